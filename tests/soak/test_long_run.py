"""The life played through again and again in one tab, as on a museum's screen: nothing grows."""

from collections.abc import Callable
from pathlib import Path
from statistics import fmean

import pytest
from playwright.sync_api import CDPSession, Page

from mapapp.export import export
from mapapp.importing import read_path
from mapapp.journey import Journey
from tests.soak.conftest import Figure

pytestmark = pytest.mark.browser

TIMES = 200
# The player counts the time between frames: with a clock so much faster it draws as much in one
# frame as else in as many.
FASTER = 50
CLOCK = f"""
const frame = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (draw) => frame((now) => draw(now * {FASTER}));
"""
MOST_GROWTH_MB = 1.0

PLAY = """async () => {
    const [journey] = mapapp.journeys;
    const last = journey.course.payload.days[1];
    journey.setDay(journey.course.payload.days[0]);
    journey.player.setSpeed(2);
    journey.player.play();
    while (journey.day < last) await new Promise((done) => setTimeout(done, 20));
}"""


def heap_mb(session: CDPSession) -> float:
    """What the tab's heap holds after a collection, in MB."""
    session.send("HeapProfiler.collectGarbage")
    return float(session.send("Runtime.getHeapUsage")["usedSize"]) / 1e6


def test_the_life_played_through_again_and_again(
    visit: Callable[..., Page], tmp_path: Path, figure: Figure
) -> None:
    table = Path(__file__).parents[2] / "data" / "places.csv"
    file = tmp_path / "life.html"
    file.write_bytes(export(Journey(read_path(table)), "html"))
    page = visit("about:blank")
    page.add_init_script(CLOCK)
    page.goto(file.as_uri())
    page.locator(".folium-map[data-date]").wait_for(timeout=60_000)
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.enable")
    for _ in range(5):
        page.evaluate(PLAY)
    heaps = [heap_mb(session)]
    for _ in range(TIMES // 20):
        for _ in range(20):
            page.evaluate(PLAY)
        heaps.append(heap_mb(session))
    nodes = session.send("Memory.getDOMCounters")
    figure(
        "Long run: the life played through in one tab",
        f"{TIMES} times (clock {FASTER} times faster): heap {heaps[0]:.1f} MB after the first five,"
        f" then {min(heaps[1:]):.1f} to {max(heaps[1:]):.1f} MB, at the end {heaps[-1]:.1f} MB;"
        f" {nodes['nodes']} nodes, {nodes['jsEventListeners']} listeners",
    )
    half = len(heaps) // 2
    assert fmean(heaps[half:]) - fmean(heaps[:half]) < MOST_GROWTH_MB
