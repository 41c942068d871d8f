"""Distance and middle of points on the globe, each a pair of longitude and latitude in degrees."""

import math
from collections.abc import Mapping, Sequence

LonLat = tuple[float, float]

# So far from every town lies no middle of a country, unless it is of islands.
_AT_SEA_KM = 250.0
# Degrees between the parts of a country, the least that a degree of longitude is narrowed to, and
# the share of its towns that makes a part of it.
_APART, _LEAST_NARROW, _SHARE = 3, 0.05, 10
# Degrees that a town may be off the line straight to a side.
_ASIDE = 2.0


def great_circle_km(a: LonLat, b: LonLat) -> float:
    """Great-circle distance in kilometres of two points (longitude, latitude), by haversine."""
    lat_a, lat_b = math.radians(a[1]), math.radians(b[1])
    h = (
        math.sin((lat_b - lat_a) / 2) ** 2
        + math.cos(lat_a) * math.cos(lat_b) * math.sin(math.radians(b[0] - a[0]) / 2) ** 2
    )
    return 2 * 6371.0088 * math.asin(min(1.0, math.sqrt(h)))


class Divisions:
    """Which first-order division a point lies in: that of the nearest town of its country."""

    def __init__(self, towns: Mapping[tuple[str, str], Sequence[LonLat]]) -> None:
        self._cells: dict[tuple[str, int, int], list[tuple[LonLat, str]]] = {}
        for (country, division), points in towns.items():
            for lon, lat in points:
                cell = (country, math.floor(lon), math.floor(lat))
                self._cells.setdefault(cell, []).append(((lon, lat), division))

    def at(self, country: str, point: LonLat) -> str:
        """The code of the division; empty where no town is within one or two degrees."""
        x, y = math.floor(point[0]), math.floor(point[1])
        narrow = math.cos(math.radians(point[1]))
        for reach in (1, 2):  # to the east and west, where degrees are short
            near = [
                # So near the ground is flat enough to tell which town is nearest.
                (((town[0] - point[0]) * narrow) ** 2 + (town[1] - point[1]) ** 2, division)
                for east in range(-reach, reach + 1)
                for north in (-1, 0, 1)
                for town, division in self._cells.get((country, x + east, y + north), ())
            ]
            if near:
                return min(near)[1]
        return ""


def main_part(points: Sequence[LonLat]) -> list[LonLat]:
    """The points of a country without its far islands and exclaves.

    Cells of one degree that are at most three apart belong together; what holds less than a tenth
    of the points is left out.
    """
    cells: dict[tuple[int, int], list[LonLat]] = {}
    for lon, lat in points:
        cells.setdefault((math.floor(lon), math.floor(lat)), []).append((lon, lat))
    left, found = set(cells), list[LonLat]()
    while left:
        waiting, part = [left.pop()], list[LonLat]()
        while waiting:
            x, y = waiting.pop()
            part += cells[x, y]
            wide = math.ceil(_APART / max(_LEAST_NARROW, math.cos(math.radians(y))))
            for east in range(-wide, wide + 1):
                for north in range(-_APART, _APART + 1):
                    cell = ((x + east + 180) % 360 - 180, y + north)
                    if cell in left:
                        left.remove(cell)
                        waiting.append(cell)
        if len(part) * _SHARE >= len(points):
            found += part
    return found


def middle_of(
    points: Sequence[LonLat], at_sea_km: float = _AT_SEA_KM
) -> tuple[float, float, float]:
    """Middle of the ground that points lie on: longitude, latitude, and reach in kilometres.

    Every cell of one degree counts once, so that a crowded coast does not draw the middle to
    itself. Where the middle is open sea, between islands far apart, it is the point that is
    nearest to all others: more than ``at_sea_km`` from every town, and without towns to all sides,
    as an empty inland has them. The reach holds nine tenths of the points.
    """
    cells = {(math.floor(lon), math.floor(lat)): (lon, lat) for lon, lat in points}
    x = y = z = 0.0
    for lon, lat in cells.values():
        a, b = math.radians(lon), math.radians(lat)
        weight = math.cos(b)
        x += weight * math.cos(b) * math.cos(a)
        y += weight * math.cos(b) * math.sin(a)
        z += weight * math.sin(b)
    middle = (math.degrees(math.atan2(y, x)), math.degrees(math.atan2(z, math.hypot(x, y))))
    far = min(great_circle_km(middle, point) for point in points) > at_sea_km
    if far and not _surrounded(middle, points):
        middle = _medoid(points)
    reaches = sorted(great_circle_km(middle, point) for point in points)
    return round(middle[0], 3), round(middle[1], 3), round(reaches[len(reaches) * 9 // 10], 1)


def _surrounded(middle: LonLat, points: Sequence[LonLat]) -> bool:
    """Whether there are points straight to the north, east, south and west of a middle."""
    aside = [(lon - middle[0], lat - middle[1]) for lon, lat in points]
    row = [east for east, north in aside if abs(north) < _ASIDE]
    column = [north for east, north in aside if abs(east) < _ASIDE]
    return all(line and min(line) < 0 < max(line) for line in (row, column))


def _medoid(points: Sequence[LonLat]) -> LonLat:
    """The point that is nearest to all others.

    By the triangle inequality a point's mean distance is at least the difference between another's
    mean and their distance, so that few points are measured from (Newling and Fleuret 2017).
    """
    at_least = [0.0] * len(points)
    best, least = points[0], math.inf
    for at, point in enumerate(points):
        if at_least[at] > least:
            continue
        distances = [great_circle_km(point, other) for other in points]
        mean = sum(distances) / len(points)
        if mean < least:
            best, least = point, mean
        at_least = [
            max(bound, abs(mean - km)) for bound, km in zip(at_least, distances, strict=True)
        ]
    return best
