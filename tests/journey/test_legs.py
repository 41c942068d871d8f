from datetime import date

import pytest

from mapapp.journey import Leg
from mapapp.vocabulary import ArrivedBy
from tests.tables import journey, row

VIENNA = row("Vienna", "1907-10-01", "1914-08-03")


def ways(*rows: dict[str, str]) -> list[str]:
    return [
        f"{leg.origin_stay.place.name}–{leg.destination_stay.place.name}"
        for leg in journey(*rows).legs
    ]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def test_a_leg_joins_each_stay_with_the_next() -> None:
    rows = (row("Paris", "1902"), row("London", "1903"), row("Vienna", "1904"))
    assert ways(*rows) == ["Paris–London", "London–Vienna"]


def test_a_stay_without_coordinates_or_without_a_date_is_passed_over() -> None:
    rows = (row("Paris", "1902"), row("Nowhere", "1903"), row("London"), row("Vienna", "1904"))
    assert ways(*rows) == ["Paris–Vienna"]


def test_two_stays_at_one_point_need_no_leg() -> None:
    assert ways(row("Paris", "1902"), row("Paris", "1903")) == []


def test_the_route_does_not_pass_through_a_rival_account() -> None:
    rows = (
        row("Paris", "1902"),
        row("London", "1902", rival_of="paris-1902"),
        row("Vienna", "1904"),
    )
    assert ways(*rows) == ["Paris–Vienna"]


def test_from_a_visit_he_comes_home_before_the_next_visit() -> None:
    assert ways(
        VIENNA,
        row("London", "1910-05-02", "1910-05-09"),
        row("Paris", "1912-01-02", "1912-01-09"),
        row("Geneva", "1914-08-05"),
    ) == [
        "Vienna–London",
        "London–Vienna",
        "Vienna–Paris",
        "Paris–Vienna",
        "Vienna–Geneva",
    ]


def test_from_a_visit_he_goes_on_to_the_next_where_there_is_no_day_between() -> None:
    assert ways(
        VIENNA,
        row("London", "1910-05-02", "1910-05-09"),
        row("Paris", "1910-05-10", "1910-05-12"),
    ) == ["Vienna–London", "London–Paris", "Paris–Vienna"]


def test_he_comes_home_from_the_last_visit_of_a_life() -> None:
    assert ways(VIENNA, row("London", "1910-05-02", "1910-05-09")) == [
        "Vienna–London",
        "London–Vienna",
    ]


def test_a_visit_within_a_visit_ends_at_the_visit() -> None:
    assert ways(
        VIENNA,
        row("Berlin", "1910-03-01", "1910-05-30"),
        row("Hamburg", "1910-04-02", "1910-04-03"),
        row("Geneva", "1914-08-05"),
    ) == [
        "Vienna–Berlin",
        "Berlin–Hamburg",
        "Hamburg–Berlin",
        "Berlin–Vienna",
        "Vienna–Geneva",
    ]


def leg(*rows: dict[str, str]) -> Leg:
    (only,) = journey(*rows).legs
    return only


def test_a_leg_is_made_between_the_days_of_departure_and_arrival() -> None:
    made = leg(row("Paris", "1902", "1903-03-10"), row("Vienna", "1903-03-15", arrived_by="rail"))
    assert made.days == (day("1903-03-10"), day("1903-03-15"))
    assert made.drawn == (day("1903-03-11"), day("1903-03-15"))
    assert made.means is ArrivedBy.RAIL
    assert made.known


def test_a_leg_within_a_day_is_made_on_that_day() -> None:
    made = leg(row("Paris", "1902", "1903-03-10"), row("London", "1903-03-10"))
    assert made.drawn == (day("1903-03-10"), day("1903-03-10"))
    assert made.fraction(day("1903-03-09")) == 0
    assert made.fraction(day("1903-03-10")) == 1


def test_a_leg_between_open_days_is_made_when_its_end_counts_as_reached() -> None:
    life = journey(row("Paris", "1902", "1903"), row("London", "1903", "1904"))
    (made,), reached = life.legs, life.presences[1].reached
    assert made.days == (day("1903-01-01"), day("1903-12-31"))
    assert made.drawn == (reached, reached)


def test_the_way_back_from_a_visit_is_made_the_day_after_it() -> None:
    _, back = journey(VIENNA, row("London", "1910-05-02", "1910-05-09")).legs
    assert back.drawn == (day("1910-05-10"), day("1910-05-10"))


def test_a_silence_of_the_source_is_no_journey_and_its_leg_is_made_on_arrival() -> None:
    made = leg(row("Paris", "1902", "1903"), row("Vienna", "1907-02-03"))
    assert made.drawn == (day("1907-02-03"), day("1907-02-03"))


def test_a_day_that_a_stay_may_have_is_not_spent_on_a_leg() -> None:
    life = journey(
        row("Berlin", "1902~", "1902~"),
        row("Paris", "1902-03-01", "1902-03-10"),
        row("Vienna", "1902-03-15", "1902-04-01"),
    )
    assert life.whereabouts(date(1902, 3, 12)).leg is None
    assert life.legs[1].drawn == (day("1902-03-15"), day("1902-03-15"))


def test_a_leg_is_made_evenly_over_the_days_between_its_stays() -> None:
    made = leg(row("Paris", "1902", "1903-03-10"), row("London", "1903-03-15"))
    days = [made.fraction(day(f"1903-03-{number}")) for number in range(10, 17)]
    assert days == pytest.approx([0, 0.2, 0.4, 0.6, 0.8, 1, 1])


def test_a_leg_that_would_last_for_years_is_not_known() -> None:
    assert not leg(row("Paris", "1902", "1903"), row("Vienna", "1907")).known


def test_a_voyage_follows_a_sea_lane_and_is_longer_than_the_geodesic() -> None:
    rows = row("London", "1901", "1901-05-01"), row("Bombay", "1901-06-10")
    ship, unknown = leg(rows[0], rows[1] | {"arrived_by": "ship"}), leg(*rows)
    assert ship.km > 1.4 * unknown.km
