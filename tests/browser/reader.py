"""What a reader's hand and eye do on the dashboard: find the map, bring a table, wait."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import FloatRect, Frame, FrameLocator, Locator, Page, expect
from playwright.sync_api import TimeoutError as Late

OpenPage = Callable[..., Page]
WAIT = 60_000


def frame_of(page: Page) -> FrameLocator:
    frame = page.frame_locator("iframe[title='Map with time control']")
    frame.locator(".folium-map[data-date]").wait_for(timeout=WAIT)
    return frame


def inside(page: Page) -> Frame:
    frame_of(page)
    return next(frame for frame in page.frames if "/map/" in frame.url)


def panel_tells(page: Page, text: str) -> None:
    expect(page.locator(".journey-panel")).to_contain_text(text, timeout=WAIT)


def open_tab(page: Page, name: str) -> None:
    """Click a tab till it is open: while the page is being drawn a click is lost now and then."""
    panel = page.get_by_role("tabpanel", name=name)
    for _ in range(8):
        page.get_by_role("tab", name=name).click()
        with suppress(Late):
            panel.wait_for(timeout=4_000)
            return
    panel.wait_for(timeout=4_000)


def bring_table(page: Page, content: bytes, name: str = "mine.csv") -> None:
    open_tab(page, "Bring a table")
    page.get_by_test_id("stFileUploaderDropzoneInput").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": content}
    )


def standing(element: Locator) -> FloatRect:
    """Where an element is once the page has stood still for a second: parts come by and by."""
    before, still = None, 0
    for _ in range(80):
        box = element.bounding_box()
        still = still + 1 if box is not None and box == before else 0
        if box is not None and still == 4:
            return box
        before = box
        element.page.wait_for_timeout(250)
    raise AssertionError("the page does not come to rest")


def press(element: Locator) -> None:
    """A click once the page has come to rest: a busy browser loses one on a frame still placed."""
    standing(element)
    element.click()


def downloaded(page: Page, button: str) -> Path:
    """The file that a button gives, pressed again where a click was lost on a page being drawn."""
    for _ in range(4):
        with suppress(Late):
            with page.expect_download(timeout=15_000) as download:
                press(page.get_by_role("button", name=button))
            return Path(download.value.path())
    raise AssertionError(f"“{button}” gives no file")


def until(page: Page, true: Callable[[], bool]) -> None:
    """Waits up to ten seconds for what comes by and by; the assertion says when it never does."""
    for _ in range(40):
        if true():
            return
        page.wait_for_timeout(250)
    assert true()
