"""Was the subject there? Each name in its frame is judged: presence, departure or mere mention."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.acting import BY_WAY, IN, TO, Judgement, Role, acting, base_of, kind_of
from mapapp.biography.grammar import Agent, Frame
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import ArrivedBy, Kind

_TOURS = lexicon.words("tour trip visit journey expedition mission")
_PLACE_PREPOSITIONS = IN | TO | BY_WAY | {"from", "for", "of", "between"}


_VISITS = lexicon.words("visit visits trip trips stay stays sojourn tour voyage voyages journey")


_PLACE_NOUNS = lexicon.SETTLEMENT_NOUNS | lexicon.EVENT_NOUNS | _TOURS


_UPHEAVALS = lexicon.words(
    "uprising revolution rebellion riots strike strikes war wars unrest coup"
)


_TOGETHER = lexicon.words("join visit meet marry follow accompany see help assist nurse rejoin")


_SHOWING = lexicon.words("hold have give open stage organize organise mount")
_TAKING_PART = lexicon.words("take participate fight join lead witness serve volunteer")


_TAKING_ALONG = lexicon.words("join follow drive lead pursue")
_MET = lexicon.words("meet marry see find join visit leave")


_MEANS: tuple[tuple[ArrivedBy, frozenset[str]], ...] = (
    (ArrivedBy.SHIP, lexicon.words("sail disembark embark dock voyage navigate")),
    (ArrivedBy.FOOT, lexicon.words("walk hike march wander")),
    (ArrivedBy.AIR, lexicon.words("fly")),
    (ArrivedBy.ROAD, lexicon.words("drive ride")),
)


def judge(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    """Whether the subject was at the place that stands in a frame; None: not, or not said."""
    if not _is_placed(frame):
        return None
    clause, who = frame.clause, frame.clause.who()
    unreal = clause.negated or clause.unreal
    visit = None if unreal else _visiting(frame, who)
    if visit is not None:
        return visit
    ends = frame.verb is not None and frame.verb.verb_class in {VerbClass.BIRTH, VerbClass.DEATH}
    own = frame.possessed and frame.noun in lexicon.STAY_NOUNS and frame.preposition != "between"
    if own and not (ends and who is Agent.SUBJECT):
        return _possessed(frame)
    if unreal or _mere_mention(frame):
        return None
    toured = frame.inner in _TOURS and who in {Agent.SUBJECT, Agent.GROUP}
    if toured and frame.verb is not None and frame.verb.verb_class is not VerbClass.MIND:
        reason = f"“{frame.inner} of” with the subject as agent"
        return Judgement(0.75, Role.PRESENCE, Kind.VISIT, reason, strong=True)
    if who is Agent.OTHER:
        return _brought(frame) if clause.object_is_subject else None
    if who is Agent.GROUP and clause.object_is_subject:
        return _brought(frame)
    return (
        _at_event(frame)
        or _attending(frame)
        or (_group(frame) if who is Agent.GROUP else acting(frame))
    )


def _is_placed(frame: Frame) -> bool:
    """Whether a place may stand in this frame at all."""
    if frame.head and frame.preposition == "during":
        return True
    if frame.aside or (frame.preposition and frame.preposition not in _PLACE_PREPOSITIONS):
        return False
    return not frame.inner or frame.inner in _PLACE_NOUNS


def _visiting(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "A visit to X was cut short", "while on a visit to X"."""
    preposition = frame.preposition
    if frame.noun not in _VISITS or not frame.fronted or frame.owned_by_other:
        return None
    if preposition not in TO | IN or who is None:
        return None
    reason = f"“{frame.noun} {preposition}” in a sentence about the subject"
    confidence = 0.65 if who is Agent.OTHER else 0.7
    return Judgement(confidence, Role.PRESENCE, Kind.VISIT, reason, strong=True)


def means_of_travel(frame: Frame) -> ArrivedBy | None:
    """How the subject came, where the verb or the noun before "to" says it."""
    for means, bases in _MEANS:
        if base_of(frame) in bases:
            return means
    nouns = {"train": ArrivedBy.RAIL, "ship": ArrivedBy.SHIP, "boat": ArrivedBy.SHIP}
    return nouns.get(frame.noun)


