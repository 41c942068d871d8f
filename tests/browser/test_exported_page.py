"""The exported page and a notebook's map, opened from a disk with the network cut."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import FloatRect, FrameLocator, Page, expect

from mapapp.export import export
from mapapp.importing import read_path
from mapapp.journey import Journey
from mapapp.life import Life
from tests.hostile import hostile_itinerary
from tests.lives import HEADER, journey

pytestmark = pytest.mark.browser

OpenPage = Callable[..., Page]
WAIT = 60_000
PLACES = Path(__file__).parents[2] / "data" / "places.csv"


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


def test_the_map_has_each_leg_as_far_as_python_has_it_on_every_day(
    visit: OpenPage, tmp_path: Path
) -> None:
    life = Journey(read_path(PLACES))
    file = tmp_path / "life.html"
    file.write_bytes(export(life, "html"))
    page = visit(file.as_uri(), offline=True)
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    drawn = page.evaluate(
        """() => {
            const [{ course }] = mapapp.journeys;
            const [first, last] = course.payload.days;
            const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
            const along = course.payload.legs.map((_, leg) => days.map(
                (day) => course.fraction(leg, day)));
            return JSON.stringify(along);
        }"""
    )
    first, last = life.days or (1, 0)
    days = range(first, last + 1)
    assert json.loads(drawn) == [[leg.fraction(day) for day in days] for leg in life.legs]


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
def test_on_a_phone_an_open_panel_has_the_map_and_leaves_the_time_control_free(
    visit: OpenPage, tmp_path: Path, name: str
) -> None:
    page = exported(visit, tmp_path, viewport={"width": 360, "height": 500})
    button = page.get_by_role("button", name=name)
    button.press("Enter")
    panel = page.get_by_role("region", name=name)
    # What has the focus is not hidden beneath the panel.
    expect(panel).to_be_focused()
    shown, ground = panel.bounding_box(), page.get_by_role("region", name="Map").bounding_box()
    assert shown
    assert ground
    assert shown["height"] == ground["height"] - 16
    assert shown["width"] == ground["width"] - 16
    panel.evaluate("it => it.scrollTo(0, it.scrollHeight)")
    close = panel.get_by_role("button", name="Close")
    expect(close).to_be_in_viewport(ratio=1)
    page.get_by_role("button", name="Next stay").click(timeout=5_000)
    page.get_by_role("slider").click(timeout=5_000)
    close.click(timeout=5_000)
    expect(panel).to_be_hidden()
    expect(button).to_be_focused()


def test_a_panel_with_more_to_read_fades_out_and_its_last_line_does_not(
    visit: OpenPage, tmp_path: Path
) -> None:
    page = exported(visit, tmp_path, viewport={"width": 360, "height": 640})
    page.get_by_role("button", name="Legend").click()
    panel = page.get_by_role("region", name="Legend")
    assert panel.evaluate("it => it.scrollHeight > it.clientHeight")
    assert panel.evaluate("it => getComputedStyle(it, '::after').position") == "sticky"
    panel.evaluate("it => it.scrollTo(0, it.scrollHeight)")
    end, last = panel.bounding_box(), panel.get_by_role("listitem").last.bounding_box()
    fade = float(panel.evaluate("it => parseFloat(getComputedStyle(it, '::after').height)"))
    assert end
    assert last
    assert last["y"] + last["height"] < end["y"] + end["height"] - fade + 1


def test_the_legend_says_what_the_small_grey_names_are(visit: OpenPage, tmp_path: Path) -> None:
    page = exported(visit, tmp_path)
    page.get_by_role("button", name="Legend").click()
    expect(page.get_by_text("a town of today, for orientation")).to_be_visible()


PACIFIC = HEADER + (
    "suva,Suva,Suva,FJ,,-18.14,178.44,town,,1884-07-01,1888,certain,,residence,,,A [1],,\n"
    "apia,Apia,Apia,WS,,-13.83,-171.77,town,,1890-06,1894,certain,ship,residence,,,A [2],,\n"
    "honolulu,Honolulu,Honolulu,US,,21.31,-157.86,town,,1895,1901,certain,ship,residence,,,A,,\n"
)


def test_a_life_across_the_antimeridian_opens_on_its_own_part_of_the_world(
    visit: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "life.html"
    file.write_bytes(export(journey(PACIFIC), "html"))
    page = visit(file.as_uri(), offline=True, viewport={"width": 1280, "height": 800})
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    points = page.evaluate("[0, 1, 2].map(stay => mapapp.journeys[0].pointOf(stay))")
    ground = page.get_by_role("region", name="Map").bounding_box()
    assert ground
    across = [point["x"] for point in points]
    assert across == sorted(across)
    assert all(0 < x < ground["width"] for x in across)
    down = [point["y"] for point in points]
    assert max(down) - min(down) > ground["height"] / 2
    # The card of a place beyond the antimeridian opens where its marker is.
    page.get_by_role("slider").press("End")
    page.get_by_role("slider").press("Enter")
    expect(page.get_by_role("dialog")).to_be_in_viewport(ratio=1)


def test_the_handle_strikes_out_no_periods_name(visit: OpenPage, tmp_path: Path) -> None:
    page = exported(visit, tmp_path, viewport={"width": 1280, "height": 800})
    slider = page.get_by_role("slider")
    track = slider.bounding_box()
    assert track
    share = page.evaluate(
        "(() => { const s = document.querySelector('input[type=range]');"
        "return (s.value - s.min) / (s.max - s.min); })()"
    )
    page.locator("body").click(position={"x": 5, "y": 5})
    handle = 26
    x = track["x"] + handle / 2 + share * (track["width"] - handle)

    def colours(top: float) -> set[object]:
        clip: FloatRect = {"x": x - 2, "y": track["y"] + top, "width": 4, "height": 14}
        image = Image.open(BytesIO(page.screenshot(clip=clip))).convert("RGB")
        return {colour for _, colour in image.getcolors() or []}

    accent = (168, 50, 28)
    assert accent not in colours(2)
    assert accent in colours(22)


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


def test_on_a_phone_a_card_lies_over_the_time_control_and_the_map_stays_as_it_is(
    visit: OpenPage, tmp_path: Path
) -> None:
    page = exported(visit, tmp_path, viewport={"width": 360, "height": 740})
    ground = page.get_by_role("region", name="Map").bounding_box()
    before = page.evaluate("mapapp.journeys[0].map.getCenter()")
    page.get_by_role("slider").press("Enter")
    card = page.get_by_role("dialog")
    expect(card.get_by_role("heading")).to_be_focused()
    shown = card.bounding_box()
    assert ground
    assert shown
    assert shown["y"] >= ground["y"] + ground["height"]
    assert shown["y"] + shown["height"] <= 740
    assert page.evaluate("mapapp.journeys[0].map.getCenter()") == before
    # A press on the map beside every marker closes it, as the button does.
    page.mouse.click(ground["x"] + 20, ground["y"] + ground["height"] - 60)
    expect(card).to_have_count(0)
    page.get_by_role("slider").press("Enter")
    card.get_by_role("button", name="Close the card").click()
    expect(card).to_have_count(0)
    expect(page.get_by_role("slider")).to_be_focused()


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


@pytest.mark.parametrize("size", [(1280, 720), (360, 740)], ids=["laptop", "phone"])
def test_the_title_of_the_exported_page_lies_upon_no_card_and_under_no_button(
    visit: OpenPage, tmp_path: Path, size: tuple[int, int]
) -> None:
    file = tmp_path / "life.html"
    file.write_bytes(export(Journey(read_path(PLACES)), "html"))
    viewport = dict(zip(("width", "height"), size, strict=True))
    page = visit(f"{file.as_uri()}#date=1933-01-01", offline=True, viewport=viewport)
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    # The place comes to stand at the map's upper left, below its title.
    page.evaluate(
        """() => {
            const [{ map, course }] = mapapp.journeys;
            const point = mapapp.journeys[0].pointOf(course.segment(mapapp.journeys[0].day).stay);
            map.panBy([point.x - 120, point.y - 60], { animate: false });
        }"""
    )
    page.keyboard.press("Enter")
    heading = page.locator(".mapapp-card-title").bounding_box()
    title = page.locator(".mapapp-title").bounding_box()
    assert heading
    assert title
    assert heading["y"] >= title["y"] + title["height"]
    for group in page.locator(".mapapp-group").all():
        buttons = group.bounding_box()
        if buttons is not None:  # fingers zoom: those buttons are hidden on a phone
            beside = buttons["x"] >= title["x"] + title["width"]
            assert beside or buttons["y"] + buttons["height"] <= title["y"]


def test_a_card_names_a_country_once_and_tells_that_a_place_was_looked_up_and_is_doubtful(
    visit: OpenPage, tmp_path: Path
) -> None:
    row = "s,Switzerland,Switzerland,CH,,46.8,8.2,region,150,1884,1890,,,,,,,,\n"
    itinerary = journey(HEADER + row).itinerary
    doubtful = [replace(s, place=replace(s.place, likelihood=0.49)) for s in itinerary]
    file = tmp_path / "life.html"
    file.write_bytes(export(Journey(replace(itinerary, stays=tuple(doubtful))), "html"))
    page = visit(file.as_uri(), offline=True)
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    page.keyboard.press("Enter")
    card = page.locator(".mapapp-card")
    expect(card).to_contain_text("looked up, and only 49% sure: another place may be meant")
    assert card.inner_text().count("Switzerland") == 1
