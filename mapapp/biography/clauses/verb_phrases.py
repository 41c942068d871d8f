"""The verbs of a sentence: active or passive, told as a fact or as a wish, of which clause."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import (
    ADVERBS,
    BE,
    DETERMINERS,
    HAVE,
    PREPOSITIONS,
    SOME_VERB,
    Agent,
    is_adverb,
)
from mapapp.biography.clauses.participles import ParticipleReader
from mapapp.biography.reading.tokens import SURELY_OWNING, TokenKind
from mapapp.biography.verbs import Verb, VerbClass

_MEANT = {("was", "to", "have"), ("were", "to", "have")}
_ORDINALS = lexicon.words("first second third fourth fifth last next newly recently")
_MANY = lexicon.words(
    "several many numerous various few dozen hundred thousand three four five six seven eight nine"
    " ten twelve twenty"
)
_GUESTS = lexicon.ROLE_NOUNS | lexicon.words(
    "scholar fellow researcher scientist artist positions professorship professorships fellowship"
    " appointment appointments professors"
)
SURELY_OWNING_OR_MANY = SURELY_OWNING | _MANY
_BEHIND_A_PARTICIPLE = PREPOSITIONS | ADVERBS
_HAVING = lexicon.words("has have had having")
_FINITE_AUXILIARY = lexicon.words("was were is are had has did does")
_NOT_PARTICIPLES = lexicon.words(
    "hundred indeed need seed breed speed exceed proceed succeed feed bleed red bed shed"
    " sacred hatred wicked naked kindred united"
)


# What stands behind a verb that says with it how a life ended.
_LIFE_ENDING = {
    "committed": (("suicide",),),
    "took": (("his", "own", "life"), ("her", "own", "life")),
    "lost": (("his", "life"), ("her", "life")),
    "passed": (("away",),),
    "found": (("dead",),),
    "shot": (("dead",),),
    "suffered": (("a", "fatal"),),
    "fell": (("in", "action"), ("in", "combat"), ("in", "battle")),
}


class VerbReader(ParticipleReader):
    """Finite verbs, and the participles that go with them."""

    def _helper(self, index: int, word: str) -> bool:
        """An auxiliary verb: it may stay the clause's verb ("was in X") or get a participle."""
        verb = BE if word in verbs.PASSIVE else HAVE if word in _HAVING else SOME_VERB
        self._had = word == "had" or (word == "been" and self._had)
        if word in _FINITE_AUXILIARY and self._auxiliary in _FINITE_AUXILIARY:
            self._auxiliary = ""  # "whose father was a smith, was born"
        brought = word == "be" and self._previous(index) == "to" and self._clause.object_is_subject
        meant = (self._previous(index - 1), self._previous(index), word)
        self._begin_verb(index, verb, passive=False)
        if meant in _MEANT:
            self._clause.unreal = True  # "a ship which was to have carried them to X"
        self._clause.today = self._clause.today or word in {"is", "are"}
        if brought:  # "enabled her to be in X"
            self._clause.agent = Agent.SUBJECT
        self._auxiliary = word
        return True

    def _verbal(self, index: int, word: str) -> bool:
        if self._is_attributive(index) or self._is_of_object(index, word):
            return False
        gerund = self._gerund_of(index, word)
        if gerund is not None:
            return self._dies_doing(index, gerund) or self._gerund(index, gerund)
        previous = self._previous(index)
        if previous and previous == self._preposition:
            return False
        modal = self._auxiliary in verbs.MODAL and word not in ADVERBS
        infinitive = self._is_infinitive(index, word)
        verb = verbs.BASE.get(word) if infinitive else self._verb_of(index, word)
        if infinitive or (verb is None and modal):
            return self._infinitive(index, verb or SOME_VERB)  # "would postpone": in no list
        return verb is not None and (
            self._describes(index, word, verb) or self._tells(index, word, verb)
        )

    def _is_attributive(self, index: int) -> bool:
        """Whether an article makes the word a noun or an adjective: "a hugely oversized carp"."""
        previous = self._previous(index)
        relates = previous == "that" and self._clause.relative and self._clause.verb is None
        relates = relates or (previous == "so" and self._joiner)  # "and so found him"
        relates = relates or (previous == "both" and index == 1)  # "Both sailed from X"
        regular = self._tokens[index].lower.endswith(("ed", "ing"))
        plural = previous in {"'", "’"} and self._previous(index - 1).endswith("s")
        if regular and (plural or previous in SURELY_OWNING_OR_MANY):
            return True  # "in his parents' rented home", "a dozen invited lectures"
        if regular and self._preposition and self._is_between_article_and_noun(index):
            return True  # "in a small thatched cottage"
        if self._tokens[index].lower == "visiting" and self._next(index) in _GUESTS:
            return True  # "was visiting professor at X"
        if is_adverb(previous) or (regular and previous in _ORDINALS):
            return (
                self._previous(index - 1) in DETERMINERS | SURELY_OWNING
            )  # "X's highly regarded school"
        return previous in DETERMINERS and not relates

    def _is_between_article_and_noun(self, index: int) -> bool:
        """Whether an article stands two words before, and a common noun behind."""
        rest = self._tokens[index + 1 : index + 2]
        noun = bool(rest) and rest[0].kind is TokenKind.WORD
        noun = noun and rest[0].lower not in _BEHIND_A_PARTICIPLE
        noun = noun and rest[0].lower not in self._FUNCTION_WORDS
        return noun and self._previous(index - 1) in {"a", "an", "the"}

    def _is_of_object(self, index: int, word: str) -> bool:
        """ "Sought lost manuscripts": a participle between a verb and its object."""
        after_verb = self._object_open and index - 1 == self._verb_at and not self._auxiliary
        if not after_verb or self._clause.passive or word in verbs.BASE or word in verbs.GERUND:
            return False
        rest = self._tokens[index + 1 : index + 2]
        plain = bool(rest) and rest[0].kind is TokenKind.WORD and rest[0].lower not in PREPOSITIONS
        return plain and rest[0].lower not in self._FUNCTION_WORDS | ADVERBS | DETERMINERS

    def _verb_of(self, index: int, word: str) -> Verb | None:
        """The finite verb or participle that a word is."""
        if word == "set" and self._next(index) == "sail":
            return verbs.BASE["sail"]
        if self._ends_a_life(index, word):
            return verbs.BASE["die"]
        if word == "applied" and self._next(index) == "for":
            return Verb("apply", VerbClass.INTENTION)  # "applied for a post at X"
        if word == "left" and self._next(index) in {"out", "off"}:
            return verbs.BASE["omit"]
        if now := self._present_of(index, word):
            return now
        verb = verbs.FINITE.get(word) or verbs.PARTICIPLE.get(word)
        regular = word.endswith("ed") and len(word) > 4 and word not in _NOT_PARTICIPLES
        return verb or (SOME_VERB if regular or self._is_of_today(word) else None)

    def _ends_a_life(self, index: int, word: str) -> bool:
        """ "Committed suicide in X", "passed away at Y", "was found dead in Z"."""
        ahead = [token.lower for token in self._tokens[index + 1 : index + 4]]
        behind = _LIFE_ENDING.get(word, ())
        if any(ahead[: len(rest)] == list(rest) for rest in behind):
            return True
        fell = word == "fell" and ahead[:2] in (["at", "the"], ["in", "the"])
        return fell and ahead[2:] != [] and ahead[2].startswith(("battle of ", "siege of "))

    def _tells(self, index: int, word: str, verb: Verb) -> bool:
        """A verb of which the clause has, or gets, an agent."""
        earlier = self._auxiliary in {"had", "having"} or (self._had and self._auxiliary == "been")
        participle = word in verbs.PARTICIPLE or word.endswith("ed")
        passive = participle and (
            self._auxiliary in verbs.PASSIVE
            or self._goes_on_passive(index, word, verb)
            or word == "born"  # "Ada Vogel, born at X, …"
        )
        if self._auxiliary in _HAVING and word in verbs.FINITE and word not in verbs.PARTICIPLE:
            self._auxiliary = ""  # "as the town had no school, went to X"
        self._begin_verb(index, verb, passive=passive)
        self._clause.today = self._clause.today or self._is_told_today(index, word)
        self._clause.earlier = earlier
        self._clause.negated = self._clause.negated or (
            word == "turned" and self._next(index) == "down"
        )
        if not passive and self._auxiliary == "" and (self._clause.agent is None or word == "born"):
            self._clause.passive = self._verbless_participle(index, word)
        self._auxiliary = ""
        return True
