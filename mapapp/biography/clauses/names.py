"""Names in a sentence: each becomes a frame, an agent, or a part of the place before it."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.capitals import has_capital
from mapapp.biography.clauses.carriers import SAILING, bare, is_ship
from mapapp.biography.clauses.grammar import BE, CALLINGS, PREPOSITIONS, Agent
from mapapp.biography.clauses.place_names import PlaceReader
from mapapp.biography.clauses.prepositions import HOLDING
from mapapp.biography.given_names import is_given
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.subject import Focus
from mapapp.biography.verbs import VerbClass

_OWN_BEHIND_NAME = lexicon.words(
    "debut début concert concerts recital exile years period apartment flat studio home residence"
    " days lectures"
)


_CALLINGS = CALLINGS | lexicon.words("reformer merchant farmer")


_DEGREES = lexicon.words(
    "bachelor bachelors bachelor's master masters master's doctor doctorate licentiate certificate"
    " diploma baccalaureate"
)


_NO_SHIPS = lexicon.PEOPLES | lexicon.PERSON_TITLES


class NameReader(PlaceReader):
    """Names of the subject, of others and of places."""

    def _name(self, index: int, token: Token) -> None:
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        owns = following is not None and following.start == token.end and following.text[0] in "'’"
        owns = owns and self._owns_something(index + 2)
        named = self._subject.is_named(token.text)
        described = self._is_people(index, token.text) or (
            self._next(index) in HOLDING
            and token.text.endswith("an" if self._next(index + 1) == "of" else "ern")
        )
        if named and self._previous(index) in {"a", "an"} and self._is_attribute(index):
            return  # "a Zamenhof monument"
        if not named and self._is_apart(index):
            return  # ", a Jew, "
        if not named and described:
            return  # "the Swiss town of X", "the Southern village of Y"
        family = self._previous(index) == "the" and token.text[-1] == "s"
        if owns:
            self._owner(index, token, named=named)
            return
        if family and self._subject.is_named(token.text[:-1]):  # "the Curies"
            self._noun_phrase(Agent.GROUP, token.lower)
            return
        if self._possessive is Agent.SUBJECT and self._next(index) in _OWN_BEHIND_NAME:
            self._own_event(index, token)
        elif named and not self._is_in_a_place_of_the_name(index):
            self._subject_name(index)
        elif self._is_home(index):
            self._home(index, token)
        elif self._preposition or self._object_open or self._continues(index):
            degree = self._object_open and not _DEGREES.isdisjoint(token.lower.split())
            self._clause.degree = self._clause.degree or degree  # "her Master of Arts"
            self._frame(index, token)
        else:
            self._other_name(index, token)
        self._after_mark = False

    def _is_in_a_place_of_the_name(self, index: int) -> bool:
        """ "(in Weber)", "settled in Spello", said of somebody who is called da Spello."""
        placed = self._previous(index) in {"in", "at"}
        called = self._subject.is_called_after(self._tokens[index].text)
        born = self._clause.verb_class in {
            VerbClass.BIRTH,
            VerbClass.DEATH,
        }  # "Ada Ulm was born in Ulm"
        return placed and (self._clause.bracket or called or born)

    def _is_apart(self, index: int) -> bool:
        """Whether a name stands alone with its article between two commas."""
        led = self._opens_aside(index)
        return led and self._next(index) == "," and self._clause.verb is not None

    def _own_event(self, index: int, token: Token) -> None:
        """ "His Berlin debut"."""
        acts = not self._preposition
        self._frame(index, token)
        frame = self._frames[-1]
        frame.preposition, frame.noun, frame.possessed = "in", self._next(index), True
        if acts:
            self._noun_phrase(Agent.GROUP, self._next(index))

    def _owner(self, index: int, token: Token, *, named: bool) -> None:
        """ "Smith's", and "in London's West End"."""
        self._possessive = Agent.SUBJECT if named else Agent.OTHER
        self._speaks_of_subject = self._speaks_of_subject or named
        held = self._is_part_of_town(index + 2)
        held = held or not lexicon.INSTITUTIONS.isdisjoint(token.text.split())
        if not named and self._preposition and held:  # "Yale University's law school"
            self._frame(index, token, owner=True)
            self._possessive = Agent.OTHER
        self._object_open = self._object_open and not named

    def _other_name(self, index: int, token: Token) -> None:
        """A name that may be another person's who acts, or a place beside the way."""
        if bare(token.text) in self._subject.carriers or self._is_under_way(index):
            self._noun_phrase(Agent.GROUP, token.lower)  # "the Grace sailed to X": with him
            return
        if self._subject.is_styled(token.text):
            self._subject_name(index)
            return
        if self._is_next_stop(index):
            self._stop(index, token)
            return
        company = self._previous(index) == "and" and self._next(index) == ","
        company = company and self._next(index + 1) in verbs.ACTING
        if company and "with" in self._words_before(index - 1, 3):
            return  # "with a rifle and Ada Lin, crossed the river"
        person = self._previous(index) != "the" and self._subject.is_other_person(token.text)
        person = person or self._is_introduced(index)
        if self._first_other is None and person:
            self._first_other = Focus.of_name(token.text)
        self._acts(Agent.OTHER)
        if self._begins_clause(index):
            if self._takes_him(index, token):
                self._frame(index, token)
            self._pending = None
        else:
            self._frame(index, token)
            self._last_agent = Agent.OTHER

    def _takes_him(self, index: int, token: Token) -> bool:
        """ "The University of X appointed him", "Paris saw him again": a place may do so."""
        parts, word = token.text.split(), self._next(index)
        done = verbs.FINITE.get(word) or verbs.PARTICIPLE.get(word)
        behind = self._tokens[index + 2 : index + 3]
        him = bool(behind) and (
            behind[0].lower == "him"
            or (behind[0].lower == "her" and not self._is_attribute(index + 2))
            or (behind[0].kind is TokenKind.NAME and self._subject.is_named(behind[0].text))
        )
        if done is None:
            return False
        if done.base in lexicon.HOSTING:
            return him and not is_given(parts[0])
        house = not lexicon.INSTITUTIONS.isdisjoint({parts[0], parts[-1]})
        return done.base in lexicon.TAKING_ON and (house or (len(parts) == 1 and him))

    def _is_under_way(self, index: int) -> bool:
        """ "The Swan sailed": a ship, in the midst of the subject's expedition."""
        name = self._tokens[index].text
        ship = (self._previous(index) == "the" and name not in _NO_SHIPS) or is_ship(name)
        return self._subject.under_way > 0 and ship and self._next(index) in SAILING

    def _is_introduced(self, index: int) -> bool:
        """ "Wishart was a reformer": a single name whose calling is told."""
        ahead = self._tokens[index + 1 : index + 6]
        if len(ahead) < 3 or ahead[0].lower != "was" or ahead[1].lower not in {"a", "an"}:
            return False
        return any(token.lower in _CALLINGS for token in ahead[2:])

    def _owns_something(self, index: int) -> bool:
        """Whether a noun follows the possessive; "at St Mary's, York" names a house."""
        if index >= len(self._tokens):
            return False
        token = self._tokens[index]
        return token.kind is not TokenKind.MARK and token.lower not in PREPOSITIONS

    def _is_part_of_town(self, index: int) -> bool:
        """ "In London's West End", "in Vienna's suburbs"; not "at Julia's home"."""
        token = self._tokens[index]
        parts = HOLDING - {"home", "house", "estate", "villa", "cottage", "court", "castle"}
        return token.kind is TokenKind.NAME or token.lower in parts

    def _is_people(self, index: int, name: str) -> bool:
        """An adjective of a people before a common noun."""
        if not self._is_attribute(index):
            return False
        known = name in lexicon.PEOPLES or has_capital(name)
        return known or (" " not in name and name.endswith(lexicon.PEOPLES_END))

    def _is_attribute(self, index: int) -> bool:
        """Whether a common noun follows, which the name only describes."""
        following = self._tokens[index + 1 : index + 2]
        if not following or following[0].kind is not TokenKind.WORD:
            return False
        word = following[0].lower
        return not (word in PREPOSITIONS or word in self._FUNCTION_WORDS or word in verbs.FINITE)

    def _subject_name(self, index: int) -> None:
        self._speaks_of_subject = True
        if self._object_open and not self._preposition:
            self._clause.object_is_subject, self._clause.object_index = True, index
            self._object_open = False
        elif self._preposition == "by" and self._clause.passive:
            self._clause.agent, self._clause.passive = Agent.SUBJECT, False  # "founded by X in Y"
        elif self._preposition == "for" and self._tokens[self._verb_at].lower == "arranged":
            self._open(Agent.SUBJECT)  # "arranged for X to be taken to Y"
        elif self._is_behind_an_office(index):
            self._clause.agent, self._clause.verb = Agent.SUBJECT, BE
            self._open(Agent.SUBJECT)
        elif not self._preposition or self._preposition in {"with", "between", "like"}:
            if self._clause.verb is not None and not self._joiner and not self._after_mark:
                self._open()
            self._acts(Agent.SUBJECT)
        self._close_phrase()
