"""Prepositional and noun phrases: what a place stands behind, whose it is, and who may act."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clause_verbs import VerbReader
from mapapp.biography.grammar import ADVERBS, BE, DETERMINERS, PREPOSITIONS, Agent, is_adverb
from mapapp.biography.judgement import SENT
from mapapp.biography.subject import Focus
from mapapp.biography.tokens import Token, TokenKind

HOLDING = lexicon.SETTLEMENT_NOUNS | lexicon.EVENT_NOUNS | lexicon.words("tour tours trip")
_COMPANY = lexicon.words("with without among by like against before")


_OWN_PLACES = lexicon.words(
    "years childhood youth days parents post job position appointment home residence house"
    " studio station school debut performance concert appearance exile wedding trial"
)


_ORDINALS = lexicon.words("first second third fourth fifth sixth final last only own new next")


_GOING_ALONG = (
    lexicon.WITH_SUBJECT
    | _OWN_PLACES
    | lexicon.STAY_NOUNS
    - lexicon.words(
        "work life lectures lecture speech address actions wounds title titles time days death"
        " birth marriage murder assassination execution medal house apartment flat farm course cell"
    )
    | lexicon.words(
        "result finish placing score game race bout premiere stint spell campaign ministry"
    )
)


_WAYS = lexicon.words("way journey trip visit pilgrimage tour return excursion move escape")


# "The wedding took place in X": with the subject, unless somebody else's.
_OCCASIONS = lexicon.words("wedding marriage trial coronation honeymoon ceremony")


# "Founded in X under his presidency": he is there.
_PRESIDING = lexicon.words("direction baton presidency chairmanship leadership command eyes")
_HEARING = lexicon.words("learn hear read discover know find")
_QUANTIFIERS = lexicon.words(
    "first last second both most some many all several none half each two three few"
)
_COMPANIONS = lexicon.KIN | {"", "people", "men", "fleet", "army", "troops", "family"}
_CLIENTS = lexicon.words("women men people workers children girls boys poor blind deaf sick")
_PLANS = lexicon.words("plan plans hopes preparations arrangements permission leave")
MOVING_THINGS = lexicon.words("move return transfer remove relocate")
_FAR = 12  # words


_MEANT = lexicon.EPITHETS | lexicon.WITH_SUBJECT


_PLURALS = lexicon.words(
    "cities towns villages countries sites places ruins islands ports provinces states regions"
    " campaigns battles venues festivals tournaments events camps prisons universities schools"
    " hospitals theatres centres capitals resorts colonies counties churches museums"
)
_PLACE_WORDS = lexicon.words("city town village island")


def _noun_of(token: Token | None) -> str:
    """A common noun before a preposition, or the office that a name ends with."""
    if token is None or token.kind is TokenKind.WORD:
        return token.lower if token is not None else ""
    last = token.lower.split()[-1]
    office = token.kind is TokenKind.NAME and last in lexicon.ROLE_NOUNS | lexicon.CIVIL_OFFICES
    return last if office else ""


class PhraseReader(VerbReader):
    """Prepositions and common nouns."""

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
        if word == "of" and previous is not None and previous.lower == "out":
            word = "from"  # "slipped out of X"
        elif word == "of" and previous is not None and self._goes_on(previous.lower):
            return
        previous = self._noun_before(index)
        noun = _noun_of(previous)
        if noun == "member" and self._previous(index - 1) in {"faculty", "staff"}:
            noun = "staff"
        if (
            self._preposition == "of" and self._noun and noun not in lexicon.NOT_THERE_NOUNS
        ):  # "an exhibition of paintings in X"
            noun = self._noun
        possessed = self._noun_possessed
        own = self._own_stay(index)
        if own:  # "his appointment as professor of law and history at X"
            noun, possessed = own, True
        if self._is_beside_the_point(noun):
            noun, possessed = "", False
        owner = self._noun_owner
        named = previous is not None and previous.kind is TokenKind.NAME
        outer = self._preposition
        if named and self._frames and self._frames[-1].preposition in {"after", "before"}:
            outer = self._frames[-1].preposition  # "after the School in X he …"
        bound = self._bound or (noun == "way" and outer == "on")
        self._close_phrase()
        self._bound = bound
        self._outer_preposition = outer
        self._after_name = named
        self._preposition = word
        self._noun = noun
        self._noun_possessed = possessed
        self._noun_owner = owner
        self._joiner = False

    def _goes_on(self, before: str) -> bool:
        """Whether an "of" goes on with the phrase in hand, or with who acts."""
        if self._preposition not in {"", "as"}:
            if before == self._preposition:
                return True  # "outside of X"
            if before == "way" and self._preposition == "by":
                self._preposition = "via"
            else:
                self._inner = before if before != ")" else ""
            return True
        if self._object_open and before in HOLDING:
            self._inner = before
            return True
        # "Both of his parents died": they act.
        return before in _QUANTIFIERS and not self._preposition and not self._object_open

    def _is_beside_the_point(self, noun: str) -> bool:
        """ "With his mother at X", "a school for girls in X": the place is not the noun's."""
        if self._preposition == "for":
            return noun in _CLIENTS
        return self._preposition in _COMPANY and noun in _COMPANIONS

    def _own_stay(self, index: int) -> str:
        """The subject's own "appointment", "work" that the words up to here only describe."""
        noun, at = self._owned
        if not noun or index - at > _FAR:
            return ""
        between = self._tokens[at + 1 : index]
        plain = all(t.kind is TokenKind.WORD and t.lower not in verbs.AUXILIARY for t in between)
        return noun if plain and any(t.lower == "as" for t in between) else ""

    def _noun_before(self, index: int) -> Token | None:
        """The token before a preposition, over a date or the stop of an abbreviation."""
        at = index - 1
        while at > 0 and (
            self._tokens[at].kind is TokenKind.TIME
            or self._tokens[at].text == "."
            or self._tokens[at].lower in {"held", "located", "situated"}
            or (self._tokens[at].lower in {"in", "on"} and self._is_time(at + 1))
            or self._tokens[at].lower == "person"
        ):
            at -= 1
        return self._tokens[at] if at >= 0 else None

    def _common_noun(self, index: int, word: str) -> None:
        if word in ADVERBS or word in DETERMINERS or is_adverb(word):
            return
        last = self._frames[-1] if self._frames else None
        if last is not None and last.index == index - 1 and last.preposition:
            return  # "during the X session": still the same phrase
        self._mark_clause(index, word)
        if self._object_open and not self._preposition and self._auxiliary in verbs.PASSIVE:
            self._auxiliary = ""  # "was a teacher, came …": the noun ends what it helps
        if word in _PLACE_WORDS and self._means_a_place_before(index):
            self._anaphor(index, self._preposition)
            self._close_phrase()
            return
        if self._possessive is not None:
            if word not in _ORDINALS and not self._is_adjective(index):
                self._owned_noun(index, self._possessive, word)
            return
        if word in lexicon.STAY_NOUNS and self._noun_possessed and self._preposition != "for":
            return
        self._noun_possessed = False
        told = "the" in {self._previous(index), self._previous(index - 1)}
        told = told and self._next(index) != "of"
        if told and (word in _MEANT or (word in lexicon.OCCUPATIONS and self._stands_alone(index))):
            self._epithet(word)
        elif not self._preposition and not self._object_open:
            self._noun_phrase(Agent.GROUP if word in _OCCASIONS else Agent.OTHER, word)

    def _mark_clause(self, index: int, word: str) -> None:
        """Keep what a noun says of its whole clause."""
        self._clause.negated = self._clause.negated or word == "absentia"
        self._clause.role = self._clause.role or word in lexicon.ROLE_NOUNS
        self._clause.sent = self._clause.sent or word in SENT
        self._clause.way = self._clause.way or word in _WAYS
        self._clause.honorary = self._clause.honorary or word == "honorary"
        self._clause.degree = self._clause.degree or word in lexicon.DEGREES
        self._clause.moved = self._clause.moved or self._is_moved(index)
        self._clause.planned = self._clause.planned or (word in _PLANS and self._object_open)
        kin = word in lexicon.KIN - lexicon.ROLE_NOUNS
        if kin and self._clause.verb is BE and self._object_open:
            self._clause.kin = True
        beside = self._preposition in {"with", "aboard", "on"} or self._clause.base == "join"
        if word in lexicon.WITH_SUBJECT and beside and self._clause.who() is Agent.SUBJECT:
            self._company_at = index
        if word in _PLURALS and (self._preposition or self._object_open):
            self._places = word, index, self._preposition

    def _is_moved(self, index: int) -> bool:
        """Whether a noun is the thing that somebody moves or brings back."""
        verb = self._clause.verb
        if verb is None or not self._object_open or self._preposition:
            return False
        return verb.base in MOVING_THINGS and self._previous(index) in {"the", "its", "their"}

    def _owned_noun(self, index: int, owner: Agent, word: str) -> None:
        """ "His stay", "her family", "Marrel's workshop"."""
        self._possessive = None
        self._noun_possessed = owner is not Agent.OTHER
        if self._noun_possessed and word in lexicon.STAY_NOUNS:
            self._owned = word, index
        if self._noun_possessed and not self._preposition and self._clause.verb is None:
            self._clause.own = True
        if self._noun_possessed and self._preposition == "under" and word in _PRESIDING:
            self._clause.company = True
        self._noun_owner = owner
        if word == "family" and self._preposition == "with" and self._is_parent_acting():
            self._clause.agent, self._clause.parents = Agent.GROUP, True
        with_subject = owner is not Agent.OTHER and word in _GOING_ALONG and not self._elsewhere()
        if word == "parents" and with_subject and not self._preposition:
            self._clause.parents = True
        self._noun_phrase(Agent.GROUP if with_subject else Agent.OTHER, word)

    def _is_parent_acting(self) -> bool:
        """ "His father moved with his family": the child goes along."""
        nouns = {token.lower for token in self._tokens[: max(0, self._verb_at)]}
        kin = self._clause.agent is Agent.OTHER and not nouns.isdisjoint({"father", "mother"})
        return kin and self._clause.index == 0

    def _elsewhere(self) -> bool:
        """ "He was in X while his regiment …", "he heard that his parents …": without him."""
        clause = self._clause
        main = clause.main
        if main is None or main.who() is not Agent.SUBJECT:
            return False
        heard = main.verb is not None and main.verb.base in _HEARING
        return clause.opener in {"while", "whereas"} or (clause.opener == "that" and heard)

    def _stands_alone(self, index: int) -> bool:
        """ "The poet moved", not "the poet Schiller" nor "the poet of …"."""
        following = self._tokens[index + 1 : index + 2]
        if not following or following[0].kind is TokenKind.NAME or following[0].text[0] in "'’":
            return False
        alone = self._preposition in {"", "with"}
        return alone and following[0].lower not in PREPOSITIONS | {"who", "and"}

    def _epithet(self, word: str) -> None:
        """ "The boy", "the couple": the subject, alone or with others."""
        alone = word in lexicon.EPITHETS | lexicon.OCCUPATIONS
        if self._preposition and not alone:
            return
        if self._preposition == "with":
            self._clause.company = True
        elif self._object_open:
            self._clause.object_is_subject = True
        else:
            self._noun_phrase(Agent.SUBJECT if alone else Agent.GROUP, word)

    def _is_adjective(self, index: int) -> bool:
        """Whether a noun still follows the word after a possessive ("his early education")."""
        following = self._tokens[index + 1 : index + 2]
        if not following or following[0].kind is not TokenKind.WORD:
            return False
        word = following[0].lower
        return not (
            word in PREPOSITIONS
            or word in self._FUNCTION_WORDS
            or word in verbs.FINITE
            or word in ADVERBS
            or word.endswith("ed")
        )

    def _noun_phrase(self, agent: Agent, word: str) -> None:
        if self._preposition:
            return
        joined, self._joined = self._joined, False
        opens = self._first_other is None and self._clause.agent is None
        if opens and word in lexicon.KIN and not self._speaks_of_subject:
            self._first_other = Focus.of_kin(word)
        self._acts(agent, joined=joined)
