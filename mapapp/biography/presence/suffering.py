"""The passive: what was done to the subject, and where."""

from collections.abc import Callable

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.presence.judgement import (
    BY_WAY,
    IN,
    TO,
    Judgement,
    Role,
    base_of,
    holds_civil_office,
    is_of,
)
from mapapp.biography.presence.kinds import kind_of
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind


def suffering(frame: Frame) -> Judgement | None:
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
    if not is_of(frame, VerbClass.BIRTH) or not (frame.preposition in IN or frame.plain_object):
        return None
    reason, told = "“born” with the subject", not frame.plain_object
    confidence = 0.95 if told else 0.8  # "was born Paris": a slip of the pen, or a name
    return Judgement(confidence, Role.PRESENCE, Kind.BIRTHPLACE, reason, strong=told)


def _tried(frame: Frame) -> Judgement | None:
    if base_of(frame) != "try" or frame.preposition not in IN:
        return None
    return Judgement(0.8, Role.PRESENCE, Kind.PRISON, "“was tried” with the subject", strong=True)


def _made_something(frame: Frame) -> Judgement | None:
    """ "Was appointed bishop of X", "named professor at X"."""
    noun, preposition = frame.noun, frame.preposition
    if is_of(frame, VerbClass.INTENTION) or base_of(frame) in _PROPOSING | {"hold"}:
        return None  # "was held as a prisoner of war in X": no office
    if frame.inner in _SEES and preposition in TO:
        return Judgement(0.65, Role.PRESENCE, Kind.WORK, f"made head of the {frame.inner}")
    if noun == "prisoner":
        return None
    if noun not in lexicon.ROLE_NOUNS | lexicon.CIVIL_OFFICES:
        named = frame.clause.role and base_of(frame) in _NAMING and preposition == "at"
        reason = "named to an office at the place"
        return Judgement(0.65, Role.PRESENCE, Kind.WORK, reason) if named else None
    if preposition not in {"of", "in", "at", "to"} and not holds_civil_office(frame):
        return None
    return Judgement(0.65, Role.PRESENCE, Kind.WORK, f"“{noun} {preposition}” the place")


def _carried(frame: Frame) -> Judgement | None:
    base = base_of(frame)
    if base in _ORDERING and frame.preposition in TO:
        return Judgement(0.75, Role.ARRIVAL, Kind.WORK, f"“{base}” to the place", strong=True)
    if not (is_of(frame, VerbClass.TRANSFER) or base in _CARRYING) or _says_nothing(frame):
        return None
    reason = _passive_reason(frame)
    if frame.preposition in TO:
        return Judgement(0.9, Role.ARRIVAL, kind_of(base), reason, strong=True)
    if frame.preposition == "from":
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, reason)
    return None


def _suffered(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    if _says_nothing(frame) or (is_of(frame, VerbClass.MIND) and base_of(frame) != "hear"):
        return None
    base, preposition, reason = base_of(frame), frame.preposition, _passive_reason(frame)
    if base == "hold" and preposition in IN:
        return Judgement(0.9, Role.PRESENCE, Kind.PRISON, reason, strong=True)
    if preposition in IN - {"by"} or preposition == "over":
        sure = is_of(frame, VerbClass.CUSTODY) or is_of(frame, VerbClass.DEATH)
        confidence = 0.9 if sure else 0.7
        taken = base == "take" and frame.noun == "prisoner"
        kind = Kind.DEATH if base == "kill" else Kind.FRONT if taken else kind_of(base)
        return Judgement(confidence, Role.PRESENCE, kind, reason, strong=sure)
    if preposition in BY_WAY:
        return Judgement(0.7, Role.TRANSIT, Kind.TRANSIT, reason)
    if preposition == "from" and base in _PUT_OUT:
        return Judgement(0.6, Role.DEPARTURE, Kind.RESIDENCE, reason)
    if preposition in TO and (base in _PUT_IN or (base == "put" and frame.noun in _RIDES)):
        return Judgement(0.75, Role.ARRIVAL, kind_of(base), reason, strong=True)
    return None


def _awarded(frame: Frame) -> Judgement | None:
    """ "Was awarded a doctorate by X": earned there, where it is no honour."""
    earned = frame.clause.degree and not frame.clause.honorary
    if not earned or base_of(frame) != "award" or frame.preposition not in {"by", "from"}:
        return None
    return Judgement(0.62, Role.PRESENCE, Kind.SCHOOL, "a degree awarded by the place")


def _says_nothing(frame: Frame) -> bool:
    """Burial, honours, patents and offers say nothing of where the subject was."""
    if frame.noun in {"patent", "patents"} and frame.preposition == "in":
        return True
    if is_of(frame, VerbClass.BURIAL) or is_of(frame, VerbClass.INTENTION):
        return True
    earned = frame.clause.degree and frame.preposition == "at"
    earned = earned or (frame.noun in _DEEDS and frame.preposition in {"at", "near", "in"})
    return base_of(frame) in _HONOURS and not earned


_PASSIVE: tuple[Callable[[Frame], Judgement | None], ...] = (
    _born,
    _tried,
    _made_something,
    _carried,
    _awarded,
    _suffered,
)


_SEES = lexicon.words(
    "see bishopric archbishopric diocese archdiocese deanery abbacy parish vicarage rectory living"
    " curacy pastorate benefice prebend canonry"
)


_DEEDS = lexicon.words("actions gallantry bravery conduct part heroism valour")


_PROPOSING = lexicon.words("deny refuse nominate propose recommend shortlist suggest")
_NAMING = lexicon.words("name appoint elect make promote")


_CARRYING = lexicon.words("move march fly drive return transfer withdraw carry hand extradite")


# A bishop is "translated" to another see.
_ORDERING = lexicon.words("order translate")
_RIDES = lexicon.words("train ship boat plane steamer bus")
_PUT_IN = lexicon.words("accept admit appoint attach apprentice confine")


_HONOURS = lexicon.words(
    "induct elect nominate select pick shortlist rename award present name know honour honor"
    " remember recognize recognise"
    " acclaim describe regard consider"
)


_PUT_OUT = lexicon.words("release discharge free expel graduate dismiss suspend rescue remove")
