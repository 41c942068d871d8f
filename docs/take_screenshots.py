"""Takes the pictures of the dashboard in ``docs/screenshots``: ``make screenshots``.

Wide, laptop and phone, light and dark, from a dashboard of its own with everything but this
machine blocked.
"""

from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from benchmarks.slider import server
from tests.browser.chromium import FLAGS, find

FOLDER = Path(__file__).parent / "screenshots"
SIZES = {"wide": (1680, 1000), "laptop": (1280, 800), "phone": (360, 740)}
SCHEMES = ("light", "dark")
DATE = "1933-01-01"
WAIT = 60_000


def take(browser: Browser, address: str, size: str, scheme: str) -> None:
    """Take one picture once the map and the panel are there."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        has_touch=size == "phone",
        is_mobile=size == "phone",
        device_scale_factor=2 if size == "phone" else 1,
    )
    context.route(
        "**/*",
        lambda route: route.continue_() if "localhost" in route.request.url else route.abort(),
    )
    page = context.new_page()
    page.goto(f"{address}/?date={DATE}")
    frame = page.frame_locator("iframe[title*='Map']")
    frame.locator(f".folium-map[data-date='{DATE}']").wait_for(timeout=WAIT)
    page.locator(".journey-panel").wait_for(timeout=WAIT)
    page.wait_for_timeout(2_000)
    page.screenshot(path=FOLDER / f"{size}-{scheme}.png")
    context.close()


def main() -> None:
    """Take every picture."""
    FOLDER.mkdir(exist_ok=True)
    with sync_playwright() as playwright, server("mapapp", "dashboard", "--port", "{port}") as url:
        browser = playwright.chromium.launch(executable_path=find(), args=FLAGS)
        for size in SIZES:
            for scheme in SCHEMES:
                take(browser, url, size, scheme)
        browser.close()


if __name__ == "__main__":
    main()
