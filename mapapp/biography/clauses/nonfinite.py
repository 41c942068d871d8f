"""Gerunds and infinitives: what is done beside the main verb, or only meant."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import (
    ADVERBS,
    CALLINGS,
    DETERMINERS,
    NOUNS_IN_ING,
    PREPOSITIONS,
    SOME_VERB,
    Agent,
    Clause,
    is_adverb,
    may_be_gerund,
)
from mapapp.biography.clauses.opening import OpeningReader
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.verbs import Verb, VerbClass

_LEADING = PREPOSITIONS | lexicon.SUBORDINATORS
_DECLINED = lexicon.words("declined refused rejected turned")
_MADE_FOR = lexicon.words("write compose paint design")  # "wrote a symphony to play at X"
_GOING_ON = lexicon.words("spend pass be begin continue go keep work live")
_SPANS = lexicon.STAY_NOUNS | lexicon.words("while time rest part half whole career")
_CALLED_AFTER = lexicon.words(
    "camp school college course hospital post position career role roles debut studio studios ship"
    " centre center ground tour troupe practice establishment house place profession staff room"
)
_BIDDING = lexicon.words(
    "order ask invite allow permit cause urge persuade tell force encourage require enable help"
    " send lead bring"
)
_BOOKING = lexicon.words("engage contract book schedule suppose")
_SPEAKING = lexicon.words("speak think dream talk despair write hear tire")
_MEANT = lexicon.words("order wish sought meant")
_PLANS = lexicon.words(
    "due effort efforts attempt attempts steps idea plan plans hope hopes intention thought"
    " possibility dream prospect aim purpose goal"
    " task means chance opportunity way visa application request invitation orders command"
    " proposal summons demand"
)
_TALKING = lexicon.words("think thinking thought talk talked talking dream dreamt dreaming spoke")
_BEGGING = lexicon.words("apply ask request seek beg petition refuse deny await")
_UNWILLING = lexicon.words("not never unwilling reluctant unable loath afraid forbidden")
_FACTUAL = lexicon.words(
    "forced obliged compelled able allowed permitted made had began begun started continued"
    " came went managed enabled chosen sent ordered helped used decided succeeded taken"
    " brought invited returned moved travelled traveled appointed left arrived proceeded"
    " chose elected required going bound sentenced condemned sailed"
)


_BEFORE_INFINITIVES = lexicon.words("to help helps helped helping")  # "helped found a school"


class NonfiniteReader(OpeningReader):
    """Gerunds and infinitives."""

    def _gerund_of(self, index: int, word: str) -> Verb | None:
        """The verb of which a word is the gerund, where it acts."""
        if self._next(index) in _CALLED_AFTER and not self._after_mark:
            return None  # "a training camp", "an acting role"
        called = self._next(index) in CALLINGS
        if called and self._tokens[index - 1].kind is TokenKind.NAME:
            return None  # "an English mining engineer"
        if self._clause.degree and self._next(index) in {"from", "at"}:
            return None  # "a degree in civil engineering from X"
        if self._ends_phrase(index):
            return None  # "retired from regular training and moved to X"
        if word in verbs.GERUND and word not in NOUNS_IN_ING:
            apart = self._previous(index) != self._preposition
            if apart or self._takes_object(index):
                return verbs.GERUND[word]
        return SOME_VERB if self._is_unlisted_gerund(index, word) else None

    def _ends_phrase(self, index: int) -> bool:
        """Whether a word only ends the phrase of a preposition, behind what describes it."""
        before = self._tokens[index - 1]
        described = before.kind is TokenKind.WORD and before.lower != self._preposition
        adverb = before.lower in ADVERBS | _SPANS or is_adverb(before.lower)
        ends = self._next(index) in {"and", "or", ",", ";", "."}
        return bool(self._preposition) and described and ends and not adverb

    def _takes_object(self, index: int) -> bool:
        """Whether a gerund after a preposition acts ("in opposing X"), or is a noun."""
        following = self._tokens[index + 1 : index + 2]
        if not following:
            return False
        named = following[0].kind is TokenKind.NAME
        return named or following[0].lower in DETERMINERS | {"to", "from", "him", "her", "them"}

    def _is_unlisted_gerund(self, index: int, word: str) -> bool:
        """ "After separating from X", "a convoy steaming from Y": a verb that no list has."""
        if not may_be_gerund(word) or word in verbs.GERUND:
            return False
        if self._previous(index) in {"after", "before", "without", "while", "upon"}:
            return True
        return self._next(index) in {"from", "to"} and self._goes_with_noun(index)

    def _goes_with_noun(self, index: int) -> bool:
        """ "Towards a convoy sailing from X": the noun sails; "spent a year working in X" not."""
        previous, verb = self._tokens[index - 1], self._clause.verb
        if verb is None or not self._preposition or previous.kind is not TokenKind.WORD:
            return False
        return verb.base not in _GOING_ON and not (
            previous.lower in ADVERBS or previous.lower in _SPANS
        )

    def _dies_doing(self, index: int, verb: Verb) -> bool:
        """ "Died fighting at X": the death was there."""
        dies = self._clause.verb_class is VerbClass.DEATH and self._clause.who() is Agent.SUBJECT
        apart = self._after_mark or self._joiner or self._previous(index) in _LEADING
        return dies and not apart and verb.verb_class is not VerbClass.LEAVE

    def _gerund(self, index: int, verb: Verb) -> bool:
        previous = self._previous(index)
        if previous in {"'s", "’s", "'", "’"}:
            return False  # "at Weber's printing firm"
        if self._auxiliary in verbs.PASSIVE and self._clause.verb is not None:
            self._clause.verb = verb
            self._auxiliary = ""
            self._object_open = True
            return True
        governing = self._previous(index - 1)
        if previous == "of" and (self._takes_object(index) or governing == "instead"):
            spoken = self._clause.base in _SPEAKING
            self._open()
            self._clause.verb = verb
            self._clause.negated = governing == "instead"
            self._clause.unreal = spoken or governing in _PLANS
            self._object_open = True
            return True
        if previous in {"of", "the", "his", "her", "their", "a", "an"}:
            return False
        self._go_back_before_gerund(previous, governing)
        opens = self._after_mark or self._joiner or (governing == "," and previous in ADVERBS)
        if governing in {"before", "after"} and (previous in ADVERBS or is_adverb(previous)):
            previous = governing  # "before eventually settling in X"
        if previous in _LEADING or opens:
            negated = previous in {"without", "from", "against", "instead"}
            negated = negated or (governing, previous) == ("rather", "than")
            spoken = previous == "about" and governing in _TALKING
            if previous not in lexicon.SUBORDINATORS:
                self._open()
            self._clause.verb = verb
            self._clause.negated = negated or spoken
        elif self._goes_with_noun(index):
            outer = self._clause
            self._open(Agent.OTHER, relative=True)
            self._clause.verb, self._clause.resume = verb, outer
        elif self._clause.verb is not None:
            wished = self._clause.verb.verb_class is VerbClass.INTENTION
            wished = wished or self._clause.base in {"avoid", "contemplate"}
            self._clause.unreal = self._clause.unreal or wished
            self._clause.verb = verb
            self._clause.passive = False
        else:
            return False
        self._object_open = True
        self._joiner = False
        self._close_phrase()
        return True

    def _go_back_before_gerund(self, previous: str, governing: str) -> None:
        """From an inserted clause back to the one that a gerund goes on with."""
        clause = self._clause
        if clause.resume is None:
            return
        bound = previous == "," and clause.relative  # "on a ship bound for X, arriving there"
        bound = bound and clause.agent is not Agent.SUBJECT  # "a post that he took, moving to X"
        # "Calling at X, where his son died, and settling in Y".
        over = previous == "and" and governing == "," and clause.verb is not None
        if bound or (over and clause.who() is Agent.OTHER):
            self._clause = clause.resume

    def _is_infinitive(self, index: int, word: str) -> bool:
        if word not in verbs.BASE:
            return False
        previous = self._previous(index)
        helped = self._auxiliary in verbs.MODAL | {"did", "do", "does"}
        if helped or previous in _BEFORE_INFINITIVES:
            return True
        return self._joiner and index > 1 and self._in_infinitive

    def _is_of_others(self, clause: Clause, index: int) -> bool:
        """ "Ordered the men to assemble": they do it."""
        return clause.base in _BIDDING and not clause.passive and self._verb_at < index - 2

    def _infinitive(self, index: int, verb: Verb) -> bool:
        governing = self._tokens[index - 2].lower if index > 1 else ""
        if self._auxiliary and governing != "due":
            destined = self._auxiliary == "was" and self._previous(index) == "to"
            self._begin_verb(index, verb, passive=False)
            but = any(token.lower == "but" for token in self._tokens[index:])
            self._clause.unreal = self._clause.unreal or (destined and but)
            self._auxiliary = ""
            return True
        clause = self._clause
        intention = clause.verb_class is VerbClass.INTENTION
        aim = (
            governing == "order" and self._previous(index - 2) == "in"
        )  # "moved in order to study"
        meant = governing in _PLANS or (governing in _MEANT and not aim)
        unreal = clause.unreal or ((intention or meant) and governing not in _FACTUAL)
        begged = governing in {"permission", "leave"} and clause.base in _BEGGING
        unreal = unreal or begged
        # "Was engaged to sing in X, but …"; "told him to go", "wrote a symphony to play at X".
        booked = clause.base in (_BOOKING if clause.passive else _MADE_FOR | {"tell"})
        persuaded = clause.base == "persuade" and clause.object_is_subject
        unreal = (unreal or booked) and not persuaded
        if governing in {"invited", "asked", "offered"}:
            unreal = any(t.lower in _DECLINED for t in self._tokens[index:])
        if clause.base == "accept" and not clause.unreal:
            unreal = False  # "accepted an invitation to join the staff at X"
        negated = clause.negated or governing in _UNWILLING  # "decided not to return to X"
        self._open()
        self._clause.parent = clause
        if clause.object_is_subject:
            self._clause.agent = Agent.SUBJECT
        elif self._is_of_others(clause, index):
            self._clause.agent = Agent.OTHER
        self._clause.verb, self._clause.unreal, self._clause.negated = verb, unreal, negated
        self._clause.infinitive = True
        self._object_open = True
        self._verb_at = index
        self._joiner = False
        self._in_infinitive = True
        return True
