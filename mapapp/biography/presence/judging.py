"""Was the subject there? Each name in its frame is judged: presence, departure or mere mention."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Agent, Frame
from mapapp.biography.presence.acting import acting
from mapapp.biography.presence.beside import beside as said_beside
from mapapp.biography.presence.beside import visiting
from mapapp.biography.presence.bringing import brought
from mapapp.biography.presence.dying import dying
from mapapp.biography.presence.framing import (
    TOURS,
    is_mere_mention,
    is_placed,
    is_seat,
)
from mapapp.biography.presence.judgement import (
    BY_WAY,
    IN,
    TO,
    Judgement,
    Role,
    base_of,
)
from mapapp.biography.presence.kinds import kind_of, with_kind
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind

_FURTHERING = lexicon.words("support fund finance")  # "his work in X", which goes on without him
_OWNING = lexicon.words("have lose sell inherit own bequeath")


_DOINGS = lexicon.words(
    "studies study stay visit tenure career education training imprisonment absence exile death"
    " arrest murder assassination execution wedding funeral trial appointment election deportation"
    " capture release internment burial suicide accident illness marriage birth"
    " departure arrival flight emigration escape transfer"
)
_HONOURED = lexicon.words("citizen member fellow freeman president doctor doctorate degree")
_BUILT = lexicon.words(
    "farm house estate home property apartment flat castle villa studio workshop laboratory shop"
)
_RUINING = lexicon.words(
    "sack burn destroy demolish confiscate bomb seize raid requisition loot plunder vandalise"
)
# "An appointment in X followed".
_ENSUING = lexicon.words("follow ensue")
_SETTING_OUT = lexicon.words("embark join lead accompany command go take participate")
_HAPPENING = lexicon.words("be occur happen come take begin end start follow")
_GIVEN = lexicon.words("give deliver make hold play fight celebrate solemnise solemnize")
_STAGED = lexicon.words(
    "give perform premiere play stage sing present produce take hold open be found establish"
    " convene"
)
# "The rest of his life was spent in X", "the next phase of her training was at Y".
_PASSING = lexicon.words("be spend pass")
_SETTING_FORTH = lexicon.words("set depart start leave embark")
_IN_BATTLE = lexicon.words("wound capture kill decorate injure")


def judge(frame: Frame) -> Judgement | None:
    """Whether the subject was at the place that stands in a frame; None: not, or not said."""
    return with_kind(_judged(frame), frame)


def _judged(frame: Frame) -> Judgement | None:
    if not is_placed(frame):
        return None
    clause, who = frame.clause, frame.clause.who()
    unreal = clause.negated or clause.unreal or (clause.planned and frame.outer in {"for", "of"})
    beside = _staying(frame, who) if unreal else dying(frame) or said_beside(frame, who)
    if beside is None and clause.negated and frame.outer:
        beside = visiting(frame, who)  # "apart from a visit to X he never left Y"
    if beside is not None:
        return beside
    ends = frame.verb_class in {VerbClass.BIRTH, VerbClass.DEATH}
    ensues = base_of(frame) in _ENSUING and frame.fronted and who is Agent.OTHER
    own = (frame.possessed or ensues) and frame.noun in lexicon.STAY_NOUNS
    own = own and (frame.preposition != "between" or frame.noun == "time")
    lives = frame.verb_class in {VerbClass.DWELL, VerbClass.MOTION, VerbClass.DEATH}
    own = own or (frame.possessed and frame.noun in _BUILT and lives)  # "lived at his property in"
    honoured = clause.honorary and frame.noun in _HONOURED  # "an honorary citizen of X"
    bound = clause.opener == "before" or (clause.opener == "while" and frame.preposition in TO)
    dies = clause.main is not None and clause.main.verb_class is VerbClass.DEATH
    never_came = bound and dies  # "died before reaching X", "died while driving to X"
    if (
        never_came
        or is_of_another(frame)
        or honoured
        or base_of(frame) in {"cancel", "postpone", "forgo"}
        or is_proposed(frame)
    ):
        return None
    if own and not (ends and who is Agent.SUBJECT) and base_of(frame) not in _FURTHERING:
        return _possessed(frame)
    if frame.bound or unreal or _is_after_death(frame) or is_mere_mention(frame):
        return None
    return _next_stop(frame) or _touring(frame, who) or _by_agent(frame, who)


def is_proposed(frame: Frame) -> bool:
    """ "Was sought as rector for X", "was considered for a chair at Y"."""
    return frame.passive and base_of(frame) in _PROPOSING


_PROPOSING = lexicon.words("seek consider propose recommend nominate shortlist tip")


def is_of_another(frame: Frame) -> bool:
    """ "His sister's studies in X", "her husband's arrest at Y"."""
    return frame.owned_by_other and frame.noun in _DOINGS


def _next_stop(frame: Frame) -> Judgement | None:
    """ "X and Y followed"."""
    if not frame.stop:
        return None
    reason = "told as where the subject went next"
    return Judgement(0.68, Role.PRESENCE, Kind.VISIT, reason, strong=True)


def _touring(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "On a tour of X", "during the visit to X", "became X correspondent"."""
    meanwhile = frame.preposition == "during" and who is not None and not frame.owned_by_other
    toured = frame.inner in TOURS and (meanwhile or who in {Agent.SUBJECT, Agent.GROUP})
    if toured and frame.verb is not None and frame.verb.verb_class is not VerbClass.MIND:
        reason = f"“{frame.inner} of” with the subject as agent"
        return Judgement(0.75, Role.PRESENCE, Kind.VISIT, reason, strong=True)
    held = frame.head in {"correspondent", "bureau"} or is_seat(frame)
    if held and who is Agent.SUBJECT:
        return Judgement(
            0.65, Role.PRESENCE, Kind.WORK, f"“{frame.head or frame.inner}” at the place"
        )
    return None


