import re
import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from lxml import etree

import mapapp
from mapapp.export import export
from mapapp.export.chart import WIDTH
from mapapp.export.signs import ACCENT, DASHES, VISITED
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.vocabulary import ArrivedBy
from mapapp.webmap.assets import font_family
from tests.export.lives import PACIFIC, exported, hostile
from tests.lives import HEADER, journey
from tests.strategies import itineraries

SVG = "{http://www.w3.org/2000/svg}"
# Two houses of a town, the second of them for years, then the town itself.
HOUSES = HEADER + (
    "old,Old House,,,,19.355,-99.163,building,,1900,1901,certain,,residence,,,,,\n"
    "new,New House,,,,19.359,-99.160,building,,1902,1909-01-31,certain,,residence,,,,,\n"
    "town,Mexico City,,,,19.43,-99.13,town,,1909-02-01,1909-02-02,certain,,hospital,,,,,\n"
)


def parsed(content: bytes) -> etree._Element:
    return etree.fromstring(content, etree.XMLParser(huge_tree=True))


def title(content: bytes) -> str:
    return parsed(content).findtext(f"{SVG}title") or ""


def the_map(content: bytes) -> etree._Element:
    """The map within the picture."""
    return next(parsed(content).iterchildren(f"{SVG}svg"))


def names(content: bytes) -> list[str]:
    """The names on the map, the heaviest first."""
    return [each.text or "" for each in the_map(content).findall(f"{SVG}text")]


def around_the_map(content: bytes) -> list[str]:
    """The texts above and below the map."""
    inside = set(the_map(content).iter(f"{SVG}text"))
    return [each.text or "" for each in parsed(content).iter(f"{SVG}text") if each not in inside]


def legs(content: bytes) -> dict[str, etree._Element]:
    """The lines on the map by what they are called."""
    paths = the_map(content).findall(f"{SVG}path")
    return {name: path for path in paths if (name := path.findtext(f"{SVG}title"))}


def discs(content: bytes) -> dict[str, etree._Element]:
    """The places on the map by their names."""
    circles = the_map(content).findall(f"{SVG}circle")
    return {
        tip.split(":")[0]: circle for circle in circles if (tip := circle.findtext(f"{SVG}title"))
    }


def rings(content: bytes) -> list[etree._Element]:
    circles = the_map(content).findall(f"{SVG}circle")
    return [circle for circle in circles if circle.get("stroke") == ACCENT]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(itinerary=itineraries())
def test_every_itinerary_becomes_a_well_formed_picture(itinerary: Itinerary) -> None:
    content = export(Journey(itinerary), "svg")
    assert parsed(content).tag == f"{SVG}svg"
    assert 500 <= int(the_map(content).get("height") or 0) <= 900
    assert "nan" not in content.decode().split("<title>")[0]


def test_the_picture_shows_the_places_reached_by_the_day_and_no_others() -> None:
    assert set(names(exported("svg"))) == {"Bonn", "London", "Paris", "the Alps", "Boston"}
    assert set(names(exported("svg", until=date(1846, 1, 1)))) == {"Bonn", "London"}


def test_the_headline_says_whose_life_on_what_day_and_where() -> None:
    content = exported("svg", until=date(1846, 1, 1))
    assert title(content) == "Life · 1 January 1846 · at London"
    assert around_the_map(content)[:2] == ["Life", "1 January 1846 · at London"]
    assert "whereabouts not given" in title(exported("svg", until=date(1855, 1, 1)))


def test_the_headline_of_a_part_says_from_when_to_when() -> None:
    part = exported("svg", start=date(1845, 1, 1), until=date(1846, 1, 1))
    assert title(part) == "Life · 1 January 1845 to 1 January 1846 · at the end: at London"
    early = exported("svg", start=date(1700, 1, 1), until=date(1846, 1, 1))
    assert "3 May 1820 to 1 January 1846" in title(early)
    one_day = exported("svg", start=date(1846, 1, 1), until=date(1846, 1, 1))
    assert title(one_day) == "Life · 1 January 1846 · at London"


def test_where_he_is_has_the_first_name_the_one_of_the_title() -> None:
    before = HEADER + "puebla,Puebla,,,,19.04,-98.2,town,,1880,1899,certain,,residence,,,,,\n"
    life = journey(before + HOUSES.removeprefix(HEADER))
    assert names(exported("svg", life))[:2] == ["Mexico City", "Puebla"]
    content = exported("svg", life, until=date(1905, 1, 1))
    assert title(content).endswith("at New House")
    assert names(content)[:2] == ["New House", "Puebla"]
    colours = [name.get("fill") for name in the_map(content).findall(f"{SVG}text")]
    assert [colour == ACCENT for colour in colours] == [True, *([False] * (len(colours) - 1))]


def test_of_a_town_and_a_house_that_are_one_spot_the_town_is_named() -> None:
    afterwards = HOUSES + "far,Far,,,,60,30,town,,1910,1911,certain,,residence,,,,,\n"
    assert names(exported("svg", journey(afterwards))) == ["Far", "Mexico City"]


def test_names_have_a_pale_halo_beneath_their_letters() -> None:
    for name in the_map(exported("svg")).findall(f"{SVG}text"):
        assert name.get("paint-order") == "stroke"
        assert (name.get("stroke") or "").startswith("#f")
        assert float(name.get("stroke-width") or 0) >= 3


def test_a_place_is_the_larger_the_more_days_of_those_shown_he_spent_there() -> None:
    whole = {name: float(disc.get("r") or 0) for name, disc in discs(exported("svg")).items()}
    assert whole["Bonn"] > whole["Boston"] > whole["Paris"] >= 4
    part = discs(exported("svg", start=date(1845, 3, 1), until=date(1847, 1, 1)))
    assert float(part["Bonn"].get("r") or 0) < float(part["London"].get("r") or 0)


