import io
import warnings
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import geopandas
import pyogrio
import pytest
from geojson_pydantic import FeatureCollection
from hypothesis import HealthCheck, given, settings

from mapapp.export import export
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table import COLUMNS
from tests.export.lives import PACIFIC, collection, exported, features_of, hostile
from tests.lives import journey
from tests.strategies import itineraries


def positions(coordinates: Any) -> Iterator[list[float]]:
    if coordinates and isinstance(coordinates[0], float | int):
        yield coordinates
    else:
        for part in coordinates:
            yield from positions(part)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(itinerary=itineraries())
def test_every_itinerary_becomes_geojson_that_the_standards_model_accepts(
    itinerary: Itinerary,
) -> None:
    content = export(Journey(itinerary), "geojson")
    found: FeatureCollection[Any] = FeatureCollection.model_validate_json(content)
    stays = [f for f in found.features if (f.properties or {})["feature"] == "stay"]
    assert [(f.properties or {})["id"] for f in stays] == [stay.id for stay in itinerary]
    for feature in collection("geojson", Journey(itinerary))["features"]:
        for longitude, latitude in positions((feature["geometry"] or {}).get("coordinates", [])):
            assert -180 <= longitude <= 180
            assert -90 <= latitude <= 90


def test_gdal_reads_every_stay_and_leg_with_its_attributes(tmp_path: Path) -> None:
    file = tmp_path / "life.geojson"
    file.write_bytes(exported("geojson"))
    table = pyogrio.read_dataframe(file)
    stays, legs = table[table.feature == "stay"], table[table.feature == "leg"]
    assert len(stays) == 7
    assert len(legs) == len(journey().legs)
    assert set(stays.geom_type.dropna()) == {"Point"}
    assert set(legs.geom_type) <= {"LineString", "MultiLineString"}
    assert stays.iloc[0][["id", "start", "end"]].tolist() == ["bonn", "1820-05-03", "1845-04"]
    assert str(stays.iloc[0].latest.date()) == "1845-04-30"
    assert pyogrio.read_info(file)["layer_name"] == "Life"


def test_geopandas_reads_it_with_its_coordinate_system() -> None:
    table = geopandas.read_file(io.BytesIO(exported("geojson")))
    assert table.crs.to_epsg() == 4326
    assert table[table.id == "bonn"].geometry.iloc[0].coords[0] == (7.1, 50.73)


def test_a_stay_carries_everything_that_the_table_has() -> None:
    alps = next(f for f in features_of("stay") if f["properties"]["id"] == "alps")
    properties = alps["properties"]
    assert set(COLUMNS) - {"latitude", "longitude"} <= set(properties)
    assert properties["radius_km"] == 120
    assert (properties["start"], properties["end"]) == ("1852-06", "1852-08")
    assert (properties["earliest"], properties["latest"]) == ("1852-06-01", "1852-08-31")
    assert (properties["start_latest"], properties["end_earliest"]) == ("1852-06-30", "1852-08-01")
    assert properties["certainty"] == "less-certain"
    assert properties["source"] == "Exile [4]"
    assert properties["remark"] == "Only a letter says so."


def test_a_leg_carries_length_means_dates_certainty_source_and_remark() -> None:
    (leg,) = features_of("leg", journey(PACIFIC))
    properties = leg["properties"]
    assert (properties["origin"], properties["destination"]) == ("yokohama", "san-francisco")
    assert 8_000 < properties["km"] < 9_500
    assert properties["arrived_by"] == "ship"
    assert (properties["start"], properties["end"]) == ("1899-05-01", "1899-05-20")
    assert (properties["earliest"], properties["latest"]) == ("1899-05-01", "1899-05-20")
    assert properties["certainty"] == "less-certain"
    assert properties["source"] == "West [2]"
    assert properties["remark"] == "By the ship's list."
    assert properties["known"] is True


def test_a_leg_back_to_where_he_lived_speaks_of_the_visit_and_not_of_the_residence() -> None:
    back = next(f for f in features_of("leg") if f["properties"]["id"] == "paris--london")
    out = next(f for f in features_of("leg") if f["properties"]["id"] == "london--paris")
    assert back["properties"]["source"] == "Exile [3]"
    assert (back["properties"]["start"], back["properties"]["end"]) == ("1848-03-20", None)
    assert (out["properties"]["start"], out["properties"]["end"]) == (None, "1848-03-01")


def test_a_leg_over_the_antimeridian_is_cut_there() -> None:
    (leg,) = features_of("leg", journey(PACIFIC))
    assert leg["geometry"]["type"] == "MultiLineString"
    first, second = leg["geometry"]["coordinates"]
    assert (first[-1][0], second[0][0]) == (180, -180)
    assert (first[0], second[-1]) == ([139.65, 35.45], [-122.4, 37.8])


def test_points_keep_what_was_entered_and_computed_bends_are_rounded() -> None:
    table = PACIFIC.replace("35.45,139.65", "35.4512345,139.6598765")
    (leg,) = features_of("leg", journey(table))
    stay = features_of("stay", journey(table))[0]
    assert stay["geometry"]["coordinates"] == [139.6598765, 35.4512345]
    bends = list(positions(leg["geometry"]["coordinates"]))
    assert bends[0] == [139.6598765, 35.4512345]
    assert all(bend == [round(degrees, 4) for degrees in bend] for bend in bends[1:-1])


def test_the_end_of_a_leg_that_is_cut_is_computed_and_rounded() -> None:
    (leg,) = features_of("leg", journey(PACIFIC), until=date(1899, 5, 5))
    end = list(positions(leg["geometry"]["coordinates"]))[-1]
    assert end == [round(degrees, 4) for degrees in end]


def test_a_place_without_coordinates_has_no_geometry_and_is_not_left_out() -> None:
    nowhere = next(f for f in features_of("stay") if f["properties"]["id"] == "nowhere")
    assert nowhere["geometry"] is None


def test_a_rival_account_says_what_it_contradicts_and_no_leg_leads_to_it() -> None:
    rome = next(f for f in features_of("stay") if f["properties"]["id"] == "rome")
    assert rome["properties"]["rival_of"] == "alps"
    legs = features_of("leg")
    assert "rome" not in {
        leg["properties"][end] for leg in legs for end in ("origin", "destination")
    }


def test_the_collection_says_whose_life_it_is_and_what_wrote_it() -> None:
    found = collection("geojson")
    assert found["name"] == "Life"
    assert found["mapapp"]


@pytest.mark.parametrize("member", ["place", "event", "remark", "source"])
def test_hostile_texts_are_kept_as_they_are(member: str) -> None:
    texts = [f["properties"][member] for f in features_of("stay", hostile())]
    assert texts == [stay.remark for stay in hostile().itinerary]


def test_gdal_reads_hostile_texts(tmp_path: Path) -> None:
    file = tmp_path / "life.geojson"
    file.write_bytes(exported("geojson", hostile()))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # of a text with a zero byte
        table = pyogrio.read_dataframe(file)
    stays = table[table.feature == "stay"]
    assert stays.id.tolist() == [stay.id for stay in hostile().itinerary]
