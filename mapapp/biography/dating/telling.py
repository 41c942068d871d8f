"""Whether a clause tells of a birth, a death or a degree, and when a sentence has them."""

from collections.abc import Sequence

from mapapp.biography.clauses.grammar import Agent, Clause, Frame, Reading
from mapapp.biography.lexicon import words
from mapapp.biography.reading.tokens import Token
from mapapp.biography.temporal.chronology import Period, a_year, later
from mapapp.biography.temporal.expression import Relation, Timex
from mapapp.biography.verbs import VerbClass


def tells_birth(clause: Clause) -> bool:
    """Whether a clause tells of the subject's own birth."""
    born = clause.verb_class is VerbClass.BIRTH
    return born and clause.who() is not Agent.OTHER


def tells_a_birth(clause: Clause) -> bool:
    """Whether a clause tells of the subject's birth, or says by the way when somebody was born."""
    born = clause.verb_class is VerbClass.BIRTH
    return tells_birth(clause) or (born and clause.relative)


def tells_death(clause: Clause) -> bool:
    """Whether a clause after the first tells of the subject's death: "…, where he died in 1902"."""
    dies = clause.verb_class is VerbClass.DEATH
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
        placed = any(
            (f.clause is clause and f.preposition in _PLACING)
            or (f.clause is clause.parent and f.index < at)  # "entered X, graduating in 1950"
            for f in reading.frames
        )
        if plain and takes_degree(clause) and not (placed or clause.honorary or clause.negated):
            return timex
    return None


def when_dead(reading: Reading) -> Period | None:
    """When somebody died: "His father died in 1850. After his death he moved to X."."""
    for clause, at in reading.dates():
        timex = reading.tokens[at].timex
        if timex and clause.verb_class is VerbClass.DEATH:
            return timex.period
    return None


def when_over(reading: Reading, now: Period | None) -> Period | None:
    """When it was over, what a sentence tells to have lasted: "stayed for three years"."""
    dated = max((at for _, at in reading.dates()), default=-1)  # what lasted until then is over
    years = 0.0
    for clause in (clause for clause in reading.clauses if clause.who() is not Agent.OTHER):
        times = (reading.tokens[index].timex for index in clause.times if index > dated)
        lasted = (t.years for t in times if t is not None and t.relation is Relation.FOR)
        years = max(years, *lasted, 0.0)
    whole = now is not None and years >= 1
    return later(a_year(now.last.year), round(years), "year") if now and whole else None


def when_born(reading: Reading) -> Period | None:
    """The day of the subject's birth, where a sentence tells it."""
    for clause in reading.clauses:
        timex = reading.tokens[clause.times[-1]].timex if clause.times else None
        if timex is not None and tells_birth(clause):
            return timex.period
    return None


def goes_on_with(frame: Frame, clause: Clause, at: int, tokens: Sequence[Token]) -> bool:
    """Whether a date behind what is said by the way is of the clause of a frame before it.

    "Born in X, where his father was pastor, on 3 May 1875"; ``clause`` and ``at`` are the date's.
    """
    led, timex = tokens[at - 1 - (tokens[at - 1].lower in {"on", "in"})], tokens[at].timex
    apart = led.text == "," or led.lower in _SUPPOSED
    between = {token.lower for token in tokens[frame.index + 1 : at]}
    own = clause.who() is Agent.SUBJECT and clause.verb is not None
    told = timex is not None and timex.relation is Relation.AT and not timex.bracketed
    return apart and told and not own and between.isdisjoint({"and", "but", ";"})


_SUPPOSED = words("thought believed said supposed probably possibly perhaps")