def _by_agent(frame: Frame, who: Agent | None) -> Judgement | None:
    """What who acts, or is acted on, says of the place."""
    clause = frame.clause
    if frame.head == "expedition" and base_of(frame) not in _SETTING_OUT:
        return None
    if clause.own_event and (own := _own_work(frame)):
        return own
    if who is Agent.OTHER and (passed := _passing(frame)):
        return passed
    if who is Agent.OTHER:
        return _own_work(frame) or (brought(frame) if clause.object_is_subject else None)
    if who is Agent.GROUP and clause.object_is_subject:
        return brought(frame)
    return (
        _at_event(frame)
        or _attending(frame)
        or (_group(frame) if who is Agent.GROUP else acting(frame))
        or (brought(frame) if clause.object_is_subject else None)  # "exiled himself to X"
    )


def _passing(frame: Frame) -> Judgement | None:
    """ "The rest of his life was spent in X", "part of 1945 was spent in Y"."""
    if frame.clause.life and base_of(frame) in _PASSING:
        return acting(frame)
    spent = frame.passive and base_of(frame) == "spend" and not frame.owned_by_other
    if not spent or frame.preposition not in IN - {"by"}:
        return None
    reason = "time was spent at the place"
    return Judgement(0.7, Role.PRESENCE, Kind.RESIDENCE, reason, strong=True)


