"""The part of a journey that is exported: what happened between two days.

A stay is in the window when the person may have been there on one of its days; a rival account
goes with the stay that it contradicts; a stay without a date goes with the dated stay before it.
A leg is in the window when it begins there, as on the map; the leg under way on the last day is
cut at the end of that day.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from shapely import MultiLineString

from mapapp.dates import day_in_words, parse
from mapapp.errors import ExportError
from mapapp.journey import Journey, Leg
from mapapp.journey.geometry import beginning
from mapapp.model import Itinerary, Stay


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day of what is exported; None: from the beginning, to the end."""

    start: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.start and self.until and self.start > self.until:
            raise ExportError(
                f"nothing lies between {day_in_words(self.start)} and {day_in_words(self.until)};"
                " the first day comes after the last"
            )

    def meets(self, first: int, last: int) -> bool:
        """Whether a span of days (ordinals) has a day in the window."""
        after = self.start is None or last >= self.start.toordinal()
        return after and (self.until is None or first <= self.until.toordinal())


def window_between(start: str | None, until: str | None) -> Window:
    """The window between two EDTF dates: from the first day of one to the last of the other.

    Raises DateError for what is no date and ExportError where the first day is after the last.
    """
    return Window(
        parse(start).earliest if start else None,
        parse(until).latest if until else None,
    )


@dataclass(frozen=True, slots=True)
class Way:
    """A leg as far as the window shows it: its lines, and the share of it that lies behind."""

    leg: Leg
    share: float
    lines: MultiLineString

    @property
    def km(self) -> float:
        """The length of the lines, in km."""
        return self.leg.km * self.share


@dataclass(frozen=True)
class Excerpt:
    """A journey within a window."""

    journey: Journey
    window: Window

    @cached_property
    def stays(self) -> tuple[Stay, ...]:
        """The stays in the window, in the itinerary's order."""
        within = {p.stay.id for p in self.journey.presences if self._shows(p.possible, p.reached)}
        stays = self.journey.itinerary.stays
        return tuple(stay for stay in stays if (stay.rival_of or stay.id) in within)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """The legs in the window, in the journey's order, the last one cut where it must be."""
        return tuple(self._ways())

    @cached_property
    def itinerary(self) -> Itinerary:
        """The stays in the window as an itinerary of their own."""
        return replace(self.journey.itinerary, stays=self.stays)

    def _shows(self, possible: tuple[int, int] | None, reached: int | None) -> bool:
        if possible is not None:
            return self.window.meets(*possible)
        if reached is not None:
            return self.window.meets(reached, reached)
        return self.window.start is None

    def _ways(self) -> Iterator[Way]:
        until = self.window.until
        for leg in self.journey.legs:
            if not self.window.meets(leg.start, leg.start):
                continue
            share = leg.fraction(until.toordinal()) if until else 1.0
            yield Way(leg, share, leg.lines if share == 1 else beginning(leg.lines, share))


def excerpt(journey: Journey, window: Window) -> Excerpt:
    """What a window shows of a journey; raises ExportError where it shows nothing."""
    found = Excerpt(journey, window)
    if not found.stays and not found.ways:
        raise ExportError(f"there is nothing in the days asked for{_extent(journey)}")
    return found


def _extent(journey: Journey) -> str:
    if journey.days is None:
        return "; no stay of the itinerary has a date"
    first, last = (day_in_words(date.fromordinal(day)) for day in journey.days)
    return f"; the itinerary lasts from {first} to {last}"
