"""The date that is most likely a place's, by signs, where the rules tell another one or none."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from mapapp.biography.clauses.grammar import Agent, Clause, Frame
from mapapp.biography.dating.choice import AT_ONCE, COMING
from mapapp.biography.dating.dated import SAME_CLAUSE, Dating, dating_of, lengthened
from mapapp.biography.dating.dater import Dater
from mapapp.biography.dating.ends import SETTLING
from mapapp.biography.dating.signs import CARRIED, CHOSEN, DateSigns
from mapapp.biography.dating.telling import tells_death
from mapapp.biography.lexicon import words
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.temporal.chronology import A_YEAR
from mapapp.biography.temporal.expression import LENGTHS, Relation, Timex
from mapapp.biography.verbs import VerbClass
from mapapp.biography.weights import likelihood

TABLE = "dates"
"""The table of the weights."""
LIKELY = 0.35
"""A date that the rules do not tell is taken when it is likelier than theirs and than this."""
_LIFE = 12 * A_YEAR  # days: so long a span in brackets is somebody's life
_EXCEPTING = {("apart", "from"), ("except", "for"), ("but", "for"), ("save", "for")}
_STAYS = SETTLING | {VerbClass.CUSTODY}
_TAKING_OFFICE = words("become appoint elect make name")
_MOST_CARRIED = 4  # sentences


@dataclass(frozen=True, slots=True)
class Candidate:
    """A date that may be a place's: the dating that it gives, and its signs."""

    dating: Dating
    signs: tuple[str, ...]

    @property
    def is_told(self) -> bool:
        """Whether the rules tell it."""
        return CHOSEN in self.signs or CARRIED in self.signs


