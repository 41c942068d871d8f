"""Places side by side: "Ushaw, near Durham" is one, "Ulm, Vienna and Rome" are three."""

from collections.abc import Sequence
from dataclasses import replace

from mapapp.biography.clauses.grammar import PREPOSITIONS, Frame
from mapapp.biography.lexicon import (
    EVENT_NOUNS,
    PEOPLES,
    PEOPLES_END,
    SETTLEMENT_NOUNS,
    STREETS,
    TOWN_NOUNS,
    words,
)
from mapapp.biography.presence.judgement import base_of
from mapapp.biography.reading.tokens import OWNING, Token, TokenKind
from mapapp.biography.toponyms.acceptance import is_surely_named
from mapapp.biography.toponyms.apposition import apposed
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.verbs import AUXILIARY, FINITE

NESTING = (
    SETTLEMENT_NOUNS
    | EVENT_NOUNS
    | words(
        ", in at near on the a an of its outside just then now today province modern today's"
        " foot edge mouth gates slopes border borders end close to north-west mainland small"
        " little campus grounds site large old back another castle seat town's his her their"
        " side southern northern eastern western ancestral both far former not from called lower"
        " upper middle located situated"
    )
)


COMPASS = words(
    "north south east west north-west north-east south-west south-east miles kilometres"
    " kilometers northwest northeast southwest southeast north-northwest outside"
)


def is_far_off(frame: Frame) -> bool:
    """ "X, forty miles south of Y": the place only tells where another lies."""
    return not COMPASS.isdisjoint({frame.noun, frame.inner})


