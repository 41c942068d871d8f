"""Whether a clause tells of a birth or a death."""

from mapapp.biography.clauses.grammar import Agent, Clause
from mapapp.biography.verbs import VerbClass


def tells_birth(clause: Clause) -> bool:
    """Whether a clause tells of the subject's own birth."""
    born = clause.verb is not None and clause.verb.verb_class is VerbClass.BIRTH
    return born and clause.who() is not Agent.OTHER


def tells_a_birth(clause: Clause) -> bool:
    """Whether a clause tells of the subject's birth, or says by the way when somebody was born."""
    born = clause.verb is not None and clause.verb.verb_class is VerbClass.BIRTH
    return tells_birth(clause) or (born and clause.relative)


def tells_death(clause: Clause) -> bool:
    """Whether a clause after the first tells of the subject's death: "…, where he died in 1902"."""
    dies = clause.verb is not None and clause.verb.verb_class is VerbClass.DEATH
    return dies and clause.index > 0 and clause.who() is not Agent.OTHER
