import io
import os
import stat
import sys
from pathlib import Path

import pytest

from mapapp.commands.files import read_input, read_source, write_output
from mapapp.errors import InputError, OutputError


class Standard(io.TextIOWrapper):
    """A standard stream whose bytes can be looked at."""

    def __init__(self, content: bytes = b"") -> None:
        super().__init__(io.BytesIO(content), encoding="ascii")


def test_a_file_is_read_under_its_name(tmp_path: Path) -> None:
    file = tmp_path / "life.csv"
    file.write_bytes(b"a\r\nb")
    assert read_input(str(file)) == (b"a\r\nb", str(file))


def test_a_minus_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Standard("Zürich".encode()))
    assert read_input("-") == ("Zürich".encode(), "standard input")


def test_an_input_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.csv.*No such file"):
        read_input(str(tmp_path / "none.csv"))


def test_a_text_that_is_too_large_is_refused_and_not_cut(tmp_path: Path) -> None:
    file = tmp_path / "life.txt"
    file.write_bytes(b"She was born in Vienna. ")
    assert read_source(str(file)) == (b"She was born in Vienna. ", str(file))
    with file.open("ab") as large:
        large.truncate(20_000_001)
    with pytest.raises(InputError, match=r"life\.txt.*larger than 20 MB; split it"):
        read_source(str(file))


def test_a_minus_is_standard_output(monkeypatch: pytest.MonkeyPatch) -> None:
    standard = Standard()
    monkeypatch.setattr(sys, "stdout", standard)
    write_output("-", "Zürich\n".encode())
    assert standard.buffer.getvalue() == "Zürich\n".encode()  # type: ignore[attr-defined]


def test_a_result_is_written_and_nothing_else(tmp_path: Path) -> None:
    write_output(str(tmp_path / "out.csv"), b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["out.csv"]
    assert (tmp_path / "out.csv").read_bytes() == b"new"


def test_a_new_file_follows_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_output(str(tmp_path / "out.csv"), b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "out.csv").stat().st_mode) == 0o640


def test_a_file_that_is_replaced_keeps_its_permissions(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(b"old")
    file.chmod(0o604)
    write_output(str(file), b"new")
    assert file.read_bytes() == b"new"
    assert stat.S_IMODE(file.stat().st_mode) == 0o604


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write_output(str(tmp_path / "link.csv"), b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"


def test_a_result_may_have_a_very_long_name(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 251 + ".csv")
    write_output(str(file), b"new")
    assert file.read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_output(os.devnull, b"new")
    assert Path(os.devnull).is_char_device()


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"out\.csv: .* there is no folder .*none; make it"):
        write_output(str(tmp_path / "none" / "out.csv"), b"new")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="it is a folder; name a file in it"):
        write_output(str(tmp_path), b"new")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to this user")
def test_what_may_not_be_written_to_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(b"old")
    file.chmod(0o444)
    with pytest.raises(OutputError, match="may not be written to"):
        write_output(str(file), b"new")
    file.chmod(0o644)
    tmp_path.chmod(0o555)
    try:
        with pytest.raises(OutputError, match="Permission denied"):
            write_output(str(file), b"new")
    finally:
        tmp_path.chmod(0o755)
    assert file.read_bytes() == b"old"


def test_a_file_stays_whole_when_writing_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "out.csv"
    file.write_bytes(b"old")

    def full(_from: Path, _to: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write_output(str(file), b"new")
    assert [each.name for each in tmp_path.iterdir()] == ["out.csv"]
    assert file.read_bytes() == b"old"
