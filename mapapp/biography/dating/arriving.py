"""The date on which a place was reached, where its clause tells that of setting out."""

from mapapp.biography.clauses.grammar import Agent, Clause, Frame
from mapapp.biography.dating.brackets import BracketDates
from mapapp.biography.temporal.expression import Timex
from mapapp.biography.verbs import VerbClass


class ArrivalDates(BracketDates):
    """Finds the dates of one sentence on which a place was reached."""

    def _arriving(self, frame: Frame) -> Timex | None:
        """ "Set out for X in May, arriving in August": the later date is that of X.

        So is that of "travelled to X, which he reached in August", "and reached it in August".
        """
        if frame.preposition not in {"to", "for"}:
            return None
        entered = self._entering(frame) or self._reaching(frame)
        if entered is not None:
            return entered
        for clause, at in self._times:
            verb = clause.base
            told = clause.parent is frame.clause and verb == "arrive" and at > frame.index
            placed = any(other.clause is clause and other.index < at for other in self._frames)
            if told and not placed:
                last = max(f.index for f in self._frames if f.clause is frame.clause)
                return self._timex(at) if last <= frame.index + 4 else None
        return None

    def _reaching(self, frame: Frame) -> Timex | None:
        """ "Travelled to X, and reached it on 1 May": the date of what is told of the place."""
        for clause, at in self._times:
            reaches = clause.verb_class is VerbClass.REACH
            it = [token.lower for token in self._tokens[max(0, at - 2) : at]]
            joined = clause.parent is frame.clause and clause.who() is not Agent.OTHER
            if reaches and joined and "it" in it and at > frame.index:
                last = max(f.index for f in self._frames if f.index < at)
                return self._timex(at) if last == frame.index else None
        return None

    def _entering(self, frame: Frame) -> Timex | None:
        """The date in the relative clause of a place: "X, which he entered in 1853"."""
        entered = (at for clause, at in self._times if self._enters(clause, frame))
        at = next(entered, None)
        return self._timex(at) if at is not None else None

    def _enters(self, clause: Clause, frame: Frame) -> bool:
        """ "Went on to X, which he entered in 1853": the relative dates the place before it."""
        reaches = clause.verb_class is VerbClass.REACH
        return reaches and self._tells_of(clause, frame)

    def _tells_of(self, clause: Clause, frame: Frame) -> bool:
        """ "X, which he entered": the relative clause is the place's, and the subject's."""
        apposed = (other.index for other in self._frames if other.apposed is frame)
        named = max(apposed, default=frame.index)
        return clause.start == named + 2 and clause.who() is not Agent.OTHER
