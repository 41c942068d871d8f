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
    is_calling,
)
from mapapp.biography.clauses.present import PresentReader
from mapapp.biography.reading.tokens import OWNING, TokenKind
from mapapp.biography.verbs import Verb, VerbClass

_DONE_TO = {VerbClass.CUSTODY, VerbClass.TRANSFER, VerbClass.BIRTH}
_BEFALLING = lexicon.words(
    "wound injure defeat elect appoint promote ordain consecrate crown excommunicate knight teach"
    " educate baptise baptize"
)
_OWN_DOING = {VerbClass.MOTION, VerbClass.LEAVE, VerbClass.REACH, VerbClass.DWELL}
_VISITED_BY = lexicon.words("at on upon for")  # "called on X", "called at the port of Y"
_OWNING = OWNING - {"'", "’"}  # which are quotation marks as often
_HAD = lexicon.words("have get find keep see")
# ", shot in X": said of what was made.
_MAKING = lexicon.words(
    "shoot film record print publish write issue compose produce base post stamp mail date"
)
_MOVING = {VerbClass.MOTION, VerbClass.DWELL, VerbClass.ARRIVAL}
_CHILD = lexicon.words("son daughter child")
_TURNING = lexicon.words("become get grow remain feel stay")
_AFTER_PASSIVE = lexicon.words("to in at from by for with back home abroad off away out on as")
_STANDING = lexicon.words("held located situated")
_STATIONED = lexicon.words("base station garrison quarter")
_JOINING = lexicon.words(
    "join serve command assign transfer post appoint enlist attach commission lead head"
)
_RUNNING = lexicon.words("develop run conduct operate found establish start open maintain")
_HELD = lexicon.EVENT_NOUNS | lexicon.SETTLEMENT_NOUNS | lexicon.EVENTS | lexicon.INSTITUTIONS
_OBJECTS = lexicon.words("him her himself herself them themselves")
_OWNED_OBJECTS = _OBJECTS | lexicon.words("his its their")
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
_OWNING_OR_MANY = _OWNING | _MANY
_BEHIND_A_PARTICIPLE = PREPOSITIONS | ADVERBS
_HAVING = lexicon.words("has have had having")
_FINITE_AUXILIARY = lexicon.words("was were is are had has did does")
_OF_ANOTHER = lexicon.words("of to for with under from")
_NOT_PARTICIPLES = lexicon.words(
    "hundred indeed need seed breed speed exceed proceed succeed feed bleed red bed shed"
    " sacred hatred wicked naked kindred united"
)


