"""What capital a people has, and what a text means by it."""

from itertools import pairwise

import pytest

from mapapp.biography.capitals import capital_of, has_capital, is_capital
from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.tables import table

ROWS = tuple(table("capitals.csv", "mapapp.biography"))


def test_the_capitals_are_sorted_and_follow_each_other() -> None:
    told = [(row["people"], int(row["first"] or 0), int(row["last"] or 9999)) for row in ROWS]
    assert told == sorted(told)
    for (people, _, last), (following, first, _) in pairwise(told):
        assert people != following or last < first or last == 9999


def test_the_gazetteer_has_every_capital(whole_gazetteer: Gazetteer) -> None:
    assert [row["capital"] for row in ROWS if not whole_gazetteer.lookup(row["capital"])] == []


@pytest.mark.parametrize(
    ("people", "year", "capital"),
    [
        ("French", 1750, "Paris"),
        ("Russian", 1700, "Moscow"),
        ("Russian", 1850, "Saint Petersburg"),
        ("Russian", None, "Moscow"),
        ("Turkish", 1910, "Constantinople"),
        ("Brazilian", 1955, "Rio de Janeiro"),
        ("German", 1850, ""),
        ("Lunar", None, ""),
    ],
)
def test_a_capital_is_that_of_the_year(people: str, year: int | None, capital: str) -> None:
    assert capital_of(people, year) == capital
    assert has_capital(people) is (people != "Lunar")


def test_a_capital_is_known_by_its_name_in_any_spelling() -> None:
    assert is_capital("København") is False
    assert is_capital("Copenhagen")
    assert is_capital("Brasilia")
    assert not is_capital("Graz")


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("In 1920 Vogel moved to the French capital.", ["Paris 1920"]),
        ("Vogel died in the Cuban capital on 10 November 1924.", ["Havana 1924-11-10"]),
        ("Vogel lived in the Russian capital in 1910.", ["Saint Petersburg 1910"]),
        (
            "Vogel lived in Vienna in 1910, was at Graz in 1912, and moved to the capital in 1913.",
            ["Vienna 1910", "Graz 1912", "Vienna 1913"],
        ),
        # Of another country than the one last told.
        (
            "Vogel lived in Vienna in 1910, was at Turin in 1912, and went to the capital in 1913.",
            ["Vienna 1910", "Turin 1912/1913"],
        ),
        ("Vogel put his money into the capital of a bank in 1910.", []),
        ("In 1905 Vogel lived in the Danish capital, Copenhagen.", ["Copenhagen 1905"]),
        ("In 1905 Vogel studied at the Lunar capital.", []),
    ],
)
def test_the_capital_that_a_text_means_is_named(
    text: str, stays: list[str], whole_gazetteer: Gazetteer
) -> None:
    found = extract(text, subject="Jan Vogel", gazetteer=whole_gazetteer)
    assert [f"{stay.place} {stay.edtf}" for stay in found] == stays
