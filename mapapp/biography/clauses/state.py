"""The state of a reading: the clause, phrase and object that are open, and who has acted."""

from collections.abc import Sequence
from typing import ClassVar

from mapapp.biography import lexicon, verbs
from mapapp.biography.capitals import has_capital
from mapapp.biography.clauses.grammar import CALLINGS, PREPOSITIONS, Agent, Clause, Frame
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.subject import Focus, Subject

_CALLINGS = CALLINGS | {"refugee", "settler", "volunteer"}
_LONG = 5  # letters
_LEADING_A_PLACE = lexicon.words("the that this same native home")
_SAID_BETWEEN = lexicon.words("meanwhile also then soon later never still already")


class ClauseState:
    """What is open while a sentence is read from left to right."""

    _FUNCTION_WORDS: ClassVar[frozenset[str]] = frozenset()
    """The words that are read by a method of their own."""

    def __init__(self, tokens: Sequence[Token], subject: Subject, focus: Focus) -> None:
        self._tokens = tokens
        self._subject = subject
        self._focus = focus
        self._clause = Clause(0)
        self._clauses = [self._clause]
        self._frames: list[Frame] = []
        # What each open bracket interrupts: clause, list, preposition, and who is about to act.
        self._interrupted: list[tuple[Clause, Frame | None, str, Agent | None]] = []
        # The clause that a dash has interrupted, until the next one.
        self._dashed: Clause | None = None
        self._speaks_of_subject = False
        self._first_other: Focus | None = None
        self._in_infinitive = False
        self._joiner = False
        # Since the last "and" only a phrase with a preposition: "and in May moved".
        self._joined = False
        self._joint = -1
        self._bound = False
        self._negates_next = False
        # The preposition of "in, among other places, X", until the name comes.
        self._held = ""
        # The sentence tells what happened in the present tense.
        self._now = False
        self._of_group = False
        self._owned = ("", -1)
        self._outer_preposition = ""
        self._comma = -1
        self._verb_at = -1
        # Where the sentence names what he goes with: "with the regiment".
        self._company_at = -1
        self._resume_at = 0
        # The last "towns", "countries": the word, its index, the preposition before.
        self._places = ("", 0, "")
        self._reset()

    def _reset(self) -> None:
        """Nothing is open: no preposition, no object, no possessive."""
        self._preposition = ""
        self._noun = ""
        self._inner = ""
        self._after_name = False
        self._outer_preposition = ""
        self._possessive: Agent | None = None
        self._noun_possessed = False
        self._noun_owner: Agent | None = None
        self._auxiliary = ""
        self._had = False
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
        self._after_name = False
        self._outer_preposition = ""
        self._preposition = ""
        self._noun = ""
        self._inner = ""
        self._noun_possessed = False
        self._noun_owner = None

    def _acts(self, agent: Agent, *, joined: bool = False) -> None:
        """A noun phrase that may be the agent of the clause, or of one that begins here."""
        if self._aside and agent is Agent.OTHER:
            return  # "her husband, an officer, …"
        if agent is not Agent.OTHER:
            self._speaks_of_subject = True
        elif self._fresh in {Agent.SUBJECT, Agent.GROUP} and (self._joiner or self._after_mark):
            return  # "…, Vogel and her sister moved", "…, Vogel, a merchant's son, moved"
        self._last_agent = agent
        self._of_group = self._of_group or agent is Agent.GROUP
        if self._clause.verb is None and self._clause.agent is None:
            self._clause.agent = agent
            self._adopt()
        elif self._clause.verb is None and agent is not Agent.OTHER:
            self._clause.agent = agent
        elif self._clause.verb is not None and (
            self._after_mark or self._joiner or self._joined or joined
        ):
            self._fresh = agent
            self._auxiliary = ""

    def _adopt(self) -> None:
        """Participles before the main clause ("Educated at Eton, he …") take its agent."""
        headless = self._previous(1) in verbs.PARTICIPLE or self._previous(1) in verbs.ACTING
        aside = headless and self._clause.elaborates and self._clause.agent is Agent.OTHER
        if self._clause.bracket or aside:
            return  # "Born in X; moved to Y; member of the Senate": no agent of what was before
        first = self._clauses[0]
        joined = self._joiner or self._clause.resume or self._clause.opener or first.passive
        apart = self._comma > self._verb_at
        apposed = self._clause.index == 1 and apart and not joined
        if apposed and first.verb is not None and self._tokens[0].lower in {"a", "an"}:
            first.agent, first.passive = None, True  # "A student arrested in X, he …"
            for frame in self._frames:
                frame.passive = True
        if self._clause.index == 1 and self._opens_with_calling() and first.verb is None:
            first.agent = None  # "A refugee in X, he …"
        described = self._clause.agent is Agent.SUBJECT and self._clause.index > 1
        described = described and first.verb is None and self._tokens[0].lower in {"a", "an"}
        who = self._clauses[1] if described and apart else None
        if who is not None and who.relative and self._tokens[who.start].lower == "who":
            first.agent = who.agent = Agent.SUBJECT  # "A peasant who came to X, he …"
        last = self._clauses[-2:-1]
        if last and last[0].elaborates and last[0].earlier and last[0].agent is None and apart:
            last[0].parent = None  # "…; and having joined him at X, he …"
        for earlier in self._clauses[:-1]:
            told = earlier.parent is not None and earlier.parent.who() is not None
            if told or self._is_aside_to(earlier):
                continue
            if earlier.agent is None and earlier.follower is None and not earlier.relative:
                earlier.follower = self._clause

    def _is_aside_to(self, earlier: Clause) -> bool:
        """ "Raised in X, where her father was vicar, she moved to Y": not he was raised."""
        aside = self._clause.resume is earlier and self._clause.agent is Agent.OTHER
        return aside and earlier.passive

    def _opens_with_calling(self) -> bool:
        """Whether the sentence opens with what somebody is: "A former student at …"."""
        opening = [token.lower for token in self._tokens[:4]]
        return opening[:1] in (["a"], ["an"]) and not _CALLINGS.isdisjoint(opening)

    def _take_since_joint(self, before: Clause, *, anew: bool = False) -> None:
        """ "… and two years later in X bought": what stands after the "and" is the new verb's.

        ``anew``: an agent of its own follows ("…, and at X, on the 5th, he bought").
        """
        dated = self._is_time(self._joint + 1) or self._is_time(self._joint + 2)
        begun = dated or self._next(self._joint) == ","
        begun = begun or (anew and self._next(self._joint) in PREPOSITIONS)
        aside = self._joint > self._verb_at and begun
        joint = self._joint if aside else max(self._joint, self._comma)  # "and, in 1923, bought"
        if joint <= self._verb_at or before.opener in {"after", "before"}:
            return
        self._clause.times = [index for index in before.times if index > joint]
        before.times = [index for index in before.times if index <= joint]
        for frame in self._frames:
            own = frame.listed is None and frame.apposed is None and frame.preposition
            if frame.index > joint and frame.clause is before and own:
                frame.clause, frame.verb, frame.fronted = self._clause, None, True

    def _opened_at(self, index: int) -> int:
        """Where the brackets begin that end at an index; the index itself where none do."""
        if self._tokens[index].text != ")":
            return index
        return next((at for at in range(index, -1, -1) if self._tokens[at].text == "("), index)

    def _words_before(self, index: int, count: int) -> list[str]:
        return [token.lower for token in self._tokens[max(0, index - count) : index]]

    def _previous(self, index: int) -> str:
        return self._tokens[index - 1].lower if 0 < index <= len(self._tokens) else ""

    def _next(self, index: int) -> str:
        return self._tokens[index + 1].lower if index + 1 < len(self._tokens) else ""

    def _begins_clause(self, index: int) -> bool:
        """Whether a verb follows a name at once: it acts, and is no further place."""
        following = self._next(index)
        if following in _SAID_BETWEEN:
            following = self._next(index + 1)  # "Germans and Italians meanwhile printed"
        if following == "followed" and self._next(index + 1) in {".", ";", ","}:
            return False  # "a concert in X; Y and Z followed"
        regular = following.endswith("ed") and len(following) > _LONG
        finite = following in verbs.AUXILIARY or following in verbs.FINITE or regular
        return finite and following not in {"to", "left"}

    def _is_behind_an_office(self, index: int) -> bool:
        """ "Governor of X from 1847 to 1850, he died in Y": what stands before was all he was."""
        clause = self._clause
        first = self._tokens[self._tokens[0].lower in {"a", "an", "the"}].lower
        alone = clause.index == 0 and clause.verb is None
        dated = any(t.timex and t.timex.period for t in map(self._tokens.__getitem__, clause.times))
        told = alone and dated and bool(self._frames) and first in lexicon.ROLE_NOUNS
        return told and self._previous(index) == ","

    def _opens_aside(self, index: int) -> bool:
        """Whether a noun or name stands behind a comma and "a": ", a clerk", ", an Ulmer"."""
        return self._previous(index) in {"a", "an"} and self._previous(index - 1) == ","

    def _names_next(self, index: int) -> bool:
        following = self._tokens[index + 1 : index + 2]
        return bool(following) and following[0].kind is TokenKind.NAME

    def _is_time(self, index: int) -> bool:
        return 0 <= index < len(self._tokens) and self._tokens[index].kind is TokenKind.TIME

    def _means_a_place_before(self, index: int) -> bool:
        """ "in the city", "to that town", and no name after it that says which."""
        if self._preposition not in {"in", "to", "from", "at"}:
            return False
        capital = self._tokens[index].lower == "capital"
        led = capital and has_capital(self._tokens[index - 1].text)  # "the French capital"
        if not led and self._previous(index) not in _LEADING_A_PLACE:
            return False
        following = self._tokens[index + 1 : index + 3]
        said = {"of"} if led else {"of", "where"}
        return not any(t.kind is TokenKind.NAME or t.lower in said for t in following)

    def _anaphor(self, index: int, preposition: str = "in") -> None:
        self._anaphor_in(self._clause, index, preposition)

    def _anaphor_in(self, clause: Clause, index: int, preposition: str) -> None:
        self._frames.append(
            Frame(index, self._tokens[index], clause, preposition, clause.verb, clause.passive)
        )
