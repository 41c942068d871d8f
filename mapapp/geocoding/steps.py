"""The journey as evidence: how likely a person goes from one candidate to the next."""

import math

from mapapp.geocoding.evidence import km_apart
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.query import Query
from mapapp.geocoding.weights import Weights
from mapapp.journey.travel import fastest_km_a_day
from mapapp.vocabulary import ArrivedBy

_BY_LAND = frozenset({ArrivedBy.FOOT, ArrivedBy.RAIL, ArrivedBy.ROAD, ArrivedBy.SLEDGE})
_DAYS_A_YEAR = 365.25
_AIR_AGE = 1920  # since about then the next stay may be on any continent


class StepModel:
    """What speaks against a step from one stay to the next, as a function of its length."""

    def __init__(self, origin: Query, destination: Query, weights: Weights) -> None:
        self._weights = weights
        means = destination.arrived_by
        factor = {
            ArrivedBy.FOOT: weights.on_foot,
            ArrivedBy.SHIP: weights.by_ship,
            ArrivedBy.AIR: weights.by_ship,
            ArrivedBy.UNKNOWN: weights.by_any,
            None: weights.by_any,
        }.get(means, 1.0)
        factor *= _by_time(origin, destination, weights)
        self._steepness = weights.distance * factor
        self._leap = weights.leap
        if means in _BY_LAND:
            self._leap = weights.leap_by_land
        elif means in (None, ArrivedBy.UNKNOWN):
            flown = destination.day is not None and destination.day.year >= _AIR_AGE
            self._leap = weights.leap_in_air_age if flown else weights.leap_by_any
        self._most_km = _most_km(origin, destination, means)

    def score(self, origin: Candidate, destination: Candidate) -> float:
        """The logarithm of how likely the step is: it falls with its length.

        Beyond some distance it falls no further: who sails for another continent may land
        anywhere.
        """
        km = km_apart(origin, destination)
        near = (1.0 + km / self._weights.near_km) ** -self._steepness
        score = math.log(near + self._leap)
        if origin.admin1 and (origin.country, origin.admin1) == (
            destination.country,
            destination.admin1,
        ):
            score += self._weights.same_division
        if self._most_km is not None and km > self._most_km:
            score += self._weights.too_fast
        return score


def _by_time(origin: Query, destination: Query, weights: Weights) -> float:
    """Soon after a stay the person is still near it; the longer ago it was, the less it tells."""
    if origin.day is None or destination.day is None:
        return 1.0
    days = abs((destination.day - origin.day).days)
    soon = weights.soon * math.exp(-days / weights.soon_days)
    return (1.0 + soon) / (1.0 + days / _DAYS_A_YEAR / weights.years_halved)


def _most_km(origin: Query, destination: Query, means: ArrivedBy | None) -> float | None:
    """The farthest that a person gets between the first day here and the last day there."""
    if origin.start is None or destination.start is None:
        return None
    days = (destination.start.latest - origin.start.earliest).days + 1
    speed = fastest_km_a_day(means, destination.start.latest.year)
    return None if speed is None or days < 1 else float(days * speed)
