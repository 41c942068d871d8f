import csv
import io
from pathlib import Path

import pytest

from mapapp.cli import main
from mapapp.commands import geocode as command


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
    assert report.startswith(
        f"{table}:1: column remarks: warning: no such column, do you mean remark"
    )
    assert ":1: warning: the columns “Ort”, “note” are not read; " in report


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


def test_what_is_written_otherwise_than_it_was_is_told(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place;land\nLondon;Canada\nHamilton;CA\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    output, report = capsys.readouterr()
    assert output.startswith("place,modern_country,")
    assert report.endswith(
        "written otherwise than it was: column “land” as modern_country; 1 cell of modern_country"
        " as the country's code; the cells parted by commas, with decimal points\n"
    )
    table.write_text("place,modern_country\nLondon,CA\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    assert "written otherwise" not in capsys.readouterr().err


def test_the_numbers_of_the_report_stand_below_each_other(
    table: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "_BANDS", ((0.9, "sure"), (0.0, "as doubtful as it can be")))
    table.write_text("place\nSmyrna\nHalifax\nXqzzyk\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    counts = [line for line in capsys.readouterr().err.splitlines() if line[-1].isdigit()]
    assert len(counts) > 1
    assert len({len(line) for line in counts}) == 1


def test_a_row_without_a_place_is_told_as_that(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place,start\nSmyrna,1900\n,1901\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    assert "left open:\n  line 3: (no place)\n" in capsys.readouterr().err


NAMESAKES = (
    "id,place,Country,start,end\na,London,Canada,1900,1901\n"
    "b,Hamilton,New Zealand,1902,1903\nc,Cambridge,USA,1904,1905\nd,London,UK,1906,1907\n"
)


def test_a_country_by_its_name_in_a_column_of_its_own_name_says_which_namesake_is_meant(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text(NAMESAKES, encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    output, report = capsys.readouterr()
    found = [(row["modern_name"], row["modern_country"]) for row in rows(output)]
    assert found == [("London", "CA"), ("Hamilton", "NZ"), ("Cambridge", "US"), ("London", "GB")]
    assert all(row["latitude"] for row in rows(output))
    assert ":1: column Country: warning: the column is read as modern_country" in report


def test_a_place_that_is_in_another_country_than_entered_is_left_open(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place,modern_country\nMoscow,Germany\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 0
    output, report = capsys.readouterr()
    (moscow,) = rows(output)
    assert moscow["modern_country"] == "DE"
    assert "latitude" not in moscow
    words = "left open: Moscow (Russia) is not in the country entered, Germany"
    assert moscow["geocode_reason"] == words
    assert words in report


def test_a_country_that_is_none_today_is_a_fault(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place,country\nKyiv,Soviet Union\n", encoding="utf-8")
    out = tmp_path / "out.csv"
    assert main(["geocode", str(table), "-o", str(out)]) == 1
    warning, fault = capsys.readouterr().err.splitlines()
    assert "column country: warning: the column is read as modern_country; if it" in warning
    assert ":2: column modern_country: fault: “Soviet Union” is no country of today; write" in fault
    assert not out.exists()


def test_faults_beside_the_places_are_told_and_their_cells_kept(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "id,place,start,end,kind\nA b,Smyrna,spring 1893,3/4/1895,holiday\n,Danzig,late 1917,,\n"
    table.write_text(text, encoding="utf-8")
    assert main(["geocode", str(table)]) == 1
    output, report = capsys.readouterr()
    smyrna, danzig = rows(output)
    assert (smyrna["modern_name"], danzig["modern_name"]) == ("İzmir", "Gdańsk")
    kept = [smyrna[column] for column in ("id", "place", "start", "end", "kind")]
    assert kept == ["A b", "Smyrna", "spring 1893", "3/4/1895", "holiday"]
    assert (danzig["start"], danzig["end"]) == ("late 1917", "")
    assert "6 faults beside the places; these cells are as they were:" in report
    assert (
        f"{table}:2: column start: fault: “spring 1893” is not an EDTF date; write 1893" in report
    )
    assert f"{table}:3: column start: fault: “late 1917” is not an EDTF date; write 1917" in report
    assert "“mapapp check FILE --fix -o OUT” writes what is suggested (2 of 6)." in report


def test_a_date_that_can_be_one_thing_only_tells_the_time_of_its_place(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    latitudes = []
    for date in ("", "1800", "c. 1800"):  # the Memphis in Tennessee began in 1819
        table.write_text(f"place,start\nMemphis,{date}\n", encoding="utf-8")
        main(["geocode", str(table)])
        (memphis,) = rows(capsys.readouterr().out)
        latitudes.append(memphis["latitude"])
    undated, dated, written_otherwise = latitudes
    assert dated == written_otherwise != undated


def test_faults_are_told_all_at_once_and_nothing_is_written(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place,start,latitude\nParis,1900-13,\nRome,1900,95\n", encoding="utf-8")
    out = tmp_path / "out.csv"
    assert main(["geocode", str(table), "-o", str(out)]) == 1
    messages = capsys.readouterr().err
    assert ":2: column start: fault: " in messages
    assert ":3: column latitude: fault: " in messages
    assert not out.exists()


def test_a_table_without_places_is_a_fault(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table.write_text("start\n1900\n", encoding="utf-8")
    assert main(["geocode", str(table)]) == 1
    assert "column place" in capsys.readouterr().err


def test_an_unknown_service_is_wrong_usage(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["geocode", str(table), "--geocoder", "nowhere"])
    assert caught.value.code == 2
    assert "no geocoder “nowhere”; try nominatim or photon" in capsys.readouterr().err


def test_a_service_without_its_key_is_told_without_a_traceback(
    table: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table.write_text("place\nUlm\n", encoding="utf-8")
    assert main(["geocode", str(table), "--geocoder", "here"]) == 1
    assert "set MAPAPP_HERE_… in the environment" in capsys.readouterr().err


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
