"""A judgement of presence, the prepositions of places, and what a verb makes of a stay."""

from dataclasses import dataclass
from enum import StrEnum

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind


class Role(StrEnum):
    """What a mention says of the stay: that it begins, ends or goes on."""

    ARRIVAL = "arrival"
    PRESENCE = "presence"
    DEPARTURE = "departure"
    TRANSIT = "transit"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class Judgement:
    """How sure it is (0 to 1) that the subject was there, in which role, and why, in words."""

    confidence: float
    role: Role
    kind: Kind
    reason: str
    strong: bool = False
    """The frame alone makes a place of a name that the gazetteer does not know."""
    guessed: bool = False
    """No rule tells of presence: the signs around the place make it likely."""


IN = lexicon.words(
    "in at on near round within inside outside around aboard upon throughout onto by beside"
    " opposite about off"
)


TO = lexicon.words("to into onto toward towards")


BY_WAY = lexicon.words("through via across along")


def base_of(frame: Frame) -> str:
    """The base form of the frame's verb; empty where it has none, or one that is not listed."""
    return frame.verb.base if frame.verb else ""


def is_of(frame: Frame, verb_class: VerbClass) -> bool:
    """Whether the frame's verb is of a class, be it one of several."""
    return verb_class in verbs.CLASSES.get(base_of(frame), frozenset())


def holds_civil_office(frame: Frame) -> bool:
    """ "Secretary for X": the office of a government for the place."""
    return frame.preposition == "for" and frame.noun in lexicon.CIVIL_OFFICES


def holds_office(frame: Frame) -> bool:
    """ "Bishop of X", not "envoy to X": an office that is held at the place."""
    of_place = frame.preposition in {"of", "to"}
    return of_place and frame.noun in lexicon.ROLE_NOUNS and frame.noun not in lexicon.SENT


def is_sent(frame: Frame) -> bool:
    """ "Envoy to X": whether the office sends its holder away."""
    goes_on = frame.clause.sent and frame.noun in {"", "and"}  # "…, to Norway from 1949"
    return frame.noun in lexicon.SENT or (frame.clause.sent and frame.after_name) or goes_on
