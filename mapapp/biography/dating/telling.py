"""Whether a clause tells of a birth, a death or a degree."""

from mapapp.biography.clauses.grammar import Agent, Clause, Reading
from mapapp.biography.lexicon import words
from mapapp.biography.temporal.timex import Relation, Timex
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


_TAKING = words("earn receive take complete finish obtain gain get award")
_PLACING = words("from at in")


def takes_degree(clause: Clause) -> bool:
    """Whether a clause tells that studies ended: "graduated", "took his doctorate"."""
    taken = clause.base == "graduate" or (clause.degree and clause.base in _TAKING)
    return taken and clause.who() is not Agent.OTHER


def degree_alone(reading: Reading) -> Timex | None:
    """The date of a degree, where the sentence does not say at which place it was taken."""
    for clause, at in reading.dates():
        timex = reading.tokens[at].timex
        plain = timex is not None and timex.relation is Relation.AT and not timex.attributive
        placed = any(f.clause is clause and f.preposition in _PLACING for f in reading.frames)
        if plain and takes_degree(clause) and not (placed or clause.honorary or clause.negated):
            return timex
    return None
