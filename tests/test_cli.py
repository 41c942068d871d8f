import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from mapapp import __version__, cli
from mapapp.cli import COMMANDS, main
from mapapp.errors import ExtractionError
from tests.tables import row, table

ROOT = Path(__file__).parents[1]


def mapapp(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "mapapp", *arguments],
        cwd=ROOT,
        env=os.environ | environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_help_names_every_command() -> None:
    run = mapapp("--help")
    assert run.returncode == 0
    assert all(name in run.stdout for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_its_arguments(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([name, "--help"])
    assert caught.value.code == 0
    assert "FILE" in capsys.readouterr().out


def test_the_version_is_the_packages(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"mapapp {__version__}\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["frobnicate"],
        ["check"],
        ["check", "a.csv", "b.csv"],
        ["check", "a.csv", "--colour"],
        ["check", "a.csv", "--format", "xml"],
        ["export", "a.csv", "--format", "bmp"],
        ["dashboard", "--port", "many"],
    ],
)
def test_wrong_usage_ends_with_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "usage: mapapp" in err


def test_help_loads_no_command_and_checking_neither_streamlit_nor_folium() -> None:
    script = (
        "import sys; from mapapp.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(sorted({'streamlit', 'folium', 'pandas', 'shapely'} & set(sys.modules)))"
    )

    def loaded(*arguments: str) -> str:
        command = [sys.executable, "-c", script, *arguments]
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        return run.stdout.splitlines()[-1]

    assert loaded("--help") == "[]"
    assert loaded("check", "none.csv") == "['shapely']"


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], int]], None]:
    """Put a function in the place of the command ``check``."""

    def put(function: Callable[[], int]) -> None:
        module = SimpleNamespace(
            add_arguments=lambda parser: None, run=lambda arguments: function()
        )
        monkeypatch.setattr(cli, "import_module", lambda name: module)

    return put


Put = Callable[[Callable[[], int]], None]


@pytest.mark.parametrize("status", [0, 1])
def test_a_commands_status_is_that_of_the_command_line(command: Put, status: int) -> None:
    command(lambda: status)
    assert main(["check"]) == status


def test_an_error_on_purpose_is_its_text_and_status_1(
    command: Put, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails() -> int:
        raise ExtractionError("the text is empty")

    command(fails)
    assert main(["check"]) == 1
    assert capsys.readouterr() == ("", "the text is empty\n")


def test_ctrl_c_ends_quietly(command: Put, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupted() -> int:
        raise KeyboardInterrupt

    command(interrupted)
    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "interrupted\n")


def test_names_are_escaped_where_the_terminal_cannot_show_them(
    command: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    monkeypatch.setattr(sys, "stdout", terminal)
    command(lambda: 0 * sys.stdout.write("Zürich, 東京\n"))
    assert main(["check"]) == 0
    assert terminal.buffer.getvalue() == b"Z\\xfcrich, \\u6771\\u4eac\n"


def test_a_c_locale_can_check_a_table_of_the_worlds_names(tmp_path: Path) -> None:
    file = tmp_path / "東京.csv"
    file.write_bytes(table(row("Zürich", "1902-13", id="zurich", event="東京")))
    for encoding in ("", "ascii"):
        run = mapapp("check", str(file), LC_ALL="C", LANG="C", PYTHONIOENCODING=encoding)
        assert run.returncode == 1
        assert "column start: fault" in run.stdout
        assert run.stderr == ""


def test_a_reader_that_leaves_early_is_no_error(tmp_path: Path) -> None:
    file = tmp_path / "life.csv"
    file.write_bytes(table(*(row("Nowhere", "soon", id=f"n-{n}") for n in range(5_000))))
    with subprocess.Popen(
        [sys.executable, "-m", "mapapp", "check", str(file)],
        cwd=ROOT,
        # Without its buffer Python takes a part of a write for the whole.
        env=os.environ | {"PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as run:
        assert run.stdout is not None
        assert run.stderr is not None
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""
    assert run.returncode == 141


@pytest.mark.parametrize("command", [["check"], ["geocode"], ["export", "--format", "kml"]])
def test_every_command_tells_a_fault_in_the_same_line(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "life.csv"
    table.write_text("id,place,latitude,longitude,start,end\na,Ulm,north,9.99,1893,\n", "utf-8")
    assert cli.main([*command, str(table)]) == 1
    fault = f"{table}:2: column latitude: fault: not a decimal number; write one like 43.25"
    assert fault in "".join(capsys.readouterr())
