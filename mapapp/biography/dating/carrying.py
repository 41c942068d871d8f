"""What a place without a date of its own has: the date told before, and the years that passed."""

from collections.abc import Sequence
from dataclasses import replace

from mapapp.biography.clauses.grammar import Agent, Frame, Reading
from mapapp.biography.dating.choice import COMING
from mapapp.biography.dating.dated import Dating, dating_of, lengthened
from mapapp.biography.dating.ends import EndDates
from mapapp.biography.lexicon import words
from mapapp.biography.temporal.chronology import Period, a_year, later
from mapapp.biography.temporal.expression import Relation, Timex
from mapapp.biography.verbs import VerbClass

_MUCH_LATER = words("later eventually subsequently afterwards")
_LED_BY = words("the a soon shortly immediately long")
_THEN = words("then thereafter")
_NEXT = _THEN | words("before finally afterwards")
_OF_LATER = words("after following")
_OPENING = 6  # tokens: "After his wife's early death, …"
_HABITS = words("holidays vacations weekends summers winters years retirement life")
_SPAN = 800  # days: more than "in 1901" or "in 1901 and 1902"
_SHORT_SPAN = 2_600
_LONG_SPAN = 10_000
_LATEST_CARRY = 3
_NEAR_SPENT = 9  # tokens


