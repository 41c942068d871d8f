"""Small tables that tests write cell by cell."""

import csv
import io

from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table import COLUMNS, read_table

# Points of the world, latitude and longitude as a table has them.
POINTS = {
    "Berlin": ("52.52", "13.41"),
    "Bombay": ("18.96", "72.82"),
    "Geneva": ("46.20", "6.15"),
    "Hamburg": ("53.55", "10.00"),
    "Honolulu": ("21.31", "-157.86"),
    "Lisbon": ("38.72", "-9.13"),
    "London": ("51.51", "-0.13"),
    "New York": ("40.71", "-74.01"),
    "Paris": ("48.85", "2.35"),
    "San Francisco": ("37.77", "-122.42"),
    "Sydney": ("-33.87", "151.21"),
    "Vienna": ("48.21", "16.37"),
    "Yokohama": ("35.44", "139.64"),
}


def row(place: str, start: str = "", end: str = "", **cells: str) -> dict[str, str]:
    """The cells of a stay; of the places above the coordinates are known."""
    latitude, longitude = POINTS.get(place, ("", ""))
    name = f"{place} {start}".lower()
    known = {
        "id": "-".join("".join(c if c.isalnum() else " " for c in name).split()),
        "place": place,
        "latitude": latitude,
        "longitude": longitude,
        "start": start,
        "end": end,
        "source": "Life [1]",
    }
    return known | cells


def table(*rows: dict[str, str], columns: tuple[str, ...] = COLUMNS) -> bytes:
    """A table of such rows as the bytes of a file."""
    buffer = io.StringIO()
    writer = csv.DictWriter(buffer, columns, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return buffer.getvalue().encode()


def itinerary(*rows: dict[str, str]) -> Itinerary:
    """The itinerary of such rows."""
    return read_table(table(*rows), "life.csv")


def journey(*rows: dict[str, str]) -> Journey:
    """The journey of such rows."""
    return Journey(itinerary(*rows))
