"""Killed in the middle of its work: the next start works and no finished work is lost."""

from pathlib import Path

import pytest

from mapapp.geocoding import index
from mapapp.geocoding.gazetteer import Gazetteer
from tests.robustness.killing import BUILD, SAVE, killed
from tests.robustness.places import few_places

TIMES = 4
SIZE = 5_000_000


def build_and_be_killed(path: Path) -> bool:
    """Build an index and be killed; the next start finds it whole, or builds it and is tidy."""
    at_work = killed(BUILD.format(path=str(path)), within=0.25)
    stood_before = path.exists()
    if stood_before:  # what is there is whole
        assert index.is_sound(path, index.stamp())
    with Gazetteer.open(path, source=lambda: few_places(50)) as gazetteer:
        assert gazetteer.lookup("Town 7")[0].name == "Town 7"
    assert index.is_sound(path, index.stamp())
    if not stood_before:
        assert {each.name for each in path.parent.iterdir()} <= {
            *(path.name, path.with_suffix(".lock").name),
            *(each.name for each in path.parent.glob("*.lock-journal")),
        }
    return at_work


def save_and_be_killed(path: Path) -> None:
    """Save one result over another and be killed: what stands there is one of them, whole."""
    path.write_bytes(b"a" * SIZE)
    assert killed(SAVE.format(path=str(path), size=SIZE), within=0.2)
    content = path.read_bytes()
    assert content in (b"a" * SIZE, b"b" * SIZE)


@pytest.mark.parametrize("time", range(TIMES))
def test_killed_while_it_builds_the_index(time: int, tmp_path: Path) -> None:
    build_and_be_killed(tmp_path / index.FILE_NAME)


@pytest.mark.parametrize("time", range(TIMES))
def test_killed_while_it_saves(time: int, tmp_path: Path) -> None:
    save_and_be_killed(tmp_path / "life.csv")
