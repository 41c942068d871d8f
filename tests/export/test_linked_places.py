"""The rules of Linked Places Format 1.3, written out from its specification (24 June 2024)."""

import re
from typing import Any

from hypothesis import HealthCheck, given, settings

from mapapp.journey import Journey
from mapapp.model import Itinerary
from tests.export.lives import PACIFIC, collection, hostile
from tests.lives import HEADER, journey
from tests.strategies import itineraries

CERTAINTIES = {"certain", "less-certain", "uncertain"}
# The form of dates and addresses that the World Historical Gazetteer's upload checks for.
DATE = re.compile(r"-?\d{1,4}(-(0[1-9]|1[0-2]))?(-([0-2]\d|3[01]))?", re.ASCII)
LINE = re.compile(".+")
ADDRESS = re.compile(r"https?://\S+|\w+:\S+", re.ASCII)


def assert_when(when: Any) -> None:
    assert when["timespans"]
    assert when.get("certainty", "certain") in CERTAINTIES
    for timespan in when["timespans"]:
        assert set(timespan) <= {"start", "end"}
        assert "start" in timespan
        for moment in timespan.values():
            assert set(moment) in ({"in"}, {"earliest"}, {"latest"}, {"earliest", "latest"})
            assert all(DATE.fullmatch(day) for day in moment.values())


def assert_linked_places(found: Any) -> None:
    assert found["type"] == "FeatureCollection"
    assert found["@context"].startswith("https://")
    addresses = [feature["@id"] for feature in found["features"]]
    assert len(set(addresses)) == len(addresses)
    for feature in found["features"]:
        assert feature["type"] == "Feature"
        assert ADDRESS.fullmatch(feature["@id"])
        assert LINE.fullmatch(feature["properties"]["title"])
        assert set(feature["properties"]["fclasses"]) <= set("AHLPRST")
        assert feature["properties"]["fclasses"]
        assert all(re.fullmatch("[A-Z]{2}", c) for c in feature["properties"].get("ccodes", ["DE"]))
        assert_when(feature["when"])
        assert_names(feature["names"])
        geometry = feature["geometry"]
        assert geometry is None or (geometry["type"], len(geometry["coordinates"])) == ("Point", 2)
        for kind in feature.get("types", []):
            assert ADDRESS.fullmatch(kind["identifier"])
        for relation in feature.get("relations", []):
            assert ADDRESS.fullmatch(relation["relationType"])
            assert relation["relationTo"] in addresses
            assert_when(relation["when"])
            assert relation["certainty"] in CERTAINTIES
            assert LINE.fullmatch(relation["label"])
        assert all(LINE.fullmatch(each["value"]) for each in feature.get("descriptions", []))


def assert_names(names: Any) -> None:
    assert all(LINE.fullmatch(name["toponym"]) for name in names)
    cited = [citation["label"] for name in names for citation in name.get("citations", [])]
    assert cited
    assert all(map(LINE.fullmatch, cited))
    for name in names:
        if "when" in name:
            assert_when(name["when"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(itinerary=itineraries())
def test_every_itinerary_becomes_a_file_that_keeps_the_formats_rules(itinerary: Itinerary) -> None:
    found = collection("linked-places", Journey(itinerary))
    assert_linked_places(found)
    stays = [stay for feature in found["features"] for stay in feature["stays"]]
    assert sorted(stay["order"] for stay in stays) == list(range(len(itinerary)))


def test_a_hostile_life_keeps_the_rules() -> None:
    assert_linked_places(collection("linked-places", hostile()))


def feature(title: str, life: Journey | None = None) -> Any:
    features = collection("linked-places", life)["features"]
    return next(each for each in features if each["properties"]["title"] == title)


def test_a_simple_date_is_in_and_an_imprecise_one_is_bounded() -> None:
    table = HEADER + "a,A,,,,1,2,town,,1902~,1905-06,certain,,visit,,,,,\n"
    when = feature("A", journey(table))["when"]
    assert when["timespans"] == [
        {"start": {"earliest": "1902-01-01", "latest": "1902-12-31"}, "end": {"in": "1905-06"}}
    ]


def test_a_stay_with_one_end_says_nothing_of_the_other() -> None:
    table = HEADER + (
        "a,A,,,,1,2,town,,1902,,certain,,visit,,,,,\n"
        "b,B,,,,3,4,town,,,1903-05,certain,,visit,,,,,\n"
        "c,C,,,,5,6,town,,,,certain,,visit,,,,,\n"
    )
    life = journey(table)
    spans = [feature(name, life)["when"]["timespans"][0] for name in "ABC"]
    assert spans == [
        {"start": {"in": "1902"}, "end": {"earliest": "1902-01-01"}},
        {"start": {"latest": "1903-05-31"}, "end": {"in": "1903-05"}},
        {"start": {"earliest": "1902-01-01"}, "end": {"latest": "1903-05-31"}},
    ]


def test_two_stays_at_one_point_are_one_place_with_a_name_for_each() -> None:
    table = HEADER + (
        "a,Petrograd,Saint Petersburg,RU,,59.94,30.31,town,,1917,1918,certain,,visit,,,One,,\n"
        "b,Leningrad,Saint Petersburg,RU,,59.94,30.31,town,,1925,1926,uncertain,,visit,,,Two,,\n"
    )
    place = feature("Saint Petersburg", journey(table))
    assert [name["toponym"] for name in place["names"]] == [
        "Petrograd",
        "Leningrad",
        "Saint Petersburg",
    ]
    assert [name["when"]["certainty"] for name in place["names"][:2]] == ["certain", "uncertain"]
    assert [name["citations"][0]["label"] for name in place["names"][:2]] == ["One", "Two"]
    assert "certainty" not in place["when"]  # there is no one certainty to speak of


def test_a_village_at_a_regions_point_is_no_name_of_the_region() -> None:
    table = HEADER + (
        "a,Yorkshire,Yorkshire,GB,,54.0,-1.5,region,80,1901,1902,certain,,visit,,,,,\n"
        "b,Welburn,,GB,,54.0,-1.5,region,30,1903,1904,certain,,visit,,,,,\n"
        "c,Yorkshire,Yorkshire,GB,,54.0,-1.5,region,80,1905,1906,certain,,visit,,,,,\n"
    )
    life = journey(table)
    assert_linked_places(collection("linked-places", life))
    names = [
        [name["toponym"] for name in feature(of, life)["names"]] for of in ("Yorkshire", "Welburn")
    ]
    assert names == [["Yorkshire", "Yorkshire"], ["Welburn"]]


def test_a_leg_is_a_relation_to_the_place_that_it_leads_to() -> None:
    life = journey(PACIFIC)
    (relation,) = feature("Yokohama", life)["relations"]
    assert relation["relationTo"] == feature("San Francisco", life)["@id"]
    assert relation["leg"]["arrived_by"] == "ship"
    assert "km" in relation["label"]


def test_a_place_without_coordinates_has_no_geometry() -> None:
    assert feature("Nowhere")["geometry"] is None


def test_a_place_is_called_the_same_in_every_export() -> None:
    assert feature("Bonn")["@id"] == feature("Bonn")["@id"]
    assert feature("Bonn")["@id"].startswith("urn:uuid:")
