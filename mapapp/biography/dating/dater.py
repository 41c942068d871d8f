"""Which of a sentence's dates belongs to which place, and what to take where it has none."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from mapapp.biography.clauses.grammar import Agent, Clause, Frame
from mapapp.biography.dating.carrying import is_habit
from mapapp.biography.dating.choice import AT_ONCE, opens_with_when
from mapapp.biography.dating.dated import SAME_CLAUSE, Dating, dating_of, lengthened
from mapapp.biography.dating.further import FurtherDates
from mapapp.biography.dating.occasions import FRONT
from mapapp.biography.dating.telling import tells_birth
from mapapp.biography.lexicon import words
from mapapp.biography.reading.tokens import BORN
from mapapp.biography.temporal.chronology import A_MONTH, A_YEAR, Period, a_year
from mapapp.biography.temporal.expression import LENGTHS, Relation, Timex
from mapapp.biography.verbs import VerbClass

_LATER = words("later eventually")
_SOON = words("subsequently finally afterwards thereafter")
_FORCING = words("forced compelled obliged drove prompted")
_AFTERWARDS = words("after following")
_THEREAFTER = words("thereafter afterwards thenceforth")
_JUST_BEFORE = words("graduate move arrive return")
_UP_TO = words("until till to")
_ENDS = words("death execution arrest murder assassination deportation")


class Dater(FurtherDates):
    """Gives dates to the places of one sentence."""

    def date(self, frame: Frame, others: Sequence[int], last: int = -1) -> Dating:
        """The dating of a frame.

        ``others`` are the token indexes of the sentence's places, ``last`` is that of the last
        name that explains this one.
        """
        if self._is_of_another_time(frame):
            return Dating()
        return self._until_next(frame, others) or self._told(frame, others, last)

    def _told(self, frame: Frame, others: Sequence[int], last: int) -> Dating:
        """The dating by the date that the sentence has for a frame, or by what was told before."""
        durations = self._durations(frame)
        chosen, found = self._choice(frame, others, last)
        if chosen is None:
            until = self._until_when(frame)
            if until is not None and until.period is not None:
                return Dating(None, until.period, until.text, found)
            return self._carried(frame, durations)
        elsewhere = not found.endswith(SAME_CLAUSE)
        apart = elsewhere and (is_habit(frame) or self._is_apart_in_time(frame, chosen))
        if not elsewhere and self._is_since(frame, chosen) and dating_of(chosen, "").end is None:
            return Dating(found=f"no date: later than the one of {SAME_CLAUSE}")
        if apart or self._is_undated_end(frame, chosen):
            return Dating()
        dating = self._spanned(frame, chosen, dating_of(chosen, found))
        if elsewhere and dating.start and not self.lasts(frame, self._index_of(chosen)):
            dating = self._of_another_clause(frame, chosen, dating, others)
        since = dating.end or dating.start
        passed = self._when_passed(frame, self._index_of(chosen), since) if since else None
        if passed is not None:
            return Dating(passed, None, dating.text, dating.found)
        return lengthened(dating, durations)

    def _until_when(self, frame: Frame) -> Timex | None:
        """What ends a stay of which no date is told otherwise."""
        left = self._degree(frame) or self._leaving(frame)
        return left or self._staying(frame) or self._dying(frame)

    def _of_another_clause(
        self, frame: Frame, chosen: Timex, dating: Dating, others: Sequence[int]
    ) -> Dating:
        """The dating by a date that is another clause's: less exact, or its beginning only."""
        start, verb = dating.start, frame.verb
        if start is None or verb is None:
            return dating
        if verb.verb_class is VerbClass.LEAVE:
            return replace(dating, end=None)  # "on leaving X, he taught from 1891 to 1894"
        if frame.clause.opener == "after" and verb.base == "graduate":
            return replace(dating, start=None, end=start)  # "after graduating at X, in 1837 he …"
        soon = self._says(_SOON, chosen, frame.index)
        if soon or frame.clause.opener == "after":
            since = dating.end or start if soon else start  # "1914 to 1918, and afterwards …"
            return replace(dating, start=since.about(), end=None)
        if self.joins(frame, self._index_of(chosen), others):
            return replace(dating, start=a_year(start.first.year), end=None)
        at_once = verb.base in AT_ONCE
        return replace(dating, start=a_year(start.first.year)) if at_once else dating

    def _choice(self, frame: Frame, others: Sequence[int], last: int) -> tuple[Timex | None, str]:
        """The date of a frame, and where in the sentence it was found."""
        chosen = (
            self._bracket_after(frame, max(frame.index, last))
            or self._bracket_before(frame)
            or self._degree_before(frame)
            or self._arriving(frame)
            or self._in_clause(frame, others)
            or self._bracket_behind(frame, others)
        )
        if chosen is not None:
            return chosen, f"date from {SAME_CLAUSE}"
        unknown = self._has_unknown(frame.clause)
        chosen = self._entering(frame) if unknown else self._in_sentence(frame, others)
        return chosen, "date from another clause of the sentence"

    def _has_unknown(self, clause: Clause) -> bool:
        """ "At age nine he was in X": a date of its own that nothing resolves."""
        times = [self._tokens[index].timex for index in clause.times]
        told = [t for t in times if t and t.period is None and t.relation not in LENGTHS]
        return any(not t.text.startswith("After ") for t in told)  # "After a year in X he went …"

    def _is_undated_end(self, frame: Frame, chosen: Timex) -> bool:
        """ "From 1924 until his death in X": when that was, is not said."""
        ended = frame.possessed and frame.noun in _ENDS and chosen.relation is not Relation.UNTIL
        return ended and self._says(_UP_TO, chosen, frame.index)

    def _is_apart_in_time(self, frame: Frame, chosen: Timex) -> bool:
        """ "And later moved to X", "four days before departing for X": when, is not said."""
        soon = frame.clause.opener == "before" and not frame.clause.times and _is_exact(chosen)
        return soon or self._is_since(frame, chosen) or self._is_later(chosen, frame.index)

    def _spanned(self, frame: Frame, chosen: Timex, dating: Dating) -> Dating:
        """The dating with beginning and end as the clauses around tell them."""
        ends = self._takes_degree(frame, chosen) or self._goes_on_to(frame, chosen)
        if dating.end is None and ends:
            return Dating(None, dating.start, dating.text, dating.found)
        led = self._tokens[max(0, frame.index - FRONT - 1) : frame.index]
        after = any(token.timex and token.text.startswith("After ") for token in led)
        if after and dating.end is None:
            return replace(dating, start=None, end=dating.start)  # "After two years in X he …"
        over = frame.outer in {"after", "before"} and frame.fronted and not frame.possessed
        over = over or self._is_over_before(frame, chosen) or self._is_behind_after(frame)
        over = over or self._had_been(frame, chosen)
        if (dating.end is None and over) or self._ends_before(frame, chosen, dating):
            dating = replace(dating, start=None, end=dating.start)  # "after a year in X, in 1901 …"
        begun = self.begun(frame, chosen, dating)
        if begun is not dating:
            dating = begun
        elif dating.start is None and chosen.relation is Relation.UNTIL:
            dating = replace(dating, start=self._since(frame, chosen))
        if frame.possessed and frame.noun in _ENDS:
            if chosen.relation is Relation.UNTIL:  # "until his death in X in 1906"
                return replace(dating, start=chosen.period, end=None)
            if dating.end is not None and frame.noun in chosen.text:  # "from 1901 until …"
                return replace(dating, start=dating.end, end=None)
        second = self._second_end(frame, chosen)
        if second is not None and dating.start is not None and dating.end is None:
            dating = replace(dating, end=second.period, text=f"{chosen.text} … {second.text}")
        return dating

    def _had_been(self, frame: Frame, chosen: Timex) -> bool:
        """ "In 1763, having served seven years in X, he …": they were over in 1763."""
        at = self._index_of(chosen)
        behind = [token.lower for token in self._tokens[at + 1 : at + 3]]
        lasted = any(self._timex(i).relation is Relation.FOR for i in frame.clause.times)
        return frame.clause.earlier and at <= FRONT and behind == [",", "having"] and lasted

    def _is_behind_after(self, frame: Frame) -> bool:
        """ "After a short time in practice at X he came to Y in 1817": it ended then."""
        led = [token.text for token in self._tokens[: frame.index]]
        return frame.fronted and bool(led) and led[0].startswith("After") and "," not in led

    def _is_over_before(self, frame: Frame, chosen: Timex) -> bool:
        """ "A prisoner in X for two years, he came home in 1809": the date ends the stay in X."""
        told = self._tokens[frame.index + 1 : self._index_of(chosen)]
        lasted = (
            token.timex is not None and token.timex.relation is Relation.FOR and after.text == ","
            for token, after in pairwise(told)
        )
        return frame.fronted and any(lasted)

    def is_of_today(self, frame: Frame) -> bool:
        """ "She lives in X and was born in 1979": of no date but its own."""
        clause = frame.clause
        own = any(owner is clause for owner, _ in self._times)
        past = any(not owner.today and not owner.bracket for owner, _ in self._times)
        # Those of the life's opening: "Ada Weber (born 1951) is a painter based in X".
        past = past or all(owner.bracket and at < frame.index for owner, at in self._times)
        since = any(self._timex(at).relation is Relation.FROM for _, at in self._times)
        return clause.today and not (own or since) and past

    def _is_of_another_time(self, frame: Frame) -> bool:
        """ "After working in X, he came to Y in 1918", "…, having passed through X": not said."""
        clause = frame.clause
        native = frame.noun == "native" or frame.token.lower.endswith(BORN)
        if native or self.is_of_today(frame):
            return True  # "a native of X, he graduated in 1904"
        if clause.bracket or any(owner is clause for owner, _ in self._times):
            return False
        if clause.opener == "after" and frame.preposition != "after":
            return clause.verb is not None and clause.base not in _JUST_BEFORE
        at = next((at for owner, at in self._times if owner is clause.parent), None)
        return (
            clause.earlier and clause.agent is None and at is not None and FRONT < at < frame.index
        )

    def dying(self, frame: Frame) -> Dating | None:
        """ "Where he fell ill and died on 3 May": the death, which is told without its place."""
        day = self.death_after(frame)
        found = "date of the death that is told next"
        return replace(dating_of(day, found), end=day.period) if day and day.period else None

    def begun(self, frame: Frame, chosen: Timex, dating: Dating) -> Dating:
        """The dating of what begins when a date's span is over.

        "Until 1901, when he moved to X", "until 1901 forced him to flee to X", "from 1880 to 1890
        and then in Y", "having taught from 1880 to 1890 he moved to X".
        """
        first = self._index_of(chosen)
        if dating.end is None or first > frame.index:
            return dating
        owner = self._clause_of(first)
        over = owner is not frame.clause and (owner.opener == "after" or owner.earlier)
        over = over or (chosen.bracketed and self._opens_with_after(frame))
        over = over and owner.who() is not Agent.OTHER and not frame.clause.earlier
        over = over or self._moves_on(frame, owner, dating) or self._is_since(frame, chosen)
        over = over or self._has_come_back(frame, chosen)
        if over or opens_with_when(frame.clause) or self._says_then(first, frame.index):
            return replace(dating, start=dating.end, end=None)
        follows = self._tokens[frame.index + 1 : frame.index + 2]
        since = bool(follows) and follows[0].lower in _THEREAFTER
        since = since or self._says(_FORCING, chosen, frame.index)
        if chosen.relation is Relation.UNTIL and since:
            return replace(dating, start=dating.end, end=None)
        after = _SOON | _LATER if owner is frame.clause else _LATER
        if self._says(after, chosen, frame.index):
            return replace(dating, start=dating.end.about(), end=None)
        return dating

    def _opens_with_after(self, frame: Frame) -> bool:
        """ "After a spell in X (1950–53) he returned to Y": what is told then comes after."""
        return self._tokens[0].lower in _AFTERWARDS and not (frame.fronted or frame.clause.times)

    def _since(self, frame: Frame, chosen: Timex) -> Period | None:
        """ "Moved to Chile in 1971 and lived in X until 1973": the date before is the beginning."""
        for clause, at in reversed(self._times):
            timex = self._timex(at)
            begins = timex.relation in {Relation.AT, Relation.FROM}
            plain = begins and not (timex.bracketed or timex.attributive)
            apart = clause is not frame.clause or timex.relation is Relation.FROM
            told = apart and clause.who() is not Agent.OTHER and not tells_birth(clause)
            if at < frame.index and plain and told and timex.period and chosen.period:
                since = timex.period
                if since.days > A_YEAR and clause is not frame.clause:
                    since = dating_of(timex, "").end or since  # "from 1904 to 1907 …, and then"
                return since if since.first <= chosen.period.first else None
        return None

    def _is_later(self, chosen: Timex, last: int) -> bool:
        """ "In 1882 he graduated, and later moved to X": when, is not said."""
        return self._says(_LATER, chosen, last)

    def _says(self, what: frozenset[str], chosen: Timex, last: int) -> bool:
        """Whether one of some words stands between a date and a place."""
        between = self._tokens[self._index_of(chosen) + 1 : last]
        return any(token.lower in what for token in between)


def _is_exact(timex: Timex) -> bool:
    """A day or month, on or in which something was done."""
    period = timex.period
    return timex.relation is Relation.AT and period is not None and period.days <= A_MONTH
