"""Ships and units that carry the subject: where they go from then on, the subject goes."""

import re
from collections.abc import Iterator

from mapapp.biography.clauses.grammar import Agent, Clause, Frame, Reading
from mapapp.biography.lexicon import words

_PREFIX = re.compile(r"(?:HMS|HMAS|HMCS|HMNZS|HMT|USS|USAT|USCGC|SS|RMS|RRS|RV|MV|MS|SMS|HMHS)\s+")
SHIPS = words(
    "ship steamer steamship liner frigate schooner brig brigantine sloop yacht vessel barque bark"
    " cutter galley galleon flagship gunboat battleship cruiser destroyer submarine ironclad"
    " corvette monitor whaler troopship transport freighter clipper packet ketch launch warship"
    " fireship"
)
_CALLED = words('called named the " “')
_UNITS = words(
    "Regiment Battalion Brigade Division Infantry Cavalry Corps Squadron Expedition Fleet Legion"
    " Guards Rifles Hussars Dragoons Lancers Fusiliers Highlanders Volunteers Artillery Militia"
)
_ENTERING = words(
    "assign transfer post appoint order attach send sail embark ship board join serve command"
    " captain enlist enter commission take be lead return report sign charter purchase buy"
)
_CHOOSING = words("choose select pick organize organise outfit accompany participate")
_EXPEDITIONS = words("expedition expeditions mission voyage voyages cruise fleet squadron")
SAILING = words(
    "sailed steamed left arrived reached anchored departed docked cruised put called returned"
    " entered weighed"
)
_IN_CHARGE = words("command captain master commander crew mate surgeon officer midshipman cadet")


def is_ship(name: str) -> bool:
    """Whether a name is written as a ship's ("HMS Beagle")."""
    return _PREFIX.match(name) is not None


def bare(name: str) -> str:
    """A ship's name without the letters before it."""
    return _PREFIX.sub("", name)


def carriers(reading: Reading) -> Iterator[str]:
    """The ships and units that a sentence tells the subject to have gone with, by name."""
    for frame in reading.frames:
        if _goes_along(frame.clause) and _is_carrier(frame, reading):
            yield bare(frame.token.text)


def sets_out(reading: Reading) -> bool:
    """Whether a sentence tells of an expedition or voyage that the subject takes part in."""
    told = any(token.lower in _EXPEDITIONS for token in reading.tokens)
    return told and any(
        clause.base in _ENTERING | _CHOOSING and _goes_along(clause) for clause in reading.clauses
    )


def _goes_along(clause: Clause) -> bool:
    real = not (clause.negated or clause.unreal)
    return real and (clause.who() is Agent.SUBJECT or clause.object_is_subject)


def _is_carrier(frame: Frame, reading: Reading) -> bool:
    base = frame.verb.base if frame.verb else ""
    if frame.preposition == "aboard":
        return True
    entered = base in _ENTERING or frame.noun in _IN_CHARGE
    before = [token.lower for token in reading.tokens[max(0, frame.index - 2) : frame.index]]
    called = before[:1] if before[-1:] and before[-1] in _CALLED else before[-1:]
    ship = is_ship(frame.token.text) or not SHIPS.isdisjoint(called)
    unit = frame.token.text.split()[-1] in _UNITS
    return entered and (ship or unit)
