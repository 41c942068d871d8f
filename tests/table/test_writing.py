import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.table import COLUMNS, read_table, write_table
from mapapp.table.columns import READ, disarm, rearm
from mapapp.table.writing import number, write_rows
from tests.lives import LIFE
from tests.tables import itinerary, row


def test_a_table_that_is_written_and_read_is_the_same_itinerary() -> None:
    life = read_table(LIFE.encode(), "life.csv")
    assert read_table(write_table(life), "life.csv") == life


def test_a_table_is_written_in_the_contracts_columns() -> None:
    lines = write_table(itinerary(row("Paris", "1902"))).decode().split("\n")
    assert tuple(lines[0].split(",")) == COLUMNS
    assert lines[-1] == ""
    assert "\r" not in "".join(lines)


def test_the_sentences_that_rows_quote_are_written_behind_those_columns() -> None:
    quoting = row("Paris", "1902", sentence="In 1902 he went to Paris.")
    life = read_table(write_rows(READ, [quoting, row("London", "1903")]), "life.csv")
    content = write_table(life)
    assert content.decode().split("\n")[0].split(",") == [*COLUMNS, "sentence"]
    assert read_table(content, "life.csv") == life


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 30", "-- a dash", "@home", "-1+1", "'=1", "''=1", "\t=1"]
)
def test_what_a_spreadsheet_would_take_for_a_formula_is_disarmed_and_comes_back(text: str) -> None:
    written = write_rows(["remark"], [{"remark": text}])
    (cell,) = list(csv.reader(io.StringIO(written.decode())))[1]
    assert cell == f"'{text}"
    assert rearm(cell) == text


@pytest.mark.parametrize("text", ["'tis", "it's", "", "1902", "'", "-5", "-0,5", "+.5"])
def test_what_is_no_formula_is_left_as_it_is(text: str) -> None:
    assert disarm(text) == text
    assert rearm(text) == text


@given(st.text())
def test_every_text_comes_back_from_a_cell(text: str) -> None:
    assert rearm(disarm(text)) == text


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=200).map(str.strip))
def test_every_remark_comes_back_from_a_table(remark: str) -> None:
    life = itinerary(row("Paris", "1902"))
    (stay,) = life
    content = write_rows(COLUMNS, [row("Paris", "1902", remark=remark)])
    (read,) = read_table(content, "life.csv")
    assert read.remark == remark
    assert read.place == stay.place


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        (0, "0"),
        (43.25, "43.25"),
        (-0.1257, "-0.1257"),
        (12.0, "12"),
        (1e-7, "0.0000001"),
        (68193, "68193"),
    ],
)
def test_a_number_is_written_short_and_without_an_exponent(value: float, cell: str) -> None:
    assert number(value) == cell


def test_a_negative_coordinate_is_a_number_and_no_formula() -> None:
    assert b",-0.13," in write_table(itinerary(row("London", "1902")))
