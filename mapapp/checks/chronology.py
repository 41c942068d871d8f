"""Checks of time: rows out of order, stays that overlap, and years without a word.

Each function takes the stays of the route in the table's order, and the lines that have faults:
nothing is said of two rows when the faulty one may be, or stand between, them.
"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate, islice, pairwise

from mapapp.dates import day_in_words, span_in_words
from mapapp.errors import Finding, shown
from mapapp.journey.presence import Span, presences
from mapapp.model import Stay

_LONGEST_GAP_DAYS = 366
# With more stays at once than these the table is noise.
_MOST_COMPARED = 100
# The code of years without a stay.
GAP = "gap"
_GAP_SAID = re.compile(r"\bgaps?\b", re.IGNORECASE)


def order_findings(route: Sequence[Stay], faulty: Sequence[int]) -> Iterator[Finding]:
    """Warn of a stay that surely began before the one in the row above it."""
    dated = [stay for stay in route if stay.start or stay.end]
    for above, stay in pairwise(dated):
        begun = above.start or above.end
        begins = stay.start or stay.end
        if begun is None or begins is None or not clear(faulty, above, stay):
            continue
        latest = min(begins.latest, stay.end.latest) if stay.end else begins.latest
        if latest < begun.earliest:
            message = (
                f"the stay begins before that of line {above.line} ({begun}); "
                "rows stand in the order of the life"
            )
            column = "start" if stay.start else "end"
            yield _warning(stay, column, message, begins.edtf, "out-of-order")


def overlap_findings(route: Sequence[Stay], faulty: Sequence[int]) -> Iterator[Finding]:
    """Warn of two stays that surely share days though neither can lie within the other.

    On the day of a move he is at both places, so one shared day is no overlap. Of several stays
    that a stay overlaps, one is named.
    """
    sure = sorted(
        (span[0], index, span[1]) for index, stay in enumerate(route) if (span := _sure_days(stay))
    )
    going_on: list[tuple[int, int]] = []  # last day and index, in the order of the last days
    for first, index, last in sure:
        del going_on[: bisect_right(going_on, (first, len(route)))]
        # Those that last as long as this one contain it.
        for until, other in islice(going_on, _MOST_COMPARED):
            if until >= last:
                break
            one, two = sorted((route[other], route[index]), key=lambda stay: stay.line)
            contained = _may_contain(one, two) or _may_contain(two, one)
            if not contained and clear(faulty, one, two):
                yield _overlap(one, two, until - first + 1)
                break
        insort(going_on, (last, index))


def _overlap(one: Stay, two: Stay, days: int) -> Finding:
    message = (
        f"the stay overlaps that of line {one.line} ({shown(one.place.name)}, "
        f"{span_in_words(one.start, one.end)}) by at least {days} days without lying within it; "
        "correct one of the dates"
    )
    return _warning(two, "start", message, span_in_words(two.start, two.end), "overlap")


def gap_findings(route: Sequence[Stay], faulty: Sequence[int]) -> Iterator[Finding]:
    """Warn of more than a year of which no stay may be part.

    Where the source is silent a gap is no mistake. It is accepted when the remark of the row
    before or after it says so, with the word “gap”.
    """
    spans = [(one.possible, one.stay) for one in presences(route) if one.possible]
    spans.sort(key=lambda span: span[0])
    for ((_, last), before), ((first, _), stay) in zip(
        accumulate(spans, _later), spans[1:], strict=False
    ):
        days = first - last - 1
        said = _GAP_SAID.search(before.remark) or _GAP_SAID.search(stay.remark)
        if days <= _LONGEST_GAP_DAYS or said or not clear(faulty, before, stay):
            continue
        message = (
            f"nothing is known of the {days:,} days from {_in_words(last + 1)} to "
            f"{_in_words(first - 1)}; add the stay, or where the source is silent say so in the "
            "remark of this row or the one before, with the word “gap”"
        )
        column = "start" if stay.start else "end"
        begins = stay.start or stay.end
        yield _warning(stay, column, message, begins.edtf if begins else "", GAP)


def _later(one: tuple[Span, Stay], other: tuple[Span, Stay]) -> tuple[Span, Stay]:
    """Of two stays the one that lasts longer."""
    return other if other[0][1] > one[0][1] else one


def _in_words(day: int) -> str:
    return day_in_words(date.fromordinal(day))


def clear(faulty: Sequence[int], one: Stay, other: Stay) -> bool:
    """Whether no faulty line (in ascending order) lies from the one stay's row to the other's."""
    first, last = sorted((one.line, other.line))
    position = bisect_left(faulty, first)
    return position == len(faulty) or faulty[position] > last


def _sure_days(stay: Stay) -> tuple[int, int] | None:
    if stay.start is None or stay.end is None:
        return None
    first, last = stay.start.latest.toordinal(), stay.end.earliest.toordinal()
    return (first, last) if first <= last else None


def _may_contain(outer: Stay, inner: Stay) -> bool:
    if not (outer.start and outer.end and inner.start and inner.end):
        return False
    begins = inner.start.latest >= outer.start.earliest
    return begins and inner.end.earliest <= outer.end.latest


def _warning(stay: Stay, column: str, message: str, value: str, code: str) -> Finding:
    return Finding(stay.line, column, message, value, "warning", code)
