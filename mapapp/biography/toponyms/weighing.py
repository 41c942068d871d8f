"""What stands around a place, weighed: it may outweigh a rule, or stand in where there is none."""

from collections.abc import Iterator, Sequence

from mapapp.biography.clauses.grammar import Reading
from mapapp.biography.presence.judgement import Judgement
from mapapp.biography.presence.likelihood import by_signs, likelihood, weigh
from mapapp.biography.presence.signs import UNTOLD, SignReader
from mapapp.biography.subject import Subject
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.toponym import Toponym

LIKELY = 0.45
"""A place of which no rule says that the subject was there is kept when it is as likely as this."""
LIKELY_UNTOLD = 0.6
"""The same, where the sentence has neither the subject's name nor a pronoun that may mean it."""
UNLIKELY = 0.35
"""A place that a rule accepts is left out when it is less likely than this, unless the rule is …"""
SURE = 0.85
"""… as confident as this: "was born in X"."""
_GRADES = (5.0, 6.0, 7.0)  # of prominence


class Weigher:
    """Weighs the places of one sentence."""

    def __init__(self, found: Sequence[PlaceFound], reading: Reading, subject: Subject) -> None:
        indexes = frozenset(place.frame.index for place in found)
        self._signs = SignReader(reading, subject, indexes)
        self._subject = subject
        self._common: float | None = None

    def judge(self, place: PlaceFound, *, accepted: bool) -> Judgement | None:
        """The judgement that stands: of the rules that accept the place or not, or of the signs."""
        judgement = place.judgement if accepted else None
        sure = judgement is not None and judgement.confidence >= SURE
        if sure or not self.may_weigh(place, accepted=accepted):
            return judgement
        if self._common is None:
            self._common = weigh(self._signs.common)
        own = self._own(place, accepted=accepted)
        share = likelihood(own, self._common)
        if accepted:
            return judgement if share >= UNLIKELY else None
        if share < (LIKELY_UNTOLD if UNTOLD in own else LIKELY):
            return None
        return by_signs(place.frame, (*own, *self._signs.common), share)

    def may_weigh(self, place: PlaceFound, *, accepted: bool) -> bool:
        """Whether signs can tell: in a sentence with a date, and of a name that is a place's."""
        if not self._signs.dated or place.anaphor:
            return False
        toponym, clause = place.toponym, place.frame.clause
        subject = self._subject
        person = toponym.name in subject.others or toponym.name in subject.first_names
        # A town inside a name that is no house's ("Charlotte Murchison") is rather a person's.
        town = toponym.known and not (toponym.venue or person)
        may_be = town and not (clause.negated or clause.unreal)
        return accepted or may_be

    def signs(self, place: PlaceFound, *, accepted: bool) -> tuple[str, ...]:
        """The signs of a place: what it is, how it was judged, and what stands around it."""
        return (*self._own(place, accepted=accepted), *self._signs.common)

    def _own(self, place: PlaceFound, *, accepted: bool) -> tuple[str, ...]:
        judged = _of_judgement(place.judgement) if accepted else ("no rule",)
        return (*_of_toponym(place.toponym), *judged, *self._signs.read(place.frame))


def _of_judgement(judgement: Judgement | None) -> Iterator[str]:
    if judgement is not None:
        yield f"by rule {judgement.role}"
        yield f"by rule {judgement.kind}"
        yield f"by rule {judgement.confidence:.1f}"


def _of_toponym(toponym: Toponym) -> Iterator[str]:
    yield f"feature {toponym.feature or 'none'}"
    if toponym.institution:
        yield "institution"
    if not toponym.known:
        yield "not in the gazetteer"
    grade = sum(toponym.prominence >= least for least in _GRADES)
    yield f"prominence {grade}"