def _staying(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "Refused to leave X", "never left Y": the subject stayed."""
    clause = frame.clause
    refused = clause.parent is not None and clause.parent.base in {"refuse", "decline"}
    left = base_of(frame) == "leave" and frame.plain_object and who is Agent.SUBJECT
    if not left or not (clause.negated or (refused and clause.infinitive)):
        return None
    return Judgement(0.65, Role.PRESENCE, Kind.RESIDENCE, "did not leave the place")


def _is_after_death(frame: Frame) -> bool:
    """ "After his death he was shown in X", "was buried in Y, then moved to Z"."""
    parent = frame.clause.parent
    buried = parent is not None and parent.passive
    return frame.clause.posthumous and (frame.passive or buried)


def _at_event(frame: Frame) -> Judgement | None:
    """ "During the X session", "at the X congress": an event that the subject took part in."""
    suffered = frame.passive and base_of(frame) in _IN_BATTLE
    if frame.preposition == "during" and frame.inner and suffered:
        reason = f"“during the {frame.inner} of” it, in which the subject was"
        return Judgement(0.68, Role.PRESENCE, Kind.FRONT, reason, strong=True)
    presided = frame.preposition == "over" and base_of(frame) == "preside"
    if not frame.head or not (presided or frame.preposition in {"during", "at"}):
        return None
    if frame.verb is None or frame.verb.verb_class in {VerbClass.INTENTION, VerbClass.BURIAL}:
        return None
    reason = f"“{frame.preposition} the … {frame.head}” with the subject as agent"
    return Judgement(0.68, Role.PRESENCE, Kind.CONFERENCE, reason)


def _is_grave(frame: Frame) -> bool:
    """ "Was buried in the yard of the church in X"."""
    return frame.verb_class is VerbClass.BURIAL


def _attending(frame: Frame) -> Judgement | None:
    """ "at a congress in X", "the military school at X": a place to be in, whatever the verb."""
    verb = frame.verb
    if frame.noun not in lexicon.EVENT_NOUNS or verb is None or _is_grave(frame):
        return None
    if frame.preposition not in {"in", "at", "near", "of"}:
        return None
    if verb.verb_class is VerbClass.INTENTION or verb.base in _OWNING:
        return None
    if frame.passive and verb.verb_class is VerbClass.MIND:
        return None
    if verb.verb_class in {VerbClass.BIRTH, VerbClass.DEATH}:
        return None  # "was born on a farm near X", "died in the hospital at Y"
    reason = f"“{frame.noun} {frame.preposition}” with the subject as agent"
    role = Role.ARRIVAL if verb.base in {"enter", "join", "begin"} else Role.PRESENCE
    return Judgement(0.78, role, kind_of(verb.base), reason, strong=True)


_GOING = lexicon.words(
    "arrival return move visit visits journey trip tour emigration relocation transfer deportation"
    " expedition voyage pilgrimage flight escape banishment release appointment posting mission"
    " exile"
)


def is_ruined(frame: Frame) -> bool:
    """ "His farm in X was burnt down", with him or without."""
    return frame.noun in _BUILT and frame.passive and base_of(frame) in _RUINING


def _possessed(frame: Frame) -> Judgement | None:
    """ "His stay in X", "after her return to X": the noun says it, whoever acts."""
    noun, preposition = frame.noun, frame.preposition
    if is_ruined(frame):
        return None
    reason = f"“{noun} {preposition}” is the subject's own"
    kind = {"birth": Kind.BIRTHPLACE, "death": Kind.DEATH}.get(noun, Kind.RESIDENCE)
    if preposition in IN:
        return Judgement(0.8, Role.PRESENCE, kind, reason, strong=True)
    if preposition == "between":  # "splitting her time between X and Y"
        return Judgement(0.7, Role.PRESENCE, kind, reason)
    # "Set off on a pilgrimage to X".
    bound = preposition == "to" and base_of(frame) in _SETTING_FORTH and frame.outer == "on"
    if bound or (preposition == "for" and noun == "departure"):
        return Judgement(0.65, Role.HEADING, Kind.RESIDENCE, reason)
    return _going(preposition, reason, kind) if noun in _GOING else None


def _going(preposition: str, reason: str, kind: Kind) -> Judgement | None:
    """ "Her return to X", "his expedition through Y", "his departure from Z"."""
    if preposition in TO:
        return Judgement(0.75, Role.ARRIVAL, kind, reason, strong=True)
    if preposition in BY_WAY:
        return Judgement(0.7, Role.TRANSIT, Kind.TRANSIT, reason)
    if preposition == "from":
        return Judgement(0.6, Role.DEPARTURE, kind, reason)
    return None


def _group(frame: Frame) -> Judgement | None:
    found = acting(frame)
    if found is None or found.kind in {Kind.BIRTHPLACE, Kind.DEATH}:
        return None  # the others were born, or died
    if frame.clause.parents and frame.passive:
        return None  # "his parents were deported"
    if frame.clause.own and frame.clause.today:
        return None  # "X, where his house is now a museum"
    reason = f"{found.reason}; the subject is one of several"
    return Judgement(found.confidence * 0.95, found.role, found.kind, reason, strong=found.strong)


def _is_earned(frame: Frame) -> bool:
    """ "Her degree was obtained from X", "his Ph.D. is from Y"."""
    earned = base_of(frame) in _EARNING if frame.passive else base_of(frame) == "be"
    return earned and frame.preposition in {"from", "at", "by"}


_EARNING = lexicon.words("obtain earn award confer receive take gain complete grant")


def _own_work(frame: Frame) -> Judgement | None:
    """ "His Requiem was composed in X", "was first given in Y with the composer conducting"."""
    clause, base = frame.clause, base_of(frame)
    if clause.own_event in lexicon.HOMES and base == "be" and frame.plain_object:
        reason = f"the place is the subject's {clause.own_event}"
        kind = Kind.BIRTHPLACE if clause.own_event == "birthplace" else Kind.RESIDENCE
        return Judgement(0.8, Role.PRESENCE, kind, reason, strong=True)
    if clause.own and clause.degree and not clause.honorary and _is_earned(frame):
        reason = "the subject's own degree, of the place"
        return Judgement(0.7, Role.PRESENCE, Kind.SCHOOL, reason)
    written = clause.own and frame.passive and base in lexicon.WRITING
    shown = clause.company and base in _STAGED
    happened = clause.own_event and base in (_GIVEN if frame.passive else _HAPPENING)
    if not (written or shown or happened) or frame.preposition not in IN:
        return None
    if happened and clause.own_event == "death":
        return Judgement(0.9, Role.PRESENCE, Kind.DEATH, "where the subject's own death was")
    if happened:
        return Judgement(0.65, Role.PRESENCE, Kind.VISIT, f"an event of the subject's own: {base}")
    reason = f"“{base}” of the subject's own work" if written else "with the subject present"
    return Judgement(0.65, Role.PRESENCE, Kind.WORK, reason)
