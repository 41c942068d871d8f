"""The journey as evidence: how likely a person goes from one candidate to the next."""

import math

from mapapp.geocoding.evidence import Weights, km_apart
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.query import Query
from mapapp.journey.travel import fastest_km_a_day
from mapapp.vocabulary import ArrivedBy

_DAYS_A_YEAR = 365.25


class Journey:
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
        years = 0.0
        if origin.day and destination.day:
            years = abs((destination.day - origin.day).days) / _DAYS_A_YEAR
        # The longer ago the last stay, the less it tells.
        self._steepness = weights.distance * factor / (1.0 + years / weights.years_halved)
        self._most_km = _most_km(origin, destination, means)

    def score(self, origin: Candidate, destination: Candidate) -> float:
        """The logarithm of how likely the step is: falls with the logarithm of its length."""
        km = km_apart(origin, destination)
        score = -self._steepness * math.log1p(km / self._weights.near_km)
        if self._most_km is not None and km > self._most_km:
            score += self._weights.too_fast
        return score


def _most_km(origin: Query, destination: Query, means: ArrivedBy | None) -> float | None:
    """The farthest that a person gets between the first day here and the last day there."""
    if origin.start is None or destination.start is None:
        return None
    days = (destination.start.latest - origin.start.earliest).days + 1
    speed = fastest_km_a_day(means, destination.start.latest.year)
    return None if speed is None or days < 1 else float(days * speed)