def test_where_he_is_stands_in_a_ring_above_the_others_dashed_where_that_is_not_sure() -> None:
    content = exported("svg", until=date(1846, 1, 1))
    (ring,) = rings(content)
    there = discs(content)["London"]
    order = [circle.get("r") for circle in the_map(content).findall(f"{SVG}circle")]
    assert order[-2:] == [ring.get("r"), there.get("r")]
    assert (ring.get("cx"), ring.get("cy")) == (there.get("cx"), there.get("cy"))
    assert (ring.get("stroke-dasharray"), there.get("fill")) == ("none", ACCENT)
    assert discs(content)["Bonn"].get("fill") == VISITED
    (perhaps,) = rings(exported("svg", until=date(1852, 7, 1)))
    assert perhaps.get("stroke-dasharray") != "none"


def test_on_the_way_the_ring_is_as_far_as_he_may_have_come() -> None:
    content = exported("svg", journey(PACIFIC), until=date(1899, 5, 10))
    (ring,) = rings(content)
    (leg,) = legs(content).values()
    end = re.findall(r"[\d.-]+", leg.get("d") or "")[-2:]
    assert [ring.get("cx"), ring.get("cy")] == end


def test_legs_have_the_pattern_of_their_means_and_the_legend_tells_those_that_occur() -> None:
    means = [each for each in ArrivedBy if each is not ArrivedBy.UNKNOWN]
    table = HEADER + "".join(
        f"s{n},Place {n},,,,{10 + n},{10 + n},town,,1990-01-{2 * n + 1:02},1990-01-{2 * n + 1:02},"
        f"certain,{each},visit,,,,,\n"
        for n, each in enumerate(["", *means])
    )
    content = exported("svg", journey(table))
    patterns = {
        name.split("(")[1].rstrip(")"): path.get("stroke-dasharray")
        for name, path in legs(content).items()
    }
    assert set(patterns) == set(means)
    dashed = [each for each in means if DASHES[each]]
    assert len({patterns[each] for each in dashed}) == len(dashed)
    told = around_the_map(content)
    assert {"by rail", "by ship", "by road", "by sledge", "on foot", "by air"} <= set(told)
    assert not {"by unknown means", "course and time unknown"} & set(told)


def test_a_leg_that_the_source_is_silent_about_is_dotted() -> None:
    content = exported("svg")
    dotted = {name for name, path in legs(content).items() if path.get("stroke-linecap") == "round"}
    assert dotted == {name for name in dotted if "Alps" in name or "Boston" in name}
    assert dotted
    assert "course and time unknown" in around_the_map(content)


def test_a_leg_over_the_antimeridian_is_drawn_in_one_piece() -> None:
    content = exported("svg", journey(PACIFIC))
    (leg,) = legs(content).values()
    (line,) = (leg.get("d") or "").split("M")[1:]
    xs = [float(x) for x in re.findall(r"[\d.-]+", line)[::2]]
    assert max(abs(a - b) for a, b in pairwise(xs)) < WIDTH / 4
    places = discs(content)
    assert float(places["Yokohama"].get("cx") or 0) == xs[0]
    assert float(places["San Francisco"].get("cx") or 0) == xs[-1] > xs[0]


def test_islands_on_both_sides_of_the_antimeridian_are_neighbours() -> None:
    table = HEADER + (
        "suva,Suva,,,,-18.14,178.44,town,,1888,1890,certain,ship,visit,,,,,\n"
        "apia,Apia,,,,-13.83,-171.77,town,,1891,1892,certain,ship,visit,,,,,\n"
    )
    places = discs(exported("svg", journey(table)))
    suva, apia = (float(places[name].get("cx") or 0) for name in ("Suva", "Apia"))
    assert 0 < suva < apia < WIDTH
    assert apia - suva < WIDTH * 0.9


def test_a_journey_around_the_globe_draws_no_band_across_the_map() -> None:
    stops = [(51, 0), (30, 32), (19, 73), (35, 140), (38, -122), (41, -74), (51, 0.1)]
    table = HEADER + "".join(
        f"s{n},Stop {n},,,,{latitude},{longitude},town,,1872-{n + 1:02},1872-{n + 1:02},"
        "certain,ship,transit,,,,,\n"
        for n, (latitude, longitude) in enumerate(stops)
    )
    for leg in legs(exported("svg", journey(table))).values():
        for part in (leg.get("d") or "").split("M")[1:]:
            xs = [float(x) for x in re.findall(r"[\d.-]+", part)[::2]]
            assert max((abs(a - b) for a, b in pairwise(xs)), default=0) < WIDTH / 3


def test_hostile_texts_are_texts() -> None:
    picture = parsed(exported("svg", hostile()))
    found = {each.tag.removeprefix(SVG) for each in picture.iter()}
    assert found <= {"svg", "title", "rect", "path", "circle", "text", "g"}
    attributes = {name for each in picture.iter() for name in each.attrib}
    assert not {name for name in attributes if name.startswith("on") or "href" in name}


def test_a_life_without_any_place_is_a_picture_of_the_world() -> None:
    table = HEADER + "a,A,,,,,,town,,1900,1901,certain,,visit,,,,,\n"
    assert title(exported("svg", journey(table))).endswith("at A")


def test_the_picture_the_map_and_the_dashboard_have_the_same_fonts() -> None:
    config = Path(mapapp.__file__).parent / ".streamlit" / "config.toml"
    dashboard = tomllib.loads(config.read_text(encoding="utf-8"))["theme"]["font"]
    fonts = parsed(exported("svg")).get("font-family") or ""
    assert fonts == font_family()
    assert fonts.replace('"', "'") == dashboard
