from dataclasses import replace

from mapapp.dashboard.corrections import corrections
from mapapp.dashboard.draft_rows import DraftRow

FOUND = DraftRow(
    0,
    keep=True,
    cells={"place": "Zurich", "start": "1879", "latitude": "47.4", "longitude": "8.5"},
    found=0,
)


def told(**cells: str) -> list[str]:
    row = replace(FOUND, cells={**FOUND.cells, **cells})
    return [f"{correction.what}: {correction}" for correction in corrections(row, FOUND)]


def test_a_row_as_it_was_found_has_no_corrections() -> None:
    assert told() == []
    assert told(event="Studied.", kind="visit") == []


def test_a_corrected_date_names_what_was_found() -> None:
    assert told(start="1880") == ["From: “1880” entered by you, in place of “1879”"]


def test_a_date_where_none_was_found_says_so() -> None:
    assert told(end="1884") == ["To: “1884” entered by you; none was found"]


def test_a_date_that_was_taken_out_says_what_it_was() -> None:
    assert told(start="") == ["From: emptied by you, in place of “1879”"]


def test_the_coordinates_of_another_place_are_not_told_as_entered() -> None:
    assert told(place="Lyon", latitude="45.8") == [
        "Place: “Lyon” entered by you, in place of “Zurich”"
    ]


def test_other_coordinates_of_the_same_place_are_told() -> None:
    assert told(latitude="46") == ["Coordinates: “46, 8.5” entered by you, in place of “47.4, 8.5”"]
