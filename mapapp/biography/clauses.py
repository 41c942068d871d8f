"""Clauses of a sentence: who acts in each, by which verb, and the names that stand in it.

A shallow reading from left to right, without a model: the words that open and close clauses,
the verb's form, and what stands before it decide who the clause is about.
"""

# ruff: noqa: SLF001  # the reader is one class whose bases stand in modules of their own

from collections.abc import Callable
from typing import ClassVar

from mapapp.biography import lexicon, verbs
from mapapp.biography.clause_verbs import VerbReader
from mapapp.biography.clause_words import WordReader
from mapapp.biography.grammar import (
    ADVERBS,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    Agent,
    Clause,
    Frame,
    Reading,
)
from mapapp.biography.subject import Focus
from mapapp.biography.tokens import Token, TokenKind

_COMPANY = lexicon.words("with without among by like against")
_GATHERINGS = lexicon.words(
    "session congress conference meeting festival exhibition games summit convention"
)
_PEOPLES_END = ("ian", "ish", "ese", "ean", "ine", "scan", "ican")
_OWN_PLACES = lexicon.words(
    "years childhood youth days parents post job position appointment home residence house"
    " studio station school debut performance concert appearance exile wedding trial"
)
_MEANT = lexicon.EPITHETS | lexicon.WITH_SUBJECT
_PLACE_WORDS = lexicon.words("city town village island")
_LINKS = lexicon.words(
    "and or then later finally in at to on during until also both well as near now today the"
    " again from there once briefly eventually subsequently"
)


