import pytest

from mapapp.dashboard.finding import found
from mapapp.table import read_table
from tests.lives import HEADER, LIFE

ITINERARY = read_table(LIFE.encode(), "life.csv")


def names(text: str) -> list[str]:
    return [ITINERARY.stays[index].place.name for index in found(ITINERARY, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("paris", ["Paris"]),
        ("prussia", ["Bonn"]),
        ("wrote", ["London"]),
        ("united states", ["Boston"]),
        ("settled BOSTON", ["Boston"]),
        ("march 1848", ["Paris"]),
        ("1850", ["London"]),
        ("1852", ["the Alps", "Rome"]),
        ("atlantis", []),
    ],
)
def test_stays_are_found_by_place_names_event_and_year(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_every_stay_is_found_by_nothing() -> None:
    assert found(ITINERARY, "  ") == list(range(len(ITINERARY)))


def test_no_accent_is_needed_to_find_a_place() -> None:
    table = HEADER + "a,Büyükada,,TR,,40.9,29.1,town,,1929,1933,,,,,,,,\n"
    assert found(read_table(table.encode(), "life.csv"), "buyukada") == [0]


@pytest.mark.parametrize("text", ["<b>", "(", "\\", "[a", "९९९९"])
def test_what_is_looked_for_is_a_text_and_no_pattern(text: str) -> None:
    assert names(text) == []