class WeighingDater(Dater):
    """Gives dates to the places of one sentence, by the rules where no other date is likelier.

    A date that the rules find in the clause of a place stands, and so does that a date which the
    clause has is not known.
    """

    def date(self, frame: Frame, others: Sequence[int], last: int = -1) -> Dating:
        """The dating of a frame; the arguments are those of the rules."""
        told = self.by_rule(frame, others, last)
        stands = told.found.endswith(SAME_CLAUSE) or self.is_of_today(frame)
        if stands or self._has_unknown(frame.clause):
            return told
        best, chosen = LIKELY, None
        for candidate in self.candidates(frame, others, told):
            share = likelihood(TABLE, candidate.signs)
            if share > best:
                best, chosen = share, candidate
        if chosen is None or chosen.is_told:
            return told
        return replace(chosen.dating, likely=True)

    def by_rule(self, frame: Frame, others: Sequence[int], last: int = -1) -> Dating:
        """The dating that the rules tell."""
        return super().date(frame, others, last)

    def candidates(self, frame: Frame, others: Sequence[int], told: Dating) -> Iterator[Candidate]:
        """The dates that may be the place's: those of the sentence, and the year carried over."""
        signs = DateSigns(self._tokens, self._times)
        common = ("of another time",) if self._is_of_another_time(frame) else ()
        durations = self._durations(frame)
        for clause, at in self._times:
            timex = self._timex(at)
            other = self._is_excepted(frame, at)
            other = other or self._is_of_something_else(frame, clause, at, told)
            if _may_date(timex) and not other:
                where = SAME_CLAUSE if clause is frame.clause else "another clause of the sentence"
                dating = self.begun(frame, timex, dating_of(timex, f"likeliest date, from {where}"))
                behind = frame.clause.earlier and not clause.earlier and at > frame.index
                over = (behind or frame.clause.opener == "after") and clause is not frame.clause
                over = over or self._goes_away(frame, clause, at)
                over = over or self._takes_next_office(frame, clause, at)
                over = over or self._is_of_the_next(frame, clause, at)
                over = over or (at > frame.index and self._opens_the_next(at))
                if over or (dating.end is None and self._ends_before(frame, timex, dating)):
                    dating = replace(dating, start=None, end=dating.start)  # over by then
                dating = lengthened(dating, durations)
                apart = ("apart in time",) if self._is_apart_in_time(frame, timex) else ()
                own = signs.of_date(frame, others, clause, at, told)
                yield Candidate(dating, (*common, *apart, *own))
        before = self._before
        if before is not None and self._distance <= _MOST_CARRIED:
            found = "likeliest date, the year carried over from before"
            dating = Dating(before.in_years(), None, "", found, carried=True)
            carried = signs.of_carried(frame, others, before, self._distance, told)
            yield Candidate(dating, (*(f"carried, {sign}" for sign in common), *carried))

    def _is_excepted(self, frame: Frame, at: int) -> bool:
        """ "All her life in X, apart from two years (1901–03) at Y": no date of X."""
        between = [token.lower for token in self._tokens[frame.index + 1 : at]]
        return any(pair in _EXCEPTING for pair in pairwise(between))

    def _is_of_something_else(self, frame: Frame, clause: Clause, at: int, told: Dating) -> bool:
        """Whether the rules tell that a date is not a place's, however likely it looks."""
        if clause is frame.clause:
            return self._is_of_the_next(frame, clause, at) and not self._settles(frame)
        if told.period is None and self._comes_after(frame, clause, at):
            return True
        if at < frame.index and self.is_before_death(frame, at):
            return True
        if clause.bracket and self._is_of_a_listed(frame, clause, at):
            return True
        return self._is_over_then(frame, clause, at) or self._is_of_a_later_death(
            frame, clause, told
        )

    def _opens_the_next(self, at: int) -> bool:
        """ "She joined him in X, and in 1802 she returned": the stay was over then."""
        led = [token.lower for token in self._tokens[max(0, at - 3) : at]]
        led = led[:-1] if led[-1:] in (["in"], ["on"]) else led
        behind = self._tokens[at + 1 : at + 2]
        acts = bool(behind) and behind[0].lower in {"he", "she", "they"}
        return led[-2:] == [",", "and"] and acts

    def _is_of_the_next(self, frame: Frame, clause: Clause, at: int) -> bool:
        """ "Lived in X and, from 1979, in Y": the date is not that of X, but may end it."""
        ahead = clause is frame.clause and at > frame.index
        return ahead and self._leads_on(self._list_end(frame), at)

    def _goes_away(self, frame: Frame, clause: Clause, at: int) -> bool:
        """ "Spent the war in X, and came back to Y in 1945": the date ends the stay in X."""
        verb, then = frame.verb, clause.verb
        if verb is None or then is None or clause is frame.clause or at < frame.index:
            return False
        goes = then.verb_class in COMING and clause.who() is not Agent.OTHER
        placed = any(f.clause is clause and f.preposition == "to" for f in self._frames)
        stays = verb.verb_class is VerbClass.DWELL or frame.token.lower == "where"
        return stays and goes and placed

    def _takes_next_office(self, frame: Frame, clause: Clause, at: int) -> bool:
        """ "Served for years as curate of X, and in 1739 became rector of Y": it ended then."""
        took = clause.base in _TAKING_OFFICE and clause.parent is frame.clause
        lasted = any(self._timex(i).relation is Relation.FOR for i in frame.clause.times)
        return at > frame.index and took and lasted

    def _settles(self, frame: Frame) -> bool:
        return frame.verb_class in _STAYS

    def _is_of_a_listed(self, frame: Frame, clause: Clause, at: int) -> bool:
        """ "Lived in X (1923–31) and Y": the dates in brackets are those of X alone."""
        if at > frame.index:
            return False
        first = next(i for owner, i in self._times if owner is clause)
        led = (f for f in self._frames if f.index == first - 2)
        return any(f.first is frame.first for f in led)

    def _comes_after(self, frame: Frame, clause: Clause, at: int) -> bool:
        """ "Entered the council in 1946, having spent years in X": they were over by then."""
        ours = frame.clause
        joined = ours.agent is None and ours.parent is clause and at < frame.index
        lasts = frame.verb_class is VerbClass.DWELL
        return ours.earlier and joined and lasts

    def _is_over_then(self, frame: Frame, clause: Clause, at: int) -> bool:
        """ "Fled to X and did not return until 1917", "captured at X and held until 1946"."""
        if at < frame.index or self._tokens[at - 1].lower not in {"until", "till"}:
            return False
        done_at_once = frame.verb is not None and frame.verb.base in AT_ONCE
        said = {token.lower for token in self._tokens[frame.index : at]}
        elsewhere = (f.token.kind is TokenKind.NAME for f in self._frames if f.clause is clause)
        return done_at_once or ("not" in said and any(elsewhere))

    def _is_of_a_later_death(self, frame: Frame, clause: Clause, told: Dating) -> bool:
        """ "Moved to X in 1890, where he died in 1901": the rules tell the place's own date."""
        dies = tells_death(clause) and clause is not frame.clause
        placed = any(other.clause is clause for other in self._frames)
        return dies and placed and told.period is not None and not told.carried


def _may_date(timex: Timex) -> bool:
    """Whether a date says when something was: no duration, and no other person's life."""
    life = timex.bracketed and timex.period is not None and timex.period.days > _LIFE
    return timex.relation not in LENGTHS and not life
