"""What every format says of a stay and of a leg: one table of properties, nothing left out.

Dates stand as the itinerary has them (EDTF) and as ISO days: ``earliest`` is the first day on
which it may have begun, ``latest`` the last on which it may have ended. None: not known.
"""

from datetime import date
from typing import Any

import numpy
import shapely

from mapapp.dates import EdtfDate
from mapapp.export.window import Excerpt, Way
from mapapp.model import Stay
from mapapp.vocabulary import ArrivedBy, Certainty

Json = dict[str, Any]
Lines = list[list[list[float]]]

# What lies between the ends of a leg is computed: ten metres are more than is known of it. The
# ends themselves stay as they were entered, so that lines meet their points.
_LINE_DECIMALS = 4
KM_DECIMALS = 1

_SURE_TO_UNSURE = list(Certainty)


def stay_properties(stay: Stay) -> Json:
    """A stay's properties under the names of the table's columns, and its dates as ISO days."""
    place, evidence = stay.place, stay.evidence
    return {
        "feature": "stay",
        "id": stay.id,
        "place": place.name,
        "modern_name": place.modern_name or None,
        "modern_country": place.modern_country or None,
        "historical_state": place.historical_state or None,
        "precision": place.precision.value,
        "radius_km": place.radius_km,
        "start": stay.start.edtf if stay.start else None,
        "end": stay.end.edtf if stay.end else None,
        "earliest": _iso(earliest_day(stay)),
        "latest": _iso(latest_day(stay)),
        **_bounds("start", stay.start),
        **_bounds("end", stay.end),
        "date_text": stay.date_text or None,
        "calendar": stay.calendar.value,
        "certainty": stay.certainty.value,
        "arrived_by": stay.arrived_by.value if stay.arrived_by else None,
        "kind": stay.kind.value,
        "phase": stay.phase or None,
        "event": stay.event or None,
        "source": evidence.source or None,
        "source_start": evidence.start,
        "source_end": evidence.end,
        "sentence": evidence.sentence or None,
        "rival_of": stay.rival_of or None,
        "remark": stay.remark or None,
    }


def earliest_day(stay: Stay) -> date | None:
    """The first day on which the stay may have begun, as far as its own dates say."""
    first = stay.start or stay.end
    return first.earliest if first else None


def latest_day(stay: Stay) -> date | None:
    """The last day on which the stay may have ended, as far as its own dates say."""
    last = stay.end or stay.start
    return last.latest if last else None


def leg_properties(shown: Excerpt, way: Way) -> Json:
    """A leg's properties; of source and remark those that speak of the journey's end.

    ``km`` is the length that is drawn and ``share`` what part of the whole leg that is: below 1
    where the export ends while he is on the way.
    """
    leg = way.leg
    origin, destination = leg.origin_stay, leg.destination_stay
    returning = leg.destination < leg.origin
    visiting = shown.journey.presences[leg.destination].within == leg.origin
    told = origin if returning else destination
    left = None if visiting else origin.end
    arrived = None if returning else destination.start
    certainty = max(origin.certainty, destination.certainty, key=_SURE_TO_UNSURE.index)
    return {
        "feature": "leg",
        "id": f"{origin.id}--{destination.id}",
        "place": f"{origin.place.name} – {destination.place.name}",
        "origin": origin.id,
        "destination": destination.id,
        "start": left.edtf if left else None,
        "end": arrived.edtf if arrived else None,
        "earliest": _iso(date.fromordinal(leg.days[0])),
        "latest": _iso(date.fromordinal(leg.days[1])),
        "certainty": certainty.value,
        "arrived_by": leg.means.value,
        "km": round(way.km, KM_DECIMALS),
        "share": round(way.share, 4),
        "known": leg.known,
        "phase": destination.phase or None,
        "source": told.evidence.source or None,
        "source_start": told.evidence.start,
        "source_end": told.evidence.end,
        "remark": told.remark or None,
    }


def leg_title(way: Way) -> str:
    """A leg for people: from where to where, and how."""
    leg = way.leg
    means = "" if leg.means is ArrivedBy.UNKNOWN else f" ({leg.means.value})"
    return f"{leg.origin_stay.place.name} – {leg.destination_stay.place.name}{means}"


def line_coordinates(way: Way) -> Lines:
    """The positions of each line of a leg, longitude first, rounded but for the stays' own."""
    coordinates, indexes = shapely.get_coordinates(way.lines.geoms, return_index=True)
    rounded = numpy.round(coordinates, _LINE_DECIMALS) + 0.0  # no negative zero
    if len(rounded):
        rounded[0] = coordinates[0]
        if way.share == 1:
            rounded[-1] = coordinates[-1]
    cuts = numpy.flatnonzero(numpy.diff(indexes)) + 1
    return [part.tolist() for part in numpy.split(rounded, cuts) if len(part)]


def _bounds(name: str, value: EdtfDate | None) -> Json:
    return {
        f"{name}_earliest": _iso(value.earliest if value else None),
        f"{name}_latest": _iso(value.latest if value else None),
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
