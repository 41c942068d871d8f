"""The exported page and a notebook's map, opened from a disk with the network cut."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FrameLocator, Page, expect

from mapapp.export import export
from mapapp.life import Life
from tests.hostile import hostile_itinerary
from tests.lives import journey

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]
WAIT = 60_000


def assert_the_slider_works(page: Page | FrameLocator) -> None:
    shown = page.locator(".folium-map[data-date]")
    shown.wait_for(timeout=WAIT)
    slider = page.locator("input[type=range]")
    slider.press("Home")
    expect(shown).to_have_attribute("data-date", "1820-05-03")
    reached = int(shown.get_attribute("data-reached") or 0)
    slider.press("End")
    expect(shown).to_have_attribute("data-date", "1861-12-31")
    assert int(shown.get_attribute("data-reached") or 0) > reached


def test_the_exported_page_opens_from_a_disk_and_its_slider_works(
    visit: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "a life.html"
    file.write_bytes(export(journey(), "html"))
    assert_the_slider_works(visit(file.as_uri(), offline=True))


def test_a_notebooks_map_works_in_its_frame(visit: OpenPage, tmp_path: Path) -> None:
    file = tmp_path / "notebook.html"
    shown = Life(journey().itinerary)._repr_html_()
    file.write_text(
        f"<!DOCTYPE html><meta charset=utf-8><title>Notebook</title>{shown}", encoding="utf-8"
    )
    page = visit(file.as_uri(), offline=True)
    assert_the_slider_works(page.frame_locator("iframe"))


def test_the_page_of_a_hostile_life_opens_and_runs_nothing_of_it(
    visit: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "life.html"
    file.write_bytes(Life(hostile_itinerary()).export("html"))
    page = visit(file.as_uri(), offline=True)
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    page.locator("input[type=range]").press("End")


def test_a_handle_that_comes_back_into_the_span_shown_is_whole_again(
    visit: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "life.html"
    file.write_bytes(export(journey(), "html"))
    page = visit(file.as_uri(), offline=True)
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    slider = page.locator("input[type=range]")
    page.get_by_role("button", name="Show a shorter span").click()
    page.evaluate(
        """() => {
            const [control, [, last]] = [mapapp.journeys[0].control, mapapp.journeys[0].days];
            control.setSpan([last - 2000, last]);
        }"""
    )
    expect(slider).to_have_class("mapapp-slider mapapp-away")
    slider.press("End")
    expect(slider).to_have_class("mapapp-slider")


def test_a_date_is_typed_as_an_american_writes_it(visit: OpenPage, tmp_path: Path) -> None:
    file = tmp_path / "life.html"
    file.write_bytes(export(journey(), "html"))
    page = visit(file.as_uri(), offline=True)
    shown = page.locator(".folium-map[data-date]")
    shown.wait_for(timeout=WAIT)
    field = page.get_by_label("Go to date")
    field.fill("January 1, 1850")
    field.press("Enter")
    expect(shown).to_have_attribute("data-date", "1850-01-01")
    field.fill("2/3/1850")
    field.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("2 March 1850 or 3 February 1850")


GROUND = "Ground and borders"


def exported(visit: OpenPage, folder: Path, **context: object) -> Page:
    file = folder / "life.html"
    file.write_bytes(export(journey(), "html"))
    page = visit(file.as_uri(), offline=True, **context)
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    return page


@pytest.mark.parametrize("name", [GROUND, "Legend", "Help"])
def test_on_a_phone_an_open_panel_covers_neither_its_button_nor_the_time_control(
    visit: OpenPage, tmp_path: Path, name: str
) -> None:
    page = exported(visit, tmp_path, viewport={"width": 360, "height": 500})
    button = page.get_by_role("button", name=name)
    button.click()
    panel = page.get_by_role("region", name=name)
    expect(panel).to_be_visible()
    assert panel.evaluate("it => it.scrollHeight > it.clientHeight")
    panel.evaluate("it => it.scrollTo(0, it.scrollHeight)")
    expect(panel.get_by_role("button", name="Close")).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Next stay").click(timeout=5_000)
    page.get_by_role("slider").click(timeout=5_000)
    button.click(timeout=5_000)
    expect(panel).to_be_hidden()


def test_a_card_and_a_panel_close_each_other(visit: OpenPage, tmp_path: Path) -> None:
    page = exported(visit, tmp_path)
    card, panel = page.get_by_role("dialog"), page.get_by_role("region", name=GROUND)
    page.get_by_role("slider").press("Enter")
    expect(card).to_be_visible()
    page.get_by_role("button", name=GROUND).click()
    expect(panel).to_be_visible()
    expect(card).to_have_count(0)
    page.get_by_role("slider").press("Enter")
    expect(card).to_be_visible()
    expect(panel).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (820, 400), (620, 800), (360, 740)])
def test_what_is_wrong_with_a_date_covers_no_button(
    visit: OpenPage, tmp_path: Path, width: int, height: int
) -> None:
    page = exported(visit, tmp_path, viewport={"width": width, "height": height})
    field = page.get_by_label("Go to date")
    field.fill("nonsense")
    field.press("Enter")
    fault = page.get_by_role("alert")
    expect(fault).to_contain_text("Not a date")
    expect(fault).to_be_in_viewport(ratio=1)
    told = fault.bounding_box()
    assert told
    for button in page.locator(".mapapp-control button:visible").all():
        box = button.bounding_box()
        assert box
        beside = box["x"] + box["width"] <= told["x"] or told["x"] + told["width"] <= box["x"]
        above = box["y"] + box["height"] <= told["y"] or told["y"] + told["height"] <= box["y"]
        assert beside or above, button.get_attribute("aria-label")
