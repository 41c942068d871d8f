from dataclasses import replace

import pytest

from mapapp.biography.stays.draft import Draft
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.dashboard.draft_rows import (
    DraftRow,
    Rows,
    checked,
    frame_of,
    lies_nowhere,
    moved,
    rows_from,
    rows_of,
    summary,
    titled,
    with_blank,
)
from mapapp.table import read_table, write_table
from tests.hostile import HOSTILE

PLACES = (("Breslau", "1861-03-04", 51.1), ("Zurich", "1879", 47.38), ("Batavia", "1886-21", -6.2))


def stay(place: str, start: str, latitude: float) -> ExtractedStay:
    return ExtractedStay(
        place, "", None, None, start, 0, 9, 0.9,
        start_edtf=start, latitude=latitude, longitude=10.125, country="DE", modern_name=place,
    )  # fmt: skip


@pytest.fixture
def draft() -> Draft:
    return Draft(tuple(stay(*place) for place in PLACES), "A. Winterfeld", "A text.")


@pytest.fixture
def rows(draft: Draft) -> Rows:
    return rows_of(draft)


def places(rows: Rows) -> list[str]:
    return [row["place"] for row in rows]


def with_cells(row: DraftRow, **cells: str) -> DraftRow:
    return replace(row, cells={**row.cells, **cells})


def test_every_stay_of_a_draft_is_a_row_that_is_kept(rows: Rows) -> None:
    assert places(rows) == ["Breslau", "Zurich", "Batavia"]
    assert all(row.keep for row in rows)
    assert titled(rows)[2] == "3 · Batavia · 1886-21"


def test_a_row_keeps_the_sentence_that_it_rests_on_but_no_control_character_of_it() -> None:
    told = replace(stay("Rome", "1900", 41.9), sentence="In 1900\x1b he\nwas in Rome.")
    rows = rows_of(Draft((told,), ""))
    (read,) = checked(rows, "A life").itinerary
    assert read.evidence.sentence == "In 1900 he was in Rome."


@pytest.mark.parametrize("text", HOSTILE)
def test_an_editor_in_which_nothing_was_done_gives_the_rows_back(text: str) -> None:
    hostile = Draft((replace(stay(text, "1900", 1 / 3), date_text=text, phase=text),), text, "")
    rows = rows_of(hostile)
    table = frame_of(rows, hostile)
    assert rows_from(table, rows) == rows
    assert "\n" not in "".join(rows[0].cells.values())


def test_what_a_person_enters_is_in_the_row(rows: Rows, draft: Draft) -> None:
    table = frame_of(rows, draft)
    table.loc[1, ["place", "latitude", "keep"]] = ["  Lyon\n sur Rhône ", 45.75, False]
    edited = rows_from(table, rows)[1]
    assert (edited["place"], edited["latitude"], edited.keep) == ("Lyon sur Rhône", "45.75", False)
    assert edited["id"] == rows[1]["id"]


@pytest.mark.parametrize(
    ("row", "order", "expected"),
    [
        (2, 1, ["Batavia", "Breslau", "Zurich"]),
        (0, 3, ["Zurich", "Batavia", "Breslau"]),
        (0, 2, ["Zurich", "Breslau", "Batavia"]),
        (2, 2, ["Breslau", "Batavia", "Zurich"]),
        (1, 99, ["Breslau", "Batavia", "Zurich"]),
        (1, None, ["Breslau", "Zurich", "Batavia"]),
    ],
)
def test_a_row_that_is_given_another_number_goes_there(
    rows: Rows, draft: Draft, row: int, order: int | None, expected: list[str]
) -> None:
    table = frame_of(rows, draft)
    table.loc[row, "order"] = order
    assert places(rows_from(table, rows)) == expected


def test_an_added_row_counts_once_something_is_entered(rows: Rows, draft: Draft) -> None:
    table = frame_of(rows, draft)
    table.loc[3] = {"keep": True, "kind": "residence", "certainty": "certain"}
    assert rows_from(table, rows) == rows
    table.loc[3, "place"] = "Delhi"
    added = rows_from(table, rows)[3]
    assert (added["kind"], added["calendar"], added.keep) == ("residence", "gregorian", True)


