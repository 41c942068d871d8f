"""The places of a sentence in their frames: what belongs together, and what counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from mapapp.biography.acting import Judgement, Role
from mapapp.biography.chronology import Now
from mapapp.biography.grammar import ADVERBS, PREPOSITIONS, Frame, Reading
from mapapp.biography.lexicon import (
    COORDINATORS,
    EVENT_NOUNS,
    GEOGRAPHIC_AFTER,
    KIN,
    NOT_THERE_NOUNS,
    SETTLEMENT_NOUNS,
    SUBORDINATORS,
    words,
)
from mapapp.biography.presence import judge
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.tokens import Token, TokenKind
from mapapp.biography.toponyms import Toponym, ToponymReader
from mapapp.biography.verbs import AUXILIARY, FINITE
from mapapp.vocabulary import Kind

LEAST_CONFIDENCE = 0.55
"""Mentions less sure than this are left out."""


@dataclass(slots=True)
class Discourse:
    """What the reader of a text remembers from sentence to sentence."""

    subject: Subject
    now: Now
    focus: Focus = field(default_factory=Focus)
    place: Toponym | None = None
    birthplace: Toponym | None = None
    here: Toponym | None = None
    """Where the paragraph has the subject now."""
    context: tuple[str, ...] = ()
    since_date: int = 99
    heading: str = ""
    paragraph: int = 0
    lead: bool = False
    """The first paragraph of several sums the life up: what it leaves undated is told again."""


@dataclass(slots=True)
class PlaceFound:
    """A place in its frame, how it was judged, and what stands beside it."""

    frame: Frame
    toponym: Toponym
    judgement: Judgement | None
    context: list[str]
    anaphor: bool = False
    last: int = -1
    gloss: bool = False


_NESTING = (
    SETTLEMENT_NOUNS
    | EVENT_NOUNS
    | words(
        ", in at near on the a an of its outside just then now today province modern today's foot"
        " edge mouth gates slopes border borders end close to north-west mainland small little"
        " large old another castle seat town's his her their ancestral far former not from called"
    )
)


_AREAS = words("district province county region governorate prefecture oblast valley department")


_TOWN_NOUNS = words(
    "city town village port island hamlet suburb district parish borough commune settlement"
    " province region quarter ward municipality estate plantation seaport shtetl isle"
)
_CALLED = words(
    "ship steamer frigate yacht vessel brig schooner newspaper magazine journal novel play"
    " opera film review painter poet engraver composer writer critic novelist philosopher"
    " architect brother sister friend cousin uncle aunt daughter son husband wife teacher"
    " general doctor"
)


_GROUNDS = words("Park Gardens Square Cemetery Stadium Arena Theatre Hall Hotel")
_COMPASS = words(
    "north south east west north-west north-east south-west south-east miles kilometres"
    " kilometers northwest northeast southwest southeast north-northwest outside"
)


def places(reading: Reading, discourse: Discourse, toponyms: ToponymReader) -> Iterator[PlaceFound]:
    """The places of a sentence, each with what stands beside it as its context."""
    found: list[PlaceFound] = []
    for frame in reading.frames:
        place = _place(frame, reading, discourse, toponyms)
        if place is None:
            continue
        last = found[-1] if found else None
        if place.judgement is not None and last is not None and _of_rejected(last, place, reading):
            place.judgement = None
        if last is not None and not place.anaphor and _nested(last, place, reading.tokens):
            _nest(last, place)
            last.last = frame.index
            discourse.place = last.toponym
            continue
        found.append(place)
        sure = place.toponym.known or (place.judgement is not None and place.judgement.strong)
        if not place.anaphor and sure:
            discourse.place = place.toponym
            discourse.context = tuple(place.context)
    for place in found:
        _go_there(place, discourse)
    if discourse.paragraph == 0:
        _lifespan_places(found, reading, discourse.subject)
    yield from (place for place in found if _acceptable(place, discourse.subject))


def _go_there(place: PlaceFound, discourse: Discourse) -> None:
    """Remember where the subject is; a house without a town is in the town of before."""
    if _is_unplaced_institution(place) and discourse.here is not None:
        place.toponym = replace(discourse.here, institution=place.toponym.name)
        place.anaphor = True
    if place.judgement is None or place.toponym.wide:
        return
    discourse.here = place.toponym
    if place.judgement.kind is Kind.BIRTHPLACE and discourse.birthplace is None:
        discourse.birthplace = place.toponym


def _is_unplaced_institution(place: PlaceFound) -> bool:
    """A school or house without a town in its name is where the subject is already."""
    toponym = place.toponym
    return bool(toponym.institution) and not toponym.known and place.judgement is not None


def _of_rejected(last: PlaceFound, place: PlaceFound, reading: Reading) -> bool:
    """ "a member of the Academy in X": the place belongs to what was no presence."""
    if last.judgement is not None or last.frame.clause is not place.frame.clause:
        return False
    noun = last.frame.noun
    between = reading.tokens[last.frame.index + 1 : place.frame.index]
    adjacent = all(t.lower in _NESTING for t in between) and len(between) <= 4
    given = last.frame.preposition in {"to", "for"} and bool(last.toponym.institution)
    mere = noun in NOT_THERE_NOUNS or last.frame.preposition == "of" or given
    of_house = bool(last.toponym.institution) or noun in NOT_THERE_NOUNS - KIN
    return adjacent and mere and of_house and not (place.frame.apposed or place.frame.listed)


def _place(  # noqa: PLR0911  # a return for each case
    frame: Frame, reading: Reading, discourse: Discourse, toponyms: ToponymReader
) -> PlaceFound | None:
    if frame.token.kind is not TokenKind.NAME:
        native = frame.index and reading.tokens[frame.index - 1].lower == "native"
        meant = discourse.birthplace if native else discourse.place
        if meant is None:
            return None
        return PlaceFound(frame, meant, judge(frame), list(discourse.context), anaphor=True)
    name = frame.token.text
    toponym = None if _in_quotes(frame.index, reading.tokens) else toponyms.read(name)
    following = reading.tokens[frame.index + 1 : frame.index + 2]
    if toponym is None or _is_called(frame.index, reading.tokens):
        return None
    if following and following[0].lower in _AREAS:
        toponym = replace(toponym, feature="region")
    elif following and not toponym.known and _is_head(following[0]):
        return None
    judgement = judge(frame)
    met = name.split()[-1] in discourse.subject.others
    town = frame.inner in _TOWN_NOUNS
    person = not toponym.known and discourse.subject.is_other_person(name) and not town
    if frame.inner and not town and not toponym.known and not toponym.shaped:
        return None
    if person and (met or judgement is None or not judgement.strong):
        return None
    return PlaceFound(frame, toponym, judgement, [])


def _is_head(token: Token) -> bool:
    """A noun after an unknown name makes it the noun's attribute ("his Magister thesis")."""
    if token.kind is not TokenKind.WORD or token.lower in SETTLEMENT_NOUNS | EVENT_NOUNS:
        return False
    word = token.lower
    if word in FINITE or word in PREPOSITIONS | ADVERBS | AUXILIARY | COORDINATORS | SUBORDINATORS:
        return False
    return not word.endswith(("ing", "ed", "ly")) and word not in _NO_HEADS


