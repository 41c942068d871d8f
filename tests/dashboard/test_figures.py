from datetime import date

import pytest

from mapapp.dashboard.figures import (
    bars,
    days_by_country,
    days_by_name,
    days_by_state,
    distance_by_means,
    moves_by_year,
    years,
)
from mapapp.journey import Days, Journey
from tests.lives import HEADER, journey


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


def test_days_by_name_add_up_to_the_days_with_a_known_place(life: Journey) -> None:
    last = date(1861, 12, 31)
    known = sum(days.most for _, days in life.days_by_place(last))
    assert sum(days.most for days in days_by_name(life, last).values()) == known


def test_no_bar_is_drawn_before_the_life_begins(life: Journey) -> None:
    assert days_by_name(life, date(1800, 1, 1)) == {}


def test_more_than_eight_bars_are_summed_up() -> None:
    counts = {f"place {number}": number for number in range(1, 12)}
    chart = bars(counts, counts, "days")
    assert chart
    rows = next(iter(chart.to_dict()["datasets"].values()))
    assert [row["name"] for row in rows][-1] == "all others"
    assert sum(row["value"] for row in rows) == 66


def test_what_is_only_possible_of_a_bar_is_pale(life: Journey) -> None:
    days = days_by_name(life, date(1852, 12, 31))
    assert (days["the Alps"].sure, days["the Alps"].possible) == (0, 92)
    chart = bars(days, days, "days")
    assert chart
    drawn = chart.to_dict()
    rows = {row["name"]: row for row in next(iter(drawn["datasets"].values()))}
    assert (rows["the Alps"]["value"], rows["the Alps"]["sure"]) == (92, 0)
    assert rows["Paris"]["value"] == rows["Paris"]["sure"] == 20
    so_far, sure = drawn["layer"][1:3]
    assert (so_far["encoding"]["x"]["field"], sure["encoding"]["x"]["field"]) == ("value", "sure")
    assert so_far["mark"]["opacity"] < 0.5
    assert "opacity" not in sure["mark"]


def test_what_is_not_shown_by_name_is_summed_up_with_its_doubt() -> None:
    days = {f"place {number}": Days(20 - number, number) for number in range(10)}
    chart = bars(days, days, "days")
    assert chart
    rows = next(iter(chart.to_dict()["datasets"].values()))
    assert {**rows[-1], "words": ""} == {
        "name": "all others",
        "whole": 40,
        "value": 40,
        "sure": 23,
        "words": "",
    }


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
    assert years({}, {}) is None
    assert bars({}, {}, "km") is None


def test_behind_what_is_reached_so_far_the_whole_life_is_drawn() -> None:
    chart = bars({"Rome": Days(30), "Pisa": Days(9, 1)}, {"Pisa": Days(4, 1)}, "days")
    assert chart
    rows = next(iter(chart.to_dict()["datasets"].values()))
    assert [(row["name"], row["whole"], row["value"], row["sure"]) for row in rows] == [
        ("Rome", 30, 0, 0),
        ("Pisa", 10, 5, 4),
    ]
    assert [row["words"] for row in rows] == ["0 of 30", "5 of 10"]


def test_days_in_a_place_that_changed_hands_go_to_the_state_of_each_day() -> None:
    life = journey(
        HEADER
        + "a,Moscow,,RU,Soviet Russia; Soviet Union from December 1922,55.75,37.6,town,,"
        + "1922-11-01,1922-12-10,,,,,,,,\n"
        + "b,Moscow,,RU,Soviet Union,55.75,37.6,town,,1922-12-11,1922-12-20,,,,,,,,\n"
    )
    assert days_by_state(life, date(1922, 11, 20)) == {"Soviet Russia": Days(20)}
    assert days_by_state(life, date(1922, 12, 31)) == {
        "Soviet Russia": Days(30),
        "Soviet Union": Days(20),
    }


def test_states_add_up_to_the_days_with_a_known_place(life: Journey) -> None:
    last = date(1861, 12, 31)
    known = sum((days for _, days in life.days_by_place(last)), Days())
    assert sum(days_by_state(life, last).values(), Days()) == known


def test_a_lone_value_has_whole_steps_at_its_axis_and_readable_words() -> None:
    ink = "#e8e6e1"
    for chart in (years({1900: 1}, {}, ink), bars({"Rome": 1}, {}, "days", ink)):
        assert chart
        drawn = chart.to_dict()
        encoding = drawn.get("encoding") or drawn["layer"][0]["encoding"]
        axes = [encoding[name]["axis"] for name in "xy"]
        assert {axis["labelColor"] for axis in axes} == {ink}
        for channel in (encoding[name] for name in "xy"):
            if channel["type"] == "quantitative":
                assert channel["axis"]["tickMinStep"] == 1
                assert channel["axis"]["format"] in {"d", ",.0f"}