class ClauseReader(WordReader, VerbReader):
    """Reads one sentence; make a new one for each."""

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
        if mark in ",;:":
            self._aside = mark == "," and self._explains_a_name(index)
        if mark == ",":
            self._close_phrase()
            self._object_open = False
            clause = self._clause
            if clause.resume is not None and clause.verb is not None and self._next(index) == "to":
                self._clause = clause.resume  # "moved from X, where he had lived, to Y"
        self._after_mark = True
        self._joiner = False

    def _explains_a_name(self, index: int) -> bool:
        """ "X, a student at Y": until the next comma it is said of X."""
        if not index or self._tokens[index - 1].kind is not TokenKind.NAME:
            return False
        named = self._subject.is_named(self._tokens[index - 1].text)
        return not named and self._next(index) in {"a", "an", "the", "then", "one", "his", "her"}

    def _word(self, index: int, token: Token) -> None:
        word = token.lower
        handler = self._HANDLERS.get(word)
        if handler is not None and handler(self, index, word):
            self._after_mark = False
            return
        if word in PREPOSITIONS:
            self._prepose(index, word)
        elif not self._verbal(index, word):
            self._common_noun(index, word)
        self._after_mark = False

    def _means_a_place_before(self, index: int) -> bool:
        """ "in the city", "to that town", and no name after it that says which."""
        if self._preposition not in {"in", "to", "from", "at"}:
            return False
        if self._previous(index) not in {"the", "that", "this", "same", "native", "home"}:
            return False
        following = self._tokens[index + 1 : index + 3]
        return not any(t.kind is TokenKind.NAME or t.lower in {"of", "where"} for t in following)

    def _prepose(self, index: int, word: str) -> None:
        previous = self._tokens[index - 1] if index else None
        if word == "to" and self._is_infinitive(index + 1, self._next(index)):
            return
        if word == "of" and self._preposition not in {"", "as"} and previous is not None:
            if previous.lower == "way" and self._preposition == "by":
                self._preposition = "via"
            else:
                self._inner = previous.lower
            return
        town = previous is not None and previous.lower in lexicon.SETTLEMENT_NOUNS
        if word == "of" and self._object_open and previous is not None and town:
            self._inner = previous.lower
            return
        previous = self._noun_before(index)
        noun = previous.lower if previous is not None and previous.kind is TokenKind.WORD else ""
        if (
            self._preposition == "of" and self._noun and noun not in lexicon.NOT_THERE_NOUNS
        ):  # "an exhibition of paintings in X"
            noun = self._noun
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

    def _common_noun(self, index: int, word: str) -> None:
        if word in ADVERBS or word in DETERMINERS:
            return
        last = self._frames[-1] if self._frames else None
        if last is not None and last.index == index - 1 and last.preposition:
            return  # "during the X session": still the same phrase
        if word in lexicon.KIN and self._clause.verb is BE and self._object_open:
            self._clause.kin = True
        if word in _PLACE_WORDS and self._means_a_place_before(index):
            self._anaphor(index, self._preposition)
            self._close_phrase()
            return
        if self._possessive is not None:
            if not self._is_adjective(index):
                self._owned_noun(self._possessive, word)
            return
        if word in lexicon.STAY_NOUNS and self._noun_possessed:
            return
        self._noun_possessed = False
        if word in _MEANT and self._previous(index) in {"the", "young"}:
            self._epithet(word)
        elif not self._preposition and not self._object_open:
            self._noun_phrase(Agent.OTHER, word)

    def _owned_noun(self, owner: Agent, word: str) -> None:
        """ "His stay", "her family", "Marrel's workshop"."""
        self._possessive = None
        self._noun_possessed = owner is not Agent.OTHER
        self._noun_owner = owner
        with_subject = owner is not Agent.OTHER and word in lexicon.WITH_SUBJECT | _OWN_PLACES
        self._noun_phrase(Agent.GROUP if with_subject else Agent.OTHER, word)

    def _epithet(self, word: str) -> None:
        """ "The boy", "the couple": the subject, alone or with others."""
        if self._preposition and word not in lexicon.EPITHETS:
            return
        if self._object_open:
            self._clause.object_is_subject = True
        else:
            self._noun_phrase(Agent.SUBJECT if word in lexicon.EPITHETS else Agent.GROUP, word)

    def _is_adjective(self, index: int) -> bool:
        """Whether a noun still follows the word after a possessive ("his early education")."""
        following = self._tokens[index + 1 : index + 2]
        if not following or following[0].kind is not TokenKind.WORD:
            return False
        word = following[0].lower
        return not (
            word in PREPOSITIONS
            or word in self._HANDLERS
            or word in verbs.FINITE
            or word in ADVERBS
            or word.endswith("ed")
        )

    def _noun_phrase(self, agent: Agent, word: str) -> None:
        if self._preposition:
            return
        self._joined = False
        opens = self._first_other is None and self._clause.agent is None
        if opens and word in lexicon.KIN and not self._speaks_of_subject:
            self._first_other = Focus.of_kin(word)
        self._acts(agent)

    def _name(self, index: int, token: Token) -> None:
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        owns = following is not None and following.start == token.end and following.text[0] in "'’"
        named = self._subject.is_named(token.text)
        if not named and self._is_people(index, token.text):
            return  # "the Swiss town of X"
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

    def _is_people(self, index: int, name: str) -> bool:
        """An adjective of a people before a common noun."""
        following = self._tokens[index + 1 : index + 2]
        if not following or following[0].kind is not TokenKind.WORD:
            return False
        word = following[0].lower
        if word in PREPOSITIONS or word in self._HANDLERS or word in verbs.FINITE:
            return False
        return name in lexicon.PEOPLES or (" " not in name and name.endswith(_PEOPLES_END))

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
        finite = following in verbs.AUXILIARY or following in verbs.FINITE
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
            aside=self._aside,
            head=self._head_after(index),
            article=self._previous(index) == "the",
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

    def _head_after(self, index: int) -> str:
        following = self._next(index)
        return following if following in _GATHERINGS else ""

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
        **dict.fromkeys(("he", "she", "they", "we", "i"), WordReader._pronoun),
        **dict.fromkeys(("it", "this", "these"), WordReader._it),
        **dict.fromkeys(("his", "her", "their", "my"), WordReader._possess),
        **dict.fromkeys(lexicon.words("him them himself herself themselves"), WordReader._object),
        **dict.fromkeys(lexicon.SUBORDINATORS, WordReader._subordinate),
        **dict.fromkeys(("who", "which", "whom", "whose"), WordReader._relate),
        "where": WordReader._where,
        **dict.fromkeys(lexicon.COORDINATORS, WordReader._coordinate),
        **dict.fromkeys(lexicon.NEGATION, WordReader._negate),
        **dict.fromkeys(verbs.MODAL, WordReader._modal),
        **dict.fromkeys(verbs.AUXILIARY, VerbReader._helper),
        "there": WordReader._there,
    }
