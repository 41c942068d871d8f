import subprocess
import sys
from pathlib import Path

import pytest

from mapapp.geocoding import index
from tests.robustness.places import few_places


def test_the_cache_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MAPAPP_CACHE", str(tmp_path))
    assert index.cache_folder() == tmp_path
    monkeypatch.delenv("MAPAPP_CACHE")
    assert index.cache_folder().name == "mapapp"


def test_the_steps_and_their_shares_are_told(tmp_path: Path) -> None:
    told: list[tuple[str, float]] = []
    index.ensure(tmp_path / "i.sqlite", lambda *step: told.append(step), few_places)
    shares = [share for _, share in told]
    assert shares == sorted(shares)
    assert (told[0][1], told[-1]) == (0.0, ("ready", 1.0))


def test_a_sound_index_is_not_built_again(tmp_path: Path) -> None:
    path = tmp_path / "i.sqlite"
    index.ensure(path, None, few_places)
    written = path.stat().st_mtime_ns
    index.ensure(path, None, few_places)
    assert path.stat().st_mtime_ns == written


def test_an_index_of_another_version_is_built_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "i.sqlite"
    index.ensure(path, None, few_places)
    monkeypatch.setattr(index, "version", lambda _: "another")
    assert not index.is_sound(path, index.stamp())
    index.ensure(path, None, few_places)
    assert index.is_sound(path, index.stamp())


def test_each_version_has_its_index_and_the_latest_of_the_others_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAPAPP_CACHE", str(tmp_path))
    (tmp_path / "gazetteer.sqlite").write_bytes(b"as earlier versions named it")
    paths = []
    for schema in (901, 902, 903):
        monkeypatch.setattr(index, "SCHEMA", schema)
        paths.append(index.default_path())
        index.ensure(paths[-1], None, few_places)
    assert len(set(paths)) == 3
    assert set(tmp_path.glob("*.sqlite")) == set(paths[1:])
    assert set(tmp_path.glob("*.lock")) == {path.with_suffix(".lock") for path in paths[1:]}


def test_what_a_killed_build_left_is_removed(tmp_path: Path) -> None:
    (tmp_path / "i-abc.building").write_bytes(b"half")
    (tmp_path / "i-abc.building-journal").write_bytes(b"half")
    index.ensure(tmp_path / "i.sqlite", None, few_places)
    assert {file.name for file in tmp_path.iterdir()} == {"i.sqlite", "i.lock"}


def test_a_build_that_fails_leaves_nothing_and_raises_os_error(tmp_path: Path) -> None:
    def failing() -> list[object]:
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="the disk is gone"):
        index.ensure(tmp_path / "i.sqlite", None, failing)  # type: ignore[arg-type]
    assert {file.name for file in tmp_path.iterdir()} == {"i.lock"}


OPEN = """
import sys
from pathlib import Path
from mapapp.geocoding.gazetteer import Gazetteer
from tests.robustness.places import few_places
def places():
    print("built")
    return few_places()
with Gazetteer.open(Path(sys.argv[1]), source=places) as gazetteer:
    print(gazetteer.lookup("Town 7")[0].name)
"""


def test_of_processes_that_start_at_once_one_builds_and_all_find(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OPEN, str(tmp_path / "i.sqlite")]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    said = [process.communicate()[0].split("\n") for process in started]
    assert sum("built" in lines for lines in said) == 1
    assert all("Town 7" in lines for lines in said)
