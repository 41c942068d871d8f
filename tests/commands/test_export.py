import io
import json
import sys
from pathlib import Path

import pytest

from mapapp.cli import main
from mapapp.export import FORMATS, export
from mapapp.importing import read_path
from mapapp.journey import Journey
from tests.lives import LIFE


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "life.csv"
    file.write_text(LIFE, encoding="utf-8")
    return file


@pytest.mark.parametrize("name", FORMATS)
def test_a_table_is_written_to_a_file_in_every_format(
    name: str, table: Path, tmp_path: Path
) -> None:
    out = tmp_path / f"out{FORMATS[name].suffix}"
    assert main(["export", str(table), "--format", name, "-o", str(out)]) == 0
    assert out.read_bytes() == export(Journey(read_path(table)), name)
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(["life.csv", out.name])


def test_results_go_to_standard_output_and_nothing_to_standard_error(
    table: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", str(table), "--format", "geojson"]) == 0
    printed = capfdbinary.readouterr()
    assert json.loads(printed.out)["name"] == "Life"
    assert printed.err == b""


@pytest.mark.parametrize("piped", [False, True])
def test_a_column_that_is_not_read_is_told(
    piped: bool, table: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    content = LIFE.replace(",remark", ",remrak", 1)
    table.write_text(content, encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert main(["export", "-" if piped else str(table), "--format", "geojson"]) == 0
    printed = capfd.readouterr()
    assert json.loads(printed.out)["features"]
    assert ":1: column remrak: warning: no such column" in printed.err
    assert "do you mean remark?" in printed.err


@pytest.mark.parametrize("name", ["csv", "geojson"])
def test_columns_of_a_draft_that_no_format_carries_are_told(
    name: str, table: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    header, *rows = LIFE.splitlines()
    lines = [f"{header},confidence,reason", *(f"{row},0.9,It is said." for row in rows)]
    table.write_text("\n".join(lines), encoding="utf-8")
    assert main(["export", str(table), "--format", name]) == 0
    printed = capfd.readouterr()
    assert printed.err.startswith(f"{table}:1: warning: not exported: confidence, reason; ")
    assert "It is said." not in printed.out


@pytest.mark.parametrize("name", ["csv", "geojson", "linked-places"])
def test_the_sentence_that_a_row_quotes_is_exported(
    name: str, table: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    header, *rows = LIFE.splitlines()
    lines = [f"{header},sentence", *(f"{row},She was." for row in rows)]
    table.write_text("\n".join(lines), encoding="utf-8")
    assert main(["export", str(table), "--format", name]) == 0
    printed = capfd.readouterr()
    assert printed.err == ""
    assert printed.out.count("She was.") == len(rows)


def test_the_life_may_be_given_a_name(
    table: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    arguments = ["--format", "geojson", "--name", "Ada “<b>” Lee"]
    assert main(["export", str(table), *arguments]) == 0
    assert json.loads(capfdbinary.readouterr().out)["name"] == "Ada “<b>” Lee"


def test_standard_input_is_read_in_any_format_that_mapapp_writes(
    table: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for name in ("csv", "geojson", "linked-places"):
        content = export(Journey(read_path(table)), name)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        assert main(["export", "-", "--format", "csv"]) == 0
        assert capfdbinary.readouterr().out == export(Journey(read_path(table)), "csv")


def test_from_and_until_choose_a_part(
    table: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    arguments = ["--format", "csv", "--from", "1860", "--until", "1860-12"]
    assert main(["export", str(table), *arguments]) == 0
    assert [line.split(b",")[0] for line in capfdbinary.readouterr().out.splitlines()] == [
        b"id",
        b"boston",
    ]


def test_every_fault_of_the_table_is_named_with_line_and_column(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bad.csv"
    file.write_text(LIFE.replace("1820-05-03", "never").replace("51.51", "north"))
    assert main(["export", str(file), "--format", "kml"]) == 1
    printed = capsys.readouterr()
    assert "bad.csv:2: column start: fault: " in printed.err
    assert "bad.csv:3: column latitude: fault: " in printed.err
    assert printed.out == ""


def test_days_with_nothing_in_them_are_said_and_no_file_is_written(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.kml"
    assert main(["export", str(table), "--format", "kml", "--from", "1999", "-o", str(out)]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{table}: there is nothing in the days asked for")
    assert "3 May 1820" in told
    assert not out.exists()


def test_a_page_without_any_date_names_the_table_and_what_to_do(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("id,place,latitude,longitude,start,end\na,Ulm,48.4,9.99,,\n")
    assert main(["export", str(table), "--format", "html"]) == 1
    told = capsys.readouterr().err
    assert told.startswith(f"{table}: no stay has a date")
    assert "give one of them a start, or choose another format, like svg" in told


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--format", "gpx"], "gpx"),
        ([], "--format"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_why(
    arguments: list[str], part: str, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["export", str(table), *arguments])
    assert ended.value.code == 2
    assert part in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["--from", "someday"], "“someday” is not an EDTF date"),
        (["--from", "5.6.1905"], "write 1905-06-05"),
        (["--from", "1906", "--until", "1905"], "after the last"),
    ],
)
def test_days_that_cannot_be_are_wrong_usage_and_said_in_one_line(
    arguments: list[str], part: str, table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(table), "--format", "csv", *arguments]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("mapapp export: error: ")
    assert part in line
