"""What counts as travelled, on every day of the life that mapapp comes with: one number of km."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from mapapp.dashboard.figures import distance_by_means
from mapapp.dashboard.panel import panel
from mapapp.export.window import Window, excerpt
from mapapp.importing import read_path
from mapapp.journey import Journey

PLACES = Path(__file__).parents[2] / "data" / "places.csv"


@pytest.fixture(scope="module")
def life() -> Journey:
    return Journey(read_path(PLACES))


@pytest.fixture(scope="module")
def days(life: Journey) -> list[date]:
    first, last = life.days or (1, 1)
    return [date.fromordinal(day) for day in range(first, last + 1)]


def test_panel_chart_picture_and_exports_count_the_same_km(life: Journey, days: list[date]) -> None:
    for day in days:
        ways = excerpt(life, Window(until=day)).ways
        counted = (sum(distance_by_means(life, day).values()), sum(way.km for way in ways))
        assert counted == pytest.approx((life.distance_km(day),) * 2), day


def test_he_never_has_travelled_less_than_the_day_before(life: Journey, days: list[date]) -> None:
    far = [life.distance_km(day) for day in days]
    assert far[0] == 0
    assert far[-1] == pytest.approx(sum(leg.km for leg in life.legs))
    assert all(one <= other + 1e-6 for one, other in pairwise(far))


def test_the_leg_to_each_stay_that_is_reached_counts(life: Journey, days: list[date]) -> None:
    onward = [leg for leg in life.legs if leg.origin < leg.destination]
    for day in days:
        reached = {stay.id for stay in life.reached(day)}
        made = {leg.destination_stay.id for leg in onward if leg.fraction(day.toordinal()) == 1}
        assert made == reached & {leg.destination_stay.id for leg in onward}, day


@pytest.mark.parametrize(
    ("day", "stays", "km"),
    [
        ("1888-06-01", "2 of 63", "191"),
        ("1900-01-01", "7 of 63", "1,643"),
        ("1902-07-16", "9 of 63", "5,990"),
        ("1902-07-17", "10 of 63", "12,420"),
        ("1902-12-31", "10 of 63", "12,420"),
    ],
)
def test_the_panel_has_come_as_far_as_the_stays_that_it_counts(
    life: Journey, day: str, stays: str, km: str
) -> None:
    shown = panel(life, date.fromisoformat(day), None)
    assert f"<strong>{stays}</strong>" in shown
    assert f"<strong>{km}</strong><span>km so far" in shown
