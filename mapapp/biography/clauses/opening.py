"""A verb opens a clause, or is the verb of the one in hand."""

from mapapp.biography import verbs
from mapapp.biography.clauses.grammar import Agent, Clause
from mapapp.biography.clauses.state import ClauseState
from mapapp.biography.verbs import Verb, VerbClass

_PERSONAL = {VerbClass.MOTION, VerbClass.DWELL, VerbClass.ARRIVAL, VerbClass.DEATH}


class OpeningReader(ClauseState):
    """Verbs and the clauses that they begin."""

    def _begin_verb(self, index: int, verb: Verb, *, passive: bool) -> None:
        self._go_back_to_noun()
        clause = self._clause
        if clause.verb is not None and not self._auxiliary:
            self._open_for(verb)
            buried = clause.verb.verb_class is VerbClass.BURIAL and clause.passive
            buried = buried and clause.who() is not Agent.OTHER
            self._clause.posthumous = clause.posthumous or buried  # "was buried in X, then moved"
        elif clause.verb is None and clause.agent is None and self._fresh is not None:
            clause.agent = self._fresh
        self._clause.verb = verb
        self._clause.passive = passive
        self._clause.negated = self._clause.negated or self._negates_next
        self._negates_next = False
        self._aside = self._bound = False
        self._close_phrase()
        self._object_open = True
        self._joiner = self._joined = False
        self._fresh = None
        self._pending = None
        self._verb_at = index

    def _go_back_to_noun(self) -> None:
        """ "The house he built in X was sold": after the relative, back to the house."""
        clause, main = self._clause, self._clause.resume
        if clause.verb is None or self._auxiliary or not clause.relative or main is None:
            return
        if main.verb is None and not (self._joiner or self._after_mark or self._fresh):
            self._clause = main

    def _open_for(self, verb: Verb) -> None:
        """Open a clause for a verb that follows another one."""
        clause, agent = self._clause, self._fresh
        outer = self._enclosing(clause)
        self._open(agent)
        moves = not verbs.CLASSES.get(verb.base, frozenset()).isdisjoint(_PERSONAL)
        back = self._joiner and moves and clause.who() is Agent.OTHER and clause.opener
        if agent is None and outer is not None and (back or self._comma > self._verb_at):
            self._clause.parent = outer  # "…, where X met him, landed in June"
        elif agent is None and clause.infinitive and clause.parent is not None:
            self._clause.parent = clause.parent  # "sent his son to aid the king, then led …"
        self._take_since_joint(clause)
        if agent is not None:
            self._adopt()

    def _enclosing(self, clause: Clause) -> Clause | None:
        """The clause that the subordinate or relative one in hand interrupts."""
        inner: Clause | None = clause
        for _ in range(4):
            if inner is None:
                return None
            if inner.main is not None or inner.resume is not None:
                return inner.main or inner.resume
            inner = inner.parent
        return None
