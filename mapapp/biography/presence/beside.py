"""What a noun says of the place beside it, whatever the verb: a visit, a letter, estates."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Agent, Frame
from mapapp.biography.presence.framing import VISITS, is_on_staff
from mapapp.biography.presence.judgement import IN, TO, Judgement, Role, base_of
from mapapp.biography.reading.tokens import BORN
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind

_OPENING = 4  # tokens: "A native of X"
_SERVING = lexicon.words("be serve remain work join become appoint stay")
_ESTATES = lexicon.words("estates lands domains farms")
_RETIRING = {VerbClass.MOTION, VerbClass.ARRIVAL, VerbClass.DWELL}
_LETTERS = lexicon.words("letter letters postcard telegram")
_ADDRESSEES = lexicon.KIN | lexicon.words("home friend friends wrote")


def beside(frame: Frame, who: Agent | None) -> Judgement | None:
    """What a noun says of the place, whatever the verb."""
    if who is Agent.SUBJECT and _is_employed(frame):
        return Judgement(0.75, Role.PRESENCE, Kind.WORK, "of the staff of the place", strong=True)
    return (
        visiting(frame, who)
        or _native(frame, who)
        or _born(frame, who)
        or _resident(frame, who)
        or _writing(frame, who)
        or _on_estates(frame, who)
    )


def visiting(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "A visit to X was cut short", "while on a visit to X"."""
    preposition = frame.preposition
    beside = frame.fronted or frame.outer in {"after", "before", "during"}
    if frame.noun not in VISITS or not beside or frame.owned_by_other:
        return None
    if preposition not in TO | IN or who is None:
        return None
    reason = f"“{frame.noun} {preposition}” in a sentence about the subject"
    confidence = 0.65 if who is Agent.OTHER else 0.7
    return Judgement(confidence, Role.PRESENCE, Kind.VISIT, reason, strong=True)


def _native(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "Was a native of X"."""
    if frame.noun != "native" or frame.preposition != "of" or who is not Agent.SUBJECT:
        return None
    opens = frame.fronted and frame.index <= _OPENING  # "A native of X, he was the son of …"
    if not opens and (frame.clause.kin or not (frame.fronted or base_of(frame) == "be")):
        return None  # "married a native of X"
    return Judgement(0.7, Role.PRESENCE, Kind.BIRTHPLACE, "“native of” the place")


def _born(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "Ulm-born, he …", "the Ulm-born Weber moved …"."""
    named = frame.token.lower.endswith(BORN) and frame.fronted and not frame.preposition
    if not named or who is not Agent.SUBJECT:
        return None
    return Judgement(0.7, Role.PRESENCE, Kind.BIRTHPLACE, f"“{BORN}” said of the subject")


def _resident(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "A resident of X, he died in 1908"."""
    opens = frame.fronted and frame.index <= _OPENING
    if frame.noun != "resident" or not opens or who is not Agent.SUBJECT:
        return None
    return Judgement(0.68, Role.PRESENCE, Kind.RESIDENCE, "“resident of” the place")


def _writing(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "Wrote to her mother from X", "in a letter from Y she told …"."""
    if frame.preposition != "from" or who not in {Agent.SUBJECT, None} or frame.owned_by_other:
        return None
    told = frame.noun in _ADDRESSEES or (frame.after_name and not frame.noun)
    wrote = base_of(frame) == "write" and told and frame.outer in {"", "to"}
    if not wrote and not (frame.noun in _LETTERS and frame.outer == "in" and frame.fronted):
        return None
    return Judgement(0.65, Role.PRESENCE, Kind.RESIDENCE, "a letter from the place", strong=True)


def _is_employed(frame: Frame) -> bool:
    """ "Was on the faculty of X", "joined the staff in Y and the faculty of Z"."""
    if base_of(frame) not in _SERVING:
        return False
    return is_on_staff(frame) or (
        frame.noun in lexicon.STAFFS and frame.preposition in {"of", "at", "in"}
    )


def _on_estates(frame: Frame, who: Agent | None) -> Judgement | None:
    """ "Retired to her estates in X", "lived on his lands in Y"."""
    goes = frame.verb_class in _RETIRING
    if frame.noun not in _ESTATES or frame.preposition not in IN or who is not Agent.SUBJECT:
        return None
    if not goes or frame.owned_by_other:
        return None
    return Judgement(0.75, Role.ARRIVAL, Kind.RESIDENCE, "on lands of the subject's", strong=True)
