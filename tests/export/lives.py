"""Lives that the exporters are tried on, and how they are exported."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

from mapapp.export import export
from mapapp.journey import Journey
from mapapp.model import Itinerary
from tests.hostile import HOSTILE, hostile_itinerary, hostile_stay
from tests.lives import HEADER, journey

# Over the antimeridian by ship, half a world away and long before 1970.
PACIFIC = HEADER + (
    "yokohama,Yokohama,Yokohama,JP,Japan,35.45,139.65,town,,1899-04-01,1899-05-01,certain,,"
    "residence,East,Waited.,East [1],,\n"
    "san-francisco,San Francisco,San Francisco,US,United States,37.8,-122.4,town,,1899-05-20,"
    "1899-06,less-certain,ship,residence,West,Landed.,West [2],,By the ship's list.\n"
)


def hostile() -> Journey:
    """A journey whose every text is out to break out of the format that holds it.

    Some of the texts no table may hold; an itinerary made by a program might.
    """
    controls = ("a\x00b", "a\x0bb\x1fc", "a\x1b[31mb", "\ufffe", "a\r\n\tb")
    stays = (replace(hostile_stay(n, t), id=f"control-{n}") for n, t in enumerate(controls))
    return Journey(Itinerary((*hostile_itinerary().stays, *stays), HOSTILE[0]))


def exported(name: str, life: Journey | None = None, **window: date) -> bytes:
    """A journey, else the one of ``tests.lives``, in a format."""
    return export(life or journey(), name, **window)


def collection(name: str, life: Journey | None = None, **window: date) -> Any:
    """The same as values of JSON."""
    return json.loads(exported(name, life, **window))


def features_of(kind: str, life: Journey | None = None, **window: date) -> list[Any]:
    """The stays or the legs of the GeoJSON."""
    features = collection("geojson", life, **window)["features"]
    return [each for each in features if each["properties"]["feature"] == kind]
