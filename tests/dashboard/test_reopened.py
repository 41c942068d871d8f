from collections.abc import Iterator
from dataclasses import replace

import pytest

from mapapp.biography.extraction import extract
from mapapp.dashboard.draft_rows import checked
from mapapp.dashboard.reopened import ReopenedTable, reopened, rows_of_life
from mapapp.dashboard.workspace import Workspace
from mapapp.errors import InputError
from mapapp.geocoding.gazetteer import Gazetteer
from tests.biography import small_gazetteer

TEXT = """# Adele Winterfeld

## Early life

Winterfeld was born in **Breslau** on 4 March 1861. In 1879 she moved to Zurich.

## Travels

From 1891 to 1893 she worked in Calcutta. In June 1894 she visited Paris.
"""
ZURICH = TEXT.index("In 1879"), TEXT.index("Zurich.") + len("Zurich.")
HEADER = "id,place,latitude,longitude,start,end,source_start,source_end,rival_of\n"


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    with small_gazetteer.opened(tmp_path_factory.mktemp("gazetteer")) as opened:
        yield opened


@pytest.fixture(scope="module")
def saved(gazetteer: Gazetteer) -> bytes:
    """A draft's table as the page saves it, one row of it corrected by a person."""
    work = Workspace.of(extract(TEXT, gazetteer=gazetteer))
    born, row, *others = work.rows
    work.put((born, replace(row, cells={**row.cells, "end": "1884"}), *others))
    return work.table(work.result())


def by_hand(*rows: str, text: str = TEXT) -> ReopenedTable:
    return reopened((HEADER + "\n".join(rows)).encode(), "life-of-hers.csv", text)


def sentences(table: ReopenedTable) -> list[str]:
    return [table.draft.text[stay.char_start : stay.char_end] for stay in table.draft]


def test_a_saved_draft_is_opened_with_every_sentence_and_what_was_corrected(saved: bytes) -> None:
    table = reopened(saved, "places.csv", TEXT, "Adele Winterfeld")
    assert [row["place"] for row in table.rows] == ["Breslau", "Zurich", "Calcutta", "Paris"]
    assert sentences(table)[0] == "Winterfeld was born in **Breslau** on 4 March 1861."
    assert table.rows[1]["end"] == "1884"
    assert (table.basis[1]["reason"], table.lost) == ("corrected by a person", 0)
    assert table.draft.stays[0].confidence > 0.5
    assert table.summary() == "4 rows opened, 4 with a sentence of the text"
    assert table.doubt() == ""


def test_what_is_opened_and_saved_again_is_the_same_table(saved: bytes) -> None:
    work = Workspace.of_table(reopened(saved, "places.csv", TEXT))
    assert work.table(work.result()) == saved


def test_a_sentence_that_stands_elsewhere_by_now_is_found_by_its_words(saved: bytes) -> None:
    longer = TEXT.replace("## Early life", "## Early life\n\nHers was a long life, told here.")
    table = reopened(saved, "places.csv", longer)
    assert sentences(table)[1] == "In 1879 she moved to Zurich."
    assert table.lost == 0


def test_of_another_text_it_is_told_that_it_has_none_of_the_sentences(saved: bytes) -> None:
    table = reopened(saved, "places.csv", "Karl Vogel was born in Rome in 1900. He stayed there.")
    assert table.lost == 4
    assert table.doubt() == "this text has not what 4 rows of the table rest on"
    assert table.summary() == "4 rows opened, 0 with a sentence of the text"


def test_a_table_made_by_hand_is_opened_by_its_offsets() -> None:
    start, end = ZURICH
    table = by_hand(f"zurich,Zurich,47.4,8.5,1879,1884,{start},{end},", "rome,Rome,,,1900,,,,")
    assert sentences(table) == ["In 1879 she moved to Zurich.", ""]
    assert (table.lost, table.draft.subject) == (0, "Adele Winterfeld")
    assert table.summary() == "2 rows opened, 1 with a sentence of the text"


def test_where_no_text_says_whose_life_it_is_the_file_is_named() -> None:
    assert by_hand("rome,Rome,,,1900,,,,", text="").draft.subject == "Life of hers"


