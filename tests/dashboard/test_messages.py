from mapapp.dashboard.messages import findings_table
from mapapp.errors import Finding


def test_a_finding_of_the_whole_file_has_no_line_and_no_empty_columns() -> None:
    table = findings_table([Finding(0, "", "the file is binary")])
    assert table.to_dict("records") == [{"what is wrong, and what to do": "the file is binary"}]


def test_beside_findings_with_a_line_one_without_has_none() -> None:
    table = findings_table([Finding(0, "", "no header"), Finding(3, "start", "no date", "1902-13")])
    assert list(table["line"]) == ["", "3"]
    assert list(table["found"]) == ["", "1902-13"]
