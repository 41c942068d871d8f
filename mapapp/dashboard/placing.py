"""Places for stays that have no coordinates, from the offline gazetteer, told row by row."""

from collections.abc import Iterable
from dataclasses import replace

import pandas

from mapapp.countries import country_name
from mapapp.dashboard.draft_rows import Rows, checked
from mapapp.errors import InputError
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.itinerary import Geocoded, filled, geocode_itinerary
from mapapp.geocoding.query import Resolution
from mapapp.importing import examine
from mapapp.model import Itinerary
from mapapp.table.columns import COORDINATES
from mapapp.table.reading import Examined

# Less likely places are not worth a reader's time.
_LEAST_SHARE = 0.01


def read_open(content: bytes, name: str) -> Examined:
    """Read a file, its doubts beside it; a table may be without the columns of the coordinates.

    Raises InputError with every fault.
    """
    examined = examine(content, name)
    absent = set(COORDINATES) - set(examined.header)
    faults = [finding for finding in examined.findings if finding.column not in absent]
    if faults:
        raise InputError(name, faults)
    return examined


def lacks_places(itinerary: Itinerary) -> bool:
    """Whether a stay of the itinerary has no coordinates."""
    return any(stay.place.lonlat is None for stay in itinerary)


def placed_rows(rows: Rows, numbers: Iterable[int], gazetteer: Gazetteer) -> Rows:
    """The rows of a draft with places found for those of these numbers that have none."""
    asked = set(numbers)
    result = checked([replace(row, keep=True) for row in rows], "")
    if len(result.rows) != len(result.itinerary):
        return rows  # a row cannot even be read
    stays = geocode_itinerary(result.itinerary, gazetteer).itinerary
    found = {
        row.number: filled(row.cells, stay)
        for row, stay in zip(result.rows, stays, strict=True)
        if row.number in asked and stay.place.lonlat
        if not (row["latitude"] or row["longitude"])  # one without the other is a fault
    }
    return tuple(replace(row, cells=found.get(row.number, row.cells)) for row in rows)


def looked_up(result: Geocoded) -> tuple[int, int]:
    """For how many stays a place was found, and how many had none before."""
    asked = [answer for answer in result.resolutions if answer.query.lonlat is None]
    return sum(answer.chosen is not None for answer in asked), len(asked)


def report(result: Geocoded) -> pandas.DataFrame:
    """What was found and what is left, a row for each stay that had no coordinates."""
    return pandas.DataFrame(
        {
            "line": stay.line or None,
            "place": stay.place.name,
            "found": _called(answer),
            "how surely": round(answer.confidence, 2) if answer.chosen else None,
            "why": answer.reason,
            "or else": "; ".join(
                f"{other.name}, {country_name(other.country)} ({share:.0%})"
                for other, share in answer.runners_up
                if share >= _LEAST_SHARE
            ),
        }
        for stay, answer in zip(result.itinerary, result.resolutions, strict=True)
        if answer.query.lonlat is None
    )


def _called(answer: Resolution) -> str:
    if answer.chosen is None:
        return "left open"
    named = (answer.chosen.name, country_name(answer.chosen.country))
    return ", ".join(part for part in named if part)