class VerbReader(PresentReader):
    """Finite verbs and participles."""

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
            return self._gerund(index, gerund)
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
        if regular and (plural or previous in _OWNING_OR_MANY):
            return True  # "in his parents' rented home", "a dozen invited lectures"
        if regular and self._preposition and self._is_between_article_and_noun(index):
            return True  # "in a small thatched cottage"
        if self._tokens[index].lower == "visiting" and self._next(index) in _GUESTS:
            return True  # "was visiting professor at X"
        if is_adverb(previous) or (regular and previous in _ORDINALS):
            return (
                self._previous(index - 1) in DETERMINERS | _OWNING
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
        if word == "applied" and self._next(index) == "for":
            return Verb("apply", VerbClass.INTENTION)  # "applied for a post at X"
        if word == "left" and self._next(index) in {"out", "off"}:
            return verbs.BASE["omit"]
        if now := self._present_of(index, word):
            return now
        verb = verbs.FINITE.get(word) or verbs.PARTICIPLE.get(word)
        regular = word.endswith("ed") and len(word) > 4 and word not in _NOT_PARTICIPLES
        return verb or (SOME_VERB if regular or self._is_of_today(word) else None)

    def _describes(self, index: int, word: str, verb: Verb) -> bool:
        """A participle that goes with a noun or pronoun rather than with an agent."""
        previous, clause = self._previous(index), self._clause
        had = clause.verb is HAVE or (clause.verb and clause.verb.base in _HAD)
        if previous == ")":  # "the Engineering College (EC) located at X"
            previous = self._previous(self._opened_at(index - 1))
        held = {previous, previous.split(" ")[-1].title()} & _HELD
        if previous == "," and self._previous(index - 1) in lexicon.EVENT_NOUNS:
            held = {"the congress, held in X"}
        if word in _STANDING and held:
            return True  # "the congress held in X": as without the participle
        passive = True
        if had and previous in _OBJECTS and clause.object_is_subject:
            self._open(Agent.SUBJECT)  # "had herself moved to X"
        elif previous in {"best", "better", "well"} and clause.verb is not None:
            self._open()  # "was an athlete, best known for …": still the subject
        elif clause.base in _TURNING and index - 1 == self._verb_at and word in verbs.PARTICIPLE:
            pass  # "became stuck in X"
        elif self._is_reduced(index, word, verb):
            passive = not (clause.own and verb.base in lexicon.WRITING) and verb.base != "spend"
            outer = self._clause
            own = not passive or (word == "born" and self._tells_who_he_was(index))
            agent = Agent.SUBJECT if own else Agent.OTHER
            joined = outer.base in _JOINING | _RUNNING or outer.role
            if verb.base in _STATIONED and joined and outer.who() is Agent.SUBJECT:
                agent = Agent.GROUP  # "joined the 21st Cavalry, based at X"
            self._open(agent, relative=True)
            self._clause.resume, self._clause.names = outer, word in {"named", "called"}
        else:
            return False
        self._verb_at = index
        self._clause.verb, self._clause.passive = verb, passive  # active: "his poems, written in X"
        return True

    def _tells_who_he_was(self, index: int) -> bool:
        """ "Was a painter born in X", "was a Spanish painter, born in X"."""
        clause = self._clause
        previous = self._previous(index)
        called = previous == "," or is_calling(previous)
        # "An assistant to a banker born in X": of whom that is told, nobody knows.
        said = {token.lower for token in self._tokens[self._verb_at + 1 : index]}
        called = called and said.isdisjoint(_OF_ANOTHER) and not clause.kin
        # "Was the son of a clerk, born in X"; not "of Karl Weber, born in X".
        common = previous == "," and self._tokens[index - 2].kind is TokenKind.WORD
        kin = [token.lower for token in self._tokens[:index] if token.lower in lexicon.KIN]
        called = called or (common and clause.kin and kin[0] in _CHILD)
        return called and clause.verb is BE and clause.who() is Agent.SUBJECT

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
        self._clause.earlier = earlier
        self._clause.negated = self._clause.negated or (
            word == "turned" and self._next(index) == "down"
        )
        if not passive and self._auxiliary == "" and (self._clause.agent is None or word == "born"):
            self._clause.passive = self._verbless_participle(index, word)
        self._auxiliary = ""
        return True

    def _goes_on_passive(self, index: int, word: str, verb: Verb) -> bool:
        """ "was arrested and taken to X": the auxiliary counts for both."""
        if not (self._joiner and self._clause.passive and not self._auxiliary):
            return False
        carried = verbs.CLASSES.get(verb.base, frozenset())
        only_participle = word not in verbs.FINITE
        translated = verb.base == "translate" and self._next(index) == "to"  # a bishop
        return (only_participle or translated) or (
            not carried.isdisjoint({VerbClass.TRANSFER, VerbClass.CUSTODY})
            and self._next(index) in _AFTER_PASSIVE
        )

    def _verbless_participle(self, index: int, word: str) -> bool:
        """ "Educated at Eton, he …": a participle that opens a phrase is passive."""
        if index and self._tokens[index - 1].kind is not TokenKind.MARK:
            return False
        verb = verbs.PARTICIPLE.get(word)
        if index == 0 and verb is not None and self._is_headless(verb):
            return False  # "Left X in 1960."
        if verb is None or index == 0:
            return index == 0 and (verb is not None or word.endswith("ed"))
        if self._next(index) == "by":
            return True  # "was exiled to X in 1261, wounded by Y at Z"
        if self._next(index) in _OWNED_OBJECTS:
            return False  # ", tried his luck in X", ", captured him at Y"
        done = verbs.CLASSES[verb.base]
        goes = VerbClass.MOTION in done and self._follows_an_act()  # ", returned to X"
        return not (done.isdisjoint(_DONE_TO) or goes)

    def _goes_on_suffering(self, verb: Verb) -> bool:
        """ "Was exiled to X in 1261, wounded by Y at Z": what is done to persons alone."""
        clause = self._clause
        befalls = verb.base in _BEFALLING
        befalls = befalls or not verbs.CLASSES.get(verb.base, frozenset()).isdisjoint(_DONE_TO)
        return befalls and clause.passive and clause.who() is Agent.SUBJECT

    def _follows_an_act(self) -> bool:
        """Whether the clause before is one in which the subject acted."""
        before = self._clause.parent
        return before is not None and before.verb is not None and not before.passive

    def _is_headless(self, verb: Verb) -> bool:
        """Whether nobody is named in a sentence that begins with what somebody did."""
        done = verbs.CLASSES.get(verb.base, frozenset())
        acting = not done.isdisjoint(_OWN_DOING) and done.isdisjoint(_DONE_TO)
        named = (
            token.lower in {"he", "she", "they"}
            or (token.kind is TokenKind.NAME and self._subject.is_named(token.text))
            for token in self._tokens
        )
        return acting and not any(named)

    def _is_reduced(self, index: int, word: str, verb: Verb) -> bool:
        """ "a book printed in X": a participle that only describes the noun before it."""
        if word == "born" and self._tells_who_he_was(index):
            return True
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
                and (word != "called" or self._next(index) not in _VISITED_BY)
                and not self._auxiliary
                and bool(self._clause.verb and not (self._joiner or self._joined))
            )
        previous = self._tokens[index - 1] if index else None
        if previous is None or (previous.lower in ADVERBS and self._after_mark):
            return False
        if previous.kind is TokenKind.MARK:
            following = self._next(index)
            told = word in {"named", "born"} or (word == "called" and following not in _VISITED_BY)
            told = told or verb.base in _MAKING
            moves = not verbs.CLASSES.get(verb.base, frozenset()).isdisjoint(_MOVING)
            behind = self._tokens[index - 2].kind in {TokenKind.TIME, TokenKind.NAME}
            goes_on = behind and self._goes_on_suffering(verb)
            by = following in {"by", "as"} and not (moves or goes_on)
            return by or (told and previous.text == ",")
        return previous.kind is not TokenKind.TIME and previous.lower not in ADVERBS
