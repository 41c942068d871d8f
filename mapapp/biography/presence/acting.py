"""The subject acts: what the verb and the preposition say of the place, for each kind of verb."""

from collections.abc import Callable

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Agent, Frame
from mapapp.biography.presence.doing import doing
from mapapp.biography.presence.framing import BOARDING, VESSELS, VISITS
from mapapp.biography.presence.judgement import (
    BY_WAY,
    IN,
    TO,
    Judgement,
    Role,
    base_of,
    holds_civil_office,
    holds_office,
    is_of,
    is_sent,
)
from mapapp.biography.presence.kinds import kind_of
from mapapp.biography.presence.suffering import suffering
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind


def acting(frame: Frame) -> Judgement | None:
    """The judgement of a frame in whose clause the subject acts, or is acted on."""
    verb = frame.verb
    if frame.bracketed:
        return _listed_in_brackets(frame)
    buried = verb is not None and verb.verb_class is VerbClass.BURIAL
    fronted = frame.fronted and frame.preposition in {"in", "at", "on", "near"}
    if verb is None or (fronted and not buried):
        return _verbless(frame)
    for rule in (suffering,) if frame.passive else _ACTIVE:
        found = rule(frame)
        if found is not None:
            return found
    return None


_LISTED = lexicon.words(
    "win perform exhibit play visit tour study teach work serve live stay lecture compete sing"
    " appear travel speak conduct attend hold participate fight train"
)


def _listed_in_brackets(frame: Frame) -> Judgement | None:
    """ "Won three tournaments in 1995 (X, Y and Z)", "lived in two cities: X and Y"."""
    base = base_of(frame)
    if base not in _LISTED or frame.passive:
        return None
    reason = f"in the brackets of what the subject did: {base}"
    return Judgement(0.6, Role.PRESENCE, kind_of(base), reason)


def _verbless(frame: Frame) -> Judgement | None:
    """ "While in X, he …", "In X he …" without a verb read: place and agent stand together."""
    if frame.preposition in IN:
        base = base_of(frame)
        strong = frame.preposition == "at" and frame.fronted and frame.verb is not None
        reason = f"“{frame.preposition.title()} …” opens the subject's clause"
        confidence = 0.72 if base else 0.6
        return Judgement(confidence, Role.PRESENCE, kind_of(base), reason, strong=strong)
    return None


def _goes(frame: Frame) -> bool:
    """Whether "made", "got" go anywhere: "made his way to", "got as far as"."""
    return frame.noun in _GOINGS or frame.clause.way


def _motion(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    if not is_of(frame, VerbClass.MOTION):
        return None
    base, preposition = base_of(frame), frame.preposition
    if frame.clause.moved and not frame.fronted:
        return None  # "moved the seat of the see to X"
    if preposition == "for" and base in _BOUND:
        return _heading(base)
    reason = f"“{base} {preposition}” with the subject as agent"
    if preposition in TO and frame.noun in _VISITING:
        return Judgement(0.9, Role.ARRIVAL, Kind.VISIT, reason, strong=True)
    if preposition in TO and (base not in _WITH_A_JOURNEY or _goes(frame)):
        return Judgement(0.92, Role.ARRIVAL, kind_of(base), reason, strong=True)
    if preposition == "from":
        if _is_origin(frame) or (base in _WITH_A_JOURNEY and not _goes(frame)):
            return None  # "got a call from X"
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if preposition in BY_WAY | {"by"} and not frame.owned_by_other:
        return Judgement(0.8, Role.TRANSIT, Kind.TRANSIT, reason, strong=preposition != "by")
    if preposition in IN and (base, preposition) != ("sail", "in"):  # "sailed in the Osprey"
        return Judgement(0.75, Role.PRESENCE, kind_of(base), reason)
    return None


def _is_origin(frame: Frame) -> bool:
    """ "His family came from X": that is where they are from."""
    return base_of(frame) == "come" and frame.clause.who() is not Agent.SUBJECT


_WITH_A_JOURNEY = lexicon.words("make get undertake")
_BOUND = lexicon.words("sail embark fly head")


def _heading(base: str) -> Judgement:
    reason = f"“{base} … for”: where the subject was bound"
    return Judgement(0.6, Role.HEADING, Kind.RESIDENCE, reason)


_JOURNEYS = lexicon.words(
    "journey trip voyage flight expedition excursion tour march ride drive mission walk cruise"
    " crossing passage hike pilgrimage"
)


_GOINGS = lexicon.words(
    "way back as far trip trips journey journeys visit visits tour tours expedition"
    " expeditions voyage voyages pilgrimage pilgrimages move return escape excursion"
    " excursions there here"
)


def _arrival(frame: Frame) -> Judgement | None:
    if frame.preposition == "on" and base_of(frame) in {"march", "advance"}:
        return Judgement(0.65, Role.ARRIVAL, Kind.FRONT, "“march on” it", strong=True)
    if not is_of(frame, VerbClass.ARRIVAL) or frame.preposition not in IN | TO:
        return None
    if base_of(frame) == "settle" and _settles_something(frame):
        return None
    reason = f"“{base_of(frame)} {frame.preposition}” with the subject as agent"
    return Judgement(0.95, Role.ARRIVAL, Kind.RESIDENCE, reason, strong=True)


def _settles_something(frame: Frame) -> bool:
    """ "To settle the dispute over the fisheries in X", but not "settled on a farm in X"."""
    return frame.noun in _QUARRELS or (bool(frame.noun) and frame.outer in {"over", "between"})


_QUARRELS = lexicon.words(
    "dispute disputes matter matters question questions issue issues strike claim claims case"
    " conflict conflicts quarrel quarrels controversy debt debts account accounts score scores"
)


def _reporting(frame: Frame) -> Judgement | None:
    """ "Reported to Fort X": came there for duty."""
    base, noun = base_of(frame), frame.noun
    if base != "report" or frame.preposition != "to" or noun not in {"", "reported"}:
        return None
    return Judgement(0.65, Role.ARRIVAL, Kind.WORK, "“report to” the place")


def _calling(frame: Frame) -> Judgement | None:
    """ "The ship called at X and touched at Y": ports on the way."""
    if frame.preposition != "at" or frame.noun not in {"called", "touched"} or frame.passive:
        return None
    return Judgement(0.75, Role.ARRIVAL, Kind.VISIT, f"“{frame.noun} at” the port", strong=True)


def _reach(frame: Frame) -> Judgement | None:
    if not is_of(frame, VerbClass.REACH) or not frame.plain_object:
        return None
    base = base_of(frame)
    if base == "cross":
        return None  # a river or a border
    reason = f"“{base}” with the place as its object"
    stays = base in {"reach", "enter"}
    kind = kind_of(base, Kind.RESIDENCE if stays else Kind.VISIT)
    return Judgement(0.88, Role.ARRIVAL, kind, reason)


def _setting_off(frame: Frame) -> Judgement | None:
    """ "Commanded the ship on a voyage from X": where the journey began."""
    aboard = frame.outer in {"on", "in"} and frame.noun in _JOURNEYS | VESSELS
    aboard = aboard or (base_of(frame) in BOARDING and frame.noun in VESSELS)
    travelled = frame.clause.way and frame.after_name  # "took a trip to Bonn from X"
    if frame.preposition != "from" or not (aboard or travelled):
        return None
    way = f"on a {frame.noun} from" if aboard else "a journey … from"
    reason = f"“{way}” with the subject as agent: a departure"
    return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)


