from pathlib import Path

from mapapp.checks import check_table
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.table import COLUMNS, read_table, write_table
from mapapp.table.reading import examine_table

PLACES = Path(__file__).parents[1] / "data" / "places.csv"


def test_the_itinerary_passes_its_own_check_with_every_warning_a_fault() -> None:
    with Gazetteer.open() as gazetteer:
        report = check_table(PLACES.read_bytes(), PLACES.name, gazetteer.lookup).strict()
    assert [finding.told("") for finding in report.faults] == []
    assert report.stays >= 50


def test_the_itinerary_has_the_columns_of_the_contract() -> None:
    assert examine_table(PLACES.read_bytes()).header == COLUMNS


def test_the_itinerary_comes_back_from_its_table() -> None:
    life = read_table(PLACES.read_bytes(), PLACES.name)
    assert read_table(write_table(life), PLACES.name).stays == life.stays


def test_every_stay_names_its_passage_and_tells_what_happened() -> None:
    for stay in read_table(PLACES.read_bytes(), PLACES.name):
        assert stay.evidence.start is not None, stay.id
        assert stay.event, stay.id
        assert stay.phase, stay.id
        assert stay.place.lonlat, stay.id


def test_what_is_not_certain_is_explained() -> None:
    for stay in read_table(PLACES.read_bytes(), PLACES.name):
        assert stay.certainty == "certain" or stay.remark, stay.id
