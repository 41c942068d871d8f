"""In which order a reader gets what the page is made of: the map first."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import WAIT, OpenPage, frame_of

pytestmark = [pytest.mark.browser, pytest.mark.server]

ROUTE = "Download the route (GeoJSON)"


def test_the_table_and_the_routes_file_are_asked_for_after_the_map(
    visit: OpenPage, address: str
) -> None:
    page = visit("about:blank")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    frame_of(page)
    expect(page.get_by_test_id("stDataFrame")).to_be_visible(timeout=WAIT)
    expect(page.get_by_role("button", name=ROUTE)).to_be_visible(timeout=WAIT)
    page.wait_for_load_state("networkidle")

    def first(part: str) -> int:
        return next(index for index, url in enumerate(asked) if part in url)

    assert first("/map/") < first("/js/DataFrame.")
    assert first("/map/") < first(".geojson")


def test_a_map_that_is_never_drawn_holds_nothing_back(visit: OpenPage, address: str) -> None:
    page = visit(address)
    page.route("**/map/*.html*", lambda route: route.fulfill(body="", content_type="text/html"))
    page.goto(address)
    expect(page.get_by_test_id("stDataFrame")).to_be_visible(timeout=WAIT)
    expect(page.get_by_role("button", name=ROUTE)).to_be_visible(timeout=WAIT)
