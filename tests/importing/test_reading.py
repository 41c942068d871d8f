import json
from dataclasses import replace
from pathlib import Path

import pyogrio
import pytest
from hypothesis import HealthCheck, given, settings

from mapapp.errors import InputError
from mapapp.export import FORMATS, export
from mapapp.importing import read_itinerary
from mapapp.journey import Journey
from mapapp.model import Itinerary
from tests.lives import LIFE, journey
from tests.strategies import itineraries

SUFFIXES = ("geojson", "linked-places", "csv")


def read_back(itinerary: Itinerary, name: str) -> Itinerary:
    return read_itinerary(export(Journey(itinerary), name), f"life{FORMATS[name].suffix}")


def faults(value: object) -> dict[str, str]:
    content = value if isinstance(value, bytes) else json.dumps(value).encode()
    with pytest.raises(InputError) as caught:
        read_itinerary(content, "life.geojson")
    return {finding.column: finding.message for finding in caught.value.findings}


def stay(**properties: object) -> dict[str, object]:
    known = {"feature": "stay", "id": "a", "place": "A", **properties}
    return {"type": "Feature", "geometry": None, "properties": known}


def collection(*features: object) -> dict[str, object]:
    return {"type": "FeatureCollection", "features": list(features)}


def test_a_file_of_other_software_is_one_fault_that_says_what_is_read() -> None:
    told = faults(export(journey(), "kepler"))
    assert list(told) == ["features"]
    assert "read what “mapapp export --format geojson”" in told["features"]


@pytest.mark.parametrize("name", SUFFIXES)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(itinerary=itineraries())
def test_what_is_exported_reads_back_as_the_same_itinerary(name: str, itinerary: Itinerary) -> None:
    back = read_back(itinerary, name)
    assert [replace(stay, line=0) for stay in back] == list(itinerary)
    if name != "csv":  # a table has no place for its own name
        assert back.name == itinerary.name


@pytest.mark.parametrize("name", SUFFIXES)
def test_the_repositorys_own_life_comes_back_from_every_format(name: str) -> None:
    table = Path(__file__).parents[2] / "data" / "places.csv"
    itinerary = read_itinerary(table.read_bytes(), "places.csv")
    back = read_back(itinerary, name)
    assert [replace(s, line=0) for s in back] == [replace(s, line=0) for s in itinerary]


def test_a_format_is_known_by_its_content_whatever_the_file_is_called() -> None:
    itinerary = journey().itinerary
    for name in SUFFIXES:
        content = export(Journey(itinerary), name)
        assert len(read_itinerary(b"\xef\xbb\xbf  " * (name != "csv") + content, "x.txt")) == 7
    assert len(read_itinerary(LIFE.encode(), "-")) == 7


def test_an_itinerary_read_from_json_has_the_name_it_was_given_there() -> None:
    assert read_itinerary(
        json.dumps(collection(stay()) | {"name": "A. B."}).encode(), "x"
    ).name == ("A. B.")
    assert read_itinerary(json.dumps(collection(stay())).encode(), "my_life.json").name == "My life"


def test_members_that_another_program_added_or_left_out_do_no_harm() -> None:
    content = json.dumps(collection(stay(colour="red"), {"properties": {"feature": "leg"}}))
    (found,) = read_itinerary(content.encode(), "x.geojson")
    assert (found.id, found.place.name, found.line) == ("a", "A", 0)


def test_every_fault_is_reported_at_once_with_its_json_member() -> None:
    found = faults(
        collection(
            stay(start="never", certainty="quite"),
            stay(id="b", place="", modern_country=7, phase=["x"], remark=True),
            "not a feature",
            stay(id="c", rival_of="nobody") | {"geometry": {"type": "Point", "coordinates": [9]}},
            stay(id="d") | {"geometry": {"type": "Point", "coordinates": [999, "north"]}},
            stay(id="a"),
        )
    )
    assert set(found) == {
        "features[0].properties.start",
        "features[0].properties.certainty",
        "features[1].properties.place",
        "features[1].properties.modern_country",
        "features[1].properties.phase",
        "features[1].properties.remark",
        "features[2]",
        "features[3].geometry",
        "features[3].properties.rival_of",
        "features[4].geometry.coordinates",
        "features[5].properties.id",
    }
    assert "features[0]" in found["features[5].properties.id"]


def test_a_fault_after_a_text_of_several_lines_is_found_at_its_own_feature() -> None:
    found = faults(collection(stay(remark="a\nb\rc\r\nd"), stay(id="b", start="never")))
    assert list(found) == ["features[1].properties.start"]


def test_a_fault_in_linked_places_names_the_stay_beside_its_place() -> None:
    value = {"features": [{"stays": [{"id": "a", "place": "A", "order": 0, "kind": "picnic"}, {}]}]}
    assert set(faults(value)) == {"features[0].stays[0].kind", "features[0].stays[1]"}


def test_linked_places_come_back_in_the_order_of_the_life_not_of_the_places() -> None:
    rows = [{"id": name, "place": name, "order": order} for order, name in enumerate("abc")]
    value = {"features": [{"stays": [rows[0], rows[2]]}, {"stays": [rows[1]]}]}
    found = read_itinerary(json.dumps(value).encode(), "x.jsonld")
    assert [each.id for each in found] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"{", "not JSON"),
        (b'{"a": NaN}', "no number in JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"a": ' + b"1" * 5_000 + b"}", "not JSON"),
        (b"[]", "no feature collection"),
        (b'{"features": []}', "no stay among them"),
        (b'{"features": [{"properties": {}}]}', "no stay among them"),
        (b"\xff{", "not UTF-8"),
        (b"", "empty"),
    ],
)
def test_what_is_no_itinerary_is_refused_with_the_reason(content: bytes, part: str) -> None:
    assert any(part in message for message in faults(content).values())


def test_half_of_a_surrogate_pair_is_a_fault_and_no_crash() -> None:
    content = b'{"features":[{"properties":{"feature":"stay","id":"a","place":"\\ud83d"}}]}'
    assert "half a character" in faults(content)["features[0].properties.place"]


def test_a_member_with_a_control_character_is_a_fault_as_in_a_table() -> None:
    assert (
        "control character"
        in faults(collection(stay(remark="a\x00b")))["features[0].properties.remark"]
    )


def test_what_gdal_has_read_and_written_again_is_still_the_same_itinerary(tmp_path: Path) -> None:
    first, second = tmp_path / "life.geojson", tmp_path / "Life.geojson"
    first.write_bytes(export(journey(), "geojson"))
    pyogrio.write_dataframe(pyogrio.read_dataframe(first), second)
    back = read_itinerary(second.read_bytes(), str(second))
    assert list(back) == [replace(each, line=0) for each in journey().itinerary]
    assert back.name == "Life"
