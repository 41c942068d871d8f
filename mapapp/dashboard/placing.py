"""Places for stays that have no coordinates, from the offline gazetteer, told row by row."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pandas

from mapapp.countries import country_name
from mapapp.dashboard.draft_rows import Rows, checked
from mapapp.errors import InputError
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.query import Query, Resolution
from mapapp.geocoding.resolution import resolve
from mapapp.importing import read_itinerary
from mapapp.model import Itinerary, Place, Stay
from mapapp.table.reading import examine_table
from mapapp.table.writing import cells_of
from mapapp.vocabulary import Precision

# Less likely places are not worth a reader's time.
_LEAST_SHARE = 0.01
_COORDINATES = frozenset({"latitude", "longitude"})
_PLACE_COLUMNS = ("modern_name", "modern_country", "latitude", "longitude", "precision",
                  "radius_km")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Placed:
    """An itinerary with coordinates where they could be found, and what was found, row by row."""

    itinerary: Itinerary
    resolutions: tuple[Resolution, ...]

    @property
    def asked(self) -> int:
        """How many stays had no coordinates."""
        return sum(r.query.lonlat is None for r in self.resolutions)

    @property
    def found(self) -> int:
        """For how many of these a place was found."""
        return sum(r.chosen is not None for r in self.resolutions)


def read_open(content: bytes, name: str) -> Itinerary:
    """Read a file as an itinerary; a table may be without the columns of the coordinates.

    Raises InputError with every fault.
    """
    try:
        return read_itinerary(content, name)
    except InputError as error:
        if not {finding.column for finding in error.findings} <= _COORDINATES:
            raise
        examined = examine_table(content, name)
        absent = _COORDINATES - set(examined.header)
        if any(finding.column not in absent for finding in examined.findings):
            raise
        return examined.itinerary


def lacks_places(itinerary: Itinerary) -> bool:
    """Whether a stay of the itinerary has no coordinates."""
    return any(stay.place.lonlat is None for stay in itinerary)


def placed(itinerary: Itinerary, gazetteer: Gazetteer) -> Placed:
    """Coordinates for the stays that have none, decided for the itinerary at once.

    What a person entered is kept. Raises GazetteerError where the index is damaged.
    """
    resolutions = resolve([_query(stay) for stay in itinerary], gazetteer)
    stays = [_at(s, r) for s, r in zip(itinerary, resolutions, strict=True)]
    return Placed(replace(itinerary, stays=tuple(stays)), tuple(resolutions))


def placed_rows(rows: Rows, numbers: Iterable[int], gazetteer: Gazetteer) -> Rows:
    """The rows of a draft with places found for those of these numbers that have none."""
    asked = set(numbers)
    result = checked([replace(row, keep=True) for row in rows], "")
    if len(result.rows) != len(result.itinerary):
        return rows  # a row cannot even be read
    stays = placed(result.itinerary, gazetteer).itinerary
    found = {
        row.number: {c: text for c, text in cells_of(stay).items() if c in _PLACE_COLUMNS}
        for row, stay in zip(result.rows, stays, strict=True)
        if row.number in asked and stay.place.lonlat
    }
    return tuple(replace(r, cells={**r.cells, **found.get(r.number, {})}) for r in rows)


def report(result: Placed) -> pandas.DataFrame:
    """What was found and what is left, a row for each stay that had no coordinates."""
    return pandas.DataFrame(
        {
            "line": stay.line or None,
            "place": stay.place.name,
            "found": _called(answer),
            "how surely": answer.confidence if answer.chosen else None,
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


def _query(stay: Stay) -> Query:
    place = stay.place
    return Query(
        place.name,
        countries=(place.modern_country,) if place.modern_country else (),
        historical_state=place.historical_state,
        start=stay.start,
        arrived_by=stay.arrived_by,
        lonlat=place.lonlat,
        modern_name=place.modern_name,
    )


def _at(stay: Stay, answer: Resolution) -> Stay:
    chosen, place = answer.chosen, stay.place
    if chosen is None or place.lonlat is not None:
        return stay
    wide = chosen.radius_km is not None
    found: Place = replace(
        place,
        longitude=chosen.longitude,
        latitude=chosen.latitude,
        modern_name=place.modern_name or chosen.name,
        modern_country=place.modern_country or chosen.country,
        precision=Precision.REGION if wide else place.precision,
        radius_km=place.radius_km or chosen.radius_km if wide else place.radius_km,
    )
    return replace(stay, place=found)


def _called(answer: Resolution) -> str:
    if answer.chosen is None:
        return "left open"
    named = (answer.chosen.name, country_name(answer.chosen.country))
    return ", ".join(part for part in named if part)
