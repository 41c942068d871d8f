"""What resolved stays tell twice: a town under two names, a land beside the town in it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from mapapp.biography.dating.milestones import MILESTONES
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.countries import country_name
from mapapp.geocoding.points import great_circle_km
from mapapp.vocabulary import Precision


def once_each(stays: Sequence[ExtractedStay]) -> list[ExtractedStay]:
    """The stays without those that have another's town and dates (Kolkata, Calcutta)."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for stay in stays:
        point = (stay.lonlat, stay.start, stay.end, stay.kind in MILESTONES)
        located = stay.lonlat is not None and (stay.precision is Precision.TOWN or _is_land(stay))
        if located and stay.start is not None and point in seen:
            continue
        seen.add(point)
        kept.append(stay)
    return kept


def within_towns(stays: Sequence[ExtractedStay]) -> list[ExtractedStay]:
    """The stays without the lands in a town of which the subject was for all those years.

    What told of the land is told of the town.
    """
    kept = dict(enumerate(stays))
    towns = _towns_by_year(stays)
    for index, land in enumerate(stays):
        if not _is_land(land) or land.start is None or land.end is None:
            continue
        until = land.end.year
        lived_in = (
            at
            for at in towns.get(land.start.year, ())
            if until <= _last_year(kept[at]) and _lies_in(kept[at], land)
        )
        town = next(lived_in, None)
        if town is not None:
            kept[town] = _with(kept[town], kept.pop(index))
    return list(kept.values())


def _towns_by_year(stays: Sequence[ExtractedStay]) -> dict[int, list[int]]:
    """Where in the list the stays in towns are, by each of their years."""
    towns: dict[int, list[int]] = defaultdict(list)
    for index, stay in enumerate(stays):
        if stay.precision is Precision.TOWN and stay.start is not None:
            for year in range(stay.start.year, _last_year(stay) + 1):
                towns[year].append(index)
    return towns


def _last_year(stay: ExtractedStay) -> int:
    return stay.end.year if stay.end is not None else 0


def _is_land(stay: ExtractedStay) -> bool:
    known = stay.precision is Precision.REGION and stay.modern_name
    return bool(known) and stay.kind not in MILESTONES


def _lies_in(town: ExtractedStay, land: ExtractedStay) -> bool:
    if land.country and town.country != land.country:
        return False
    if land.country and land.modern_name == country_name(land.country):
        return True  # the whole country, however far it reaches
    here, middle = town.lonlat, land.lonlat
    reach = land.radius_km or 0.0
    if land.country:
        reach = max(_LEAST, _LONG * reach)
    return here is not None and middle is not None and great_circle_km(here, middle) < reach


_LONG = 1.5
"""How much farther than its mean radius a land may reach."""
_LEAST = 60.0
"""So many km at least, for the middle of an island or region is told roughly."""


def _with(town: ExtractedStay, land: ExtractedStay) -> ExtractedStay:
    context = tuple(dict.fromkeys((*town.context, land.place)))
    evidence = tuple(dict.fromkeys((*town.evidence, *land.evidence)))
    return replace(town, context=context, evidence=evidence)
