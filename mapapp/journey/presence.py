"""When a person may have been, and surely was, at each stay: what dates and order allow.

Days are whole numbers as ``date.toordinal`` counts them; a span holds its first and last day.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from mapapp.dates import EdtfDate
from mapapp.model import Stay
from mapapp.vocabulary import Certainty

Span = tuple[int, int]


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

    The order of the rows is evidence: nobody arrived earlier than at the stay before. Stays that
    share an uncertain beginning are taken as reached one after the other, evenly spaced.
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
    reached = _reached([arrival or departure for _, arrival, departure in spans])
    within = _containers([(arrival, departure) for _, arrival, departure in spans])
    return tuple(
        Presence(stay, arrival, departure, day, container)
        for (stay, arrival, departure), day, container in zip(spans, reached, within, strict=True)
    )


def _span(day: EdtfDate | None) -> Span | None:
    return (day.earliest.toordinal(), day.latest.toordinal()) if day else None


def _arrival(stay: Stay, earliest: int) -> Span | None:
    span = _span(stay.start)
    if span is None:
        return None
    # Rows whose dates contradict the order keep their dates; the check reports them.
    return (max(span[0], earliest), span[1]) if earliest <= span[1] else span


def _reached(arrivals: Sequence[Span | None]) -> list[int | None]:
    reached: list[int | None] = []
    index = 0
    while index < len(arrivals):
        span = arrivals[index]
        run = index + 1
        while run < len(arrivals) and span is not None and arrivals[run] == span:
            run += 1
        if span is None:  # without a date: reached with the stay before it
            reached.append(reached[-1] if reached else None)
        else:
            days, count = span[1] - span[0] + 1, run - index
            reached += [span[0] + days * turn // count for turn in range(count)]
        index = run
    return reached


def _containers(spans: Sequence[tuple[Span | None, Span | None]]) -> list[int | None]:
    """For each stay the innermost earlier stay that surely goes on after its last day."""
    containers: list[int | None] = []
    open_stays: list[int] = []
    for index, (arrival, departure) in enumerate(spans):
        last = (departure or arrival or (0, 0))[1]
        if arrival is None:
            containers.append(None)
            continue
        while open_stays and (spans[open_stays[-1]][1] or (0, 0))[0] < arrival[0]:
            open_stays.pop()
        holding = [o for o in open_stays if (spans[o][1] or (0, 0))[0] > last]
        containers.append(holding[-1] if holding else None)
        if departure:
            open_stays.append(index)
    return containers
