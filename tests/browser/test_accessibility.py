"""No page of ours has a fault that axe-core finds by the rules of WCAG 2.1, levels A and AA."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Page, expect

from mapapp.export import export
from tests.browser.reader import WAIT, frame_of, inside, panel_tells
from tests.browser.test_biography import FROM, LIFE, alert, built_gazetteer, enter, given, summary
from tests.lives import journey

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.usefixtures("built_gazetteer")]

__all__ = ["built_gazetteer"]

OpenPage = Callable[..., Page]
AXE = Path(__file__).parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]
SIZES = {"laptop": (1280, 720), "phone": (360, 740)}
LOOKS = [(size, scheme) for size in SIZES for scheme in ("light", "dark")]
LOOKS_AGAIN, PAUSE = 8, 500
# Each frame is looked at by itself.
FIND = """async (levels) => {
    const found = await axe.run({ runOnly: levels, iframes: false, resultTypes: ["violations"] });
    return found.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.target} | ${node.html} | ${node.failureSummary}`));
}"""


def assert_no_fault(part: Page | Frame, where: str) -> None:
    """Look again at a page with a fault: while it is drawn, no tab can take the focus yet."""
    found: list[str] = part.evaluate(FIND, LEVELS)
    for _ in range(LOOKS_AGAIN):
        if not found:
            return
        part.wait_for_timeout(PAUSE)
        found = part.evaluate(FIND, LEVELS)
    assert found == [], where


@pytest.fixture(params=LOOKS, ids="-".join)
def opened(visit: OpenPage, request: pytest.FixtureRequest) -> Callable[[str], Page]:
    """Opens a page with axe-core in it and in its frames."""

    def open_page(url: str) -> Page:
        size, scheme = request.param
        width, height = SIZES[size]
        page = visit(
            "about:blank",
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
        )
        page.context.add_init_script(path=AXE)
        page.goto(url)
        return page

    return open_page


def assert_no_fault_in_map(frame: Frame, where: str) -> None:
    """Look at the map as it is, with each of its panels open, and with a card."""
    assert_no_fault(frame, where)
    for panel in ("Ground and borders", "Legend", "Help"):
        frame.get_by_role("button", name=panel, exact=True).click()
        opened = frame.get_by_role("region", name=panel, exact=True)
        expect(opened).to_be_visible()
        assert_no_fault(frame, f"{where}, {panel}")
        opened.get_by_role("button", name="Close").click()
    # The card of the place where he is.
    frame.get_by_role("slider", name="Date").press("Enter")
    expect(frame.locator(".mapapp-card")).to_be_visible()
    assert_no_fault(frame, f"{where}, a card")


def test_the_dashboard_has_no_fault(opened: Callable[[str], Page], dashboard: str) -> None:
    page = opened(f"{dashboard}/?date=1917-05-17")
    panel_tells(page, "km so far")
    frame_of(page)
    assert_no_fault(page, "the journey")
    assert_no_fault_in_map(inside(page), "its map")
    for tab in ("Figures of the life", "Take it away", "Bring a table"):
        page.get_by_role("tab", name=tab).click()
        expect(page.get_by_role("tabpanel", name=tab)).to_be_visible(timeout=WAIT)
        page.wait_for_timeout(300)
        assert_no_fault(page, tab)
    page.get_by_role("link", name="Bring a biography").click()
    page.get_by_label("The biography, as plain text").wait_for(timeout=WAIT)
    assert_no_fault(page, "a biography")
    given(page, LIFE)
    frame_of(page)
    summary(page, "4 of 4 rows are kept")
    assert_no_fault(page, "a draft")
    assert_no_fault(inside(page), "a draft's map")
    enter(page, FROM, 2, "1891-13")
    alert(page, "1 fault")
    assert_no_fault(page, "a draft with a fault")


def test_the_exported_page_has_no_fault(opened: Callable[[str], Page], tmp_path: Path) -> None:
    file = tmp_path / "life.html"
    file.write_bytes(export(journey(), "html"))
    page = opened(file.as_uri())
    page.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    assert_no_fault_in_map(page.main_frame, "the exported page")
