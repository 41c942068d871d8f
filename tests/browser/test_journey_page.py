"""What stands around the map: the ways between the pages, the panel, the table that follows."""

import re
from datetime import date

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from mapapp.dates import day_in_words
from tests.browser.reader import WAIT, OpenPage, frame_of, inside, standing, until

pytestmark = [pytest.mark.browser, pytest.mark.server]

POINT_OF = """place => {
    const [journey] = mapapp.journeys;
    return journey.pointOf(journey.course.payload.stays.findIndex(({ name }) => name === place));
}"""
PHONE: ViewportSize = {"width": 360, "height": 740}
ROUTE = "Download the route (GeoJSON)"


def place(page: Page, name: str) -> None:
    expect(page.locator(".journey-panel-place")).to_have_text(name, timeout=WAIT)


def click_row(page: Page, row: int, across: int = 300) -> None:
    grid = page.get_by_test_id("stDataFrame")
    grid.scroll_into_view_if_needed(timeout=WAIT)
    box = standing(grid)
    page.mouse.click(box["x"] + across, box["y"] + 36 + 35 * row + 17)


def test_on_a_phone_each_page_is_a_press_away(visit: OpenPage, dashboard: str) -> None:
    page = visit(dashboard, viewport=PHONE)
    frame_of(page)
    page.get_by_role("link", name="Bring a biography").click()
    expect(page.get_by_label("The biography, as plain text")).to_be_visible(timeout=WAIT)
    expect(page.get_by_test_id("stSidebar")).to_have_count(0)
    page.get_by_role("link", name="The journey").click()
    frame_of(page)


