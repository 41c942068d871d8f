import builtins
import html
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import mapapp
from mapapp.errors import DateError, ExportError, InputError
from mapapp.life import Life, MissingExtraError
from tests.hostile import HOSTILE
from tests.lives import HEADER, LIFE, journey


@pytest.fixture
def life(tmp_path: Path) -> Life:
    file = tmp_path / "my_life.csv"
    file.write_text(LIFE, encoding="utf-8")
    return mapapp.read(file)


def test_a_table_is_read_as_a_life(life: Life) -> None:
    assert repr(life).startswith("<Life 'My life': 7 stays, ")
    assert [stay.id for stay in life][:2] == ["bonn", "london"]
    assert life.journey.itinerary is life.itinerary


def test_what_is_not_read_of_a_table_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "my_life.csv"
    file.write_text(LIFE.replace(",remark", ",archive", 1), encoding="utf-8")
    with pytest.warns(UserWarning, match=":1: column archive: warning: the column is not read"):
        assert len(mapapp.read(file)) == 7


def test_an_export_is_read_as_the_same_life(life: Life, tmp_path: Path) -> None:
    file = tmp_path / "life.geojson"
    file.write_bytes(life.export("geojson"))
    again = mapapp.read(str(file))
    assert [replace(stay, line=0) for stay in life] == list(again)
    assert again.itinerary.name == "My life"


def test_a_part_of_it_is_exported_by_edtf_dates(life: Life) -> None:
    assert life.export("csv", start="1860", until="1861").count(b"\n") == 2
    with pytest.raises(ExportError, match="no format"):
        life.export("shapefile")
    with pytest.raises(DateError):
        life.export("csv", start="once")


def test_a_missing_file_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        mapapp.read(tmp_path / "nowhere.csv")


def test_a_notebook_shows_the_map_in_a_frame_of_its_own(life: Life) -> None:
    shown = life._repr_html_()
    frame = re.fullmatch(r'<iframe title="([^"]*)" srcdoc="([^"]*)" ([^>]*)></iframe>', shown)
    assert frame is not None
    assert frame[1] == "My life"
    assert 'sandbox="allow-scripts"' in frame[3]
    assert "<!DOCTYPE html>" in html.unescape(frame[2])


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_does_not_leave_the_frame(name: str) -> None:
    life = Life(replace(journey().itinerary, name=name))
    assert re.fullmatch(r"<iframe [^<>]*></iframe>", life._repr_html_(), re.DOTALL)
    undated = journey(HEADER + "a,A,,,,1,2,town,,,,certain,,visit,,,,,\n").itinerary
    shown = Life(replace(undated, name=name))._repr_html_()
    assert re.fullmatch(r"<p>[^<>]*</p>", shown, re.DOTALL)
    assert "no stay has a date" in shown


def test_a_geodataframe_has_stays_and_legs_with_the_geojsons_columns(life: Life) -> None:
    table = life.to_geodataframe()
    assert table.crs.to_epsg() == 4326
    assert table.feature.value_counts().to_dict() == {"stay": 7, "leg": len(life.journey.legs)}
    bonn = table.set_index("id").loc["bonn"]
    assert bonn.geometry.coords[0] == (7.1, 50.73)
    assert (bonn.start, bonn.earliest, bonn.certainty) == ("1820-05-03", "1820-05-03", "certain")
    assert table[table.id == "nowhere"].geometry.isna().all()
    assert table[table.feature == "leg"].km.gt(0).all()


def test_without_geopandas_the_error_says_what_to_install(
    life: Life, monkeypatch: pytest.MonkeyPatch
) -> None:
    importing = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.startswith("geopandas"):
            raise ImportError(name)
        return importing(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtraError, match=r"pip install mapapp\[geopandas\]"):
        life.to_geodataframe()


def test_the_package_offers_what_it_names_and_nothing_else() -> None:
    assert all(getattr(mapapp, name) for name in mapapp.__all__)
    with pytest.raises(AttributeError, match="nonsense"):
        _ = mapapp.nonsense


def test_importing_the_package_loads_none_of_its_parts() -> None:
    code = "import sys, mapapp; print([n for n in sys.modules if n.startswith('mapapp.')])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
