"""What a reader is shown can be read: nothing lies upon it, and nothing cuts it off."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import serving
from tests.browser.reader import frame_of, inside, press, standing, until
from tests.browser.test_biography import (
    LIFE,
    PLACE,
    ROW_NUMBER,
    built_gazetteer,
    click,
    enter,
    given,
    opened,
    row,
    summary,
)

pytestmark = [pytest.mark.browser, pytest.mark.server]

__all__ = ["built_gazetteer"]

OpenPage = Callable[..., Page]
WAIT = 60_000
LOOKS, PAUSE = 60, 250  # of so many milliseconds
LAPTOP = {"width": 1280, "height": 800}
LOW_LAPTOP = {"width": 1280, "height": 720}
PHONE = {"width": 360, "height": 740}
# Two stays on one parallel: the way from the east runs where a name has its first side.
ALONG_THE_EQUATOR = (
    "id,place,latitude,longitude,start,end,arrived_by\n"
    "b,Bbb,0,30,1900-01-01,1900-03-01,\n"
    "m,Mmmmmmmm,0,0,1900-04-01,1900-12-31,road\n"
)


def within(part: Locator, whole: Locator) -> bool:
    inner, outer = part.bounding_box(), whole.bounding_box()
    assert inner
    assert outer
    return (
        inner["x"] >= outer["x"]
        and inner["y"] >= outer["y"]
        and inner["x"] + inner["width"] <= outer["x"] + outer["width"]
        and inner["y"] + inner["height"] <= outer["y"] + outer["height"]
    )


def comes_true(seen: Callable[[], bool], page: Page) -> None:
    """Wait for what is scrolled into sight: its words are there before the scrolling is done."""
    for _ in range(LOOKS):
        if seen():
            return
        page.wait_for_timeout(PAUSE)
    assert seen()


@pytest.mark.parametrize("size", [LAPTOP, PHONE], ids=["laptop", "phone"])
def test_what_is_wrong_with_a_typed_date_can_be_read_to_its_last_word(
    visit: OpenPage, address: str, size: dict[str, int]
) -> None:
    page = visit(address, viewport=size)
    frame = frame_of(page)
    field = frame.get_by_role("textbox", name="Go to date")
    field.fill("Januray 1848")
    field.press("Enter")
    fault = frame.get_by_role("alert").filter(has_text="Not a date")
    expect(fault).to_be_visible()
    assert within(fault, frame.locator(".mapapp"))


def test_no_line_strikes_out_the_name_of_where_he_is(visit: OpenPage, tmp_path: Path) -> None:
    file = tmp_path / "equator.csv"
    file.write_text(ALONG_THE_EQUATOR, encoding="utf-8")
    with serving(str(file)) as url:
        page = visit(f"{url}/?date=1900-06-01")
        field = standing(frame_of(page).locator(".folium-map"))
        point = inside(page).evaluate("mapapp.journeys[0].pointOf(1)")
        # From the middle of the name's first letter to that of its fourth.
        left, top = field["x"] + point["x"] + 28, field["y"] + point["y"] - 5
        picture = page.screenshot(clip={"x": left, "y": top, "width": 36, "height": 10})
    colours = Image.open(io.BytesIO(picture)).convert("RGB").getcolors(1 << 16) or []
    letters = sum(count for count, (red, _, blue) in colours if red > blue + 60)  # type: ignore[misc]
    line = sum(count for count, (red, _, blue) in colours if red < 110 and blue >= red)  # type: ignore[misc]
    assert letters > 60
    assert line == 0


def with_the_card_of_verkholensk(page: Page, x: int) -> tuple[Locator, Locator]:
    """The card of a stay far from where he is, its marker brought so far from the left."""
    frame = frame_of(page)
    field = standing(frame.locator(".folium-map"))
    point = inside(page).evaluate("mapapp.journeys[0].pointOf(8)")
    page.mouse.click(field["x"] + point["x"], field["y"] + point["y"])
    card = frame.locator(".mapapp-card")
    expect(card).to_contain_text("Verkholensk")
    inside(page).evaluate(
        "([x, y]) => { const journey = mapapp.journeys[0], point = journey.pointOf(8);"
        " journey.map.panBy([point.x - x, point.y - y], { animate: false }); }",
        [x, field["height"] - 60],
    )
    return card, frame.locator(".mapapp-edge-pointer")


def test_the_way_back_to_him_lies_upon_no_card(visit: OpenPage, dashboard: str) -> None:
    page = visit(f"{dashboard}/?date=1933-01-01", viewport=LAPTOP)
    card, pointer = with_the_card_of_verkholensk(page, 200)
    expect(pointer).to_be_hidden()
    page.keyboard.press("Escape")
    expect(card).to_have_count(0)
    expect(pointer).to_be_visible()


def test_on_a_phone_the_way_back_to_him_is_there_above_an_open_card(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1933-01-01", viewport=PHONE)
    card, pointer = with_the_card_of_verkholensk(page, 40)
    expect(pointer).to_be_visible()
    way_back = standing(pointer)
    assert way_back["y"] + way_back["height"] <= standing(card)["y"]


def test_a_map_on_the_full_screen_fills_its_corners(visit: OpenPage, address: str) -> None:
    page = visit(address)
    press(frame_of(page).get_by_role("button", name="Full screen"))
    page.wait_for_function("document.fullscreenElement !== null")
    radius = page.evaluate("getComputedStyle(document.fullscreenElement).borderRadius")
    assert radius == "0px"


@pytest.mark.usefixtures("built_gazetteer")
def test_on_a_phone_the_sentence_of_the_first_row_is_in_sight(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(lambda url: visit(url, viewport=PHONE), dashboard)
    given(page, LIFE)
    summary(page, "stays found")
    sentence = page.locator("mark.evidence-chosen").first
    expect(sentence).to_contain_text("born in Breslau", timeout=WAIT)
    comes_true(lambda: within(sentence, page.locator(".evidence-text")), page)


def seen_whole(part: Locator) -> None:
    """Nothing of a part is beyond the screen, or beyond what it is scrolled in."""
    comes_true(lambda: is_seen_whole(part), part.page)


def is_seen_whole(part: Locator) -> bool:
    box, screen = standing(part), part.page.viewport_size
    assert screen
    on_screen = box["y"] >= 0 and box["y"] + box["height"] <= screen["height"]
    scrolled = part.evaluate("one => one.closest('.evidence-text') !== null")
    return on_screen and (not scrolled or within(part, part.page.locator(".evidence-text")))


@pytest.mark.usefixtures("built_gazetteer")
def test_on_a_phone_the_sentence_of_a_row_that_is_asked_for_comes_into_sight(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(lambda url: visit(url, viewport=PHONE, has_touch=True), dashboard)
    given(page, LIFE)
    summary(page, "stays found")
    sentence = page.locator("mark.evidence-chosen").first
    page.get_by_role("button", name="Next").click()
    expect(sentence).to_contain_text("moved to Zurich", timeout=WAIT)
    seen_whole(sentence)
    page.mouse.wheel(0, -2_000)
    page.wait_for_timeout(500)
    click(page, ROW_NUMBER, 3)
    expect(sentence).to_contain_text("visited Yokohama", timeout=WAIT)
    seen_whole(sentence)
    # Who corrects a row stays at the table.
    page.mouse.wheel(0, -2_000)
    page.wait_for_timeout(500)
    enter(page, PLACE, 3, "Kyoto")
    expect(row(page)).to_have_value("4 · Kyoto · 1894-06", timeout=WAIT)
    standing(sentence)
    expect(page.get_by_test_id("stDataFrame").first).to_be_in_viewport(ratio=0.95)


@pytest.mark.usefixtures("built_gazetteer")
def test_on_a_laptop_all_that_bears_a_row_out_is_on_the_screen_with_its_map(
    visit: OpenPage, dashboard: str
) -> None:
    page = opened(lambda url: visit(url, viewport=LOW_LAPTOP), dashboard)
    filler = "Her letters to friends at home tell of this at length. " * 12
    given(page, f"{LIFE}{filler}In 1910 she moved to Toronto. {filler}")
    summary(page, "5 of 5 rows are kept")
    sentence, why = page.locator("mark.evidence-chosen").first, page.locator(".evidence-why")
    for words in ("born in Breslau", "moved to Zurich", "worked in Calcutta", "visited Yokohama"):
        expect(sentence).to_contain_text(words, timeout=WAIT)
        for part in (sentence, why, page.locator("iframe")):
            seen_whole(part)
        page.get_by_role("button", name="Next").click()
    # A row with a warning, and what can be done about it.
    expect(sentence).to_contain_text("moved to Toronto", timeout=WAIT)
    for part in (page.get_by_role("button", name="The source is silent here"), sentence, why):
        seen_whole(part)


@pytest.mark.usefixtures("built_gazetteer")
@pytest.mark.parametrize("size", [LOW_LAPTOP, PHONE], ids=["laptop", "phone"])
def test_a_row_that_is_added_does_not_push_the_table_down(
    visit: OpenPage, dashboard: str, size: dict[str, int]
) -> None:
    page = opened(lambda url: visit(url, viewport=size), dashboard)
    given(page, LIFE)
    summary(page, "4 of 4 rows are kept")
    top = (
        "document.querySelector('[data-testid=stDataFrame]').getBoundingClientRect().top + scrollY"
    )
    standing(page.get_by_test_id("stDataFrame").first)
    before = page.evaluate(top)
    page.get_by_role("button", name="Add a row").click()
    expect(row(page)).to_have_value("2 · no place yet", timeout=WAIT)
    page.wait_for_timeout(1_000)
    enter(page, PLACE, 1, "Xqzzxqzz")
    summary(page, "4 stays found; 5 of 5 rows are kept, 1 added by you; 3 warnings below.")
    standing(page.get_by_test_id("stDataFrame").first)
    assert page.evaluate(top) == before


@pytest.mark.usefixtures("built_gazetteer")
def test_a_draft_that_was_found_is_seen_from_its_head(visit: OpenPage, dashboard: str) -> None:
    page = opened(lambda url: visit(url, viewport=PHONE), dashboard)
    page.get_by_text("Go on with a table").click()
    given(page, LIFE)
    summary(page, "4 of 4 rows are kept")
    standing(page.get_by_test_id("stDataFrame").first)
    main = "document.querySelector('[data-testid=stMain]').scrollTop"
    until(page, lambda: page.evaluate(main) == 0)
