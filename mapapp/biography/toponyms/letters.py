"""Letters and titles that stand where a place's name would: "FAO", "MBE", "titular bishop of X"."""

from mapapp.biography.clauses.carriers import is_ship
from mapapp.biography.clauses.grammar import Frame, Reading
from mapapp.biography.toponyms.acceptance import PROMINENT
from mapapp.biography.toponyms.toponym import Toponym

LETTERS = 6
"""So many letters at most are an abbreviation."""
_TITLE = 6  # tokens


def is_no_name(frame: Frame) -> bool:
    """Letters: "the School of Archaeology (SAA)", "Ada Weber, MBE"; ships: "HMS Osprey, Daphne"."""
    name, lone = frame.token.text, not (frame.preposition or frame.plain_object)
    if frame.first is not frame and is_ship(frame.first.token.text):
        return True
    short = name.isupper() and len(name) <= LETTERS and "." not in name
    return short and (frame.clause.bracket or (lone and len(name) < LETTERS))


def is_body(name: str, toponym: Toponym) -> bool:
    """Letters that stand for a body, whatever town has them: "at FAO", "the insistence of PACE"."""
    short = name.isupper() and len(name) < LETTERS and "." not in name
    town = toponym.wide or toponym.prominence >= PROMINENT or toponym.institution
    return short and not town


def is_titular(frame: Frame, reading: Reading) -> bool:
    """ "Became titular archbishop of X", where he never came."""
    ahead = reading.tokens[max(0, frame.index - _TITLE) : frame.index]
    return any(token.lower.startswith("titular") for token in ahead)
