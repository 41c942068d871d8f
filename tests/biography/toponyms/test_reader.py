import pytest

from mapapp.biography.toponyms.reader import ToponymReader
from mapapp.geocoding.gazetteer import Gazetteer


@pytest.fixture
def reader(gazetteer: Gazetteer) -> ToponymReader:
    return ToponymReader(gazetteer)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Vienna", "Vienna"),
        ("the University of Vienna", "Vienna"),
        ("Vienna Conservatory", "Vienna"),
        ("London's Royal College", "London"),
        ("Battle of Leipzig", "Leipzig"),
        ("RAF London", "London"),
        ("Leeds United", "Leeds"),
        ("FC Basel", "Basel"),
    ],
)
def test_a_name_is_or_holds_a_place(name: str, place: str, reader: ToponymReader) -> None:
    found = reader.read(name)
    assert found is not None
    assert (found.name, found.known) == (place, True)


@pytest.mark.parametrize(
    "name",
    [
        "Berliner Tageblatt",
        "Paris Commune",
        "Treaty of Paris",
        "Calvinism",
        "German",
        "Francis II",
        "Oxford Street",
        "Duke of Wellington",
        "Parliament",
        "Cathedral",
        "No",
    ],
)
def test_newspapers_peoples_persons_and_doctrines_are_no_places(
    name: str, reader: ToponymReader
) -> None:
    assert reader.read(name) is None


def test_a_well_known_house_is_in_its_town(reader: ToponymReader) -> None:
    found = reader.read("Sorbonne")
    assert found is not None
    assert (found.name, found.gloss, found.country) == ("Sorbonne", "Paris", "FR")


@pytest.mark.parametrize("name", ["Cape Xanthos", "Xanthos Islands", "Mount Xanthos"])
def test_a_name_may_say_itself_that_it_is_a_place(name: str, reader: ToponymReader) -> None:
    found = reader.read(name)
    assert found is not None
    assert found.shaped
    assert not found.known


def test_a_part_of_another_places_name_is_not_where_a_house_stands(reader: ToponymReader) -> None:
    house = reader.read("Mount Leeds Hospital")
    assert house is not None
    assert not house.known
    assert getattr(reader.read("Leeds Hospital"), "name", "") == "Leeds"