_NO_HEADS = words("who which where whose whom he she they it his her their in to a an the there as")


def _is_called(index: int, sequence: Sequence[Token]) -> bool:
    """ "the ship Discovery", "the painter Ulm": the noun before says that it is no place."""
    before = index - 1 - (index > 1 and sequence[index - 1].lower == "the")
    return before >= 0 and sequence[before].lower in _CALLED


def _in_quotes(index: int, sequence: Sequence[Token]) -> bool:
    before = sum(token.text in {'"', "“", "”"} for token in sequence[:index])
    return before % 2 == 1


def _nested(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """Whether the second place only says where the first one is ("Ushaw, near Durham")."""
    frame = inner.frame
    opened = [t.text for t in sequence[outer.frame.index + 1 : frame.index] if t.text in "()"]
    if opened == ["("] and outer.judgement is not None:
        inner.gloss = inner.toponym.known and frame.index - outer.frame.index <= 4
        return True
    return frame.listed is None and _may_hold(outer) and _explains(outer, inner, sequence)


def _explains(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """Whether only words of nearness stand between two places."""
    frame = inner.frame
    texts = [t.lower for t in sequence[max(outer.last, outer.frame.index) + 1 : frame.index]]
    if frame.preposition == "near":
        return len(texts) <= 9 and not set(texts) & {"and", "then", "he", "she", "who"}
    if texts == [","] and outer.toponym.institution and inner.toponym.known:
        return True
    if not texts or len(texts) > 9 or not all(text in _NESTING for text in texts):
        return False
    if frame.apposed is not None or texts == [","]:
        return _apposed(outer, inner, sequence)
    words_between = set(texts)
    if words_between & {"today", "now"} and words_between & {"suburb", "part", "district"}:
        inner.gloss = inner.toponym.known
    leads_on = ("to" in texts and "close" not in texts) or ("from" in texts and "far" not in texts)
    return not leads_on


def _may_hold(outer: PlaceFound) -> bool:
    """Whether a place is one that the next may explain: judged or known, and no mere object."""
    name = outer.toponym
    if outer.anaphor:
        return False
    if not name.known and (outer.judgement is None or not _is_surely_named(outer, outer.judgement)):
        return False
    return not outer.frame.plain_object or bool(name.known or name.shaped or name.institution)


def _apposed(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """ "Ulm, Württemberg" explains; "Paris, Vienna and Rome" lists."""
    first, second = outer.toponym, inner.toponym
    rest = [t.lower for t in sequence[inner.frame.index + 1 : inner.frame.index + 5]]
    lists = bool(rest) and (
        rest[0] == "and" or (rest[:1] == [","] and "and" in rest[1:4] and not second.wide)
    )
    if second.wide and not first.wide:
        return not (lists and rest[0] == "and")
    if first.wide and second.wide:
        return second.feature == "country" and first.feature != "country" and not lists
    if not first.known and not lists:
        return True
    return not lists and not first.wide


def _nest(outer: PlaceFound, inner: PlaceFound) -> None:
    """Keep the settlement: an institution gives way to the town that it stands in."""
    if inner.gloss:
        outer.toponym = replace(outer.toponym, known=True, gloss=inner.toponym.name)
        return
    if (
        outer.toponym.wide
        and inner.toponym.known
        and not inner.toponym.wide
        and (inner.frame.apposed is None or bool(outer.toponym.institution))
    ):
        outer.context.append(outer.toponym.name)
        outer.toponym, outer.frame.token = inner.toponym, inner.frame.token
        return
    building = bool(outer.toponym.institution) and " of " not in outer.toponym.institution
    building = building or outer.toponym.name.split()[-1] in _GROUNDS
    building = building or (bool(outer.toponym.institution) and not outer.toponym.known)
    quarter = _is_quarter(outer, inner)
    near = inner.frame.preposition == "near"
    town = not inner.toponym.wide and (inner.toponym.known or building)
    if town and not near and (building or (quarter and inner.frame.apposed is None)):
        outer.context.append(outer.toponym.name)
        institution = outer.toponym.institution or outer.toponym.name
        outer.toponym = replace(inner.toponym, institution=institution)
        outer.frame.token = inner.frame.token
        return
    outer.context.append(inner.toponym.name)


def _is_quarter(outer: PlaceFound, inner: PlaceFound) -> bool:
    """Whether the first place is a part of the town that follows ("at Chelsea in London")."""
    if inner.frame.preposition not in {"in", "of"} or inner.toponym.feature != "town":
        return False
    if inner.frame.noun in _COMPASS or inner.frame.inner in _COMPASS:
        return False
    if outer.frame.inner or outer.toponym.shaped:
        return False
    if not outer.toponym.known:
        return True
    return (
        outer.toponym.feature == "town"
        and inner.toponym.prominence > outer.toponym.prominence + 0.5
    )


def _lifespan_places(found: list[PlaceFound], reading: Reading, subject: Subject) -> None:
    """Birthplace and place of death in the brackets of the opening."""
    opened = next((t.start for t in reading.tokens if t.text == "("), None)
    if opened is None or (subject.birth is None and subject.death is None):
        return
    closed = next((t.start for t in reading.tokens if t.text == ")" and t.start > opened), 10**9)
    dash = next(
        (
            t.start
            for t in reading.tokens
            if opened < t.start < closed and (t.text in "–—-" or t.lower in {"died", "d."})
        ),
        closed,
    )
    for kind, low, high in ((Kind.BIRTHPLACE, opened, dash), (Kind.DEATH, dash, closed)):
        day = subject.birth if kind is Kind.BIRTHPLACE else subject.death
        inside = [p for p in found if low < p.frame.token.start < high]
        dated = [t.start for t in reading.tokens if t.timex and low < t.start < high]
        if not inside or not dated or day is None:
            continue
        after = [p for p in inside if p.frame.token.start > dated[0]]
        place = (after or inside)[0]
        if not place.toponym.known and not after:  # before the date stands a name of the person
            continue
        reason = f"{kind.value} in the brackets of the opening"
        place.judgement = Judgement(0.95, Role.PRESENCE, kind, reason, strong=True)


def _acceptable(place: PlaceFound, subject: Subject) -> bool:
    """Whether a judged place is sure enough, as a name and in its frame."""
    judgement, toponym = place.judgement, place.toponym
    if judgement is None or judgement.confidence < LEAST_CONFIDENCE:
        return False
    if place.anaphor:
        return place.frame.verb is not None or place.frame.token.lower == "there"
    if not _fits_preposition(place, judgement):
        return False
    if not toponym.known:
        return _is_surely_named(place, judgement)
    if toponym.name in subject.others and not judgement.strong:
        return toponym.prominence > 7 and place.frame.preposition == "in"
    return toponym.feature != "continent" or judgement.strong


def _is_surely_named(place: PlaceFound, judgement: Judgement) -> bool:
    """A name that the gazetteer lacks needs a frame, or a form, in which only places stand."""
    toponym, frame = place.toponym, place.frame
    if toponym.institution or toponym.shaped or frame.inner in _TOWN_NOUNS:
        return True
    if frame.article:
        return False
    return judgement.strong or bool(place.context)


def _fits_preposition(place: PlaceFound, judgement: Judgement) -> bool:
    """ "On" islands, "at" houses; a battle or congress is attended, not moved to."""
    toponym, frame = place.toponym, place.frame
    if toponym.event and judgement.role is not Role.PRESENCE and not frame.plain_object:
        return False
    if toponym.venue and frame.preposition != "at" and not frame.plain_object:
        return False
    if frame.preposition != "on" or toponym.wide or frame.inner:
        return True
    last = toponym.name.split()[-1]
    return toponym.feature == "island" or toponym.shaped or last in GEOGRAPHIC_AFTER