def test_an_empty_row_that_was_asked_for_stays_and_is_no_fault(rows: Rows, draft: Draft) -> None:
    more = with_blank(rows, 1)
    assert titled(more)[1] == "2 · no place yet"
    assert rows_from(frame_of(more, draft), more) == more
    result = checked((rows[0], *more[1:2]), "A life")
    assert (result.findings, len(result.itinerary)) == ((), 1)
    assert not lies_nowhere(more[1])


def test_what_is_entered_into_an_empty_row_is_read(rows: Rows, draft: Draft) -> None:
    more = with_blank(rows, 1)
    table = frame_of(more, draft)
    table.loc[1, "start"] = "1870"
    named = {(f.line, f.column) for f in checked(rows_from(table, more), "A life").findings}
    assert (2, "place") in named


def test_the_summary_counts_what_is_kept_added_and_doubtful(rows: Rows) -> None:
    left_out = (replace(rows[0], keep=False), *with_blank(rows[1:], 0))
    words = summary(left_out, "3 stays found", 1)
    assert words == "3 stays found; 3 of 4 rows are kept, 1 added by you; 1 warning below."
    assert summary(rows, "3 stays found", 0) == "3 stays found; 3 of 3 rows are kept."


def test_another_place_does_not_keep_the_coordinates_of_the_one_before(rows: Rows) -> None:
    corrected = (rows[0], with_cells(rows[1], place="Lyon"), rows[2])
    row = moved(rows, corrected)[1]
    assert (row["latitude"], row["longitude"], row["modern_name"]) == ("", "", "")
    assert moved(rows, rows) == rows


def test_coordinates_entered_with_another_place_are_kept(rows: Rows) -> None:
    entered = with_cells(rows[1], place="Lyon", latitude="45.75", longitude="4.85")
    row = moved(rows, (rows[0], entered, rows[2]))[1]
    assert (row["latitude"], row["longitude"], row["modern_name"]) == ("45.75", "4.85", "")


def test_rows_that_are_left_out_are_neither_read_nor_faulty(rows: Rows) -> None:
    faulty = replace(with_cells(rows[1], start="1902-13"), keep=False)
    result = checked((rows[0], faulty, rows[2]), "A life")
    assert result.findings == ()
    assert [s.place.name for s in result.itinerary] == ["Breslau", "Batavia"]
    assert result.itinerary.name == "A life"


def test_every_fault_is_named_by_the_place_of_its_row(rows: Rows) -> None:
    left_out = replace(rows[0], keep=False)
    faulty = with_cells(rows[1], start="1902-13", latitude="95", place="")
    result = checked((left_out, faulty, with_cells(rows[2], kind="holiday")), "A life")
    found = {(finding.line, finding.column) for finding in result.findings}
    assert found == {(2, "start"), (2, "latitude"), (2, "place"), (3, "kind")}


@pytest.mark.parametrize(
    ("entered", "spelled"),
    [("spring 1879", "1879-21"), ("03/1879", "1879-03"), ("late 1879", "1879-10~/1879-12~")],
)
def test_a_date_entered_as_people_write_it_is_told_its_spelling(
    rows: Rows, entered: str, spelled: str
) -> None:
    (fault,) = checked([with_cells(rows[0], start=entered)], "A life").findings
    assert (fault.line, fault.column) == (1, "start")
    assert fault.message == f"“{entered}” is not an EDTF date; write {spelled}"


def test_a_country_entered_by_its_name_is_saved_as_its_code(rows: Rows) -> None:
    (stay,) = checked([with_cells(rows[0], modern_country="Poland")], "A life").itinerary
    assert stay.place.modern_country == "PL"


def test_two_stays_at_one_place_in_one_year_have_ids_of_their_own(rows: Rows) -> None:
    result = checked((rows[0], rows[0]), "A life")
    assert [s.id for s in result.itinerary] == ["breslau-1861", "breslau-1861-2"]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_is_entered_the_saved_table_reads_back(rows: Rows, text: str) -> None:
    cells = {"place": text, "event": text, "remark": text}
    entered = {column: " ".join(value.split()) or "x" for column, value in cells.items()}
    result = checked((with_cells(rows[0], **entered),), "A life")
    assert result.findings == ()
    read = read_table(write_table(result.itinerary), "A life.csv")
    assert read.stays[0].place.name == entered["place"]
