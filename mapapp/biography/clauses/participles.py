"""Participles: those that describe a noun, go on with a passive, or open a phrase."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import (
    ADVERBS,
    BE,
    HAVE,
    Agent,
    is_calling,
)
from mapapp.biography.clauses.present import PresentReader
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.verbs import Verb, VerbClass

_DONE_TO = {VerbClass.CUSTODY, VerbClass.TRANSFER, VerbClass.BIRTH}
_BEFALLING = lexicon.words(
    "wound injure defeat elect appoint promote ordain consecrate crown excommunicate knight teach"
    " educate baptise baptize"
)
_OWN_DOING = {VerbClass.MOTION, VerbClass.LEAVE, VerbClass.REACH, VerbClass.DWELL}
_VISITED_BY = lexicon.words("at on upon for")  # "called on X", "called at the port of Y"
_HAD = lexicon.words("have get find keep see")
# ", shot in X": said of what was made.
_MAKING = lexicon.words(
    "shoot film record print publish write issue compose produce base post stamp mail date"
)
_BUILDING = lexicon.words("build erect construct")  # ", built in X": said of a house
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
_OCCASIONS = lexicon.words("party dinner banquet ball luncheon séance service debate")
_HELD = (
    lexicon.EVENT_NOUNS
    | lexicon.SETTLEMENT_NOUNS
    | lexicon.EVENTS
    | lexicon.INSTITUTIONS
    | _OCCASIONS
)
_OBJECTS = lexicon.words("him her himself herself them themselves")
_OWNED_OBJECTS = _OBJECTS | lexicon.words("his its their")
_OF_ANOTHER = lexicon.words("of to for with under from")
_NAMING = {"named", "called", "known"}
_ONCE = lexicon.words("then now formerly once later today previously also still originally")


class ParticipleReader(PresentReader):
    """Participles without a verb of their own."""

    def _describes(self, index: int, word: str, verb: Verb) -> bool:
        """A participle that goes with a noun or pronoun rather than with an agent."""
        previous, clause = self._previous(index), self._clause
        had = clause.verb is HAVE or (clause.verb and clause.verb.base in _HAD)
        if previous == ")":  # "the Engineering College (EC) located at X"
            previous = self._previous(self._opened_at(index - 1))
        held = {previous, previous.split(" ")[-1].title()} & _HELD
        if previous == "," and self._is_event(index - 2):
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
            self._clause.resume, self._clause.names = outer, word in _NAMING
            self._clause.today = outer.today and verb.base == "base"  # "is a lawyer based in X"
        else:
            return False
        self._verb_at = index
        self._clause.verb, self._clause.passive = verb, passive  # active: "his poems, written in X"
        return True

    def _is_event(self, index: int) -> bool:
        """Whether a congress or the like is told: "the World Conference on Women"."""
        about = index > 1 and self._tokens[index - 1].lower in {"on", "for", "of"}
        told = self._tokens[index].lower.split()
        told += self._tokens[index - 2].lower.split() if about else []
        word = self._tokens[index].lower in lexicon.EVENT_NOUNS
        return word or not lexicon.EVENTS.isdisjoint(part.title() for part in told)

    def _names_again(self, index: int, word: str) -> bool:
        """ "Was born at X, then known as Y, in 1723": another name of the place."""
        led = word in _NAMING and self._previous(index) in _ONCE and self._clause.verb is not None
        return led and self._previous(index - 1) == "," and self._names_next(index - 4)

    def _is_reduced(self, index: int, word: str, verb: Verb) -> bool:
        """ "a book printed in X": a participle that only describes the noun before it."""
        told = word == "born" and self._tells_who_he_was(index)
        if told or self._names_again(index, word):
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
            built = verb.base in _BUILDING and following in {"in", "at", "by"}
            told = told or verb.base in _MAKING or built
            moves = not verbs.CLASSES.get(verb.base, frozenset()).isdisjoint(_MOVING)
            behind = self._tokens[index - 2].kind in {TokenKind.TIME, TokenKind.NAME}
            goes_on = behind and self._goes_on_suffering(verb)
            by = following in {"by", "as"} and not (moves or goes_on)
            return by or (told and previous.text == ",")
        return previous.kind is not TokenKind.TIME and previous.lower not in ADVERBS

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

    def _goes_on_suffering(self, verb: Verb) -> bool:
        """ "Was exiled to X in 1261, wounded by Y at Z": what is done to persons alone."""
        clause = self._clause
        befalls = verb.base in _BEFALLING
        befalls = befalls or not verbs.CLASSES.get(verb.base, frozenset()).isdisjoint(_DONE_TO)
        return befalls and clause.passive and clause.who() is Agent.SUBJECT

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
