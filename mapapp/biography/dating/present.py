"""Where the narrative has come to after a sentence, for the dates that count from there."""

from collections.abc import MutableSequence
from dataclasses import replace

from mapapp.biography.clauses.grammar import Agent, Clause, Reading
from mapapp.biography.lexicon import words
from mapapp.biography.reading.tokens import Token
from mapapp.biography.temporal.chronology import A_MONTH, Now, Period, a_day, a_month
from mapapp.biography.temporal.expression import Relation, Timex

_LEADING = words("when after")
_SOON = 120  # days: what had happened in August may be told where July was


def come_to(
    reading: Reading, tokens: MutableSequence[Token], now: Now, before: Period | None
) -> None:
    """Let ``now`` be where the narrative is after a sentence, and ``before`` where it was."""
    _set_back(reading, tokens, now, before)
    _stay_in_the_present(reading, now, before)
    _stay_until(reading, now)


def _set_back(
    reading: Reading, tokens: MutableSequence[Token], now: Now, before: Period | None
) -> None:
    """ "In March 1914 he met her; he had come in October": a day that had passed, of 1913."""
    for clause, at in reading.dates():
        timex = tokens[at].timex
        if timex is None or timex.period is None:
            continue
        if not clause.earlier:
            before = before if timex.bracketed else timex.period
        elif before is not None and _is_ahead_of(timex, before):
            now.period = before if now.period == timex.period else now.period
            period = _a_year_before(timex.period)
            tokens[at] = replace(tokens[at], timex=replace(timex, period=period))


def _is_ahead_of(timex: Timex, before: Period) -> bool:
    """Whether a day or month told without its year would lie ahead of what is told."""
    period, bare = timex.period, not timex.text[-4:].isdigit()
    plain = bare and timex.relation is Relation.AT and not timex.bracketed
    if not plain or period is None or max(period.days, before.days) > A_MONTH:
        return False
    return (period.first - before.last).days > _SOON


def _a_year_before(period: Period) -> Period | None:
    """The same day or month, of the year before."""
    day = period.first
    exact = a_day(day.year - 1, day.month, day.day) if period.days == 1 else None
    return exact or a_month(day.year - 1, day.month)


def _stay_in_the_present(reading: Reading, now: Now, before: Period | None) -> None:
    """What others had done, told by the way ("where Ross had landed in 1841"), moves no year on."""
    dates = reading.dates()
    present = [
        at
        for clause, at in dates
        if not _goes_back(clause)
        or _leads(clause, reading)
        or _is_later(clause, reading.tokens[at].timex, now, before)
    ]
    if dates and (not present or present[-1] != dates[-1][1]):
        timex = reading.tokens[present[-1]].timex if present else None
        now.period = timex.period if timex is not None else before


def _is_later(clause: Clause, timex: Timex | None, now: Now, before: Period | None) -> bool:
    """ "They had been beaten in 1897", where 1896 was told: what is told now is later still.

    So it is, but for little, where nothing was told: "the court had met on 5 July 1951".
    """
    told = timex.period if timex is not None and timex.text[-4:].isdigit() else None
    if told is None or before is None:
        return told is not None and told.days <= A_MONTH and now.section is None
    return clause.earlier and told.first > before.last


def _stay_until(reading: Reading, now: Now) -> None:
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
