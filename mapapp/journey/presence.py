"""When a person may have been, and surely was, at each stay: what dates and order allow.

Days are whole numbers as ``date.toordinal`` counts them; a span holds its first and last day.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from mapapp.dates import EdtfDate
from mapapp.model import Stay
from mapapp.vocabulary import Certainty, Kind

Span = tuple[int, int]

# Days are shared out among no more stays than these.
_MOST_CLAIMANTS = 1_000


@dataclass(frozen=True, slots=True)
class Presence:
    """One stay laid out in days.

    ``within`` is the index, among the route's stays, of the stay that this one interrupts and
    that goes on after it (a hospital within a residence).
    """

    stay: Stay
    arrival: Span | None
    departure: Span | None
    reached: int | None
    within: int | None

    @property
    def possible(self) -> Span | None:
        """The first and the last day on which he may have been there."""
        if self.arrival is None:
            return self.departure
        return self.arrival[0], (self.departure or self.arrival)[1]

    @property
    def certain(self) -> Span | None:
        """The days on which he surely was there; None where there is no such day."""
        if self.stay.certainty is not Certainty.CERTAIN or self.possible is None:
            return None
        first = (self.arrival or self.possible)[1]
        last = (self.departure or self.possible)[0]
        if self.arrival is None or self.departure is None:
            # One date alone vouches for a day only where it names that day.
            return (first, last) if first == last else None
        return (first, last) if first <= last else None


def presences(route: Sequence[Stay]) -> tuple[Presence, ...]:
    """The presences of a route's stays, in the route's order.

    The order of the rows is evidence: nobody arrived earlier than at the stay before, nor later
    than at the stay after, nor left later than he died; stays that share an uncertain beginning
    count as reached one after the other, evenly spaced.
    """
    spans = []
    earliest = 0
    for stay in route:
        arrival, departure = _arrival(stay, earliest), _span(stay.end)
        if arrival and departure:
            departure = max(departure[0], arrival[0]), departure[1]
            arrival = arrival[0], min(arrival[1], departure[1])
        if arrival:
            earliest = max(earliest, arrival[0])
        spans.append((stay, arrival, departure))
    spans = _bounded(spans)
    within = _containers([(arrival, departure) for _, arrival, departure in spans])
    unreached = [
        Presence(stay, arrival, departure, None, container)
        for (stay, arrival, departure), container in zip(spans, within, strict=True)
    ]
    days = _reached(unreached)
    return tuple(replace(one, reached=day) for one, day in zip(unreached, days, strict=True))


def _span(day: EdtfDate | None) -> Span | None:
    return (day.earliest.toordinal(), day.latest.toordinal()) if day else None


def _arrival(stay: Stay, earliest: int) -> Span | None:
    span = _span(stay.start)
    if span is None:
        return None
    last = min(span[1], stay.end.latest.toordinal()) if stay.end else span[1]
    # Rows whose dates contradict the order keep their dates; the check reports them.
    return (max(span[0], earliest), span[1]) if earliest <= last else span


def _bounded(
    spans: Sequence[tuple[Stay, Span | None, Span | None]],
) -> list[tuple[Stay, Span | None, Span | None]]:
    """The arrivals, no later than the arrivals after them; no departure is later than the death."""
    bounded = []
    arrived = died = date.max.toordinal()
    for stay, arrival, departure in reversed(spans):
        left = _until(departure, died) if departure else None
        came = _until(arrival, min(arrived, left[1] if left else arrived)) if arrival else None
        if came is not None:
            arrived = min(arrived, came[1])
            died = min(died, came[1]) if stay.kind is Kind.DEATH else died
        bounded.append((stay, came, left))
    return bounded[::-1]


def _until(span: Span, last: int) -> Span:
    """A span up to a day; whole where it begins after it, for then the dates contradict it."""
    return span if last < span[0] else (span[0], min(span[1], last))


def _reached(stays: Sequence[Presence]) -> list[int | None]:
    """The day from which each stay counts as reached, within the span of its arrival.

    Where he may still have been at the stay before, the days that both claim are shared out
    evenly among all stays that claim them; a stay without a date is reached with the one before.
    """
    latest = _latest_arrivals(stays)
    reached: list[int | None] = []
    before: Presence | None = None
    for index, stay in enumerate(stays):
        if stay.possible is None:
            reached.append(reached[-1] if reached else None)
            continue
        first = (stay.arrival or stay.possible)[0]
        if before is not None and before.possible and stay.within is None:
            last = min(latest[index], before.possible[1] + 1)
            certain_until = before.certain[1] if before.certain else first
            begin = max(first, certain_until + 1 if before.certain else first, _latest(reached))
            if begin < last:
                turns = _claimants(stays, index, last)
                begin += (last - begin + 1) // (turns + 1)
            first = min(max(first, min(begin, latest[index])), stay.possible[1])
        reached.append(first)
        before = stay if stay.within is None else before
    return reached


def _latest(reached: Sequence[int | None]) -> int:
    return next((day for day in reversed(reached) if day is not None), 1)


def _latest_arrivals(stays: Sequence[Presence]) -> list[int]:
    """For each stay the last day of arrival that the stays after it leave open."""
    bounds: list[int] = []
    bound = date.max.toordinal()
    for stay in reversed(stays):
        span = stay.arrival or stay.possible
        if span and span[1] >= span[0]:
            bound = min(bound, span[1])
        bounds.append(max(bound, span[0]) if span else bound)
    return bounds[::-1]


def _claimants(stays: Sequence[Presence], index: int, last: int) -> int:
    """How many stays, among so many from an index on, may have begun by a day."""
    count = 0
    for stay in stays[index : index + _MOST_CLAIMANTS]:
        span = stay.arrival or stay.possible
        if span is None or stay.within is not None:
            continue
        if span[0] > last:
            break
        count += 1
    return count


def _containers(spans: Sequence[tuple[Span | None, Span | None]]) -> list[int | None]:
    """For each stay the innermost earlier stay that surely goes on as long as it does."""
    containers: list[int | None] = []
    # Of the stays that go on, those that outlast every later one: the innermost is the last.
    open_stays: list[int] = []

    def sure_end(index: int) -> int:
        return (spans[index][1] or (0, 0))[0]

    for index, (arrival, departure) in enumerate(spans):
        if arrival is None:
            containers.append(None)
            continue
        while open_stays and sure_end(open_stays[-1]) < arrival[0]:
            open_stays.pop()
        # It goes on after these days, or ends with the last of them.
        until = max(arrival[0] + 1, (departure or arrival)[1])
        holding = bisect_right(open_stays, -until, key=lambda stay: -sure_end(stay))
        containers.append(open_stays[holding - 1] if holding else None)
        if departure:
            while open_stays and sure_end(open_stays[-1]) <= departure[0]:
                open_stays.pop()
            open_stays.append(index)
    return containers
