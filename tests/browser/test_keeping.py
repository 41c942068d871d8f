"""What a link keeps of what the reader sees, and what he is told of what nothing keeps."""

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.reader import WAIT, OpenPage, frame_of, open_tab, press

OWN = b"id,place,latitude,longitude,start,end\nulm,Ulm,48.4,10,1900-01-01,1901-01-01\n"

pytestmark = [pytest.mark.browser, pytest.mark.server]


def todays_names_are(page: Page, pressed: str) -> None:
    button = frame_of(page).get_by_role("button", name="Today's names")
    expect(button).to_have_attribute("aria-pressed", pressed, timeout=WAIT)


def test_todays_names_are_kept_in_the_address(visit: OpenPage, address: str) -> None:
    page = visit(address)
    todays_names_are(page, "false")
    press(frame_of(page).get_by_role("button", name="Today's names"))
    todays_names_are(page, "true")
    page.wait_for_url("**names=today**")
    page.reload()
    todays_names_are(page, "true")
    press(frame_of(page).get_by_role("button", name="Today's names"))
    todays_names_are(page, "false")
    page.wait_for_url(lambda url: "names" not in url)


def test_a_table_of_the_session_alone_warns_before_a_reload(visit: OpenPage, address: str) -> None:
    page = visit(address)
    frame_of(page)
    open_tab(page, "Bring a table")
    page.locator("input[type=file]").set_input_files(
        {"name": "own.csv", "mimeType": "text/csv", "buffer": OWN}
    )
    note = page.get_by_text("a reload forgets")
    expect(note).to_be_visible(timeout=WAIT)
    frame_of(page)
    # A browser asks only a reader who has done something on the page.
    page.locator(".journey-panel").click()
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", answer)
    page.reload()
    assert asked == ["beforeunload"]


def test_the_served_table_needs_no_warning(visit: OpenPage, address: str) -> None:
    page = visit(address)
    frame_of(page)
    expect(page.get_by_text("a reload forgets")).to_have_count(0)
    page.locator(".journey-panel").click()
    page.reload()
    frame_of(page)
