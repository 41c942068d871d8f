"""The further dates of a place: "in 1980 and again in 1983"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mapapp.biography.clauses.grammar import PREPOSITIONS, Clause, Frame
from mapapp.biography.dating.carrying import CarriedDates
from mapapp.biography.dating.dated import Dating, dating_of
from mapapp.biography.lexicon import words
from mapapp.biography.reading.tokens import TokenKind
from mapapp.biography.temporal.chronology import A_YEAR
from mapapp.biography.temporal.expression import Relation

_NOT_BESIDE = words("against with by under for")
_AGAIN = words(", and again in on once more also from then between")


class FurtherDates(CarriedDates):
    """Finds what other dates a sentence tells of a place."""

    def again(self, frame: Frame, dating: Dating) -> Iterator[Dating]:
        """ "In 1980 and again in 1983": the further dates of a place."""
        own = [(c, i) for c, i in self._times if c is frame.clause or _is_bracket_of(frame, c)]
        first = next(((c, i) for c, i in own if self._timex(i).text == dating.text), None)
        if first is None:
            return
        told, at = first
        indexes = [i for clause, i in self._times if clause is told]
        if at < frame.index:
            yield from self._again_before(frame, indexes[: indexes.index(at) + 1], dating)
        for following in [i for i in indexes if i > at]:
            between = {token.lower for token in self._tokens[at + 1 : following]}
            timex = self._timex(following)
            if "again" not in between and self._leads_on(at, following):
                return  # "in 1872 and, in the following year, at Y"
            listed = "," in between and between <= {",", "in"}
            listed = listed and (told.bracket or self._lists_years(following))
            if not (listed or ("and" in between and between <= _AGAIN)):
                return
            if timex.relation is not Relation.AT:
                return
            rest = self._tokens[following + 1 : following + 2]
            goes_on = bool(rest) and rest[0].lower in PREPOSITIONS - {"in", "at", "to", "from"}
            if rest and not (goes_on or listed) and rest[0].kind is not TokenKind.MARK:
                return  # the next clause's
            yield dating_of(timex, dating.found)
            at = following

    def _again_before(
        self, frame: Frame, indexes: Sequence[int], dating: Dating
    ) -> Iterator[Dating]:
        """ "In 1871 and again in 1873 he visited X", "in 1871, 1872 and 1873": the earlier ones."""
        beside = [
            other
            for other in self._frames
            if other.clause is frame.clause and other is not frame and other.apposed is not frame
            if other.token.kind is TokenKind.NAME and other.preposition not in _NOT_BESIDE
        ]
        # "In 1932 and 1934 in X and Y" is one year each; years from and to are of all of them.
        spans = all(map(self._is_span, indexes)) and all(o.index > indexes[-1] for o in beside)
        first, listed = not beside or spans, False
        for earlier, at in reversed(list(pairwise(indexes))):
            between = {token.lower for token in self._tokens[earlier + 1 : at]}
            timex = self._timex(earlier)
            again = "again" in between or (first and (listed or "and" in between))
            told = again and between <= _AGAIN and timex.relation is Relation.AT
            plain = not timex.attributive or listed  # "the summers of 1901, 1903 and 1904"
            listed = told
            if not told or timex.bracketed or not plain:
                return
            yield dating_of(timex, dating.found)

    def _is_span(self, index: int) -> bool:
        period = self._timex(index).period
        return period is not None and period.days > A_YEAR

    def _lists_years(self, index: int) -> bool:
        """ "In 1111, 1113, and 1118": whether a list of years goes on to an "and"."""
        rest = self._tokens[index + 1 : index + 6]
        return any(token.lower == "and" for token in rest) and any(token.timex for token in rest)


def _is_bracket_of(frame: Frame, clause: Clause) -> bool:
    return clause.bracket and clause.parent is frame.clause
