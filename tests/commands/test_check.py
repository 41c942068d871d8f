import io
import json
import sys
from pathlib import Path

import pytest

from mapapp.cli import main
from mapapp.commands import check
from mapapp.errors import GazetteerError
from mapapp.geocoding.gazetteer import Gazetteer
from tests.biography.small_gazetteer import opened
from tests.checks.test_location import lookup
from tests.tables import row, table

TEXT = "Life\n\nHe was in Paris in 1902.[1]\n"
PARIS = row("Paris", "1902", "1903", source_start="6", source_end="31", modern_country="FR")


class Atlas:
    """A gazetteer of a few places."""

    lookup = staticmethod(lookup)

    @classmethod
    def open(cls, **_: object) -> "Atlas":
        return cls()

    def __enter__(self) -> "Atlas":
        return self

    def __exit__(self, *_: object) -> None:
        return


@pytest.fixture(autouse=True)
def small_gazetteer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check, "Gazetteer", Atlas)


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "life.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "life.csv"


def test_a_sound_table_passes(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    life.write_bytes(table(PARIS))
    assert main(["check", "life.csv", "--strict", "--source", "life.txt"]) == 0
    assert capsys.readouterr() == ("life.csv: 1 stay, 0 faults, 0 warnings\n", "")


def test_faults_end_with_status_1_each_with_line_and_column(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_bytes(table(PARIS | {"latitude": "95"}, PARIS))
    assert main(["check", "life.csv"]) == 1
    first, second, counts = capsys.readouterr().out.splitlines()
    assert first.startswith("life.csv:2: column latitude: fault: out of range")
    assert first.endswith("(found “95”)")
    assert second.startswith("life.csv:3: column id: fault: the id stands already in line 2")
    assert counts == "life.csv: 2 stays, 2 faults, 0 warnings"


def test_a_fault_of_the_whole_file_names_no_line(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_bytes(b"")
    assert main(["check", "life.csv"]) == 1
    assert capsys.readouterr().out.startswith("life.csv: fault: the file is empty")


def test_a_warning_is_no_fault_unless_it_is_strict(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_bytes(table(PARIS, row("Vienna", "1909")))
    assert main(["check", "life.csv"]) == 0
    assert "2 stays, 0 faults, 1 warning\n" in capsys.readouterr().out
    assert main(["check", "life.csv", "--strict"]) == 1
    assert "2 stays, 1 fault, 0 warnings\n" in capsys.readouterr().out


def test_the_report_as_json(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    life.write_bytes(table(PARIS | {"latitude": "95"}, row("Vienna", "1909", source="")))
    assert main(["check", "life.csv", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert list(report) == ["file", "faults", "warnings"]
    assert report["file"] == "life.csv"
    assert [(f["line"], f["column"]) for f in report["faults"]] == [(2, "latitude")]
    assert [(f["line"], f["column"]) for f in report["warnings"]] == [(3, "source")]


def test_a_passage_of_the_source_without_the_stay_is_a_fault(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_bytes(table(PARIS | {"source_end": "12"}))
    assert main(["check", "life.csv", "--source", "life.txt"]) == 1
    assert "holds neither “Paris” nor the date" in capsys.readouterr().out


def test_a_table_may_come_from_standard_input(
    life: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(table(PARIS))))
    assert main(["check", "-"]) == 0
    assert capsys.readouterr().out == "standard input: 1 stay, 0 faults, 0 warnings\n"


LEAD = "Karl Weber (1850–1910) was an engineer. He was born in Vienna in 1850.[1]"
RETURN = "In 1880 he moved to Paris.[2] He worked there until 1890."
BIOGRAPHIES = {
    "plain.txt": f"{LEAD}\n\nReturn\n\n{RETURN}\n\n\nHe lived in London in 1895.\n",
    "without_headings.txt": f"{LEAD} {RETURN}\n",
    "marked.md": f"# Karl Weber\n\n{LEAD}\n\n## Return\n\n{RETURN.replace('Paris', '*Paris*')}\n",
    "page.html": f"<h1>Karl Weber</h1><p>{LEAD}</p><h2>Return</h2>\n<p>{RETURN}</p>",
    "without_headings.html": f"<p>{LEAD}</p><p>{RETURN}</p>",
}


@pytest.mark.parametrize("name", BIOGRAPHIES)
def test_a_draft_is_borne_out_by_the_text_it_was_extracted_from(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    small = opened(tmp_path)
    monkeypatch.setattr(Gazetteer, "open", lambda: small)
    monkeypatch.chdir(tmp_path)
    Path(name).write_text(BIOGRAPHIES[name], encoding="utf-8")
    assert main(["extract", name, "-o", "draft.csv"]) == 0
    assert main(["check", "draft.csv", "--source", name]) == 0
    assert " stays, 0 faults, " in capsys.readouterr().out
    Path("other.txt").write_text(f"Ada Lee moved to Rome in 1820. {RETURN}\n" * 9, "utf-8")
    assert main(["check", "draft.csv", "--source", "other.txt"]) == 1
    assert " fault: " in capsys.readouterr().out


UNREAD = (
    "id,place,Country,latitude,longitude,start,end,source\n"
    "paris,Paris,France,48.86,2.35,spring 1902,c. 1903,a\n"
    "london,London,UK,51.5,-0.13,3/4/1904,1905,b\n"
)
MENDED = (
    "id,place,modern_country,latitude,longitude,start,end,source\n"
    "paris,Paris,FR,48.86,2.35,1902-21,1903~,a\n"
    "london,London,GB,51.5,-0.13,3/4/1904,1905,b\n"
)


def test_what_the_faults_suggest_is_written_on_demand_and_the_rest_reported(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_text(UNREAD, encoding="utf-8")
    assert main(["check", "life.csv", "--fix", "-o", "mended.csv"]) == 1
    assert Path("mended.csv").read_text(encoding="utf-8") == MENDED
    assert life.read_text(encoding="utf-8") == UNREAD
    lines = capsys.readouterr().out.splitlines()
    assert lines[:6] == [
        "life.csv:1: column Country: “Country” is now modern_country",
        "life.csv:2: column modern_country: “France” is now FR",
        "life.csv:2: column start: “spring 1902” is now 1902-21",
        "life.csv:2: column end: “c. 1903” is now 1903~",
        "life.csv:3: column modern_country: “UK” is now GB",
        "life.csv: 5 cells mended",
    ]
    (fault,) = [line for line in lines if " fault: " in line]
    assert fault.startswith("mended.csv:3: column start: fault: “3/4/1904”: day and month cannot")
    assert lines[-1].startswith("mended.csv: 2 stays, 1 fault, ")


def test_a_mended_table_on_standard_output_stands_there_alone(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_text(UNREAD.replace("3/4/1904", "1904"), encoding="utf-8")
    assert main(["check", "life.csv", "--fix"]) == 0
    out, err = capsys.readouterr()
    assert out == MENDED.replace("3/4/1904", "1904")
    assert err.splitlines()[-1].startswith("standard output: 2 stays, 0 faults, ")


def test_the_mended_cells_as_json(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    life.write_text(UNREAD, encoding="utf-8")
    assert main(["check", "life.csv", "--fix", "-o", "mended.csv", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["mended"][2] == {
        "line": 2, "column": "start", "was": "spring 1902", "now": "1902-21"
    }  # fmt: skip
    assert [fault["column"] for fault in report["faults"]] == ["start"]


def test_a_table_whose_rows_cannot_be_read_is_reported_and_not_written(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_text(f"{UNREAD}rome,Rome\n", encoding="utf-8")
    assert main(["check", "life.csv", "--fix", "-o", "mended.csv"]) == 1
    out, err = capsys.readouterr()
    assert not Path("mended.csv").exists()
    assert "life.csv:4: fault: the row has 2 cells" in out
    assert "life.csv:2: column start: fault: “spring 1902” is not" in out
    assert err.startswith("note: nothing is written")


def test_an_output_is_that_of_fix_alone(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    life.write_bytes(table(PARIS))
    with pytest.raises(SystemExit) as caught:
        main(["check", "life.csv", "-o", "mended.csv"])
    assert caught.value.code == 2
    assert "--output is where --fix writes to" in capsys.readouterr().err


def test_only_one_input_can_be_standard_input(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "-", "--source", "-"])
    assert caught.value.code == 2
    assert "only one of FILE and --source" in capsys.readouterr().err


def test_without_a_gazetteer_the_rest_is_checked_and_a_note_says_so(
    life: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(**_: object) -> Atlas:
        raise GazetteerError("the disk is full")

    monkeypatch.setattr(Atlas, "open", none)
    life.write_bytes(table(PARIS, row("Vienna", "1909")))
    assert main(["check", "life.csv"]) == 0
    out, err = capsys.readouterr()
    assert "1 warning" in out
    assert err == "note: coordinates not compared with the gazetteer: the disk is full\n"


@pytest.mark.parametrize("name", ["none.csv", "."])
def test_a_file_that_cannot_be_read_ends_with_status_1(
    life: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert main(["check", name]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_source_that_is_not_utf8_is_named(life: Path, capsys: pytest.CaptureFixture[str]) -> None:
    life.write_bytes(table(PARIS))
    Path("life.txt").write_bytes(b"Life\n\nZ\xfcrich\n")
    assert main(["check", "life.csv", "--source", "life.txt"]) == 1
    told = capsys.readouterr().err
    assert told == "life.txt: byte 7 (line 3) is not UTF-8; save the text as UTF-8\n"


def test_a_source_in_utf16_is_read_as_extract_reads_it(life: Path) -> None:
    life.write_bytes(table(PARIS))
    Path("life.txt").write_text(TEXT, encoding="utf-16")
    assert main(["check", "life.csv", "--source", "life.txt"]) == 0
    life.write_bytes(table(PARIS | {"source_end": "12"}))
    assert main(["check", "life.csv", "--source", "life.txt"]) == 1


def test_noise_gives_a_message_and_no_traceback(
    life: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    life.write_bytes(bytes(range(256)) * 20_000)
    assert main(["check", "life.csv"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith("life.csv:")
    assert "Traceback" not in out + err
