"""From stays to a journey: what may have been when, the legs between stays, the segments of time.

In a stay the person is at a place; on a leg he is between the last day on which he may have left
and the first day on which he may have arrived; outside both the source is silent. Days are whole
numbers as ``date.toordinal`` counts them.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from mapapp.journey.legs import Leg, legs_between
from mapapp.journey.presence import Presence, presences
from mapapp.journey.segments import Segment, legs_as_shown, segments_of
from mapapp.model import Itinerary, Place, Stay
from mapapp.vocabulary import ArrivedBy, Status

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What is known on one day: the stay he is (or may be) at, or was at last, or the leg."""

    status: Status
    stay: Stay | None
    leg: Leg | None


@dataclass(frozen=True, slots=True)
class Days:
    """How many days he surely spent at a place, and how many more he may have."""

    sure: int = 0
    possible: int = 0

    @property
    def most(self) -> int:
        """The days, sure or possible."""
        return self.sure + self.possible

    def __add__(self, other: "Days") -> "Days":
        return Days(self.sure + other.sure, self.possible + other.possible)


@dataclass(frozen=True, eq=False)
class Journey:
    """An itinerary laid out in time: presences, legs and segments, and what follows from them."""

    itinerary: Itinerary

    @cached_property
    def presences(self) -> tuple[Presence, ...]:
        """When he may have been and surely was at each stay of the route, in its order."""
        return presences(self.itinerary.route)

    @cached_property
    def legs(self) -> tuple[Leg, ...]:
        """The journeys between the stays of the route that have coordinates, in their order."""
        return legs_as_shown(self._legs, self.segments)

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The whole life as consecutive spans of days with one status each."""
        return segments_of(self.presences, self._legs)

    @cached_property
    def _legs(self) -> tuple[Leg, ...]:
        """The legs as the segments find them: drawn on all days that lie between their stays."""
        return legs_between(self.presences)

    @cached_property
    def days(self) -> tuple[int, int] | None:
        """The first and the last day of the life as the itinerary knows it; None without dates."""
        return (self.segments[0].first, self.segments[-1].last) if self.segments else None

    @cached_property
    def _starts(self) -> list[int]:
        return [segment.first for segment in self.segments]

    def segment_on(self, day: date) -> Segment | None:
        """The segment that a day lies in; None before the first and after the last."""
        index = bisect_right(self._starts, day.toordinal()) - 1
        if index < 0 or day.toordinal() > self.segments[index].last:
            return None
        return self.segments[index]

    def whereabouts(self, day: date) -> Whereabouts:
        """Where the person is on a day, and how well that is known."""
        segment = self.segment_on(day)
        if segment is None:
            return Whereabouts(Status.UNKNOWN, None, None)
        stay = None if segment.presence is None else self.presences[segment.presence].stay
        leg = None if segment.leg is None else self.legs[segment.leg]
        return Whereabouts(segment.status, stay, leg)

    def reached(self, day: date) -> tuple[Stay, ...]:
        """The stays of the route that he has, or may have, reached by a day."""
        number = day.toordinal()
        return tuple(
            p.stay for p in self.presences if p.reached is not None and p.reached <= number
        )

    def distance_km(self, day: date) -> float:
        """How far he has travelled by a day along the legs, in km; a leg begun counts in part."""
        return sum(self.distance_by_means(day).values())

    def distance_by_means(self, day: date) -> dict[ArrivedBy, float]:
        """How far he has travelled by a day by each means that he had used, in km."""
        number = day.toordinal()
        km: defaultdict[ArrivedBy, float] = defaultdict(float)
        for leg in self.legs:
            if share := leg.fraction(number):
                km[leg.means] += leg.km * share
        return dict(km)

    def days_at(self, place: Place, day: date) -> Days:
        """The days up to a day at a place, as the map shows them; each stands at one place.

        A place whose days stays within it have all claimed has none.
        """
        number, here = day.toordinal(), point_key(place)
        stayed = self._stayed(number)
        return sum((_spent(s, number) for at, s in stayed if point_key(at) == here), Days())

    def days_by_place(self, day: date) -> list[tuple[Place, Days]]:
        """The days in each segment of stay up to a day; every day stands in one of them."""
        return [(place, days) for place, _, days in self.spells(day)]

    def spells(self, day: date) -> Iterator[tuple[Place, int, Days]]:
        """Where he was in each segment of stay up to a day, from which day on, and how long."""
        number = day.toordinal()
        for place, segment in self._stayed(number):
            yield place, segment.first, _spent(segment, number)

    def _stayed(self, number: int) -> Iterator[tuple[Place, Segment]]:
        """The segments begun by a day in which he is, or may be, at a place, with that place."""
        for segment in self.segments[: bisect_right(self._starts, number)]:
            if segment.status in (Status.AT, Status.MAYBE) and segment.presence is not None:
                yield self.presences[segment.presence].stay.place, segment


def _spent(segment: Segment, number: int) -> Days:
    """The days of a segment of stay up to a day."""
    days = min(segment.last, number) - segment.first + 1
    return Days(days) if segment.status is Status.AT else Days(possible=days)


def same_point(one: Place, other: Place) -> bool:
    """Whether two places are one marker on the map: the same coordinates to about ten metres."""
    return point_key(one) == point_key(other)


def point_key(place: Place) -> tuple[float, float] | str:
    """What two places share when they are one marker: coordinates, or else the name."""
    if place.lonlat is None:
        return place.name
    return round(place.lonlat[0], 4), round(place.lonlat[1], 4)


def stays_by_point(stays: Sequence[Stay]) -> dict[tuple[float, float] | str, list[Stay]]:
    """The stays of each marker, markers and stays in the order of the life."""
    return stays_by(point_key, stays)


def stays_by(key: Callable[[Place], _Key], stays: Sequence[Stay]) -> dict[_Key, list[Stay]]:
    """The stays whose places share a key, groups and stays in the order of the life."""
    groups: dict[_Key, list[Stay]] = {}
    for stay in stays:
        groups.setdefault(key(stay.place), []).append(stay)
    return groups
