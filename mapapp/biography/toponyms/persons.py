"""Names that are no place's but a person's, as far as the words around them tell."""

from mapapp.biography.clauses.grammar import Frame, Reading
from mapapp.biography.lexicon import (
    KIN,
    ROLE_NOUNS,
    STRONGHOLDS,
    TOWN_NOUNS,
    words,
)
from mapapp.biography.presence.judgement import IN, TO, Judgement
from mapapp.biography.reading.tokens import SURELY_OWNING, TokenKind, is_titled_person
from mapapp.biography.toponyms.acceptance import CLERGY, PROMINENT
from mapapp.biography.toponyms.found import Discourse
from mapapp.biography.toponyms.toponym import Toponym

_WITH_PERSONS = words("by with under against")
_SOVEREIGNS = words("Queen Pope Emperor Empress President")
_TITLE_AND_NAME = 2  # words
_FORMERLY = words("the then later afterwards now formerly sometime")
# "In the studio of Lemoyne": what is a person's rather than a town's.
_OF_A_PERSON = words(
    "studio workshop atelier household suite retinue entourage circle employ tutelage footsteps"
    " class pupil disciple manner style staff"
)


def is_somebody(frame: Frame, reading: Reading) -> bool:
    """Whether the words before or behind a name say that it is a person's."""
    if _is_titled(frame) or _is_one_of_two(frame, reading) or _is_who(frame, reading):
        return True
    if _is_commander(frame, reading):
        return True
    inherited = frame.apposed is not None or frame.listed is not None
    return _holds_an_office(frame, reading) or (
        inherited and (_is_a_part(frame, reading) or _is_of_kin(frame, reading))
    )


def _holds_an_office(frame: Frame, reading: Reading) -> bool:
    """ "Attended Baldwin, archbishop of X": the name of a person, by what stands behind it."""
    following = [token.lower for token in reading.tokens[frame.index + 1 : frame.index + 4]]
    if following[1:2] and following[1] in _FORMERLY:
        following.pop(1)
    office = following[:1] == [","] and not ROLE_NOUNS.isdisjoint(following[1:2])
    return office and following[2:3] == ["of"] and frame.preposition not in IN | TO | {"from"}


def _is_titled(frame: Frame) -> bool:
    """ "Was granted by King Edward", "the purveyor to Queen Victoria"."""
    parts = frame.token.text.split()
    titled = is_titled_person(frame.token.text) and len(parts) == _TITLE_AND_NAME
    if not titled or parts[0] == "Saint":
        return False
    served = frame.preposition in {"to", "for"} and parts[0] in _SOVEREIGNS
    return served or frame.preposition in _WITH_PERSONS


def _is_commander(frame: Frame, reading: Reading) -> bool:
    """ "Was appointed to Weber's staff": whose staff it is."""
    following = reading.tokens[frame.index + 1 : frame.index + 3]
    owns = len(following) > 1 and following[0].text in SURELY_OWNING
    return owns and following[1].lower in _COMMANDED and frame.preposition != "in"


_COMMANDED = words("staff command corps brigade division regiment cavalry troops army")


def _is_one_of_two(frame: Frame, reading: Reading) -> bool:
    """ "Sang in Gilbert and Sullivan's operas"."""
    following = reading.tokens[frame.index + 1 : frame.index + 4]
    if (
        len(following) < 3 or following[0].lower != "and" or frame.listed or frame.apposed
    ):  # "and Sullivan's"
        return False
    owns = bool(following[2:]) and following[2].text in SURELY_OWNING
    return owns and following[1].kind is TokenKind.NAME


def _is_who(frame: Frame, reading: Reading) -> bool:
    """ "The mayor, Clare Fort, who had resigned"."""
    following = [token.lower for token in reading.tokens[frame.index + 1 : frame.index + 3]]
    return not frame.preposition and following == [",", "who"]


def _is_a_part(frame: Frame, reading: Reading) -> bool:
    """ "Was heard at the Scala, as Germont"."""
    return frame.index > 1 and reading.tokens[frame.index - 1].lower == "as"


def _is_of_kin(frame: Frame, reading: Reading) -> bool:
    """ "Married at X, in 1846, Matilda, daughter of …"."""
    following = [token.lower for token in reading.tokens[frame.index + 1 : frame.index + 4]]
    kin = following[:1] == [","] and not KIN.isdisjoint(following[1:2])
    return kin and following[2:3] == ["of"]


def is_owner(frame: Frame, toponym: Toponym) -> bool:
    """ "In the studio of Lemoyne", "a pupil of Dubois": of a person, unless a town is known."""
    owned = {frame.inner, frame.noun if frame.preposition == "of" else ""} & _OF_A_PERSON
    small = toponym.prominence < PROMINENT and not toponym.wide
    return bool(owned) and small and not (toponym.institution or frame.article)


def is_person(
    frame: Frame, toponym: Toponym, judgement: Judgement | None, discourse: Discourse
) -> bool:
    """Whether a name that no gazetteer has is a person's, as far as its frame tells."""
    name = frame.token.text
    met = name.split()[-1] in discourse.subject.others
    town = frame.inner in TOWN_NOUNS | STRONGHOLDS
    church = frame.preposition == "of" and frame.noun in CLERGY  # "rector of Stoke Albany"
    person = not (
        toponym.known or town or church or frame.article
    ) and discourse.subject.is_other_person(name)
    if frame.inner and not (town or toponym.known or toponym.shaped):
        return True
    return person and (met or judgement is None or not judgement.strong)
