"""The places in the brackets of a life: the subject's birth and death, and those of others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mapapp.biography.clauses.grammar import Reading
from mapapp.biography.presence.judgement import Judgement, Role
from mapapp.biography.reading.tokens import DASHES, Token, TokenKind
from mapapp.biography.subject import Subject
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.vocabulary import Kind

IN_THE_OPENING = "in the brackets of the opening"


def lifespan_places(found: list[PlaceFound], reading: Reading, subject: Subject) -> None:
    """Birthplace and place of death in the brackets of the opening, or of a short life's end."""
    told, tokens = subject.bracket, reading.tokens
    bracket = told.within(tokens[-1].end) if told is not None else None
    if bracket is None or not any(t.text == "(" and t.start == bracket.start for t in tokens):
        return
    halves = (
        (Kind.BIRTHPLACE, bracket.birth, bracket.start, bracket.cut),
        (Kind.DEATH, bracket.death, bracket.cut, bracket.end),
    )
    born: PlaceFound | None = None
    for kind, day, low, high in halves:
        if day is None:
            continue
        place = _place_of_day(found, tokens, low, high)
        if place is None and kind is Kind.BIRTHPLACE and bracket.death is None:
            place = next((p for p in found if _stands_behind(p, tokens, bracket.end)), None)
        if place is None and kind is Kind.DEATH and born is not None:
            place = _same_place(found, born, tokens, low, high)
        if place is not None:
            reason = f"{kind.value} {IN_THE_OPENING}"
            place.judgement = Judgement(0.95, Role.PRESENCE, kind, reason, strong=True)
        born = place


def opens_last_brackets(
    last: PlaceFound, place: PlaceFound, reading: Reading, subject: Subject
) -> bool:
    """ "Was consul at X (Ulm 1762 – Bonn 1842)": Ulm does not lie in the place before it."""
    bracket = subject.bracket
    if bracket is None or bracket.start >= 0:
        return False
    opened = bracket.within(reading.tokens[-1].end).start
    return last.frame.token.start < opened < place.frame.token.start


def _place_of_day(
    found: list[PlaceFound], tokens: Sequence[Token], low: int, high: int
) -> PlaceFound | None:
    """The place told with the one day of a life in a half of the brackets."""
    dated = next(
        (
            t
            for t in tokens
            if (t.timex or t.kind is TokenKind.NUMBER) and t.end > low and t.start < high
        ),
        None,
    )
    inside = [p for p in found if low < p.frame.token.start < high]
    if dated is None or not inside:
        return None
    after = [p for p in inside if p.frame.token.start > dated.start]
    # Before the date stands a name of the person, too.
    known = [p for p in inside if p.toponym.known or p.context or _opens_half(p, tokens)]
    return after[0] if after else known[0] if known else None


def _opens_half(place: PlaceFound, tokens: Sequence[Token]) -> bool:
    """ "(Ulm, 1894 – Bonn 1920)": a lone name between the bracket or dash and a comma or date."""
    at, lone = place.frame.index, " " not in place.toponym.name or place.toponym.shaped
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = following is not None and (following.text == "," or following.kind is TokenKind.TIME)
    return lone and ends and tokens[at - 1].text in {"(", "-", "–", "—"}


def _stands_behind(place: PlaceFound, tokens: Sequence[Token], end: int) -> bool:
    """ "(born 3 May 1920) in Ulm": whether the place stands right behind the brackets."""
    at = place.frame.index
    return at > 1 and tokens[at - 1].lower in {"in", "at"} and tokens[at - 2].start == end


_SAME_PLACE = re.compile(r"(?:ibid(?:em)?|idem|id|there)$")


def _same_place(
    found: list[PlaceFound], born: PlaceFound, tokens: Sequence[Token], low: int, high: int
) -> PlaceFound | None:
    """ "1746 Leipzig – 1810 ibidem": the place of the birth once more."""
    for index, token in enumerate(tokens):
        same = _SAME_PLACE.match(token.lower) or _says_same(tokens, index)
        if low <= token.start < high and same:
            frame = replace(born.frame, index=index, token=token)
            again = replace(born, frame=frame, context=list(born.context), last=index)
            found.append(again)
            return again
    return None


def _says_same(tokens: Sequence[Token], index: int) -> bool:
    return [t.lower for t in tokens[index : index + 2]] in (["same", "place"], ["same", "town"])


_BORN = {"born", "b", "died", "d", "*", "†", "baptised", "baptized"}


def without_others(found: list[PlaceFound], reading: Reading, subject: Subject) -> None:
    """ "Karl Stein (born in Ulm)": where another than the subject was born is no stay."""
    spans = list(_brackets_of_others(reading.tokens, subject))
    found[:] = [place for place in found if not _is_anothers(place, spans)]


def _is_anothers(place: PlaceFound, spans: Sequence[tuple[int, int]]) -> bool:
    own = place.judgement is not None and place.judgement.reason.endswith(IN_THE_OPENING)
    return not own and any(first < place.frame.index < last for first, last in spans)


def _brackets_of_others(tokens: Sequence[Token], subject: Subject) -> Iterator[tuple[int, int]]:
    for index, token in enumerate(tokens[1:-1], 1):
        name = tokens[index - 1]
        behind = token.text == "(" and name.kind is TokenKind.NAME
        if not behind or " " not in name.text or subject.is_named(name.text):
            continue
        end = next((at for at in range(index, len(tokens)) if tokens[at].text == ")"), len(tokens))
        if tokens[index + 1].lower in _BORN or _is_life(tokens[index:end]):
            yield index, end


def _is_life(inside: Sequence[Token]) -> bool:
    """ "Clara Stein (Ulm, 1739 – Bonn, 1805)": two dates, each with its place, and a dash."""
    dates = [at for at, token in enumerate(inside) if token.kind is TokenKind.TIME]
    if len(dates) != _TWO:
        return False
    between = inside[dates[0] + 1 : dates[1]]
    return any(token.text in DASHES for token in between)


_TWO = 2
