"""What stands around the map: the ways between the pages, the panel, the table that follows."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_dashboard import WAIT, OpenPage, frame_of

pytestmark = [pytest.mark.browser, pytest.mark.server]

PHONE = {"width": 360, "height": 740}


def place(page: Page, name: str) -> None:
    expect(page.locator(".journey-panel-place")).to_have_text(name, timeout=WAIT)


def click_row(page: Page, row: int) -> None:
    grid = page.get_by_test_id("stDataFrame")
    grid.scroll_into_view_if_needed(timeout=WAIT)
    page.wait_for_timeout(700)
    box = grid.bounding_box()
    assert box
    page.mouse.click(box["x"] + 300, box["y"] + 36 + 35 * row + 17)


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
    frame.get_by_role("button", name="Play").click()
    expect(page.locator(".journey-panel-place")).not_to_have_text("Halifax", timeout=WAIT)
    pause = frame.get_by_role("button", name="Pause")
    expect(pause).to_be_visible()
    # The field for a date does not run along, and fades rather than tell an old one.
    expect(frame.locator(".mapapp-behind")).to_have_count(1)
    pause.click()
    expect(frame.locator(".mapapp-behind")).to_have_count(0)


@pytest.mark.parametrize("day", ["1938-05-05", "1905-12-01", "1936-08-01", "1917-03-20"])
def test_the_route_can_be_had_from_the_first_screen(
    visit: OpenPage, dashboard: str, day: str
) -> None:
    page = visit(f"{dashboard}/?date={day}")
    frame_of(page)
    button = page.get_by_role("button", name="Download the route (GeoJSON)")
    expect(button).to_be_in_viewport(ratio=1, timeout=WAIT)


def test_on_the_first_day_no_chart_is_drawn_of_nothing(visit: OpenPage, dashboard: str) -> None:
    page = visit(dashboard)
    warnings: list[str] = []
    page.on("console", lambda m: m.type == "warning" and warnings.append(m.text))
    frame_of(page)
    page.get_by_role("tab", name="Figures of the life").click()
    expect(page.get_by_text("No journey yet.", exact=True)).to_have_count(2, timeout=WAIT)
    expect(page.get_by_test_id("stVegaLiteChart")).to_have_count(3, timeout=WAIT)
    page.wait_for_timeout(500)
    assert [text for text in warnings if "extent" in text] == []
