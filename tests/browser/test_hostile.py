"""Hostile text in a real browser: nothing runs, nothing is fetched, everything stands as text.

``visit`` fails a test on any dialog, any console error and any request to another machine; what
is left to look at is the globals, the elements and the words.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from mapapp.export import export
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table import write_table
from tests.browser.conftest import serving
from tests.browser.reader import WAIT, frame_of, inside, open_tab
from tests.hostile import HOSTILE, TEXT_COLUMNS, hostile_itinerary, hostile_stay

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]

NAMED = "</title><img src=x onerror=window.pwned=1>{{ 7*7 }}"
# Elements that neither the map nor its control has: only a text that became markup would.
NEVER = {
    *("img", "iframe", "object", "embed", "base", "link", "form", "video", "source", "marquee"),
    *("plaintext", "math", "template", "noscript", "textarea"),
}

SEE_ALL = """async (stays) => {
    const [journey] = mapapp.journeys;
    const drawn = () => new Promise((done) => requestAnimationFrame(() => done()));
    const map = document.querySelector(".folium-map");
    const clickOn = ({ x, y }) => {
        const { left, top } = map.getBoundingClientRect();
        const at = { clientX: left + x, clientY: top + y, bubbles: true };
        map.dispatchEvent(new MouseEvent("click", at));
    };
    let moving = false;
    journey.map.on("movestart", () => (moving = true));
    journey.map.on("moveend", () => (moving = false));
    const cards = [];
    const tags = new Set();
    const look = () => {
        for (const one of document.querySelectorAll("*")) {
            tags.add(one.localName);
            for (const name of one.getAttributeNames())
                if (name.startsWith("on")) tags.add(`${one.localName}[${name}]`);
        }
    };
    for (const stay of stays) {
        journey.selectStay(stay);
        // The map comes to rest; then the marker of the stay of that day opens its card.
        do await drawn(); while (moving);
        clickOn(journey.pointOf(stay));
        await drawn();
        cards.push(document.querySelector(".mapapp-card").textContent);
        if (stay % 10 === 0) look();
    }
    for (const button of document.querySelectorAll(".mapapp button")) {
        if (/legend|help|key|name/i.test(button.title + button.ariaLabel + button.textContent)) {
            button.click();
            await drawn();
            look();
        }
    }
    return {
        cards,
        tags: [...tags],
        globals: Object.getOwnPropertyNames(window),
        inherited: Object.keys(Object.prototype),
        title: document.title,
        pwned: typeof window.pwned,
    };
}"""


def seen(page: Page, stays: range) -> dict[str, Any]:
    """These stays' cards opened, legend and help opened: what came of it."""
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    found: dict[str, Any] = page.evaluate(SEE_ALL, list(stays))
    return found


def test_every_text_is_a_text_on_the_exported_page(visit: OpenPage, tmp_path: Path) -> None:
    found = {}
    plain = tuple(hostile_stay(n, f"Ulm {n}") for n in range(len(HOSTILE)))
    every = range(len(HOSTILE))
    for name, itinerary, stays in (
        ("hostile", hostile_itinerary(NAMED), every),
        ("harmless", Itinerary(plain, "A life"), every[::20]),
    ):
        file = tmp_path / f"{name}.html"
        file.write_bytes(export(Journey(itinerary), "html"))
        found[name] = seen(visit(file.as_uri()), stays)
    hostile, harmless = found["hostile"], found["harmless"]
    assert hostile["pwned"] == "undefined"
    assert set(hostile["globals"]) == set(harmless["globals"])
    assert hostile["inherited"] == []
    assert set(hostile["tags"]) == set(harmless["tags"])
    assert not NEVER & set(hostile["tags"])
    assert hostile["title"] == NAMED
    for text, card in zip(HOSTILE, hostile["cards"], strict=True):
        # Name (today's is the same), state, event, remark and source.
        assert card.count(text) >= 5, text


@pytest.fixture(scope="module")
def rotated() -> Itinerary:
    """Every string once in some text column, eight to a stay: the panel shows one stay a time."""
    width = len(TEXT_COLUMNS)
    groups = [HOSTILE[n : n + width] for n in range(0, len(HOSTILE), width)]
    return Itinerary(tuple(hostile_stay(number, *group) for number, group in enumerate(groups)))


