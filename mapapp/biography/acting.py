"""The subject acts: what the verb and the preposition say of the place, for each kind of verb."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mapapp.biography import lexicon, verbs
from mapapp.biography.grammar import Frame
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind


class Role(StrEnum):
    """What a mention says of the stay: that it begins, ends or goes on."""

    ARRIVAL = "arrival"
    PRESENCE = "presence"
    DEPARTURE = "departure"
    TRANSIT = "transit"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure it is (0 to 1) that the subject was there, in which role, and why, in words."""

    confidence: float
    role: Role
    kind: Kind
    reason: str
    strong: bool = False
    """The frame alone makes a place of a name that the gazetteer does not know."""


IN = lexicon.words(
    "in at on near within inside outside around aboard upon throughout onto by beside"
    " opposite about"
)


TO = lexicon.words("to into onto toward towards")


BY_WAY = lexicon.words("through via across")


_KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    (Kind.BIRTHPLACE, lexicon.words("bear")),
    (Kind.DEATH, lexicon.words("die perish murder assassinate execute hang guillotine behead")),
    (Kind.PRISON, lexicon.words("imprison jail gaol arrest incarcerate detain hold confine")),
    (Kind.INTERNMENT, lexicon.words("intern")),
    (Kind.EXILE, lexicon.words("deport expel flee emigrate")),
    (Kind.INTERNAL_EXILE, lexicon.words("exile banish")),
    (Kind.SCHOOL, lexicon.words("study educate school train graduate matriculate enrol enroll")),
    (Kind.VISIT, lexicon.words("visit tour explore travel attend lecture inspect holiday")),
    (Kind.WORK, lexicon.words("teach work appoint serve practise practice employ become direct")),
    (Kind.FRONT, lexicon.words("fight command wound capture besiege defeat battle attack")),
    (Kind.HOSPITAL, lexicon.words("hospitalise hospitalize treat")),
    (Kind.ESCAPE, lexicon.words("escape")),
)


def acting(frame: Frame) -> Judgement | None:
    """The judgement of a frame in whose clause the subject acts, or is acted on."""
    verb = frame.verb
    if verb is None or (frame.fronted and frame.preposition in {"in", "at", "on", "near"}):
        return _verbless(frame)
    for rule in (_done_to,) if frame.passive else _ACTIVE:
        found = rule(frame)
        if found is not None:
            return found
    return None


def _verbless(frame: Frame) -> Judgement | None:
    """ "While in X, he …", "In X he …" without a verb read: place and agent stand together."""
    if frame.preposition in IN:
        base = base_of(frame)
        strong = frame.preposition == "at" and frame.fronted and frame.verb is not None
        reason = f"“{frame.preposition.title()} …” opens the subject's clause"
        confidence = 0.72 if base else 0.6
        return Judgement(confidence, Role.PRESENCE, kind_of(base), reason, strong=strong)
    return None


def _done_to(frame: Frame) -> Judgement | None:
    """The passive: what was done to the subject, and where."""
    for rule in _PASSIVE:
        found = rule(frame)
        if found is not None:
            return found
    return None


def _passive_reason(frame: Frame) -> str:
    done = base_of(frame) or "done to the subject"
    return f"“was … {frame.preposition}” with the subject: {done}"


def _born(frame: Frame) -> Judgement | None:
    if not _is(frame, VerbClass.BIRTH) or frame.preposition not in IN:
        return None
    reason = "“born” with the subject"
    return Judgement(0.95, Role.PRESENCE, Kind.BIRTHPLACE, reason, strong=True)


def _tried(frame: Frame) -> Judgement | None:
    if base_of(frame) != "try" or frame.preposition not in IN:
        return None
    return Judgement(0.8, Role.PRESENCE, Kind.PRISON, "“was tried” with the subject", strong=True)


def _made_something(frame: Frame) -> Judgement | None:
    """ "Was appointed bishop of X", "named professor at X"."""
    noun, preposition = frame.noun, frame.preposition
    if noun not in lexicon.ROLE_NOUNS or _is(frame, VerbClass.INTENTION):
        return None
    if preposition not in {"of", "in", "at", "to"}:
        return None
    return Judgement(0.65, Role.PRESENCE, Kind.WORK, f"“{noun} {preposition}” the place")


def _carried(frame: Frame) -> Judgement | None:
    base = base_of(frame)
    if not (_is(frame, VerbClass.TRANSFER) or base in _CARRYING) or _says_nothing(frame):
        return None
    reason = _passive_reason(frame)
    if frame.preposition in TO:
        return Judgement(0.9, Role.ARRIVAL, kind_of(base), reason, strong=True)
    if frame.preposition == "from":
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    return None


