from mapapp.checks.completeness import column_findings, radius_findings, source_findings
from mapapp.table import COLUMNS
from mapapp.table.columns import REQUIRED
from tests.tables import itinerary, row


def test_the_columns_that_are_missing_are_named_in_one_warning() -> None:
    assert list(column_findings(COLUMNS)) == []
    (finding,) = column_findings([c for c in COLUMNS if c not in ("phase", "remark")])
    assert finding.line == 1
    assert "phase, remark" in finding.message


def test_of_many_columns_that_are_missing_the_first_are_named() -> None:
    (finding,) = column_findings(REQUIRED)
    first = "modern_name, modern_country, historical_state and 14 others"
    assert finding.message == f"the table has no column {first}; add what you know"
    (finding,) = column_findings(COLUMNS[:-4])
    assert "no column source_start, source_end, rival_of, remark;" in finding.message


def test_a_column_that_must_be_there_is_no_matter_of_a_warning() -> None:
    assert list(column_findings([c for c in COLUMNS if c != "end"])) == []


def test_many_rows_without_a_source_are_one_warning() -> None:
    life = itinerary(*(row("Paris", "1902", id=f"p-{n}", source="") for n in range(7)))
    (finding,) = source_findings(life.stays, COLUMNS)
    assert (finding.line, finding.column) == (2, "source")
    assert finding.message.startswith("7 rows have no source (lines 2, 3, 4, 5, 6, …); name")
    assert len(list(source_findings(life.stays[:5], COLUMNS))) == 5


def test_a_row_without_a_source_is_named() -> None:
    life = itinerary(row("Paris", "1902"), row("London", "1903", source=""))
    assert [(f.line, f.column) for f in source_findings(life.stays, COLUMNS)] == [(3, "source")]


def test_without_a_column_for_it_no_row_is_blamed_for_its_source() -> None:
    life = itinerary(row("Paris", "1902", source=""))
    assert list(source_findings(life.stays, ["id"])) == []


def test_a_region_without_a_radius_is_named() -> None:
    life = itinerary(
        row("Paris", "1902", precision="region"),
        row("London", "1903", precision="region", radius_km="30"),
        row("the North", "1904", id="north", precision="region"),
    )
    assert [(f.line, f.column) for f in radius_findings(life.stays, COLUMNS)] == [(2, "radius_km")]
