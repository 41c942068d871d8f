from collections.abc import Mapping

import pytest

from mapapp.biography import weights
from mapapp.biography.extraction import extract
from mapapp.biography.weights import ALWAYS
from mapapp.geocoding.gazetteer import Gazetteer

PRESENCE = weights.weights("presence")


@pytest.fixture
def weighed(monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    """The weights of the dates' signs: none but what a test enters."""
    entered = {ALWAYS: -5.0}

    def known(name: str) -> Mapping[str, float]:
        return entered if name == "dates" else PRESENCE

    monkeypatch.setattr(weights, "weights", known)
    return entered


def stays_of(text: str, gazetteer: Gazetteer) -> list[str]:
    return [f"{stay.place} {stay.edtf}".strip() for stay in extract(text, gazetteer=gazetteer)]


TEXT = "In 1854 she entered the order, and after her studies went to Lagos."


def test_without_signs_the_rules_stand(gazetteer: Gazetteer, weighed: dict[str, float]) -> None:
    assert stays_of(TEXT, gazetteer) == ["Lagos"]
    assert len(weighed) == 1


def test_a_place_without_a_date_has_the_one_that_is_likely(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose none"] = 6.0
    (stay,) = extract(TEXT, gazetteer=gazetteer)
    assert (stay.place, stay.edtf) == ("Lagos", "1854")
    assert "likeliest date, from another clause of the sentence" in stay.reason


def test_of_two_dates_the_likelier_is_taken(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    text = TEXT.replace("order", "order, in 1856 she wrote a book")
    weighed |= {"rule chose none": 6.0, "first date": -1.0}
    assert stays_of(text, gazetteer) == ["Lagos 1856"]


def test_a_date_in_the_clause_of_the_place_stands(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose another"] = 20.0
    text = "In 1854 she entered the order, and in 1856 she went to Lagos."
    assert stays_of(text, gazetteer) == ["Lagos 1856"]


def test_the_year_before_is_carried_over_where_that_is_likely(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    text = "In 1854 she entered the order. Later she went to Lagos."
    assert stays_of(text, gazetteer) == ["Lagos"]
    weighed["carried"] = 6.0
    (stay,) = extract(text, gazetteer=gazetteer)
    assert stay.edtf == "1854"
    assert "likeliest date, the year carried over from before" in stay.reason


def test_a_date_that_is_told_and_not_known_is_no_other(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose none"] = 20.0
    text = "At age seven he moved to Jena, where his father died in 1901."
    assert stays_of(text, gazetteer) == ["Jena"]


def test_the_years_of_another_life_date_no_stay(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose none"] = 20.0
    text = "Later she went to Lagos, the town of the planter Karl Brenner (1776–1837)."
    assert stays_of(text, gazetteer) == ["Lagos"]


def test_what_is_over_before_the_likely_date_ends_with_it(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose none"] = 6.0
    text = (
        "After living at Leeds for forty years he retired to Bonn, where he died on 16 April 1882."
    )
    leeds, *_ = extract(text, gazetteer=gazetteer)
    assert (leeds.place, leeds.start_edtf, leeds.end_edtf) == ("Leeds", "1842~", "1882-04-16")


def test_the_day_of_a_death_is_not_when_the_subject_came_there(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose another"] = 20.0
    text = "In 1927, when the school was closed, she retired to Linz, where she died on 4 May 1955."
    assert stays_of(text, gazetteer) == ["Linz 1927/1955-05-04", "Linz 1955-05-04"]


def test_what_had_lasted_until_a_day_was_over_when_the_next_began(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose none"] = 20.0
    text = "Having taught in Berlin from 1871 to 1881, he was called to Linz."
    assert stays_of(text, gazetteer) == ["Berlin 1871/1881", "Linz 1881"]


def test_all_places_before_a_move_ended_with_it(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose none"] = 6.0
    text = "Her career took her to Leeds and Bonn before she settled in Kiel in 1950."
    found = extract(text, subject="Ada Lee", gazetteer=gazetteer)
    ends = {stay.place: (stay.start_edtf, stay.end_edtf) for stay in found}
    assert ends == {"Leeds": ("", "1950"), "Bonn": ("", "1950"), "Kiel": ("1950", "")}


def test_the_years_of_an_exception_are_no_date_of_the_place_that_it_is_made_of(
    gazetteer: Gazetteer, weighed: dict[str, float]
) -> None:
    weighed["rule chose none"] = 6.0
    text = "Ada Lee lived all her life in Leeds, apart from two years (1901–03) at Bonn."
    leeds = next(s for s in extract(text, gazetteer=gazetteer) if s.place == "Leeds")
    assert leeds.edtf == ""


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        (
            "He fled to Linz, and did not return to Berlin until 1917.",
            ["Linz", "Berlin 1917"],
        ),
        (
            "He was captured at Linz and held as a prisoner of war in Berlin until 1946.",
            ["Linz", "Berlin 1946"],
        ),
        (
            "He entered the council in 1946, having spent some years in Linz.",
            ["Linz"],
        ),
        (
            "She directed a play in Linz, Leeds and, in 1976, at Berlin.",
            ["Linz", "Leeds", "Berlin 1976"],
        ),
        (
            "He lived in Linz (1920–1923), Leeds (1923–1931) and Berlin.",
            ["Linz 1920/1923", "Leeds 1923/1931", "Berlin"],
        ),
    ],
    ids=["not until", "held until", "having spent", "and, in a year, at", "in brackets"],
)
def test_the_date_of_something_else_is_not_taken_however_likely(
    gazetteer: Gazetteer, weighed: dict[str, float], text: str, stays: list[str]
) -> None:
    weighed["rule chose none"] = 20.0
    assert stays_of(text, gazetteer) == stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        (
            "He lived in Linz and, from 1979, in Berlin.",
            ["Linz 1979", "Berlin 1979"],
        ),
        (
            "After a spell in Linz (1950–53) she returned to Berlin.",
            ["Linz 1950/1953", "Berlin 1953"],
        ),
        (
            "He taught in Linz until the war of 1914 forced him to return to Berlin.",
            ["Linz 1914", "Berlin 1914"],
        ),
        (
            "She was secretary at Linz until 1938 and lived in Berlin thereafter.",
            ["Linz 1938", "Berlin 1938"],
        ),
        (
            "She spent the war in Linz, where she sang, and came to Berlin in 1945.",
            ["Linz 1945", "Berlin 1945"],
        ),
    ],
    ids=["from a year, in the next", "after a spell", "until forced", "thereafter", "came to"],
)
def test_where_one_stay_ends_the_next_begins(
    gazetteer: Gazetteer, weighed: dict[str, float], text: str, stays: list[str]
) -> None:
    weighed["rule chose none"] = 20.0
    assert stays_of(text, gazetteer) == stays
