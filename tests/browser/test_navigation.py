"""The way from page to page, while the map has something to tell."""

import pytest
from playwright.sync_api import expect

from tests.browser.reader import WAIT, OpenPage, inside

pytestmark = [pytest.mark.browser, pytest.mark.server]

# The map's page tells of a new day every few milliseconds, as while the days run.
_KEEP_TELLING = """() => {
  let day = 0;
  const tell = () => {
    day = (day % 28) + 1;
    const iso = `1990-01-${String(day).padStart(2, "0")}`;
    parent.postMessage({ mapapp: 1, type: "date", iso, stay: null }, "*");
  };
  setInterval(tell, 7);
}"""


@pytest.mark.parametrize("_attempt", range(4))
def test_a_link_is_followed_though_the_map_tells_of_its_days_at_that_moment(
    visit: OpenPage, dashboard: str, _attempt: int
) -> None:
    page = visit(dashboard)
    inside(page).evaluate(_KEEP_TELLING)
    page.wait_for_timeout(1_000)  # the script has run once more since the map was drawn
    # At once: a click by the mouse would wait until the link stands still.
    page.get_by_role("link", name="Bring a biography").evaluate("link => link.click()")
    expect(page.get_by_label("The biography, as plain text")).to_be_visible(timeout=WAIT)
    expect(page.locator("iframe")).to_have_count(0, timeout=WAIT)
