"""What was not done until a day was done then: "did not return until 1871"."""

from collections.abc import MutableSequence
from dataclasses import replace

from mapapp.biography.clauses.grammar import Reading
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.temporal.expression import Relation
from mapapp.biography.verbs import VerbClass

_GOING = {VerbClass.MOTION, VerbClass.ARRIVAL, VerbClass.REACH, VerbClass.LEAVE}


def begin_then(reading: Reading, tokens: MutableSequence[Token]) -> None:
    """Let a clause of going that is denied up to a date tell that it happened then."""
    named = {id(frame.clause) for frame in reading.frames if frame.token.kind is TokenKind.NAME}
    for clause in (clause for clause in reading.clauses if id(clause) in named):
        if not clause.negated or clause.verb_class not in _GOING:
            continue
        for index in clause.times:
            timex = tokens[index].timex
            if timex is not None and timex.relation is Relation.UNTIL and timex.period:
                tokens[index] = replace(tokens[index], timex=replace(timex, relation=Relation.AT))
                clause.negated = False
