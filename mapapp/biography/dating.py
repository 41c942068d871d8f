"""Which of a sentence's dates belongs to which place, and what to take where it has none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mapapp.biography.chronology import Period, a_year, later
from mapapp.biography.grammar import Agent, Clause, Frame, Reading
from mapapp.biography.lexicon import COORDINATORS, words
from mapapp.biography.timex import Relation, Timex
from mapapp.biography.tokens import TokenKind
from mapapp.biography.verbs import FINITE, VerbClass


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


SAME_CLAUSE = "the same clause"
_STUDYING = words("study attend enter train educate enrol enroll read begin matriculate join")
_TAKING = words("earn receive take complete finish obtain gain get award")
_LATER = words("later eventually subsequently finally afterwards")
_AGAIN = words("and again in on once more also")
_THEN = words("then thereafter")
_STAYING = words("stay remain live")
_HABITS = words("holidays vacations weekends summers winters years retirement life")
_PARTING = words("and ; but then , before")
_NEAR = 9
_OWNED = 4  # "his 1912 visit to Paris"
_LATEST_CARRY = 3


class Dater:
    """Gives dates to the places of one sentence."""

    def __init__(self, reading: Reading, before: Period | None, distance: int) -> None:
        self._tokens = reading.tokens
        self._before = before
        self._distance = distance
        self._frames = reading.frames
        self._times = [
            (clause, index)
            for clause in reading.clauses
            for index in clause.times
            if (timex := reading.tokens[index].timex) and timex.period is not None
        ]
        self._times.sort(key=lambda pair: pair[1])

    def date(self, frame: Frame, others: Sequence[int], last: int = -1) -> Dating:
        """The dating of a frame.

        ``others`` are the token indexes of the sentence's places, ``last`` is that of the last
        name that explains this one.
        """
        durations = self._durations(frame.clause)
        chosen = self._bracket_after(max(frame.index, last)) or self._in_clause(frame, others)
        found = f"date from {SAME_CLAUSE}"
        if chosen is None:
            chosen, found = self._in_sentence(frame), "date from another clause of the sentence"
            if chosen is not None and self._is_later(chosen, frame.index):
                return Dating()
        if chosen is None:
            degree = self._degree(frame)
            if degree is not None and degree.period is not None:
                return Dating(None, degree.period, degree.text, found)
            return self._carried(frame, durations)
        dating = _dating(chosen, found)
        if dating.end is None and self._takes_degree(frame, chosen):
            return Dating(None, dating.start, dating.text, found)
        over = frame.outer in {"after", "before"} and frame.fronted
        if dating.end is None and (over or self._ends_before(frame, chosen)):
            dating = replace(dating, start=None, end=dating.start)  # "after a year in X, in 1901 …"
        if dating.end is not None and self._begins_then(frame, chosen):
            dating = replace(dating, start=dating.end, end=None)
        elif dating.start is None and chosen.relation is Relation.UNTIL:
            dating = replace(dating, start=self._since(frame, chosen))
        second = self._second_end(frame.clause, chosen)
        if second is not None and dating.start is not None and dating.end is None:
            dating = replace(dating, end=second.period, text=f"{chosen.text} … {second.text}")
        return _lengthened(dating, durations)

    def again(self, frame: Frame, dating: Dating) -> Iterator[Dating]:
        """ "In 1980 and again in 1983": the further dates of a place."""
        indexes = [at for clause, at in self._times if clause is frame.clause]
        at = next((i for i in indexes if self._timex(i).text == dating.text), None)
        for following in [i for i in indexes if at is not None and i > at]:
            between = {token.lower for token in self._tokens[(at or 0) + 1 : following]}
            timex = self._timex(following)
            if "and" not in between or not between <= _AGAIN or timex.relation is not Relation.AT:
                return
            rest = self._tokens[following + 1 : following + 2]
            if rest and rest[0].kind is not TokenKind.MARK:
                return  # the next clause's
            yield _dating(timex, dating.found)
            at = following

    def _begins_then(self, frame: Frame, chosen: Timex) -> bool:
        """ "Until 1901, when he moved to X", "from 1880 to 1890 and then in Y": it begins then."""
        first = next(at for _, at in self._times if self._timex(at) is chosen)
        if first > frame.index:
            return False
        return frame.clause.opener == "when" or self._says_then(first, frame.index)

    def _says_then(self, first: int, last: int) -> bool:
        return any(token.lower in _THEN for token in self._tokens[first + 1 : last])

    def _since(self, frame: Frame, chosen: Timex) -> Period | None:
        """ "Moved to Chile in 1971 and lived in X until 1973": the date before is the beginning."""
        for clause, at in reversed(self._times):
            timex = self._timex(at)
            plain = not (timex.bracketed or timex.attributive) and timex.relation is Relation.AT
            told = clause is not frame.clause and clause.who() is not Agent.OTHER
            if at < frame.index and plain and told and timex.period and chosen.period:
                return timex.period if timex.period.first <= chosen.period.first else None
        return None

    def _degree(self, frame: Frame) -> Timex | None:
        """ "Studied law at X and graduated in 1932": the date of the degree ends the studies."""
        if frame.verb is None or frame.verb.base not in _STUDYING:
            return None
        for clause, at in self._times:
            verb = clause.verb.base if clause.verb else ""
            taken = verb == "graduate" or (clause.degree and verb in _TAKING)
            if at > frame.index and taken and clause.who() is not Agent.OTHER:
                return self._timex(at)
        return None

    def _takes_degree(self, frame: Frame, chosen: Timex) -> bool:
        """ "Studied at X, receiving a degree in 1949": the date ends the studies."""
        clause = next(clause for clause, at in self._times if self._timex(at) is chosen)
        if clause is frame.clause or frame.verb is None or frame.verb.base not in _STUDYING:
            return False
        verb = clause.verb.base if clause.verb else ""
        return verb == "graduate" or (clause.degree and verb in _TAKING)

    def _ends_before(self, frame: Frame, chosen: Timex) -> bool:
        """ "Worked in X before moving to Y in 1901": the date ends the stay in X."""
        owner = next(clause for clause, at in self._times if self._timex(at) is chosen)
        return owner.opener == "before" and owner.main is frame.clause

    def _timex(self, index: int) -> Timex:
        timex = self._tokens[index].timex
        assert timex is not None  # noqa: S101  # for the type checker: only dates are collected
        return timex

    def _durations(self, clause: Clause) -> list[Timex]:
        times = [self._tokens[index].timex for index in clause.times]
        return [t for t in times if t is not None and t.relation is Relation.FOR]

    def _bracket_after(self, last: int) -> Timex | None:
        """ "Paris (1890–1893)": the date in brackets right after the name is the place's own."""
        index = last + 1
        if index >= len(self._tokens) or self._tokens[index].text != "(":
            return None
        for _, at in self._times:
            inside = [token.text for token in self._tokens[index + 1 : at]]
            if index < at <= index + 5 and ")" not in inside:
                return self._timex(at)
        return None

    def _in_clause(self, frame: Frame, others: Sequence[int]) -> Timex | None:
        inside = [at for clause, at in self._times if clause is frame.clause]
        inside = [
            at for at in inside if not self._timex(at).owned or 0 < frame.index - at <= _OWNED
        ]
        dates = [at for at in inside if not self._timex(at).attributive] or inside
        after = next((at for at in dates if at > frame.index), None)
        before = next((at for at in reversed(dates) if at < frame.index), None)
        if after is not None and self._leads_on(frame, after):
            after = None
        if after is not None and self._apart(frame.index, after, others):
            after_fits = False
        else:
            after_fits = after is not None
        if before is not None and after is not None and self._leads(before, frame, after, others):
            return self._timex(before)
        if after_fits and after is not None and (before is None or after - frame.index <= _NEAR):
            return self._timex(after)
        if before is not None:
            return self._timex(before)
        return self._timex(after) if after is not None else None

    def _leads(self, before: int, frame: Frame, after: int, others: Sequence[int]) -> bool:
        """ "In 1901 in X, in 1902 in Y": each date stands before its place."""
        if any(before < other < frame.index for other in others):
            return False
        mark = any(t.lower in {",", "and"} for t in self._tokens[frame.index + 1 : after])
        following = self._tokens[after + 1 : after + 2]
        return mark and bool(following) and following[0].lower in {"in", "at", "to", "for"}

    def _leads_on(self, frame: Frame, after: int) -> bool:
        """ "In X and, from 1979, in Y": the date is the next place's."""
        between = {token.lower for token in self._tokens[frame.index + 1 : after]}
        following = [t for t in self._tokens[after + 1 : after + 4] if t.text != ","][:2]
        if "and" not in between or not following:
            return False
        named = following[0].kind is TokenKind.NAME
        led = len(following) > 1 and following[0].lower in {"in", "at", "to"}
        return named or (led and following[1].kind is TokenKind.NAME)

    def _apart(self, first: int, last: int, others: Sequence[int]) -> bool:
        """Whether a conjunction, verb or another place stands between a place and a date."""
        if any(first < other < last for other in others):
            return True
        between = self._tokens[first + 1 : last]
        words = [t.lower for t in between if t.kind is TokenKind.WORD]
        return any(w in COORDINATORS or w in FINITE for w in words)

    def _in_sentence(self, frame: Frame) -> Timex | None:  # noqa: PLR0911  # a return for each case
        """The nearest date before the place in the sentence, else the first after it."""
        outer = frame.clause.resume
        if outer is not None and outer.agent is Agent.OTHER and not outer.object_is_subject:
            return None  # "the plants he collected in X were sold in 1888"
        if frame.clause.follower is not None and (frame.clause.passive or frame.clause.earlier):
            return None  # "Born and raised in X, he moved to Y in 1926"
        usable = [
            at
            for clause, at in self._times
            if not self._timex(at).bracketed and not self._timex(at).attributive
            if not clause.relative or clause is frame.clause.parent or self._enters(clause, frame)
            if clause is frame.clause or not _is_birth(clause)
            if frame.clause.earlier or not clause.earlier
        ]
        purpose = self._of_purpose(frame)
        if purpose is not None:
            return purpose
        told = self._when(frame, usable)
        if told is not None:
            return self._timex(told)
        before = [at for at in usable if at < frame.index]
        if before:
            timex = self._timex(before[-1])
            leads = timex.relation is not Relation.UNTIL or frame.clause.opener == "when"
            return timex if leads else None
        after = [at for at in usable if at > frame.index]
        if not after or self._timex(after[0]).relation is not Relation.AT:
            return None
        follows = self._tokens[frame.index + 1 : after[0]]
        if any(token.lower in {"and", ";", "but", "then"} for token in follows):
            return None
        return self._timex(after[0])

    def _when(self, frame: Frame, usable: Sequence[int]) -> int | None:
        """ "Was in X when, in July 1946, …": the date of what happened meanwhile."""
        follows = self._tokens[frame.index + 1 : frame.index + 3]
        words = [token.lower for token in follows if token.text != ","]
        if not words or words[0] != "when":
            return None
        meanwhile = (at for clause, at in self._times if clause.opener == "when" and at in usable)
        return next((at for at in meanwhile if at > frame.index), None)

    def _of_purpose(self, frame: Frame) -> Timex | None:
        """ "Went to X to study in 1901": the date of what he went for."""
        purpose = [
            at
            for clause, at in self._times
            if clause.parent is frame.clause and not clause.relative
            if not self._timex(at).bracketed and not self._timex(at).owned
        ]
        if not purpose or purpose[0] < frame.index:
            return None
        between = self._tokens[frame.index + 1 : purpose[0]]
        apart = any(token.lower in _PARTING for token in between)
        timex = self._timex(purpose[0])
        return timex if timex.relation is Relation.AT and not apart else None

    def _is_later(self, chosen: Timex, last: int) -> bool:
        """ "In 1882 he graduated, and later moved to X": when, is not said."""
        first = next(at for _, at in self._times if self._timex(at) is chosen)
        return any(token.lower in _LATER for token in self._tokens[first + 1 : last])

    def _enters(self, clause: Clause, frame: Frame) -> bool:
        """ "Went on to X, which he entered in 1853": the relative dates the place before it."""
        reaches = clause.verb is not None and clause.verb.verb_class is VerbClass.REACH
        return reaches and clause.start == frame.index + 2 and clause.who() is not Agent.OTHER

    def _second_end(self, clause: Clause, chosen: Timex) -> Timex | None:
        """ "from 1890 … until 1893" with other words between."""
        for owner, at in self._times:
            timex = self._timex(at)
            told = timex is not chosen and timex.relation is Relation.UNTIL
            stays = owner.verb is not None and owner.verb.base in _STAYING
            placed = any(frame.clause is owner for frame in self._frames)
            follows = stays and owner.parent is clause and not placed
            if told and (owner is clause or owner.resume is clause or follows):
                return timex  # the second: "…, a post he held until 1925"
            if owner.opener in {"until", "till"} and owner.main is clause:
                return timex
        return None

    def _carried(self, frame: Frame, durations: Sequence[Timex]) -> Dating:
        before = self._before
        if frame.clause.earlier or before is None or self._distance > _LATEST_CARRY:
            return Dating()
        year = before if before.days > 200 else a_year(before.last.year)
        if year.days > 800 and self._says_then(-1, frame.index):
            year = a_year(before.last.year)  # "… from 1922 to 1926. He then moved to X."
        if year.days > 800 or _is_habit(frame):
            return Dating()
        told = "the year carried over from the sentence before"
        return _lengthened(Dating(year, None, "", told, carried=True), durations)


def _is_habit(frame: Frame) -> bool:
    """ "Spent his holidays in X", "his last years": of no one year."""
    return frame.verb is not None and frame.verb.base == "spend" and frame.noun in _HABITS


def _is_birth(clause: Clause) -> bool:
    """Whether a clause tells of the subject's own birth."""
    born = clause.verb is not None and clause.verb.verb_class is VerbClass.BIRTH
    return born and clause.who() is not Agent.OTHER


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
