"""Which date ends a stay, and so begins the next: a degree, a departure, a death, a second date."""

from collections.abc import Sequence
from itertools import pairwise

from mapapp.biography.clauses.grammar import Agent, Clause, Frame
from mapapp.biography.dating.choice import COMING, POSTS, DateChooser
from mapapp.biography.dating.dated import SAME_CLAUSE, Dating, dating_of
from mapapp.biography.dating.telling import takes_degree, tells_death
from mapapp.biography.lexicon import words
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.temporal.chronology import A_YEAR
from mapapp.biography.temporal.expression import Relation, Timex
from mapapp.biography.verbs import FINITE, VerbClass

_STUDYING = words("study attend enter train educate enrol enroll read begin matriculate join")
_WHERE = words("from in at")
_BEFORE = words("before until till")
_GIVING_UP = words("exchange resign relinquish vacate leave quit lose")
_STAYING = words("stay remain live")
_SINCE = {(link, after) for link in ("and", "but") for after in ("after", "following")}
_OCCUPIED = {VerbClass.DWELL, VerbClass.ACT}
_BY_THE_WAY = words("make get undertake travel tour journey commute follow pass come accompany")
_FIRST = words("first initially originally")
_LED = 6  # tokens: "first at the court of X"
_LEADING_ON = words("and then later but")
_RUNNING = words("run direct head lead manage conduct edit")
_GOING = {VerbClass.MOTION, VerbClass.ARRIVAL, VerbClass.LEAVE}
SETTLING = {VerbClass.MOTION, VerbClass.ARRIVAL, VerbClass.DWELL}


