from datetime import date

import pytest

from mapapp.journey import Days, Journey, point_key, same_point, stays_by_point
from mapapp.model import Itinerary, Place
from mapapp.vocabulary import Status
from tests.tables import journey, row

LIFE = (
    row("Paris", "1902-10-05", "1903-03-10"),
    row("Vienna", "1903-03-15", "1904-01-01", arrived_by="rail"),
    row("London", "1903-08-01", "1903-08-07", arrived_by="rail"),
    row("New York", "1910-01-10", ""),
)


@pytest.fixture(scope="module")
def life() -> Journey:
    return journey(*LIFE)


@pytest.mark.parametrize(
    ("day", "status", "place"),
    [
        ("1902-10-04", Status.UNKNOWN, None),
        ("1902-10-05", Status.AT, "Paris"),
        ("1903-03-12", Status.TRAVELLING, "Paris"),
        ("1903-07-31", Status.AT, "Vienna"),
        ("1903-08-03", Status.AT, "London"),
        ("1903-08-08", Status.AT, "Vienna"),
        ("1907-01-01", Status.UNKNOWN, "Vienna"),
        ("1910-01-10", Status.AT, "New York"),
        ("1910-01-11", Status.UNKNOWN, None),
        ("9999-12-31", Status.UNKNOWN, None),
        ("0001-01-01", Status.UNKNOWN, None),
    ],
)
def test_the_whereabouts_on_a_day(
    life: Journey, day: str, status: Status, place: str | None
) -> None:
    where = life.whereabouts(date.fromisoformat(day))
    assert where.status is status
    assert (where.stay.place.name if where.stay else None) == place
    assert (where.leg is not None) == (status is Status.TRAVELLING)


def test_the_days_of_a_life_are_those_of_its_first_and_last_stay(life: Journey) -> None:
    assert life.days == (date(1902, 10, 5).toordinal(), date(1910, 1, 10).toordinal())


def test_a_stay_is_reached_on_its_first_day(life: Journey) -> None:
    assert life.reached(date(1902, 10, 4)) == ()
    assert [stay.place.name for stay in life.reached(date(1903, 3, 15))] == ["Paris", "Vienna"]
    assert len(life.reached(date(1950, 1, 1))) == 4


def test_the_distance_grows_with_every_leg(life: Journey) -> None:
    assert life.distance_km(date(1903, 3, 10)) == 0
    assert 0 < life.distance_km(date(1903, 3, 12)) < life.legs[0].km
    assert life.distance_km(date(1903, 3, 15)) == pytest.approx(life.legs[0].km)
    assert life.distance_km(date(1904, 1, 1)) == pytest.approx(sum(leg.km for leg in life.legs[:3]))
    assert life.distance_km(date(1950, 1, 1)) == pytest.approx(sum(leg.km for leg in life.legs))


def test_days_at_a_residence_do_not_count_those_of_a_visit(life: Journey) -> None:
    vienna = life.presences[1].stay.place
    whole = (date(1904, 1, 1) - date(1903, 3, 15)).days + 1
    assert life.days_at(vienna, date(1920, 1, 1)) == Days(sure=whole - 7)
    assert life.days_at(vienna, date(1903, 3, 20)) == Days(sure=6)


def test_days_that_are_only_possible_are_counted_apart() -> None:
    life = journey(
        row("Paris", "1902-10-01/1902-10-04", "1902-10-20"),
        row("Vienna", "1902-11-01", "1902-11-10", certainty="less-certain"),
    )
    paris, vienna = (stay.place for stay in life.itinerary)
    assert life.days_at(paris, date(1902, 10, 6)) == Days(sure=3, possible=3)
    assert life.days_at(paris, date(1903, 1, 1)).most == 20
    assert life.days_at(vienna, date(1902, 11, 3)) == Days(possible=3)


def test_a_day_that_two_places_claim_counts_where_the_map_shows_it() -> None:
    life = journey(row("Paris", "1902-10-01", "1902-10-04/1902-10-11"), row("Vienna", "1902-10"))
    paris, vienna = (stay.place for stay in life.itinerary)
    last = date(1902, 10, 31)
    assert life.days_at(paris, last).sure == 4
    assert life.days_at(paris, last).most + life.days_at(vienna, last).most == 31
    assert sum(days.most for _, days in life.days_by_place(last)) == 31


def test_an_itinerary_without_stays_is_a_journey_without_days() -> None:
    empty = Journey(Itinerary(()))
    assert (empty.days, empty.legs, empty.segments) == (None, (), ())
    assert empty.whereabouts(date(1900, 1, 1)).status is Status.UNKNOWN
    assert empty.distance_km(date(1900, 1, 1)) == 0


def test_places_ten_metres_apart_are_one_point_and_names_without_coordinates_another() -> None:
    here = Place("Paris", longitude=2.35, latitude=48.85)
    assert same_point(here, Place("Lutetia", longitude=2.350001, latitude=48.850001))
    assert not same_point(here, Place("Paris", longitude=2.36, latitude=48.85))
    assert point_key(Place("Paris")) == "Paris"


def test_the_stays_of_a_point_stand_together_in_the_order_of_the_life() -> None:
    stays = journey(row("Paris", "1902"), row("London", "1903"), row("Paris", "1904")).itinerary
    assert [[s.id for s in group] for group in stays_by_point(stays.stays).values()] == [
        ["paris-1902", "paris-1904"],
        ["london-1903"],
    ]
