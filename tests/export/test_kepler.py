import json
from datetime import date
from itertools import pairwise

import pytest

from mapapp.export import FORMATS
from tests.export.lives import PACIFIC, collection, exported, hostile
from tests.lives import HEADER, journey

DAY = 86_400
SPACE_AGE = HEADER + "a,A,,,,1,2,town,,1999-01-01,1999-01-02,certain,,visit,,,,,\n"


def seconds(day: date) -> int:
    return (day - date(1970, 1, 1)).days * DAY


def trips(kind: str, life: str = PACIFIC) -> list[list[list[float]]]:
    features = collection("kepler", journey(life))["features"]
    return [f["geometry"]["coordinates"] for f in features if f["properties"]["feature"] == kind]


def test_every_trip_is_a_line_of_positions_with_altitude_and_whole_seconds() -> None:
    for feature in collection("kepler")["features"]:
        assert feature["geometry"]["type"] == "LineString"
        assert len(feature["geometry"]["coordinates"]) >= 2
        for longitude, latitude, altitude, moment in feature["geometry"]["coordinates"]:
            assert abs(longitude) <= 180
            assert abs(latitude) <= 90
            assert altitude == 0
            assert isinstance(moment, int)


def test_seconds_before_1970_are_negative() -> None:
    first, last = trips("stay")[0]
    assert first == [139.65, 35.45, 0, seconds(date(1899, 4, 1))]
    assert last == [139.65, 35.45, 0, seconds(date(1899, 5, 2))]
    assert last[3] < 0


def test_time_goes_on_along_a_leg_and_over_the_antimeridian() -> None:
    legs = trips("leg")
    assert len(legs) == 2
    moments = [position[3] for trip in legs for position in trip]
    assert all(one <= other for one, other in pairwise(moments))
    # On the way from 2 to 19 May, arrived in the course of the 20th.
    assert (moments[0], moments[-1]) == (seconds(date(1899, 5, 2)), seconds(date(1899, 5, 21)))


def test_the_first_trip_lets_kepler_recognise_the_seconds_of_a_life_before_1973() -> None:
    (clock,) = trips("clock")
    moments = [position[3] for position in clock]
    # kepler.gl looks at the first trip alone: nine or ten digits are seconds.
    assert len(str(moments[0])) in (9, 10)
    assert clock[0][:3] == clock[1][:3]
    # The time axis runs from the least first to the greatest last moment: as without this trip.
    others = [trip for kind in ("stay", "leg") for trip in trips(kind)]
    assert moments[0] > min(trip[0][3] for trip in others)
    assert moments[1] <= max(trip[-1][3] for trip in others)


def test_a_life_of_our_time_needs_no_such_trip() -> None:
    assert trips("clock", SPACE_AGE) == []


def test_what_has_no_date_or_no_place_is_no_trip() -> None:
    stays = {f["properties"].get("id") for f in collection("kepler")["features"]}
    assert "nowhere" not in stays
    assert "bonn" in stays


@pytest.mark.parametrize("kind", ["stay", "leg"])
def test_a_trip_carries_the_properties_of_its_stay_or_leg(kind: str) -> None:
    of_geojson = {
        f["properties"]["id"]: f["properties"]
        for f in collection("geojson")["features"]
        if f["properties"]["feature"] == kind
    }
    for feature in collection("kepler")["features"]:
        if feature["properties"]["feature"] == kind:
            assert feature["properties"] == of_geojson[feature["properties"]["id"]]


def test_a_life_without_any_trip_is_an_empty_collection() -> None:
    table = HEADER + "a,A,,,,,,town,,,,certain,,visit,,,,,\n"
    assert json.loads(exported("kepler", journey(table)))["features"] == []


def test_hostile_texts_are_kept() -> None:
    texts = [f["properties"].get("event") for f in collection("kepler", hostile())["features"]]
    assert {stay.event for stay in hostile().itinerary} <= set(texts)


def test_the_file_ends_as_geojson_does_for_keplers_upload() -> None:
    assert FORMATS["kepler"].suffix.endswith("json")
