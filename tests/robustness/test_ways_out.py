"""Hostile text by every way out: it stands there as text, and everything around is as ever."""

import csv
import html
import io
import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest

from mapapp import life
from mapapp.dashboard.figures import bars, days_by_name, days_by_state
from mapapp.dashboard.frames import frame
from mapapp.dashboard.panel import panel
from mapapp.errors import Finding, InputError
from mapapp.export import export
from mapapp.export.markup import clean
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table.columns import READ
from mapapp.table.writing import cells_of
from mapapp.webmap.packing import packed
from mapapp.webmap.page import journey_page
from mapapp.webmap.payload import payload
from tests.hostile import HOSTILE, REFUSED, TEXT_COLUMNS, hostile_itinerary, hostile_stay
from tests.markup import markup

NAMED = "</title><script>window.pwned=1</script>{{ 7*7 }}{%"
KML = "{http://www.opengis.net/kml/2.2}"


@pytest.fixture(scope="module")
def hostile() -> Journey:
    return Journey(hostile_itinerary(NAMED))


@pytest.fixture(scope="module")
def harmless() -> Journey:
    stays = (hostile_stay(number, f"Ulm {number}") for number in range(len(HOSTILE)))
    return Journey(Itinerary(tuple(stays), "A life"))


def exported(journey: Journey, name: str) -> str:
    return export(journey, name).decode()


def texts(journey: Journey) -> list[dict[str, str]]:
    return [{c: cells_of(stay)[c] for c in TEXT_COLUMNS} for stay in journey.itinerary]


def stays(collection: Any) -> Iterator[dict[str, str]]:
    for feature in collection["features"]:
        if feature.get("properties", {}).get("feature") == "stay":
            yield feature["properties"]
        yield from feature.get("stays", ())


@pytest.mark.parametrize("name", ["geojson", "linked-places"])
def test_json_holds_every_text_as_it_is(name: str, hostile: Journey) -> None:
    collection = json.loads(export(hostile, name))
    found = [{column: stay[column] for column in TEXT_COLUMNS} for stay in stays(collection)]
    assert sorted(map(str, found)) == sorted(map(str, texts(hostile)))
    assert collection.get("name", collection.get("title")) == NAMED


def test_kepler_trips_hold_every_text_as_it_is(hostile: Journey) -> None:
    found = [stay["event"] for stay in stays(json.loads(export(hostile, "kepler")))]
    assert found == list(HOSTILE)


def test_xml_has_the_same_elements_whatever_stands_in_the_table(
    hostile: Journey, harmless: Journey
) -> None:
    for name in ("kml", "svg"):
        found, expected = (
            ElementTree.fromstring(exported(journey, name)) for journey in (hostile, harmless)
        )
        assert {e.tag for e in found.iter()} == {e.tag for e in expected.iter()}
        assert {a for e in found.iter() for a in e.attrib} == {
            a for e in expected.iter() for a in e.attrib
        }
        assert "<!DOCTYPE" not in exported(hostile, name)


def test_kml_holds_every_text_and_its_balloons_only_paragraphs(hostile: Journey) -> None:
    root = ElementTree.fromstring(exported(hostile, "kml"))
    names = [str(e.findtext(f"{KML}name")) for e in root.iter(f"{KML}Placemark")]
    assert names[: len(HOSTILE)] == [clean(text) for text in HOSTILE]
    for balloon in root.iter(f"{KML}description"):
        shown = markup(balloon.text or "")
        assert set(shown.tags) == {"p"}
        assert shown.attributes == ()


def test_a_picture_can_neither_run_nor_load_anything(hostile: Journey) -> None:
    root = ElementTree.fromstring(exported(hostile, "svg"))
    for element in root.iter():
        assert element.tag.rpartition("}")[2] in {
            *("svg", "rect", "path", "circle", "text", "title", "g"),
        }
        for attribute, value in element.attrib.items():
            assert not attribute.lower().startswith("on")
            assert "href" not in attribute
            assert "url(" not in value


def test_no_cell_of_a_table_is_a_formula(hostile: Journey) -> None:
    header, *rows = csv.reader(io.StringIO(exported(hostile, "csv"), newline=""))
    assert tuple(header) == READ
    for cells, text in zip(rows, HOSTILE, strict=True):
        row = dict(zip(header, cells, strict=True))
        for column in (*TEXT_COLUMNS, "sentence"):
            assert row[column] in (text, f"'{text}")
            assert not re.match(r"[=+\-@\t\r\n＝＋－＠]", row[column])