def _suffered(frame: Frame) -> Judgement | None:
    if _says_nothing(frame) or _is(frame, VerbClass.MIND):
        return None
    base, preposition, reason = base_of(frame), frame.preposition, _passive_reason(frame)
    if preposition in IN - {"by"}:
        sure = _is(frame, VerbClass.CUSTODY) or _is(frame, VerbClass.DEATH)
        confidence = 0.9 if sure else 0.7
        return Judgement(confidence, Role.PRESENCE, kind_of(base), reason, strong=sure)
    if preposition in BY_WAY:
        return Judgement(0.7, Role.TRANSIT, Kind.TRANSIT, reason)
    if preposition == "from" and base in _PUT_OUT:
        return Judgement(0.6, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if preposition in TO and base in _PUT_IN:
        return Judgement(0.75, Role.ARRIVAL, kind_of(base), reason, strong=True)
    return None


def _says_nothing(frame: Frame) -> bool:
    """Burial, honours and offers say nothing of where the subject was."""
    if _is(frame, VerbClass.BURIAL) or _is(frame, VerbClass.INTENTION):
        return True
    return base_of(frame) in _HONOURS


_PASSIVE: tuple[Callable[[Frame], Judgement | None], ...] = (
    _born,
    _tried,
    _made_something,
    _carried,
    _suffered,
)
_CARRYING = lexicon.words("move march fly drive return transfer withdraw carry")
_PUT_IN = lexicon.words("admit appoint attach apprentice confine")
_HONOURS = lexicon.words("induct elect nominate award present name call know honour honor remember")


_PUT_OUT = lexicon.words("release discharge free expel graduate dismiss suspend rescue remove")


def _motion(frame: Frame) -> Judgement | None:
    if not _is(frame, VerbClass.MOTION):
        return None
    base, preposition = base_of(frame), frame.preposition
    reason = f"“{base} {preposition}” with the subject as agent"
    if preposition in TO and (base not in {"make", "get"} or frame.noun in _GOINGS):
        return Judgement(0.92, Role.ARRIVAL, kind_of(base), reason, strong=True)
    if preposition == "from":
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if preposition in BY_WAY:
        return Judgement(0.8, Role.TRANSIT, Kind.TRANSIT, reason, strong=True)
    if preposition in IN:
        return Judgement(0.75, Role.PRESENCE, kind_of(base), reason)
    return None


_GOINGS = lexicon.words(
    "way back as far trip trips journey journeys visit visits tour tours expedition"
    " expeditions voyage voyages pilgrimage pilgrimages move return escape excursion"
    " excursions there here"
)


def _arrival(frame: Frame) -> Judgement | None:
    if not _is(frame, VerbClass.ARRIVAL) or frame.preposition not in IN | TO:
        return None
    reason = f"“{base_of(frame)} {frame.preposition}” with the subject as agent"
    return Judgement(0.95, Role.ARRIVAL, Kind.RESIDENCE, reason, strong=True)


def _reach(frame: Frame) -> Judgement | None:
    if not _is(frame, VerbClass.REACH) or not frame.plain_object:
        return None
    base = base_of(frame)
    reason = f"“{base}” with the place as its object"
    stays = base in {"reach", "enter"}
    kind = kind_of(base, Kind.RESIDENCE if stays else Kind.VISIT)
    return Judgement(0.88, Role.ARRIVAL, kind, reason)


def _leave(frame: Frame) -> Judgement | None:
    if not (_is(frame, VerbClass.LEAVE) or base_of(frame) in {"flee", "leave"}):
        return None
    base = base_of(frame)
    if frame.plain_object:
        reason = f"“{base}” with the place as its object: a departure"
        return Judgement(0.7, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if frame.preposition == "for":
        reason = f"“{base} … for”: where the subject was bound"
        return Judgement(0.6, Role.HEADING, Kind.RESIDENCE, reason)
    if frame.preposition == "from":
        reason = f"“{base} from”: a departure"
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    return None


def _dwell(frame: Frame) -> Judgement | None:
    base = base_of(frame)
    if base == "be":
        return _be(frame)
    if not (_is(frame, VerbClass.DWELL) or _is(frame, VerbClass.DEATH)):
        return None
    reason = f"“{base} {frame.preposition}” with the subject as agent"
    if frame.preposition in IN:
        return Judgement(0.92, Role.PRESENCE, kind_of(base), reason, strong=True)
    if base == "graduate" and frame.preposition in {"from", "of"}:
        return Judgement(0.8, Role.PRESENCE, Kind.SCHOOL, reason)
    if frame.plain_object and frame.noun == "":
        return None
    return None


def _be(frame: Frame) -> Judgement | None:
    if frame.clause.kin:
        return None
    if frame.preposition in IN:
        role = Role.ARRIVAL if frame.noun in {"back", "home", "again"} else Role.PRESENCE
        return Judgement(0.8, role, Kind.RESIDENCE, "“was in” with the subject", strong=True)
    if frame.preposition in {"of", "to"} and frame.noun in lexicon.ROLE_NOUNS:
        reason = f"“{frame.noun} {frame.preposition}” the place"
        return Judgement(0.6, Role.PRESENCE, Kind.WORK, reason)
    return None


def _act(frame: Frame) -> Judgement | None:
    """Anything else that the subject did in the body at the place."""
    verb = frame.verb
    if verb is None or verb.verb_class in {VerbClass.INTENTION, VerbClass.HEADING}:
        return None
    if verb.base == "be":
        return None
    rooms = verb.base == "have" and frame.noun in _ROOMS | _SHOWS
    if verb.verb_class is VerbClass.MIND and verb.base not in _BODILY and not rooms:
        return None
    return _seen(frame) or _done_in(frame) or _done_to_get_there(frame)


def _seen(frame: Frame) -> Judgement | None:
    base = base_of(frame)
    if base == "see" and frame.plain_object and frame.inner:
        reason = f"“see … {frame.inner} of” the place"
        return Judgement(0.65, Role.PRESENCE, Kind.VISIT, reason, strong=True)
    if frame.plain_object and base in _AT_OBJECT:
        reason = f"“{base}” with the place as its object"
        return Judgement(0.65, Role.PRESENCE, kind_of(base), reason)
    return None


def _done_in(frame: Frame) -> Judgement | None:
    base, preposition, noun = base_of(frame), frame.preposition, frame.noun
    reason = f"“{base or 'a verb'} … {preposition}” with the subject as agent"
    if preposition in IN - {"by", "under", "about", "around"}:
        return Judgement(0.75 if base else 0.68, Role.PRESENCE, kind_of(base), reason)
    if preposition in {"of", "to"} and noun in lexicon.ROLE_NOUNS:
        return Judgement(0.6, Role.PRESENCE, Kind.WORK, f"“{noun} {preposition}” the place")
    if preposition == "from" and base == "set" and noun in {"out", "off"}:
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if preposition == "between" and base in _TWO_HOMES:
        return Judgement(0.7, Role.PRESENCE, Kind.RESIDENCE, reason)
    if preposition == "from" and noun in _DEGREES:
        return Judgement(0.65, Role.PRESENCE, Kind.SCHOOL, reason)
    return None


def _done_to_get_there(frame: Frame) -> Judgement | None:
    base, preposition, noun = base_of(frame), frame.preposition, frame.noun
    if preposition in TO and noun in _RIDES:
        reason = f"“{noun} {preposition}” the place"
        return Judgement(0.8, Role.ARRIVAL, Kind.RESIDENCE, reason, strong=True)
    if preposition == "into" or (preposition == "to" and not base and not noun):
        reason = f"“{base or 'a verb'} {preposition}” with the subject as agent"
        return Judgement(0.65, Role.ARRIVAL, Kind.RESIDENCE, reason)
    return None


_TWO_HOMES = lexicon.words("divide split alternate commute live spend travel")
_RIDES = lexicon.words("train ship boat steamer trip journey flight")
_BODILY = lexicon.words("read hear learn discuss declare announce propose")


_AT_OBJECT = lexicon.words("join attend enter win rule govern administer tour defend")


_DEGREES = lexicon.words(
    "degree doctorate diploma degrees bachelor's master's ph.d phd b.a ba m.a ma b.sc m.sc"
    " bsc msc md m.d mba llb ll.b dphil d.phil jd j.d b.s m.s bs ms scholarship baccalaureate"
)


_SHOWS = lexicon.words(
    "exhibition exhibitions recital recitals concert concerts audience show premiere debut"
)
_ROOMS = lexicon.words(
    "studio house home practice flat villa office shop atelier room rooms workshop"
)


_ACTIVE: tuple[Callable[[Frame], Judgement | None], ...] = (
    _leave,
    _reach,
    _arrival,
    _motion,
    _dwell,
    _act,
)


def base_of(frame: Frame) -> str:
    """The base form of the frame's verb; empty where it has none, or one that is not listed."""
    return frame.verb.base if frame.verb else ""


def _is(frame: Frame, verb_class: VerbClass) -> bool:
    return verb_class in verbs.CLASSES.get(base_of(frame), frozenset())


def kind_of(base: str, otherwise: Kind = Kind.RESIDENCE) -> Kind:
    """What kind of stay a verb tells of."""
    return next((kind for kind, bases in _KINDS if base in bases), otherwise)
