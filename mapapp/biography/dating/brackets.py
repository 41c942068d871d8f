"""The dates in round brackets, and the places that they belong to."""

from collections.abc import Sequence

from mapapp.biography.clauses.grammar import PREPOSITIONS, Clause, Frame, Reading
from mapapp.biography.lexicon import DEGREES, words
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.temporal.chronology import A_YEAR
from mapapp.biography.temporal.expression import Timex

_RENAMING = words("renamed named called founded established built opened now later")


class BracketDates:
    """The dates of one sentence, and which of those in brackets a place has."""

    def __init__(self, reading: Reading) -> None:
        self._tokens = reading.tokens
        self._frames = reading.frames
        self._times = reading.dates()

    def _timex(self, index: int) -> Timex:
        timex = self._tokens[index].timex
        assert timex is not None  # noqa: S101  # for the type checker: only dates are collected
        return timex

    def _index_of(self, timex: Timex) -> int:
        return next(at for _, at in self._times if self._timex(at) is timex)

    def _clause_of(self, index: int) -> Clause:
        """The clause that a date stands in."""
        return next(clause for clause, at in self._times if at == index)

    def _bracket_after(self, frame: Frame, last: int) -> Timex | None:
        """ "Paris (1890–1893)": the date in brackets right after the name is the place's own."""
        own = self._bracket_at(last + 1)
        return own or self._bracket_at(self._end_of_kind(frame, last) + 1)

    def _bracket_at(self, index: int) -> Timex | None:
        """The date in the brackets that open at an index."""
        if index >= len(self._tokens) or self._tokens[index].text != "(":
            return None
        for _, at in self._times:
            if not index < at <= index + 5:
                continue
            inside = [token.text for token in self._tokens[index + 1 : at]]
            if ")" not in inside and _RENAMING.isdisjoint(inside):
                return None if self._is_of_a_life(at) else self._timex(at)
        return None

    def _is_of_a_life(self, at: int) -> bool:
        """ "X (Ulm 1762 – Bonn 1842)": a place stands before the date and behind the dash."""
        tokens = self._tokens[at - 1 : at + 3]
        kinds = [token.kind for token in tokens]
        dash = len(tokens) > 2 and tokens[2].text in {"–", "-", "—"}
        return dash and kinds[0] is kinds[-1] is TokenKind.NAME

    def _end_of_kind(self, frame: Frame, last: int) -> int:
        """ "The universities of X, Y and Z (1856–1862)": what ends a list of one kind is of all.

        So are years that end a list of two without other dates: "to Italy and Spain (1600–02)".
        """
        if frame.clause.bracket:
            return last
        root = frame.first
        listed = [f.index for f in self._frames if f.first is root and f.index > last]
        if frame.inner.endswith("s") or self._are_paired(last, listed):
            return max([last, *listed])
        return last

    def _are_paired(self, first: int, others: Sequence[int]) -> bool:
        if len(others) != 1:
            return False
        dated = self._bracket_at(others[0] + 1)
        spans = dated is not None and dated.period is not None and dated.period.days > A_YEAR
        return spans and [t.lower for t in self._tokens[first + 1 : others[0]]] == ["and"]

    def _bracket_before(self, frame: Frame) -> Timex | None:
        """ "And later (1885–88) at X": the date in brackets before the phrase is the place's."""
        at = frame.index - 1
        while at > frame.index - 3 and self._tokens[at].lower in PREPOSITIONS | {"the"}:
            at -= 1
        if at < 3 or at == frame.index - 1 or self._tokens[at].text != ")":
            return None
        opened = next((i for i in range(at - 1, 0, -1) if self._tokens[i].text == "("), 0)
        alone = all(
            token.kind is TokenKind.TIME or token.lower in {"and", ",", "in"}
            for token in self._tokens[opened + 1 : at]
        )
        led = alone and opened > 0 and self._tokens[opened - 1].kind is TokenKind.WORD
        return next((self._timex(i) for _, i in self._times if opened < i < at and led), None)

    def _degree_before(self, frame: Frame) -> Timex | None:
        """ "An M.S. (1973) and a Ph.D. (1976) from X": the first degree's date is the place's."""
        if not frame.clause.degree or frame.preposition not in {"from", "at"}:
            return None
        start = max((f.index for f in self._frames if f.index < frame.index), default=-1)
        for _, at in self._times:
            opened = start < at - 1 and at < frame.index and self._tokens[at - 1].text == "("
            dotted = opened and self._tokens[at - 2].text == "."
            if opened and self._tokens[at - 2 - dotted].lower in DEGREES:
                return self._timex(at)
        return None

    def _bracket_behind(self, frame: Frame, others: Sequence[int]) -> Timex | None:
        """ "Where he was a clerk (1841–46)": the date in brackets that ends a clause."""
        for clause, at in self._times:
            ends = at > frame.index and clause.bracket and clause.parent is frame.clause
            if ends and not any(frame.index < other < at for other in others):
                return self._timex(at) if self._is_bracket_of_clause(at) else None
        return None

    def _is_bracket_of_clause(self, at: int) -> bool:
        """Whether brackets hold a date alone, and neither a life's after a name nor the next's."""
        before, opened = self._tokens[at - 2 : at], self._tokens[at - 1].text == "("
        rest = self._tokens[at + 1 : at + 3]
        closed = bool(rest) and rest[0].text == ")"
        if not closed or (len(rest) > 1 and rest[1].lower in PREPOSITIONS):
            return False
        if opened:
            return before[0].kind is TokenKind.WORD
        return before[0].text == "(" and before[1].lower in PREPOSITIONS | {"since", "until"}

    def _in_brackets(self, frame: Frame) -> Timex | None:
        """ "When the ports were opened (1843) she moved to X": the only date there is."""
        for _, at in reversed(self._times):
            bracket = at > 1 and self._tokens[at - 1].text == "("
            told = bracket and self._tokens[at - 2].kind is TokenKind.WORD
            goes_on = [token.lower for token in self._tokens[at + 2 : at + 3]]
            told = told and goes_on[:1] in ([","], ["and"], ["he"], ["she"], ["they"])
            if told and at < frame.index:
                return self._timex(at)
        return None
