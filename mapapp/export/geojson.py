"""GeoJSON (RFC 7946): stays as points, legs as lines, their dates, doubts and sources beside."""

import json
from collections.abc import Iterable, Iterator

from mapapp import __version__
from mapapp.export.features import (
    Json,
    Lines,
    leg_properties,
    line_coordinates,
    stay_properties,
)
from mapapp.export.window import Excerpt
from mapapp.model import Stay


def write_geojson(shown: Excerpt) -> bytes:
    """One feature for each stay, in the itinerary's order, then one for each leg.

    A stay without coordinates has no geometry; points keep the coordinates that were entered.
    """
    return encode_collection(
        {"name": shown.journey.itinerary.name, "mapapp": __version__}, _features(shown)
    )


def encode_collection(members: Json, features: Iterable[Json]) -> bytes:
    """A feature collection with foreign members before the features, one feature on a line."""
    head = "".join(f"{_dump(name)}: {_dump(value)},\n" for name, value in members.items())
    body = ",\n".join(map(_dump, features))
    return f'{{\n"type": "FeatureCollection",\n{head}"features": [\n{body}\n]\n}}\n'.encode()


def point(stay: Stay) -> Json | None:
    """A stay's point, longitude first; None while the place has no coordinates."""
    position = stay.place.lonlat
    return {"type": "Point", "coordinates": list(position)} if position else None


def line(lines: Lines) -> Json | None:
    """One line, or several where the antimeridian cuts it (RFC 7946, section 3.1.9)."""
    if not lines:
        return None
    if len(lines) == 1:
        return {"type": "LineString", "coordinates": lines[0]}
    return {"type": "MultiLineString", "coordinates": lines}


def _features(shown: Excerpt) -> Iterator[Json]:
    for stay in shown.stays:
        yield {"type": "Feature", "geometry": point(stay), "properties": stay_properties(stay)}
    for way in shown.ways:
        yield {
            "type": "Feature",
            "geometry": line(line_coordinates(way)),
            "properties": leg_properties(shown, way),
        }


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
