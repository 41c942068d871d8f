"""Places for stays that have no coordinates, from the offline gazetteer, told row by row."""

from collections.abc import Iterable
from dataclasses import replace

import pandas

from mapapp.dashboard.draft_rows import Rows, checked
from mapapp.dashboard.place_meant import others_in_words, place_in_words
from mapapp.errors import InputError
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.itinerary import Geocoded, annotations, filled, geocode_itinerary
from mapapp.geocoding.resolution import LIKELY
from mapapp.importing import examine
from mapapp.model import Itinerary
from mapapp.table.columns import COORDINATES, GEOCODED, READ
from mapapp.table.reading import Examined
from mapapp.table.writing import cells_of, write_rows


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
    """The rows of a draft with places sought for those of these numbers that have none."""
    asked = set(numbers)
    result = checked([replace(row, keep=True) for row in rows], "")
    if len(result.rows) != len(result.itinerary):
        return rows  # a row cannot even be read
    geocoded = geocode_itinerary(result.itinerary, gazetteer)
    answers = zip(result.rows, geocoded.itinerary, geocoded.resolutions, strict=True)
    found = {
        row.number: (filled(row.cells, stay) if answer.chosen else row.cells, answer)
        for row, stay, answer in answers
        if row.number in asked
        if not (row["latitude"] or row["longitude"])  # one without the other is a fault
    }
    sought = ((row, *found.get(row.number, (row.cells, row.answer))) for row in rows)
    return tuple(replace(row, cells=cells, answer=answer) for row, cells, answer in sought)


def looked_up(result: Geocoded) -> tuple[int, int]:
    """For how many stays a place was found, and how many had none before."""
    asked = [answer for answer in result.resolutions if answer.query.lonlat is None]
    return sum(answer.chosen is not None for answer in asked), len(asked)


def with_doubts(result: Geocoded) -> Itinerary:
    """The itinerary of a result, each place that is doubtful with how likely it is."""
    stays = (
        replace(stay, place=replace(stay.place, likelihood=answer.confidence))
        if answer.chosen and answer.confidence < LIKELY
        else stay
        for stay, answer in zip(result.itinerary, result.resolutions, strict=True)
    )
    return replace(result.itinerary, stays=tuple(stays))


def geocoded_table(result: Geocoded) -> bytes:
    """The table of a result as CSV, with how surely each place was found, and why."""
    pairs = zip(result.itinerary, result.resolutions, strict=True)
    asked = ((stay, annotations(found) if not found.query.lonlat else {}) for stay, found in pairs)
    rows = ({**cells_of(stay), **told} for stay, told in asked)
    return write_rows((*READ, *GEOCODED), rows)


def report(result: Geocoded) -> pandas.DataFrame:
    """What was found and what is left, a row for each stay that had no coordinates."""
    return pandas.DataFrame(
        {
            "line": stay.line or None,
            "place": stay.place.name,
            "found": place_in_words(answer.chosen) if answer.chosen else "left open",
            "how surely": round(answer.confidence, 2) if answer.chosen else None,
            "why": answer.reason,
            "or else": others_in_words(answer),
        }
        for stay, answer in zip(result.itinerary, result.resolutions, strict=True)
        if answer.query.lonlat is None
    )
