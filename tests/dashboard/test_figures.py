from datetime import date

import pytest

from mapapp.dashboard.figures import (
    bars,
    days_by_country,
    days_by_state,
    days_by_stay,
    distance_by_means,
    moves_by_year,
    years,
)
from mapapp.journey import Days, Journey
from tests.lives import journey


@pytest.fixture(scope="module")
def life() -> Journey:
    return journey()


def test_distances_grow_with_the_date(life: Journey) -> None:
    before = distance_by_means(life, date(1846, 1, 1))
    after = distance_by_means(life, date(1861, 1, 1))
    assert before["by ship"] < after["by ship"]
    assert sum(after.values()) == pytest.approx(life.distance_km(date(1861, 1, 1)))


def test_days_are_counted_by_the_state_of_the_time(life: Journey) -> None:
    days = days_by_state(life, date(1848, 12, 31))
    assert days["France"] == Days(sure=20)
    assert list(days) == ["Prussia", "United Kingdom", "France"]


def test_days_by_stay_add_up_to_the_days_with_a_known_place(life: Journey) -> None:
    last = date(1861, 12, 31)
    known = sum(days.most for _, days in life.days_by_place(last))
    assert sum(days.most for days in days_by_stay(life, last).values()) == known


def test_no_bar_is_drawn_before_the_life_begins(life: Journey) -> None:
    assert days_by_stay(life, date(1800, 1, 1)) == {}


def test_more_than_eight_bars_are_summed_up() -> None:
    chart = bars({f"place {number}": number for number in range(1, 12)}, "days")
    assert chart
    rows = next(iter(chart.to_dict()["datasets"].values()))
    assert [row["name"] for row in rows][-1] == "all others"
    assert sum(row["value"] for row in rows) == 66


def test_what_is_only_possible_of_a_bar_is_pale(life: Journey) -> None:
    days = days_by_stay(life, date(1852, 12, 31))
    assert (days["the Alps"].sure, days["the Alps"].possible) == (0, 92)
    chart = bars(days, "days")
    assert chart
    drawn = chart.to_dict()
    rows = {row["name"]: row for row in next(iter(drawn["datasets"].values()))}
    assert (rows["the Alps"]["value"], rows["the Alps"]["sure"]) == (92, 0)
    assert rows["Paris"]["value"] == rows["Paris"]["sure"] == 20
    whole, sure = drawn["layer"][:2]
    assert (whole["encoding"]["x"]["field"], sure["encoding"]["x"]["field"]) == ("value", "sure")
    assert whole["mark"]["opacity"] < 0.5
    assert "opacity" not in sure["mark"]


def test_what_is_not_shown_by_name_is_summed_up_with_its_doubt() -> None:
    chart = bars({f"place {number}": Days(20 - number, number) for number in range(10)}, "days")
    assert chart
    rows = next(iter(chart.to_dict()["datasets"].values()))
    assert rows[-1] == {"name": "all others", "value": 40, "sure": 23}


def test_days_are_counted_by_today_s_country(life: Journey) -> None:
    assert list(days_by_country(life, date(1848, 12, 31))) == [
        "Germany",
        "United Kingdom",
        "France",
    ]


def test_a_year_without_a_move_is_counted_as_none(life: Journey) -> None:
    moves = moves_by_year(life, date(1852, 7, 1))
    assert list(moves) == list(range(1845, 1853))
    assert (moves[1845], moves[1846], moves[1848], moves[1852]) == (1, 0, 2, 1)


def test_before_the_first_move_there_is_none_to_show(life: Journey) -> None:
    assert moves_by_year(life, date(1820, 6, 1)) == {}
    assert years({}) is None
    assert bars({}, "km") is None


def test_a_lone_value_has_whole_steps_at_its_axis_and_readable_words() -> None:
    ink = "#e8e6e1"
    for chart in (years({1900: 1}, ink), bars({"Rome": 1}, "days", ink)):
        assert chart
        drawn = chart.to_dict()
        encoding = drawn.get("encoding") or drawn["layer"][0]["encoding"]
        axes = [encoding[name]["axis"] for name in "xy"]
        assert {axis["labelColor"] for axis in axes} == {ink}
        for channel in (encoding[name] for name in "xy"):
            if channel["type"] == "quantitative":
                assert channel["axis"]["tickMinStep"] == 1
                assert channel["axis"]["format"] in {"d", ",.0f"}
