"""Which of a sentence's dates belongs to which place, and what to take where it has none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mapapp.biography.chronology import Period, a_year, later
from mapapp.biography.grammar import Clause, Frame, Reading
from mapapp.biography.lexicon import COORDINATORS
from mapapp.biography.timex import Relation, Timex
from mapapp.biography.tokens import TokenKind
from mapapp.biography.verbs import FINITE


@dataclass(frozen=True, slots=True)
class Dating:
    """When a mention was: first and last known days as periods, and how the date was found."""

    start: Period | None = None
    end: Period | None = None
    text: str = ""
    found: str = ""
    carried: bool = False
    julian: bool = False

    @property
    def period(self) -> Period | None:
        """The whole span that is known; None without a date."""
        if self.start is not None and self.end is not None:
            return self.start.to(self.end)
        return self.start or self.end


_NEAR = 9
_LATEST_CARRY = 3


class Dater:
    """Gives dates to the places of one sentence."""

    def __init__(self, reading: Reading, before: Period | None, distance: int) -> None:
        self._tokens = reading.tokens
        self._before = before
        self._distance = distance
        self._times = [
            (clause, index)
            for clause in reading.clauses
            for index in clause.times
            if (timex := reading.tokens[index].timex) and timex.period is not None
        ]
        self._times.sort(key=lambda pair: pair[1])

    def date(self, frame: Frame, others: Sequence[int]) -> Dating:
        """The dating of a frame; ``others`` are the token indexes of the sentence's places."""
        durations = self._durations(frame.clause)
        chosen = self._bracket_after(frame) or self._in_clause(frame, others)
        found = "date from the same clause"
        if chosen is None:
            chosen, found = self._in_sentence(frame), "date from another clause of the sentence"
        if chosen is None:
            return self._carried(durations)
        dating = _dating(chosen, found)
        if frame.clause.opener == "when" and dating.end is not None:  # "until 1901, when …"
            dating = replace(dating, start=dating.end, end=None)
        second = self._second_end(frame.clause, chosen)
        if second is not None and dating.start is not None and dating.end is None:
            dating = replace(dating, end=second.period, text=f"{chosen.text} … {second.text}")
        return _lengthened(dating, durations)

    def _timex(self, index: int) -> Timex:
        timex = self._tokens[index].timex
        assert timex is not None  # noqa: S101  # for the type checker: only dates are collected
        return timex

    def _durations(self, clause: Clause) -> list[Timex]:
        times = [self._tokens[index].timex for index in clause.times]
        return [t for t in times if t is not None and t.relation is Relation.FOR]

    def _bracket_after(self, frame: Frame) -> Timex | None:
        """ "Paris (1890–1893)": the date in brackets right after the name is the place's own."""
        index = frame.index + 1
        if index >= len(self._tokens) or self._tokens[index].text != "(":
            return None
        for _, at in self._times:
            if index < at <= index + 3:
                return self._timex(at)
        return None

    def _in_clause(self, frame: Frame, others: Sequence[int]) -> Timex | None:
        inside = [at for clause, at in self._times if clause is frame.clause]
        dates = [at for at in inside if not self._timex(at).attributive] or inside
        after = next((at for at in dates if at > frame.index), None)
        before = next((at for at in reversed(dates) if at < frame.index), None)
        if after is not None and self._apart(frame.index, after, others):
            after_fits = False
        else:
            after_fits = after is not None
        if after_fits and after is not None and (before is None or after - frame.index <= _NEAR):
            return self._timex(after)
        if before is not None:
            return self._timex(before)
        return self._timex(after) if after is not None else None

    def _apart(self, first: int, last: int, others: Sequence[int]) -> bool:
        """Whether a conjunction, verb or another place stands between a place and a date."""
        if any(first < other < last for other in others):
            return True
        between = self._tokens[first + 1 : last]
        words = [t.lower for t in between if t.kind is TokenKind.WORD]
        return any(w in COORDINATORS or w in FINITE for w in words)

    def _in_sentence(self, frame: Frame) -> Timex | None:
        """The nearest date before the place in the sentence, else the first after it."""
        usable = [
            at
            for clause, at in self._times
            if not self._timex(at).bracketed and not self._timex(at).attributive
            if not clause.relative or clause is frame.clause.parent
        ]
        purpose = [
            at
            for clause, at in self._times
            if clause.parent is frame.clause and not clause.relative
        ]
        if purpose and purpose[0] > frame.index and self._timex(purpose[0]).relation is Relation.AT:
            between = self._tokens[frame.index + 1 : purpose[0]]
            if not any(
                token.lower in {"and", ";", "but", "then", ",", "before"} for token in between
            ):
                return self._timex(purpose[0])
        before = [at for at in usable if at < frame.index]
        if before:
            timex = self._timex(before[-1])
            return timex if timex.relation is not Relation.UNTIL else None
        after = [at for at in usable if at > frame.index]
        if not after or self._timex(after[0]).relation is not Relation.AT:
            return None
        follows = self._tokens[frame.index + 1 : after[0]]
        if any(token.lower in {"and", ";", "but", "then"} for token in follows):
            return None
        return self._timex(after[0])

    def _second_end(self, clause: Clause, chosen: Timex) -> Timex | None:
        """ "from 1890 … until 1893" with other words between."""
        for owner, at in self._times:
            timex = self._timex(at)
            if owner is clause and timex is not chosen and timex.relation is Relation.UNTIL:
                return timex
            if owner.opener in {"until", "till"} and owner.main is clause:
                return timex
        return None

    def _carried(self, durations: Sequence[Timex]) -> Dating:
        before = self._before
        if before is None or self._distance > _LATEST_CARRY:
            return Dating()
        year = before if before.days > 200 else a_year(before.last.year)
        if year.days > 800:
            return Dating()
        told = "the year carried over from the sentence before"
        return _lengthened(Dating(year, None, "", told, carried=True), durations)


def _dating(timex: Timex, found: str) -> Dating:
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


def _lengthened(dating: Dating, durations: Sequence[Timex]) -> Dating:
    """A stay "for three years" ends three years after it began, roughly."""
    if not durations or dating.start is None or dating.end is not None:
        return dating
    years = durations[0].years
    unit, count = ("year", round(years)) if years >= 1 else ("month", max(1, round(years * 12)))
    if years < 1 and dating.start.days > 31:
        return dating
    end = later(dating.start, count, unit)
    return replace(dating, end=end.about()) if end else dating
