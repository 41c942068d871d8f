"""The state of a reading: the clause, phrase and object that are open, and who has acted."""

from collections.abc import Sequence

from mapapp.biography.grammar import Agent, Clause, Frame
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.tokens import Token, TokenKind


class ClauseState:
    """What is open while a sentence is read from left to right."""

    def __init__(self, tokens: Sequence[Token], subject: Subject, focus: Focus) -> None:
        self._tokens = tokens
        self._subject = subject
        self._focus = focus
        self._clause = Clause(0)
        self._clauses = [self._clause]
        self._frames: list[Frame] = []
        self._outer: list[Clause] = []
        self._speaks_of_subject = False
        self._first_other: Focus | None = None
        self._in_infinitive = False
        self._joiner = False
        # Since the last "and" only a phrase with a preposition: "and in May moved".
        self._joined = False
        self._reset()

    def _reset(self) -> None:
        """Nothing is open: no preposition, no object, no possessive."""
        self._preposition = ""
        self._noun = ""
        self._inner = ""
        self._possessive: Agent | None = None
        self._noun_possessed = False
        self._noun_owner: Agent | None = None
        self._auxiliary = ""
        self._object_open = False
        self._aside = False
        self._after_mark = True
        self._pending: Frame | None = None
        self._last_agent: Agent | None = None
        self._fresh: Agent | None = None

    def _open(self, agent: Agent | None = None, *, relative: bool = False) -> None:
        clause = Clause(len(self._clauses), agent, relative=relative)
        if not relative:
            clause.parent = self._clause if agent is None else None
        self._clauses.append(clause)
        self._clause = clause
        self._close_phrase()
        self._auxiliary = ""
        self._object_open = False
        self._fresh = None

    def _close_phrase(self) -> None:
        self._preposition = ""
        self._noun = ""
        self._inner = ""
        self._noun_possessed = False
        self._noun_owner = None

    def _acts(self, agent: Agent) -> None:
        """A noun phrase that may be the agent of the clause, or of one that begins here."""
        if agent is not Agent.OTHER:
            self._speaks_of_subject = True
        self._last_agent = agent
        if self._clause.verb is None and self._clause.agent is None:
            self._clause.agent = agent
            self._adopt()
        elif self._clause.verb is None and agent is not Agent.OTHER:
            self._clause.agent = agent
        elif self._clause.verb is not None and (self._after_mark or self._joiner):
            self._fresh = agent

    def _adopt(self) -> None:
        """Participles before the main clause ("Educated at Eton, he …") take its agent."""
        for earlier in self._clauses[:-1]:
            if earlier.agent is None and earlier.follower is None and not earlier.relative:
                earlier.follower = self._clause

    def _previous(self, index: int) -> str:
        return self._tokens[index - 1].lower if index else ""

    def _next(self, index: int) -> str:
        return self._tokens[index + 1].lower if index + 1 < len(self._tokens) else ""

    def _is_time(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].kind is TokenKind.TIME

    def _anaphor(self, index: int, preposition: str = "in") -> None:
        clause = self._clause
        self._frames.append(
            Frame(index, self._tokens[index], clause, preposition, clause.verb, clause.passive)
        )
