"""The dashboard as a reader meets it: a real server, a real browser, no other machine."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from geojson_pydantic import FeatureCollection
from playwright.sync_api import Page, expect

from tests.browser.conftest import serving
from tests.browser.reader import (
    WAIT,
    OpenPage,
    bring_table,
    downloaded,
    frame_of,
    inside,
    panel_tells,
    standing,
    until,
)
from tests.lives import LIFE

pytestmark = [pytest.mark.browser, pytest.mark.server]


def drawn(page: Page) -> dict[str, str]:
    element = frame_of(page).locator(".folium-map")
    names = ("date", "status", "reached")
    return {name: element.get_attribute(f"data-{name}") or "" for name in names}


def test_the_map_shows_a_ground_and_the_route_with_the_network_cut(
    visit: OpenPage, address: str
) -> None:
    page = visit(f"{address}/?date=1861-01-01")
    expect(page.locator(".journey-panel-place")).to_have_text("Boston", timeout=WAIT)
    colours = inside(page).evaluate(
        """() => {
            const seen = new Set();
            for (const canvas of document.querySelectorAll(".folium-map canvas")) {
                const { width, height } = canvas;
                if (!width || !height) continue;
                const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
                for (let i = 0; i < data.length; i += 40)
                    seen.add(`${data[i] >> 4},${data[i + 1] >> 4},${data[i + 2] >> 4}`);
            }
            return seen.size;
        }"""
    )
    assert colours > 5
    assert drawn(page) == {"date": "1861-01-01", "status": "at", "reached": "6"}


def test_dragging_moves_the_map_in_the_browser_and_releasing_moves_the_panel(
    visit: OpenPage, address: str
) -> None:
    page = visit(address)
    before = drawn(page)["date"]
    expect(page.locator(".journey-panel-day")).to_have_text("3 May 1820", timeout=WAIT)
    box = standing(frame_of(page).get_by_role("slider"))
    y = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 5, y)
    page.mouse.down()
    dates = set()
    for step in range(1, 11):
        page.mouse.move(box["x"] + box["width"] * step / 12, y)
        page.wait_for_timeout(30)
        dates.add(drawn(page)["date"])
    assert len(dates) > 5
    assert before not in dates
    panel_tells(page, "3 May 1820")
    page.mouse.up()
    expect(page.locator(".journey-panel-day")).not_to_have_text("3 May 1820", timeout=WAIT)
    year = drawn(page)["date"][:4]
    expect(page.locator(".journey-panel-day")).to_contain_text(year)


def test_the_address_opens_at_its_date_and_follows_the_slider(
    visit: OpenPage, address: str
) -> None:
    page = visit(f"{address}/?date=1848-03-10")
    expect(page.locator(".journey-panel-place")).to_have_text("Paris", timeout=WAIT)
    assert drawn(page)["date"] == "1848-03-10"
    frame_of(page).get_by_role("slider").press("End")
    page.wait_for_url("**/?date=1861-12-31*", timeout=WAIT)
    expect(page.locator(".journey-panel-place")).to_have_text("Boston", timeout=WAIT)


def test_a_click_on_a_marker_opens_its_card_and_selects_the_stay(
    visit: OpenPage, address: str
) -> None:
    page = visit(f"{address}/?date=1861-01-01")
    expect(page.locator(".journey-panel-place")).to_have_text("Boston", timeout=WAIT)
    frame = inside(page)
    box = standing(frame_of(page).locator(".folium-map"))
    point = frame.evaluate("mapapp.journeys[0].pointOf(1)")
    page.mouse.click(box["x"] + point["x"], box["y"] + point["y"])
    card = frame_of(page).locator(".mapapp-card")
    expect(card).to_contain_text("London")
    expect(card).to_contain_text("Wrote.")
    expect(card).to_contain_text("Exile [2]")
    expect(page.locator(".journey-panel-place")).to_have_text("London", timeout=WAIT)
    panel_tells(page, "days")
    panel_tells(page, "km so far")
    frame_of(page).get_by_role("slider").press("ArrowLeft")
    expect(card).to_have_count(0)


def test_a_place_not_yet_reached_has_a_card_that_leads_there(visit: OpenPage, address: str) -> None:
    page = visit(address)
    expect(page.locator(".journey-panel-place")).to_have_text("Bonn", timeout=WAIT)
    box = standing(frame_of(page).locator(".folium-map"))
    point = inside(page).evaluate("mapapp.journeys[0].pointOf(1)")
    page.mouse.click(box["x"] + point["x"], box["y"] + point["y"])
    card = frame_of(page).locator(".mapapp-card")
    expect(card).to_contain_text("Not yet reached")
    assert drawn(page)["date"] == "1820-05-03"
    card.get_by_role("button", name="Go there").click()
    expect(page.locator(".journey-panel-place")).to_have_text("London", timeout=WAIT)
    expect(card).not_to_contain_text("Not yet reached")


def test_the_keys_work_before_anything_was_clicked(visit: OpenPage, address: str) -> None:
    page = visit(address)
    expect(page.locator(".journey-panel-place")).to_have_text("Bonn", timeout=WAIT)
    frame_of(page)
    page.keyboard.press("n")
    expect(page.locator(".journey-panel-day")).not_to_have_text("3 May 1820", timeout=WAIT)


def test_keys_that_scroll_are_the_maps_until_the_page_around_is_pressed(
    visit: OpenPage, address: str
) -> None:
    page = visit(address)
    day = frame_of(page).locator(".folium-map")
    page.keyboard.press("End")
    expect(day).to_have_attribute("data-date", "1861-12-31")
    page.keyboard.press("PageDown")
    expect(day).to_have_attribute("data-date", "1860-12-31")
    page.locator(".journey-heading").click()
    page.keyboard.press("Home")
    page.wait_for_timeout(500)
    expect(day).to_have_attribute("data-date", "1860-12-31")


def test_the_time_control_is_on_the_screen_of_a_phone_on_its_side(
    visit: OpenPage, address: str
) -> None:
    page = visit(address, viewport={"width": 640, "height": 360})
    control = frame_of(page).get_by_role("region", name="Time")
    expect(control.get_by_role("slider")).to_be_in_viewport(ratio=1)
    # Streamlit's bar and the headings come by and by, and push the frame down.
    box = standing(control)
    assert box["y"] + box["height"] <= 360


def test_the_map_takes_most_of_a_laptops_screen(visit: OpenPage, address: str) -> None:
    page = visit(address, viewport={"width": 1280, "height": 800})
    control = frame_of(page).get_by_role("region", name="Time")
    ground = frame_of(page).locator(".folium-map")
    # Streamlit's bar and the headings come by and by.
    until(page, lambda: standing(ground)["height"] >= 500)
    below = standing(control)
    assert below["y"] + below["height"] <= 800


def test_a_rerun_keeps_the_map_its_view_and_its_frame(visit: OpenPage, address: str) -> None:
    page = visit(f"{address}/?date=1846-01-01")
    expect(page.locator(".journey-panel-place")).to_have_text("London", timeout=WAIT)
    frame = inside(page)
    frame.evaluate("window.untouched = true; mapapp.journeys[0].map.setView([10, 20], 5)")
    frame_of(page).get_by_role("slider").press("PageUp")
    expect(page.locator(".journey-panel-day")).not_to_have_text("1 January 1846", timeout=WAIT)
    page.get_by_role("tab", name="Figures of the life").click()
    expect(page.get_by_text("Distance by means of travel")).to_be_visible(timeout=WAIT)
    assert frame.evaluate("window.untouched") is True
    centre = frame.evaluate(
        "[mapapp.journeys[0].map.getCenter().lng, mapapp.journeys[0].map.getZoom()]"
    )
    assert centre[1] == 5
    assert abs(centre[0] - 20) < 1


def test_the_download_is_what_the_command_line_writes(
    visit: OpenPage, address: str, tmp_path: Path
) -> None:
    page = visit(address)
    frame_of(page)
    route = downloaded(page, "Download the route (GeoJSON)").read_bytes()
    table = tmp_path / "a-life.csv"
    table.write_text(LIFE, encoding="utf-8")
    command = [sys.executable, "-m", "mapapp", "export", str(table), "--format", "geojson"]
    assert subprocess.run(command, capture_output=True, check=True).stdout == route
    FeatureCollection.model_validate(json.loads(route))


def test_a_chosen_row_of_the_table_moves_the_map(visit: OpenPage, address: str) -> None:
    page = visit(address)
    frame_of(page)
    grid = page.get_by_test_id("stDataFrame")
    grid.scroll_into_view_if_needed(timeout=WAIT)
    box = standing(grid)
    page.mouse.click(box["x"] + 12, box["y"] + 36 + 35 * 2 + 17)
    expect(page.locator(".journey-panel-place")).to_have_text("Paris", timeout=WAIT)
    assert drawn(page)["date"] == "1848-03-01"
    expect(frame_of(page).locator(".mapapp-card")).to_have_count(0)


FAULTY = {
    "a column is missing": (
        b"id,latitude,longitude,start,end\na,48,10,1900,1901\n",
        "the column is missing",
    ),
    "a latitude of 95": (
        b"id,place,latitude,longitude,start,end\na,Ulm,95,10,1900,1901\n",
        "out of range",
    ),
    "a thirteenth month": (
        b"id,place,latitude,longitude,start,end\na,Ulm,48,10,1902-13,1903\n",
        "not an EDTF date",
    ),
    "an end before the start": (
        b"id,place,latitude,longitude,start,end\na,Ulm,48,10,1903,1902\n",
        "ends before it begins",
    ),
    "an id twice": (
        b"id,place,latitude,longitude,start,end\na,Ulm,48,10,1901,\na,Ulm,48,10,1902,\n",
        "already in line 2",
    ),
    "not UTF-8": (b"id,place\na,K\xf6ln\n", "not UTF-8"),
    "empty": (b" ", "empty"),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_table_gets_a_message_and_changes_nothing(
    visit: OpenPage, address: str, fault: str
) -> None:
    content, message = FAULTY[fault]
    page = visit(address)
    frame_of(page)
    bring_table(page, content)
    expect(page.get_by_test_id("stAlert")).to_contain_text("nothing was changed", timeout=WAIT)
    expect(page.get_by_test_id("stDataFrame")).to_contain_text(message, timeout=WAIT)
    assert "Traceback" not in page.content()
    assert drawn(page)["reached"] == "1"


def test_an_own_table_takes_the_place_of_the_first_and_gives_it_back(
    visit: OpenPage, address: str
) -> None:
    page = visit(address)
    frame_of(page)
    own = b"id,place,latitude,longitude,start,end\nulm,Ulm,48.4,10,1900-01-01,1901-01-01\n"
    bring_table(page, own)
    expect(page.locator(".journey-panel-place")).to_have_text("Ulm", timeout=WAIT)
    page.get_by_role("button", name="Back to the first journey").click()
    expect(page.locator(".journey-panel-place")).to_have_text("Bonn", timeout=WAIT)


UNREAD = (
    b"id,place,Country,latitude,longitude,start,end\n"
    b"ulm,Ulm,Germany,48.4,10,spring 1900,1901\nbonn,Bonn,Germany,50.7,7.1,c. 1902,3/4/1903\n"
)


def test_the_suggestions_for_an_own_table_are_taken_at_a_click(
    visit: OpenPage, address: str
) -> None:
    page = visit(address)
    frame_of(page)
    bring_table(page, UNREAD)
    faults = page.get_by_test_id("stDataFrame")
    expect(faults).to_contain_text("“spring 1900” is not an EDTF date; write 1900-21", timeout=WAIT)
    page.get_by_role("button", name="Take the suggestions (2 of 3 faults)").click()
    expect(page.get_by_text("5 cells mended in this session")).to_be_visible(timeout=WAIT)
    expect(faults).to_contain_text("day and month cannot be told apart")
    expect(page.get_by_role("button", name="Take the suggestions")).to_have_count(0)
    saved = downloaded(page, "Save the mended table").read_bytes()
    assert saved.splitlines()[1:] == [
        b"ulm,Ulm,DE,48.4,10,1900-21,1901",
        b"bonn,Bonn,DE,50.7,7.1,1902~,3/4/1903",
    ]

    bring_table(page, UNREAD.replace(b"3/4/1903", b"April 1903"))
    page.get_by_role("button", name="Take the suggestions (3 of 3 faults)").click(timeout=WAIT)
    expect(page.locator(".journey-panel-place")).to_have_text("Ulm", timeout=WAIT)
    expect(page.get_by_text("6 cells mended in this session")).to_be_visible(timeout=WAIT)


def test_a_workbook_is_refused_with_what_to_save_it_as(visit: OpenPage, address: str) -> None:
    page = visit(address)
    frame_of(page)
    bring_table(page, b"PK\x03\x04 and so on", "mine.xlsx")
    words = "this is an archive or a workbook, which is not unpacked; save it as “CSV UTF-8”"
    expect(page.get_by_test_id("stDataFrame")).to_contain_text(words, timeout=WAIT)
    assert drawn(page)["reached"] == "1"


def test_a_column_of_an_own_table_that_is_not_read_is_told(visit: OpenPage, address: str) -> None:
    page = visit(address)
    frame_of(page)
    own = b"id,place,latitude,longitude,start,end,certianty\nulm,Ulm,48.4,10,1900,1901,certain\n"
    bring_table(page, own)
    expect(page.locator(".journey-panel-place")).to_have_text("Ulm", timeout=WAIT)
    expect(page.get_by_test_id("stAlert")).to_contain_text("1 doubt", timeout=WAIT)
    expect(page.get_by_test_id("stDataFrame")).to_contain_text("do you mean certainty?")


def test_a_server_started_with_a_faulty_table_says_what_is_wrong(
    visit: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "faulty.csv"
    file.write_text("id,place,latitude,longitude,start,end\na,Ulm,95,10,1900,1902-13\n")
    with serving(str(file)) as url:
        page = visit(url)
        expect(page.get_by_test_id("stAlert")).to_contain_text("2 faults", timeout=WAIT)
        expect(page.get_by_test_id("stDataFrame")).to_contain_text("out of range")
        assert "Traceback" not in page.content()


def test_a_server_of_a_table_without_dates_says_that_there_is_no_journey(
    visit: OpenPage, tmp_path: Path
) -> None:
    file = tmp_path / "undated.csv"
    file.write_text("id,place,latitude,longitude,start,end\nulm,Ulm,48.4,10,,\n")
    with serving(str(file)) as url:
        page = visit(url)
        expect(page.get_by_test_id("stAlert")).to_contain_text("no journey", timeout=WAIT)