def _mere_mention(frame: Frame) -> bool:  # noqa: PLR0911  # a return for each case
    """The noun before the preposition makes the place a mere attribute of it."""
    noun, preposition = frame.noun, frame.preposition
    if preposition in TO:
        return noun in lexicon.NOT_DESTINATION_NOUNS
    if preposition == "of":
        return noun not in lexicon.ROLE_NOUNS
    verb = frame.verb.base if frame.verb else ""
    if noun in _UPHEAVALS and verb in _TAKING_PART:
        return False
    if noun in lexicon.KIN and verb in _TOGETHER:
        return False
    if noun in {"exhibition", "exhibitions"} and verb in _SHOWING:
        return False
    if noun == "member" and preposition == "at":
        return False
    return noun in lexicon.NOT_THERE_NOUNS


def _at_event(frame: Frame) -> Judgement | None:
    """ "During the X session", "at the X congress": an event that the subject took part in."""
    if not frame.head or frame.preposition not in {"during", "at"}:
        return None
    if frame.verb is None or frame.verb.verb_class in {VerbClass.INTENTION, VerbClass.BURIAL}:
        return None
    reason = f"“{frame.preposition} the … {frame.head}” with the subject as agent"
    return Judgement(0.68, Role.PRESENCE, Kind.CONFERENCE, reason)


def _attending(frame: Frame) -> Judgement | None:
    """ "at a congress in X", "the military school at X": a place to be in, whatever the verb."""
    verb = frame.verb
    if frame.noun not in lexicon.EVENT_NOUNS or verb is None:
        return None
    if frame.preposition not in {"in", "at", "near", "of"}:
        return None
    if verb.verb_class is VerbClass.INTENTION or verb.base in {"have", "lose", "sell"}:
        return None
    if frame.passive and verb.verb_class is VerbClass.MIND:
        return None
    reason = f"“{frame.noun} {frame.preposition}” with the subject as agent"
    role = Role.ARRIVAL if verb.base in {"enter", "join", "begin"} else Role.PRESENCE
    return Judgement(0.78, role, kind_of(verb.base), reason, strong=True)


_GOING = lexicon.words(
    "arrival return move visit visits journey trip tour emigration relocation transfer deportation"
    " expedition voyage pilgrimage flight escape banishment release appointment posting mission"
    " exile"
)


def _possessed(frame: Frame) -> Judgement | None:
    """ "His stay in X", "after her return to X": the noun says it, whoever acts."""
    noun, preposition = frame.noun, frame.preposition
    reason = f"“{noun} {preposition}” is the subject's own"
    kind = {"birth": Kind.BIRTHPLACE, "death": Kind.DEATH}.get(noun, Kind.RESIDENCE)
    if preposition in IN:
        return Judgement(0.8, Role.PRESENCE, kind, reason, strong=True)
    if preposition in TO and noun in _GOING:
        return Judgement(0.75, Role.ARRIVAL, kind, reason, strong=True)
    if preposition == "from" and noun in _GOING:
        return Judgement(0.6, Role.DEPARTURE, kind, reason)
    return None


def _group(frame: Frame) -> Judgement | None:
    found = acting(frame)
    if found is None:
        return None
    reason = f"{found.reason}; the subject is one of several"
    return Judgement(found.confidence * 0.95, found.role, found.kind, reason, strong=found.strong)


def _brought(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    """ "They sent him to X", "she raised the boy in X"."""
    verb = frame.verb
    if verb is None or frame.plain_object or frame.index < frame.clause.object_index:
        return None
    classes = verbs.CLASSES.get(verb.base, frozenset())
    reason = f"“{verb.base}” with the subject as its object"
    if VerbClass.ARRIVAL in classes and frame.preposition in IN:
        return Judgement(0.85, Role.ARRIVAL, Kind.RESIDENCE, reason, strong=True)
    moved = VerbClass.TRANSFER in classes or verb.base in _TAKING_ALONG
    if moved and frame.preposition in TO:
        return Judgement(0.85, Role.ARRIVAL, kind_of(verb.base), reason, strong=True)
    if moved and frame.preposition == "from":
        return Judgement(0.6, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if frame.noun in {"exile", "hiding", "internment"} and frame.preposition in IN:
        return Judgement(0.75, Role.ARRIVAL, Kind.EXILE, reason, strong=True)
    held = VerbClass.CUSTODY in classes or VerbClass.DEATH in classes or verb.base in _MET
    if held and frame.preposition in IN:
        return Judgement(0.8, Role.PRESENCE, kind_of(verb.base), reason, strong=True)
    return None
