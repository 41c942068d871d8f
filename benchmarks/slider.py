"""The time slider's speed in headless Chromium, ours beside the known ways, in one run.

``python -m benchmarks.slider [N …]`` prints a Markdown table for itineraries of N stays
(default: 60, 1,000 and 10,000). For ours the slider is dragged to and fro for two seconds, five
times over; each frame of the browser and each change of the map's date is counted. The updates are
the median of the five: one and the same page gives a dozen more or less from drag to drag.
"""

import math
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.error import URLError

from playwright.sync_api import (
    Browser,
    Error,
    Page,
    Route,
    sync_playwright,
)

from benchmarks.dragging import FLOOR, dragged
from benchmarks.naive.parts import VARIABLE
from benchmarks.synthetic import itinerary
from mapapp.table import write_table
from tests.browser.chromium import FLAGS, find

SIZES = (60, 1_000, 10_000)
ROOT = Path(__file__).parents[1]
MODULES = ROOT / "frontend" / "node_modules"


@dataclass
class Figures:
    """One row of the table; times in ms unless they say otherwise, sizes in MB."""

    way: str
    stays: int
    usable_s: float = float("nan")
    frame_median: float = float("nan")
    frame_p95: float = float("nan")
    updates_a_second: float = 0.0
    step: float = float("nan")
    release_to_panel: float = float("nan")
    page_mb: float = float("nan")
    tab_mb: float = float("nan")


@contextmanager
def server(*command: str, **environment: str) -> Iterator[str]:
    """A Streamlit server in a process of its own; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    arguments = [sys.executable, "-m", *(part.format(port=port) for part in command)]
    process = subprocess.Popen(
        arguments,
        cwd=ROOT,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        _wait(f"http://localhost:{port}/_stcore/health")
        yield f"http://localhost:{port}"
    finally:
        os.killpg(process.pid, 15)
        process.wait(20)


def _wait(url: str) -> None:
    for _ in range(600):
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise TimeoutError(f"nothing answers at {url}")


def ours(browser: Browser, table: Path, stays: int) -> Figures:
    """Our dashboard: drag for two seconds, then release."""
    figures = Figures("mapapp", stays)
    with server("mapapp", "dashboard", str(table), "--port", "{port}") as address:
        figures.page_mb = _warm(browser, address) / 1e6
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        began = time.perf_counter()
        page.goto(address)
        frame = page.frame_locator("iframe[title*='Map']")
        frame.locator(".folium-map[data-date]").wait_for(timeout=120_000)
        figures.usable_s = time.perf_counter() - began
        time.sleep(2)
        inner = next(each for each in page.frames if "/map/" in each.url)
        followed = dragged(page, inner, frame)
        figures.frame_median, figures.frame_p95, figures.updates_a_second = followed
        figures.release_to_panel = _release(page)
        figures.step = inner.evaluate("window.recorder.step()")
        figures.tab_mb = inner.evaluate("performance.memory?.usedJSHeapSize ?? NaN") / 1e6
        page.close()
    return figures


def floor(browser: Browser) -> Figures:
    """A bare page without a map, dragged as ours is."""
    figures = Figures("a bare page", 0)
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.set_content(FLOOR)
    followed = dragged(page, page.main_frame, page)
    figures.frame_median, figures.frame_p95, figures.updates_a_second = followed
    page.mouse.up()
    figures.step = page.evaluate("window.recorder.step()")
    page.close()
    return figures


def _warm(browser: Browser, address: str) -> int:
    """One visit before the measured one, as a server that is up has had; gives the page's size.

    The size is asked for here, for that takes the browser time.
    """
    page = browser.new_page()
    sizes: list[int] = []
    page.on("response", lambda response: sizes.append(_length(response, "/map/")))
    page.goto(address)
    page.frame_locator("iframe[title*='Map']").locator(".folium-map[data-date]").wait_for(
        timeout=120_000
    )
    page.close()
    return max(sizes, default=0)


def _length(response: Any, part: str) -> int:
    if part not in response.url:
        return 0
    try:
        return len(response.body())
    except Exception:  # noqa: BLE001 - a response that is gone has no length to tell
        return 0


def _release(page: Page) -> float:
    """From letting go of the slider to the panel that names the slider's date, in ms."""
    before = page.locator(".journey-panel-day").inner_text()
    page.mouse.up()
    began = time.perf_counter()
    panel = page.locator(".journey-panel-day")
    for _ in range(500):
        if panel.inner_text() != before:
            break
        page.wait_for_timeout(5)
    return (time.perf_counter() - began) * 1000


