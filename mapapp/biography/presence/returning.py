"""Whether a sentence says that the subject was at a place not for the first time."""

from collections.abc import Sequence

from mapapp.biography.clauses.grammar import PREPOSITIONS, Frame
from mapapp.biography.lexicon import words
from mapapp.biography.presence.judgement import base_of
from mapapp.biography.reading.tokens import Token

_ONCE_MORE = (("again",), ("once", "more"), ("once", "again"), ("anew",))
_BACK = (*_ONCE_MORE, ("back",))
_RETURNING = words("return")
_AWAY = words("from")
_SPENDING = words("spend")
_AGAIN = words("another")  # "spent another four months in X"
_FAR = 6  # tokens
_BEFORE = 3  # tokens: a preposition and its article


def returns(frame: Frame, tokens: Sequence[Token]) -> bool:
    """ "Returned to X", "in X once more", "back in X": a stay that follows an absence."""
    if frame.verb is not None and frame.verb.base in _RETURNING:
        told = any(token.lower.startswith("return") for token in tokens[: frame.index + 1])
        behind = told or frame.clause.relative  # not "After a year in X he returned to Y"
        return behind and frame.preposition not in _AWAY
    after = tuple(token.lower for token in tokens[frame.index + 1 : frame.index + 3])
    if any(after[: len(said)] == said for said in _ONCE_MORE):
        return True
    if _AGAIN.intersection(
        token.lower for token in tokens[max(0, frame.index - _FAR) : frame.index]
    ):
        return base_of(frame) in _SPENDING
    led = (at for at in range(frame.index - 1, max(-1, frame.index - _BEFORE), -1))
    at = next((at for at in led if tokens[at].lower in PREPOSITIONS), frame.index)
    before = tuple(token.lower for token in tokens[max(0, at - 2) : at])
    return any(before[-len(said) :] == said for said in _BACK)
