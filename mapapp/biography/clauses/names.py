"""Names in a sentence: each becomes a frame, an agent, or a part of the place before it."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.capitals import has_capital
from mapapp.biography.clauses.carriers import SAILING, bare, is_ship
from mapapp.biography.clauses.grammar import CALLINGS, PREPOSITIONS, Agent, Frame
from mapapp.biography.clauses.nouns import MOVING_THINGS
from mapapp.biography.clauses.prepositions import HOLDING, PhraseReader
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.subject import Focus

_GATHERINGS = lexicon.words(
    "expedition session congress conference meeting festival exhibition games summit convention"
    " campaign"
)


_HEADS = _GATHERINGS | lexicon.HEADS_AT_PLACES
_PEOPLES_END = ("ian", "ish", "ese", "ean", "ine", "scan", "ican")


_OWN_BEHIND_NAME = lexicon.words(
    "debut début concert concerts recital exile years period apartment flat studio home residence"
    " days lectures"
)


_CALLINGS = CALLINGS | lexicon.words("reformer merchant farmer")


_DEGREES = lexicon.words(
    "bachelor bachelors bachelor's master masters master's doctor doctorate licentiate certificate"
    " diploma baccalaureate"
)


_COUNCILS = {word.title() for word in lexicon.COUNCILS | lexicon.COUNCILLORS}
_TOWNS = lexicon.words("city town county borough district municipal")
_NO_SHIPS = lexicon.PEOPLES | lexicon.PERSON_TITLES
_SINCE = lexicon.words("now then thenceforward thenceforth henceforth long once again also")
_NEAR = 5  # words
_LINKS = lexicon.words(
    "and or then later finally in at to on during until also both well as near now today the"
    " again from there once briefly eventually subsequently"
)


class NameReader(PhraseReader):
    """Names of the subject, of others and of places."""

    def _name(self, index: int, token: Token) -> None:
        following = self._tokens[index + 1] if index + 1 < len(self._tokens) else None
        owns = following is not None and following.start == token.end and following.text[0] in "'’"
        owns = owns and self._owns_something(index + 2)
        named = self._subject.is_named(token.text)
        described = self._is_people(index, token.text) or (
            token.text.endswith("ern") and self._next(index) in HOLDING
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
        elif named and not (self._clause.bracket and self._previous(index) in {"in", "at"}):
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

    def _home(self, index: int, token: Token) -> None:
        self._frame(index, token)
        self._frames[-1].preposition, self._frames[-1].plain_object = "in", False
        if self._clause.agent is None:
            self._acts(Agent.SUBJECT)

    def _is_home(self, index: int) -> bool:
        """ "X was his home", "made X her base": what a place is to the subject."""
        ahead = [token.lower for token in self._tokens[index + 1 : index + _NEAR]]
        ahead = [word for word in ahead if word not in _SINCE]
        if self._clause.verb is None:
            if ahead[:1] not in (["was"], ["became"], ["remained"]) or self._preposition:
                return False
            ahead = ahead[1:]
        elif not self._object_open or self._clause.base != "make":
            return False
        own = bool(ahead) and ahead[0] in {"his", "her"} and self._subject.goes_by(ahead[0])
        return own and not lexicon.HOMES.isdisjoint(ahead[1:3])

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
            parts = token.text.split()
            house = not lexicon.INSTITUTIONS.isdisjoint({parts[0], parts[-1]})
            house = house or (len(parts) == 1 and self._next(index + 1) in {"him", "her"})
            done = verbs.PARTICIPLE.get(self._next(index))
            if house and done is not None and done.base in lexicon.TAKING_ON:
                self._frame(index, token)  # "the University of X appointed him"
            self._pending = None
        else:
            self._frame(index, token)
            self._last_agent = Agent.OTHER

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
        return known or (" " not in name and name.endswith(_PEOPLES_END))

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
        elif not self._preposition or self._preposition in {"with", "between", "like"}:
            if self._clause.verb is not None and not self._joiner and not self._after_mark:
                self._open()
            self._acts(Agent.SUBJECT)
        self._close_phrase()

    def _continues(self, index: int) -> bool:
        """Whether a name goes on with the list, or explains the place, before it."""
        if self._pending is None or self._begins_clause(index) or self._is_of_a_pair(index):
            return False
        between = self._between(self._pending.index + 1, index)
        return len(between) <= 6 and all(
            token.kind in {TokenKind.MARK, TokenKind.TIME} or token.lower in _LINKS
            for token in between
        )

    def _is_of_a_pair(self, index: int) -> bool:
        """ "He studied in X, and Karl and Ada were his friends": they act."""
        led = self._previous(index) == "and" and self._previous(index - 1) == ","
        paired = self._next(index) == "and" and self._names_next(index + 1)
        return led and paired and self._begins_clause(index + 2)

    def _between(self, start: int, end: int) -> list[Token]:
        """The tokens of a stretch without its dates and what stands in round brackets."""
        kept, depth = [], 0
        for token in self._tokens[start:end]:
            depth += (token.text == "(") - (token.text == ")")
            if not depth and token.text != ")" and token.kind is not TokenKind.TIME:
                kept.append(token)
        return kept

    def _frame(self, index: int, token: Token, *, owner: bool = False) -> None:
        clause = self._clause
        preposition, noun = self._preposition, self._noun
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
            after_name=self._after_name,
            outer=self._outer_preposition,
            bound=self._bound,
            fronted=clause.verb is None,
            owned_by_other=self._noun_owner is Agent.OTHER,
            aside=self._aside,
            head=self._head_after(index),
            article=self._previous(index) == "the",
            owner=owner,
        )
        led = frame.fronted and preposition and clause.who() is None
        if led and self._begins_clause(index):
            self._acts(Agent.OTHER)  # "In Lyon Ada issued a decree", "in Lyon appeared her book"
        event = token.lower.split(" of ")[0]
        if self._preposition == "during" and event in {"siege", "battle"}:
            frame.inner = event  # "during the Siege of X"
        self._last_agent = Agent.OTHER
        if not self._preposition:
            if self._object_open:
                frame.plain_object = True
                clause.moved = clause.moved or clause.base in MOVING_THINGS
            elif self._continues(index) and self._pending is not None:
                self._extend(frame, self._pending)
        self._frames.append(frame)
        self._pending = frame
        self._object_open = False
        self._close_phrase()
        if owner:  # "in Paris's old town": what follows is in the same phrase
            self._preposition, self._noun = preposition, noun

    def _head_after(self, index: int) -> str:
        last = self._tokens[index].text.split(" ")[-1]
        if last in _COUNCILS:
            return last.lower()  # "the Ohio General Assembly"
        following = self._next(index)
        if following in _TOWNS:
            following = self._next(index + 1)
        return following if following in _HEADS else ""

    def _extend(self, frame: Frame, head: Frame) -> None:
        stretch = self._between(head.index + 1, frame.index)
        between = [token.lower for token in stretch if token.text[0] not in "'’"]
        root = head.listed or head
        if between in ([","], []):
            frame.apposed = head
        else:
            frame.listed = root
        frame.preposition, frame.verb, frame.passive = root.preposition, root.verb, root.passive
        frame.noun, frame.possessed, frame.inner = root.noun, root.possessed, root.inner
        frame.outer, frame.aside = root.outer, frame.aside or root.aside
        frame.plain_object, frame.clause = root.plain_object, root.clause
