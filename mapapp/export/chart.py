"""The sheet that a picture of the map is drawn on: extent, projection, graticule and lines.

The projection is the equidistant cylindrical one, true to scale along the meridians and along
the parallel in the middle of the sheet. Pixels count from the top left.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

Pixel = tuple[float, float]
Position = Sequence[float]

WIDTH = 1200
_TALLEST, _FLATTEST = 900, 500
# As wide as a country with its neighbours, so that a life in one town has coasts around it.
_LEAST_DEGREES = 12.0
# A turn of the globe and a little of what comes next, so that no place lies on the very edge.
_MOST_DEGREES = 375.0
# Of what is shown, on each side; at the poles it may be less.
_MARGIN, _LEAST_MARGIN = 0.08, 0.03
_STEPS = (30, 20, 10, 5, 2, 1)
_LEAST_MERIDIANS = 4
# A degree of latitude, on the average, on the ellipsoid (WGS 84).
_KM_A_DEGREE = 111.133


@dataclass(frozen=True, slots=True)
class Sheet:
    """A part of the globe on a sheet: its edges in degrees, its size in pixels.

    East lies east of west: beyond 180 degrees where the sheet shows the antimeridian.
    """

    west: float
    south: float
    east: float
    north: float
    height: int

    @property
    def scale(self) -> float:
        """Pixels for a degree of longitude."""
        return WIDTH / (self.east - self.west)

    @property
    def pixels_a_km(self) -> float:
        """Pixels for a km along the meridians, and along the parallel that is true to scale."""
        return self.height / (self.north - self.south) / _KM_A_DEGREE

    @property
    def true_parallel(self) -> float:
        """The latitude, north and south, along which the sheet is true to scale."""
        squeeze = self.scale * (self.north - self.south) / self.height
        degrees = math.degrees(math.acos(min(squeeze, 1.0)))
        return math.copysign(degrees, self.north + self.south)

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
    with_margins = min((east - west) * (1 + 2 * _MARGIN), _MOST_DEGREES)
    wide = max(with_margins, _LEAST_DEGREES / squeeze)
    high = max((north - south) * (1 + 2 * _MARGIN), _LEAST_DEGREES * _TALLEST / WIDTH)
    # A degree of latitude is as long on the sheet as on the globe.
    ratio = high / (wide * squeeze)
    if ratio > _TALLEST / WIDTH:
        wide = high / squeeze * WIDTH / _TALLEST
    else:
        high = max(high, wide * squeeze * _FLATTEST / WIDTH)
    height = round(WIDTH * high / (wide * squeeze))
    centre = (west + east) / 2
    # Where there is a choice the sheet does not go on beyond a pole.
    top = min(middle + high / 2, max(90.0, north + high * _LEAST_MARGIN))
    bottom = max(top - high, min(-90.0, south - high * _LEAST_MARGIN))
    return Sheet(centre - wide / 2, bottom, centre + wide / 2, bottom + high, height)


def graticule_path(sheet: Sheet) -> str:
    """Meridians and parallels at a round distance, as the data of an SVG path."""
    wide = sheet.east - sheet.west
    step = next((s for s in _STEPS if wide / s >= _LEAST_MERIDIANS), _STEPS[-1])
    meridians = range(math.ceil(sheet.west / step), math.floor(sheet.east / step) + 1)
    south, north = max(sheet.south, -90.0), min(sheet.north, 90.0)
    parallels = range(math.ceil(south / step), math.floor(north / step) + 1)
    path = [f"M{sheet.pixel((number * step, 0))[0]} 0V{sheet.height}" for number in meridians]
    path += [f"M0 {sheet.pixel((0, number * step))[1]}H{WIDTH}" for number in parallels]
    return "".join(path)


def line_path(lines: Iterable[Iterable[Pixel]]) -> str:
    """Lines of pixels as the data of an SVG path."""
    return "".join("M" + "L".join(f"{x} {y}" for x, y in line) for line in lines)
