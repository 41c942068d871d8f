"""The places of a sentence in their frames: what belongs together, and what counts."""

from collections.abc import Iterator
from dataclasses import replace

from mapapp.biography.acceptance import acceptable
from mapapp.biography.found import Discourse, PlaceFound
from mapapp.biography.grammar import Reading
from mapapp.biography.judgement import TO
from mapapp.biography.lexicon import KIN, NOT_THERE_NOUNS, TOWN_NOUNS
from mapapp.biography.life_places import lifespan_places, without_others
from mapapp.biography.naming import place_of
from mapapp.biography.nesting import COMPASS, NESTING, nest, nested
from mapapp.biography.toponyms import ToponymReader
from mapapp.vocabulary import Kind


def places(reading: Reading, discourse: Discourse, toponyms: ToponymReader) -> Iterator[PlaceFound]:
    """The places of a sentence, each with what stands beside it as its context."""
    found: list[PlaceFound] = []
    for frame in reading.frames:
        place = place_of(frame, reading, discourse, toponyms)
        if place is None:
            continue
        last = found[-1] if found else None
        if place.judgement is not None and last is not None and _of_rejected(last, place, reading):
            place.judgement = None
        if last is not None and not place.anaphor and nested(last, place, reading.tokens):
            nest(last, place)
            last.last = frame.index
            discourse.place = last.toponym
            continue
        found.append(place)
        if last is not None and not COMPASS.isdisjoint({frame.noun, frame.inner}):
            continue  # "X, forty miles south of Y, where he lived": not Y
        strong = place.judgement is not None and place.judgement.strong
        sure = place.toponym.known or frame.inner in TOWN_NOUNS or strong
        if not place.anaphor and sure:
            discourse.place, discourse.place_at = place.toponym, discourse.sentence
            discourse.context = tuple(place.context)
    for place in found:
        _go_there(place, discourse)
    if discourse.sentence == 1:
        lifespan_places(found, reading, discourse.subject)
    without_others(found, reading, discourse.subject)
    yield from (place for place in found if acceptable(place, discourse.subject))


def _go_there(place: PlaceFound, discourse: Discourse) -> None:
    """Remember where the subject is; a house without a town is in the town of before."""
    if _is_unplaced_institution(place) and discourse.here is not None:
        place.toponym = replace(discourse.here, institution=place.toponym.name)
        place.anaphor = True
    if place.judgement is None or place.toponym.wide:
        return
    if place.judgement.kind is not Kind.BIRTHPLACE:
        discourse.here, discourse.here_at = place.toponym, discourse.sentence
    elif discourse.birthplace is None:
        discourse.birthplace = place.toponym


def _is_unplaced_institution(place: PlaceFound) -> bool:
    """A school or house without a town in its name is where the subject is already."""
    if place.judgement is None or place.frame.preposition in TO:
        return False
    toponym = place.toponym
    elsewhere = toponym.institution.startswith("University of ")
    return bool(toponym.institution) and not (toponym.known or elsewhere)


def _of_rejected(last: PlaceFound, place: PlaceFound, reading: Reading) -> bool:
    """ "a member of the Academy in X": the place belongs to what was no presence."""
    if last.judgement is not None or last.frame.clause is not place.frame.clause:
        return False
    noun = last.frame.noun
    between = reading.tokens[last.frame.index + 1 : place.frame.index]
    if last.frame.clause.way and place.frame.preposition in TO:
        return False  # "made his way through X to Y"
    adjacent = all(t.lower in NESTING for t in between) and len(between) <= 4
    house = bool(last.toponym.institution) and not last.toponym.event
    given = last.frame.preposition in {"to", "for"} and house
    mere = noun in NOT_THERE_NOUNS or last.frame.preposition == "of" or given
    of_house = bool(last.toponym.institution) or noun in NOT_THERE_NOUNS - KIN
    return adjacent and mere and of_house and not (place.frame.apposed or place.frame.listed)
