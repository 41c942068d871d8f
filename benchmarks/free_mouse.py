"""How often the map follows a hand's mouse, which does not wait for the page, in headless Chromium.

``python -m benchmarks.free_mouse [N …]`` prints a Markdown table for itineraries of N stays
(default: 60, 1,000 and 10,000). Playwright's own mouse, with which ``benchmarks.slider`` drags,
waits until the page has handled a move, and looks through all its frames before the next: so a
page that takes most of a frame gets half as many moves. A mouse sends its 125 moves a second
whether the page is ready or not; here DevTools sends them so.
"""

import asyncio
import sys
import tempfile
import time
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Frame, Locator, Page, async_playwright

from benchmarks.dragging import DRAG_SECONDS, FLOOR, RECORDER, DragPath
from benchmarks.slider import SIZES, server
from benchmarks.synthetic import itinerary
from mapapp.table import write_table
from tests.browser.chromium import FLAGS, find

BETWEEN_MOVES = 1 / 125
"""Seconds; the rate at which a mouse on USB reports."""


@dataclass(frozen=True, slots=True)
class Followed:
    """Counts a second: moves sent, frames of the page, changes of the map's date."""

    way: str
    moves: float
    frames: float
    updates: float


async def followed(browser: Browser, way: str, address: str) -> Followed:
    """Drag the slider of a page to and fro; an empty address is the bare page without a map."""
    page = await browser.new_page(viewport={"width": 1280, "height": 800})
    if address:
        await page.goto(address)
        map_frame = page.frame_locator("iframe[title*='Map']")
        await map_frame.locator(".folium-map[data-date]").wait_for(timeout=120_000)
        await asyncio.sleep(2)
        inner = next(each for each in page.frames if "/map/" in each.url)
        slider = map_frame.get_by_role("slider")
    else:
        await page.set_content(FLOOR)
        inner, slider = page.main_frame, page.get_by_role("slider")
    result = await _dragged(page, inner, slider, way)
    await page.close()
    return result


async def _dragged(page: Page, inner: Frame, slider: Locator, way: str) -> Followed:
    await inner.evaluate(RECORDER.read_text())
    path = DragPath.along(await slider.bounding_box())
    await page.mouse.move(*path.middle)
    await page.mouse.down()
    devtools = await page.context.new_cdp_session(page)
    sent = []
    began = time.perf_counter()
    while (passed := time.perf_counter() - began) < DRAG_SECONDS:
        x, y = path.at(passed)
        move = {"type": "mouseMoved", "x": x, "y": y}
        held = {"button": "left", "buttons": 1}
        sent.append(asyncio.ensure_future(devtools.send("Input.dispatchMouseEvent", move | held)))
        await asyncio.sleep(BETWEEN_MOVES)
    record = await inner.evaluate("window.recorder.stop()")
    await asyncio.gather(*sent)
    await page.mouse.up()
    seconds = record["ms"] / 1000
    return Followed(
        way, len(sent) / DRAG_SECONDS, len(record["gaps"]) / seconds, record["updates"] / seconds
    )


async def measured(sizes: tuple[int, ...], folder: Path) -> list[Followed]:
    """The bare page, then a dashboard of each size."""
    rows = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=find(), args=FLAGS)
        for size in (0, *sizes):
            serving: AbstractContextManager[str] = nullcontext("")
            if size:
                file = folder / f"{size}.csv"
                file.write_bytes(write_table(itinerary(size)))
                serving = server("mapapp", "dashboard", str(file), "--port", "{port}")
            with serving as address:
                way = f"mapapp, {size:,} stays" if size else "a bare page"
                rows.append(await followed(browser, way, address))
        await browser.close()
    return rows


def main(sizes: tuple[int, ...]) -> None:
    """Measure and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(measured(sizes, Path(folder)))
    print("| page | moves a second | frames a second | map updates a second |")
    print("| --- | ---: | ---: | ---: |")
    for row in rows:
        print(f"| {row.way} | {row.moves:.0f} | {row.frames:.0f} | {row.updates:.0f} |")


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
