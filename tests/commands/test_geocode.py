import csv
import io
from pathlib import Path

import pytest

from mapapp.cli import main


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "life.csv"


def test_a_table_of_places_alone_is_filled(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text("place\nSmyrna\nXqzzyk\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    output, report = capsys.readouterr()
    smyrna, unknown = rows(output)
    assert (smyrna["modern_name"], smyrna["modern_country"]) == ("İzmir", "TR")
    assert (smyrna["latitude"], smyrna["precision"]) == ("38.41273", "town")
    assert float(smyrna["geocode_confidence"]) > 0.8
    assert smyrna["geocode_reason"]
    assert unknown["latitude"] == ""
    assert "left open:\n  line 3: Xqzzyk" in report


def test_columns_stay_in_their_order_and_what_was_entered_is_kept(
    table: Path, tmp_path: Path
) -> None:
    text = "longitude,place,latitude,modern_name,remark\n1,Danzig,2,,=1+1\n,Danzig,,Gdansk (PL),\n"
    table.write_text(text, encoding="utf-8")
    out = tmp_path / "out.csv"
    assert main(["geocode", str(table), "-o", str(out)]) == 0
    written = out.read_text(encoding="utf-8")
    header = written.splitlines()[0].split(",")
    assert header[:5] == ["longitude", "place", "latitude", "modern_name", "remark"]
    assert header[-2:] == ["geocode_confidence", "geocode_reason"]
    first, second = rows(written)
    assert (first["longitude"], first["latitude"], first["modern_name"]) == ("1", "2", "")
    assert first["remark"] == "'=1+1"
    assert (second["modern_name"], second["latitude"]) == ("Gdansk (PL)", "54.35227")


def test_a_researchers_own_columns_are_carried_through(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Ort,place,note,remarks\nStadt,Smyrna,-5,Said so\n=1+1,Xqzzyk,,\n"
    table.write_text(text, encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    output, report = capsys.readouterr()
    assert output.startswith("Ort,place,note,remarks,modern_name,")
    smyrna, unknown = rows(output)
    assert [smyrna[c] for c in ("Ort", "note", "remarks")] == ["Stadt", "-5", "Said so"]
    assert (smyrna["latitude"], unknown["Ort"]) == ("38.41273", "'=1+1")
    assert report.startswith("warning: line 1, column remarks: no such column, do you mean remark?")
    assert "warning: line 1: the columns “Ort”, “note” are not read; " in report


def test_a_table_parted_by_semicolons_is_written_with_commas_and_points(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place;latitude;longitude\nHome, sweet home;48,86;2,35\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    output, report = capsys.readouterr()
    (home,) = rows(output)
    assert (home["place"], home["latitude"]) == ("Home, sweet home", "48.86")
    assert report.startswith("1 row, 1 with coordinates already.")


def test_a_second_run_changes_nothing(table: Path, tmp_path: Path) -> None:
    table.write_text("place\nSmyrna\nSiberia\nXqzzyk\n", encoding="utf-8")
    once, twice = tmp_path / "once.csv", tmp_path / "twice.csv"
    assert main(["geocode", str(table), "-o", str(once)]) == 0
    assert main(["geocode", str(once), "-o", str(twice)]) == 0
    assert once.read_text(encoding="utf-8") == twice.read_text(encoding="utf-8")


def test_the_result_is_a_table_that_can_be_checked(table: Path, tmp_path: Path) -> None:
    header = "id,place,latitude,longitude,start,end,source"
    table.write_text(f"{header}\na,Smyrna,,,1900,1901,x\nb,Siberia,,,1902,1903,y\n")
    out = tmp_path / "out.csv"
    assert main(["geocode", str(table), "-o", str(out)]) == 0
    assert main(["check", str(out)]) == 0


def test_faults_are_told_all_at_once_and_nothing_is_written(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place,start,latitude\nParis,1900-13,\nRome,1900,95\n", encoding="utf-8")
    out = tmp_path / "out.csv"
    assert main(["geocode", str(table), "-o", str(out)]) == 1
    messages = capsys.readouterr().err
    assert "line 2, column start" in messages
    assert "line 3, column latitude" in messages
    assert not out.exists()


def test_a_table_without_places_is_a_fault(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text("start\n1900\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 1
    assert "column place" in capsys.readouterr().err


def test_an_unknown_service_is_an_error(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text("place\nParis\n", encoding="utf-8")
    assert main(["geocode", str(table), "--geocoder", "nowhere"]) == 1
    assert "no geocoder “nowhere”" in capsys.readouterr().err


def test_a_service_that_cannot_be_reached_loses_nothing(
    table: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("MAPAPP_NOMINATIM_DOMAIN", "127.0.0.1:9")
    monkeypatch.setenv("MAPAPP_NOMINATIM_SCHEME", "http")
    monkeypatch.setattr("mapapp.geocoding.online._FIRST_WAIT_S", 0.0)
    table.write_text("place\nSmyrna\nXqzzyk\n", encoding="utf-8")
    assert main(["geocode", str(table), "--online"]) == 1
    output, messages = capsys.readouterr()
    assert rows(output)[0]["modern_name"] == "İzmir"
    assert "nominatim does not answer" in messages
    assert "goes on from there" in messages
