"""The short forms of dictionaries and chronologies, in which nobody is named who acts."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Agent, is_calling
from mapapp.biography.clauses.state import ClauseState
from mapapp.biography.reading.tokens import DASHES, TokenKind

_APART = lexicon.words(", near in at")
_HEADWORDS = lexicon.words("born died educated")
_HEADWORD = 10  # tokens


class EntryReader(ClauseState):
    """What stands for a sentence in an entry: "Born: 1871, Leeds", "1899 Moves to Bath"."""

    def _is_headed_by_calling(self) -> bool:
        """ "Italian soldier, born in X", "A missionary, was born at Y": as dictionaries begin."""
        first = self._clauses[0]
        at = next((i for i, token in enumerate(self._tokens) if token.lower == "born"), -1)
        if first.agent is not Agent.OTHER or first.base != "bear" or at < 0:
            return False
        opening = self._tokens[0]
        if opening.lower == "the":
            return False
        calling = self._previous(at)
        people = opening.kind is TokenKind.NAME and self._tokens[1].kind is TokenKind.WORD
        if is_calling(calling) and (people or opening.lower in {"a", "an"}):
            return True  # "A British actor born in X", "Finnish theologian born in Y"
        at -= calling == "was"
        told = any(is_calling(token.lower) for token in self._tokens[:at])
        return told and self._previous(at) == ","

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
