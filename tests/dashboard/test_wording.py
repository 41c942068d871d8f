from datetime import date

import pytest

from mapapp.dashboard.wording import (
    came,
    days_are_known,
    modern_in_words,
    place_known,
    status_in_words,
    years_in_words,
)
from mapapp.dates import parse
from mapapp.journey import Journey
from mapapp.model import Place, Stay
from mapapp.vocabulary import ArrivedBy
from tests.lives import HEADER, journey


@pytest.fixture(scope="module")
def life() -> Journey:
    return journey()


def stay(start: str, end: str) -> Stay:
    first, last = (parse(text) if text else None for text in (start, end))
    return Stay("a", Place("Ulm"), first, last)


def words(life: Journey, day: date, *, here: bool) -> str:
    return status_in_words(life.whereabouts(day), here=here)


@pytest.mark.parametrize(
    ("day", "beside_its_name", "by_itself"),
    [
        (date(1846, 1, 1), "here", "at London"),
        (date(1852, 7, 1), "maybe here · less certain", "maybe at the Alps · less certain"),
        (
            date(1845, 4, 20),
            "maybe here · days not exactly known",
            "maybe at Bonn · days not exactly known",
        ),
        (
            date(1856, 1, 1),
            "whereabouts not given · last known here",
            "whereabouts not given · last known at Nowhere",
        ),
    ],
)
def test_the_place_is_named_only_where_it_does_not_stand_beside_the_words(
    life: Journey, day: date, beside_its_name: str, by_itself: str
) -> None:
    assert words(life, day, here=True) == beside_its_name
    assert words(life, day, here=False) == by_itself


def test_on_a_ship_he_is_aboard() -> None:
    voyage = journey(HEADER + "a,Beagle,,,,-30,-40,at-sea,,1832-01-01,1832-02-01,certain,,,,,,,\n")
    assert words(voyage, date(1832, 1, 9), here=True) == "aboard"
    assert words(voyage, date(1832, 1, 9), here=False) == "aboard Beagle"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("1888", "1896", "1888–1896"),
        ("[1887-11-07..1888-11-06]", "1896", "1887?–1896"),
        ("1898-01", "[1898-01-01..1899-08-31]", "1898–1899?"),
        ("[1898-01-01..1899-08-31]", "[1898-01-01..1899-08-31]", "1898?"),
        ("1905-02", "[1905-02-14..1905-06-13]", "1905"),
        ("1903?", "1904", "1903?–1904"),
        ("1902-06", "", "1902–"),
        ("", "1919", "–1919"),
        ("", "", ""),
    ],
)
def test_years_are_told_as_short_as_can_be(start: str, end: str, expected: str) -> None:
    assert years_in_words(stay(start, end)) == expected


@pytest.mark.parametrize(
    ("start", "end", "known"),
    [
        ("1848-03-01", "1848-03-20", True),
        ("1848-03", "1848-03-20", False),
        ("1848-03-01", "1848-03-20~", False),
        ("1848-03-01", "", False),
    ],
)
def test_days_are_known_where_both_are_named_and_neither_is_in_doubt(
    start: str, end: str, *, known: bool
) -> None:
    assert days_are_known(stay(start, end)) is known


def test_it_is_told_by_what_he_came_and_nothing_where_that_is_not_known() -> None:
    assert came(ArrivedBy.SHIP) == "by ship"
    assert came(ArrivedBy.UNKNOWN) == ""
    assert came(None) == ""


def test_a_country_that_is_itself_the_place_is_named_once() -> None:
    place = Place("rural Finland", modern_name="Finland", modern_country="FI")
    assert modern_in_words(place) == "Finland"


def test_a_place_without_coordinates_is_not_said_to_be_known() -> None:
    assert place_known(Place("Ulm")) == "not known where it lies, so it is not on the map"
    assert place_known(Place("Ulm", longitude=10.0, latitude=48.4)) == "to the town"
