"""A region, a state or a country, and the towns that go by its name: which of them is meant."""

from collections.abc import Sequence

from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.spelling import key
from mapapp.geocoding.territories import called_otherwise, ground
from mapapp.geocoding.weights import Weights

OF_SETTLERS = frozenset({"AU", "CA", "NZ", "US"})
"""Countries whose towns were called after older ones and after regions of the old world."""
# In powers of ten of people or languages.
_FAR_LESS = 1.5
_LESS_THAN_A_COUNTRY = 1.0
# A village that has the name of its country does not come before it.
_NAMESAKE = 5.0


def beside_namesakes(
    candidate: Candidate, found: Sequence[Candidate], year: int | None, weights: Weights
) -> float:
    """What speaks for a candidate, or against it, beside the wider and the smaller of its name.

    ``found`` are all candidates of the name, ``year`` that of the stay, where it is known; the
    sum is in natural logarithms of odds.
    """
    score = 0.0
    if candidate.radius_km and _lent_its_name(candidate, found):
        score += weights.lone_region
    if year is not None and _is_rather_its_town(candidate, found, year):
        score += weights.otherwise
    if _is_rather_its_country(candidate, found, year):
        score += weights.otherwise
    return score


def _is_rather_its_town(candidate: Candidate, found: Sequence[Candidate], year: int) -> bool:
    """Whether a country had another name when a well-known town on its ground had this one."""
    return candidate.feature == "country" and any(
        one.feature == "town"
        and one.country == candidate.country
        and one.prominence >= _NAMESAKE
        and key(one.name).startswith(key(candidate.matched))  # Guatemala City
        and called_otherwise(candidate, year)
        for one in found
    )


def _lent_its_name(region: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether the towns of a region's name were called after it: Bohemia, New York.

    They lie elsewhere and are far less known. Within a region its name may be a town's that lent
    it: Granada, New York.
    """
    country = region.feature == "country"  # Jamaica before Jamaica, Queens; Holland by any name
    less = _LESS_THAN_A_COUNTRY if country else _FAR_LESS
    of_old = OF_SETTLERS.isdisjoint(ground(region))
    if region.feature == "state" and not of_old:
        less = 0.0  # Florida before the town of that name in Uruguay
    for one in found:
        if one.radius_km is not None:
            continue
        if _may_lie_in(one, region):
            if one.match == "name" or (not country and one.prominence >= _NAMESAKE):
                return False  # Tucumán
        elif one.match == "name":
            # Kent, Ohio, was called after it, however large it is today.
            called_after = of_old and one.country in OF_SETTLERS
            if one.prominence >= region.prominence - (0.0 if called_after else less):
                return False
    return country or region.match == "name"


def _may_lie_in(town: Candidate, region: Candidate) -> bool:
    within = town.country in ground(region)
    return within and (not region.admin1 or town.admin1 == region.admin1)


def _is_rather_its_country(
    candidate: Candidate, found: Sequence[Candidate], year: int | None
) -> bool:
    """Whether a town only goes by the name of its country in short: Mexico City."""
    return (
        candidate.feature == "town"
        and candidate.match == "alternate"
        and any(
            one.feature == "country"
            and one.match == "name"
            and one.country == candidate.country
            and not (year is not None and called_otherwise(one, year))
            for one in found
        )
    )
