"""Longitudes unrolled, so that a life over the antimeridian lies on one sheet in one piece.

Whatever a journey touches leaves gaps of longitudes; the globe is cut open in the widest one. The
positions are moved by 360 degrees, beyond ±180 where need be, to lie within half a turn of the
middle of what is shown.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

Position = Sequence[float]
# From west to east, in degrees.
Arc = tuple[float, float]


def arcs_of(lines: Iterable[Sequence[Position]]) -> Iterator[Arc]:
    """The longitudes that each piece of some lines covers; a line of one position is a point."""
    for line in lines:
        for one, other in pairwise(line) if len(line) > 1 else [(line[0], line[0])]:
            yield min(one[0], other[0]), max(one[0], other[0])


def middle_longitude(arcs: Iterable[Arc]) -> float:
    """The longitude opposite the middle of the widest gap between arcs, from -180 to 180 degrees.

    0 where there are no arcs and where they leave no gap. The gap over the antimeridian wins
    against one that is as wide: maps are used to end there.
    """
    ordered = sorted(arcs)
    if not ordered:
        return 0.0
    begin, end = max(east for _, east in ordered), ordered[0][0] + 360
    reached = ordered[0][1]
    for west, east in ordered:
        if west - reached > end - begin:
            begin, end = reached, west
        reached = max(reached, east)
    return _turned((begin + end) / 2 - 180, 0.0) if end > begin else 0.0


def unrolled_position(position: Position, middle: float) -> tuple[float, float]:
    """A position within half a turn of the middle."""
    return _turned(position[0], middle), position[1]


def unrolled_lines(
    lines: Iterable[Sequence[Position]], middle: float
) -> list[list[tuple[float, float]]]:
    """Lines within half a turn of the middle, joined where they were cut at the antimeridian."""
    joined: list[list[tuple[float, float]]] = []
    for line in lines:
        # Of a whole line: an end that lies on the cut belongs to the side that the line is on.
        half = (min(p[0] for p in line) + max(p[0] for p in line)) / 2
        offset = _turned(half, middle) - half
        moved = [(longitude + offset, latitude) for longitude, latitude in line]
        if joined and math.dist(joined[-1][-1], moved[0]) < 1e-6:
            joined[-1] += moved[1:]
        else:
            joined.append(moved)
    return joined


def _turned(longitude: float, middle: float) -> float:
    return longitude - 360 * math.floor((longitude - middle + 180) / 360)
