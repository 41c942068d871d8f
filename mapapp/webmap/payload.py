"""What the map's front end is handed: a journey as plain JSON values, ready to be drawn.

Its counterpart is ``frontend/src/payload.ts``. Days are whole numbers as ``date.toordinal``
counts them; coordinates are degrees, longitude first; every text is plain text.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any

from mapapp.countries import country_name
from mapapp.dates import both_calendars
from mapapp.journey import Journey, Leg, Presence, Segment, stays_by_point
from mapapp.model import Stay
from mapapp.vocabulary import ArrivedBy, Precision, label, place_doubt
from mapapp.webmap.towns import towns_around

Json = dict[str, Any]

_TOLD_MEANS = frozenset(ArrivedBy) - {ArrivedBy.UNKNOWN}
# Five decimals of a degree are about a metre: finer than any itinerary knows.
_DECIMALS = 5
# A leg's bends, thinner than a pixel on a map of a continent.
_LINE_DECIMALS = 3


def payload(journey: Journey) -> Json:
    """The journey for the front end, member by member as ``Payload`` in ``payload.ts`` says.

    Raises ValueError for an itinerary in which no stay has a date: no slider could show it.
    """
    if journey.days is None:
        raise ValueError("no stay of the itinerary has a date")
    stays = journey.itinerary.stays
    index_of = {stay.id: index for index, stay in enumerate(stays)}
    route = [index_of[presence.stay.id] for presence in journey.presences]
    presences = dict(zip(route, journey.presences, strict=True))
    markers = _markers(stays)
    phases = _phases(journey.presences)
    phase_of = {phase["name"]: index for index, phase in enumerate(phases)}
    place_of = {stay: place for place, marker in enumerate(markers) for stay in marker["stays"]}
    return {
        "name": journey.itinerary.name,
        "days": list(journey.days),
        "places": markers,
        "stays": [
            _stay(stay, presences.get(index), route)
            | {
                "place": place_of.get(index),
                "phase": phase_of.get(stay.phase),
                "rivalOf": index_of.get(stay.rival_of),
            }
            for index, stay in enumerate(stays)
        ],
        "legs": [_leg(leg, route) for leg in journey.legs],
        "segments": [_segment(segment, route) for segment in journey.segments],
        "phases": phases,
        "reached": [
            {"stay": index, "day": presence.reached}
            for index, presence in presences.items()
            if presence.reached is not None
        ],
        "towns": towns_around((stay.place for stay in stays), date.fromordinal(journey.days[1])),
    }


def _markers(stays: Sequence[Stay]) -> list[Json]:
    index_of = {stay.id: index for index, stay in enumerate(stays)}
    groups = stays_by_point([stay for stay in stays if stay.place.lonlat]).values()
    members = [(group[0].place, [index_of[stay.id] for stay in group]) for group in groups]
    return [
        {
            "position": _position(place.lonlat or (0.0, 0.0)),
            "precision": place.precision,
            "radiusKm": place.radius_km if place.precision is Precision.REGION else None,
            "modernName": place.modern_name,
            "modernCountry": country_name(place.modern_country),
            "stays": indexes,
        }
        for place, indexes in members
    ]


def _stay(stay: Stay, presence: Presence | None, route: Sequence[int]) -> Json:
    within = presence.within if presence else None
    start, end = stay.start, stay.end
    arrival = presence.arrival if presence else start and _days(start.earliest, start.latest)
    departure = presence.departure if presence else end and _days(end.earliest, end.latest)
    return {
        "name": stay.place.name,
        "state": stay.place.historical_state,
        "arrival": arrival,
        "departure": departure,
        "dates": both_calendars(start, end, stay.date_text, stay.calendar),
        "certainty": stay.certainty,
        "certaintyLabel": label(stay.certainty),
        "precisionLabel": label(stay.place.precision),
        "placeDoubt": place_doubt(stay.place.likelihood),
        "arrivedBy": label(stay.arrived_by) if stay.arrived_by in _TOLD_MEANS else "",
        "kindLabel": label(stay.kind),
        "event": stay.event,
        "sentence": stay.evidence.sentence,
        "source": stay.evidence.source,
        "remark": stay.remark,
        "within": None if within is None else route[within],
    }


def _leg(leg: Leg, route: Sequence[int]) -> Json:
    return {
        "from": route[leg.origin],
        "to": route[leg.destination],
        "means": leg.means,
        "drawn": leg.drawn,
        "known": leg.known,
        "lines": [
            [(round(x, _LINE_DECIMALS), round(y, _LINE_DECIMALS)) for x, y in line.coords]
            for line in leg.lines.geoms
        ],
    }


def _segment(segment: Segment, route: Sequence[int]) -> Json:
    stay = None if segment.presence is None else route[segment.presence]
    return {"day": segment.first, "status": segment.status, "stay": stay, "leg": segment.leg}


def _phases(presences: Sequence[Presence]) -> list[Json]:
    spans: dict[str, list[int]] = {}
    for presence in presences:
        if presence.stay.phase and presence.possible and presence.reached is not None:
            first, last = presence.reached, presence.possible[1]
            span = spans.setdefault(presence.stay.phase, [first, last])
            span[:] = [min(span[0], first), max(span[1], last)]
    return [{"name": name, "days": days} for name, days in spans.items()]


def _position(lonlat: tuple[float, float]) -> tuple[float, float]:
    return round(lonlat[0], _DECIMALS), round(lonlat[1], _DECIMALS)


def _days(earliest: Any, latest: Any) -> tuple[int, int]:
    return earliest.toordinal(), latest.toordinal()
