"""Which ground a state or region of a time held, and whether a place lies on it."""

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TypeVar

from mapapp import vocabulary
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.spelling import key
from mapapp.geocoding.tables import Possession, Region, possessions, regions

Row = TypeVar("Row")
# Words of a state's name that tell its kind or its holder and not where it lay.
_KINDS = vocabulary.words(
    "a the of and in under kingdom republic empire colony crown electorate duchy grand"
    " archduchy county margraviate landgraviate palatinate bishopric archbishopric"
    " principality prince princely sultanate emirate imamate khanate shogunate caliphate"
    " regency beylik eyalet vilayet viceroyalty captaincy general audiencia intendancy"
    " governorate province provinces protectorate mandate mandatory territory dominion union"
    " federation confederation commonwealth free state states city people's democratic"
    " socialist federal federative imperial royal provisional government occupied occupation"
    " zone sector administration east west north south eastern western northern southern upper"
    " lower central united independent autonomous soviet ssr asfsr british english french"
    " spanish portuguese dutch german italian belgian danish swedish russian austrian"
    " hungarian american ottoman turkish japanese chinese nazi vichy fascist tsarist colonial"
    " holy dynasty caliph electoral crownland"
)
_CLAUSES = re.compile(r"[;,()/\[\]]|\b(?:until|from|since|then|later|now|under|and)\b")
# A ruined or small town may give its name to a state; below this it is chance.
_LEAST_PROMINENCE = 5.0
_MARGIN_KM = 30.0
# The middle of an empire tells nothing.
_LARGEST_HEART_KM = 800.0
# Sources are not exact about the year in which a state changed its name.
_YEARS_OF_GRACE = 3
_A_LIFE = 80  # years: who writes it may still have called a country so


@dataclass(frozen=True, slots=True)
class Territory:
    """The ground of a state, region or town: today's countries, or a circle, or a division."""

    name: str
    countries: frozenset[str]
    admin1: str = ""
    lonlat: tuple[float, float] | None = None
    radius_km: float | None = None
    heart_km: float | None = None
    parts: frozenset[str] = frozenset()
    possessions: frozenset[str] = frozenset()
    """Today's countries on whose ground a state had possessions, beyond its own."""

    def holds(self, candidate: Candidate) -> bool:
        """Whether a candidate lies in the territory, as far as today's borders can tell."""
        on = ground(candidate)
        if self.admin1 and (candidate.admin1 or not candidate.radius_km):
            in_division = candidate.admin1 == self.admin1 or self._holds_site(candidate)
            return candidate.country in self.countries and in_division
        if self.countries and any(on) and not self.countries.intersection(on):
            return False
        if self.lonlat and self.radius_km:
            reach = self.radius_km + _MARGIN_KM + (candidate.radius_km or 0.0)
            return great_circle_km(self.lonlat, candidate.lonlat) <= reach
        return True

    def _holds_site(self, candidate: Candidate) -> bool:
        """Whether a site lies within a division's reach: its own is that of the nearest town."""
        if candidate.feature != "site" or self.lonlat is None or self.radius_km is None:
            return False
        return great_circle_km(self.lonlat, candidate.lonlat) <= self.radius_km

    def km_to(self, candidate: Candidate) -> float:
        """How far a candidate is from the territory, in km; infinite where nobody can tell."""
        if self.holds(candidate):
            return 0.0
        if self.lonlat is None:
            return math.inf
        reach = self.radius_km or self.heart_km or 0.0
        return max(0.0, great_circle_km(self.lonlat, candidate.lonlat) - reach)

    def possesses(self, candidate: Candidate) -> bool:
        """Whether a candidate may lie in what a state held beyond its own ground."""
        return not self.possessions.isdisjoint(ground(candidate))

    def may_miss(self, candidate: Candidate) -> bool:
        """Whether a candidate may lie outside a state for all that today's borders tell.

        So it may in a country that the state held only a part of, or far from its middle.
        """
        if candidate.country in self.parts:
            return True
        if self.lonlat is None or self.heart_km is None:
            return False
        return great_circle_km(self.lonlat, candidate.lonlat) > self.heart_km + _MARGIN_KM


def ground(candidate: Candidate) -> tuple[str, ...]:
    """The codes of today's countries on whose ground a candidate lies; one empty if unknown."""
    return candidate.countries or (candidate.country,)


def called_otherwise(country: Candidate, year: int) -> bool:
    """Whether a country's ground was that of a state by another name, in a year."""
    held = [
        names
        for region, names in _states_by_heart().get(country.country, ())
        if region.first <= year <= region.last
        # A zone or a protectorate on a small part of it is not its ground.
        if region.radius_km is None or region.radius_km >= (country.radius_km or 0.0) / 2
    ]
    return bool(held) and all(key(country.matched) not in names for names in held)


