"""The cache's folder unwritable or full, the index in it damaged: the answers stay the same."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mapapp.errors import GazetteerError
from mapapp.geocoding import index
from mapapp.geocoding.gazetteer import Gazetteer
from tests.robustness.limits import mapapp
from tests.robustness.places import FEW, few_places
from tests.tables import row, table


def answers(path: Path) -> list[str]:
    """What the gazetteer at a path says of a few names."""
    with Gazetteer.open(path, source=few_places) as gazetteer:
        names = ("Town 7", "Oldtown 255", "Nowhere 1")
        return [candidate.name for name in names for candidate in gazetteer.lookup(name)[:1]]


RIGHT = ["Town 7", "Town 255"]


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of its own for a folder, so small that it is soon full."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("there is no mount command here")
    if done.returncode:
        pytest.skip(f"no disk can be mounted here: {done.stderr.decode().strip()}")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_folder_that_cannot_be_made_is_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "file"
    file.write_text("in the way")
    assert answers(file / "cache" / index.FILE_NAME) == RIGHT
    assert "cannot be kept" in caplog.text
    assert "MAPAPP_CACHE" in caplog.text


def test_a_folder_that_cannot_be_written_to_is_done_without(tmp_path: Path) -> None:
    if os.geteuid() == 0:
        pytest.skip("root may write everywhere")
    tmp_path.chmod(0o500)
    assert answers(tmp_path / index.FILE_NAME) == RIGHT


def test_a_full_disk_is_done_without_and_left_tidy(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "64k") as disk:
        assert answers(disk / index.FILE_NAME) == RIGHT
        assert not list(disk.glob("*.building*"))


def test_files_that_may_not_grow_are_as_good_as_a_full_disk(tmp_path: Path) -> None:
    # A limit of the process's own stands for the disk, where nothing may be mounted.
    program = f"""
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))
from pathlib import Path
from tests.robustness.test_faults_of_the_cache import answers, RIGHT
assert answers(Path({str(tmp_path / index.FILE_NAME)!r})) == RIGHT
"""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr.decode()
    assert not list(tmp_path.glob("*.building*"))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The bytes of a whole index."""
    path = tmp_path_factory.mktemp("index") / index.FILE_NAME
    assert answers(path) == RIGHT
    return path.read_bytes()


@pytest.mark.parametrize("share", [0, 0.001, 0.1, 0.5, 0.9, 0.999])
def test_an_index_that_was_cut_off_is_built_anew(
    share: float, whole: bytes, tmp_path: Path
) -> None:
    path = tmp_path / index.FILE_NAME
    path.write_bytes(whole[: int(len(whole) * share)])
    assert answers(path) == RIGHT
    assert len(path.read_bytes()) == len(whole)


@pytest.mark.parametrize("content", [b"garbage", b"\0" * 100_000, b"SQLite format 3\0" * 500])
def test_a_file_that_is_no_index_is_replaced(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / index.FILE_NAME
    path.write_bytes(content)
    assert answers(path) == RIGHT
    assert answers(path) == RIGHT


def test_a_folder_in_the_index_s_place_is_done_without(tmp_path: Path) -> None:
    path = tmp_path / index.FILE_NAME
    path.mkdir()
    (path / "file").write_text("not empty")
    assert answers(path) == RIGHT


@pytest.mark.parametrize("page", [1, 10, 11, 12, 13])
def test_damage_inside_is_an_error_of_our_own_once_and_mended_at_the_next_start(
    page: int, whole: bytes, tmp_path: Path
) -> None:
    path = tmp_path / index.FILE_NAME
    damaged = bytearray(whole)
    damaged[page * 4096 : page * 4096 + 4096] = b"\xa5" * len(damaged[page * 4096 :][:4096])
    path.write_bytes(damaged)
    errors = 0
    with Gazetteer.open(path, source=few_places) as gazetteer:
        for number in range(FEW):
            try:
                gazetteer.lookup(f"Town {number}")
            except GazetteerError:
                errors += 1
    with Gazetteer.open(path, source=few_places) as gazetteer:
        found = [gazetteer.lookup(f"Town {number}")[:1] for number in range(FEW)]
    assert errors
    assert [each.name for (each,) in found] == [f"Town {number}" for number in range(FEW)]


def test_a_result_that_has_no_room_is_an_error_and_leaves_the_one_before(tmp_path: Path) -> None:
    file = tmp_path / "life.csv"
    file.write_bytes(table(row("Paris", "1900", "1901")))
    outcome = mapapp("export", file, "--format", "html", "-o", "/dev/full")
    assert outcome.status == 1
    assert "cannot be written" in outcome.messages
    with small_disk(tmp_path / "disk", "200k") as disk:
        target = disk / "life.html"
        target.write_text("the one before")
        outcome = mapapp("export", file, "--format", "html", "-o", target)
        assert outcome.status == 1
        assert "No space left" in outcome.messages
        assert "Traceback" not in outcome.messages
        assert target.read_text() == "the one before"
        assert [each.name for each in disk.iterdir()] == ["life.html"]
