"""Birth and death: the days of the life's opening, and what is another's birth or death."""

import re
from collections.abc import Sequence
from datetime import timedelta

from mapapp.biography.dating.dated import SAME_CLAUSE, Dating
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.subject import Subject
from mapapp.biography.temporal.chronology import A_MONTH, Period
from mapapp.biography.temporal.expression import Timex
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.life_places import IN_THE_OPENING
from mapapp.vocabulary import Kind

MILESTONES = frozenset({Kind.BIRTHPLACE, Kind.DEATH})
_SLACK = timedelta(800)
_ROUGH = timedelta(400)
"""The slack of a day that is told as about, or counted from an age."""


def with_lifespan(place: PlaceFound, dating: Dating, subject: Subject) -> Dating:
    """Birth and death have their days from the opening, where the sentence is less exact."""
    kind = place.judgement.kind if place.judgement else None
    day, told = _day_of(place, subject), dating.start
    if day is None:
        return dating
    if _is_in_opening(place) or not dating.found.endswith(SAME_CLAUSE):
        return Dating(day, day, day.edtf, "date of the life's opening")
    if told is not None and not dating.carried and (kind is Kind.DEATH or day.days > A_MONTH):
        slack = _ROUGH if told.begin.endswith("~") else timedelta(0)
        overlap = told.first - slack <= day.last and day.first <= told.last + slack
        if not overlap or told.days < day.days:
            return dating
    return Dating(day, day, dating.text or day.edtf, "date of the life's opening")


def _day_of(place: PlaceFound, subject: Subject) -> Period | None:
    """The day of birth or death in the opening, for a place that is told as one of them."""
    kind = place.judgement.kind if place.judgement else None
    return {Kind.BIRTHPLACE: subject.birth, Kind.DEATH: subject.death}.get(kind) if kind else None


def of_another_life(place: PlaceFound, dating: Dating, subject: Subject) -> bool:
    """A birth or death on another day than the subject's is somebody else's."""
    day, told = _day_of(place, subject), dating.period
    if day is None or told is None or dating.carried or _is_in_opening(place):
        return False
    return told.first - _SLACK > day.last or day.first > told.last + _SLACK


def day_of_birth(place: PlaceFound, times: Sequence[Timex], subject: Subject) -> Dating | None:
    """The day of the birth, where a sentence that tells of it has that very day."""
    birth = subject.birth
    if birth is None or place.judgement is None or place.judgement.kind is not Kind.BIRTHPLACE:
        return None
    told = next((t for t in times if t.period == birth and birth.days == 1), None)
    return Dating(birth, birth, told.text, f"date {SAME_CLAUSE}") if told else None


def _is_in_opening(place: PlaceFound) -> bool:
    """Whether the brackets of the life's opening tell the place with its day."""
    return place.judgement is not None and place.judgement.reason.endswith(IN_THE_OPENING)


def dies_there(
    sentence: str, tokens: Sequence[Token], place: Token, dating: Dating, subject: Subject
) -> Dating | None:
    """ "Lived there until her death in 1901": the death that ends a stay has the stay's place."""
    for hit in _UNTIL_DEATH.finditer(sentence):
        if dating.end is None or not subject.goes_by((hit["his"] or hit["he"]).lower()):
            continue
        between = (t for t in tokens if place.end <= t.start < hit.start())
        if dating.likely and any(t.kind is TokenKind.NAME for t in between):
            continue  # "was educated at X, and lived in Y until his death"
        times = (token.timex for token in tokens if token.timex and token.timex.end > hit.start())
        told = next(times, None)
        close = told is not None and _NO_PLACE.fullmatch(sentence[hit.end() : told.start])
        day = told.period if told is not None and close else None
        if told is None and _LAST.match(sentence, hit.end()):
            day = subject.death
        if day is not None and day.last == dating.end.last:
            return Dating(dating.end, dating.end, dating.text, dating.found, julian=dating.julian)
    return None


_UNTIL_DEATH = re.compile(
    r"\b(?:[Uu]ntil|[Tt]ill|[Uu]p to)(?: the time of)? (?:(?P<his>his|her)(?: [a-z]+)? death"
    r"|(?P<he>he|she)(?: was)? (?:died|killed|murdered|executed))(?: there)?\b"
)
_NO_PLACE = re.compile(
    r",?(?: (?:in|on|at the age of \w+,?|early|late|about))*\s?|,? ?\(|", re.DOTALL
)
_LAST = re.compile(r"\W*$|[.;]")


def is_grown_up(dating: Dating, subject: Subject) -> bool:
    """Whether the subject no longer goes where the parents go."""
    told, birth = dating.period, subject.birth
    if told is None or birth is None:
        return False
    return told.first.year - birth.first.year > _OF_AGE


_OF_AGE = 18  # years
