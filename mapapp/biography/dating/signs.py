"""Signs that a date is a place's: how the two stand to one another, each told by a short name."""

from collections.abc import Iterator, Sequence
from itertools import islice

from mapapp.biography import verbs
from mapapp.biography.clauses.grammar import Clause, Frame
from mapapp.biography.dating.dated import Dating
from mapapp.biography.dating.occasions import FRONT
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.temporal.chronology import A_MONTH, A_YEAR, Period
from mapapp.biography.temporal.expression import Timex

CHOSEN, CARRIED = "rule chose it", "carried, by rule"
"""The signs that a rule chose the date, or the year carried over."""
_SPANS = ((1, "day"), (A_MONTH, "month"), (A_YEAR, "year"), (800, "years"))  # days at most
_DISTANCES = ((3, ""), (6, "6"), (10, "10"), (18, "18"))  # tokens at most
_MOST = 3
_CLOSE = 3  # tokens: so many are told word by word
_ANCESTORS = 4
_TIMEX_FLAGS = ("attributive", "owned", "bracketed", "julian")
_CLAUSE_FLAGS = ("relative", "bracket", "elaborates", "earlier", "infinitive", "own", "passive")


class DateSigns:
    """Reads the signs of the dates of one sentence; ``times`` are their clauses and indexes."""

    def __init__(self, tokens: Sequence[Token], times: Sequence[tuple[Clause, int]]) -> None:
        self._tokens = tokens
        self._times = times
        self._dates = [at for _, at in times]

    def of_date(
        self, frame: Frame, places: Sequence[int], clause: Clause, at: int, told: Dating
    ) -> Iterator[str]:
        """The signs of a date of the sentence, where the rules have ``told`` the place's dating.

        ``places`` are the indexes of the sentence's places, ``clause`` is the date's, ``at`` its
        index.
        """
        timex = self._tokens[at].timex
        assert timex is not None  # noqa: S101  # for the type checker: only dates are asked about
        assert timex.period is not None  # noqa: S101
        side = _side(at, frame.index)
        tie = _tie(frame.clause, clause)
        yield _by_rule(timex, told)
        yield from self._of_order(frame.index, at, side)
        yield from self._of_places(frame.index, at, places)
        yield from self._of_between(frame.index, at, places, side)
        yield from _of_timex(timex, timex.period, side, tie)
        yield from _of_clauses(frame, clause, side, tie)
        yield from _of_frame(frame, timex, side, tie)
        yield from self._of_neighbours(frame.index, at, side)

    def of_carried(
        self,
        frame: Frame,
        places: Sequence[int],
        before: Period,
        distance: int,
        told: Dating,
    ) -> Iterator[str]:
        """The signs of the year carried over from ``distance`` sentences before."""
        yield "carried"
        dated = "by another date" if told.period is not None else "by none"
        yield CARRIED if told.carried else f"carried, {dated}"
        yield f"carried over {distance}"
        yield f"carried {_span(before)}"
        where = "none" if not self._dates else _side(self._dates[0], frame.index)
        yield f"carried, first date {where}"
        led = self._tokens[: frame.index]
        yield from dict.fromkeys(f"carried, word {token.lower}" for token in led if _is_word(token))
        first, *rest = [_shape(token) for token in self._tokens[:2]]
        yield f"carried, first {first}"
        yield f"carried, first {' '.join((first, *rest))}"
        base, kind, preposition = _of_verb(frame)
        yield f"carried, verb {base}"
        yield f"carried, verbs of {kind}"
        yield f"carried, preposition {preposition}"
        yield f"carried, verbs of {kind}, preposition {preposition}"
        if frame.noun:
            yield f"carried, noun {frame.noun}"
        yield from (f"carried, clause {flag}" for flag in _CLAUSE_FLAGS if _has(frame, flag))
        if frame.clause.today:
            yield "carried, clause today"
        if frame.clause.opener:
            yield f"carried, opener {frame.clause.opener}"
        yield f"carried, places before {_few(sum(at < frame.index for at in places))}"

    def _of_order(self, index: int, at: int, side: str) -> Iterator[str]:
        """How the date stands among the sentence's dates."""
        dates = self._dates
        before, behind = [d for d in dates if d < index], [d for d in dates if d > index]
        if len(dates) == 1:
            yield "only date"
        if at == dates[0]:
            yield "first date"
        if at == dates[-1]:
            yield "last date"
        if at == min(dates, key=lambda date: abs(date - index)):
            yield "nearest date"
            yield f"nearest date {side}"
        if before and at == before[-1]:
            yield "last date ahead"
        if behind and at == behind[0]:
            yield "first date behind"
        if not before:
            yield "no date ahead"
        if not behind:
            yield "no date behind"
        if at <= FRONT:
            yield "front"

    def _of_places(self, index: int, at: int, places: Sequence[int]) -> Iterator[str]:
        if places:
            nearest = min(places, key=lambda place: abs(place - at))
            yield "date nearest this place" if nearest == index else "date nearest another place"
            yield f"places {min(_MOST + 1, len(places))}"

    def _of_between(self, index: int, at: int, places: Sequence[int], side: str) -> Iterator[str]:
        """What stands between the date and the place."""
        low, high = sorted((at, index))
        between = self._tokens[low + 1 : high]
        yield f"distance {side} {_distance(high - low)}"
        yield f"dates between {_few(sum(low < date < high for date in self._dates))}"
        yield f"places between {_few(sum(low < place < high for place in places))} {side}"
        said = [token.lower for token in between if _is_word(token)]
        acts = sum(word in verbs.FINITE or word in verbs.PARTICIPLE for word in said)
        yield f"verbs between {_few(acts)} {side}"
        yield from (f"between {word} {side}" for word in dict.fromkeys(said))
        marks = dict.fromkeys(token.text for token in between if token.kind is TokenKind.MARK)
        yield from (f"between {mark} {side}" for mark in marks)
        if between:
            shapes = [_shape(token) for token in islice(between, _CLOSE)]
            yield f"first between {side} {shapes[0]}"
            yield f"last between {side} {_shape(between[-1])}"
            if len(between) <= _CLOSE:
                yield f"all between {side} {' '.join(shapes)}"

    def _of_neighbours(self, index: int, at: int, side: str) -> Iterator[str]:
        tokens = self._tokens
        if at:
            yield f"before the date {_shape(tokens[at - 1])}"
        if at + 1 < len(tokens):
            yield f"after the date {_shape(tokens[at + 1])}"
        if index + 1 < len(tokens):
            yield f"after the place {_shape(tokens[index + 1])} {side}"


