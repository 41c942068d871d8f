"""What others did to the subject: sent, kept, met, taught, and where."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.presence.judgement import IN, TO, Judgement, Role
from mapapp.biography.presence.kinds import kind_of
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind

_FREEING = lexicon.words("free liberate release rescue expel evict remove")
_NOTHING = {"", "and", "but"}
_CLOSE = 3  # words
_TAKING_ALONG = lexicon.words("join follow drive lead pursue carry ferry")
_GIVING = lexicon.words("give award present grant confer bestow offer")
_MET = lexicon.words(
    "meet marry see find join visit leave direct interview photograph paint teach receive welcome"
    " greet hire engage treat stop attack rescue hand give present confer bestow record film reach"
    " baptise baptize tutor teach coach"
    " shelter examine"
)


def brought(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    """ "They sent him to X", "she raised the boy in X"."""
    verb = frame.verb
    if verb is None or frame.plain_object:
        return None
    led = frame.fronted and frame.noun in _NOTHING | lexicon.EVENT_NOUNS
    base, preposition = verb.base, frame.preposition
    classes = verbs.CLASSES.get(base, frozenset())
    led = led or (frame.fronted and VerbClass.DEATH in classes)  # "a fall at X killed him"
    if frame.index < frame.clause.object_index and not led:
        return None  # "a rising at X gave him his chance", but "the school at X expelled him"
    reason = f"“{base}” with the subject as its object"
    moved = VerbClass.TRANSFER in classes or base in _TAKING_ALONG
    if preposition == "by" and base in _GIVING:
        return None  # "a degree was given to her by the University of X"
    if preposition in IN:
        return _held(frame, base, reason, moved=moved)
    if frame.fronted and not preposition:
        return _taken_in(base)
    if moved and preposition in TO:
        return Judgement(0.85, Role.ARRIVAL, kind_of(base), reason, strong=True)
    if moved and preposition == "via":
        return Judgement(0.75, Role.TRANSIT, Kind.TRANSIT, reason)
    if preposition == "from" and base in _FREEING:
        return Judgement(0.6, Role.DEPARTURE, Kind.PRISON, reason)
    if preposition == "from" and moved and base not in _TAKING_ALONG:
        return Judgement(0.6, Role.DEPARTURE, Kind.RESIDENCE, reason)
    return None


def _taken_in(base: str) -> Judgement | None:
    """ "The University of X appointed him", "Paris saw him again"."""
    reason = f"it is what did “{base}” the subject"
    if base in lexicon.TAKING_ON:
        return Judgement(0.65, Role.ARRIVAL, Kind.WORK, reason)
    visited = base in lexicon.HOSTING
    return Judgement(0.66, Role.PRESENCE, kind_of(base, Kind.VISIT), reason) if visited else None


def _held(frame: Frame, base: str, reason: str, *, moved: bool) -> Judgement | None:
    """ "They kept him in X", "landed him at X", "sent her to school in X"."""
    classes = verbs.CLASSES.get(base, frozenset())
    if VerbClass.ARRIVAL in classes:
        return Judgement(0.85, Role.ARRIVAL, Kind.RESIDENCE, reason, strong=True)
    if not base:
        close = 0 < frame.index - frame.clause.object_index <= _CLOSE
        return Judgement(0.6, Role.PRESENCE, Kind.RESIDENCE, reason) if close else None
    if frame.noun in {"exile", "hiding", "internment"}:
        return Judgement(0.75, Role.ARRIVAL, Kind.EXILE, reason, strong=True)
    if moved and frame.noun in lexicon.EVENT_NOUNS:
        return Judgement(0.8, Role.ARRIVAL, kind_of(base), reason, strong=True)
    if VerbClass.CUSTODY in classes or VerbClass.DEATH in classes or base in _MET:
        return Judgement(0.8, Role.PRESENCE, kind_of(base), reason, strong=True)
    return None
