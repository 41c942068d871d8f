"""Signs weighed: what each adds to the logarithm of the odds that something is so.

The weights are those of logistic regressions on annotated sentences, one table for each question,
made by ``benchmarks.training``.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp, fsum

from mapapp.geocoding.tables import table

ALWAYS = "(always)"
"""The name of the sign that is always there."""


@cache
def weights(name: str) -> Mapping[str, float]:
    """The weight of each sign, from the table of this name in ``mapapp/biography/data``."""
    rows = table(f"{name}.csv", "mapapp.biography")
    return {row["sign"]: float(row["weight"]) for row in rows}


def weigh(name: str, signs: Iterable[str]) -> float:
    """What signs add to the logarithm of the odds, by the table of this name.

    The sum is exact, so that no order of the signs parts what is equally likely.
    """
    known = weights(name)
    return fsum(known.get(sign, 0.0) for sign in signs)


def likelihood(name: str, signs: Iterable[str], common: float = 0.0) -> float:
    """How likely, 0 to 1, it is with these signs; ``common`` is what further ones weigh."""
    return likely(weigh(name, (ALWAYS, *signs)) + common)


def likely(odds: float) -> float:
    """How likely, 0 to 1, it is by the logarithm of the odds."""
    return 1 / (1 + exp(-odds))
