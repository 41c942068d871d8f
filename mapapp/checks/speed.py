"""Checks of the journeys between stays: none may be faster than its means of travel was."""

from collections.abc import Iterator, Sequence
from datetime import date

from mapapp.checks.chronology import clear
from mapapp.errors import Finding, counted, shown
from mapapp.journey import Journey, Leg
from mapapp.journey.travel import fastest_km_a_day
from mapapp.model import Itinerary
from mapapp.vocabulary import ArrivedBy, Precision, label


def speed_findings(itinerary: Itinerary, faulty: Sequence[int]) -> Iterator[Finding]:
    """Warn of a leg that its means of travel could not make in the days there were for it.

    A visit within a residence binds neither: the residence's dates do not say when he set out.
    A stay at sea is itself the voyage, and its point stands for all of it.
    """
    journey = Journey(itinerary)
    for leg in journey.legs:
        origin, destination = journey.presences[leg.origin], journey.presences[leg.destination]
        within = destination.within == leg.origin or origin.within == leg.destination
        precisions = (leg.origin_stay.place.precision, leg.destination_stay.place.precision)
        if within or Precision.AT_SEA in precisions:
            continue
        if not clear(faulty, leg.origin_stay, leg.destination_stay):
            continue
        message = _too_fast(leg)
        if message:
            stay = leg.destination_stay
            yield Finding(stay.line, "arrived_by", message, leg.means, "warning", "too-fast")


def _too_fast(leg: Leg) -> str:
    first, last = leg.days
    days = last - first + 1
    year = date.fromordinal(last).year
    fastest = fastest_km_a_day(leg.means, year)
    origin, destination = leg.origin_stay, leg.destination_stay
    way = f"from {shown(origin.place.name)} (line {origin.line})"
    if fastest is None:
        return f"nobody travelled {label(leg.means)} in {year}; correct the means or the dates"
    # From anywhere in the one region to anywhere in the other.
    km = leg.km - (origin.place.radius_km or 0) - (destination.place.radius_km or 0)
    if km <= fastest * days:
        return ""
    means = "by any means" if leg.means is ArrivedBy.UNKNOWN else label(leg.means)
    return (
        f"{km:.0f} km {way} in at most {counted(days, 'day')}: nobody made more than {fastest} km "
        f"a day {means} in {year}; correct the dates, the place or the means"
    )
