"""What a comma ends, and what it goes back to."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import BE, Agent
from mapapp.biography.clauses.state import ClauseState
from mapapp.biography.reading.tokens import TokenKind

_APPOSED = lexicon.TOWN_NOUNS | lexicon.words(
    "country homeland capital residence home house villa farm school university college mater"
)
_AFTERWARDS = lexicon.words("afterwards later then subsequently eventually finally")
_PLACING = lexicon.words("in at to from near")
_ASIDES = (
    lexicon.ROLE_NOUNS | lexicon.KIN | lexicon.words("a an the one his her head chief then former")
)


class CommaReader(ClauseState):
    """Commas between phrases and clauses."""

    def _comma_at(self, index: int) -> None:
        self._comma = index
        place, preposition = self._previous(index), self._preposition
        if place == preposition and self._next(index) == "among":
            self._held = preposition  # "in, among other places, X"
        self._close_phrase()
        if self._held and self._names_next(index):
            self._preposition, self._held = self._held, ""
            return
        self._object_open = False
        alone = self._names_alone(index + 1)
        if place in _APPOSED and preposition in _PLACING and self._is_address(index + 1):
            self._held = preposition  # "at his home, 60 Mill Road, X"
        elif place in _APPOSED and alone and preposition in _PLACING:
            self._preposition, self._inner = preposition, place  # "in her home village, X"
        elif place in lexicon.CIVIL_OFFICES and alone and self._clause.verb is BE:
            self._preposition, self._noun = "of", place  # "was public defender, X County"
        clause = self._clause
        over = self._next(index) == "to" or clause.names
        # "In X, which lies by the river, and went to Y".
        beside = clause.relative and clause.today and self._next(index) == "and"
        over = over or (beside and self._tokens[clause.start].lower == "which")
        aside = clause.who() is Agent.OTHER and not clause.relative
        over = over or (aside and self._lists_another_place(index)) or self._dates_main(index)
        if clause.resume is not None and clause.verb is not None and over:
            self._clause = clause.resume  # "moved from X, where he had lived, to Y"
        main = clause.main if clause.opener == "as" and clause.verb is None else None
        if main is not None and main.verb is not None and self._last_agent is Agent.OTHER:
            self._clause = main  # "left X, as his diary states, and went to Y"

    def _lists_another_place(self, index: int) -> bool:
        """ "Taught at X, where his views gave offence, and at Y"."""
        listed = self._next(index) == "and" and self._next(index + 1) in _PLACING
        return listed and self._names_next(index + 2)

    def _dates_main(self, index: int) -> bool:
        """ "Died at X, where his brother lived, in 1910": the date is that of the death."""
        main = self._clause.resume
        if main is None or main.times or self._next(index) not in {"in", "on"}:
            return False
        return self._is_time(index + 2) and not self._clause.times

    def _explains_a_name(self, index: int) -> bool:
        """ "X, a student at Y": until the next comma it is said of X."""
        before = self._tokens[index - 1] if index else None
        if before is not None and before.text == ")":  # "X (1782–1861), a minister at Y"
            before = self._tokens[max(0, self._opened_at(index - 1) - 1)]
        if before is None or not (before.kind is TokenKind.NAME or before.lower in lexicon.KIN):
            return False
        if self._clause.verb is BE and self._clause.role:
            return False  # "was archdeacon of X, bishop of Y"
        named = self._subject.is_named(self._tokens[index - 1].text)
        following = self._next(index)
        if following == "then":
            following = self._next(index + 1)
        if following == "the" and self._names_alone(index + 2):
            return False  # "toured Denmark, the Netherlands and Sweden"
        fronted = following == "the" and self._clause.verb is None  # "In X, the police …"
        return not named and not fronted and following in _ASIDES

    def _goes_on_to_office(self, index: int) -> bool:
        """ "Karl, master of X, and afterwards bishop of Y": of the same person."""
        ahead = [token.lower for token in self._tokens[index + 1 : index + 4]]
        later = len(ahead) > 2 and ahead[0] == "and" and ahead[1] in _AFTERWARDS
        return later and ahead[2] in lexicon.ROLE_NOUNS

    def _is_address(self, index: int) -> bool:
        """Whether a street stands here, with its number before or not, and a comma behind."""
        at = index + (index < len(self._tokens) and self._tokens[index].text.isdigit())
        street = self._tokens[at : at + 2]
        named = len(street) == 2 and street[0].kind is TokenKind.NAME and street[1].text == ","
        return named and street[0].text.rsplit(maxsplit=1)[-1] in lexicon.STREETS

    def _names_alone(self, index: int) -> bool:
        """Whether a name stands here that no common noun goes on with."""
        ahead = self._tokens[index : index + 2]
        if not ahead or ahead[0].kind is not TokenKind.NAME:
            return False
        rest = ahead[1:]
        return not rest or rest[0].kind is TokenKind.MARK or rest[0].lower in lexicon.COORDINATORS
