"""Clauses of a sentence: who acts in each, by which verb, and the names that stand in it.

A shallow reading from left to right, without a model: the words that open and close clauses,
the verb's form, and what stands before it decide who the clause is about.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from mapapp.biography import lexicon
from mapapp.biography.lexicon import Verb, VerbClass
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.tokens import Token, TokenKind


class Agent(StrEnum):
    """Who does, or to whom is done, what a clause tells."""

    SUBJECT = "subject"
    GROUP = "group"  # the subject and others: the family, the couple
    OTHER = "other"


@dataclass(slots=True)
class Clause:
    """A clause; without an agent of its own it takes that of the clause it hangs on."""

    index: int
    agent: Agent | None = None
    verb: Verb | None = None
    passive: bool = False
    negated: bool = False
    unreal: bool = False
    relative: bool = False
    object_is_subject: bool = False
    object_index: int = -1
    kin: bool = False  # "was the son of …": what follows is said of the relative
    parent: "Clause | None" = None
    follower: "Clause | None" = None
    resume: "Clause | None" = None
    times: list[int] = field(default_factory=list)

    def who(self) -> Agent | None:
        """The agent, or that of the clause it depends on."""
        clause: Clause | None = self
        for _ in range(6):
            if clause is None:
                return None
            if clause.agent is not None:
                return clause.agent
            clause = clause.parent or clause.follower
        return None


@dataclass(slots=True)
class Frame:
    """A name, or a word like "there", in the grammar of its clause."""

    index: int
    token: Token
    clause: Clause
    preposition: str
    verb: Verb | None
    passive: bool = False
    noun: str = ""
    possessed: bool = False  # "his stay in X"
    plain_object: bool = False
    listed: "Frame | None" = None
    apposed: "Frame | None" = None
    inner: str = ""  # the noun of "the village of X"
    fronted: bool = False  # before the verb: "In X he …"
    owned_by_other: bool = False  # "her father's visit to X"
    planned: bool = False


@dataclass(slots=True)
class Reading:
    """What a sentence says: its tokens, clauses, frames, and whether it speaks of the subject."""

    tokens: Sequence[Token]
    clauses: list[Clause]
    frames: list[Frame]
    focus: Focus


_PREPOSITIONS = lexicon.words(
    "in at on to into from near of for via through across outside inside within around by with"
    " about over under between among toward towards against during without upon onto aboard beyond"
    " off as like than throughout alongside behind beside along past opposite concerning despite"
    " amid besides except per"
)
_OBJECTS = lexicon.words("him her them himself herself themselves us me")
_DETERMINERS = lexicon.words(
    "the a an this that these those his her their its newly recently some any no each every such"
    " another both very more most so"
)
_BE = Verb("be", VerbClass.DWELL)
_HAVE = Verb("have", VerbClass.MIND)
_SOME_VERB = Verb("", VerbClass.ACT)
_ALSO_PREPOSITIONS = lexicon.words("since until till before after")
_COMPANY = lexicon.words("with without among by like against")
_OWN_PLACES = lexicon.words(
    "parents post job position appointment home residence house studio station school debut"
    " performance concert appearance exile wedding trial"
)
_PLACE_WORDS = lexicon.words("city town village island")
_DECLINED = lexicon.words("declined refused rejected turned")
_HAVING = lexicon.words("has have had having")
_FACTUAL = lexicon.words(
    "forced obliged compelled able allowed permitted made had began begun started continued came"
    " went managed enabled chosen sent ordered helped used decided succeeded taken brought invited"
    " returned moved travelled traveled appointed left arrived proceeded chose elected required"
    " going bound sentenced condemned sought sailed"
)
_ADVERBS = lexicon.words(
    "then later soon finally eventually again also once first briefly back now still thereafter"
    " afterwards subsequently immediately permanently secretly together ultimately initially"
    " already even there home only often always instead just twice next too up down out away over"
    " quickly successfully all both abroad"
)
_NOT_PARTICIPLES = lexicon.words(
    "hundred indeed need seed breed speed exceed proceed succeed feed bleed red bed shed sacred"
    " hatred wicked naked kindred united"
)


_LINKS = lexicon.words(
    "and or then later finally in at to on during until also both well as near now today the again from there once"
    " briefly eventually subsequently"
)


class ClauseReader:
    """Reads one sentence; make a new one for each."""

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
        self._after_mark = True
        self._pending: Frame | None = None
        self._last_agent: Agent | None = None
        self._fresh: Agent | None = None

    def read(self) -> Reading:
        """The sentence's clauses and frames."""
        for index, token in enumerate(self._tokens):
            if token.kind is TokenKind.TIME:
                self._time(index, token)
            elif token.kind is TokenKind.NAME:
                self._name(index, token)
            elif token.kind is TokenKind.MARK:
                self._mark(index, token)
            elif token.kind is TokenKind.WORD:
                self._word(index, token)
            else:
                self._close_phrase()
        focus = self._focus
        if self._speaks_of_subject:
            focus = Focus(on_subject=True)
        elif self._first_other is not None:
            focus = self._first_other
        for frame in self._frames:
            if frame.verb is None:
                frame.verb, frame.passive = frame.clause.verb, frame.clause.passive
        return Reading(self._tokens, self._clauses, self._frames, focus)

    # --- clauses -------------------------------------------------------------------------

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
        elif self._clause.verb is not None and (self._after_mark or self._coordinated):
            self._fresh = agent

    def _adopt(self) -> None:
        """Participles before the main clause ("Educated at Eton, he …") take its agent."""
        for earlier in self._clauses[:-1]:
            if earlier.agent is None and earlier.follower is None and not earlier.relative:
                earlier.follower = self._clause

    @property
    def _coordinated(self) -> bool:
        return self._joiner

    _joiner = False
    _joined = False  # since the last "and" only a phrase with a preposition: "and in May moved"

    # --- tokens --------------------------------------------------------------------------

    def _time(self, index: int, token: Token) -> None:
        del token
        self._clause.times.append(index)
        if self._previous(index) in {"the", "his", "her"} and self._names_next(index):
            return  # "the 1932 Olympics": the year only describes the noun
        self._close_phrase()
        self._object_open = False

    def _names_next(self, index: int) -> bool:
        following = self._tokens[index + 1 : index + 2]
        return bool(following) and following[0].kind is TokenKind.NAME

    def _mark(self, index: int, token: Token) -> None:
        mark = token.text
        if mark in {"'s", "’s", "'", "’"} and index and self._tokens[index - 1].end == token.start:
            return
        if mark == "(":
            self._outer.append(self._clause)
            self._clause = Clause(len(self._clauses), parent=self._clause)
            self._clauses.append(self._clause)
            self._close_phrase()
        elif mark == ")":
            if self._outer:
                self._clause = self._outer.pop()
            self._close_phrase()
            return
        elif mark in ";:–—":
            self._open()
            self._pending = None
        elif mark in '"“”«»':
            return
        if mark == ",":
            self._close_phrase()
            self._object_open = False
            if self._clause.resume is not None and self._next(index) in {"to", "and"}:
                if self._clause.verb is not None and self._next(index) == "to":
                    self._clause = self._clause.resume
        self._after_mark = True
        self._joiner = False

    def _word(self, index: int, token: Token) -> None:
        word = token.lower
        handler = self._HANDLERS.get(word)
        if handler is not None and handler(self, index, word):
            self._after_mark = False
            return
        if word in _PREPOSITIONS:
            self._prepose(index, word)
        elif not self._verbal(index, word):
            self._common_noun(index, word)
        self._after_mark = False

    def _previous(self, index: int) -> str:
        return self._tokens[index - 1].lower if index else ""

    def _next(self, index: int) -> str:
        return self._tokens[index + 1].lower if index + 1 < len(self._tokens) else ""

    def _pronoun(self, index: int, word: str) -> bool:
        if (
            self._preposition
            and not self._clause.times
            and self._previous(index) == self._preposition
        ):
            return False
        agent = self._referent(word)
        if self._clause.verb is not None or self._clause.agent is not None:
            if self._clause.agent is None or self._clause.verb is not None:
                self._open()
        self._clause.agent = agent
        self._clause.parent = None
        self._last_agent = agent
        if agent is not Agent.OTHER:
            self._speaks_of_subject = True
        self._adopt()
        self._close_phrase()
        return True

    def _referent(self, word: str) -> Agent:
        if word in {"they", "we"}:
            return Agent.GROUP if self._focus.on_subject or self._speaks_of_subject else Agent.OTHER
        if word == "i":
            return Agent.SUBJECT if self._subject.pronoun == "i" else Agent.OTHER
        if not self._subject.goes_by(word):
            return Agent.OTHER
        if self._speaks_of_subject or self._focus.on_subject:
            return Agent.SUBJECT
        return Agent.OTHER if self._focus.may_be(word) else Agent.SUBJECT

    def _it(self, index: int, word: str) -> bool:
        del index
        if word == "it" and (self._object_open or self._preposition):
            self._object_open = False
            return True
        if self._clause.verb is not None:
            self._open()
        if self._clause.agent is None and not self._preposition:
            self._clause.agent = Agent.OTHER
        return True

    def _possess(self, index: int, word: str) -> bool:
        following = self._next(index)
        if word == "her" and (
            following in _PREPOSITIONS | lexicon.COORDINATORS | {",", ".", ""} | _ADVERBS
        ):
            return self._object(index, word)
        if word == "their":
            self._possessive = Agent.GROUP if self._focus.on_subject else Agent.OTHER
            return True
        owner = Agent.SUBJECT if self._subject.goes_by(word) else Agent.OTHER
        clause = self._clause
        if clause.verb is not None and clause.who() is Agent.OTHER and not clause.object_is_subject:
            owner = Agent.OTHER  # "the father died on his way home"
        if owner is Agent.SUBJECT and not self._focus.on_subject and not self._speaks_of_subject:
            owner = Agent.OTHER if self._focus.may_be(word) else Agent.SUBJECT
        self._possessive = owner
        if owner is Agent.SUBJECT:
            self._speaks_of_subject = True
        return True

    def _object(self, index: int, word: str) -> bool:
        if word in {"him", "her"} and self._subject.goes_by(word):
            self._clause.object_is_subject = True
        elif word == "them" and self._focus.on_subject:
            self._clause.object_is_subject = True
        elif word in {"himself", "herself"} and self._clause.who() is not Agent.OTHER:
            self._clause.object_is_subject = True
        if self._clause.object_is_subject:
            self._speaks_of_subject = True
            self._clause.object_index = index
        self._object_open = False
        self._close_phrase()
        return True

    def _subordinate(self, index: int, word: str) -> bool:
        following = self._next(index)
        if word == "as" and self._clause.verb is not None and not self._after_mark:
            return False
        if word in _ALSO_PREPOSITIONS and not self._has_verb_ahead(index):
            self._close_phrase()
            return True
        if word == "that" and self._preposition and self._previous(index) == self._preposition:
            return False
        if word == "that" and following not in {"he", "she", "they", "his", "her", "the", "it"}:
            return self._relate(index, word)
        self._open()
        return True

    def _has_verb_ahead(self, index: int) -> bool:
        """ "before he left" is a clause, "before his death in 1862" and "before 1862" are not."""
        for token in self._tokens[index + 1 : index + 9]:
            if token.kind is TokenKind.TIME or token.text in {",", ";", ".", "("}:
                return False
            if (
                token.lower in lexicon.FINITE
                or token.lower in lexicon.AUXILIARY | lexicon.GERUND.keys()
            ):
                return True
        return False

    def _relate(self, index: int, word: str) -> bool:
        if word == "that" and self._previous(index) in {"", ","}:
            return False
        who = self._last_agent if word == "who" else Agent.OTHER
        if word == "which" and self._preposition:
            who = None
        self._open(who or (Agent.OTHER if word != "which" else None), relative=True)
        return True

    def _where(self, index: int, word: str) -> bool:
        del word
        outer = self._clause
        self._open()
        self._clause.resume = outer
        self._clause.parent = None
        self._anaphor(index)
        return True

    def _coordinate(self, index: int, word: str) -> bool:
        del index
        if word != "then":
            self._joiner = self._joined = True
        if self._fresh is Agent.OTHER:
            self._fresh = None
        self._auxiliary = ""
        if self._preposition:
            self._close_phrase()
        self._object_open = False
        return True

    def _negate(self, index: int, word: str) -> bool:
        if word == "not" and self._next(index) in {"only", "until", "far"}:
            return True
        if word == "without":
            return False
        self._clause.negated = True
        return True

    def _modal(self, index: int, word: str) -> bool:
        del index
        if word in {"could", "should", "may", "might", "must"}:
            self._clause.unreal = word in {"should", "may", "might"}
        self._auxiliary = word
        if self._clause.verb is None:
            self._close_phrase()
        return True

    def _helper(self, index: int, word: str) -> bool:
        """An auxiliary verb: it may stay the clause's verb ("was in X") or get a participle."""
        verb = _BE if word in lexicon.PASSIVE else _HAVE if word in _HAVING else _SOME_VERB
        self._begin_verb(index, verb, passive=False)
        self._auxiliary = word
        return True

    def _there(self, index: int, word: str) -> bool:
        del word
        if self._next(index) in {"was", "were", "is", "are", "had", "would", "came", "arose"}:
            if self._previous(index) not in {"he", "she", "who"}:
                self._open(Agent.OTHER)
                return True
        self._anaphor(index)
        return True

    def _anaphor(self, index: int, preposition: str = "in") -> None:
        clause = self._clause
        self._frames.append(
            Frame(index, self._tokens[index], clause, preposition, clause.verb, clause.passive)
        )

    def _means_a_place_before(self, index: int) -> bool:
        """ "in the city", "to that town", and no name after it that says which."""
        if self._preposition not in {"in", "to", "from", "at"}:
            return False
        if self._previous(index) not in {"the", "that", "this", "same", "native", "home"}:
            return False
        following = self._tokens[index + 1 : index + 3]
        return not any(t.kind is TokenKind.NAME or t.lower in {"of", "where"} for t in following)

    # --- verbs ---------------------------------------------------------------------------

    def _verbal(self, index: int, word: str) -> bool:
        previous = self._previous(index)
        if previous in _DETERMINERS or (previous and previous == self._preposition):
            return False
        if word in lexicon.GERUND:
            return self._gerund(index, lexicon.GERUND[word])
        verb = lexicon.FINITE.get(word) or lexicon.PARTICIPLE.get(word)
        if verb is None and self._is_infinitive(index, word):
            return self._infinitive(index, lexicon.BASE.get(word, _SOME_VERB))
        if verb is None and word.endswith("ed") and len(word) > 4 and word not in _NOT_PARTICIPLES:
            verb = _SOME_VERB
        if verb is None:
            return False
        if self._is_reduced(index, word):
            self._open(Agent.OTHER, relative=True)
            self._clause.verb, self._clause.passive = verb, True
            return True
        participle = word in lexicon.PARTICIPLE or word.endswith("ed")
        passive = participle and (
            self._auxiliary in lexicon.PASSIVE or self._goes_on_passive(index, word, verb)
        )
        self._begin_verb(index, verb, passive=passive)
        if not passive and self._clause.agent is None and self._auxiliary == "":
            self._clause.passive = self._verbless_participle(index, word)
        self._auxiliary = ""
        return True

    def _goes_on_passive(self, index: int, word: str, verb: Verb) -> bool:
        """ "was arrested and taken to X": the auxiliary counts for both."""
        if not (self._joiner and self._clause.passive and not self._auxiliary):
            return False
        carried = lexicon.CLASSES.get(verb.base, frozenset())
        only_participle = word not in lexicon.FINITE
        return (
            only_participle
            or not carried.isdisjoint({VerbClass.TRANSFER, VerbClass.CUSTODY})
            and self._next(index) in {"to", "in", "at", "from", "by", "for"}
        )

    def _verbless_participle(self, index: int, word: str) -> bool:
        """ "Educated at Eton, he …": a participle that opens a phrase is passive."""
        opens = index == 0 or self._tokens[index - 1].kind is TokenKind.MARK
        return opens and word in lexicon.PARTICIPLE

    def _is_reduced(self, index: int, word: str) -> bool:
        """ "a book printed in X": a participle that only describes the noun before it."""
        if (
            self._clause.verb is None
            or self._auxiliary
            or self._joiner
            or self._joined
            or word not in lexicon.PARTICIPLE
        ):
            return (
                word in {"named", "called", "born"}
                and not self._auxiliary
                and bool(self._clause.verb and not self._joiner)
            )
        previous = self._tokens[index - 1] if index else None
        if previous is None or previous.lower in _ADVERBS and self._after_mark:
            return False
        if previous.kind is TokenKind.MARK:
            by = self._next(index) in {"by", "as"}
            return by or (word in {"named", "called", "born"} and previous.text == ",")
        return previous.kind is not TokenKind.TIME and previous.lower not in _ADVERBS

    def _begin_verb(self, index: int, verb: Verb, *, passive: bool) -> None:
        clause = self._clause
        if clause.verb is not None and not self._auxiliary:
            agent = self._fresh
            if agent is None and not (self._joiner or self._after_comma(index)):
                agent = None
            self._open(agent)
            if agent is not None:
                self._adopt()
        elif clause.verb is None and clause.agent is None and self._fresh is not None:
            clause.agent = self._fresh
        self._clause.verb = verb
        self._clause.passive = passive
        self._close_phrase()
        self._object_open = True
        self._joiner = self._joined = False
        self._fresh = None
        self._pending = None

    def _after_comma(self, index: int) -> bool:
        return bool(index) and self._tokens[index - 1].kind is TokenKind.MARK

    def _gerund(self, index: int, verb: Verb) -> bool:
        previous = self._previous(index)
        if self._auxiliary in lexicon.PASSIVE and self._clause.verb is not None:
            self._clause.verb = verb
            self._auxiliary = ""
            self._object_open = True
            return True
        if previous in {"of", "the", "his", "her", "their", "a"}:
            return False
        if previous in _PREPOSITIONS | lexicon.SUBORDINATORS or self._after_mark or self._joiner:
            negated = previous in {"without", "from", "against", "instead"}
            if previous not in lexicon.SUBORDINATORS:
                self._open()
            self._clause.verb = verb
            self._clause.negated = negated
        elif self._clause.verb is not None:
            self._clause.verb = verb
            self._clause.passive = False
        else:
            return False
        self._object_open = True
        self._joiner = False
        self._close_phrase()
        return True

    def _is_infinitive(self, index: int, word: str) -> bool:
        if word not in lexicon.BASE:
            return False
        previous = self._previous(index)
        if previous == "to" or self._auxiliary in lexicon.MODAL | {"did", "do", "does"}:
            return True
        return self._joiner and index > 1 and self._in_infinitive

    _in_infinitive = False

    def _infinitive(self, index: int, verb: Verb) -> bool:
        if self._auxiliary:
            self._begin_verb(index, verb, passive=False)
            self._auxiliary = ""
            return True
        governing = self._tokens[index - 2].lower if index > 1 else ""
        clause = self._clause
        intention = clause.verb is not None and clause.verb.verb_class is VerbClass.INTENTION
        unreal = clause.unreal or (
            (
                intention
                or governing in {"plan", "plans", "hope", "intention", "order", "attempt", "wish"}
            )
            and governing not in _FACTUAL
        )
        if governing in {"invited", "asked", "offered"}:
            unreal = any(t.lower in _DECLINED for t in self._tokens[index:])
        negated = clause.negated
        self._open()
        self._clause.parent = clause
        if clause.object_is_subject:
            self._clause.agent = Agent.SUBJECT
        self._clause.verb, self._clause.unreal, self._clause.negated = verb, unreal, negated
        self._object_open = True
        self._joiner = False
        self._in_infinitive = True
        return True

    # --- nouns and names -----------------------------------------------------------------

    def _prepose(self, index: int, word: str) -> None:
        previous = self._tokens[index - 1] if index else None
        if word == "to" and self._is_infinitive(index + 1, self._next(index)):
            return
        if word == "of" and self._preposition not in {"", "as"} and previous is not None:
            self._inner = previous.lower
            return
        if word == "of" and self._object_open and previous is not None:
            if previous.lower in lexicon.SETTLEMENT_NOUNS:
                self._inner = previous.lower
                return
        previous = self._noun_before(index)
        noun = previous.lower if previous is not None and previous.kind is TokenKind.WORD else ""
        possessed = self._noun_possessed
        if self._preposition in _COMPANY:  # "with his mother at X": the mother is beside the point
            noun, possessed = "", False
        owner = self._noun_owner
        self._close_phrase()
        self._preposition = word
        self._noun = noun
        self._noun_possessed = possessed
        self._noun_owner = owner
        self._joiner = False

    def _noun_before(self, index: int) -> Token | None:
        """The token before a preposition, over a date or the stop of an abbreviation."""
        at = index - 1
        while at > 0 and (
            self._tokens[at].kind is TokenKind.TIME
            or self._tokens[at].text == "."
            or (self._tokens[at].lower in {"in", "on"} and self._is_time(at + 1))
        ):
            at -= 1
        return self._tokens[at] if at >= 0 else None

    def _is_time(self, index: int) -> bool:
        return index < len(self._tokens) and self._tokens[index].kind is TokenKind.TIME

    def _common_noun(self, index: int, word: str) -> None:
        if word in _ADVERBS or word in _DETERMINERS:
            return
        if word in lexicon.KIN and self._clause.verb is _BE and self._object_open:
            self._clause.kin = True
        if word in _PLACE_WORDS and self._means_a_place_before(index):
            self._anaphor(index, self._preposition)
            self._close_phrase()
            return
        if self._possessive is not None and self._is_adjective(index):
            return
        if self._possessive is not None:
            owner, self._possessive = self._possessive, None
            self._noun_possessed = owner is not Agent.OTHER
            self._noun_owner = owner
            agent = Agent.OTHER
            if owner is not Agent.OTHER and word in lexicon.WITH_SUBJECT | _OWN_PLACES:
                agent = Agent.GROUP
            self._noun_phrase(agent, word)
            return
        if word in lexicon.STAY_NOUNS and self._noun_possessed:
            return
        self._noun_possessed = False
        if self._preposition and word not in lexicon.EPITHETS:
            return
        if word in lexicon.EPITHETS | lexicon.WITH_SUBJECT and self._previous(index) in {
            "the",
            "young",
        }:
            agent = Agent.SUBJECT if word in lexicon.EPITHETS else Agent.GROUP
            if self._object_open:
                self._clause.object_is_subject = True
                return
            self._noun_phrase(agent, word)
            return
        if not self._object_open:
            self._noun_phrase(Agent.OTHER, word)

    def _is_adjective(self, index: int) -> bool:
        """Whether a noun still follows the word after a possessive ("his early education")."""
        following = self._tokens[index + 1 : index + 2]
        if not following or following[0].kind is not TokenKind.WORD:
            return False
        word = following[0].lower
        return not (
            word in _PREPOSITIONS
            or word in self._HANDLERS
            or word in lexicon.FINITE
            or word in _ADVERBS
            or word.endswith("ed")
        )

    def _noun_phrase(self, agent: Agent, word: str) -> None:
        if self._preposition:
            return
        self._joined = False
        if agent is Agent.OTHER and self._first_other is None and word in lexicon.KIN:
            if self._clause.agent is None and not self._speaks_of_subject:
                self._first_other = Focus.of_kin(word)
        self._acts(agent)

    def _name(self, index: int, token: Token) -> None:
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        owns = following is not None and following.start == token.end and following.text[0] in "'’"
        named = self._subject.is_named(token.text)
        if owns:
            self._possessive = Agent.SUBJECT if named else Agent.OTHER
            if named:
                self._speaks_of_subject = True
            self._object_open = self._object_open and not named
            return
        if named:
            self._subject_name()
        elif self._preposition or self._object_open or self._continues(index):
            self._frame(index, token)
        else:
            if self._first_other is None and self._subject.is_other_person(token.text):
                self._first_other = Focus.of_name(token.text)
            self._acts(Agent.OTHER)
            if self._begins_clause(index):
                self._pending = None
            else:
                self._frame(index, token)
                self._last_agent = Agent.OTHER
        self._after_mark = False

    def _subject_name(self) -> None:
        self._speaks_of_subject = True
        if self._object_open and not self._preposition:
            self._clause.object_is_subject = True
            self._object_open = False
        elif not self._preposition or self._preposition in {"with", "between", "like"}:
            if self._clause.verb is not None and not self._joiner and not self._after_mark:
                self._open()
            self._acts(Agent.SUBJECT)
        self._close_phrase()

    def _continues(self, index: int) -> bool:
        """Whether a name goes on with the list, or explains the place, before it."""
        if self._pending is None or self._begins_clause(index):
            return False
        between = self._tokens[self._pending.index + 1 : index]
        return len(between) <= 6 and all(
            token.kind in {TokenKind.MARK, TokenKind.TIME} or token.lower in _LINKS
            for token in between
        )

    def _begins_clause(self, index: int) -> bool:
        """Whether a verb follows a name at once: it acts, and is no further place."""
        following = self._next(index)
        finite = following in lexicon.AUXILIARY or following in lexicon.FINITE
        return finite and following not in {"to", "left"}

    def _frame(self, index: int, token: Token) -> None:
        clause = self._clause
        frame = Frame(
            index,
            token,
            clause,
            self._preposition,
            clause.verb,
            clause.passive,
            self._noun,
            self._noun_possessed,
            inner=self._inner,
            fronted=clause.verb is None,
            owned_by_other=self._noun_owner is Agent.OTHER,
        )
        self._last_agent = Agent.OTHER
        if not self._preposition:
            if self._object_open:
                frame.plain_object = True
            elif self._continues(index) and self._pending is not None:
                self._extend(frame, self._pending)
        self._frames.append(frame)
        self._pending = frame
        self._object_open = False
        self._close_phrase()

    def _extend(self, frame: Frame, head: Frame) -> None:
        between = [token.lower for token in self._tokens[head.index + 1 : frame.index]]
        root = head.listed or head
        if between == [","]:
            frame.apposed = head
        else:
            frame.listed = root
        frame.preposition, frame.verb, frame.passive = root.preposition, root.verb, root.passive
        frame.noun, frame.possessed, frame.inner = root.noun, root.possessed, root.inner
        frame.plain_object, frame.clause = root.plain_object, root.clause

    _HANDLERS: ClassVar[dict[str, Callable[["ClauseReader", int, str], bool]]] = {
        **dict.fromkeys(("he", "she", "they", "we", "i"), _pronoun),
        **dict.fromkeys(("it", "this", "these"), _it),
        **dict.fromkeys(("his", "her", "their", "my"), _possess),
        **dict.fromkeys(lexicon.words("him them himself herself themselves"), _object),
        **dict.fromkeys(lexicon.SUBORDINATORS, _subordinate),
        **dict.fromkeys(("who", "which", "whom", "whose"), _relate),
        "where": _where,
        **dict.fromkeys(lexicon.COORDINATORS, _coordinate),
        **dict.fromkeys(lexicon.NEGATION, _negate),
        **dict.fromkeys(lexicon.MODAL, _modal),
        **dict.fromkeys(lexicon.AUXILIARY, _helper),
        "there": _there,
    }
