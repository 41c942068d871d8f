"""Which places a ship can reach: those near the lanes of searoute's marine network.

Its list of ports is of no use for this: it counts Madrid and Vienna among them.
"""

import json
import math
from functools import cache, lru_cache
from importlib.resources import files

from mapapp.geocoding.points import great_circle_km

REACH_KM = 50.0
"""So far from a lane a town is still said to be reached by ship."""
FARTHEST_KM = 150.0
"""From here on no ship reaches it; between the two the voyage ended by land, perhaps."""

Cell = tuple[int, int, int]
_AROUND = tuple((x, y, z) for x in (-1, 0, 1) for y in (-1, 0, 1) for z in (-1, 0, 1))


def cell(longitude: float, latitude: float, size_km: float) -> Cell:
    """The cube of space in which a place lies: no poles and no antimeridian there."""
    lon, lat = math.radians(longitude), math.radians(latitude)
    scale = 6371.0 / size_km
    return (
        math.floor(scale * math.cos(lat) * math.cos(lon)),
        math.floor(scale * math.cos(lat) * math.sin(lon)),
        math.floor(scale * math.sin(lat)),
    )


def around(middle: Cell) -> list[Cell]:
    """A cube of space and those that touch it."""
    x, y, z = middle
    return [(x + a, y + b, z + c) for a, b, c in _AROUND]


@lru_cache(maxsize=65_536)
def km_to_a_lane(longitude: float, latitude: float) -> float:
    """How far the nearest lane of ships is, in kilometres; ``FARTHEST_KM`` where it is farther."""
    here = (longitude, latitude)
    points = _points()
    found = (
        great_circle_km(here, point)
        for near in around(cell(longitude, latitude, FARTHEST_KM))
        for point in points.get(near, ())
    )
    return min(FARTHEST_KM, min(found, default=FARTHEST_KM))


@cache
def _points() -> dict[Cell, set[tuple[float, float]]]:
    """The points of the lanes, by the cube of space that they are in."""
    text = (files("searoute") / "data" / "marnet_searoute.geojson").read_text(encoding="utf-8")
    found: dict[Cell, set[tuple[float, float]]] = {}
    for feature in json.loads(text)["features"]:
        geometry = feature["geometry"]
        single = geometry["type"] == "LineString"
        for line in [geometry["coordinates"]] if single else geometry["coordinates"]:
            for longitude, latitude, *_ in line:
                place = cell(longitude, latitude, FARTHEST_KM)
                found.setdefault(place, set()).add((longitude, latitude))
    return found
