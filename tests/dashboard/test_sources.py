"""The life that the server was started with: when it is read again, and what does it no harm."""

import json
import os
from pathlib import Path

import pytest

from mapapp.dashboard.sources import (
    BORDERS_VARIABLE,
    FILE_VARIABLE,
    served_borders,
    served_itinerary,
    served_life,
)
from mapapp.errors import InputError
from tests.lives import LIFE

SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the table, its metadata and the borders that the server was started with."""
    write(tmp_path / "life.csv", LIFE)
    write(tmp_path / "life.csv-metadata.json", '{"dc:title": "One"}')
    write(tmp_path / "borders.json", borders("A"))
    monkeypatch.setenv(FILE_VARIABLE, str(tmp_path / "life.csv"))
    monkeypatch.setenv(BORDERS_VARIABLE, str(tmp_path / "borders.json"))
    return tmp_path


def write(file: Path, content: str) -> None:
    """Write a file a second later than it was written before."""
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text(content, encoding="utf-8")
    os.utime(file, ns=(before + 1_000_000_000,) * 2)


def borders(name: str) -> str:
    feature = {"type": "Feature", "geometry": SQUARE, "properties": {"name": name}}
    return json.dumps({"type": "FeatureCollection", "features": [feature]})


def test_what_has_not_changed_is_read_once(folder: Path) -> None:
    assert served_life() is served_life()
    assert served_itinerary() is served_life().journey.itinerary


def test_a_table_that_has_changed_is_read_again(folder: Path) -> None:
    assert len(served_life().journey.itinerary) == len(LIFE.splitlines()) - 1
    write(folder / "life.csv", "\n".join(LIFE.splitlines()[:2]))
    assert len(served_life().journey.itinerary) == 1
    assert len(served_itinerary()) == 1


def test_a_title_that_has_changed_is_read_again(folder: Path) -> None:
    assert served_life().journey.itinerary.name == "One"
    write(folder / "life.csv-metadata.json", '{"dc:title": "Two"}')
    assert served_life().journey.itinerary.name == "Two"


def test_borders_that_have_changed_are_read_again(folder: Path) -> None:
    assert [border["name"] for border in served_life().borders] == ["A"]
    write(folder / "borders.json", borders("B"))
    assert [border["name"] for border in served_life().borders] == ["B"]


def test_faulty_borders_do_no_harm_to_the_itinerary(folder: Path) -> None:
    write(folder / "borders.json", "{}")
    assert served_itinerary().name == "One"
    for read in (served_borders, served_life):
        with pytest.raises(InputError, match=r"borders\.json: column features"):
            read()


def test_without_borders_there_are_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(BORDERS_VARIABLE)
    assert served_borders() == ()
    assert served_life().borders == ()