def test_a_click_anywhere_in_a_row_moves_the_map_and_the_row_follows_the_map(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(dashboard)
    place(page, "Yanovka")
    click_row(page, 1)
    place(page, "Odessa")
    frame_of(page).get_by_role("slider").press("Home")
    place(page, "Yanovka")
    click_row(page, 1)
    place(page, "Odessa")


def test_the_panel_follows_the_switch_to_todays_names(visit: OpenPage, dashboard: str) -> None:
    page = visit(f"{dashboard}/?names=today")
    place(page, "Bereslavka")
    switch = frame_of(page).get_by_role("button", name="Today's names")
    switch.click()
    place(page, "Yanovka")
    switch.click()
    place(page, "Bereslavka")


def test_the_panel_follows_the_life_while_it_plays(visit: OpenPage, dashboard: str) -> None:
    page = visit(f"{dashboard}/?date=1917-04-01")
    place(page, "Halifax")
    frame = frame_of(page)
    standing(page.get_by_test_id("stTabs"))
    frame.get_by_role("button", name="Play").click()
    pause = frame.get_by_role("button", name="Pause")
    expect(pause).to_be_visible()
    expect(page.locator(".journey-panel-place")).not_to_have_text("Halifax", timeout=WAIT)
    # The field for a date does not run along, and fades rather than tell an old one.
    expect(frame.locator(".mapapp-behind")).to_have_count(1)
    pause.click()
    expect(frame.locator(".mapapp-behind")).to_have_count(0)


def test_while_a_long_stay_plays_the_panel_tells_no_day_and_no_figures(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1880-01-01")
    place(page, "Yanovka")
    frame = frame_of(page)
    standing(page.get_by_test_id("stTabs"))
    of_one_day = page.locator(".journey-panel-day, .journey-panel-status, .journey-panel-figures")
    frame.get_by_role("button", name="Play").click()
    expect(frame.get_by_role("button", name="Pause")).to_be_visible()
    for part in of_one_day.all():
        expect(part).to_have_css("opacity", "0")
    expect(page.locator(".journey-panel-place")).to_be_in_viewport()
    frame.get_by_role("button", name="Pause").click()
    for part in of_one_day.all():
        expect(part).to_have_css("opacity", "1", timeout=WAIT)
    drawn = date.fromisoformat(frame.locator(".folium-map").get_attribute("data-date") or "")
    assert drawn > date(1880, 1, 1)
    expect(page.locator(".journey-panel-day")).to_have_text(day_in_words(drawn))


def test_of_stays_at_one_point_the_longest_is_opened_and_the_others_are_told_under_its_title(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1940-08-20")
    map_frame = frame_of(page)
    point = inside(page).evaluate(POINT_OF, "Constantinople")
    map_frame.locator(".folium-map").click(position=point)
    card = map_frame.locator(".mapapp-card")
    expect(card.get_by_role("heading")).to_have_text("Yanaros mansion")
    expect(card.locator("header").get_by_role("button")).to_have_count(2)
    expect(card.locator("header").get_by_role("button").first).to_be_in_viewport(ratio=1)


PARTS = (".journey-panel-status", ".journey-panel-place", ".journey-panel-figures",
         ".st-key-download_route", "[data-testid=stTabs]")  # fmt: skip


def heights(page: Page) -> dict[str, float]:
    """How far below the page's upper edge its parts begin."""
    return {part: (page.locator(part).first.bounding_box() or {"y": -1})["y"] for part in PARTS}


def test_nothing_jumps_when_the_reader_steps_from_stay_to_stay(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1917-03-01")
    frame_of(page)
    expect(page.get_by_role("button", name=ROUTE)).to_be_visible(timeout=WAIT)
    standing(page.get_by_test_id("stTabs"))
    first = heights(page)
    days = set()
    for _ in range(13):
        before = page.locator(".journey-panel-day").inner_text()
        page.keyboard.press("n")
        expect(page.locator(".journey-panel-day")).not_to_have_text(before, timeout=WAIT)
        page.wait_for_timeout(300)
        days.add(page.locator(".journey-panel-day").inner_text())
        assert heights(page) == first
    assert len(days) == 13


@pytest.mark.parametrize(
    ("date", "residence", "visit_there"),
    [
        ("1905-10-27", "Saint Petersburg", "Technological Institute"),
        ("1917-01-12", "New York City", "1522 Vyse Avenue"),
        ("1920-07-01", "Moscow", "Kharkiv"),
    ],
)
def test_of_two_stays_that_begin_on_one_day_each_step_heads_map_and_panel_alike(
    visit: OpenPage, dashboard: str, date: str, residence: str, visit_there: str
) -> None:
    page = visit(f"{dashboard}/?date={date}")
    told = frame_of(page).locator(".mapapp-where")
    steps = (("n", residence), ("n", visit_there), ("p", residence))
    # A day that the reader comes back to is told of as if he had opened it.
    for keys, place in (*steps, (("ArrowRight", "ArrowLeft"), visit_there)):
        for key in keys:
            page.keyboard.press(key)
        expect(page.locator(".journey-panel-place")).to_have_text(place, timeout=WAIT)
        expect(told).to_have_text(re.compile(f"^(maybe )?{place}"))


def test_the_remark_follows_the_facts_and_can_be_scrolled_to(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1917-12-30", viewport={"width": 1280, "height": 500})
    place(page, "Brest-Litovsk")
    # The table's own script comes last, and makes room for itself.
    page.get_by_test_id("data-grid-canvas").wait_for(timeout=WAIT)
    tabs = standing(page.get_by_test_id("stTabs"))
    facts, remark = page.locator(".journey-panel dl"), page.locator(".journey-remark")
    end, beginning = facts.bounding_box(), remark.bounding_box()
    assert end
    assert beginning
    assert 0 <= beginning["y"] - end["y"] - end["height"] < 30
    remark.scroll_into_view_if_needed()
    expect(remark.get_by_text("more", exact=True)).to_be_in_viewport()
    assert standing(page.get_by_test_id("stTabs")) == tabs


@pytest.mark.parametrize("size", [PHONE, {"width": 1280, "height": 800}], ids=["phone", "laptop"])
def test_a_clicked_row_brings_the_map_that_it_moves_into_sight(
    visit: OpenPage, dashboard: str, size: dict[str, int]
) -> None:
    page = visit(f"{dashboard}/?date=1933-01-01", viewport=size, reduced_motion="reduce")
    frame_of(page)
    page.get_by_test_id("stDataFrame").wait_for(timeout=WAIT)
    map_frame = page.locator("iframe[title='Map with time control']")
    click_row(page, 1, across=150)
    place(page, "Odessa")
    expect(map_frame).to_be_in_viewport(ratio=1)


def test_a_reader_who_comes_to_the_table_by_the_keys_stays_there(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1933-01-01", viewport=PHONE, reduced_motion="reduce")
    frame_of(page)
    # A table that is come to has its first cell chosen.
    page.get_by_test_id("data-grid-canvas").focus(timeout=WAIT)
    place(page, "Yanovka")
    page.wait_for_timeout(500)
    expect(page.get_by_test_id("stDataFrame")).to_be_in_viewport(ratio=0.9)


def test_a_stay_that_was_looked_for_is_the_one_that_its_row_leads_to(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1933-01-01")
    frame_of(page)
    field = page.get_by_label("Find a stay")
    field.fill("london 1907")
    field.press("Enter")
    page.wait_for_timeout(1_000)
    click_row(page, 0)
    place(page, "London")
    expect(page.locator(".journey-panel-day")).to_contain_text("1907")
    field.fill("Atlantis")
    field.press("Enter")
    expect(page.get_by_text("No stay is found")).to_be_visible(timeout=WAIT)
    expect(page.get_by_test_id("stDataFrame")).to_have_count(0)


def test_charts_stand_two_to_a_row_on_a_laptop_and_one_on_a_phone(
    visit: OpenPage, dashboard: str
) -> None:
    page = visit(f"{dashboard}/?date=1933-01-01")
    frame_of(page)
    page.get_by_role("tab", name="Figures of the life").click()
    charts = page.get_by_test_id("stVegaLiteChart")
    expect(charts).to_have_count(5, timeout=WAIT)
    expect(page.get_by_text("Pale: days that are only possible")).to_be_visible()

    def columns() -> int:
        boxes = [charts.nth(index).bounding_box() for index in range(5)]
        return len({round(box["x"]) for box in boxes if box})

    until(page, lambda: columns() == 2)
    page.set_viewport_size(PHONE)
    until(page, lambda: columns() == 1)


@pytest.mark.parametrize("day", ["1938-05-05", "1905-12-01", "1936-08-01", "1917-03-20"])
def test_the_route_can_be_had_from_the_first_screen(
    visit: OpenPage, dashboard: str, day: str
) -> None:
    page = visit(f"{dashboard}/?date={day}")
    frame_of(page)
    button = page.get_by_role("button", name=ROUTE)
    expect(button).to_be_in_viewport(ratio=1, timeout=WAIT)


def test_on_the_first_day_the_charts_are_of_the_whole_life(visit: OpenPage, dashboard: str) -> None:
    page = visit(dashboard)
    warnings: list[str] = []
    page.on("console", lambda m: warnings.extend([m.text] * (m.type == "warning")))
    frame_of(page)
    page.get_by_role("tab", name="Figures of the life").click()
    expect(page.get_by_text("Grey: what is still to come.")).to_be_visible(timeout=WAIT)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(5, timeout=WAIT)
    page.wait_for_timeout(500)
    assert [text for text in warnings if "extent" in text] == []
