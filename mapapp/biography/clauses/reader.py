"""Clauses of a sentence: who acts in each, by which verb, and the names that stand in it.

A shallow reading from left to right, without a model: the words that open and close clauses,
the verb's form, and what stands before it decide who the clause is about.
"""

# ruff: noqa: SLF001  # the reader is one class whose bases stand in modules of their own

import re
from collections.abc import Callable
from typing import ClassVar

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.commas import CommaReader
from mapapp.biography.clauses.entries import EntryReader
from mapapp.biography.clauses.function_words import WordReader
from mapapp.biography.clauses.grammar import (
    BE,
    DETERMINERS,
    PREPOSITIONS,
    Agent,
    Clause,
    Frame,
    Reading,
    is_adverb,
)
from mapapp.biography.clauses.names import NameReader
from mapapp.biography.clauses.verb_phrases import VerbReader
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.subject import Focus
from mapapp.biography.verbs import VerbClass

_LED = lexicon.words("the a an his her their this that")
_QUOTATION_MARKS = '"“”«»'
_RELATING = lexicon.words("relating pertaining belonging")
_HAPPENED = lexicon.words("death outbreak end fall marriage divorce war defeat retirement birth")
_HAPPENINGS = lexicon.words("attack assault raid riot riots coup invasion siege campaign massacre")
_DEATH = re.compile(r"\b(?:his|her)(?: own)? death\b")
_VITALS = lexicon.words("born died b. d. b d né née")
_CALLED = lexicon.words("called named")


