"""The land on a sheet, from the ground that the front end embeds.

Source: Natural Earth. Its rings end at ±180 degrees; where a sheet goes on beyond, they are drawn
again a turn further, and what was cut at the antimeridian is put together.
"""

import math
from collections.abc import Iterator, Sequence

import shapely
from shapely import Polygon

from mapapp.export.chart import Pixel, Position, Sheet
from mapapp.webmap.assets import FrontEndMissingError, ground

Ring = list[tuple[float, float]]

_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
# Land is drawn no finer than this, in pixels.
_FINENESS = 0.7
_TURNS = (-360, 0, 360)


def land_path(sheet: Sheet) -> str:
    """The land on a sheet, less its lakes, as the data of an SVG path (fill rule: evenodd).

    Empty where the front end is not built.
    """
    try:
        embedded = ground()
    except FrontEndMissingError:
        return ""
    shores = (*embedded["land"], *embedded["lakes"])
    rings = (_decoded(ring, embedded["stepsPerDegree"]) for ring in shores)
    seen = [copy for ring in rings for copy in _copies(ring, sheet)]
    return "".join(filter(None, (_path(ring, sheet) for ring in _put_together(seen, sheet))))


def _decoded(ring: str, steps_per_degree: int) -> Ring:
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


def _copies(ring: Ring, sheet: Sheet) -> Iterator[Ring]:
    """The ring wherever the sheet shows it: as it is, a turn to the west or to the east."""
    longitudes, latitudes = [p[0] for p in ring], [p[1] for p in ring]
    west, east = min(longitudes), max(longitudes)
    if max(latitudes) < sheet.south or min(latitudes) > sheet.north:
        return
    for turn in _TURNS:
        if east + turn >= sheet.west and west + turn <= sheet.east:
            yield [(longitude + turn, latitude) for longitude, latitude in ring] if turn else ring


def _put_together(rings: Sequence[Ring], sheet: Sheet) -> Iterator[Ring]:
    """The rings, without the straight edges along an antimeridian that the sheet shows."""
    seams = {float(seam) for seam in (-180, 180) if sheet.west < seam < sheet.east}
    halves = []
    for ring in rings:
        if seams.isdisjoint(longitude for longitude, _ in ring):
            yield ring
        else:
            halves.append(shapely.make_valid(Polygon(ring)))
    for whole in shapely.get_parts(shapely.union_all(halves)):
        if isinstance(whole, Polygon):  # and no line: land that is narrower than the data is exact
            yield from (list(part.coords) for part in (whole.exterior, *whole.interiors))


def _path(ring: Sequence[Position], sheet: Sheet) -> str:
    points: list[Pixel] = []
    for pixel in map(sheet.pixel, ring):
        if not points or math.dist(pixel, points[-1]) >= _FINENESS:
            points.append(pixel)
    return "M" + "L".join(f"{x} {y}" for x, y in points) + "Z" if len(points) > 2 else ""
