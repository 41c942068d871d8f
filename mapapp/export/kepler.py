"""kepler.gl's trips: GeoJSON lines whose positions carry an altitude and Unix seconds.

A stay is a trip that stays where it is; a leg is one trip, or several where the antimeridian
cuts it. Only what has both coordinates and a date can be a trip.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from mapapp import __version__
from mapapp.export.features import Json, leg_properties, line_coordinates, stay_properties
from mapapp.export.geojson import encode_collection
from mapapp.export.window import Excerpt, Way
from mapapp.journey.geometry import covered_km

_EPOCH = date(1970, 1, 1).toordinal()
_DAY = 86_400
# kepler.gl tells seconds by their nine or ten digits, in the first trip alone (type-analyzer 0.4,
# its expression for times), and knows no minus sign there.
_RECOGNISED = 100_000_000
_FIRST_RECOGNISED_DAY = _EPOCH + _RECOGNISED // _DAY + 1

Trip = list[list[float]]


def write_kepler(shown: Excerpt) -> bytes:
    """The trips of a journey; seconds before 1970 are negative.

    A life that begins before 1973 gets a first trip that moves nowhere and lasts no time on the
    time axis: by it kepler.gl recognises the seconds, which it otherwise would not.
    """
    trips = list(_trips(shown))
    members = {"name": shown.journey.itinerary.name, "mapapp": __version__}
    return encode_collection(members, [*_clock(trips), *trips])


def _trips(shown: Excerpt) -> Iterator[Json]:
    possible = {p.stay.id: p.possible for p in shown.journey.presences}
    for stay in shown.stays:
        days, position = possible.get(stay.id), stay.place.lonlat
        if days and position:
            ends = (_seconds(days[0]), _seconds(days[1] + 1))
            trip = [[*position, 0, moment] for moment in ends]
            yield _feature(trip, stay_properties(stay))
    for way in shown.ways:
        for trip in _travelled(way):
            yield _feature(trip, leg_properties(shown, way))


def _travelled(way: Way) -> Iterator[Trip]:
    """The positions of a leg with their times, as if he travelled at one speed throughout.

    He sets out at the first hour of the day on which the leg begins and has arrived at the end of
    the one on which it is whole, as on the map.
    """
    first, last = way.leg.drawn
    lines = line_coordinates(way)
    covered = [covered_km(line) for line in lines]
    whole = sum(lengths[-1] for lengths in covered) or 1.0
    duration = (last + 1 - first) * _DAY * way.share
    before = 0.0
    for line, lengths in zip(lines, covered, strict=True):
        moments = (
            _seconds(first) + round((before + way_there) / whole * duration)
            for way_there in lengths
        )
        yield [[*position, 0, moment] for position, moment in zip(line, moments, strict=True)]
        before += lengths[-1]


def _clock(trips: Sequence[Json]) -> list[Json]:
    moments = [position[3] for trip in trips for position in trip["geometry"]["coordinates"]]
    if not moments or moments[0] >= _RECOGNISED:
        return []
    position = trips[0]["geometry"]["coordinates"][0][:3]
    trip = [[*position, _seconds(_FIRST_RECOGNISED_DAY)], [*position, min(moments)]]
    return [_feature(trip, {"feature": "clock"})]


def _feature(trip: Trip, properties: Json) -> Json:
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": trip},
        "properties": properties,
    }


def _seconds(day: int) -> int:
    return (day - _EPOCH) * _DAY
