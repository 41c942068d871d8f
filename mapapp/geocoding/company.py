"""What the rest of a life says of a stay: the same name elsewhere in it, and places near by.

The journey's model knows a stay's neighbours alone. But people come back: who was in Wellington
before is there again, and one who lived in Ontario means London on the Thames there,
and one who lived in the State of New York means the Hudson there, not that in Massachusetts.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.lanes import Cell, around, cell
from mapapp.geocoding.query import Query
from mapapp.geocoding.spelling import key
from mapapp.geocoding.weights import Scored, Weights

_CELL_KM = 250.0
# A place that is hardly probable keeps no company.
_LEAST_SHARE = 0.02


class _Meant:
    """What a name means at the stays that have it: how many they are, and the places' shares."""

    def __init__(self) -> None:
        self.stays = 0
        self.shares: dict[str, float] = {}

    def add(self, places: Sequence[tuple[Candidate, Cell, float]]) -> None:
        self.stays += 1
        for place, _, share in places:
            self.shares[place.id] = self.shares.get(place.id, 0.0) + share


class Company:
    """The probable places of all stays, to be asked what they say of one of them."""

    def __init__(
        self,
        stays: Sequence[Query],
        scored: Sequence[Sequence[Scored]],
        shares: Sequence[Sequence[float]],
        weights: Weights,
    ) -> None:
        self._weights = weights
        self._keys = [key(query.name) for query in stays]
        # Of "London, Ontario" the name alone: it tells which London is meant elsewhere.
        self._bare = [key(query.name.partition(",")[0]) for query in stays]
        self._places: list[list[tuple[Candidate, Cell, float]]] = [
            [
                (one.candidate, _cell_of(one.candidate), share)
                for one, share in zip(pool, of_pool, strict=True)
                if share >= _LEAST_SHARE
            ]
            for pool, of_pool in zip(scored, shares, strict=True)
        ]
        self._near: dict[Cell, float] = {}
        self._in_country: dict[str, float] = {}
        self._in_division: dict[tuple[str, str], float] = {}
        self._named: dict[str, _Meant] = {}
        self._told: dict[str, _Meant] = {}
        for at, (name, bare) in enumerate(zip(self._keys, self._bare, strict=True)):
            self._add(at, 1.0)
            self._named.setdefault(name, _Meant()).add(self._places[at])
            if bare != name:
                self._told.setdefault(bare, _Meant()).add(self._places[at])

    def supported(self, at: int, pool: Sequence[Scored]) -> list[Scored]:
        """The candidates of a stay with what the other stays, but its neighbours, say of them."""
        beside = range(max(0, at - 1), min(len(self._keys), at + 2))
        for neighbour in beside:
            self._add(neighbour, -1.0)
        found = [
            replace(one, score=one.score + self._near_by(one) + self._by_name(at, one))
            for one in pool
        ]
        for neighbour in beside:
            self._add(neighbour, 1.0)
        return found

    def _add(self, at: int, sign: float) -> None:
        for place, where, share in self._places[at]:
            self._near[where] = self._near.get(where, 0.0) + sign * share
            in_country = self._in_country.get(place.country, 0.0)
            self._in_country[place.country] = in_country + sign * share
            division = (place.country, place.admin1)
            self._in_division[division] = self._in_division.get(division, 0.0) + sign * share

    def _near_by(self, one: Scored) -> float:
        near = around(_cell_of(one.candidate))
        mass = sum(self._near.get(one_of_them, 0.0) for one_of_them in near)
        country, division = one.candidate.country, one.candidate.admin1
        compatriots = self._in_country.get(country, 0.0) if country else 0.0
        neighbours = self._in_division.get((country, division), 0.0) if division else 0.0
        return (
            self._weights.company * _much(mass)
            + self._weights.compatriots * _much(compatriots)
            + self._weights.division * _much(neighbours)
        )

    def _by_name(self, at: int, one: Scored) -> float:
        """What the name means elsewhere in the life: where that is told, nothing else counts."""
        name, place = self._keys[at], one.candidate.id
        if self._bare[at] == name and (told := self._told.get(name)):
            return self._weights.same_name_told * told.shares.get(place, 0.0) / told.stays
        named = self._named[name]
        if named.stays == 1:
            return 0.0
        own = sum(share for other, _, share in self._places[at] if other.id == place)
        rest = max(0.0, named.shares.get(place, 0.0) - own)
        return self._weights.same_name * rest / (named.stays - 1)


def _much(mass: float) -> float:
    """From 0 to 1: a first stay says much, a further one little more."""
    return 1.0 - math.exp(-max(0.0, mass))


def _cell_of(place: Candidate) -> Cell:
    return cell(place.longitude, place.latitude, _CELL_KM)
