"""The short forms of dictionaries and chronologies, in which nobody is named who acts."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import CALLINGS, PREPOSITIONS, Agent, Clause, is_calling
from mapapp.biography.clauses.state import ClauseState
from mapapp.biography.given_names import is_given
from mapapp.biography.reading.tokens import DASHES, OWNING, TokenKind, is_titled_person

_APART = lexicon.words(", . near in at")
_HEADWORDS = lexicon.words("born died educated")
_HEADWORD = 10  # tokens
_OWNING_WORDS = lexicon.words("his her him")  # "Karl Lin, born in X, was her father"
# What "the … was born" may begin with.
_CALLINGS = (
    CALLINGS | lexicon.words("founder author inventor discoverer finder designer builder pioneer")
) - lexicon.KIN


class EntryReader(ClauseState):
    """What stands for a sentence in an entry: "Born: 1871, Leeds", "1899 Moves to Bath"."""

    def _own_birth(self) -> list[Clause]:
        """The clauses of a birth that name the subject by what he was, or was called.

        "Italian soldier; born in X", "a missionary, was born at Y"; where the text begins, also
        "the founder of the order was born in Z", and the name that the subject was born with.
        """
        at = next((i for i, token in enumerate(self._tokens) if token.lower == "born"), 0)
        birth = next((clause for clause in self._clauses if clause.base == "bear"), None)
        if not at or birth is None or birth.who() is not Agent.OTHER:
            return []
        own = birth if birth.agent is not None else birth.parent
        while own is not None and own.relative and own is not birth:
            own = own.resume
        if own is None or own.agent is not Agent.OTHER:
            return []
        if own.verb not in (None, birth.verb) and not self._is_called(at):
            return []
        opening = self._tokens[0]
        begins = not (self._subject.told or self._speaks_of_subject)
        if opening.lower == "the":
            told = begins and self._previous(at) == "was" and self._head_of_phrase() in _CALLINGS
            told = told or self._opens_with_whose_child(at)
        elif opening.kind is TokenKind.NAME and self._next(0) in {",", "was"}:
            told = begins and self._is_first_met(opening.text)
            told = told or (" " not in opening.text and is_calling(opening.lower))
            told = told or self._is_full_name(opening.text, at) or self._is_called(at)
        else:
            told = own is self._clauses[0] and (
                self._opens_with_what_he_was(at) or self._has_the_surname(at)
            )
        return [own, birth] if told and self._focus.on_subject else []

    def _is_full_name(self, name: str, at: int) -> bool:
        """ "Ada Maria Lin was born": the subject Ada Weber, by the name of then."""
        first = self._subject.name.split(" ", 1)[0]
        kin = not lexicon.KIN.isdisjoint(token.lower for token in self._tokens[:at])
        same = is_given(first) and name.split(" ", 1)[0] == first
        return same and self._previous(at) == "was" and not kin

    def _is_called(self, at: int) -> bool:
        """ "Franz Weber, known as Frank, was born": by the name that the subject goes by."""
        called = (i for i in range(2, at) if self._tokens[i - 1].lower in {"as", "called"})
        return self._previous(at) == "was" and any(
            self._tokens[i].kind is TokenKind.NAME and self._subject.is_named(self._tokens[i].text)
            for i in called
        )

    def _opens_with_whose_child(self, at: int) -> bool:
        """ "The son of a smith, was born at X": of the subject, who is not named again."""
        child = self._next(0) in {"son", "daughter", "child"} and self._next(1) == "of"
        return child and [t.lower for t in self._tokens[at - 2 : at]] == [",", "was"]

    def _has_the_surname(self, at: int) -> bool:
        """ "In 1924 Arthur Raymond Weber was born": where the text begins, John Weber is meant."""
        kin = not lexicon.KIN.isdisjoint(token.lower for token in self._tokens[:at])
        if self._subject.told or kin or self._previous(at) != "was":
            return False
        name = self._tokens[at - 2]
        return name.kind is TokenKind.NAME and name.text.split()[-1] in self._subject.names

    def _head_of_phrase(self) -> str:
        """The noun that the sentence's first phrase is about: "the second abbot of X was …"."""
        at = 1
        while at < len(self._tokens) and self._is_in_phrase(at):
            at += 1
        rest = self._tokens[at : at + 1]
        owns = bool(rest) and (rest[0].kind is TokenKind.NAME or rest[0].text in OWNING)
        return "" if owns else self._previous(at)

    def _is_in_phrase(self, index: int) -> bool:
        token = self._tokens[index]
        plain = token.kind is TokenKind.WORD and token.lower not in PREPOSITIONS
        return plain and token.lower not in self._FUNCTION_WORDS

    def _opens_with_what_he_was(self, at: int) -> bool:
        """Whether a calling stands before the birth, and no relative before that."""
        before = [token.lower for token in self._tokens[:at]]
        if before[0] in {"his", "her", "their"} or not lexicon.KIN.isdisjoint(before[:2]):
            return False
        called = next((i for i, word in enumerate(before) if is_calling(word)), len(before))
        kin = next((i for i, word in enumerate(before) if word in lexicon.KIN), len(before))
        people = self._tokens[0].kind is TokenKind.NAME and self._tokens[1].kind is TokenKind.WORD
        opens = people or self._tokens[0].kind is TokenKind.WORD or called == 0
        apart = self._tokens[at - 1].kind is TokenKind.MARK or before[-1] == "was"
        return opens and called < kin and (apart or called == at - 1)

    def _is_first_met(self, name: str) -> bool:
        """Whether the text has named nobody else so far: it begins with the name of birth."""
        names = (token.text.split() for token in self._tokens if token.kind is TokenKind.NAME)
        met = self._subject.others | self._subject.first_names
        named = " " in name and not is_titled_person(name)
        named = named and _OWNING_WORDS.isdisjoint(token.lower for token in self._tokens)
        return named and met <= {part for parts in names for part in parts}

    def _is_office_of_year(self) -> bool:
        """ "1847–50 Professor at X", as chronologies have it."""
        verbless = all(clause.verb is None for clause in self._clauses)
        office = self._frames and self._frames[0].noun in lexicon.ROLE_NOUNS
        return bool(verbless and office and self._is_time(0) and self._clauses[0].agent is not None)

    def _place_directly(self, index: int, word: str) -> None:
        """ "Born Glasgow, 10 January 1849, died Leeds, 1919", as dictionaries have it."""
        ahead = self._tokens[index + 1 : index + _HEADWORD]
        if word not in _HEADWORDS or not ahead or ahead[0].kind is not TokenKind.NAME:
            return
        if word == "educated":
            self._preposition, self._noun, self._object_open = "at", word, False
            return  # "educ. Eton and Trinity Coll., Cambridge"
        if self._next(index + 1) == "in" and self._is_time(index + 3):
            return  # "Born Ada Lin in 1921 in X": a name of the subject's
        dated = next((i for i, t in enumerate(ahead) if t.kind is TokenKind.TIME), 0)
        if dated and all(t.kind is TokenKind.NAME or t.lower in _APART for t in ahead[:dated]):
            self._preposition, self._noun = "in", word
            self._object_open = False

    def _place_behind_headword(self, index: int) -> bool:
        """ "Born: 3 May 1871, Leeds. Died: 1920, Bath", as short entries have it."""
        at = self._verb_at
        headed = 0 <= at <= index and self._tokens[at].lower in {"born", "died"}
        if not headed or (at and self._tokens[at - 1].kind is not TokenKind.MARK):
            return False
        between = self._tokens[at + 1 : index + 1]
        if any(t.kind is not TokenKind.TIME and t.text not in {":", ","} for t in between):
            return False
        if self._names_next(index):
            self._preposition, self._noun, self._object_open = "in", self._tokens[at].lower, False
        return True

    def _is_behind_heading_date(self, index: int) -> bool:
        """ "1847: Moves to X", "1847 – born in X; 1865 – enters Y", as chronologies have it."""
        heading = self._tokens[index].text in DASHES and self._is_time(index - 1)
        return heading and (index == 1 or self._tokens[index - 2].text == ";")