class EndDates(DateChooser):
    """Finds the dates of one sentence that say until when."""

    def _degree(self, frame: Frame) -> Timex | None:
        """ "Studied law at X and graduated in 1932": the date of the degree ends the studies."""
        if frame.verb is None or frame.verb.base not in _STUDYING:
            return None
        for clause, at in self._times:
            elsewhere = any(f.clause is clause and f.preposition in _WHERE for f in self._frames)
            if at > frame.index and takes_degree(clause) and not elsewhere:
                return self._timex(at)
        return None

    def _leaving(self, frame: Frame) -> Timex | None:
        """ "Spent two years at X and left in 1933", "set out for Y": the date ends the stay."""
        for clause, at in self._times:
            verb = clause.base
            next_one = clause.parent is frame.clause and at > frame.index
            next_one = next_one or self._tells_of(clause, frame)  # "X, which he left in 1933"
            placed = any(other.clause is clause and other.plain_object for other in self._frames)
            heads = clause.verb_class is VerbClass.HEADING
            leaves = heads or verb in {"leave", "depart", "resign", "retire"}
            if next_one and leaves and not (placed or clause.infinitive):
                return self._timex(at)
        return None

    def _staying(self, frame: Frame) -> Timex | None:
        """ "Moved to X, living there until her death in 1891": the date ends the stay."""
        for clause, at in self._times:
            stays = clause.base in _STAYING and clause.parent is frame.clause
            placed = any(
                f.clause is clause and f.token.kind is TokenKind.NAME for f in self._frames
            )
            until = self._timex(at).relation is Relation.UNTIL
            if until and stays and not placed and at > frame.index:
                return self._timex(at)
        return None

    def _dying(self, frame: Frame) -> Timex | None:
        """ "Returned to X and died in 1933": the death ends the stay, where it has no place."""
        if frame.verb_class not in SETTLING:
            return None
        if frame.preposition == "from" or self._frames[-1].index > frame.index:
            return None
        for clause, at in self._times:
            dies = clause.verb_class is VerbClass.DEATH
            if dies and at > frame.index and clause.who() is not Agent.OTHER:
                return self._timex(at)
        return None

    def death_after(self, frame: Frame) -> Timex | None:
        """ "Where he fell ill and died on 3 May": the date of a death told without its place."""
        if frame.token.lower not in {"where", "there"} or frame.clause.who() is Agent.OTHER:
            return None
        for clause, at in self._times:
            timex = self._timex(at)
            told = at > frame.index and timex.relation is Relation.AT and not timex.bracketed
            joined = tells_death(clause) and clause is not frame.clause
            joined = joined and not (clause.opener or clause.relative)
            placed = any(f.clause is clause or frame.index < f.index < at for f in self._frames)
            if told and joined and not placed:
                return timex
        return None

    def _takes_degree(self, frame: Frame, chosen: Timex) -> bool:
        """ "Studied at X, receiving a degree in 1949": the date ends the studies."""
        clause = self._clause_of(self._index_of(chosen))
        if clause is frame.clause or frame.verb is None or frame.verb.base not in _STUDYING:
            return False
        return takes_degree(clause)

    def _goes_on_to(self, frame: Frame, chosen: Timex) -> bool:
        """ "Studied in X, returning, or returned, to Y in 1868": the date ends the stay in X."""
        at = self._index_of(chosen)
        owner = self._clause_of(at)
        goes = owner.verb_class in _GOING
        joined = owner.parent is frame.clause and owner.agent is None and not owner.infinitive
        stays = frame.verb is not None and frame.verb.verb_class not in _GOING
        if not (goes and joined and stays) or at < frame.index:
            return False
        placed = any(f.clause is owner and frame.index < f.index < at for f in self._frames)
        between = self._tokens[frame.index + 1 : frame.index + 3]
        goes_on = between[-1].lower.endswith("ing") or between[-1].lower in FINITE
        return placed and between[0].text == "," and goes_on

    def _ends_before(self, frame: Frame, chosen: Timex, dating: Dating) -> bool:
        """ "Worked in X before, or until, moving to Y in 1901": the date ends the stay in X.

        So does that of "before moving to Y, where she taught from 1901 to 1904".
        """
        at = self._index_of(chosen)
        owner = self._clause_of(at)
        base, before = self._leading_to(at)
        given_up = base in _GIVING_UP and at > frame.index and not POSTS.isdisjoint(before)
        if given_up and dating.end is None:
            return True  # "rector of X, a post he exchanged in 1846 for another"
        if owner.resume is not None and not owner.opener:
            owner = owner.resume
        elif dating.end is not None:
            return False
        earlier = frame.clause.earlier and owner.index < frame.clause.index
        main = owner.main.resume if owner.main and owner.main.resume else owner.main
        joined = frame.clause in (main, owner.main)  # "in X, where …, before moving to Y"
        return owner.opener in _BEFORE and (earlier or joined)

    def _says_it(self, at: int) -> bool:
        """ "Opened a school in X in 1951 and ran it until 1970": what is at the place."""
        return "it" in [token.lower for token in self._tokens[max(0, at - 3) : at]]

    def _second_end(self, frame: Frame, chosen: Timex) -> Timex | None:
        """ "from 1890 … until 1893" with other words between."""
        clause = frame.clause
        last = max(other.index for other in self._frames if other.clause is clause)
        for owner, at in self._times:
            timex = self._timex(at)
            told = timex is not chosen and timex.relation is Relation.UNTIL
            stays = owner.base in _STAYING or (owner.base in _RUNNING and self._says_it(at))
            placed = any(frame.clause is owner for frame in self._frames)
            follows = stays and owner.parent is clause and not placed
            if told and (
                owner is clause or (owner.resume is clause and frame.index == last) or follows
            ):
                return timex  # the second: "…, a post he held until 1925"
            if owner.opener in {"until", "till"} and owner.main is clause:
                return timex
            if told and frame.index == last and self._holds_post(at):
                return timex  # "…, a post that he held until 1925"
        left = self._leaving(frame) or self._degree(frame)
        return left if left is not chosen else None

    def _until_next(self, frame: Frame, others: Sequence[int]) -> Dating | None:
        """ "Lived first in X and from 1803 in Y": the date of the second ends the first."""
        said = [token.lower for token in self._tokens[max(0, frame.index - _LED) : frame.index]]
        own = [at for clause, at in self._times if clause is frame.clause]
        at = next((at for at in own if at > frame.index), None)
        next_one = next((other for other in others if other > frame.index), None)
        if _FIRST.isdisjoint(said) or at is None or next_one is None or at > next_one:
            return None
        until, between = self._timex(at), self._tokens[frame.index + 1 : at]
        leads = {token.lower for token in between} & _LEADING_ON
        if until.relation not in {Relation.FROM, Relation.AFTER} or not leads or not until.period:
            return None
        since = next((self._timex(i).period for i in own if i < frame.index), None)
        end = dating_of(until, "").start or until.period
        return Dating(since, end, until.text, f"date from {SAME_CLAUSE}")

    def _moves_on(self, frame: Frame, owner: Clause, dating: Dating) -> bool:
        """ "Studied in X from 1820 to 1823 and went to Y": he went when the years were over."""
        comes = frame.verb_class in COMING
        comes = comes and frame.clause.base not in _BY_THE_WAY and frame.preposition != "from"
        stayed = owner.verb_class in _OCCUPIED
        stayed = stayed and owner is not frame.clause and owner.who() is not Agent.OTHER
        start, end = dating.start, dating.end
        years = start is not None and end is not None and start.to(end).days > A_YEAR
        return comes and stayed and years and not frame.clause.earlier

    def _is_since(self, frame: Frame, chosen: Timex) -> bool:
        """ "In 1770 he was in X and, after his studies, in Y", "and following …": later."""
        between = self._tokens[self._index_of(chosen) : frame.index]
        said = [token.lower for token in between if token.text != ","]
        return frame.outer != "after" and any(pair in _SINCE for pair in pairwise(said))

    def _has_come_back(self, frame: Frame, chosen: Timex) -> bool:
        """ "Worked in X from 1857 to 1858, and on his return in Y": when that was over."""
        said = [token.lower for token in self._tokens[self._index_of(chosen) : frame.index]]
        return any(
            pair == ("and", "on") and said[at + 2 : at + 4][-1:] == ["return"]
            for at, pair in enumerate(pairwise(said))
        )
