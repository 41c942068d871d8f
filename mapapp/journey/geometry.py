"""Lines on the globe: geodesics, sea lanes, and the cut at the antimeridian.

All coordinates are WGS 84 degrees, longitude first; all lengths are km on the ellipsoid.
"""

import math
import warnings
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

import antimeridian
import numpy
import searoute
from geographiclib.geodesic import Geodesic
from geopy.distance import geodesic
from shapely import LineString, MultiLineString

Position = tuple[float, float]

# A geodesic is drawn as chords of this length: on any map they look like the curve.
_CHORD_KM = 200.0
# How far a town may lie from the water that its ships sail on.
HARBOUR_KM = 60.0
_SUEZ_OPENED = 1869
_PANAMA_OPENED = 1914
# WGS 84: the radius of the equator and the square of the eccentricity.
_EQUATOR_KM = 6378.137
_ECCENTRICITY_SQUARED = 0.006_694_38


def distance_km(origin: Position, destination: Position) -> float:
    """The length of the geodesic between two positions, in km (Karney 2013, through geopy)."""
    return float(geodesic(origin[::-1], destination[::-1]).km)


@lru_cache(maxsize=16_384)
def geodesic_line(origin: Position, destination: Position) -> tuple[MultiLineString, float]:
    """The geodesic between two positions as chords, cut at the antimeridian, and its km."""
    line = Geodesic.WGS84.InverseLine(origin[1], origin[0], destination[1], destination[0])
    chords = max(1, math.ceil(line.s13 / 1000 / _CHORD_KM))
    inner = (line.Position(line.s13 * step / chords) for step in range(1, chords))
    lines = _cut([origin, *((point["lon2"], point["lat2"]) for point in inner), destination])
    return lines, line.s13 / 1000


def sea_lane(
    origin: Position,
    destination: Position,
    year: int,
    to_water_km: tuple[float, float] = (HARBOUR_KM, HARBOUR_KM),
) -> tuple[MultiLineString, float] | None:
    """The sea lane between two harbours in a year and its km; None where an end is no harbour.

    ``to_water_km`` says how far from the lane's water each end may lie and still be a harbour.
    No lane leads through the Suez canal before 1869 or the Panama canal before 1914. Longitudes
    are brought back into ±180 degrees and the line is cut at the antimeridian.
    Source of the lanes: searoute's marine network (Eurostat's and Oak Ridge's shipping lanes).
    """
    canals = {"suez": _SUEZ_OPENED, "panama": _PANAMA_OPENED}
    closed = tuple(canal for canal, opened in canals.items() if year < opened)
    lane = _lane(origin, destination, closed)
    if lane is None or any(km > most for km, most in zip(lane[2], to_water_km, strict=True)):
        return None
    return lane[:2]


@lru_cache(maxsize=4096)
def _lane(
    origin: Position, destination: Position, closed: tuple[str, ...]
) -> tuple[MultiLineString, float, tuple[float, float]] | None:
    """The lane, its km, and how far searoute has moved each end to the water without a word."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")  # else the library warns of what is our own matter
            feature = searoute.searoute(
                list(origin), list(destination), restrictions=["northwest", *closed]
            )
    # The network's library raises errors of its own kinds where no lane joins two ends.
    except Exception:  # noqa: BLE001
        return None
    lane = [(float(lon), float(lat)) for lon, lat in feature["geometry"]["coordinates"]]
    if len(lane) < 2:
        return None
    moved = distance_km(origin, _wrapped(lane[0])), distance_km(destination, _wrapped(lane[-1]))
    # The network goes on beyond 180 degrees; a cut is found by the jump from one side to the other.
    lines = _cut([origin, *map(_wrapped, lane), destination])
    return lines, length_km(lines), moved


def length_km(lines: MultiLineString) -> float:
    """The length of lines on the ellipsoid, in km; a cut at the antimeridian adds nothing."""
    return sum(
        distance_km(a, b) for line in lines.geoms for a, b in pairwise(map(_pair, line.coords))
    )


def covered_km(positions: Sequence[Sequence[float]]) -> list[float]:
    """How far along a line each of its positions lies, in km on the ellipsoid.

    Worked out from straight distances through the earth, a thousand times faster than geodesics;
    of positions as far apart as those of a sea lane it is off by 3 in 100,000 at most.
    """
    longitude, latitude = numpy.radians(numpy.array(positions)).T
    normal = _EQUATOR_KM / numpy.sqrt(1 - _ECCENTRICITY_SQUARED * numpy.sin(latitude) ** 2)
    from_axis = normal * numpy.cos(latitude)
    north = normal * (1 - _ECCENTRICITY_SQUARED) * numpy.sin(latitude)
    points = (from_axis * numpy.cos(longitude), from_axis * numpy.sin(longitude), north)
    through = numpy.linalg.norm(numpy.diff(points), axis=0)
    across = 2 * _EQUATOR_KM
    return [0.0, *numpy.cumsum(across * numpy.arcsin(through / across)).tolist()]


def beginning(lines: MultiLineString, share: float) -> MultiLineString:
    """The first part of a leg's lines, up to a share of their length on the ellipsoid.

    It ends where the person is at that share of the leg's time: the front end's ``pointAlong``
    goes by the same rule.
    """
    covered = [covered_km(line.coords) for line in lines.geoms]
    remaining = share * sum(along[-1] for along in covered)
    parts: list[list[Position]] = []
    for line, along in zip(lines.geoms, covered, strict=True):
        positions = [_pair(position) for position in line.coords]
        if remaining < along[-1]:
            passed = bisect_right(along, remaining)
            here, there = positions[passed - 1 : passed + 1]
            end = _towards(here, there, remaining - along[passed - 1])
            return MultiLineString([*parts, [*positions[:passed], end]])
        parts.append(positions)
        remaining -= along[-1]
    return lines


def _towards(origin: Position, destination: Position, km: float) -> Position:
    """The position some km along the geodesic from one position to another."""
    line = Geodesic.WGS84.InverseLine(origin[1], origin[0], destination[1], destination[0])
    point = line.Position(km * 1000)
    return point["lon2"], point["lat2"]


def _cut(coordinates: list[Position]) -> MultiLineString:
    """A line as one or more lines within ±180 degrees (RFC 7946, section 3.1.9)."""
    if all(abs(a[0] - b[0]) < 180 for a, b in pairwise(coordinates)):
        return MultiLineString([coordinates])
    fixed = antimeridian.fix_line_string(LineString(coordinates), great_circle=True)
    lines = fixed.geoms if isinstance(fixed, MultiLineString) else [fixed]
    return MultiLineString([line for line in lines if line.length > 0])


def _wrapped(position: Position) -> Position:
    return (position[0] + 180) % 360 - 180, position[1]


def _pair(coordinates: tuple[float, ...]) -> Position:
    return coordinates[0], coordinates[1]