class CarriedDates(EndDates):
    """Carries dates over to the places of one sentence."""

    def __init__(
        self,
        reading: Reading,
        before: Period | None,
        distance: int,
        over: tuple[Period | None, Period | None] = (None, None),
    ) -> None:
        """``over``: a death that was told just before, and when what lasted for years was over."""
        super().__init__(reading)
        self._before = before
        self._distance = distance
        self._died, self._passed = over

    def _carried(self, frame: Frame, durations: Sequence[Timex]) -> Dating:
        before = self._before
        clause = frame.clause
        if clause.earlier or clause.today or before is None or self._distance > _LATEST_CARRY:
            return Dating()
        dies = frame.verb_class is VerbClass.DEATH
        dies = dies or (frame.possessed and frame.noun == "death")
        if self._died is not None and not dies and self._opens_with_a_death():
            told = "the year of the death told before"
            return Dating(a_year(self._died.last.year).about(), None, "", told, carried=True)
        opening = [token.lower for token in self._tokens[:2]]
        after = opening[0] in _OF_LATER and opening[1:] != ["that"]
        after = after or dies or self._says_later(frame)
        after = after or clause.opener == "before"  # "before emigrating to X, he …"
        if after or self._goes_back_behind(frame, before):
            return Dating()
        year = before.in_years()
        comes = frame.verb_class in COMING
        then = comes or self._says_then(-1, frame.index)
        if self._passed is not None and then:
            year = a_year(self._passed.last.year).about()
        decade = then and before.begin == before.finish and before.days > _SPAN
        if decade:
            year = before  # "came to X during the 1830s. They settled at Y."
        elif year.days > _SPAN and then:
            year = a_year(before.last.year)  # "… from 1922 to 1926. He then moved to X."
        told = "the year carried over from the sentence before"
        if decade or (year.days > _SPAN and self._goes_on_in(frame, year)):
            return replace(dating_of(Timex(0, 0, "", year), told), carried=True)
        if year.days > _SPAN or is_habit(frame):
            return Dating()
        year = self._when_passed(frame, -1, year) or year
        return lengthened(Dating(year, None, "", told, carried=True), durations)

    def _goes_back_behind(self, frame: Frame, before: Period) -> bool:
        """ "Studied in X, returning to Y in 1868", after 1886 was told: X was earlier still."""
        told = (
            self._timex(at).period
            for clause, at in self._times
            if at > frame.index and clause.who() is not Agent.OTHER and not clause.earlier
        )
        return any(period is not None and period.last < before.first for period in told)

    def _opens_with_a_death(self) -> bool:
        """ "Following her death", but not "following the death of" another."""
        opening = [token.lower for token in self._tokens[:_OPENING]]
        told = opening[0] in _OF_LATER and "death" in opening[:-1]
        return told and opening[opening.index("death") + 1] != "of"

    def _when_passed(self, frame: Frame, first: int, since: Period) -> Period | None:
        """ "Stayed in X for three years and then went to Y": when the years had passed."""
        years, told = 0.0, 0.0
        for token in self._tokens[first + 1 : frame.index]:
            if token.timex is not None and token.timex.relation is Relation.FOR:
                told = token.timex.years
            elif token.lower == "first":
                told = 0.0  # "for two years, first in X, then in Y": in all of them together
            elif token.lower in _NEXT:
                years, told = years + told, 0.0
        if years < 1:
            return None
        moved = later(a_year(since.last.year), round(years), "year")
        return moved.about() if moved else None

    def _goes_on_in(self, frame: Frame, span: Period) -> bool:
        """ "Was mayor from 1920 to 1931. He lived in X": what is told next is of the same years."""
        told_next = frame.verb is not None and self._distance == 1 and not is_habit(frame)
        # "During the occupation he worked in X": of a time of its own.
        told_next = told_next and self._tokens[0].lower not in {"during", "after", "before"}
        if not told_next or frame.verb is None or frame.preposition == "from":
            return False
        longest = {VerbClass.DWELL: _LONG_SPAN, VerbClass.ACT: _SHORT_SPAN}
        return span.days <= longest.get(frame.verb.verb_class, 0)

    def _says_later(self, frame: Frame) -> bool:
        """ "Later she moved to X", "he subsequently worked at Y": not when what was told was."""
        said = [token.lower for token in self._tokens[: frame.index]]
        pairs = zip(("", *said), said, strict=False)
        return any(word in _MUCH_LATER and led not in _LED_BY for led, word in pairs)

    def _says_then(self, first: int, last: int) -> bool:
        return any(token.lower in _THEN for token in self._tokens[first + 1 : last])

    def _durations(self, frame: Frame) -> list[Timex]:
        """How long a stay was: "for two years", where it is not that of a place before it."""
        clause = frame.clause
        joined = clause.parent is not None and clause.agent is None and not clause.times
        if joined and clause.parent is not None and clause.parent.times[:1] == [0]:
            clause = clause.parent  # "Over the next four years he worked in X and taught in Y"
        own = max((i for i in frame.clause.times if i < frame.index and self._dates(i)), default=-1)
        # "For eleven years, at first in X and from 1833 in Y": not so long from 1833 on.
        since = (
            i
            for i in clause.times
            if i > frame.index or (i > own and not self._is_over(i, frame.index))
        )
        times = [self._tokens[index].timex for index in since]
        spent = self._spent(frame)
        return spent or [t for t in times if t is not None and t.relation is Relation.FOR]

    def _spent(self, frame: Frame) -> list[Timex]:
        """ "After seven years as a surgeon in X": how long, of what was over at the date."""
        for token in reversed(self._tokens[max(0, frame.index - _NEAR_SPENT) : frame.index]):
            if token.timex is not None and token.timex.relation is Relation.SPENT:
                return [token.timex]
            if token.text in {",", ";"} or token.timex is not None:
                return []
        return []

    def _dates(self, index: int) -> bool:
        """Whether a token says when, rather than how long."""
        timex = self._tokens[index].timex
        return timex is not None and timex.period is not None

    def _is_over(self, index: int, last: int) -> bool:
        """Whether a duration is that of a place before: "in X for a year, he went to Y"."""
        opens = any(f.fronted and f.index < index for f in self._frames)
        return self._says_next(index, last) or (opens and self._tokens[index + 1].text == ",")

    def _says_next(self, first: int, last: int) -> bool:
        between = {token.lower for token in self._tokens[first + 1 : last]}
        return "first" not in between and not between.isdisjoint(_NEXT)


def is_habit(frame: Frame) -> bool:
    """ "Spent his holidays in X", "his last years": of no one year."""
    return frame.verb is not None and frame.verb.base == "spend" and frame.noun in _HABITS
