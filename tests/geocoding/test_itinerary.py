from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from mapapp.dates import parse
from mapapp.errors import GeocodingError
from mapapp.geocoding.answer_cache import OnlineAnswer, OnlinePlace
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.itinerary import filled, geocode_itinerary, query_of
from mapapp.model import Itinerary, Place, Stay
from mapapp.vocabulary import Precision


def life(*places: Place) -> Itinerary:
    stays = (Stay(f"stay-{n}", place, start=parse("1900")) for n, place in enumerate(places))
    return Itinerary(tuple(stays))


class Service:
    """Knows Qwxyz near Odessa; fails when it is asked for anything called Down."""

    service = "service"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def places(self, name: str, countries: Sequence[str] = ()) -> OnlineAnswer:
        self.asked.append(name)
        if name == "Downxq":
            raise GeocodingError("service does not answer")
        found = (OnlinePlace("Qwxyz", "Qwxyz, Ukraine", 31.0, 46.9, "UA"),)
        return OnlineAnswer(date(2000, 1, 1), "ours", found if name == "Qwxyz" else ())


def test_what_is_empty_is_filled(gazetteer: Gazetteer) -> None:
    result = geocode_itinerary(life(Place("Smyrna")), gazetteer)
    (place,) = (stay.place for stay in result.itinerary)
    assert (place.name, place.modern_name, place.modern_country) == ("Smyrna", "İzmir", "TR")
    assert place.lonlat == pytest.approx((27.14, 38.41), abs=0.01)
    assert (place.precision, place.radius_km) == (Precision.TOWN, None)


def test_a_region_is_a_region_with_its_reach(gazetteer: Gazetteer) -> None:
    result = geocode_itinerary(life(Place("Siberia"), Place("Pacific Ocean")), gazetteer)
    for stay in result.itinerary:
        assert stay.place.precision is Precision.REGION
        assert 0 < (stay.place.radius_km or 0) <= 5_000


def test_a_region_that_a_person_called_one_has_its_reach(gazetteer: Gazetteer) -> None:
    entered = life(Place("Siberia", precision=Precision.REGION))
    (stay,) = geocode_itinerary(entered, gazetteer).itinerary
    assert stay.place.precision is Precision.REGION
    assert (stay.place.radius_km or 0) > 0


def test_what_a_person_entered_is_kept(gazetteer: Gazetteer) -> None:
    entered = Place("London", longitude=1.0, latitude=2.0)
    named = Place("Danzig", modern_name="Gdansk (PL)", modern_country="PL")
    result = geocode_itinerary(life(entered, named), gazetteer)
    first, second = (stay.place for stay in result.itinerary)
    assert first == entered
    assert (second.modern_name, second.modern_country) == ("Gdansk (PL)", "PL")


def test_the_cells_of_a_row_are_filled_where_they_are_empty(gazetteer: Gazetteer) -> None:
    (stay,) = geocode_itinerary(life(Place("Siberia")), gazetteer).itinerary
    cells = filled({"note": "x", "modern_name": "Sibir", "precision": "town"}, stay)
    assert (cells["note"], cells["modern_name"], cells["modern_country"]) == ("x", "Sibir", "RU")
    assert cells["precision"] == "region"
    assert cells["radius_km"] == f"{stay.place.radius_km:g}"


@pytest.mark.parametrize(
    ("name", "exactness"),
    [("Oslo Community Hospital", Precision.TOWN), ("Finland", Precision.REGION)],
)
def test_a_building_is_no_more_exact_than_what_is_found_of_it(
    name: str, exactness: Precision, gazetteer: Gazetteer
) -> None:
    result = geocode_itinerary(life(Place(name, precision=Precision.BUILDING)), gazetteer)
    (stay,), (answer,) = result.itinerary, result.resolutions
    assert stay.place.precision is exactness
    assert answer.reason.endswith(f"; the building itself only to the {exactness}")


def test_a_building_that_the_gazetteer_has_stays_one(gazetteer: Gazetteer) -> None:
    entered = life(Place("Tower of London", precision=Precision.BUILDING))
    result = geocode_itinerary(entered, gazetteer)
    assert result.itinerary.stays[0].place.precision is Precision.BUILDING
    assert "the building itself" not in result.resolutions[0].reason


def test_a_place_left_open_stays_as_it_was(gazetteer: Gazetteer) -> None:
    itinerary = life(Place("Xqzzyk"))
    result = geocode_itinerary(itinerary, gazetteer)
    assert result.itinerary == itinerary
    assert [found.chosen for found in result.resolutions] == [None]


def test_a_stay_at_sea_is_sought_by_its_name_of_today(gazetteer: Gazetteer) -> None:
    ship = Place("Ruth", precision=Precision.AT_SEA, modern_name="Atlantic Ocean")
    (stay,) = geocode_itinerary(life(ship), gazetteer).itinerary
    assert stay.place.lonlat is not None
    assert (stay.place.name, stay.place.precision) == ("Ruth", Precision.AT_SEA)


def test_a_stay_at_sea_without_one_is_left_open(gazetteer: Gazetteer) -> None:
    itinerary = life(Place("Ruth", precision=Precision.AT_SEA))
    assert geocode_itinerary(itinerary, gazetteer).itinerary == itinerary


def test_what_the_event_names_is_context() -> None:
    (stay,) = life(Place("Berezov")).stays
    query = query_of(replace(stay, event="He flees on the way to Obdorsk."))
    assert query.context == ("Obdorsk",)


def test_a_service_is_asked_only_for_what_is_open(gazetteer: Gazetteer) -> None:
    service = Service()
    itinerary = life(Place("Odessa"), Place("Qwxyz"), Place("Kherson"))
    result = geocode_itinerary(itinerary, gazetteer, online=service)  # type: ignore[arg-type]
    assert set(service.asked) == {"Qwxyz"}
    assert [found.found_by for found in result.resolutions] == ["gazetteer", "service", "gazetteer"]
    assert result.itinerary.stays[1].place.lonlat == (31.0, 46.9)


def test_a_service_that_fails_loses_nothing(gazetteer: Gazetteer) -> None:
    service = Service()
    itinerary = life(Place("Odessa"), Place("Qwxyz"), Place("Downxq"), Place("Xqzzyk"))
    result = geocode_itinerary(itinerary, gazetteer, online=service)  # type: ignore[arg-type]
    assert isinstance(result.trouble, GeocodingError)
    assert "Xqzzyk" not in service.asked
    assert [bool(stay.place.lonlat) for stay in result.itinerary] == [True, True, False, False]
