import re
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree

import mapapp
from mapapp.export import chart, export
from mapapp.export.chart import WIDTH, land_path, sheet_around
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.webmap.assets import FrontEndMissingError, font_family
from tests.export.lives import PACIFIC, exported, hostile
from tests.lives import HEADER, journey
from tests.strategies import itineraries

SVG = "{http://www.w3.org/2000/svg}"


def parsed(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(huge_tree=True))


def title(content: bytes) -> str:
    return parsed(content).findtext(f"{SVG}title") or ""


def names(content: bytes) -> list[str]:
    """The names on the map: every text but the headline."""
    return [each.text or "" for each in parsed(content).findall(f"{SVG}text")][:-1]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(itinerary=itineraries())
def test_every_itinerary_becomes_a_well_formed_picture(itinerary: Itinerary) -> None:
    picture = parsed(export(Journey(itinerary), "svg"))
    assert picture.tag == f"{SVG}svg"
    assert 500 <= int(picture.get("height") or 0) <= 900


def test_the_picture_shows_the_places_reached_by_the_day_and_no_others() -> None:
    assert set(names(exported("svg"))) == {"Bonn", "London", "Paris", "the Alps", "Boston"}
    assert set(names(exported("svg", until=date(1846, 1, 1)))) == {"Bonn", "London"}


def test_the_headline_says_whose_life_on_what_day_and_where() -> None:
    assert title(exported("svg", until=date(1846, 1, 1))) == "Life · 1 January 1846 · at London"
    assert "whereabouts not given" in title(exported("svg", until=date(1855, 1, 1)))


def test_a_leg_that_the_source_is_silent_about_is_dashed() -> None:
    dashes = [
        path.get("stroke-dasharray")
        for path in parsed(exported("svg")).findall(f"{SVG}path")
        if path.find(f"{SVG}title") is not None
    ]
    assert set(dashes) == {"none", "2 4"}


def test_a_leg_over_the_antimeridian_draws_no_band_across_the_map() -> None:
    (leg,) = [
        path.get("d") or ""
        for path in parsed(exported("svg", journey(PACIFIC))).findall(f"{SVG}path")
        if path.find(f"{SVG}title") is not None
    ]
    parts = [re.findall(r"[\d.-]+", part)[::2] for part in leg.split("M")[1:]]
    assert len(parts) == 2
    for part in parts:
        longest = max(abs(float(a) - float(b)) for a, b in pairwise(part))
        assert longest < WIDTH / 4


def test_hostile_texts_are_texts() -> None:
    picture = parsed(exported("svg", hostile()))
    found = {each.tag.removeprefix(SVG) for each in picture.iter()}
    assert found <= {"svg", "title", "rect", "path", "circle", "text"}
    attributes = {name for each in picture.iter() for name in each.attrib}
    assert not {name for name in attributes if name.startswith("on") or "href" in name}


def test_a_life_without_any_place_is_a_picture_of_the_world() -> None:
    table = HEADER + "a,A,,,,,,town,,1900,1901,certain,,visit,,,,,\n"
    assert title(exported("svg", journey(table))).endswith("at A")


def test_the_sheet_shows_every_position_with_room_around_it() -> None:
    sheet = sheet_around([(10, 50), (30, 60)])
    for x, y in (sheet.pixel((10, 50)), sheet.pixel((30, 60))):
        assert 0 < x < WIDTH
        assert 0 < y < sheet.height
    assert sheet.pixel((10, 60))[1] < sheet.pixel((10, 50))[1]


def test_without_the_front_ends_ground_there_is_no_land(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise FrontEndMissingError("not built")

    monkeypatch.setattr(chart, "ground", missing)
    assert land_path(sheet_around([])) == ""


def test_land_is_decoded_and_drawn_where_the_sheet_shows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Zigzag differences in base 32: 10 50, 4 0, 0 4, -4 0.
    monkeypatch.setattr(
        chart, "ground", lambda: {"stepsPerDegree": 1, "land": ["UkDIAAIHA"], "lakes": []}
    )
    sheet = sheet_around([(5, 45), (20, 60)])
    corners = [sheet.pixel(corner) for corner in ((10, 50), (14, 50), (14, 54), (10, 54))]
    assert land_path(sheet) == "M" + "L".join(f"{x} {y}" for x, y in corners) + "Z"
    assert land_path(sheet_around([(100, -20)])) == ""


def test_the_picture_the_map_and_the_dashboard_have_the_same_fonts() -> None:
    config = Path(mapapp.__file__).parent / ".streamlit" / "config.toml"
    dashboard = tomllib.loads(config.read_text(encoding="utf-8"))["theme"]["font"]
    fonts = parsed(exported("svg")).get("font-family") or ""
    assert fonts == font_family()
    assert fonts.replace('"', "'") == dashboard