def test_offsets_that_point_at_something_else_are_no_evidence() -> None:
    table = by_hand("rome,Rome,41.9,12.5,1900,,0,20,", "bonn,Bonn,50.7,7.1,1901,,5000,5020,")
    assert (table.lost, [stay.evidence for stay in table.draft]) == (2, [(), ()])


def test_ids_stay_what_is_corrected_and_those_that_cannot_be_are_made_anew() -> None:
    table = by_hand(
        "her-birth,Breslau,51.1,17,1861,1861,,,",
        "her-birth,Vienna,48.2,16.4,1862,1862,,,her-birth",
        "No Id,Zurich,47.4,8.5,1879,,,,",
    )
    result = checked(table.rows, "A life")
    assert [stay.id for stay in result.itinerary] == ["her-birth", "vienna-1862", "zurich-1879"]
    assert [stay.rival_of for stay in result.itinerary] == ["", "her-birth", ""]


def test_faults_in_cells_are_opened_to_be_mended() -> None:
    table = by_hand("rome,Rome,95,12.5,1900-13,,,,")
    assert {finding.column for finding in checked(table.rows, "A life").findings} == {
        "latitude",
        "start",
    }


def test_a_list_of_places_and_years_is_opened_and_gets_its_ids() -> None:
    table = reopened(b"Name,Year\nRome,1900\nOslo,\n", "places.csv", "")
    assert [(row["place"], row["start"]) for row in table.rows] == [("Rome", "1900"), ("Oslo", "")]
    assert [s.id for s in checked(table.rows, "A life").itinerary] == ["rome-1900", "oslo"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"title,who\nRome,x\n", "place"),
        (b"", "empty"),
        (b"id,place,start,end\nrome,Rome,1900\n", "3 cells"),
        (b"\xff\xfe\x00", "UTF-"),
    ],
)
def test_what_is_no_table_is_refused_with_every_fault(content: bytes, told: str) -> None:
    with pytest.raises(InputError, match=told):
        reopened(content, "places.csv", TEXT)


def test_a_hostile_table_stays_text() -> None:
    table = by_hand("x,<script>alert(1)</script>,,,1900,,,,")
    assert table.rows[0]["place"] == "<script>alert(1)</script>"


def test_cells_of_which_it_is_known_what_they_mean_are_mended_and_told() -> None:
    table = by_hand('a,Paris,"48°52\'N",2.35,June 1894,,,,')
    assert (table.rows[0]["latitude"], table.rows[0]["start"]) == ("48.86667", "1894-06")
    assert table.summary() == "1 row opened, 0 with a sentence of the text, 2 cells mended"


def test_words_where_there_should_be_numbers_are_refused_rather_than_lost() -> None:
    with pytest.raises(InputError) as error:
        by_hand("a,Paris,north,2.35,1894,,,,")
    assert "column latitude" in str(error.value)


def test_rows_without_coordinates_are_looked_up_and_say_what_they_rest_on(
    gazetteer: Gazetteer,
) -> None:
    bare = reopened(b"place,start,end\nParis,1894-13,\n", "hers.csv", "")
    assert bare.unplaced() == (0,)
    table = by_hand("a,Paris,,,1894,,,,", "b,Zurich,47.4,8.5,1895,,,,", text="")
    assert table.unplaced() == (0,)
    placed = table.with_places(gazetteer)
    assert placed.rows[0]["latitude"] != ""
    assert placed.rows[0].answer is not None
    assert placed.basis[0]["geocode_reason"] == placed.rows[0].answer.reason
    assert placed.rows[1:] == table.rows[1:]
    assert placed.summary() == "2 rows opened"


def test_a_life_on_show_is_opened_with_its_name_and_its_sentences(gazetteer: Gazetteer) -> None:
    told = reopened(extract(TEXT, gazetteer=gazetteer).table(), "draft.csv", "")
    life = checked(told.rows, "Adele Winter-Feld").itinerary
    table = rows_of_life(life)
    assert table.draft.subject == "Adele Winter-Feld"
    assert [row["sentence"] for row in table.rows] == [row["sentence"] for row in told.rows]
    assert all(row["sentence"] for row in table.rows)