def naive(browser: Browser, table: Path, stays: int, way: str) -> Figures:
    """A naive dashboard: press an arrow key on its slider until the map shows the day."""
    figures = Figures(way, stays)
    script = f"benchmarks/naive/{way}.py"
    options = ("--server.port={port}", "--server.headless=true")
    environment = {VARIABLE: str(table), "PYTHONPATH": str(ROOT)}
    with server("streamlit", "run", script, *options, **environment) as address:
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.route(re.compile("^https://"), _from_npm)
        began = time.perf_counter()
        page.goto(address)
        _wait_for_mark(page, "[class*='day-']")
        figures.usable_s = time.perf_counter() - began
        thumb = page.get_by_role("slider")
        steps, panels = [], []
        for _ in range(5):
            day = int(page.get_by_text(re.compile(r"^panel \d+$")).inner_text().split()[1]) + 1
            began = time.perf_counter()
            thumb.press("ArrowRight")
            page.get_by_text(f"panel {day}", exact=True).wait_for(timeout=120_000)
            panels.append((time.perf_counter() - began) * 1000)
            _wait_for_mark(page, f".day-{day}")
            steps.append((time.perf_counter() - began) * 1000)
        figures.step = statistics.median(steps)
        figures.release_to_panel = statistics.median(panels)
        page.close()
    return figures


def _wait_for_mark(page: Page, selector: str) -> None:
    """Wait until some frame shows a mark: a rebuilt map comes in a frame of its own."""
    for _ in range(12_000):
        with suppress(Error):  # a frame that goes away while it is asked
            if any(frame.query_selector(selector) for frame in page.frames[1:]):
                return
        page.wait_for_timeout(10)
    raise TimeoutError(f"no map shows {selector}")


def _from_npm(route: Route) -> None:
    """Leaflet from the folder that npm filled; everything else of other machines is refused."""
    name = route.request.url.rsplit("/", 1)[-1]
    file = MODULES / "leaflet" / "dist" / name
    if file.is_file():
        route.fulfill(path=file)
    else:
        route.abort()


def table(rows: list[Figures]) -> str:
    """The figures as a Markdown table."""
    names = [field.name for field in fields(Figures)]
    lines = [f"| {' | '.join(names)} |", f"|{' --- |' * len(names)}"]
    cells = ([_cell(getattr(row, name)) for name in names] for row in rows)
    lines += [f"| {' | '.join(row)} |" for row in cells]
    return "\n".join(lines)


def _cell(value: str | int | float) -> str:
    if not isinstance(value, float):
        return str(value)
    return "" if math.isnan(value) else f"{value:.1f}"


def main(sizes: tuple[int, ...]) -> None:
    """Measure every way at every size and print the table."""
    rows = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(
            executable_path=find(), args=[*FLAGS, "--enable-precise-memory-info"]
        )
        rows.append(floor(browser))
        for size in sizes:
            file = Path(folder) / f"{size}.csv"
            file.write_bytes(write_table(itinerary(size)))
            rows.append(ours(browser, file, size))
            rows += [naive(browser, file, size, way) for way in ("rebuilt", "fragment")]
        browser.close()
    print(table(rows))


if __name__ == "__main__":
    main(tuple(int(size) for size in sys.argv[1:]) or SIZES)
