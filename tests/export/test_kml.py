import html
import io
import re
from functools import cache
from pathlib import Path
from typing import Any

import fastkml
import pyogrio
import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

from mapapp.export import export
from mapapp.journey import Journey
from mapapp.model import Itinerary
from tests.export.lives import PACIFIC, exported, hostile
from tests.lives import journey
from tests.strategies import itineraries

KML = "{http://www.opengis.net/kml/2.2}"
GX = "{http://www.google.com/kml/ext/2.2}"


@cache
def schema() -> etree.XMLSchema:
    """OGC's schema of KML 2.2 and Google's of its extensions, as fastkml brings them."""
    folder = Path(fastkml.__file__).parent / "schema"
    return etree.XMLSchema(etree.parse(folder / "kml22gx.xsd"))


def parsed(content: bytes) -> etree._Element:
    document = etree.fromstring(content, etree.XMLParser(huge_tree=True))
    assert schema().validate(document), schema().error_log
    return document


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(itinerary=itineraries())
def test_every_itinerary_becomes_kml_that_the_schemas_accept(itinerary: Itinerary) -> None:
    document = parsed(export(Journey(itinerary), "kml"))
    stays = document.findall(f".//{KML}Folder[1]/{KML}Placemark")
    assert len(stays) == len(itinerary)


def test_fastkml_reads_placemarks_with_time_spans_and_styles() -> None:
    document = fastkml.KML.parse(io.BytesIO(exported("kml")))
    folder: Any = document.features[0]
    stays, legs = folder.features[:2]
    bonn = stays.features[0]
    assert (bonn.name, bonn.geometry.coords) == ("Bonn", ((7.1, 50.73),))
    assert (str(bonn.begin), str(bonn.end)) == ("1820-05-03", "1845-04-30")
    assert bonn.style_url.url == "#stay-certain"
    assert len(legs.features) == len(journey().legs)


def test_gdal_reads_stays_and_legs_with_their_attributes(tmp_path: Path) -> None:
    file = tmp_path / "life.kml"
    file.write_bytes(exported("kml"))
    stays = pyogrio.read_dataframe(file, layer="Stays")
    legs = pyogrio.read_dataframe(file, layer="Legs")
    assert len(stays) == 7
    assert set(stays.geom_type.dropna()) == {"Point"}
    assert set(legs.geom_type) == {"LineString"}
    alps = stays[stays.identifier == "alps"].iloc[0]
    assert (alps.start_edtf, alps.end_edtf) == ("1852-06", "1852-08")
    assert (alps.certainty, alps.remark) == ("less-certain", "Only a letter says so.")
    assert str(alps.begin.date()) == "1852-06-01"
    assert legs.km.astype(float).gt(0).all()


def test_no_attribute_is_called_as_one_of_gdals_own(tmp_path: Path) -> None:
    file = tmp_path / "life.kml"
    file.write_bytes(exported("kml"))
    columns = pyogrio.read_dataframe(file, layer="Stays").columns
    assert [column for column in columns if column.endswith("2")] == []


def test_a_leg_over_the_antimeridian_is_of_two_lines() -> None:
    document = parsed(exported("kml", journey(PACIFIC)))
    assert len(document.findall(f".//{KML}MultiGeometry/{KML}LineString")) == 2


def test_the_tour_stops_at_every_placed_stay_of_the_route_in_its_time() -> None:
    document = parsed(exported("kml"))
    stops = document.findall(f".//{GX}FlyTo/{KML}LookAt")
    begins = [stop.findtext(f"{GX}TimeSpan/{KML}begin") for stop in stops]
    assert begins == ["1820-05-03", "1845-05-01", "1848-03-01", "1852-06-01", "1860-01-10"]


def test_a_rival_account_and_a_silence_have_styles_of_their_own() -> None:
    document = parsed(exported("kml"))
    styles = [each.text for each in document.findall(f".//{KML}styleUrl")]
    assert "#stay-rival" in styles
    assert "#leg-silent" in styles
    named = {f"#{style.get('id')}" for style in document.findall(f".//{KML}Style")}
    assert set(styles) <= named


def test_no_icon_or_anything_else_is_fetched_from_the_network() -> None:
    document = parsed(exported("kml"))
    assert document.findall(f".//{KML}href") == []
    colours = [each.text for each in document.findall(f".//{KML}IconStyle/{KML}color")]
    assert len(set(colours)) == 4  # the three certainties and a rival account


def test_hostile_texts_stay_texts_in_xml_and_in_the_balloons_html() -> None:
    document = parsed(exported("kml", hostile()))
    descriptions = [each.text or "" for each in document.findall(f".//{KML}description")]
    assert descriptions
    for description in descriptions:
        # Google Earth takes a description for HTML: only our own paragraphs may be elements.
        assert set(re.findall(r"<[^>]*>", description)) <= {"<p>", "</p>"}
    events = [
        each.findtext(f"{KML}value")
        for each in document.findall(f".//{KML}Data")
        if each.get("name") == "event"
    ]
    assert events[:3] == [stay.event for stay in hostile().itinerary.stays[:3]]
    assert html.escape(hostile().itinerary.stays[0].event) in descriptions[0]


@pytest.mark.parametrize("forbidden", ["\x00", "\x0b", "\x1f", "\ufffe"])
def test_what_xml_has_no_character_for_is_replaced(forbidden: str) -> None:
    content = exported("kml", hostile()).decode()
    assert forbidden not in content
    assert "a\ufffdb" in content
