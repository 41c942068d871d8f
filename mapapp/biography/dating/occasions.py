"""The date that belongs to an occasion: a birth, a death, a campaign, what somebody came for."""

from itertools import pairwise

from mapapp.biography.clauses.grammar import Agent, Clause, Frame
from mapapp.biography.dating.arriving import ArrivalDates
from mapapp.biography.dating.telling import goes_on_with, tells_a_birth, tells_death
from mapapp.biography.lexicon import words
from mapapp.biography.temporal.expression import Relation, Timex
from mapapp.biography.verbs import VerbClass

_SICKENING = words("fall contract catch suffer collapse sicken wound shoot take bring admit")
_CAMPAIGNS = words("campaign war battle siege expedition")
_BEGINNING = words("break begin start erupt")
_PARTING = words("and ; but then , before")
FRONT = 2  # tokens: "On 8 June, having driven from X, he …"


class OccasionDates(ArrivalDates):
    """Finds the dates of one sentence that are those of an occasion."""

    def is_before_death(self, frame: Frame, at: int) -> bool:
        """ "Retired in 1972 and died in X": a date of what he did before, unless he fell ill."""
        clause, owner, period = frame.clause, self._clause_of(at), self._timex(at).period
        dies = clause.verb_class is VerbClass.DEATH
        joined = dies and any(
            before.lower == "and" and after.lower == "died"
            for before, after in pairwise(self._tokens[at : frame.index])
        )
        vague = period is not None and period.days > 1
        apart = joined and vague and owner is not clause and at > FRONT
        return apart and owner.base not in _SICKENING

    def _of_death(self, frame: Frame) -> Timex | None:
        """ "Died in 1964 while on tour in X": the date is that of being there."""
        main = frame.clause.main if frame.clause.opener == "while" else None
        died = (at for clause, at in self._times if clause is main and tells_death(clause))
        at = next(died, None)
        return self._timex(at) if at is not None else None

    def _of_campaign(self, frame: Frame) -> Timex | None:
        """ "Served in the campaign of X (1806), being captured at Y": the year is of both."""
        main = frame.clause.parent
        for other in self._frames:
            told = other.clause is main and other.inner in _CAMPAIGNS and other.index < frame.index
            if told and frame.clause.agent is None:
                return self._bracket_at(other.index + 1)
        return None

    def _breaks_out(self, clause: Clause) -> bool:
        """ "When the war of 1859 broke out": the date of a noun is that of what it did."""
        return clause.opener in {"when", "after"} and clause.base in _BEGINNING

    def _of_birth(self, frame: Frame) -> Timex | None:
        """ "Was born in X when it was a part of Y in 1875": the only date is that of the birth.

        So is that of "born in X, where his father was pastor, on 3 May 1875", "it is thought in
        1875".
        """
        for clause, at in self._times:
            if at < frame.index:
                continue
            other = clause.main is frame.clause and clause.agent is Agent.OTHER
            if (other and clause.opener == "when") or goes_on_with(frame, clause, at, self._tokens):
                return self._timex(at)
        return None

    def _is_of_birth(self, clause: Clause, index: int) -> bool:
        """Whether a date is that of a birth; "born in X, from 1920 he played …" is not."""
        return tells_a_birth(clause) and self._timex(index).relation is not Relation.FROM

    def _of_purpose(self, frame: Frame) -> Timex | None:
        """ "Went to X to study in 1901": the date of what he went for."""
        purpose = [
            at
            for clause, at in self._times
            if clause.parent is frame.clause and not clause.relative
            if not (self._timex(at).bracketed or self._timex(at).attributive)
        ]
        if not purpose or purpose[0] < frame.index:
            return None
        between = self._tokens[frame.index + 1 : purpose[0]]
        apart = any(token.lower in _PARTING for token in between)
        timex = self._timex(purpose[0])
        return timex if timex.relation is Relation.AT and not apart else None
