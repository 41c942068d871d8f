"""The verbs of a sentence: active or passive, told as a fact or as a wish, of which clause."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clause_state import ClauseState
from mapapp.biography.grammar import (
    ADVERBS,
    BE,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    SOME_VERB,
    Agent,
    Clause,
)
from mapapp.biography.tokens import TokenKind
from mapapp.biography.verbs import Verb, VerbClass

_DECLINED = lexicon.words("declined refused rejected turned")
_DONE_TO = {VerbClass.CUSTODY, VerbClass.TRANSFER, VerbClass.BIRTH}
_VISITED_BY = lexicon.words("at on upon for")  # "called on X", "called at the port of Y"
_HAD = lexicon.words("have get find keep see")
# ", shot in X": said of what was made.
_MAKING = lexicon.words("shoot film record print publish write issue compose produce base")
_BIDDING = lexicon.words(
    "order ask invite allow permit cause urge persuade tell force encourage require enable help"
    " send lead bring"
)
_MOVING = {VerbClass.MOTION, VerbClass.DWELL, VerbClass.ARRIVAL}
_STANDING = lexicon.words("held located situated")
_PERSONAL = {VerbClass.MOTION, VerbClass.DWELL, VerbClass.ARRIVAL, VerbClass.DEATH}
_BOOKING = lexicon.words("engage contract book schedule suppose")
_OBJECTS = lexicon.words("him her himself herself them themselves")
_SPEAKING = lexicon.words("speak think dream talk despair write hear tire")
_PLANS = lexicon.words(
    "idea plan plans hope hopes intention thought possibility dream prospect aim purpose goal"
    " task means chance opportunity way visa application request"
)
_HAVING = lexicon.words("has have had having")
_FACTUAL = lexicon.words(
    "forced obliged compelled able allowed permitted made had began begun started continued"
    " came went managed enabled chosen sent ordered helped used decided succeeded taken"
    " brought invited returned moved travelled traveled appointed left arrived proceeded"
    " chose elected required going bound sentenced condemned sought sailed"
)
_NOT_PARTICIPLES = lexicon.words(
    "hundred indeed need seed breed speed exceed proceed succeed feed bleed red bed shed"
    " sacred hatred wicked naked kindred united"
)


class VerbReader(ClauseState):
    """Finite verbs, participles, gerunds and infinitives."""

    def _helper(self, index: int, word: str) -> bool:
        """An auxiliary verb: it may stay the clause's verb ("was in X") or get a participle."""
        verb = BE if word in verbs.PASSIVE else HAVE if word in _HAVING else SOME_VERB
        self._had = word == "had" or (word == "been" and self._had)
        brought = word == "be" and self._previous(index) == "to" and self._clause.object_is_subject
        self._begin_verb(index, verb, passive=False)
        if brought:  # "enabled her to be in X"
            self._clause.agent = Agent.SUBJECT
        self._auxiliary = word
        return True

    def _verbal(self, index: int, word: str) -> bool:
        previous = self._previous(index)
        relates = previous == "that" and self._clause.relative and self._clause.verb is None
        if previous in DETERMINERS and not relates:
            return False
        if word in verbs.GERUND and (previous != self._preposition or self._takes_object(index)):
            return self._gerund(index, verbs.GERUND[word])
        if previous and previous == self._preposition:
            return False
        verb = verbs.FINITE.get(word) or verbs.PARTICIPLE.get(word)
        if word == "set" and self._next(index) == "sail":
            verb = verbs.BASE["sail"]
        if verb is None and self._is_of_today(word):
            verb = SOME_VERB
        if verb is None and self._is_infinitive(index, word):
            return self._infinitive(index, verbs.BASE.get(word, SOME_VERB))
        if verb is None and word.endswith("ed") and len(word) > 4 and word not in _NOT_PARTICIPLES:
            verb = SOME_VERB
        return verb is not None and (
            self._describes(index, word, verb) or self._tells(index, word, verb)
        )

    def _is_of_today(self, word: str) -> bool:
        """ "…, and a plaque commemorates him": a verb in the present, of somebody else."""
        stems = {word.removesuffix("s"), word.removesuffix("es")}
        return self._fresh is Agent.OTHER and word[-1] == "s" and not stems.isdisjoint(verbs.BASE)

    def _describes(self, index: int, word: str, verb: Verb) -> bool:
        """A participle that goes with a noun or pronoun rather than with an agent."""
        previous, clause = self._previous(index), self._clause
        had = clause.verb is HAVE or (clause.verb and clause.verb.base in _HAD)
        if word in _STANDING and previous in lexicon.EVENT_NOUNS | lexicon.SETTLEMENT_NOUNS:
            return True  # "the congress held in X": as without the participle
        passive = True
        if had and previous in _OBJECTS and clause.object_is_subject:
            self._open(Agent.SUBJECT)  # "had herself moved to X"
        elif previous in {"best", "better", "well"} and clause.verb is not None:
            self._open()  # "was an athlete, best known for …": still the subject
        elif self._is_reduced(index, word, verb):
            passive = not (clause.own and verb.base in lexicon.WRITING)
            outer = self._clause
            self._open(Agent.OTHER if passive else Agent.SUBJECT, relative=True)
            if word in {"named", "called"}:
                self._clause.resume, self._clause.names = outer, True
        else:
            return False
        self._clause.verb, self._clause.passive = verb, passive  # active: "his poems, written in X"
        return True

    def _tells(self, index: int, word: str, verb: Verb) -> bool:
        """A verb of which the clause has, or gets, an agent."""
        earlier = self._auxiliary in {"had", "having"} or (self._had and self._auxiliary == "been")
        participle = word in verbs.PARTICIPLE or word.endswith("ed")
        passive = participle and (
            self._auxiliary in verbs.PASSIVE or self._goes_on_passive(index, word, verb)
        )
        self._begin_verb(index, verb, passive=passive)
        self._clause.earlier = earlier
        if not passive and self._clause.agent is None and self._auxiliary == "":
            self._clause.passive = self._verbless_participle(index, word)
        self._auxiliary = ""
        return True

    def _takes_object(self, index: int) -> bool:
        """Whether a gerund after a preposition acts ("in opposing X"), or is a noun."""
        following = self._tokens[index + 1 : index + 2]
        if not following:
            return False
        named = following[0].kind is TokenKind.NAME
        return named or following[0].lower in DETERMINERS | {"to", "from", "him", "her", "them"}

    def _goes_on_passive(self, index: int, word: str, verb: Verb) -> bool:
        """ "was arrested and taken to X": the auxiliary counts for both."""
        if not (self._joiner and self._clause.passive and not self._auxiliary):
            return False
        carried = verbs.CLASSES.get(verb.base, frozenset())
        only_participle = word not in verbs.FINITE
        return only_participle or (
            not carried.isdisjoint({VerbClass.TRANSFER, VerbClass.CUSTODY})
            and self._next(index) in {"to", "in", "at", "from", "by", "for"}
        )

    def _verbless_participle(self, index: int, word: str) -> bool:
        """ "Educated at Eton, he …": a participle that opens a phrase is passive."""
        if index and self._tokens[index - 1].kind is not TokenKind.MARK:
            return False
        verb = verbs.PARTICIPLE.get(word)
        if verb is None or index == 0:
            return verb is not None
        return not verbs.CLASSES[verb.base].isdisjoint(_DONE_TO)

    def _is_reduced(self, index: int, word: str, verb: Verb) -> bool:
        """ "a book printed in X": a participle that only describes the noun before it."""
        if self._fresh is not None:
            return False  # "…, the painter moved": a noun phrase awaits its verb
        if (
            self._clause.verb is None
            or self._auxiliary
            or self._joiner
            or self._joined
            or word not in verbs.PARTICIPLE
        ):
            return (
                word in {"named", "called", "born"}
                and self._next(index) not in _VISITED_BY
                and not self._auxiliary
                and bool(self._clause.verb and not self._joiner)
            )
        previous = self._tokens[index - 1] if index else None
        if previous is None or (previous.lower in ADVERBS and self._after_mark):
            return False
        if previous.kind is TokenKind.MARK:
            following = self._next(index)
            told = word in {"named", "born"} or (word == "called" and following not in _VISITED_BY)
            told = told or verb.base in _MAKING
            moves = not verbs.CLASSES.get(verb.base, frozenset()).isdisjoint(_MOVING)
            by = following in {"by", "as"} and not moves
            return by or (told and previous.text == ",")
        return previous.kind is not TokenKind.TIME and previous.lower not in ADVERBS

    def _begin_verb(self, index: int, verb: Verb, *, passive: bool) -> None:
        self._go_back_to_noun()
        clause = self._clause
        if clause.verb is not None and not self._auxiliary:
            self._open_for(verb)
        elif clause.verb is None and clause.agent is None and self._fresh is not None:
            clause.agent = self._fresh
        self._clause.verb = verb
        self._clause.passive = passive
        self._clause.negated = self._clause.negated or self._negates_next
        self._negates_next = False
        self._aside = self._bound = False
        self._close_phrase()
        self._object_open = True
        self._joiner = self._joined = False
        self._fresh = None
        self._pending = None
        self._verb_at = index

    def _go_back_to_noun(self) -> None:
        """ "The house he built in X was sold": after the relative, back to the house."""
        clause, main = self._clause, self._clause.resume
        if clause.verb is None or self._auxiliary or not clause.relative or main is None:
            return
        if main.verb is None and not (self._joiner or self._after_mark or self._fresh):
            self._clause = main

    def _open_for(self, verb: Verb) -> None:
        """Open a clause for a verb that follows another one."""
        clause, agent = self._clause, self._fresh
        outer = self._enclosing(clause)
        self._open(agent)
        moves = not verbs.CLASSES.get(verb.base, frozenset()).isdisjoint(_PERSONAL)
        back = self._joiner and moves and clause.who() is Agent.OTHER and clause.opener
        if agent is None and outer is not None and (back or self._comma > self._verb_at):
            self._clause.parent = outer  # "…, where X met him, landed in June"
        self._take_since_joint(clause)
        if agent is not None:
            self._adopt()

    def _enclosing(self, clause: Clause) -> Clause | None:
        """The clause that the subordinate or relative one in hand interrupts."""
        inner: Clause | None = clause
        for _ in range(4):
            if inner is None:
                return None
            if inner.main is not None or inner.resume is not None:
                return inner.main or inner.resume
            inner = inner.parent
        return None

    def _gerund(self, index: int, verb: Verb) -> bool:
        previous = self._previous(index)
        if self._auxiliary in verbs.PASSIVE and self._clause.verb is not None:
            self._clause.verb = verb
            self._auxiliary = ""
            self._object_open = True
            return True
        governing = self._previous(index - 1)
        if previous == "of" and (self._takes_object(index) or governing == "instead"):
            spoken = self._clause.verb is not None and self._clause.verb.base in _SPEAKING
            self._open()
            self._clause.verb = verb
            self._clause.negated = governing == "instead"
            self._clause.unreal = spoken or governing in _PLANS
            self._object_open = True
            return True
        if previous in {"of", "the", "his", "her", "their", "a"}:
            return False
        if previous in PREPOSITIONS | lexicon.SUBORDINATORS or self._after_mark or self._joiner:
            negated = previous in {"without", "from", "against", "instead"}
            if previous not in lexicon.SUBORDINATORS:
                self._open()
            self._clause.verb = verb
            self._clause.negated = negated
        elif self._clause.verb is not None:
            self._clause.verb = verb
            self._clause.passive = False
        else:
            return False
        self._object_open = True
        self._joiner = False
        self._close_phrase()
        return True

    def _is_infinitive(self, index: int, word: str) -> bool:
        if word not in verbs.BASE:
            return False
        previous = self._previous(index)
        if previous == "to" or self._auxiliary in verbs.MODAL | {"did", "do", "does"}:
            return True
        return self._joiner and index > 1 and self._in_infinitive

    def _is_of_others(self, clause: Clause, index: int) -> bool:
        """ "Ordered the men to assemble": they do it."""
        base = clause.verb.base if clause.verb else ""
        return base in _BIDDING and not clause.passive and self._verb_at < index - 2

    def _infinitive(self, index: int, verb: Verb) -> bool:
        if self._auxiliary:
            self._begin_verb(index, verb, passive=False)
            self._auxiliary = ""
            return True
        governing = self._tokens[index - 2].lower if index > 1 else ""
        clause = self._clause
        intention = clause.verb is not None and clause.verb.verb_class is VerbClass.INTENTION
        unreal = clause.unreal or (
            (intention or governing in _PLANS | {"order", "attempt", "wish"})
            and governing not in _FACTUAL
        )
        booked = clause.passive and clause.verb is not None and clause.verb.base in _BOOKING
        unreal = unreal or booked  # "was engaged to sing in X, but …"
        if governing in {"invited", "asked", "offered"}:
            unreal = any(t.lower in _DECLINED for t in self._tokens[index:])
        negated = clause.negated
        self._open()
        self._clause.parent = clause
        if clause.object_is_subject:
            self._clause.agent = Agent.SUBJECT
        elif self._is_of_others(clause, index):
            self._clause.agent = Agent.OTHER
        self._clause.verb, self._clause.unreal, self._clause.negated = verb, unreal, negated
        self._object_open = True
        self._joiner = False
        self._in_infinitive = True
        return True
