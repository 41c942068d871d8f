"""Borders of their time, as an overlay that follows the date: any GeoJSON with start and end."""

from collections.abc import Iterator, Mapping
from typing import Any

import antimeridian
from shapely import MultiPolygon, Polygon
from shapely.geometry import shape

from mapapp.dates import EdtfDate, parse
from mapapp.errors import DateError, Finding, InputError
from mapapp.importing.json_text import parse_json

Border = dict[str, Any]

# What CShapes, OpenHistoricalMap and hand-made extracts call them.
_STARTS = ("start", "start_date", "gwsdate", "begin", "from")
_ENDS = ("end", "end_date", "gwedate", "until", "to")
_NAMES = ("name", "NAME", "cntry_name", "country_name", "label")
_KINDS = ("Polygon", "MultiPolygon")
_LONGEST_NAME = 60
_DECIMALS = 3
_FOREVER = (1, 3_652_059)


def read_borders(content: bytes, name: str) -> tuple[Border, ...]:
    """Borders from the bytes of a GeoJSON FeatureCollection of polygons.

    Each comes out as a name, the first and last day it held (``date.toordinal``) and its rings,
    longitude first, cut at the antimeridian. A feature without start or end held always, one
    without a geometry is passed over. Raises InputError with every fault, named by the
    feature's number.
    """
    collection = parse_json(content, name)
    features = collection.get("features") if isinstance(collection, dict) else None
    if not isinstance(features, list) or not features:
        raise _fault(name, "features", "the file is no GeoJSON FeatureCollection with features")
    findings: list[Finding] = []
    borders = [
        border
        for number, feature in enumerate(features)
        for border in _border(number, feature, findings)
    ]
    if findings:
        raise InputError(name, findings)
    return tuple(borders)


def _border(number: int, feature: Any, findings: list[Finding]) -> Iterator[Border]:
    member = f"features[{number}]"
    if not isinstance(feature, dict):
        findings.append(Finding(0, member, "not a GeoJSON feature"))
        return
    geometry = feature.get("geometry")
    if geometry is None:  # RFC 7946, section 3.2: a feature without a place
        return
    kind = geometry.get("type") if isinstance(geometry, dict) else geometry
    if kind not in _KINDS:
        message = "the border is no Polygon and no MultiPolygon"
        findings.append(Finding(0, f"{member}.geometry", message, str(kind)[:_LONGEST_NAME]))
        return
    properties = feature.get("properties")
    known = properties if isinstance(properties, dict) else {}
    try:
        polygons = _polygons(geometry)
        first = _day(known, _STARTS, _FOREVER[0], last=False)
        final = _day(known, _ENDS, _FOREVER[1], last=True)
    except DateError as error:
        findings.append(Finding(0, f"{member}.properties", str(error)))
    # Shapely and antimeridian raise errors of many kinds for coordinates that make no polygon.
    except Exception:  # noqa: BLE001
        message = "the coordinates make no polygon; each ring is four positions or more, closed"
        findings.append(Finding(0, f"{member}.geometry", message))
    else:
        if first > final:
            findings.append(Finding(0, f"{member}.properties", "the border ends before it begins"))
        title = next((str(known[key]) for key in _NAMES if known.get(key)), "")
        rings = [_ring(ring) for polygon in polygons for ring in _rings(polygon)]
        yield {"name": title, "days": (first, final), "rings": rings}


def _polygons(geometry: Any) -> list[Polygon]:
    made = shape(geometry)
    if made.is_empty:
        raise ValueError("there is nothing in it")
    parts = made.geoms if isinstance(made, MultiPolygon) else [made]
    fixed = [antimeridian.fix_polygon(part, fix_winding=True) for part in parts]
    return [
        polygon
        for part in fixed
        for polygon in (part.geoms if isinstance(part, MultiPolygon) else [part])
    ]


def _rings(polygon: Polygon) -> list[Any]:
    return [polygon.exterior, *polygon.interiors]


def _ring(ring: Any) -> list[tuple[float, float]]:
    return [(round(p[0], _DECIMALS), round(p[1], _DECIMALS)) for p in ring.coords]


def _day(known: Mapping[str, Any], keys: tuple[str, ...], otherwise: int, *, last: bool) -> int:
    value = next((known[key] for key in keys if known.get(key) not in (None, "")), None)
    if value is None:
        return otherwise
    date: EdtfDate = parse(str(value)[:10].replace("/", "-"))
    return (date.latest if last else date.earliest).toordinal()


def _fault(name: str, member: str, message: str) -> InputError:
    return InputError(name, [Finding(0, member, message)])
