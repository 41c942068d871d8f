"""What both naive dashboards draw: circles and a line up to a day; a class names the day."""

import os
from datetime import date
from pathlib import Path

import folium

from mapapp.journey import Journey
from mapapp.table import read_table

# The table to draw, named in the environment by the benchmark.
VARIABLE = "NAIVE_TABLE"


def load() -> Journey:
    """The journey of the table that the environment names."""
    file = Path(os.environ[VARIABLE])
    return Journey(read_table(file.read_bytes(), file.name))


def group(journey: Journey, day: date) -> folium.FeatureGroup:
    """The stays reached by a day and the line through them; the first mark's class is the day."""
    made = folium.FeatureGroup("route")
    points = [
        stay.place.lonlat[::-1] for stay in journey.reached(day) if stay.place.lonlat is not None
    ]
    if len(points) > 1:
        folium.PolyLine(points, color="#9c3d22", weight=2).add_to(made)  # type: ignore[no-untyped-call]
    for number, point in enumerate(points):
        mark = f"day-{day.toordinal()}" if number == 0 else ""
        folium.CircleMarker(point, radius=4, color="#9c3d22", className=mark).add_to(made)
    return made


def ground() -> folium.Map:
    """A map without tiles, which needs Leaflet only: the benchmark serves it from npm's folder."""
    made = folium.Map(location=(30, 10), zoom_start=2, tiles=None, prefer_canvas=False)
    made.default_js = [link for link in made.default_js if link[0] == "leaflet"]
    made.default_css = [link for link in made.default_css if link[0] == "leaflet_css"]
    return made
