"""When a mention was, as a date and a duration in its sentence tell it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mapapp.biography.temporal.chronology import Period, later
from mapapp.biography.temporal.expression import Relation, Timex

SAME_CLAUSE = "the same clause"
"""Where a date is found that stands with its place."""


@dataclass(frozen=True, slots=True)
class Dating:
    """When a mention was: first and last known days as periods, and how the date was found."""

    start: Period | None = None
    end: Period | None = None
    text: str = ""
    found: str = ""
    carried: bool = False
    julian: bool = False
    likely: bool = False
    """No rule tells the date: of those around it is the likeliest."""

    @property
    def period(self) -> Period | None:
        """The whole span that is known; None without a date."""
        if self.start is not None and self.end is not None:
            return self.start.to(self.end)
        return self.start or self.end


def dating_of(timex: Timex, found: str) -> Dating:
    """When a mention was that a date belongs to, by the date's relation to it."""
    period = timex.period
    assert period is not None  # noqa: S101  # for the type checker: unresolved dates are left out
    julian = timex.julian
    if timex.relation is Relation.UNTIL:
        return Dating(None, period, timex.text, found, julian=julian)
    if timex.relation in {Relation.BEFORE, Relation.AFTER}:
        return Dating(period.about(), None, timex.text, found, julian=julian)
    if period.begin != period.finish and period.days > 45:
        begin, finish = _ends(period)
        return Dating(begin, finish, timex.text, found, julian=julian)
    return Dating(period, None, timex.text, found, julian=julian)


def _ends(period: Period) -> tuple[Period, Period]:
    begin = Period(period.begin, period.begin, period.first, period.first)
    return begin, Period(period.finish, period.finish, period.last, period.last)


def lengthened(dating: Dating, durations: Sequence[Timex]) -> Dating:
    """A stay "for three years" ends three years after it began, roughly.

    One "after three years" there had begun so long before.
    """
    durations = [duration for duration in durations if duration.years]
    if durations and durations[0].relation is Relation.SPENT and dating.end is None:
        dating = replace(dating, start=None, end=dating.start)
    if not durations or (dating.start is not None) == (dating.end is not None):
        return dating
    years = durations[0].years
    whole = years >= 1 and years == round(years)
    unit, count = ("year", round(years)) if whole else ("month", max(1, round(years * 12)))
    if dating.start is None and dating.end is not None:
        start = later(dating.end, -count, unit)  # "for three years before moving in 1871"
        return replace(dating, start=start.about()) if start else dating
    if dating.start is None or (years < 1 and dating.start.days > 31):
        return dating
    end = later(dating.start, count, unit)
    return replace(dating, end=end.about()) if end else dating