def _leave(frame: Frame) -> Judgement | None:
    if not (is_of(frame, VerbClass.LEAVE) or base_of(frame) in {"flee", "leave"}):
        return None
    base = base_of(frame)
    if frame.plain_object:
        reason = f"“{base}” with the place as its object: a departure"
        return Judgement(0.7, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if frame.preposition == "for" and base == "flee":
        reason = "“flee … for” the place"
        return Judgement(0.85, Role.ARRIVAL, Kind.EXILE, reason, strong=True)
    if frame.preposition == "for":
        return _heading(base)
    if frame.preposition == "from":
        reason = f"“{base} from”: a departure"
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    return None


def _dwell(frame: Frame) -> Judgement | None:
    base = base_of(frame)
    if base == "be":
        return _be(frame)
    if not (is_of(frame, VerbClass.DWELL) or is_of(frame, VerbClass.DEATH)):
        return None
    reason = f"“{base} {frame.preposition}” with the subject as agent"
    if frame.preposition in IN:
        return Judgement(0.92, Role.PRESENCE, kind_of(base), reason, strong=True)
    if base in {"graduate", "matriculate", "qualify"} and frame.preposition in {"from", "of"}:
        return Judgement(0.8, Role.PRESENCE, Kind.SCHOOL, reason)
    if frame.plain_object and frame.noun == "":
        return None
    return None


_BEING_ON = VISITS | lexicon.STAY_NOUNS | lexicon.words("duty board")
_CAPTIVES = lexicon.words("prisoner prisoners captive captives hostage hostages internee")


def _be(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    if frame.clause.kin and not (frame.noun in lexicon.ROLE_NOUNS and frame.preposition in IN):
        return None
    thing = frame.clause.own and frame.after_name and not frame.outer
    theme = frame.outer == "on" and frame.noun not in _BEING_ON
    if theme or frame.outer == "about" or thing:
        return None  # "was an author on slavery in X", "his best book was Songs in Y"
    if frame.preposition in IN - {"by"}:
        role = Role.ARRIVAL if frame.noun in {"back", "home", "again"} else Role.PRESENCE
        kind = Kind.PRISON if frame.noun in _CAPTIVES else Kind.RESIDENCE
        return Judgement(0.8, role, kind, "“was in” with the subject", strong=True)
    if frame.preposition == "via":
        return Judgement(0.75, Role.TRANSIT, Kind.TRANSIT, "“by way of” with the subject")
    if frame.preposition in TO and frame.clause.own and frame.noun in {"", "was"}:
        return Judgement(0.7, Role.ARRIVAL, Kind.WORK, "the subject's own appointment was to it")
    if frame.preposition in TO and frame.noun in VISITS and frame.outer == "on":
        return Judgement(0.8, Role.PRESENCE, Kind.VISIT, "“was on a visit to”", strong=True)
    if frame.preposition == "to" and is_sent(frame):
        return Judgement(0.65, Role.PRESENCE, Kind.WORK, "sent to the place by its office")
    if holds_civil_office(frame) or holds_office(frame):
        reason = f"“{frame.noun} {frame.preposition}” the place"
        return Judgement(0.6, Role.PRESENCE, Kind.WORK, reason)
    return None


_ACTIVE: tuple[Callable[[Frame], Judgement | None], ...] = (
    _setting_off,
    _leave,
    _calling,
    _reach,
    _arrival,
    _reporting,
    _motion,
    _dwell,
    doing,
)


_VISITING = lexicon.words("visit visits trip trips journey journeys tour tours excursion")
