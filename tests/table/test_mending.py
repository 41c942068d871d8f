import pytest

from mapapp.errors import Finding, InputError
from mapapp.table import COLUMNS, read_table
from mapapp.table.columns import REQUIRED
from mapapp.table.mending import is_mendable, mended_table, suggesting
from tests.tables import row, table

PARIS = row("Paris", "spring 1902", "3/4/1903", id="paris", latitude="48°51′N")
LONDON = row("London", "c. 1904", "1905", id="london", modern_country="UK", event="late 1917")


def test_every_cell_of_which_one_thing_is_suggested_is_mended_and_told() -> None:
    content, changes = mended_table(table(PARIS, LONDON), "life.csv")
    mended = PARIS | {"start": "1902-21", "latitude": "48.85"}
    assert content == table(mended, LONDON | {"start": "1904~", "modern_country": "GB"})
    assert [(c.line, c.column, c.was, c.now) for c in changes] == [
        (2, "latitude", "48°51′N", "48.85"),
        (2, "start", "spring 1902", "1902-21"),
        (3, "modern_country", "UK", "GB"),
        (3, "start", "c. 1904", "1904~"),
    ]
    assert str(changes[1]) == "“spring 1902” is now 1902-21"


def test_what_may_be_two_things_stays_a_fault() -> None:
    content, _ = mended_table(table(PARIS), "life.csv")
    with pytest.raises(InputError) as refused:
        read_table(content, "life.csv")
    ((line, column),) = [(f.line, f.column) for f in refused.value.findings]
    assert (line, column) == (2, "end")


def test_a_column_by_another_name_is_written_by_ours() -> None:
    columns = (*REQUIRED, "Country", "Ort")
    cells = row("Paris", "1902", "1903", Country="France", Ort="=1+1, as it was")
    content, changes = mended_table(table(cells, columns=columns), "life.csv")
    assert content.startswith(b"id,place,latitude,longitude,start,end,modern_country,Ort\n")
    assert b'FR,"\'=1+1, as it was"' in content
    assert [str(change) for change in changes] == [
        "“Country” is now modern_country",
        "“France” is now FR",
    ]


def test_a_table_without_faults_is_as_it_was() -> None:
    content = table(row("Paris", "1902-21", "1903"))
    assert mended_table(content, "life.csv") == (content, [])


def test_a_table_whose_rows_would_be_lost_is_not_mended() -> None:
    content = table(PARIS) + b"london,London\n"
    assert not is_mendable(content, "life.csv")
    assert is_mendable(table(PARIS, columns=COLUMNS), "life.csv")
    with pytest.raises(InputError, match="2 cells where the header has"):
        mended_table(content, "life.csv")


def test_a_fault_of_no_line_suggests_nothing_for_a_table() -> None:
    of_json, of_table = (Finding(n, "start", "no", suggestion="1902-21") for n in (0, 2))
    assert suggesting([of_json, of_table, Finding(3, "end", "no")]) == [of_table]
