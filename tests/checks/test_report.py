from mapapp.biography.reading.text import blocks
from mapapp.checks import Source, check_table
from mapapp.table.columns import COLUMNS, REQUIRED
from tests.checks.test_location import lookup
from tests.tables import row, table

PARIS = row("Paris", "1902", "1903", modern_country="FR")


def test_a_sound_table_has_no_findings() -> None:
    report = check_table(table(PARIS), "life.csv", lookup)
    assert report.findings == ()
    assert report.stays == 1


def test_faults_and_warnings_are_found_together_by_line_and_column() -> None:
    report = check_table(
        table(
            PARIS,
            row("London", "1902-13", id="london", latitude="95"),
            row("Vienna", "1905", source=""),
            row("Vienna", "1804", id="vienna"),
        ),
        "life.csv",
        lookup,
    )
    assert [(f.line, f.column, f.severity) for f in report.findings] == [
        (3, "latitude", "fault"),
        (3, "start", "fault"),
        (4, "source", "warning"),
        (5, "start", "warning"),
    ]
    assert len(report.faults) == 2
    assert len(report.warnings) == 2


def test_nothing_is_concluded_from_a_row_that_cannot_be_read() -> None:
    report = check_table(
        table(PARIS, row("London", "190", id="london"), row("Vienna", "1909")), "life.csv"
    )
    assert [(f.line, f.severity) for f in report.findings] == [(3, "fault")]


def test_nothing_is_concluded_from_a_column_that_is_missing() -> None:
    columns = tuple(c for c in REQUIRED if c != "end")
    report = check_table(table(PARIS, row("Vienna", "1909"), columns=columns), "life.csv")
    assert [(f.line, f.column) for f in report.faults] == [(1, "end")]
    assert [f.code for f in report.warnings] == ["missing-column"]


def test_a_column_of_the_researchers_own_is_a_warning() -> None:
    columns = (*COLUMNS, "note")
    report = check_table(table(PARIS | {"note": "Seen."}, columns=columns), "life.csv")
    assert report.faults == ()
    assert [(f.line, f.column, f.code) for f in report.warnings] == [(1, "note", "own-column")]


def test_a_strict_report_has_faults_only() -> None:
    report = check_table(table(PARIS, row("Vienna", "1909")), "life.csv").strict()
    assert [f.code for f in report.faults] == ["gap"]
    assert {f.severity for f in report.findings} == {"fault"}
    assert report.warnings == ()


def test_a_column_of_the_researchers_own_is_no_fault_of_a_strict_report() -> None:
    content = table(
        PARIS | {"note": "Seen.", "remarks": ""}, columns=(*REQUIRED, "note", "remarks")
    )
    report = check_table(content, "life.csv").strict()
    assert [f.code for f in report.faults] == ["unknown-column"]
    told = [(f.code, f.severity) for f in report.warnings]
    assert told == [("missing-column", "warning"), ("own-column", "warning")]


def test_a_table_of_the_columns_that_are_needed_passes_a_strict_report() -> None:
    report = check_table(table(PARIS, columns=REQUIRED), "life.csv").strict()
    assert report.faults == ()
    (told,) = report.warnings
    assert told.message.startswith("the table has no column modern_name")


def test_a_column_that_is_read_as_one_of_ours_is_told_and_no_fault_of_a_strict_report() -> None:
    columns = tuple("Country" if column == "modern_country" else column for column in COLUMNS)
    report = check_table(table(PARIS | {"Country": "France"}, columns=columns), "life.csv").strict()
    assert report.faults == ()
    (told,) = report.warnings
    assert (told.line, told.column, told.code) == (1, "Country", "other-name")
    assert told.message.startswith("the column is read as modern_country; if it holds")


def test_what_cannot_be_read_at_all_is_a_fault_of_the_report() -> None:
    report = check_table(b"\xff\xfe\x00", "life.csv")
    assert len(report.faults) == 1
    assert report.stays == 0


def test_a_report_is_a_json_object() -> None:
    made = check_table(table(PARIS | {"latitude": "195"}), "life.csv").as_dict()
    assert made["file"] == "life.csv"
    assert made["warnings"] == []
    assert made["faults"] == [
        {
            "line": 2,
            "column": "latitude",
            "message": "out of range: -90 to 90",
            "value": "195",
            "severity": "fault",
            "code": "invalid",
            "suggestion": "",
        }
    ]


def test_the_source_is_looked_up_where_it_is_given() -> None:
    cells = PARIS | {"source": "Life [1]", "source_start": "0", "source_end": "4"}
    assert check_table(table(cells), "life.csv").faults == ()
    text = "Life\n\nIn Paris.[1]\n"
    report = check_table(table(cells), "life.csv", None, Source(text, blocks(text)))
    assert [f.code for f in report.faults] == ["no-evidence"]
