"""What is told of the place that a draft's row is shown at."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.dashboard.draft_rows import DraftRow, moved
from mapapp.dashboard.place_meant import place_facts
from mapapp.dashboard.placing import placed_rows
from mapapp.geocoding.gazetteer import Gazetteer

FOUND = ExtractedStay(
    "Breslau", "", None, None, "", 0, 9, 0.9, latitude=51.1, longitude=17, modern_name="Wrocław",
    country="PL", geocode_reason="a former name", geocode_confidence=0.96,
)  # fmt: skip


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as opened:
        yield opened


def entered(gazetteer: Gazetteer, place: str) -> DraftRow:
    row = DraftRow(0, keep=True, cells={"place": place, "start": "1900", "end": "1901"})
    return placed_rows((row,), [0], gazetteer)[0]


def told(row: DraftRow, found: ExtractedStay | None = None) -> dict[str, str]:
    return {term: words for term, words in place_facts(row, found) if words}


def test_of_a_place_that_was_found_country_and_doubt_are_told_in_words() -> None:
    assert told(DraftRow(0, keep=True, cells={}, found=0), FOUND) == {
        "The place": "Wrocław, Poland (96% sure)",
        "Chosen as": "a former name",
    }


def test_a_country_is_named_once() -> None:
    whole = replace(FOUND, modern_name="Switzerland", country="CH")
    assert told(DraftRow(0, keep=True, cells={}, found=0), whole)["The place"].startswith(
        "Switzerland (96%"
    )


def test_of_a_place_that_a_person_entered_it_is_told_which_was_taken(gazetteer: Gazetteer) -> None:
    facts = told(entered(gazetteer, "Cambridge"))
    assert facts["The place"].startswith("Cambridge, England, United Kingdom (")
    assert facts["The place"].endswith("% sure)")
    assert "the best known of" in facts["Chosen as"]
    assert "Cambridge, Massachusetts, United States (" in facts["Or else"]


def test_a_name_that_is_only_spelt_like_a_place_is_told_as_such(gazetteer: Gazetteer) -> None:
    words = told(entered(gazetteer, "Algeirs"))["The place"]
    assert words.startswith("Algiers, Algeria (")
    assert words.endswith("; “Algeirs” is spelt like it")


def test_a_name_that_nobody_knows_is_told_as_that(gazetteer: Gazetteer) -> None:
    facts = told(entered(gazetteer, "Qqqqzzzzxxxx"))
    assert facts == {"The place": "no place of that name is in the gazetteer"}


def test_coordinates_that_a_person_enters_end_what_the_gazetteer_said(
    gazetteer: Gazetteer,
) -> None:
    row = entered(gazetteer, "Cambridge")
    assert told(replace(row, cells={**row.cells, "latitude": "1.5"})) == {}
    unknown = entered(gazetteer, "Qqqqzzzzxxxx")
    point = {"latitude": "1.5", "longitude": "2.5"}
    assert told(replace(unknown, cells={**unknown.cells, **point})) == {}


def test_another_name_ends_what_the_gazetteer_said_of_the_one_before(gazetteer: Gazetteer) -> None:
    row = entered(gazetteer, "Cambridge")
    other = replace(row, cells={**row.cells, "place": "Qqqqzzzzxxxx"})
    assert moved((row,), (other,))[0].answer is None
