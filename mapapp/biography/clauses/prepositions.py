"""Phrases with a preposition: what a place stands behind, and which noun it is said of."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import Agent
from mapapp.biography.clauses.nouns import NounReader
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.verbs import VerbClass

HOLDING = lexicon.SETTLEMENT_NOUNS | lexicon.EVENT_NOUNS | lexicon.words("tour tours trip")
_COMPANY = lexicon.words("with without among by like against before")


_QUANTIFIERS = lexicon.words(
    "first last second both most some many all several none half each two three few"
)
_COMPANIONS = lexicon.KIN | {"", "people", "men", "fleet", "army", "troops", "family"}
_CLIENTS = lexicon.words("women men people workers children girls boys poor blind deaf sick")
_SPREAD = lexicon.words("around across")
_MEASURES = lexicon.words("mile miles km kilometers kilometres kilometer kilometre leagues versts")
_ENDS = lexicon.words("birth death marriage")
_IN_VIEW = lexicon.words(
    "commemoration memory honour honor remembrance recognition response anticipation favour favor"
    " reaction"
)
_DATING = frozenset({",", "on", "in"})
_GOINGS = lexicon.words("departure arrival flight emigration escape transfer")
_SEEKING = lexicon.words("application bid candidacy candidate petition")
_FAR = 12  # words
_MOVING = {VerbClass.MOTION, VerbClass.TRANSFER}


def _held(word: str, outer: str, *, named: bool) -> str:
    """ "In theatres around X": in X, as "in theatres in X"."""
    return outer if word in _SPREAD and outer in {"in", "at"} and not named else word


def _noun_of(token: Token | None) -> str:
    """A common noun before a preposition, or the office that a name ends with."""
    if token is None or token.kind is TokenKind.WORD:
        return token.lower if token is not None else ""
    last = token.lower.split()[-1]
    office = token.kind is TokenKind.NAME and last in lexicon.ROLE_NOUNS | lexicon.CIVIL_OFFICES
    return last if office else ""


_CAPTIVES = lexicon.words("prisoner prisoners")


class PhraseReader(NounReader):
    """Prepositions and what stands before them."""

    def _prepose(self, index: int, word: str) -> None:
        if (
            self._is_of_several(index, word)
            or self._goes_on_with(index, word)
            or self._compares(index, word)
        ):
            return
        if word == "to":
            named = self._names_next(index)  # "to Hope, Arkansas"
            if not named and self._is_infinitive(index + 1, self._next(index)):
                return
            self._go_back_to_mover()
        elif word == "of" and self._previous(index) == "out":
            self._clause.unreal = self._clause.unreal or self._clause.base == "keep"
            word = "from"  # "slipped out of X"; "kept him out of the games in X"
        self._go_back_from_name(index)
        previous = self._noun_before(index)
        noun = "" if self._now and index - 1 == self._verb_at else _noun_of(previous)
        if noun == "member" and self._previous(index - 1) in {"faculty", "staff"}:
            noun = "staff"
        captive = noun == "war" and self._noun in _CAPTIVES  # "a prisoner of war in X"
        if (
            self._preposition == "of"
            and self._noun
            and (captive or noun not in lexicon.NOT_THERE_NOUNS)
        ):  # "an exhibition of paintings in X"
            noun, possessed = self._noun, self._noun_possessed and noun not in lexicon.KIN
        else:
            possessed = self._noun_possessed
        own = self._own_stay(index)
        if own:  # "his appointment as professor of law and history at X"
            noun, possessed = own, True
        if self._is_beside_the_point(noun) or self._is_of_another(index, noun):
            noun, possessed = "", False
        owner = self._noun_owner
        if goer := self._goer_before(index, word):  # "the departure of Weber to X"
            noun, possessed, owner = goer, False, Agent.OTHER
        named = previous is not None and previous.kind is TokenKind.NAME
        outer = self._outer(named=named)
        bound = self._bound or (noun == "way" and outer == "on")
        self._close_phrase()
        self._bound = bound
        self._outer_preposition = outer
        self._after_name = named
        beside = noun == "next" and word == "to" and self._clause.verb is not None
        self._preposition = "beside" if beside else _held(word, outer, named=named)
        self._noun = noun
        self._noun_possessed = possessed
        self._noun_owner = owner
        self._joiner = False

    def _compares(self, index: int, word: str) -> bool:
        """ "Fared better there than he had in X": what follows is said of another time."""
        if word != "than" or self._next(index) not in {"he", "she", "they"}:
            return False
        self._open()
        self._clause.unreal = True
        return True

    def _goer_before(self, index: int, word: str) -> str:
        """What another, named just before with "of", is told to do: a departure, an arrival."""
        last = self._frames[-1] if self._frames else None
        going = word in {"to", "from", "in", "at"} and last is not None and last.index == index - 1
        if not going or last is None or last.preposition != "of" or last.noun not in _GOINGS:
            return ""
        return "" if self._subject.is_named(last.token.text) else last.noun

    def _outer(self, *, named: bool) -> str:
        """The preposition before the one in hand, be there a name between the two."""
        last = self._frames[-1] if named and self._frames else None
        led = last.preposition if last is not None else ""
        if led in {"after", "before"} or (led == "to" and self._clause.base == "write"):
            return led  # "after the School in X he …"
        if last is not None and led == "for" and last.noun in _SEEKING:
            self._clause.planned = True  # "an application for the Chair at X"
            return led
        return self._preposition

    def _go_back_from_name(self, index: int) -> None:
        """ "A house called Hill Top at X": behind the name the clause before goes on."""
        named = index > 0 and self._tokens[index - 1].kind is TokenKind.NAME
        if named and self._clause.names and self._clause.resume is not None:
            self._clause = self._clause.resume

    def _is_of_several(self, index: int, word: str) -> bool:
        """ "The two of them travelled": the subject is one of them."""
        several = word == "of" and self._next(index) == "them" and not self._preposition
        if not (several and self._previous(index) in _QUANTIFIERS and self._speaks_of_subject):
            return False
        self._acts(Agent.GROUP)
        self._resume_at = index + 2
        return True

    def _is_suburb(self, index: int) -> bool:
        """ "In the London suburb of X": the phrase of the town goes on to its part."""
        last = self._frames[-1] if self._frames else None
        noun = self._previous(index)
        if last is None or last.index != index - 2 or noun not in lexicon.TOWN_NOUNS:
            return False
        self._preposition, self._noun, self._inner = last.preposition, last.noun, noun
        return bool(last.preposition)

    def _go_back_to_mover(self) -> None:
        """ "Were taken from the base where they were held to X": the "to" goes with the taking."""
        clause, outer = self._clause, self._clause.resume
        held = verbs.CLASSES.get(clause.base, frozenset()) & {VerbClass.CUSTODY, VerbClass.DWELL}
        if outer is not None and held and verbs.CLASSES.get(outer.base, frozenset()) & _MOVING:
            self._clause = outer

    def _goes_on_with(self, index: int, word: str) -> bool:
        """Whether a preposition opens no phrase of its own: "in memory of", "the village of"."""
        before = self._previous(index)
        if word == "in" and self._is_time(index - 1) and " war" in before:
            self._close_phrase()
            self._preposition = "concerning"  # "at the outbreak of the Great War in Europe"
            return True
        if before in _IN_VIEW and self._preposition == "in":
            self._close_phrase()
            self._preposition = "concerning"  # "in memory of the dead of X"
            return True
        if word == "for" and self._is_behind_house(index):
            last = self._frames[-1]  # "in the Research Institute for Mathematics of X"
            self._preposition, self._noun = last.preposition, last.noun
            return True
        bound = word == "of" and before != "out"
        return bound and (self._goes_on(before, index) or self._is_suburb(index))

    def _is_behind_house(self, index: int) -> bool:
        """Whether a name that is an institution's stands just before, in a phrase of its own."""
        last = self._frames[-1] if self._frames else None
        if last is None or last.index != index - 1 or not self._names_next(index):
            return False
        names = (last.token.text, self._tokens[index + 1].text)
        houses = all(not lexicon.INSTITUTIONS.isdisjoint(name.split()) for name in names)
        return houses and last.preposition in {"in", "at", "of", "to", "from"}

    def _goes_on(self, before: str, index: int) -> bool:
        """Whether an "of" goes on with the phrase in hand, or with who acts."""
        measured = self._previous(index - 1) in _MEASURES and self._preposition != "about"
        if self._preposition not in {"", "as"}:
            if before == self._preposition:
                return True  # "outside of X"
            if before == "way" and self._preposition == "by":
                self._preposition = "via"
            else:
                self._inner = before if before != ")" and not measured else ""
                self._preposition = "near" if measured else self._preposition
            return True
        if self._object_open and before in HOLDING:
            if measured and all(frame.clause is not self._clause for frame in self._frames):
                self._preposition = "near"  # "settled four miles south of X"
            else:
                self._inner = before
            return True
        # "Both of his parents died": they act.
        return before in _QUANTIFIERS and not self._preposition and not self._object_open

    def _is_beside_the_point(self, noun: str) -> bool:
        """ "With his mother at X", "a school for girls in X": the place is not the noun's."""
        if self._preposition == "for":
            return noun in _CLIENTS | lexicon.KIN
        return self._preposition in _COMPANY and noun in _COMPANIONS

    def _is_of_another(self, index: int, noun: str) -> bool:
        """ "Against Karl the Margrave of X": the office is that of the person named before."""
        if noun not in lexicon.ROLE_NOUNS or self._previous(index - 1) != "the" or index < 3:
            return False
        named = self._tokens[index - 3]
        return named.kind is TokenKind.NAME and not self._subject.is_named(named.text)

    def _own_stay(self, index: int) -> str:
        """The subject's own "appointment", "work" that the words up to here only describe."""
        noun, at = self._owned
        if not noun or index - at > _FAR:
            return ""
        between = self._tokens[at + 1 : index]
        dated = bool(between) or self._is_time(at)  # "from 1901 until his death in 1910 in X"
        dated = dated and all(t.kind is TokenKind.TIME or t.text in _DATING for t in between)
        if noun in _ENDS and dated and at > 1:  # "until his death, in X", "… death on 5 May in X"
            return "" if self._tokens[at - 2].lower == "after" else noun
        plain = all(t.kind is TokenKind.WORD and t.lower not in verbs.AUXILIARY for t in between)
        return noun if plain and any(t.lower == "as" for t in between) else ""

    def _noun_before(self, index: int) -> Token | None:
        """The token before a preposition, over a date or the stop of an abbreviation."""
        at = index - 1
        if at > 0 and self._tokens[at].text == ")" and self._next(at) == "of":
            at = self._opened_at(at) - 1  # "surgeon (Stadtarzt) of Bern"
        while at > 0 and (
            self._tokens[at].kind is TokenKind.TIME
            or self._tokens[at].text == "."
            or self._tokens[at].lower in {"held", "located", "situated"}
            or (self._tokens[at].lower in {"in", "on"} and self._is_time(at + 1))
            or self._tokens[at].lower == "person"
        ):
            at -= 1
        return self._tokens[at] if at >= 0 else None
