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
    "in at on near within inside outside around aboard upon throughout onto by under beside"
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
    verb = frame.verb
    if verb is None or (frame.fronted and frame.preposition in {"in", "at", "on", "near"}):
        return _verbless(frame)
    for rule in (_passive,) if frame.passive else _ACTIVE:
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
        return Judgement(confidence, Role.PRESENCE, kind_of(base), reason, strong)
    return None


def _passive(frame: Frame) -> Judgement | None:
    verb, preposition = frame.verb, frame.preposition
    assert verb is not None  # noqa: S101  # for the type checker: the caller has looked
    base, classes = verb.base, verbs.CLASSES.get(verb.base, frozenset())
    reason = f"“was … {preposition}” with the subject: {base or 'done to the subject'}"
    kind = kind_of(base)
    if VerbClass.BIRTH in classes and (preposition in IN or not preposition):
        return Judgement(0.95, Role.PRESENCE, Kind.BIRTHPLACE, "“born” with the subject", True)
    if base == "try" and preposition in IN:
        return Judgement(0.8, Role.PRESENCE, Kind.PRISON, "“was tried” with the subject", True)
    if preposition in {"of", "in", "at", "to"} and frame.noun in lexicon.ROLE_NOUNS:
        return Judgement(0.65, Role.PRESENCE, Kind.WORK, f"“{frame.noun} {preposition}” the place")
    if VerbClass.BURIAL in classes or VerbClass.INTENTION in classes or base in _HONOURS:
        return None
    if VerbClass.TRANSFER in classes | _moved_classes(base):
        if preposition in TO:
            return Judgement(0.9, Role.ARRIVAL, kind, reason, strong=True)
        if preposition == "from":
            return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if VerbClass.MIND in classes:
        return None
    if preposition in IN - {"by"}:
        sure = VerbClass.CUSTODY in classes or VerbClass.DEATH in classes
        return Judgement(0.9 if sure else 0.7, Role.PRESENCE, kind, reason, strong=sure)
    if preposition in BY_WAY:
        return Judgement(0.7, Role.TRANSIT, Kind.TRANSIT, reason)
    if preposition == "from" and base in _PUT_OUT:
        return Judgement(0.6, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if preposition in TO and base in {
        "admit",
        "appoint",
        "attach",
        "apprentice",
        "confine",
        "articled",
    }:
        return Judgement(0.75, Role.ARRIVAL, kind, reason, strong=True)
    if preposition == "of" and frame.noun in lexicon.ROLE_NOUNS:
        return Judgement(0.6, Role.PRESENCE, Kind.WORK, f"“{frame.noun} of” the place")
    return None


_HONOURS = lexicon.words(
    "induct elect nominate award present name call know honour honor remember base-on"
)


_PUT_OUT = lexicon.words("release discharge free expel graduate dismiss suspend rescue remove")


def _moved_classes(base: str) -> frozenset[VerbClass]:
    """Some verbs of motion carry a person, too, in the passive (moved, marched, flown)."""
    moved = base in {"move", "march", "fly", "drive", "return", "transfer", "withdraw", "carry"}
    return frozenset({VerbClass.TRANSFER}) if moved else frozenset()


def _motion(frame: Frame) -> Judgement | None:
    if not _is(frame, VerbClass.MOTION):
        return None
    base, preposition = base_of(frame), frame.preposition
    reason = f"“{base} {preposition}” with the subject as agent"
    if preposition in TO:
        if base in {"make", "get"} and frame.noun not in _GOINGS:
            return None
        return Judgement(0.92, Role.ARRIVAL, kind_of(base), reason, strong=True)
    if preposition == "from":
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if preposition in BY_WAY:
        return Judgement(0.8, Role.TRANSIT, Kind.TRANSIT, reason, strong=True)
    if preposition in IN:
        return Judgement(0.75, Role.PRESENCE, kind_of(base), reason)
    if preposition == "for" and base in {"leave"}:
        return Judgement(0.6, Role.HEADING, Kind.RESIDENCE, reason)
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
        return Judgement(0.8, role, Kind.RESIDENCE, "“was in” with the subject", True)
    if frame.preposition in {"of", "to"} and frame.noun in lexicon.ROLE_NOUNS:
        reason = f"“{frame.noun} {frame.preposition}” the place"
        return Judgement(0.6, Role.PRESENCE, Kind.WORK, reason)
    return None


def _act(frame: Frame) -> Judgement | None:
    """Anything else that the subject did in the body at the place."""
    verb = frame.verb
    if verb is None or verb.verb_class in {VerbClass.INTENTION, VerbClass.HEADING}:
        return None
    base, preposition = verb.base, frame.preposition
    if verb.verb_class is VerbClass.MIND and not (
        base in _BODILY or (base == "have" and frame.noun in _ROOMS)
    ):
        return None
    if base == "see" and frame.plain_object and frame.inner:
        return Judgement(
            0.65, Role.PRESENCE, Kind.VISIT, f"“see … {frame.inner} of” the place", True
        )
    reason = f"“{base or 'a verb'} … {preposition}” with the subject as agent"
    if preposition in IN - {"by", "under", "about", "around"} and frame.noun != "interest":
        return Judgement(0.75 if base else 0.68, Role.PRESENCE, kind_of(base), reason)
    if preposition == "into" or (preposition == "to" and not base and not frame.noun):
        return Judgement(0.65, Role.ARRIVAL, Kind.RESIDENCE, reason)
    if preposition in {"of", "to"} and frame.noun in lexicon.ROLE_NOUNS:
        return Judgement(0.6, Role.PRESENCE, Kind.WORK, f"“{frame.noun} {preposition}” the place")
    if preposition == "from" and frame.noun in _DEGREES:
        return Judgement(0.65, Role.PRESENCE, Kind.SCHOOL, reason)
    if preposition in TO and frame.noun in {
        "train",
        "ship",
        "boat",
        "steamer",
        "trip",
        "journey",
        "way",
        "passage",
        "flight",
    }:
        return Judgement(0.8, Role.ARRIVAL, Kind.RESIDENCE, f"“{frame.noun} to” the place", True)
    if frame.plain_object and base in _AT_OBJECT:
        return Judgement(0.65, Role.PRESENCE, kind_of(base), reason)
    return None


_BODILY = lexicon.words("read hear learn discuss declare announce propose")


_AT_OBJECT = lexicon.words("join attend enter win rule govern administer tour defend")


_DEGREES = lexicon.words(
    "degree doctorate diploma degrees bachelor's master's ph.d phd b.a ba m.a ma b.sc m.sc"
    " bsc msc md m.d mba llb ll.b dphil d.phil jd j.d b.s m.s bs ms scholarship baccalaureate"
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
    return frame.verb.base if frame.verb else ""


def _is(frame: Frame, verb_class: VerbClass) -> bool:
    return verb_class in verbs.CLASSES.get(base_of(frame), frozenset())


def kind_of(base: str, otherwise: Kind = Kind.RESIDENCE) -> Kind:
    return next((kind for kind, bases in _KINDS if base in bases), otherwise)
