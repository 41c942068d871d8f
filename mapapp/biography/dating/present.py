"""Where the narrative has come to after a sentence, for the dates that count from there."""

from mapapp.biography.clauses.grammar import Agent, Clause, Reading
from mapapp.biography.lexicon import words
from mapapp.biography.temporal.chronology import Now, Period
from mapapp.biography.temporal.expression import Relation

_LEADING = words("when after")


def stay_in_the_present(reading: Reading, now: Now, before: Period | None) -> None:
    """What others had done, told by the way ("where Ross had landed in 1841"), moves no year on."""
    dates = reading.dates()
    present = [at for clause, at in dates if not _goes_back(clause) or _leads(clause, reading)]
    if dates and (not present or present[-1] != dates[-1][1]):
        timex = reading.tokens[present[-1]].timex if present else None
        now.period = timex.period if timex is not None else before


def stay_until(reading: Reading, now: Now) -> None:
    """ "Played there until 1989 and in 1987 won the cup": what is told next is after both."""
    for clause, at in reading.dates():
        timex = reading.tokens[at].timex
        until = timex is not None and timex.relation is Relation.UNTIL and not _goes_back(clause)
        told = timex.period if until and timex is not None and timex.period != now.death else None
        if told is not None and now.period is not None and told.first > now.period.last:
            now.period = told


def _goes_back(clause: Clause) -> bool:
    return clause.who() is Agent.OTHER and (clause.earlier or clause.relative)


def _leads(clause: Clause, reading: Reading) -> bool:
    """ "When the others had left, in 1907, he moved to X": what they had done dates his doing."""
    fronted = clause.opener in _LEADING and clause.main is not None and clause.main.verb is None
    agents = (other.agent for other in reading.clauses if other.index > clause.index)
    return fronted and next((agent for agent in agents if agent), None) is Agent.SUBJECT
