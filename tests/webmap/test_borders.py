import json
from datetime import date

import pytest

from mapapp.errors import InputError
from mapapp.webmap.borders import read_borders

SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]}


def collection(*features: object) -> bytes:
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def feature(geometry: object = SQUARE, **properties: object) -> dict[str, object]:
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def test_a_border_holds_from_its_start_to_its_end() -> None:
    (border,) = read_borders(collection(feature(name="A", start="1900", end="1918-11")), "b")
    assert border["name"] == "A"
    assert border["days"] == (date(1900, 1, 1).toordinal(), date(1918, 11, 30).toordinal())
    assert border["rings"][0][0] == border["rings"][0][-1]


def test_a_border_without_dates_always_held() -> None:
    (border,) = read_borders(collection(feature()), "b")
    assert border["days"] == (1, date.max.toordinal())


def test_the_names_that_cshapes_gives_its_properties_are_known() -> None:
    made = feature(cntry_name="B", gwsdate="1886-01-01", gwedate="1918/11/11")
    assert read_borders(collection(made), "b")[0]["days"][1] == date(1918, 11, 11).toordinal()


def test_a_border_across_the_antimeridian_is_cut() -> None:
    across = {
        "type": "Polygon",
        "coordinates": [[[170, 0], [-170, 0], [-170, 5], [170, 5], [170, 0]]],
    }
    (border,) = read_borders(collection(feature(across)), "b")
    assert len(border["rings"]) == 2


def test_every_faulty_feature_is_named() -> None:
    point = {"type": "Point", "coordinates": [0, 0]}
    faulty = collection(
        feature(point), feature(start="never"), 7, feature(start="1920", end="1910")
    )
    with pytest.raises(InputError) as raised:
        read_borders(faulty, "b.geojson")
    assert [finding.column for finding in raised.value.findings] == [
        "features[0].geometry",
        "features[1].properties",
        "features[2]",
        "features[3].properties",
    ]


def test_a_feature_without_a_geometry_is_passed_over() -> None:
    (border,) = read_borders(collection(feature(None), feature(name="A")), "b")
    assert border["name"] == "A"


@pytest.mark.parametrize(
    ("geometry", "words"),
    [
        ({"type": "Point", "coordinates": [0, 0]}, "no MultiPolygon (found “Point”)"),
        (7, "no MultiPolygon (found “7”)"),
        ({"type": "Polygon", "coordinates": 7}, "the coordinates make no polygon"),
        ({"type": "Polygon", "coordinates": []}, "the coordinates make no polygon"),
    ],
)
def test_a_geometry_that_is_no_border_says_what_it_is(geometry: object, words: str) -> None:
    with pytest.raises(InputError) as raised:
        read_borders(collection(feature(geometry)), "b.geojson")
    assert words in str(raised.value)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b"\xff", b'{"features": []}', b"[" * 100_000]
)
def test_what_is_no_collection_of_features_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"b\.geojson"):
        read_borders(content, "b.geojson")
