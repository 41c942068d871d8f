import json
from pathlib import Path

import pytest

from mapapp import cli
from mapapp.commands import extract as command
from mapapp.geocoding.gazetteer import Gazetteer
from tests.biography import small_gazetteer

TEXT = "She moved to Paris in 1900."


@pytest.fixture(autouse=True)
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = small_gazetteer.opened(tmp_path)
    monkeypatch.setattr(Gazetteer, "open", lambda: opened)


def written(tmp_path: Path, content: bytes) -> str:
    path = tmp_path / "life.txt"
    path.write_bytes(content)
    return str(path)


def test_a_biography_becomes_a_table(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["extract", written(tmp_path, TEXT.encode())]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[1].startswith("paris-1900,Paris,")
    assert "1 stay found" in err


def test_json_lines_go_to_a_file(tmp_path: Path) -> None:
    output = tmp_path / "stays.jsonl"
    source = written(tmp_path, TEXT.encode())
    assert cli.main(["extract", source, "--format", "jsonl", "-o", str(output)]) == 0
    assert json.loads(output.read_text("utf-8"))["place"] == "Paris"


def test_a_subject_that_is_told_decides(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = written(tmp_path, b"Karl Weber moved to Paris in 1900.")
    assert cli.main(["extract", source, "--subject", "Ada Vogel"]) == 0
    err = capsys.readouterr().err
    assert "warning: the beginning of the text does not name Ada Vogel;" in err
    assert "No stay of Ada Vogel was found" in err
    assert cli.main(["extract", source, "--subject", "Karl Weber"]) == 0
    assert "warning" not in capsys.readouterr().err


def test_a_blank_subject_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = written(tmp_path, b"Karl Weber moved to Paris in 1900.")
    assert cli.main(["extract", source, "--subject", " "]) == 0
    assert capsys.readouterr().err.startswith("note: 1 stay of Karl Weber found")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", " is empty; give a biography"),
        (b"abc \xff", ": byte 4 (line 1) is not UTF-8"),
        (b"\x89PNG\x00", " is binary"),
        (b"Er wurde in Erfurt geboren und zog nach Jena.", " does not seem to be English"),
    ],
)
def test_what_cannot_be_read_ends_with_1_and_a_sentence(
    content: bytes, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = written(tmp_path, content)
    assert cli.main(["extract", file]) == 1
    assert capsys.readouterr().err.startswith(f"{file}{message}")


def test_a_file_that_is_not_there_ends_with_1(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["extract", str(tmp_path / "none.txt")]) == 1
    assert "cannot be read" in capsys.readouterr().err


def test_a_long_text_is_read_in_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(command, "_PIECE", 7)
    output = tmp_path / "stays.csv"
    source = written(tmp_path, ("Zoë wrote. " * 20 + TEXT).encode())
    assert cli.main(["extract", source, "-o", str(output)]) == 0
    assert "paris-1900" in output.read_text("utf-8")
