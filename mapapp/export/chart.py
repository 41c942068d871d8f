"""The sheet that a picture of the map is drawn on: extent, projection, land and graticule.

The projection is the equidistant cylindrical one, true to scale along the meridians and along
the parallel in the middle of the sheet. Pixels count from the top left.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mapapp.webmap.assets import FrontEndMissingError, ground

Pixel = tuple[float, float]
Position = Sequence[float]

WIDTH = 1200
_TALLEST, _FLATTEST = 900, 500
_LEAST_DEGREES = 4.0
_MARGIN = 0.08
_STEPS = (30, 20, 10, 5, 2, 1)
_LEAST_MERIDIANS = 4
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
# Land is drawn no finer than this, in pixels.
_FINENESS = 0.7


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the globe on a sheet: its edges in degrees, its size in pixels."""

    west: float
    south: float
    east: float
    north: float
    height: int

    @property
    def scale(self) -> float:
        """Pixels for a degree of longitude."""
        return WIDTH / (self.east - self.west)

    def pixel(self, position: Position) -> Pixel:
        """Where a position (longitude first, degrees) lies on the sheet."""
        down = self.height / (self.north - self.south)
        x = (position[0] - self.west) * self.scale
        return round(x, 1), round((self.north - position[1]) * down, 1)


def sheet_around(positions: Iterable[Position]) -> Sheet:
    """The sheet that shows all positions with a margin; the whole world for none."""
    found = list(positions) or [(-180.0, -60.0), (180.0, 84.0)]
    west, south = (min(p[axis] for p in found) for axis in (0, 1))
    east, north = (max(p[axis] for p in found) for axis in (0, 1))
    middle = (south + north) / 2
    squeeze = max(math.cos(math.radians(middle)), 0.1)
    wide = max((east - west) * (1 + 2 * _MARGIN), _LEAST_DEGREES / squeeze)
    high = max((north - south) * (1 + 2 * _MARGIN), _LEAST_DEGREES)
    # A degree of latitude is as long on the sheet as on the globe.
    ratio = high / (wide * squeeze)
    if ratio > _TALLEST / WIDTH:
        wide = high / squeeze * WIDTH / _TALLEST
    else:
        high = max(high, wide * squeeze * _FLATTEST / WIDTH)
    height = round(WIDTH * high / (wide * squeeze))
    centre = (west + east) / 2
    return Sheet(centre - wide / 2, middle - high / 2, centre + wide / 2, middle + high / 2, height)


def land_path(sheet: Sheet) -> str:
    """The land on a sheet, less its lakes, as the data of an SVG path (fill rule: evenodd).

    Source: Natural Earth, as the front end embeds it; empty where the front end is not built.
    """
    try:
        embedded = ground()
    except FrontEndMissingError:
        return ""
    shores = (*embedded["land"], *embedded["lakes"])
    rings = (_decoded(ring, embedded["stepsPerDegree"]) for ring in shores)
    paths = (_path(ring, sheet) for ring in rings if _touches(ring, sheet))
    return "".join(path for path in paths if path)


def graticule_path(sheet: Sheet) -> str:
    """Meridians and parallels at a round distance, as the data of an SVG path."""
    wide = sheet.east - sheet.west
    step = next((s for s in _STEPS if wide / s >= _LEAST_MERIDIANS), _STEPS[-1])
    meridians = range(math.ceil(sheet.west / step), math.floor(sheet.east / step) + 1)
    parallels = range(math.ceil(sheet.south / step), math.floor(sheet.north / step) + 1)
    path = [f"M{sheet.pixel((number * step, 0))[0]} 0V{sheet.height}" for number in meridians]
    path += [f"M0 {sheet.pixel((0, number * step))[1]}H{WIDTH}" for number in parallels]
    return "".join(path)


def line_path(lines: Iterable[Iterable[Position]], sheet: Sheet) -> str:
    """Lines as the data of an SVG path."""
    return "".join("M" + "L".join(f"{x} {y}" for x, y in map(sheet.pixel, line)) for line in lines)


def _decoded(ring: str, steps_per_degree: int) -> list[tuple[float, float]]:
    numbers = _numbers(ring)
    x = y = 0
    points = []
    for east, north in zip(numbers, numbers, strict=True):
        x, y = x + east, y + north
        points.append((x / steps_per_degree, y / steps_per_degree))
    return points


def _numbers(text: str) -> Iterator[int]:
    """Zigzag differences in base 32, five bits a character; the sixth says that more follow."""
    value = shift = 0
    for character in text:
        digit = _VALUES[character]
        value |= (digit & 31) << shift
        shift += 5
        if digit < 32:
            yield -(value + 1) // 2 if value & 1 else value // 2
            value = shift = 0


def _touches(ring: Sequence[Position], sheet: Sheet) -> bool:
    longitudes, latitudes = [p[0] for p in ring], [p[1] for p in ring]
    beside = max(longitudes) < sheet.west or min(longitudes) > sheet.east
    return not (beside or max(latitudes) < sheet.south or min(latitudes) > sheet.north)


def _path(ring: Sequence[Position], sheet: Sheet) -> str:
    points: list[Pixel] = []
    for pixel in map(sheet.pixel, ring):
        if not points or math.dist(pixel, points[-1]) >= _FINENESS:
            points.append(pixel)
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z" if len(points) > 2 else ""
