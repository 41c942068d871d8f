"""The map's signs, for its picture: colours, patterns of the means of travel, sizes of places.

They repeat, in this one place, what ``frontend/src/css/theme.css`` (the light theme) and
``frontend/src/draw`` say, so that a picture looks like the map that it is of.
"""

import math
from collections.abc import Iterator

from mapapp.export.chart import Sheet
from mapapp.export.markup import around, element
from mapapp.journey import Leg
from mapapp.vocabulary import ArrivedBy, Status, label

SEA, LAND, COAST = "#dfe7ea", "#f8f5ee", "#b3b8b4"
GRATICULE, GRATICULE_OPACITY = "#465f6e", 0.16
INK, MUTED, SURFACE, HALO = "#1f2a33", "#55626c", "#fffdf9", "#fdfbf6"
VISITED, ACCENT, UNKNOWN = "#3d5a73", "#a8321c", "#5c6670"

SILENT = "silent"
# By means of travel, for a line of width 1; where the source is silent, dots.
DASHES: dict[str, tuple[float, ...]] = {
    ArrivedBy.RAIL: (),
    ArrivedBy.ROAD: (),
    ArrivedBy.SHIP: (5, 3.5),
    ArrivedBy.SLEDGE: (7, 2.5, 1.2, 2.5),
    ArrivedBy.FOOT: (0.1, 2.6),
    ArrivedBy.AIR: (11, 5),
    ArrivedBy.UNKNOWN: (1.8, 3.2),
    SILENT: (0.1, 4),
}
_WIDTH, _RAIL_WIDTH = 1.6, 2.4

_LEAST_RADIUS, _MOST_RADIUS = 4.0, 16.0
_FULL_SIZE_DAYS = 365 * 6
_TILE = 256


def style_of(leg: Leg) -> str:
    """Which of ``DASHES`` a leg is drawn with."""
    return leg.means if leg.known else SILENT


def style_in_words(style: str) -> str:
    """What a reader is told of a pattern."""
    return "course and time unknown" if style == SILENT else label(ArrivedBy(style))


def stroke(style: str, path: str, tip: str = "") -> Iterator[str]:
    """A line in the pattern of a means of travel; a railway has light sleepers within it."""
    rail = style == ArrivedBy.RAIL
    width = _RAIL_WIDTH if rail else _WIDTH
    colour = UNKNOWN if style == SILENT else VISITED
    yield _line(path, colour, width, DASHES[style], element("title", tip) if tip else "")
    if rail:
        yield _line(path, SURFACE, round(width - 1.3, 1), (2.2, 2.2), scale=width)


def _line(
    path: str,
    colour: str,
    width: float,
    dashes: tuple[float, ...],
    inner: str = "",
    *,
    scale: float = _WIDTH,
) -> str:
    return around(
        "path",
        inner,
        d=path,
        fill="none",
        stroke=colour,
        stroke_width=width,
        stroke_linejoin="round",
        # A dash that is next to nothing is a dot.
        stroke_linecap="round" if dashes and dashes[0] < 1 else "butt",
        stroke_dasharray=" ".join(f"{length * scale:.4g}" for length in dashes) or "none",
    )


def radius_of(days: int, sheet: Sheet) -> float:
    """The radius, in pixels, of a place at which some days were spent: its area grows with them.

    Seen from afar the largest are smaller, or they would cover each other.
    """
    zoom = math.log2(sheet.scale * 360 / _TILE)
    most = max(9.0, min(_MOST_RADIUS, 9 + 2.4 * (zoom - 1)))
    share = math.sqrt(min(1.0, days / _FULL_SIZE_DAYS))
    return round(_LEAST_RADIUS + (most - _LEAST_RADIUS) * share, 1)


def disc(x: float, y: float, radius: float, tip: str = "", colour: str = VISITED) -> str:
    """A place that has been visited."""
    inner = element("title", tip) if tip else ""
    style = {"fill": colour, "stroke": SURFACE, "stroke_width": 1.2}
    return around("circle", inner, cx=x, cy=y, r=radius, **style)


def ring(x: float, y: float, radius: float, inner: str, status: Status) -> str:
    """Around where he is, with a colour within; dashed where that is not sure."""
    dashes = "none" if status is Status.AT else "4 3"
    style = {"fill": inner, "stroke": ACCENT, "stroke_width": 2.5, "stroke_dasharray": dashes}
    return around("circle", "", cx=x, cy=y, r=radius, **style)
