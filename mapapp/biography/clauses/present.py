"""Verbs in the present tense: a life that is told so, and what is so today."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import Agent, is_adverb
from mapapp.biography.clauses.nonfinite import NonfiniteReader
from mapapp.biography.reading.tokens import DASHES, TokenKind
from mapapp.biography.verbs import Verb

_LIVING = {
    "lives": "live",
    "resides": "reside",
    "works": "work",
    "teaches": "teach",
    "holds": "hold",
    "divides": "divide",
    "splits": "split",
    "runs": "run",
    "serves": "serve",
    "performs": "perform",
    "practises": "practise",
    "practices": "practise",
    "lies": "bury",
}
_TODAY = lexicon.words("now currently presently still today")
_RELATIVES = lexicon.words("which that who")


class PresentReader(NonfiniteReader):
    """Finite verbs of the third person, in the present."""

    def _present_of(self, index: int, word: str) -> Verb | None:
        """The verb of which a word is the present, where it is one."""
        clause = self._clause
        relates = clause.relative and self._previous(index) in _RELATIVES
        if clause.verb is None and (word in _LIVING or (relates and word in verbs.PRESENT)):
            clause.today = True  # "X, which lies by the river"
            return verbs.BASE[_LIVING[word]] if word in _LIVING else verbs.PRESENT[word]
        if self._is_told_today(index, word) and word in {*verbs.PRESENT, *_LIVING}:
            return verbs.BASE[_LIVING[word]] if word in _LIVING else verbs.PRESENT[word]
        if word in verbs.PRESENT and self._is_told_now(index):
            self._now = True
            return verbs.PRESENT[word]
        return None

    def _is_told_today(self, index: int, word: str) -> bool:
        """ "She lives in X", "retired in 1985 and now coaches in Y": it is so today."""
        return word in _LIVING or (word[-1] == "s" and self._previous(index) in _TODAY)

    def _is_told_now(self, index: int) -> bool:
        """ "In 1932 he moves to X and leaves Y": a life that is told in the present tense."""
        if self._clause.verb is not None or self._preposition:
            return self._now and (self._joiner or self._joined)
        before = self._tokens[:index]
        if all(t.kind in {TokenKind.TIME, TokenKind.MARK} for t in before):
            return bool(before)  # "1932: Moves to X."
        if before[-1].lower in _TODAY:
            return False
        headed = before[-1].text in DASHES and before[-2].kind is TokenKind.TIME
        if headed:
            return True
        named = before[-1].kind is TokenKind.NAME and self._subject.is_named(before[-1].text)
        acting = named or before[-1].lower in {"he", "she", "who"} or is_adverb(before[-1].lower)
        return acting and self._clause.who() is Agent.SUBJECT

    def _is_of_today(self, word: str) -> bool:
        """ "…, and a plaque commemorates him": a verb in the present, of somebody else."""
        stems = {word.removesuffix("s"), word.removesuffix("es")}
        return self._fresh is Agent.OTHER and word[-1] == "s" and not stems.isdisjoint(verbs.BASE)
