from itertools import pairwise

import pytest

from mapapp.journey.travel import fastest_km_a_day, longest_days
from mapapp.vocabulary import ArrivedBy


@pytest.mark.parametrize(
    ("means", "year"),
    [(ArrivedBy.RAIL, 1829), (ArrivedBy.AIR, 1918), (ArrivedBy.AIR, 800)],
)
def test_before_a_means_of_travel_there_was_nobody_travelled_by_it(
    means: ArrivedBy, year: int
) -> None:
    assert fastest_km_a_day(means, year) is None


@pytest.mark.parametrize("means", [means for means in ArrivedBy if means is not ArrivedBy.UNKNOWN])
def test_no_means_of_travel_became_slower(means: ArrivedBy) -> None:
    speeds = [fastest_km_a_day(means, year) or 0 for year in range(1, 2030)]
    assert all(one <= other for one, other in pairwise(speeds))
    assert speeds[-1] > 0


def test_unknown_means_are_as_fast_as_the_fastest_of_the_year() -> None:
    assert fastest_km_a_day(ArrivedBy.UNKNOWN, 1820) == fastest_km_a_day(ArrivedBy.ROAD, 1820)
    assert fastest_km_a_day(None, 1900) == fastest_km_a_day(ArrivedBy.RAIL, 1900)
    assert fastest_km_a_day(None, 1950) == fastest_km_a_day(ArrivedBy.AIR, 1950)


def test_an_unhurried_journey_lasts_longer_on_foot_than_by_rail() -> None:
    assert longest_days(ArrivedBy.FOOT, 1500) > longest_days(ArrivedBy.RAIL, 1500)
    assert longest_days(None, 1500) == longest_days(ArrivedBy.UNKNOWN, 1500)


@pytest.mark.parametrize("means", ArrivedBy)
def test_an_unhurried_journey_is_slower_than_the_fastest(means: ArrivedBy) -> None:
    fastest = fastest_km_a_day(means, 2000) or 0
    assert longest_days(means, 10_000) > 10_000 / fastest