def script_data(page: str) -> Any:
    """The journey that a page hands to its script."""
    _, _, block = page.rpartition('<script type="application/json"')
    return json.loads(block[block.index(">") + 1 : block.index("</script>")])[0]


def test_a_page_has_the_same_elements_whatever_stands_in_the_table(
    hostile: Journey, harmless: Journey
) -> None:
    found, expected = (markup(exported(journey, "html")) for journey in (hostile, harmless))
    assert found.tags == expected.tags
    assert [name for name, _ in found.attributes] == [name for name, _ in expected.attributes]


def test_a_page_hands_every_text_to_its_script_as_it_is(hostile: Journey) -> None:
    assert script_data(exported(hostile, "html")) == json.loads(
        json.dumps(packed(payload(hostile)))
    )


def test_no_template_of_somebodys_is_run(hostile: Journey) -> None:
    page = exported(hostile, "html")
    given = script_data(page)
    assert set(given["stays"]["event"]) >= {"{{ 7*7 }}", "${7*7}", "<%= 7*7 %>"}
    body = page.partition("</style>")[2]
    assert not re.search(r"\{\{|\{%|\{#", body.replace(html.escape(NAMED), ""))


def test_a_page_forbids_whatever_it_does_not_need(hostile: Journey) -> None:
    page = exported(hostile, "html")
    found = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    assert found
    assert page.index(found[0]) < page.index("<script")
    policy = dict(part.split(" ", 1) for part in found[1].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["img-src"] == "data: blob:"
    assert set(policy) == {
        *("default-src", "script-src", "style-src", "img-src", "base-uri", "form-action"),
    }
    assert not re.search(r"unsafe|https?:|\*", found[1])


def test_a_notebook_shows_one_frame_that_can_run_the_page_and_nothing_more(
    hostile: Journey,
) -> None:
    shown = markup(life.Life(hostile.itinerary)._repr_html_())
    assert shown.tags == ("iframe",)
    attributes = dict(shown.attributes)
    assert set(attributes) == {"title", "srcdoc", "sandbox", "style"}
    assert attributes["sandbox"] == "allow-scripts"
    assert attributes["title"] == NAMED
    assert attributes["srcdoc"] == journey_page(hostile)


def test_a_notebook_shows_a_life_without_dates_as_a_sentence() -> None:
    undated = life.Life(Itinerary((), NAMED))
    assert markup(undated._repr_html_()).tags == ("p",)
    assert "window.pwned" in repr(undated)


def test_the_panel_is_made_of_the_same_elements_on_every_day(
    hostile: Journey, harmless: Journey
) -> None:
    for number, text in enumerate(HOSTILE):
        day = date(1900, 1, 5) + timedelta(days=30 * number)
        found, expected = (markup(panel(j, day, None)) for j in (hostile, harmless))
        assert found.tags == expected.tags
        assert found.attributes == expected.attributes
        assert text in "".join(found.texts)


def test_the_readers_table_holds_texts_and_nothing_else(hostile: Journey) -> None:
    shown = frame(hostile)
    assert list(shown["place"]) == list(shown["what happened"]) == list(HOSTILE)
    assert {type(cell) for column in shown for cell in shown[column]} == {str}


def test_charts_have_texts_as_data_alone(hostile: Journey, harmless: Journey) -> None:
    last = date(1910, 1, 1)
    for values in (days_by_name, days_by_state):
        specifications = []
        for journey in (hostile, harmless):
            drawn = bars(values(journey, last), values(journey, last), "days")
            assert drawn is not None
            chart = drawn.to_dict()
            for data in ("datasets", "data", "config", "height"):
                chart.pop(data, None)
            specifications.append(json.dumps(_without_names(chart), sort_keys=True))
        assert specifications[0] == specifications[1]


def _without_names(value: Any) -> Any:
    """A chart without the names that Altair gives to data by their content."""
    if isinstance(value, dict):
        return {k: _without_names(v) for k, v in value.items() if k != "name"}
    return [_without_names(v) for v in value] if isinstance(value, list) else value


@pytest.mark.parametrize("text", [*HOSTILE, *REFUSED], ids=repr)
def test_a_message_shows_what_was_found_and_obeys_nothing_of_it(text: str) -> None:
    message = str(InputError(text, [Finding(1, "place", "wrong", text)]))
    assert all(character.isprintable() for character in message)
