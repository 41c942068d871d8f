from dataclasses import replace

import pytest

from mapapp.dashboard.draft_rows import DraftRow, Rows, checked
from mapapp.dashboard.row_findings import doubts, listed, row_named
from mapapp.errors import Finding
from tests.hostile import HOSTILE
from tests.markup import markup


def row(number: int, place: str, start: str, **cells: str) -> DraftRow:
    known = {"place": place, "start": start, "end": start, "kind": "residence",
             "calendar": "gregorian", "certainty": "certain", "precision": "town",
             "latitude": "48", "longitude": str(number)}  # fmt: skip
    return DraftRow(number, keep=True, cells={**known, **cells}, found=number)


ROWS: Rows = (
    row(0, "Ulm", "1900-01-01"),
    replace(row(1, "Bonn", "1900-01-01"), keep=False),
    row(2, "Xyzzy", "1900-01-02", latitude="", longitude=""),
    row(3, "Lima", "1900-01-03", latitude="-12", longitude="-77", arrived_by="foot"),
)


def found(rows: Rows = ROWS) -> dict[tuple[int, str], str]:
    return {(f.line, f.code): f.message for f in doubts(checked(rows, "A life"), rows)}


def test_a_doubt_names_the_place_of_its_row_among_all_rows() -> None:
    assert {(3, "no-coordinates"), (4, "too-fast")} <= set(found())


def test_another_row_in_a_doubt_is_named_by_its_place_too() -> None:
    rows = (ROWS[1], *ROWS[:1], *ROWS[3:])
    assert "(row 2)" in found(rows)[3, "too-fast"]


def test_years_without_a_stay_are_told_with_what_the_page_offers_for_them() -> None:
    rows = (ROWS[0], row(4, "Rome", "1905-01-01"))
    assert found(rows)[2, "gap"].endswith("; add the stay, or say that the source is silent here")


def test_rows_with_faults_have_no_doubts_yet() -> None:
    rows = (*ROWS[:3], replace(ROWS[3], cells={**ROWS[3].cells, "start": "1902-13"}))
    assert found(rows) == {}


def test_a_finding_is_listed_with_number_place_column_and_value() -> None:
    fault = Finding(3, "start", "there is no such month", "1902-13")
    words = " ".join("".join(markup(listed([fault], ROWS)).texts).split())
    assert words == "Row 3, Xyzzy · From: there is no such month (found “1902-13”)"


def test_a_finding_of_no_row_is_one_of_the_rows() -> None:
    assert row_named(0, ROWS) == "The rows"
    assert row_named(5, ROWS) == "The rows"


def test_of_very_many_findings_the_rest_is_counted() -> None:
    html = listed([Finding(1, "start", "no date")] * 250, ROWS)
    assert html.count("<li>") == 201
    assert "and 50 more" in html


def test_a_list_that_scrolls_can_be_gone_to_with_the_keyboard() -> None:
    fault = [Finding(1, "start", "no date")]
    assert ("tabindex", "0") in markup(listed(fault, ROWS, scrolls=True)).attributes
    assert ("tabindex", "0") not in markup(listed(fault, ROWS)).attributes


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_stands_in_a_row_is_text_in_the_list(text: str) -> None:
    rows = (replace(ROWS[0], cells={"place": text}),)
    page = markup(listed([Finding(1, "place", text, text)], rows))
    assert set(page.tags) <= {"ul", "li", "strong"}
    assert {name for name, _ in page.attributes} <= {"class"}
