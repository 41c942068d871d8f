"""The verbs of a sentence: active or passive, told as a fact or as a wish, of which clause."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clause_state import ClauseState
from mapapp.biography.grammar import ADVERBS, BE, DETERMINERS, HAVE, PREPOSITIONS, SOME_VERB, Agent
from mapapp.biography.tokens import TokenKind
from mapapp.biography.verbs import Verb, VerbClass

_DECLINED = lexicon.words("declined refused rejected turned")
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
        del index
        verb = BE if word in verbs.PASSIVE else HAVE if word in _HAVING else SOME_VERB
        self._begin_verb(verb, passive=False)
        self._auxiliary = word
        return True

    def _verbal(self, index: int, word: str) -> bool:
        previous = self._previous(index)
        if previous in DETERMINERS or (previous and previous == self._preposition):
            return False
        if word in verbs.GERUND:
            return self._gerund(index, verbs.GERUND[word])
        verb = verbs.FINITE.get(word) or verbs.PARTICIPLE.get(word)
        if verb is None and self._is_infinitive(index, word):
            return self._infinitive(index, verbs.BASE.get(word, SOME_VERB))
        if verb is None and word.endswith("ed") and len(word) > 4 and word not in _NOT_PARTICIPLES:
            verb = SOME_VERB
        if verb is None:
            return False
        if self._is_reduced(index, word):
            self._open(Agent.OTHER, relative=True)
            self._clause.verb, self._clause.passive = verb, True
            return True
        participle = word in verbs.PARTICIPLE or word.endswith("ed")
        passive = participle and (
            self._auxiliary in verbs.PASSIVE or self._goes_on_passive(index, word, verb)
        )
        self._begin_verb(verb, passive=passive)
        if not passive and self._clause.agent is None and self._auxiliary == "":
            self._clause.passive = self._verbless_participle(index, word)
        self._auxiliary = ""
        return True

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
        opens = index == 0 or self._tokens[index - 1].kind is TokenKind.MARK
        return opens and word in verbs.PARTICIPLE

    def _is_reduced(self, index: int, word: str) -> bool:
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
                and not self._auxiliary
                and bool(self._clause.verb and not self._joiner)
            )
        previous = self._tokens[index - 1] if index else None
        if previous is None or (previous.lower in ADVERBS and self._after_mark):
            return False
        if previous.kind is TokenKind.MARK:
            by = self._next(index) in {"by", "as"}
            return by or (word in {"named", "called", "born"} and previous.text == ",")
        return previous.kind is not TokenKind.TIME and previous.lower not in ADVERBS

    def _begin_verb(self, verb: Verb, *, passive: bool) -> None:
        clause = self._clause
        if clause.verb is not None and not self._auxiliary:
            agent = self._fresh
            self._open(agent)
            if agent is not None:
                self._adopt()
        elif clause.verb is None and clause.agent is None and self._fresh is not None:
            clause.agent = self._fresh
        self._clause.verb = verb
        self._clause.passive = passive
        self._aside = False
        self._close_phrase()
        self._object_open = True
        self._joiner = self._joined = False
        self._fresh = None
        self._pending = None

    def _gerund(self, index: int, verb: Verb) -> bool:
        previous = self._previous(index)
        if self._auxiliary in verbs.PASSIVE and self._clause.verb is not None:
            self._clause.verb = verb
            self._auxiliary = ""
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

    def _infinitive(self, index: int, verb: Verb) -> bool:
        if self._auxiliary:
            self._begin_verb(verb, passive=False)
            self._auxiliary = ""
            return True
        governing = self._tokens[index - 2].lower if index > 1 else ""
        clause = self._clause
        intention = clause.verb is not None and clause.verb.verb_class is VerbClass.INTENTION
        unreal = clause.unreal or (
            (
                intention
                or governing in {"plan", "plans", "hope", "intention", "order", "attempt", "wish"}
            )
            and governing not in _FACTUAL
        )
        if governing in {"invited", "asked", "offered"}:
            unreal = any(t.lower in _DECLINED for t in self._tokens[index:])
        negated = clause.negated
        self._open()
        self._clause.parent = clause
        if clause.object_is_subject:
            self._clause.agent = Agent.SUBJECT
        self._clause.verb, self._clause.unreal, self._clause.negated = verb, unreal, negated
        self._object_open = True
        self._joiner = False
        self._in_infinitive = True
        return True
