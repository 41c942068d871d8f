"""Names beside the markers of a picture: none covers a marker or another name.

Of the eight sides of a marker the name takes the one where the fewest lines run beneath it, and
never one where another marker is nearer to it than its own.
"""

import math
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy
import shapely
from shapely import STRtree

from mapapp.export.chart import Pixel

LETTER = 13
_MOST_NAMES = 40
# Only so many of the first markers are tried, so that a crowd costs no more than a few.
_MOST_TRIED = 160
_LONGEST = 34
_GAP = 4.0
_EDGE = 4.0
# Markers closer than this are one to the eye: the second name would not be seen to be another's.
_TOGETHER = 3.0
# A side further down the list is taken where it spares the name so many pixels of line.
_PIXELS_A_SIDE = 3.0
_THIN = frozenset("iIjltfr'’.,:;!|()[] -·")
_BROAD = frozenset("mwMW@%—…")

Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A marker with a name: its middle, and how far it reaches from there."""

    pixel: Pixel
    reach: float
    name: str


@dataclass(frozen=True, slots=True)
class Lettering:
    """A name where it is written: x is where the anchor (start, middle, end) is, y the baseline."""

    spot: Spot
    text: str
    x: float
    y: float
    anchor: str

    @property
    def box(self) -> Box:
        """Left, top, right and bottom of the text."""
        wide = text_width(self.text, LETTER)
        left = self.x - {"start": 0.0, "middle": wide / 2, "end": wide}[self.anchor]
        return left, self.y - LETTER * 0.9, left + wide, self.y + LETTER * 0.25


def text_width(text: str, letter: float) -> float:
    """About how wide a text is in letters of a height, in pixels: there is no font to ask."""
    return sum(map(_width, text)) * letter


def shortened(text: str, most: float, letter: float) -> str:
    """A text in no more than so many pixels; what is left out is an ellipsis."""
    if text_width(text, letter) <= most:
        return text
    wide = text_width("…", letter)
    kept = 0
    for character in text:
        wide += _width(character) * letter
        if wide > most:
            break
        kept += 1
    return f"{text[:kept].rstrip()}…"


def lettered(
    spots: Sequence[Spot],
    lines: Iterable[Sequence[Pixel]],
    size: tuple[float, float],
    *,
    surely: int = 0,
) -> list[Lettering]:
    """The names that find room on a sheet of a size, the spots in the order of their weight.

    The first ``surely`` of them are written whatever they cover. A name is said once.
    """
    sheet = _Lettered(spots, lines, size)
    written: list[Lettering] = []
    for index, spot in enumerate(spots[:_MOST_TRIED]):
        if len(written) >= _MOST_NAMES:
            break
        if any(_repeats(spot, other.spot) for other in written):
            continue
        sides = [side for side in _sides(spot, sheet.reach(index)) if sheet.holds(side.box)]
        free = [side for side in sides if sheet.is_free(index, side, written)]
        if not free and index < surely:
            free = sides or list(_sides(spot, spot.reach))
        if free:
            costs = [sheet.line_beneath(side) + _PIXELS_A_SIDE * n for n, side in enumerate(free)]
            written.append(free[costs.index(min(costs))])
    return written


@dataclass(frozen=True)
class _Lettered:
    """What names have to heed: the spots, the lines and the edges of the sheet."""

    spots: Sequence[Spot]
    lines: Iterable[Sequence[Pixel]]
    size: tuple[float, float]

    def holds(self, box: Box) -> bool:
        right, bottom = self.size[0] - _EDGE, self.size[1] - _EDGE
        return box[0] >= _EDGE and box[1] >= _EDGE and box[2] <= right and box[3] <= bottom

    def is_free(self, index: int, side: Lettering, written: Sequence[Lettering]) -> bool:
        """Whether a name covers nothing there and is nearest to its own spot."""
        if any(_overlap(side.box, other.box) for other in written):
            return False
        own_spots = self._together(index)
        own = min(_distance(side.box, self.spots[each]) for each in own_spots)
        around = own + self._farthest_reach
        left, top, right, bottom = side.box
        near = shapely.box(left - around, top - around, right + around, bottom + around)
        others = (n for n in self._points.query(near).tolist() if n not in own_spots)
        return own > 0 and all(_distance(side.box, self.spots[other]) > own for other in others)

    def reach(self, index: int) -> float:
        """How far a spot and those that are one with it to the eye reach from its middle."""
        spots = [self.spots[each] for each in self._together(index)]
        middle = self.spots[index].pixel
        return max(math.dist(spot.pixel, middle) + spot.reach for spot in spots)

    def line_beneath(self, side: Lettering) -> float:
        """How many pixels of line run beneath a name."""
        box = shapely.box(*side.box)
        beneath = self._pieces.geometries[self._pieces.query(box)]
        return float(shapely.length(shapely.intersection(beneath, box)).sum())

    def _together(self, index: int) -> set[int]:
        """The spots that are one to the eye with a spot, itself among them."""
        spot = self.spots[index]
        near = self._points.query(shapely.Point(spot.pixel), "dwithin", _TOGETHER).tolist()
        return {n for n in near if _are_together(self.spots[n], spot)}

    @cached_property
    def _farthest_reach(self) -> float:
        return max(spot.reach for spot in self.spots)

    @cached_property
    def _points(self) -> STRtree:
        return STRtree(shapely.points([spot.pixel for spot in self.spots]))

    @cached_property
    def _pieces(self) -> STRtree:
        pieces = [piece for line in self.lines for piece in pairwise(line)]
        return STRtree(shapely.linestrings(numpy.reshape(pieces, (-1, 2, 2))))


def _sides(spot: Spot, reach: float) -> Iterator[Lettering]:
    """Right, left, above, below, and the four corners."""
    x, y = spot.pixel
    beside = reach + _GAP
    slanting = reach * math.sqrt(0.5) + _GAP / 2
    middle = LETTER * 0.325
    above, below = -LETTER * 0.25, LETTER * 0.9
    text = shortened(spot.name, _LONGEST * LETTER / 2, LETTER)
    for right, down, anchor in (
        (beside, middle, "start"),
        (-beside, middle, "end"),
        (0.0, above - beside, "middle"),
        (0.0, below + beside, "middle"),
        (slanting, above - slanting, "start"),
        (slanting, below + slanting, "start"),
        (-slanting, above - slanting, "end"),
        (-slanting, below + slanting, "end"),
    ):
        yield Lettering(spot, text, round(x + right, 1), round(y + down, 1), anchor)


def _repeats(spot: Spot, other: Spot) -> bool:
    return spot.name == other.name or _are_together(spot, other)


def _are_together(spot: Spot, other: Spot) -> bool:
    return math.dist(spot.pixel, other.pixel) < _TOGETHER


def _width(character: str) -> float:
    if unicodedata.east_asian_width(character) in "WF":
        return 1.0
    if unicodedata.combining(character):
        return 0.0
    if character in _THIN:
        return 0.32
    if character in _BROAD:
        return 0.9
    return 0.68 if character.isupper() else 0.56


def _distance(box: Box, spot: Spot) -> float:
    """From a box to the edge of a marker; below 0 where the box covers some of it."""
    x, y = spot.pixel
    return math.hypot(max(box[0] - x, x - box[2], 0), max(box[1] - y, y - box[3], 0)) - spot.reach


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