@cache
def _states_by_heart() -> dict[str, list[tuple[Region, frozenset[str]]]]:
    """The states of the past with the keys of their names, by the country that they begin with."""
    found: dict[str, list[tuple[Region, frozenset[str]]]] = {}
    for region in regions():
        if region.feature == "state" and region.countries:
            names = frozenset(key(name) for name in (region.name, *region.other_names))
            found.setdefault(region.countries[0], []).append((region, names))
    return found


def territories(text: str, year: int | None, gazetteer: Gazetteer) -> tuple[Territory, ...]:
    """The territories that a cell such as ``Canada (British Empire)`` names, in a year.

    Names that stand for nothing known are passed over.
    """
    found = []
    for clause in _CLAUSES.split(text):
        words = clause.split()
        if words and (territory := _territory(tuple(words[:8]), year, gazetteer)):
            found.append(territory)
    return tuple(found)


@lru_cache(maxsize=4096)
def _territory(words: tuple[str, ...], year: int | None, gazetteer: Gazetteer) -> Territory | None:
    for length in range(len(words), 0, -1):
        for first in range(len(words) - length + 1):
            name = " ".join(words[first : first + length])
            if territory := _named(name, year, gazetteer):
                return territory
    core = " ".join(word for word in words if word.casefold() not in _KINDS)
    for candidate in gazetteer.lookup(core)[:1] if core else ():
        known = candidate.match != "spelling" and not is_county(candidate)
        if known and candidate.prominence >= _LEAST_PROMINENCE:
            name = " ".join(words)
            beyond = _possessions(name, year) or _possessions(core, year)
            return Territory(name, frozenset(ground(candidate)), possessions=beyond)
    return None


def _named(name: str, year: int | None, gazetteer: Gazetteer) -> Territory | None:
    """What went by a name in that year; else what goes by it today, or did in another time."""
    rows = sorted(_regions_by_key().get(key(name), ()), key=lambda region: _years_off(region, year))
    # "Louisiana" is the state, unless told of a year in which it was New France.
    nickname = bool(rows) and year is None and key(rows[0].name) != key(name)
    if rows and _years_off(rows[0], year) <= _YEARS_OF_GRACE and not nickname:
        found: Territory | None = _ground_of(rows[0])
    else:
        found = _of_today(name, gazetteer) or (_ground_of(rows[0]) if rows else None)
    return found and replace(found, possessions=_possessions(name, year))


def _possessions(name: str, year: int | None) -> frozenset[str]:
    """What a state held beyond its own ground in a year; without a year, at any time."""
    return frozenset(
        country
        for held in _possessions_by_key().get(key(name), ())
        if _years_off(held, year) <= _YEARS_OF_GRACE
        for country in held.countries
    )


@cache
def _possessions_by_key() -> Mapping[str, tuple[Possession, ...]]:
    return _by_key((held, held.states) for held in possessions())


def of_any_time(name: str, year: int | None) -> tuple[Territory, ...]:
    """What the tables know by a name in years about that one: the Germanies, the Hungaries."""
    rows = _regions_by_key().get(key(name), ())
    return tuple(_ground_of(row) for row in rows if _years_off(row, year) <= _A_LIFE)


def _ground_of(region: Region) -> Territory:
    lonlat = None
    if region.longitude is not None and region.latitude is not None:
        lonlat = (region.longitude, region.latitude)
    # A state's ground is its countries; the circle only says where its middle was.
    radius = None if region.feature == "state" else region.radius_km
    heart = region.radius_km if region.feature == "state" else None
    if heart and heart > _LARGEST_HEART_KM:
        heart = None
    return Territory(
        name=region.name,
        countries=frozenset(region.countries),
        lonlat=lonlat,
        radius_km=radius,
        heart_km=heart,
        parts=frozenset(region.parts),
    )


def _of_today(name: str, gazetteer: Gazetteer) -> Territory | None:
    if name.casefold() in _KINDS:
        return None
    wide = [
        candidate
        for candidate in gazetteer.lookup(name)[:4]
        if candidate.match != "spelling"
        and candidate.feature != "town"
        and not is_county(candidate)
    ]
    best = min(wide, key=lambda candidate: candidate.match != "name", default=None)
    if best is None:
        return None
    at = (best.lonlat, best.radius_km) if best.admin1 else (None, None)
    return Territory(best.name, frozenset(ground(best)), best.admin1, *at)


def is_county(candidate: Candidate) -> bool:
    """Whether a candidate is a part of a state or province, of which there are often namesakes."""
    return candidate.feature == "region" and bool(candidate.admin1)


def _years_off(row: Region | Possession, year: int | None) -> int:
    return 0 if year is None else max(row.first - year, year - row.last, 0)


@cache
def _regions_by_key() -> Mapping[str, tuple[Region, ...]]:
    return _by_key((region, (region.name, *region.other_names)) for region in regions())


def _by_key(named: Iterable[tuple[Row, Iterable[str]]]) -> Mapping[str, tuple[Row, ...]]:
    """The rows that go by each name, by its key."""
    found: dict[str, tuple[Row, ...]] = {}
    for row, names in named:
        for name in names:
            found[key(name)] = (*found.get(key(name), ()), row)
    return found