class ClauseReader(CommaReader, EntryReader, WordReader, NameReader):
    """Reads one sentence; make a new one for each."""

    def read(self) -> Reading:
        """The sentence's clauses and frames."""
        readers = {
            TokenKind.TIME: self._time,
            TokenKind.NAME: self._name,
            TokenKind.MARK: self._mark,
            TokenKind.WORD: self._word,
        }
        for index, token in enumerate(self._tokens):
            if index < self._resume_at:
                continue
            if token.kind in readers:
                readers[token.kind](index, token)
        focus = self._focus
        for clause in self._own_birth():
            clause.agent, self._speaks_of_subject = Agent.SUBJECT, True
        self._subject.told = self._subject.told or self._speaks_of_subject
        if self._speaks_of_subject:
            focus = Focus(on_subject=True)
        elif self._first_other is not None:
            focus = self._first_other
        elif self._focus.on_subject and self._is_office_of_year():
            self._clauses[0].agent, self._clauses[0].verb = Agent.SUBJECT, BE
        self._frames = [frame for frame in self._frames if not self._is_birth_name(frame)]
        if self._tokens[0].lower == "among" and self._clauses[0].verb is BE:
            self._frames = [f for f in self._frames if f.clause is not self._clauses[0]]
        for frame in self._frames:
            self._give_verb(frame)
        self._come_back()
        return Reading(self._tokens, self._clauses, self._frames, focus)

    def _is_birth_name(self, frame: Frame) -> bool:
        """ "Was born Ada Weber in X": how somebody was called then, for where is told."""
        born = frame.plain_object and frame.clause.verb_class is VerbClass.BIRTH
        placed = self._next(frame.index) in {"in", "at", "near"}
        return born and placed and any(other.index > frame.index for other in self._frames)

    def _come_back(self) -> None:
        """ "Left X in 1920 but returned in 1922": the place that was left is returned to."""
        left = [f for f in self._frames if f.plain_object and f.verb_class is VerbClass.LEAVE]
        alone = len(left) == len(self._frames) == 1
        for clause in self._clauses if alone else ():
            placed = any(frame.clause is clause for frame in self._frames)
            if clause.base != "return" or not clause.times or placed:
                continue
            at = clause.times[0]
            back = (i for i in range(at, left[0].index, -1) if self._tokens[i].lower == "returned")
            index = next(back, 0)
            if index:
                self._anaphor_in(clause, index, "to")

    def _give_verb(self, frame: Frame) -> None:
        """Give a frame the verb of its clause, or of the one that the clause only adds to."""
        clause = frame.clause
        listed = clause.bracket or (clause.lists and frame.fronted)
        if listed and clause.verb is None and not frame.preposition:
            frame.bracketed = True
            clause.agent = None
        within = clause.elaborates or frame.bracketed
        within = within or (clause.bracket and frame.preposition == "via")  # "(by way of X)"
        if clause.verb is None and within and clause.parent is not None:
            clause = clause.parent  # "was moved twice: first to X, then to Y"
        if frame.verb is None:
            frame.verb, frame.passive = clause.verb, clause.passive

    def _time(self, index: int, token: Token) -> None:
        counted = token.lower.endswith((" after", " before"))
        told = counted and self._has_verb_ahead(index) and self._has_auxiliary_ahead(index)
        if told:
            main = self._clause  # "a year after his brother had left"
            self._open()
            self._clause.opener, self._clause.main = "after", main
        if self._is_of_age(index, token):
            self._noun_phrase(Agent.SUBJECT, token.lower)
            return
        self._clause.times.append(index)
        led = self._previous(index - (self._previous(index) == "from"))
        if _DEATH.search(token.text) and led not in {"", ",", "and"}:
            self._owned = "death", index  # but "and from 1901 until his death in 1910 in X": a stay
        describes = self._names_next(index) or (token.timex and token.timex.attributive)
        describes = describes or self._next(index) in lexicon.EVENT_NOUNS | _HAPPENINGS
        if self._previous(index) in {"the", "his", "her"} and describes:
            return  # "the 1932 Olympics", "the 1947 tour": the year only describes the noun
        self._close_phrase()
        if counted and not told:
            self._preposition = "after"  # "two years after the prize": no new agent
        self._object_open = False
        self._place_behind_headword(index)

    def _is_of_age(self, index: int, token: Token) -> bool:
        """ "The 16-year-old moved": the subject, unless the sentence has named another before."""
        rest = self._tokens[index + 1 : index + 2]
        last = not rest or rest[0].kind is TokenKind.MARK or rest[0].lower in verbs.ACTING
        last = last or (bool(rest) and is_adverb(rest[0].lower))
        aged = self._previous(index) == "the" and token.lower.endswith("year-old")
        return aged and last and self._first_other is None

    def _has_auxiliary_ahead(self, index: int) -> bool:
        return any(token.lower in verbs.AUXILIARY for token in self._tokens[index + 1 : index + 7])

    def _mark(self, index: int, token: Token) -> None:
        mark = token.text
        if mark in {"'s", "’s", "'", "’"} and index and self._tokens[index - 1].end == token.start:
            if self._tokens[index - 1].kind is TokenKind.WORD:
                self._possessive, self._noun_possessed = Agent.OTHER, False
        elif mark in _QUOTATION_MARKS:
            if self._clause.names and self._clause.resume and self._is_closing(index):
                self._clause = self._clause.resume  # "hosted a show called “Ulm” in X"
        elif not (self._place_behind_headword(index) or self._is_behind_heading_date(index)):
            self._part(index, mark)

    def _part(self, index: int, mark: str) -> None:
        """A mark that parts one phrase, or clause, from the next."""
        if mark in "()":
            self._bracket(index, mark)
        elif mark in "–—" and self._dashed is not None and self._goes_on_behind(index):
            self._clause, self._dashed = self._dashed, None  # "in X—the town of Y—and moved"
            self._close_phrase()
        elif mark in ";:–—":
            before = self._clause
            self._dashed = before if mark in "–—" else None
            self._open()
            if mark == ";" and before.elaborates and before.verb is None:
                self._clause.parent = before.parent  # "…; F.R.S. 1821; moved to X": still he
            self._clause.elaborates, self._clause.lists = True, mark == ":"
            self._pending = None
        if mark == ")":
            return
        if mark in ",;:":
            told = self._explains_a_name(index) or (self._aside and self._goes_on_to_office(index))
            self._aside = mark == "," and told
        self._bound = False
        if mark == ",":
            self._comma_at(index)
        self._after_mark = True
        self._joiner = False

    def _goes_on_behind(self, index: int) -> bool:
        """Whether what stood before an aside between dashes goes on behind it."""
        word = self._next(index)
        return word in lexicon.COORDINATORS or word in verbs.AUXILIARY or word in verbs.FINITE

    def _is_closing(self, index: int) -> bool:
        """Whether a quotation mark ends a quotation."""
        marks = [token for token in self._tokens[: index + 1] if token.text in _QUOTATION_MARKS]
        return len(marks) % 2 == 0

    def _bracket(self, index: int, mark: str) -> None:
        if mark == "(" and self._tells_another_life(index):
            closing = (at for at, t in enumerate(self._tokens[index:], index) if t.text == ")")
            self._resume_at = next(closing, index) + 1
        elif mark == "(":
            before = (self._clause, self._pending, self._preposition, self._fresh)
            self._interrupted.append(before)
            self._clause = Clause(len(self._clauses), parent=self._clause, bracket=True)
            self._clauses.append(self._clause)
            self._pending = None
            self._close_phrase()
        elif self._interrupted:
            self._clause, self._pending, preposition, self._fresh = self._interrupted.pop()
            self._close_phrase()
            if self._next(index) == "of":
                self._preposition = preposition  # "in the parish (freguesia) of X"
        else:
            self._close_phrase()

    def _tells_another_life(self, index: int) -> bool:
        """ "Ada Weber (born 1857 in X; died 1901)": brackets behind another person's name."""
        if self._next(index) not in _VITALS or index < 1:
            return False
        before = self._tokens[index - 1]
        words = before.text.split()
        whole = before.kind is TokenKind.NAME and len(words) > 1  # no town: "of Ulm (b. 1857)"
        led = self._words_before(index - 1, 2)
        placed = led[-1:] and led[-1] in PREPOSITIONS
        placed = placed and not (led[-1] == "of" and led[0] in lexicon.KIN)
        return whole and not placed and not any(map(self._subject.is_named, words))

    def _word(self, index: int, token: Token) -> None:
        word = token.lower
        if word == "following" and (self._after_mark or self._joiner) and self._is_after(index):
            self._close_phrase()
            self._preposition = "after"  # "Following the death of his wife, he …"
            return
        if word in _CALLED and self._is_town_so_called(index):
            self._inner = self._previous(index)
            return
        handler = self._HANDLERS.get(word)
        if handler is not None and handler(self, index, word):
            self._after_mark = self._after_mark and word in {"his", "her", "their", "my"}
            return
        if word in _RELATING and self._next(index) == "to" and not self._after_mark:
            self._prepose(index, "of")  # "projects relating to X"
            self._resume_at = index + 2
        elif word in PREPOSITIONS:
            self._prepose(index, word)
        elif word in {"up", "down"} and self._is_on_a_river(index):
            self._prepose(index, "along")
        elif self._verbal(index, word):
            self._place_directly(index, word)
        else:
            self._common_noun(index, word)
        self._after_mark = self._after_mark and word in DETERMINERS

    def _is_after(self, index: int) -> bool:
        """ "Following the death of …, he", "and following his master's death was in X"."""
        ahead = [token.lower for token in self._tokens[index + 1 : index + 6]]
        happened = not self._joiner or not _HAPPENED.isdisjoint(ahead)
        return self._next(index) in _LED and happened

    def _is_town_so_called(self, index: int) -> bool:
        """ "In a village called X", "to a town named Y"."""
        town = self._previous(index) in lexicon.TOWN_NOUNS
        return town and bool(self._preposition) and self._names_next(index)

    def _is_on_a_river(self, index: int) -> bool:
        """ "Sailed down the X", "went up the X": a name after the article."""
        return self._next(index) == "the" and self._names_next(index + 1)

    _HANDLERS: ClassVar[dict[str, Callable[["ClauseReader", int, str], bool]]] = {
        **dict.fromkeys(("he", "she", "they", "we", "i"), WordReader._pronoun),
        **dict.fromkeys(("both", "two"), WordReader._they),
        **dict.fromkeys(("it", "this", "these"), WordReader._it),
        **dict.fromkeys(("his", "her", "their", "my"), WordReader._possess),
        **dict.fromkeys(lexicon.words("him them himself herself themselves"), WordReader._object),
        **dict.fromkeys(lexicon.SUBORDINATORS, WordReader._subordinate),
        "as": WordReader._as,
        "that": WordReader._that,
        **dict.fromkeys(("who", "which", "whom", "whose"), WordReader._relate),
        **dict.fromkeys(("where", "whither", "whence"), WordReader._where),
        **dict.fromkeys(lexicon.COORDINATORS, WordReader._coordinate),
        **dict.fromkeys(lexicon.NEGATION, WordReader._negate),
        **dict.fromkeys(verbs.MODAL, WordReader._modal),
        **dict.fromkeys(verbs.AUXILIARY, VerbReader._helper),
        **dict.fromkeys(("there", "here", "thither"), WordReader._there),
        "what": WordReader._what,
        "including": WordReader._include,
    }
    _FUNCTION_WORDS = frozenset(_HANDLERS)
