import base64
import hashlib
import re

import folium
import pytest

from mapapp.webmap import JourneyMap, JourneyTimeline, journey_map, journey_page
from mapapp.webmap.grounds import ONLINE_GROUNDS
from mapapp.webmap.page import image_hosts
from tests.hostile import HOSTILE
from tests.lives import HEADER, journey


@pytest.fixture(scope="module")
def page() -> str:
    return journey_page(journey())


def test_the_map_is_a_folium_map_with_the_time_control_as_its_child() -> None:
    made = journey_map(journey())
    assert isinstance(made, folium.Map)
    assert [type(child) for child in made._children.values()] == [JourneyTimeline]


def test_the_page_names_no_other_machine_to_load_from(page: str) -> None:
    assert not re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)", page)


def test_the_same_journey_gives_the_same_bytes(page: str) -> None:
    assert journey_page(journey()) == page


def test_the_policy_allows_just_the_scripts_of_the_page(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in scripts
    }
    script_src = next(part for part in policy[1].split("; ") if part.startswith("script-src"))
    assert set(script_src.split()[1:]) == hashes
    assert "default-src 'none'" in policy[1]
    assert "unsafe" not in script_src


def test_a_reader_may_zoom_the_page(page: str) -> None:
    assert page.count('name="viewport"') == 1
    assert (
        "user-scalable" not in page.split("</head>", maxsplit=1)[0].split("<script>", maxsplit=1)[0]
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reaches_the_page_only_as_escaped_json(text: str) -> None:
    cell = '"' + text.replace('"', '""') + '"'
    row = f"a,{cell},{cell},,{cell},48.4,10,town,,1900,1901,,,,{cell},{cell},{cell},,{cell}\n"
    made = journey_page(journey(HEADER + row, name="t.csv"))
    plain = journey_page(
        journey(HEADER + "a,Ulm,,,,48.4,10,town,,1900,1901,,,,,,,,\n", name="t.csv")
    )
    assert made.count("<script") == plain.count("<script")
    if any(mark in text for mark in "{}<>&"):
        assert made.count(text) == plain.count(text)


def test_a_hostile_name_stays_text_in_the_title() -> None:
    made = journey()
    named = type(made)(type(made.itinerary)(made.itinerary.stays, "</title><script>{{ 7*7 }}"))
    assert "<title>&lt;/title&gt;&lt;script&gt;{{ 7*7 }}</title>" in journey_page(named)


def test_grounds_from_the_network_are_allowed_as_images_only() -> None:
    page = journey_page(journey(), online_grounds=ONLINE_GROUNDS)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    for part in policy[1].split("; "):
        if "https://" in part:
            assert part.startswith("img-src data: blob: https://")
    assert "https://tile.openstreetmap.org" in image_hosts(ONLINE_GROUNDS)


def test_a_timeline_needs_a_map() -> None:
    with pytest.raises(TypeError, match=r"folium\.Map"):
        JourneyTimeline({}, {}).render()


def test_the_map_class_loads_nothing_of_folium_s_own() -> None:
    assert (JourneyMap.default_js, JourneyMap.default_css) == ([], [])
