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
        self._named: dict[str, dict[str, float]] = {}
        self._stays_named: dict[str, int] = {}
        for at, name in enumerate(self._keys):
            self._stays_named[name] = self._stays_named.get(name, 0) + 1
            self._add(at, 1.0)
            named = self._named.setdefault(name, {})
            for place, _, share in self._places[at]:
                named[place.id] = named.get(place.id, 0.0) + share

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
        name = self._keys[at]
        others = self._stays_named[name] - 1
        if not others:
            return 0.0
        own = sum(share for place, _, share in self._places[at] if place.id == one.candidate.id)
        rest = self._named[name].get(one.candidate.id, 0.0) - own
        return self._weights.same_name * max(0.0, rest) / others


def _much(mass: float) -> float:
    """From 0 to 1: a first stay says much, a further one little more."""
    return 1.0 - math.exp(-max(0.0, mass))


def _cell_of(place: Candidate) -> Cell:
    return cell(place.longitude, place.latitude, _CELL_KM)
