from collections.abc import Iterator

import pytest

from mapapp.dashboard.draft_rows import DraftRow, checked, with_blank
from mapapp.dashboard.elsewhere import described, places_called, put_at, told_apart
from mapapp.dashboard.place_meant import place_facts
from mapapp.geocoding.gazetteer import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as opened:
        yield opened


def row_at(name: str) -> DraftRow:
    (row,) = with_blank((), 0)
    cells = {"place": name, "start": "1861", "latitude": "1.5", "longitude": "2.5"}
    cells |= {"modern_name": "Elsewhere", "modern_country": "FR"}
    return DraftRow(row.number, keep=True, cells={**row.cells, **cells})


def test_the_places_of_a_name_are_offered_each_once_the_best_known_first(
    gazetteer: Gazetteer,
) -> None:
    found = places_called("Cambridge", gazetteer)
    named = [(place.division, place.country) for place in found]
    assert named[:2] == [("England", "GB"), ("Massachusetts", "US")]
    assert ("Ontario", "CA") in named
    assert len(found) <= 20


def test_a_name_that_no_place_has_offers_none(gazetteer: Gazetteer) -> None:
    assert places_called("Xqzzykk", gazetteer) == ()


def test_a_row_is_put_where_a_person_chose_and_says_so(gazetteer: Gazetteer) -> None:
    boston = places_called("Cambridge", gazetteer)[1]
    row = put_at(row_at("Cambridge"), boston)
    (stay,) = checked((row,), "A life").itinerary
    assert stay.place.lonlat == boston.lonlat
    assert (stay.place.modern_name, stay.place.modern_country) == ("Cambridge", "US")
    facts = dict(place_facts(row, None))
    assert facts["The place"] == "Cambridge, Massachusetts, United States"
    assert facts["Chosen as"] == "your choice"


def test_a_region_that_was_chosen_reaches_as_far_as_it_does(gazetteer: Gazetteer) -> None:
    region = next(p for p in places_called("Tyrol", gazetteer) if p.radius_km)
    row = put_at(row_at("Tyrol"), region)
    assert (row["precision"], float(row["radius_km"])) == ("region", region.radius_km)
    (stay,) = checked((row,), "A life").itinerary
    assert stay.place.radius_km == region.radius_km


def test_what_a_place_is_tells_it_from_its_namesakes(gazetteer: Gazetteer) -> None:
    assert described(places_called("Cambridge", gazetteer)[0], "Cambridge").endswith(" people")
    assert described(places_called("Lemberg", gazetteer)[0], "Lemberg").endswith(" people")


def test_namesakes_that_are_told_alike_are_told_with_their_coordinates(
    gazetteer: Gazetteer,
) -> None:
    found = places_called("Richmond", gazetteer)
    words = told_apart(found)
    assert len(set(words)) == len(words)
    assert any(one.startswith("Richmond, England") and "° N" in one for one in words)
    assert "Richmond, Virginia, United States" in words
