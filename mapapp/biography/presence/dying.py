"""Where the subject died: "while on tour in X", "while visiting Y"."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Agent, Frame
from mapapp.biography.presence.framing import VISITS
from mapapp.biography.presence.judgement import IN, TO, Judgement, Role, base_of
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind


def dying(frame: Frame) -> Judgement | None:
    """ "Died while on tour in X", "was killed while visiting Y": the death was there."""
    clause, main = frame.clause, frame.clause.main
    if _in_battle(frame):
        reason = "where the subject fell in battle"
        return Judgement(0.9, Role.PRESENCE, Kind.DEATH, reason, strong=True)
    if clause.opener != "while" or main is None or main.who() is not Agent.SUBJECT:
        return None
    dies = main.verb_class is VerbClass.DEATH
    dies = dies or (main.passive and main.base in _KILLING)
    visited = frame.preposition in TO and frame.noun in VISITS
    visited = visited or (frame.plain_object and base_of(frame) == "visit")
    if not dies or not (visited or frame.preposition in IN - {"by"}):
        return None
    return Judgement(0.9, Role.PRESENCE, Kind.DEATH, "where the subject was on dying", strong=True)


def _in_battle(frame: Frame) -> bool:
    """ "Was killed during the Battle of X"."""
    clause = frame.clause
    dies = clause.verb_class is VerbClass.DEATH and clause.who() is Agent.SUBJECT
    return dies and frame.preposition == "during" and frame.inner in {"battle", "siege"}


_KILLING = lexicon.words("kill murder assassinate execute shoot")
