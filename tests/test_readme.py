"""The README's commands are run, and their output is what it says."""

import os
import re
import subprocess
import sys
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
PROGRAMS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
EXAMPLES = [
    (command.strip(), output)
    for block in BLOCKS
    for command, output in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the data as in the repository, where examples write in turn."""
    folder = tmp_path_factory.mktemp("readme")
    for name in ("data", "benchmarks"):
        (folder / name).symlink_to(ROOT / name)
    return folder


@pytest.mark.parametrize(("command", "output"), EXAMPLES, ids=[c for c, _ in EXAMPLES])
def test_a_command_of_the_readme_prints_what_the_readme_says(
    command: str, output: str, workplace: Path
) -> None:
    run = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"],
        cwd=workplace,
        env=os.environ | {"PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    printed = (run.stdout + run.stderr).splitlines()
    assert _alike(printed, output.splitlines()), "\n".join(printed)


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_of_the_readme_prints_what_its_comments_say(program: str) -> None:
    told = re.findall(r"^ *print\(.*\)  # (.+)$", program, re.MULTILINE)
    command = [sys.executable, "-c", program]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.splitlines() == told


def test_the_readme_has_examples() -> None:
    assert len(EXAMPLES) >= 5
    assert len(PROGRAMS) >= 2


def test_the_pictures_of_the_readme_are_there() -> None:
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", README)
    assert pictures
    assert [picture for picture in pictures if not (ROOT / picture).is_file()] == []


def _alike(printed: list[str], expected: list[str]) -> bool:
    """Whether lines agree; ``…`` stands for any text in a line, or alone for any lines."""
    if not expected:
        return not printed
    if expected[0] == "…":
        rest = expected[1:]
        return any(_alike(printed[start:], rest) for start in range(len(printed) + 1))
    if not printed:
        return False
    pattern = re.sub(r"([\[?*])", r"[\1]", expected[0]).replace("…", "*")
    return fnmatchcase(printed[0].rstrip(), pattern) and _alike(printed[1:], expected[1:])