@pytest.fixture(scope="module")
def address(rotated: Itinerary, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    file = tmp_path_factory.mktemp("hostile") / "table.csv"
    file.write_bytes(write_table(rotated))
    with serving(str(file)) as url:
        yield url


def untouched(page: Page) -> None:
    """Nothing has run in the page or in any of its frames."""
    for frame in page.frames:
        assert frame.evaluate("typeof window.pwned") == "undefined"
        assert frame.evaluate("Object.keys(Object.prototype)") == []
    assert page.locator("[onerror], [onload], [onfocus], [onmouseover], [ontoggle]").count() == 0
    assert page.locator("a[href^='javascript:' i], meta[http-equiv=refresh], base").count() == 0


def missing(page: Page, texts: list[str]) -> list[str]:
    """The texts that panel and remark do not show in time; their parts arrive one by one."""
    left = texts
    for _ in range(WAIT // 100):
        shown = " ".join(page.locator(".journey-panel, .journey-remark").all_text_contents())
        left = [text for text in texts if text not in shown]
        if not left:
            break
        page.wait_for_timeout(100)
    return left


@pytest.mark.server
def test_every_text_is_a_text_in_the_panel_and_below_every_tab(
    visit: OpenPage, address: str, rotated: Itinerary
) -> None:
    page = visit(address)
    slider = frame_of(page).get_by_role("slider")
    for number, stay in enumerate(rotated):
        if number:
            slider.press("n")
        expect(page.locator(".journey-panel-day")).to_have_text(str(stay.start), timeout=WAIT)
        place = stay.place
        texts = [
            text.strip().replace("\r\n", "\n")  # as every HTML parser has it
            for text in (
                *(place.name, place.modern_name, place.historical_state),
                *(stay.event, stay.evidence.source, stay.remark),
            )
        ]
        assert missing(page, texts) == []
    tags = page.locator(".journey-panel, .journey-remark").evaluate_all(
        "all => all.flatMap(e => [...e.querySelectorAll('*')].map(x => x.localName))"
    )
    assert set(tags) <= {
        *("p", "span", "h2", "dl", "dt", "dd", "div", "strong", "details", "summary"),
    }
    for tab in ("Figures of the life", "Take it away", "Bring a table", "The itinerary"):
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")
        page.wait_for_timeout(500)
        untouched(page)
    assert "Traceback" not in page.content()


@pytest.mark.server
def test_an_own_file_with_hostile_name_and_texts_is_shown_as_any_other(
    visit: OpenPage, address: str
) -> None:
    page = visit(f"{address}/?date={quote(HOSTILE[0])}")
    expect(page.get_by_test_id("stAlert")).to_contain_text("names no day", timeout=WAIT)
    frame_of(page)
    open_tab(page, "Bring a table")
    uploader = page.get_by_test_id("stFileUploaderDropzoneInput")
    own = replace(hostile_itinerary(NAMED), stays=hostile_itinerary().stays[20:40])
    uploader.set_input_files(
        {
            "name": "<img src=x onerror=window.pwned=99>{{7*7}}.geojson",
            "mimeType": "application/geo+json",
            "buffer": export(Journey(own), "geojson"),
        }
    )
    name = own.stays[0].place.name
    expect(page.locator(".journey-panel-place")).to_have_text(name, timeout=WAIT)
    expect(page.locator(".journey-heading")).to_contain_text(NAMED)
    assert inside(page).evaluate("mapapp.journeys.length") == 1
    untouched(page)
    faulty = {"name": NAMED, "features": [{"properties": {"feature": "stay", NAMED: NAMED}}]}
    uploader.set_input_files(
        {
            "name": "<svg onload=window.pwned=98>.json",
            "mimeType": "application/json",
            "buffer": json.dumps(faulty).encode(),
        }
    )
    expect(page.get_by_text("nothing was changed")).to_be_visible(timeout=WAIT)
    untouched(page)
