import csv
from collections.abc import Iterator
from dataclasses import replace

import pytest

from mapapp.dashboard.draft_rows import DraftRow
from mapapp.dashboard.placing import (
    geocoded_table,
    lacks_places,
    looked_up,
    placed_rows,
    read_open,
    report,
    with_doubts,
)
from mapapp.errors import InputError
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.itinerary import geocode_itinerary
from mapapp.geocoding.records import Record
from mapapp.geocoding.spelling import key
from mapapp.table.reading import read_table
from mapapp.vocabulary import Precision

TABLE = (
    b"id,place,modern_name,start,end\n"
    b"a,Larkholm,,1861,\nb,Widemoor,Wide Moor,1879,\nc,Nowherebury,,1886,1890\n"
)
ENTERED = b"id,place,latitude,longitude,start,end\na,Larkholm,1.5,2.5,1861,\nb,Widemoor,,,1879,\n"


def record(name: str, feature: str, radius_km: float | None) -> Record:
    names = {key(name): (name, "name")}
    return Record(name, name, "DE", "", 10.5, 50.25, 9_000, feature, 5.0, radius_km, (), names)


@pytest.fixture(scope="module")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    places = [record("Larkholm", "town", None), record("Widemoor", "region", 80.0)]
    path = tmp_path_factory.mktemp("places") / "places.sqlite"
    with Gazetteer.open(path, source=lambda: places) as opened:
        yield opened


def test_a_table_may_be_without_the_columns_of_the_coordinates() -> None:
    itinerary = read_open(TABLE, "life.csv").itinerary
    assert [stay.place.name for stay in itinerary] == ["Larkholm", "Widemoor", "Nowherebury"]
    assert lacks_places(itinerary)


@pytest.mark.parametrize(
    "table",
    [
        TABLE.replace(b"1861", b"1861-13"),
        TABLE.replace(b"place", b"spot"),
        b"id,place,longitude,start,end\na,Ulm,east,1900,\n",
        b"not a table at all",
    ],
)
def test_a_table_with_other_faults_is_refused_with_all_of_them(table: bytes) -> None:
    with pytest.raises(InputError) as caught:
        read_open(table, "life.csv")
    assert caught.value.findings


def test_columns_that_may_be_left_out_are_no_fault_beside_others() -> None:
    with pytest.raises(InputError) as caught:
        read_open(TABLE.replace(b"1861", b"1861-13"), "life.csv")
    assert [(fault.line, fault.column) for fault in caught.value.findings] == [(2, "start")]


def test_places_are_found_and_what_is_not_found_is_left_open(gazetteer: Gazetteer) -> None:
    result = geocode_itinerary(read_open(TABLE, "life.csv").itinerary, gazetteer)
    town, region, nowhere = (stay.place for stay in result.itinerary)
    assert (town.lonlat, town.modern_name, town.modern_country) == ((10.5, 50.25), "Larkholm", "DE")
    assert (region.precision, region.radius_km) == (Precision.REGION, 80.0)
    assert region.modern_name == "Wide Moor"  # as it was entered
    assert nowhere.lonlat is None
    assert looked_up(result) == (2, 3)


def test_coordinates_that_a_person_entered_are_kept(gazetteer: Gazetteer) -> None:
    result = geocode_itinerary(read_open(ENTERED, "life.csv").itinerary, gazetteer)
    assert result.itinerary.stays[0].place.lonlat == (2.5, 1.5)
    assert looked_up(result) == (1, 1)


def test_the_report_names_every_stay_that_had_none(gazetteer: Gazetteer) -> None:
    told = report(geocode_itinerary(read_open(TABLE, "life.csv").itinerary, gazetteer))
    assert list(told["line"]) == [2, 3, 4]
    assert list(told["found"])[::2] == ["Larkholm, Germany", "left open"]
    assert told["how surely"].notna().tolist() == [True, True, False]


def test_the_saved_table_says_how_surely_each_place_was_found(gazetteer: Gazetteer) -> None:
    result = geocode_itinerary(read_open(TABLE, "life.csv").itinerary, gazetteer)
    content = geocoded_table(result)
    assert read_table(content).stays[0].place == result.itinerary.stays[0].place
    rows = csv.DictReader(content.decode().splitlines())
    assert [row["geocode_reason"] for row in rows] == [r.reason for r in result.resolutions]


def test_a_row_that_names_another_place_is_placed_and_the_others_stay(
    gazetteer: Gazetteer,
) -> None:
    cells = {"place": "Larkholm", "start": "1861"}
    rows = tuple(DraftRow(n, keep=n > 0, cells=cells) for n in range(3))
    first, second, third = placed_rows(rows, [0, 1], gazetteer)
    assert (first["latitude"], second["latitude"], third["latitude"]) == ("50.25", "50.25", "")
    assert not first.keep


def test_what_a_person_entered_into_a_row_is_kept(gazetteer: Gazetteer) -> None:
    cells = {"place": "Widemoor", "start": "1861", "modern_name": "Wide Moor", "precision": "town"}
    region, half = (DraftRow(n, keep=True, cells=cells) for n in range(2))
    half = replace(half, cells={**cells, "longitude": "1.5"})
    region, half = placed_rows((region, half), [0, 1], gazetteer)
    assert (region["modern_name"], region["latitude"]) == ("Wide Moor", "50.25")
    assert (region["precision"], region["radius_km"]) == ("region", "80")
    assert (half["longitude"], half["latitude"]) == ("1.5", "")


def test_of_a_table_without_id_and_coordinates_the_id_alone_is_asked_for() -> None:
    with pytest.raises(InputError) as refused:
        read_open(b"place,start,end\nUlm,1900,1901\n", "mine.csv")
    assert [fault.column for fault in refused.value.findings] == ["id"]


def test_how_surely_a_place_was_found_is_told_in_whole_percents(gazetteer: Gazetteer) -> None:
    result = geocode_itinerary(read_open(TABLE, "life.csv").itinerary, gazetteer)
    likely = tuple(replace(answer, confidence=0.93217) for answer in result.resolutions)
    shown = report(replace(result, resolutions=likely))
    assert list(shown["how surely"].dropna()) == [0.93, 0.93]


def test_a_place_that_is_doubtful_keeps_its_doubt_and_another_has_none(
    gazetteer: Gazetteer,
) -> None:
    result = geocode_itinerary(read_open(TABLE, "life.csv").itinerary, gazetteer)
    doubtful, sure, nowhere = result.resolutions
    answers = (replace(doubtful, confidence=0.49), replace(sure, confidence=0.93), nowhere)
    stays = with_doubts(replace(result, resolutions=answers))
    assert [stay.place.likelihood for stay in stays] == [0.49, None, None]
