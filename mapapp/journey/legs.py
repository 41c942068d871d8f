"""The journeys between stays: which stays they join, how long they are, when they were made."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from shapely import MultiLineString

from mapapp.journey.geometry import HARBOUR_KM, geodesic_line, sea_lane
from mapapp.journey.presence import Presence, Span
from mapapp.journey.travel import longest_days
from mapapp.model import Place, Stay
from mapapp.vocabulary import ArrivedBy, Precision

# How far from the lanes a ship's place may be set down that stands for its whole voyage.
_LANE_KM = 800.0


@dataclass(frozen=True, slots=True)
class Leg:
    """One journey from a stay to the next, or back to the stay that went on meanwhile.

    ``days`` is the first day on which he may have set out and the last on which he may have
    arrived; ``drawn`` the first day at whose end some of it counts as made, and the day from which
    all of it does: when the stay it leads to is reached, or the day after a visit that it ends.
    ``known`` is False where the source is silent for longer than the journey can have lasted.
    ``origin`` and ``destination`` are indexes among the route's stays.
    """

    origin: int
    destination: int
    origin_stay: Stay
    destination_stay: Stay
    means: ArrivedBy
    km: float
    days: Span
    drawn: Span
    known: bool
    lines: MultiLineString

    @property
    def start(self) -> int:
        """The day from which the leg is shown as begun."""
        return self.drawn[0]

    @property
    def under_way(self) -> Span | None:
        """The days on which he is shown on the way; None where he is at one end or the other."""
        first, whole = self.drawn
        return (first, whole - 1) if first < whole else None

    def fraction(self, day: int) -> float:
        """How much of the leg lies behind him at the end of a day, from 0 to 1."""
        first, whole = self.drawn
        return 1.0 if day >= whole else max(0.0, (day - first + 1) / (whole - first + 1))


def legs_between(presences: Sequence[Presence]) -> tuple[Leg, ...]:
    """The legs of a route, in its order; a stay without coordinates or dates is passed over.

    Each counts as made on all days between its two stays, whatever other stays claim of them.
    """
    return tuple(
        leg
        for origin, destination, returning in _hops(presences)
        if (leg := _leg(presences, origin, destination, returning=returning))
    )


def _hops(presences: Sequence[Presence]) -> Iterator[tuple[int, int, bool]]:
    """Pairs of stays as he went from one to the other; True for the way back to a container."""
    placed = [i for i, p in enumerate(presences) if p.stay.place.lonlat and p.possible]
    for here, following in zip(placed, [*placed[1:], None], strict=False):
        at: int = here
        container = presences[here].within
        while container is not None and not _inside(presences, following, container, at):
            yield at, container, True
            at, container = container, presences[container].within
        if container is not None and following is not None and _goes_home(presences, at, following):
            yield at, container, True
            at = container
        if following is not None:
            yield at, following, False


def _inside(presences: Sequence[Presence], index: int | None, container: int, at: int) -> bool:
    """Whether a stay lies, however deep, within a container (or within the stay he is at)."""
    while index is not None:
        index = presences[index].within
        if index in (container, at):
            return True
    return False


def _goes_home(presences: Sequence[Presence], here: int, following: int) -> bool:
    """Whether between two visits from one residence there was time to be at home."""
    if presences[following].within == here:
        return False
    left, next_arrival = presences[here].possible, presences[following].possible
    return left is not None and next_arrival is not None and left[1] + 1 < next_arrival[0]


def _leg(
    presences: Sequence[Presence], origin: int, destination: int, *, returning: bool
) -> Leg | None:
    start, end = presences[origin], presences[destination]
    here, there = start.stay.place.lonlat, end.stay.place.lonlat
    left, arrived, reached = start.possible, end.possible, end.reached
    if here is None or there is None or left is None or arrived is None or reached is None:
        return None
    if here == there:
        return None
    means = (start if returning else end).stay.arrived_by or ArrivedBy.UNKNOWN
    if returning or end.within == origin:
        # A visit within a residence: he sets out and comes back next to the visit's own days.
        first, last = (left[1], left[1] + 1) if returning else (arrived[0] - 1, arrived[0])
        days, silent = (first, last), 0
    else:
        first = start.departure[0] if start.departure else left[0]
        last = end.arrival[1] if end.arrival else arrived[1]
        days, silent = (first, max(first, last)), max(0, arrived[0] - left[1] - 1)
    year = date.fromordinal(max(1, days[0])).year
    to_water = _to_water_km(start.stay.place), _to_water_km(end.stay.place)
    lane = sea_lane(here, there, year, to_water) if means is ArrivedBy.SHIP else None
    lines, km = lane or geodesic_line(here, there)
    known = silent <= longest_days(means, km)
    whole = days[1] if returning else reached
    # Where no end is given he may as well have stayed on: that is not known to be a journey.
    told = known and start.departure and end.arrival
    drawn = (min(left[1] + 1, whole) if silent and told else whole, whole)
    return Leg(origin, destination, start.stay, end.stay, means, km, days, drawn, known, lines)


def _to_water_km(place: Place) -> float:
    """How far from navigable water a place may lie for a ship to have left or reached it."""
    if place.precision is Precision.AT_SEA:
        return _LANE_KM
    return HARBOUR_KM + (place.radius_km or 0)
