"""Common nouns: whose they are, who acts by them, and what they say of their whole clause."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import (
    ADVERBS,
    BE,
    DETERMINERS,
    PREPOSITIONS,
    Agent,
    Clause,
    Frame,
    is_adverb,
    is_calling,
)
from mapapp.biography.clauses.verb_phrases import VerbReader
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.subject import Focus

_OWN_PLACES = lexicon.words(
    "years childhood youth days parents post job position appointment home residence house"
    " studio station school debut début performance concert appearance exile wedding trial"
)
_COUNTED = lexicon.words("two three four five six several many some")
_ASIDE = 9  # tokens
_NO_NOUNS = ADVERBS | verbs.ACTING
_BEHIND_A_CALLING = PREPOSITIONS | {"who", "and"}
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
_OWN_EVENTS = lexicon.words(
    "marriage wedding match game test race fight bout debut début appearance victory win cap goal"
    " defeat concert performance recital lecture speech sermon address talk trial"
    " execution ordination consecration death"
)
_HOLDING_OFFICE = lexicon.words("be become appoint elect make serve")
_LENGTHS = lexicon.words("time while period year years month months week weeks day days spell")
_WAYS = lexicon.words("way journey trip visit pilgrimage tour return excursion move escape")
# "The wedding took place in X": with the subject, unless somebody else's.
_OCCASIONS = lexicon.words("wedding marriage trial coronation honeymoon ceremony")
# "Founded in X under his presidency": he is there.
_PRESIDING = lexicon.words("direction baton presidency chairmanship leadership command eyes")
_REMAINS = lexicon.words("remains ashes bones body corpse coffin")
_HEARING = lexicon.words("learn hear read discover know find")
# "Stayed in touch with friends in X".
_IN_TOUCH = lexicon.words("touch contact correspondence communication")
_PLANS = lexicon.words(
    "plan plans hopes preparations arrangements permission leave application bid candidacy"
)
MOVING_THINGS = lexicon.words("move return transfer remove relocate")
_MEANT = lexicon.EPITHETS | lexicon.WITH_SUBJECT
_PLURALS = lexicon.words(
    "cities towns villages countries sites places ruins islands ports provinces states regions"
    " campaigns battles venues festivals tournaments events camps prisons universities schools"
    " hospitals theatres centres capitals resorts colonies counties churches museums"
)
_PRONOUN_OF = {"man": "he", "boy": "he", "lad": "he", "woman": "she", "girl": "she"}
_PLACE_WORDS = lexicon.words("city town village island capital")


class NounReader(VerbReader):
    """Common nouns, alone or owned."""

    def _common_noun(self, index: int, word: str) -> None:
        owned = word == "home" and self._possessive is not None  # "at his home in X"
        if not owned and (word in ADVERBS or word in DETERMINERS or is_adverb(word)):
            return
        last = self._frames[-1] if self._frames else None
        if last is not None and last.index == index - 1 and last.preposition:
            if self._acts_at(last, index, word):
                self._acts(Agent.OTHER)
            return  # "during the X session": still the same phrase
        self._mark_clause(index, word)
        if self._is_mere_time(index, word):
            self._close_phrase()
            return
        if not self._preposition:
            self._end_with_noun(word)
        if word in _PLACE_WORDS and (preposition := self._leading_to_place(index)):
            self._anaphor(index, preposition)
            self._close_phrase()
            return
        if self._possessive is not None:
            if word not in _ORDINALS and not self._is_adjective(index):
                self._owned_noun(index, self._possessive, word)
            return
        if word in lexicon.STAY_NOUNS and self._noun_possessed and self._preposition != "for":
            return
        self._noun_possessed = False
        self._plain_noun(index, word)

    def _leading_to_place(self, index: int) -> str:
        """The preposition of "in the city"; of "Cholera broke out in X, and he left the city"."""
        if self._means_a_place_before(index):
            return self._preposition
        leaves = self._clause.base == "leave" and self._verb_at == index - 2
        named = self._next(index) in {"of", "where"}
        left = leaves and self._previous(index) in {"the", "that"} and not named
        return "from" if left else ""

    def _is_mere_time(self, index: int, word: str) -> bool:
        """ "Was for a short time governor of X", "by the time the film opened in X"."""
        if word == "time" and self._words_before(index, 2) == ["by", "the"]:
            return True
        lasts = self._preposition == "for" and word in _LENGTHS
        return lasts and self._next(index) != "of"

    def _acts_at(self, place: Frame, index: int, word: str) -> bool:
        """ "In X shops were burned", "at Y workers of the mill marched": who acts there."""
        opens = place.fronted and not place.article and place.preposition in {"in", "at", "near"}
        if not opens or self._clause.agent is not None:
            return False
        several = word[-1:] == "s" and word[-2:] != "ss"
        led = self._next(index) in {"he", "she", "they", "it"}  # "in London theatres she sang"
        return self._begins_clause(index) or (several and not led)

    def _plain_noun(self, index: int, word: str) -> None:
        """A noun that is nobody's: it means the subject, goes on with an office, or acts."""
        told = "the" in {self._previous(index), self._previous(index - 1)}
        this = self._previous(index) == "this" and is_calling(word)  # "this officer"
        told = (told or this) and self._next(index) != "of"
        called = this or word in lexicon.OCCUPATIONS or word in self._subject.titles
        meant = word in _MEANT or (called and self._stands_alone(index))
        if told and meant and self._subject.goes_by(_PRONOUN_OF.get(word, self._subject.pronoun)):
            self._epithet(word)
        elif word in lexicon.DEGREE_LETTERS and not self._preposition:
            return  # "…; M.A. 1703; went to X"
        elif self._is_further_office(index, word):
            self._clause.verb, self._object_open = self._main_clause().verb, True
        elif self._is_office_alone(index, word):
            self._clause.verb, self._clause.role, self._object_open = BE, True, True
        elif not (self._preposition or self._object_open or self._is_second_object(index, word)):
            self._noun_phrase(Agent.GROUP if word in _OCCASIONS else Agent.OTHER, word)

    def _is_second_object(self, index: int, word: str) -> bool:
        """ "Studied theology and law, was …", "bound to a painter and glazier at X": nobody new."""
        at = index - (self._previous(index) in _COUNTED)
        if self._previous(at) != "and" or self._clause.verb is None:
            return self._is_apposed(index, word)
        first = self._tokens[at - 2]
        noun = first.kind is TokenKind.WORD and first.lower not in _NO_NOUNS
        following = self._next(index + (self._next(index) in ADVERBS))
        alone = following == "," or (following in PREPOSITIONS and word[-1] != "s")
        return noun and alone and not is_adverb(first.lower)

    def _is_apposed(self, index: int, word: str) -> bool:
        """ "Was in X, a clerk of the commission, came home": what he was, between commas."""
        if (
            not self._opens_aside(index)
            or self._next(index) not in PREPOSITIONS
            or not is_calling(word)
        ):
            return False
        rest = self._tokens[index + 1 : index + _ASIDE]
        at = next((i for i, token in enumerate(rest) if token.text == ","), len(rest))
        return at + 1 < len(rest) and rest[at + 1].lower in verbs.ACTING

    def _is_further_office(self, index: int, word: str) -> bool:
        """ "He was vicar of X, 1847–50; rector of Y, 1850–60; and dean of Z"."""
        main = self._main_clause()
        holds = main.base in _HOLDING_OFFICE and main.who() is Agent.SUBJECT and main.role
        at = index - (self._previous(index) in {"a", "an", "the"})
        alone = self._previous(at) in {";", "and", "then", "later", "also"}
        bare = self._clause.elaborates and self._clause.verb is None and self._clause.agent is None
        return holds and alone and bare and word in lexicon.ROLE_NOUNS

    def _is_office_alone(self, index: int, word: str) -> bool:
        """ "Educ. at X; M.A. 1703; vicar of Y, 1709", as dictionaries have it."""
        clause = self._clause
        bare = clause.elaborates and clause.verb is None and clause.agent is None
        told = self._main_clause().who() in {Agent.SUBJECT, None} and self._preposition == ""
        behind = self._previous(index) == ";" and self._next(index) in {"of", "at", "in", "to"}
        return bare and told and behind and word in lexicon.ROLE_NOUNS

    def _main_clause(self) -> Clause:
        """The clause that the one in hand only adds to."""
        clause = self._clause
        while clause.elaborates and clause.parent is not None:
            clause = clause.parent
        return clause

    def _end_with_noun(self, word: str) -> None:
        """What a noun outside of any phrase ends: the passive, and an aside about a person."""
        if self._object_open and self._auxiliary in verbs.PASSIVE:
            self._auxiliary = ""  # "was a teacher, came …"
        self._aside = self._aside and word not in lexicon.EVENT_NOUNS  # ", then a school in X"

    def _mark_clause(self, index: int, word: str) -> None:
        """Keep what a noun says of its whole clause."""
        away = word == "absence" and self._preposition == "in" and self._next(index) != "of"
        absent = away or word == "absentia"
        self._clause.negated = self._clause.negated or absent
        self._clause.role = self._clause.role or word in lexicon.ROLE_NOUNS
        self._clause.sent = self._clause.sent or word in lexicon.SENT
        self._clause.way = self._clause.way or word in _WAYS
        self._clause.honorary = self._clause.honorary or word == "honorary"
        self._bound = self._bound or (word in _IN_TOUCH and self._preposition == "in")
        self._clause.degree = self._clause.degree or word in lexicon.DEGREES
        self._clause.moved = self._clause.moved or self._is_moved(index)
        planned = word in _PLANS and (self._object_open or self._preposition == "after")
        self._clause.planned = self._clause.planned or planned
        kin = word in lexicon.KIN - lexicon.ROLE_NOUNS
        if kin and self._clause.verb is BE and self._object_open and not self._preposition:
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
            told = word in _OWN_EVENTS or word in lexicon.HOMES
            self._clause.own_event = word if told else ""
        if self._noun_possessed and self._preposition == "under" and word in _PRESIDING:
            self._clause.company = True
        self._noun_owner = owner
        dead = word == "death" and self._noun_possessed and self._preposition == "after"
        left = word in _REMAINS and self._noun_possessed  # "his remains were moved to X"
        self._clause.posthumous = self._clause.posthumous or dead or left
        fronted = self._preposition == "of" and self._clause.verb is None
        if fronted and self._noun_possessed and word in lexicon.STAY_NOUNS:
            self._clause.life = True
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
        led = self._tokens[max(0, index - 3) : index - 1]
        named = len(led) > 1 and led[0].kind is TokenKind.NAME and led[1].text == ","
        if named and following[0].text == "," and not self._subject.is_named(led[0].text):
            return False  # "Weber, the historian, moved"
        alone = self._preposition in {"", "with"}
        return alone and following[0].lower not in _BEHIND_A_CALLING

    def _epithet(self, word: str) -> None:
        """ "The boy", "the couple": the subject, alone or with others."""
        alone = word in lexicon.EPITHETS | lexicon.OCCUPATIONS | self._subject.titles
        alone = alone or is_calling(word)
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
        if opens and word in lexicon.KIN and not self._frames and self._clause.index == 0:
            self._first_other = Focus.of_kin(word)
        self._acts(agent, joined=joined)