def _by_rule(timex: Timex, told: Dating) -> str:
    """What the rules say of a date."""
    if told.period is None:
        return "rule chose none"
    if told.carried:
        return "rule carried a year over"
    return CHOSEN if told.text.startswith(timex.text) else "rule chose another"


def _of_timex(timex: Timex, period: Period, side: str, tie: str) -> Iterator[str]:
    yield f"relation {timex.relation}"
    yield f"relation {timex.relation} {side}"
    yield f"date of a {_span(period)}"
    for flag in _TIMEX_FLAGS:
        if getattr(timex, flag):
            yield flag
            yield f"{flag} {side}, {tie} clause"


def _of_clauses(frame: Frame, clause: Clause, side: str, tie: str) -> Iterator[str]:
    yield f"{tie} clause"
    yield f"{tie} clause {side}"
    yield f"date's verb {clause.base or 'none'}"
    yield f"date's verbs of {clause.verb.verb_class if clause.verb else 'none'}, {tie} clause"
    yield f"date's agent {clause.who() or 'nobody'}, {tie} clause"
    yield from (f"date's clause {flag}" for flag in _CLAUSE_FLAGS if getattr(clause, flag))
    yield from (f"place's clause {flag}" for flag in _CLAUSE_FLAGS if _has(frame, flag))
    if clause.opener:
        yield f"date's opener {clause.opener}, {tie} clause"
    if frame.clause.opener:
        yield f"place's opener {frame.clause.opener}, {tie} clause {side}"


def _of_frame(frame: Frame, timex: Timex, side: str, tie: str) -> Iterator[str]:
    base, kind, preposition = _of_verb(frame)
    yield f"verb {base} {side}"
    yield f"verbs of {kind} {side}, {tie} clause"
    yield f"verbs of {kind}, relation {timex.relation}"
    yield f"preposition {preposition} {side}, {tie} clause"
    yield f"preposition {preposition}, relation {timex.relation} {side}"
    if frame.noun:
        yield f"noun {frame.noun} {side}"
    if frame.fronted:
        yield f"fronted {side}"


def _of_verb(frame: Frame) -> tuple[str, str, str]:
    """The verb of a place in its base form, the verb's class, and the place's preposition."""
    base, kind = (frame.verb.base, str(frame.verb.verb_class)) if frame.verb else ("none", "none")
    return base, kind, frame.preposition or "none"


def _has(frame: Frame, flag: str) -> bool:
    return bool(getattr(frame.clause, flag))


def _tie(ours: Clause, theirs: Clause) -> str:
    """How the clause of a date is tied to that of a place."""
    ties = {
        "same": theirs is ours,
        "lower": theirs.parent is ours,
        "upper": ours.parent is theirs,
        "sister": theirs.parent is not None and theirs.parent is ours.parent,
        "joined": theirs.main is ours or ours.main is theirs,
        "upper by far": any(above is theirs for above in _above(ours)),
    }
    return next((tie for tie, holds in ties.items() if holds), "other")


def _above(clause: Clause) -> Iterator[Clause]:
    above = clause.parent
    for _ in range(_ANCESTORS):
        if above is None:
            return
        yield above
        above = above.parent


def _side(at: int, index: int) -> str:
    return "ahead" if at < index else "behind"


def _span(period: Period) -> str:
    return next((name for most, name in _SPANS if period.days <= most), "span")


def _distance(tokens: int) -> str:
    """So many tokens, roughly."""
    told = next((name for most, name in _DISTANCES if tokens <= most), "far")
    return told or f"{tokens}"


def _few(number: int) -> str:
    return f"{min(_MOST, number)}"


def _is_word(token: Token) -> bool:
    return token.kind is TokenKind.WORD


def _shape(token: Token) -> str:
    """A word or mark as it stands; a name, date or number by its kind."""
    plain = token.kind in {TokenKind.WORD, TokenKind.MARK}
    return token.lower if plain else token.kind.value
