"""The life as consecutive spans of days, each with one status: at, maybe, travelling, unknown."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from heapq import heappop, heappush
from itertools import pairwise

from mapapp.journey.legs import Leg
from mapapp.journey.presence import Presence, Span
from mapapp.vocabulary import Status

# A visit within a residence of which no day is certain is shown for a month at the most: the
# rest of its uncertain span he was, for all that is known, at the residence.
_VISIT_DAYS = 31


@dataclass(frozen=True, slots=True)
class Segment:
    """From ``first`` to ``last`` day the whereabouts are these.

    ``presence`` is an index among the route's stays: the stay he is or may be at, or the one he
    was at last; ``leg`` an index among the legs, while he travels.
    """

    first: int
    last: int
    status: Status
    presence: int | None
    leg: int | None = None


def segments_of(presences: Sequence[Presence], legs: Sequence[Leg]) -> tuple[Segment, ...]:
    """The segments from the first possible day to the last, without a day left out.

    Where several stays are possible on a day, a certain one comes before an uncertain one, and
    of two the one that he reached later. A visit within a residence comes before the residence.
    """
    journeys = sorted((leg.under_way, index) for index, leg in enumerate(legs) if leg.under_way)
    segments: list[Segment] = []
    for first, last, claim in _swept(_claims(presences)):
        if claim is not None:
            status = Status.AT if claim.certain else Status.MAYBE
            segments.append(Segment(first, last, status, claim.presence))
            continue
        leg = _travelled(first, last, journeys)
        status = Status.UNKNOWN if leg is None else Status.TRAVELLING
        segments.append(Segment(first, last, status, segments[-1].presence, leg))
    return _merged(segments)


def legs_as_shown(legs: Sequence[Leg], segments: Sequence[Segment]) -> tuple[Leg, ...]:
    """The legs, each drawn while a segment shows him on it; in a day where none does."""
    shown = {segment.leg: (segment.first, segment.last + 1) for segment in segments}
    return tuple(
        replace(leg, drawn=shown.get(index, (leg.drawn[1], leg.drawn[1])))
        for index, leg in enumerate(legs)
    )


@dataclass(frozen=True, slots=True)
class _Claim:
    """A stay's claim on days; of several the one with the highest rank is shown."""

    first: int
    last: int
    certain: bool
    presence: int
    inner: bool

    @property
    def rank(self) -> tuple[bool, int]:
        return self.certain or self.inner, self.presence


def _claims(presences: Sequence[Presence]) -> list[_Claim]:
    claims: list[_Claim] = []
    for index, presence in enumerate(presences):
        possible, certain = presence.possible, presence.certain
        if possible is None:
            continue
        inner = presence.within is not None
        first = max(possible[0], presence.reached or possible[0])
        last = min(possible[1], first + _VISIT_DAYS - 1) if inner and not certain else possible[1]
        claims.append(_Claim(first, last, certain=False, presence=index, inner=inner))
        if certain:
            claims.append(_Claim(*certain, certain=True, presence=index, inner=inner))
    return sorted(claims, key=lambda claim: claim.first)


def _swept(claims: Sequence[_Claim]) -> list[tuple[int, int, _Claim | None]]:
    """Cut time at every beginning and end, and give each piece to its best claim."""
    cuts = sorted({day for claim in claims for day in (claim.first, claim.last + 1)})
    pieces: list[tuple[int, int, _Claim | None]] = []
    active: list[tuple[tuple[bool, int, bool], int, _Claim]] = []
    upcoming = 0
    for first, following in pairwise(cuts):
        while upcoming < len(claims) and claims[upcoming].first <= first:
            claim = claims[upcoming]
            order = (not claim.rank[0], -claim.presence, not claim.certain)
            heappush(active, (order, upcoming, claim))
            upcoming += 1
        while active and active[0][2].last < first:
            heappop(active)
        pieces.append((first, following - 1, active[0][2] if active else None))
    return pieces


def _travelled(first: int, last: int, journeys: Sequence[tuple[Span, int]]) -> int | None:
    """The leg that accounts for days which no stay claims; None where the source is silent."""
    position = bisect_right(journeys, first, key=lambda journey: journey[0][0]) - 1
    if position < 0 or journeys[position][0][1] < last:
        return None
    return journeys[position][1]


def _merged(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    merged: list[Segment] = []
    for segment in segments:
        last = merged[-1] if merged else None
        same = last and (last.status, last.presence, last.leg) == (
            segment.status,
            segment.presence,
            segment.leg,
        )
        if last and same:
            merged[-1] = Segment(last.first, segment.last, last.status, last.presence, last.leg)
        else:
            merged.append(segment)
    return tuple(merged)
