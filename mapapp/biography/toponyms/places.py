"""The places of a sentence in their frames: what belongs together, and what counts."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from mapapp.biography.capitals import is_capital
from mapapp.biography.clauses.grammar import Agent, Reading
from mapapp.biography.lexicon import KIN, NOT_THERE_NOUNS, SCHOOLS, TOWN_NOUNS
from mapapp.biography.presence.judgement import IN, TO, Role
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.toponyms.acceptance import PROMINENT, acceptable
from mapapp.biography.toponyms.found import Discourse, PlaceFound
from mapapp.biography.toponyms.life_places import (
    lifespan_places,
    opens_last_brackets,
    without_others,
)
from mapapp.biography.toponyms.naming import place_of
from mapapp.biography.toponyms.nesting import NESTING, is_far_off, nested
from mapapp.biography.toponyms.reader import ToponymReader
from mapapp.biography.toponyms.uniting import nest
from mapapp.biography.toponyms.weighing import Weigher
from mapapp.geocoding.spelling import key
from mapapp.vocabulary import Kind

_OPENED = 4  # tokens: "(in modern-day X"
_SUBURB_OF = 3  # tokens from the town to its part


def places(reading: Reading, discourse: Discourse, toponyms: ToponymReader) -> Iterator[PlaceFound]:
    """The places of a sentence, each with what stands beside it as its context."""
    found: list[PlaceFound] = []
    for frame in reading.frames:
        place = place_of(frame, reading, discourse, toponyms)
        if place is None:
            continue
        last = found[-1] if found else None
        if last is not None and _is_part_of(place, last):
            found.pop()  # "the London suburb of X"
            place.context.append(last.toponym.name)
            last = None
        if _of_rejected(last, place, reading) or _is_in_brackets_of_name(last, place, reading):
            if last is not None and _is_of_house(last):
                place.judgement = None  # signs may tell of presence
            else:
                place.deny()
        opens = last is not None and opens_last_brackets(last, place, reading, discourse.subject)
        apart = place.anaphor or opens
        if last is not None and not apart and nested(last, place, reading.tokens):
            nest(last, place)
            last.last = frame.index
            if not is_far_off(last.frame):
                discourse.place = last.toponym
            continue
        found.append(place)
        if last is None or not (
            is_far_off(place.frame) or (frame.after_name and is_far_off(last.frame))
        ):
            _remember(place, discourse)
    _go_through(found, reading, discourse)
    bracket = discourse.subject.bracket
    if discourse.sentence == 1 or (bracket is not None and bracket.start < 0):
        lifespan_places(found, reading, discourse.subject)
        born = (p for p in found if p.judgement and p.judgement.kind is Kind.BIRTHPLACE)
        discourse.birthplace = next((place.toponym for place in born), discourse.birthplace)
    without_others(found, reading, discourse.subject)
    yield from _sure_or_likely(found, reading, discourse)


def _sure_or_likely(
    found: list[PlaceFound], reading: Reading, discourse: Discourse
) -> Iterator[PlaceFound]:
    """The places that rules or signs accept."""
    subject = discourse.subject
    weigher = Weigher(found, reading, subject, whole_life=discourse.lead)
    for place in found:
        place.judgement = weigher.judge(place)
        if place.judgement is not None:
            yield place


def _is_told_next(place: PlaceFound, following: PlaceFound, reading: Reading) -> bool:
    """ "Remained there eight years, in Goa": what "there" means stands behind it."""
    same = following.frame.clause is place.frame.clause and not following.anaphor
    if not (place.anaphor and same and place.frame.token.lower == "there"):
        return False
    between = reading.tokens[place.frame.index + 1 : following.frame.index]
    told = [t.lower for t in between if t.kind is not TokenKind.TIME]
    return told in ([",", "in"], [",", "at"], ["in"], ["at"])


def _is_narrowed(place: PlaceFound, following: PlaceFound) -> bool:
    """ "Exiled to the X region, where he died in the town of Y": the town alone."""
    same = following.frame.clause is place.frame.clause and following.frame.preposition in IN
    where = place.anaphor and place.frame.token.lower == "where" and place.toponym.wide
    town = following.judgement is not None and not following.anaphor
    within = following.toponym.feature in {"region", "state"}
    within = within and place.toponym.feature in {"country", "state"}
    within = within and not following.toponym.countries.isdisjoint(place.toponym.countries)
    town = town and (within or not following.toponym.wide)
    return where and same and town


def _go_through(found: list[PlaceFound], reading: Reading, discourse: Discourse) -> None:
    """Follow the subject from place to place of the sentence."""
    for place, following in pairwise(found):
        if _is_told_next(place, following, reading) or _is_narrowed(place, following):
            place.deny()
    for place in found:
        _go_there(place, discourse)


def _remember(place: PlaceFound, discourse: Discourse) -> None:
    """Keep a place as the one that "there" and "where" mean next."""
    strong = place.judgement is not None and place.judgement.strong
    shaped = place.toponym.shaped and place.judgement is not None
    sure = place.toponym.known or shaped or place.frame.inner in TOWN_NOUNS or strong
    if not place.toponym.institution and is_capital(place.toponym.name):
        discourse.capital = place.toponym
    if not place.anaphor and sure:
        discourse.place, discourse.place_at = place.toponym, discourse.sentence
        discourse.context = tuple(place.context)


def _is_in_brackets_of_name(last: PlaceFound | None, place: PlaceFound, reading: Reading) -> bool:
    """ "Married Ada, Lady of X (in Y)": brackets behind a name that only say where that is."""
    if last is not None and last.judgement is not None:
        return False
    clause, at = place.frame.clause, place.frame.index
    if not clause.bracket or clause.verb is not None or clause.times:
        return False
    back = range(at - 1, max(0, at - _OPENED), -1)
    opened = next((i for i in back if reading.tokens[i].text == "("), 0)
    return opened > 0 and reading.tokens[opened - 1].kind is TokenKind.NAME


def _is_part_of(place: PlaceFound, town: PlaceFound) -> bool:
    """Whether a place is named as a part of the town before it: "the London suburb of X"."""
    frame = place.frame
    beside = frame.index - town.frame.index == _SUBURB_OF
    named = beside and frame.inner in TOWN_NOUNS and frame.preposition == town.frame.preposition
    return named and not place.toponym.wide  # "the Zwolle district of the province"


def _go_there(place: PlaceFound, discourse: Discourse) -> None:
    """Remember where the subject is; a house without a town is in the town of before."""
    _place_house(place, discourse)
    later = bool(place.frame.clause.times) or discourse.sentence != discourse.here_at
    passing = discourse.passing and later
    here = discourse.here
    placed = here is not None and (here.known or not here.institution)
    if here is not None and placed and _is_unplaced_institution(place) and not passing:
        place.toponym = replace(here, institution=place.toponym.name)
        place.anaphor = True
    if place.toponym.wide or not acceptable(place, discourse.subject):
        return
    assert place.judgement is not None  # noqa: S101  # for the type checker: it is acceptable
    if place.judgement.role is Role.DEPARTURE:
        discourse.here = None  # he is on the way: where to, is told next
    elif place.judgement.kind is not Kind.BIRTHPLACE:
        discourse.here, discourse.here_at = place.toponym, discourse.sentence
        discourse.passing = place.judgement.kind in {Kind.VISIT, Kind.CONFERENCE, Kind.TRANSIT}
    elif discourse.birthplace is None:
        discourse.birthplace = place.toponym


def _place_house(place: PlaceFound, discourse: Discourse) -> None:
    """A house is in the town where it was told to be, when it is named again, or in short."""
    toponym = place.toponym
    told = toponym.known and toponym.institution not in {"", toponym.name}  # "…, Cambridge"
    placed = None if told else discourse.houses.get(key(toponym.institution or toponym.name))
    if placed is not None and placed[0].name != toponym.name and _is_house(place):
        place.toponym = placed[0]
        place.context += placed[1]
    elif toponym.institution and toponym.known:
        for name in _names_of(toponym.institution):
            discourse.houses.setdefault(name, (toponym, tuple(place.context)))


def _is_house(place: PlaceFound) -> bool:
    """ "At Columbia", "returned to Brandeis": the house, unless a large town has the name."""
    at, toponym = place.frame.preposition, place.toponym
    small = toponym.prominence < PROMINENT and not toponym.wide
    return bool(toponym.institution) or at == "at" or (small and at in {"to", "from"})


def _names_of(house: str) -> Iterator[str]:
    """The names of a house: the whole, and what stands before "University", "College" …."""
    pieces = house.split()
    if len(pieces) > 1:
        yield key(house)
        if pieces[-1] in SCHOOLS:
            yield key(" ".join(pieces[:-1]))
        short = house.partition(" of ")[0]
        if " " in short and short != house:  # "the Polytechnic Institute of Copenhagen"
            yield key(short)


def _is_unplaced_institution(place: PlaceFound) -> bool:
    """A school or house without a town in its name is where the subject is already."""
    if place.judgement is None or place.frame.preposition in TO:
        return False
    toponym = place.toponym
    elsewhere = toponym.institution.startswith("University of ")
    told = toponym.known or elsewhere or place.context  # "at Wincham Hall in Cheshire"
    return bool(toponym.institution) and not told


def _is_of_house(house: PlaceFound) -> bool:
    """ "Was a patient of the Clinic in X": what the subject was, be it no office held there."""
    frame = house.frame
    held = frame.preposition == "of" and frame.noun not in NOT_THERE_NOUNS
    return held and frame.clause.who() is Agent.SUBJECT


def _of_rejected(last: PlaceFound | None, place: PlaceFound, reading: Reading) -> bool:
    """ "a member of the Academy in X": the place belongs to what was no presence."""
    if last is None or last.judgement is not None or last.frame.clause is not place.frame.clause:
        return False
    noun = last.frame.noun
    between = reading.tokens[last.frame.index + 1 : place.frame.index]
    led = last.frame.clause.way or last.frame.preposition == "from"
    if led and place.frame.preposition in TO:
        return False  # "made his way through X to Y", "came with two ships from X to Y"
    adjacent = all(t.lower in NESTING for t in between) and len(between) <= 4
    house = bool(last.toponym.institution) and not last.toponym.event
    given = last.frame.preposition in {"to", "for"} and house
    mere = noun in NOT_THERE_NOUNS or last.frame.preposition == "of" or given
    of_house = bool(last.toponym.institution) or noun in NOT_THERE_NOUNS - KIN
    return adjacent and mere and of_house and not (place.frame.apposed or place.frame.listed)
