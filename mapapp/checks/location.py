"""Checks of the coordinates: against a gazetteer, and of one name at two points."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from mapapp.errors import Finding, shown
from mapapp.journey.geometry import Position, distance_km
from mapapp.model import Place, Stay
from mapapp.vocabulary import Precision

_FARTHEST_KM = 50.0
_ELSEWHERE_SAID = re.compile(r"\bgazetteer\b", re.IGNORECASE)


class KnownPlace(Protocol):
    """What a gazetteer says of one place that a name may mean (its ``Candidate``)."""

    @property
    def lonlat(self) -> tuple[float, float]:
        """The coordinates in degrees, longitude first."""

    @property
    def radius_km(self) -> float | None:
        """How far the place reaches from its point, if it is no point."""

    @property
    def country(self) -> str:
        """ISO 3166-1 alpha-2 code of today; empty for what spans several countries."""

    @property
    def countries(self) -> tuple[str, ...]:
        """The codes of all countries that the place spans, where it spans several."""

    @property
    def match(self) -> str:
        """How the name was found; ``spelling`` where it only sounds alike."""


Lookup = Callable[[str], Sequence[KnownPlace]]


def location_findings(stays: Sequence[Stay], lookup: Lookup) -> Iterator[Finding]:
    """Report coordinates more than 50 km from every place that the gazetteer knows by the name.

    The name is the source's or today's, in the country of today where that is given; the nearest
    place counts, and a region reaches as far as its radius. Where the name fits with latitude and
    longitude exchanged, that is a fault; otherwise the distance is a warning. A name that the
    gazetteer does not know says nothing, and a ship's name is no place's. Where the gazetteer
    knows another place by the name only, the row is accepted when its remark says so, with the
    word “gazetteer”.
    """
    for stay in stays:
        place = stay.place
        lonlat = place.lonlat
        if lonlat is None or place.precision is Precision.AT_SEA:
            continue
        known = _known(place, lookup)
        if not known:
            continue
        limit = _FARTHEST_KM + (place.radius_km or 0)
        km, nearest = min((_km_off(lonlat, one), one.lonlat) for one in known)
        if km > limit:
            swapped = lonlat[::-1]
            possible = known if abs(lonlat[0]) <= 90 else []
            meant = [one for one in possible if _km_off(swapped, one) <= limit]
            if meant:
                nearest = min(meant, key=lambda one: _km_off(swapped, one)).lonlat
            if meant or not _ELSEWHERE_SAID.search(stay.remark):
                yield _finding(stay, km, nearest, swapped=bool(meant))


def apart_findings(stays: Sequence[Stay]) -> Iterator[Finding]:
    """Report a name that stands more than 50 km from where an earlier row has it.

    The same name of the source, name of today and country mean the same place; a region reaches
    as far as its radius, and a ship's name is no place's.
    """
    first: dict[tuple[str, str, str], Stay] = {}
    for stay in stays:
        place = stay.place
        if place.lonlat is None or place.precision is Precision.AT_SEA:
            continue
        other = first.setdefault((place.name, place.modern_name, place.modern_country), stay)
        there = other.place.lonlat or place.lonlat
        km = distance_km(place.lonlat, there)
        if km > _FARTHEST_KM + (place.radius_km or 0) + (other.place.radius_km or 0):
            message = (
                f"{km:.0f} km from the {shown(place.name)} of line {other.line}; correct the "
                "coordinates, or tell the two places apart by modern_name or modern_country"
            )
            value = f"{place.latitude}, {place.longitude}"
            yield Finding(stay.line, "latitude", message, value, "warning", "same-name-apart")


def _known(place: Place, lookup: Lookup) -> list[KnownPlace]:
    names = {place.name, place.modern_name} - {""}
    return [
        one
        for name in sorted(names)
        for one in lookup(name)
        if one.match != "spelling" and place.modern_country in ("", one.country, *one.countries)
    ]


def _km_off(lonlat: Position, known: KnownPlace) -> float:
    return max(0.0, distance_km(lonlat, known.lonlat) - (known.radius_km or 0))


def _finding(stay: Stay, km: float, nearest: Position, *, swapped: bool) -> Finding:
    place = stay.place
    value = f"{place.latitude}, {place.longitude}"
    there = f"{nearest[1]:.4f}, {nearest[0]:.4f}"
    if swapped:
        message = (
            f"latitude and longitude are swapped: the gazetteer knows {shown(place.name)} at "
            f"{there}; exchange them"
        )
        return Finding(stay.line, "latitude", message, value, "fault", "swapped")
    message = (
        f"{km:.0f} km from the nearest {shown(place.modern_name or place.name)} that the gazetteer "
        f"knows ({there}); correct the coordinates, the name or the country, or say in the remark "
        "where they are from if the gazetteer lacks the place"
    )
    return Finding(stay.line, "latitude", message, value, "warning", "far-from-name")
