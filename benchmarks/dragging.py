"""A slider dragged by Playwright's mouse, and the frames that the browser makes meanwhile."""

import statistics
import time
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import FloatRect, Frame, FrameLocator, Page

DRAG_SECONDS = 2.0
DRAGS = 5
BETWEEN_DRAGS = 1.0  # seconds
RECORDER = Path(__file__).with_name("recorder.js")

# Nothing but a slider whose day is written down with each frame: what the browser, the driver and
# this machine allow at most.
FLOOR = """<!doctype html><title>floor</title>
<div class="folium-map" data-date="0"></div>
<input type="range" min="0" max="40000" value="20000" style="width: 700px; height: 40px">
<script>
  const map = document.querySelector("div");
  const slider = document.querySelector("input");
  let asked = 0;
  slider.addEventListener("input", () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      map.dataset.date = slider.value;
    });
  });
</script>"""


@dataclass(frozen=True, slots=True)
class DragPath:
    """Where a hand that drags the slider to and fro twice is, in px of the page."""

    left: float
    right: float
    y: float

    @classmethod
    def along(cls, box: FloatRect | None) -> "DragPath":
        """The path along a slider's box, which must be on the page, a little inside its ends."""
        assert box
        y = box["y"] + box["height"] / 2
        return cls(box["x"] + 20, box["x"] + box["width"] - 20, y)

    @property
    def middle(self) -> tuple[float, float]:
        """The x and y where the slider is taken hold of."""
        return (self.left + self.right) / 2, self.y

    def at(self, passed: float) -> tuple[float, float]:
        """The x and y after so many of the drag's seconds."""
        swing = abs((passed / DRAG_SECONDS * 4) % 2 - 1)
        return self.left + (self.right - self.left) * swing, self.y


def dragged(page: Page, inner: Frame, slider: Page | FrameLocator) -> tuple[float, float, float]:
    """Drag, and count the browser's frames and the changes of the map's date meanwhile.

    The gaps between the frames of all drags in ms, their median and 95th percentile, and the
    median of the drags' updates a second. The last drag is not let go of.
    """
    gaps: list[float] = []
    updates: list[float] = []
    for drag in range(DRAGS):
        if drag:
            page.mouse.up()
            time.sleep(BETWEEN_DRAGS)
        inner.evaluate(RECORDER.read_text())
        _drag(page, slider)
        record = inner.evaluate("window.recorder.stop()")
        gaps += record["gaps"]
        updates.append(record["updates"] / (record["ms"] / 1000))
    gaps.sort()
    late = gaps[int(len(gaps) * 0.95)]
    return statistics.median(gaps), late, statistics.median(updates)


def _drag(page: Page, frame: Page | FrameLocator) -> None:
    path = DragPath.along(frame.get_by_role("slider").bounding_box())
    page.mouse.move(*path.middle)
    page.mouse.down()
    began = time.perf_counter()
    while (passed := time.perf_counter() - began) < DRAG_SECONDS:
        page.mouse.move(*path.at(passed))