def nested(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """Whether the second place only says where the first one is ("Ushaw, near Durham")."""
    frame = inner.frame
    if (outer.frame.aside and not frame.aside) or _is_joined(outer, inner):
        return False
    opened = [t.text for t in sequence[outer.frame.index + 1 : frame.index] if t.text in "()"]
    told = any(_tells(t) for t in sequence[outer.frame.index + 1 : frame.index])
    if opened == ["("] and (told or inner.frame.preposition == "via"):
        return False  # "born in X, he (whose surname was Y)"
    if opened == ["("] and outer.judgement is not None:
        near = inner.toponym.known and frame.index - outer.frame.index <= 4
        inner.gloss = near and _is_another_name(outer, inner, sequence)
        return True
    if any(lies(outer, inner, sequence) for lies in (_is_address, _is_of_land, _is_house_in)):
        return True
    beside = outer.judgement is not None and frame.preposition == "near" and inner.toponym.known
    holds = _may_hold(outer) or (beside and not outer.anaphor) or _is_in_region(outer, inner)
    if (outer.frame.listed or outer.frame).preposition == "between" and not _is_home(outer, inner):
        return False  # "a match between Australia and England in Melbourne"
    # "In Breslau (now Wrocław) Poland".
    behind = inner.toponym.wide and sequence[frame.index - 1].text == ")"
    return frame.listed is None and holds and (behind or _explains(outer, inner, sequence))


def _is_another_name(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """Whether brackets tell what a place is called, as in "Breslau (Wrocław)", or where it lies."""
    alone = sequence[inner.frame.index - 1].text == "("
    if outer.toponym.institution:
        return not (alone and not inner.toponym.wide)  # "at the Laval University (Quebec)"
    if inner.toponym.wide and not outer.toponym.wide:
        return False  # "Tver (Russia)"
    same = outer.toponym.identity == inner.toponym.identity
    return same or not (alone and outer.toponym.known)  # "Manresa (Barcelona)"


def _is_joined(person: PlaceFound, place: PlaceFound) -> bool:
    """ "Joined Eisenstein at X": who is joined is somebody, whatever place has the name."""
    frame, toponym = person.frame, person.toponym
    joined = frame.plain_object and base_of(frame) in _JOINING and not frame.article
    house = toponym.institution or toponym.event or toponym.venue
    return joined and not house and place.frame.preposition in {"in", "at"}


_JOINING = words("join rejoin meet marry")


def _is_home(land: PlaceFound, town: PlaceFound) -> bool:
    return town.toponym.country == land.toponym.country


def _tells(token: Token) -> bool:
    return token.lower in AUXILIARY or token.lower in {"who", "whose", "which"}


def _is_of_land(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """ "The surrender of Charleston, South Carolina": its state, whatever is told of the town."""
    frame, land = inner.frame, inner.toponym
    comma = sequence[outer.frame.index + 1 : frame.index]
    if len(comma) != 1 or comma[0].text != "," or outer.anaphor or not outer.toponym.known:
        return False
    goes_on = sequence[frame.index + 1 : frame.index + 3]
    listed = len(goes_on) > 1 and goes_on[0].lower in {"and", "or"}
    listed = listed and (goes_on[1].kind is not TokenKind.WORD or goes_on[1].lower in PREPOSITIONS)
    return bool(outer.toponym.divisions & land.states) and not listed


def _is_address(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """ "In London at 14 Adamson Road, Swiss Cottage": a part of the town, behind its street."""
    between = sequence[outer.frame.index + 1 : inner.frame.index]
    told = [token.kind for token in between[-_ADDRESS:]]
    street = told == [TokenKind.NUMBER, TokenKind.NAME, TokenKind.MARK]
    town = outer.toponym.known and not outer.toponym.wide
    led = [token.lower for token in between[:-_ADDRESS]]
    return street and town and led in ([","], ["at"], [",", "at"])


_ADDRESS = 3  # tokens: the number, the street, a comma


def _is_house_in(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """ "Was sent to Rome, to the convent of X": a house, told behind its town."""
    said = [t.lower for t in sequence[outer.frame.index + 1 : inner.frame.index]]
    if len(said) < _LEAST_OF_HOUSE or said[:2] != [",", outer.frame.preposition]:
        return False
    town = outer.toponym.known and not (outer.toponym.wide or outer.toponym.institution)
    return town and said[-1] == "of" and said[-2] in _HOUSES and "and" not in said


_LEAST_OF_HOUSE = 5  # ", to the convent of"
_HOUSES = words("convent monastery abbey priory friary church college school seminary hospital")


def _is_in_region(outer: PlaceFound, inner: PlaceFound) -> bool:
    """ "At Xanthe, Tunisia", "at Olva in Savoy": an unknown name is a place's before its land."""
    named = outer.judgement is not None and not outer.anaphor and not outer.toponym.known
    placed = outer.frame.preposition in {"in", "at", "to", "from", "near"}
    land = inner.toponym.known and (inner.toponym.wide or inner.toponym.feature == "island")
    behind = inner.frame.index - outer.frame.index == _BESIDE_LAND + inner.frame.article
    inside = inner.frame.preposition in {"in", "on"} and inner.frame.after_name and behind
    inside = inside and outer.frame.preposition in {"at", "near"}
    return named and placed and land and (inside or inner.frame.apposed is outer.frame)


_SEVERAL = words(
    "camps colleges universities academies schools hospitals prisons theatres convents monasteries"
    " courts seminaries gymnasiums conservatories"
)
_BESIDE_LAND = 2  # tokens


def _explains(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:  # noqa: PLR0911  # a return for each case
    """Whether only words of nearness stand between two places."""
    frame = inner.frame
    between = _between(outer, inner, sequence)
    texts = [t.lower for t in between if t.text not in OWNING]
    if frame.preposition == "near":
        told = any(t.kind is TokenKind.TIME or t.lower in FINITE for t in between)
        apart = set(texts) & {"and", "then", "he", "she", "who", "to"}
        return len(texts) <= 9 and not told and not apart
    town = outer.toponym.institution and (inner.toponym.wide or not outer.settled)
    if texts == [","] and town and inner.toponym.known:
        return outer.frame.inner not in _SEVERAL  # "camps, including X, Y and Z"
    if _describes(texts, between):
        if not outer.toponym.known and texts[-2] in EVENT_NOUNS:
            outer.toponym = replace(outer.toponym, institution=outer.toponym.name)
        return True
    plain = (t.lower in NESTING or _is_of_people(t) for t in between if t.text not in OWNING)
    if not texts or len(texts) > 9 or not all(plain):
        return False
    if "then" in texts and texts[texts.index("then") + 1 :][:1] not in (["a"], ["an"], ["the"]):
        return False  # "in X, then at the Y"; "X, then a village in Y" does explain
    if frame.apposed is not None or texts == [","]:
        return apposed(outer, inner, sequence)
    rest = [t.lower for t in sequence[frame.index + 1 : frame.index + 3]]
    if texts[0] == "," and len(rest) == 2 and rest[0] == "and" and rest[1] in PREPOSITIONS:
        return False  # "at X, in Y and on the Z"
    words_between = set(texts)
    if words_between & {"today", "now"} and words_between & {"suburb", "part", "district"}:
        inner.gloss = inner.toponym.known
    leads_on = ("to" in texts and "close" not in texts) or ("from" in texts and "far" not in texts)
    return not leads_on


def _is_of_people(token: Token) -> bool:
    """ "On the Hawaiian island of X": whose island it is."""
    people = token.text in PEOPLES or token.text.endswith(PEOPLES_END)
    return token.kind is TokenKind.NAME and " " not in token.text and people


def _between(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> Sequence[Token]:
    """What stands between two places, a house's date left out: "in the Inn on May 24, in X"."""
    between = sequence[max(outer.last, outer.frame.index) + 1 : inner.frame.index]
    closed = next((i for i, token in enumerate(between) if token.text == ")"), -1)
    dated = any(token.kind is TokenKind.TIME for token in between[: max(0, closed)])
    if closed == 0 or (closed > 0 and between[0].text == "(" and not dated):
        between = between[closed + 1 :]  # "in Breslau (now Wrocław), Poland"
    streets = [i for i, t in enumerate(between) if t.kind is TokenKind.NAME and _is_street(t.text)]
    if streets[:1] == [1] and between[0].lower in {"on", ","}:
        between = between[2:]  # "in the church on X Street in Y", "at Z Court, X Street, Y"
    if not outer.toponym.institution or outer.toponym.known:
        return between
    return [t for t in between if t.kind is not TokenKind.TIME and t.lower not in {"on", "also"}]


def _is_street(name: str) -> bool:
    return name.rsplit(maxsplit=1)[-1] in STREETS


def _describes(texts: Sequence[str], between: Sequence[Token]) -> bool:
    """ "The Charité, a teaching hospital in X": what it is, and where."""
    if len(texts) > 3 and texts[-1] == "of" and texts[-2] in TOWN_NOUNS:
        texts, between = texts[:-3], between[: len(texts) - 3]  # "a school in the village of X"
    if not 4 <= len(texts) <= _LONGEST or texts[:1] != [","] or texts[1] not in {"a", "an", "the"}:
        return False
    plain = all(t.kind is TokenKind.WORD and t.lower not in AUXILIARY for t in between[1:])
    held = texts[-2] in SETTLEMENT_NOUNS | EVENT_NOUNS and texts[-1] in {"in", "near", "at"}
    return plain and held and not set(texts) & {"and", "then", "he", "she", "who", "which", "where"}


_LONGEST = 9  # words


def _may_hold(outer: PlaceFound) -> bool:
    """Whether a place is one that the next may explain: judged or known, and no mere object."""
    name = outer.toponym
    if outer.anaphor:
        return False
    if outer.judgement is None and outer.frame.preposition in _BESIDE:
        return False
    mere = outer.frame.preposition == "of" or bool(outer.frame.inner)
    if outer.judgement is None and mere and not name.institution:
        return False  # "a thesis on the guilds of Ghent at the University of Basel"
    if not name.known and (outer.judgement is None or not is_surely_named(outer, outer.judgement)):
        return False
    if outer.frame.plain_object and outer.judgement is None:
        return False  # "met Darwin in X", "represented Norway at Y"
    return not outer.frame.plain_object or bool(name.known or name.shaped or name.institution)


_BESIDE = words("during against with for by versus over under")
