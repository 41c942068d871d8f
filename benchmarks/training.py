"""Learns from annotated sentences what makes a presence likely, and a date a place's.

``python -m benchmarks.training`` writes the weights of both: presence.csv and dates.csv in
``mapapp/biography/data``. Each is a logistic regression on signs, fitted to sentences that were
written as exercises and to passages that are told as encyclopedias tell. It prints how well the
fit does on passages of persons whom it has not seen.
"""

import csv
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar
from unittest.mock import patch

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, log_loss
from sklearn.model_selection import GroupKFold

from benchmarks.annotations import Annotated, Passage, passages
from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.dating import weighing as dates
from mapapp.biography.dating.dated import Dating
from mapapp.biography.extraction import extract
from mapapp.biography.presence import likelihood as presence
from mapapp.biography.presence.judgement import Judgement
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.weighing import Weigher
from mapapp.biography.weights import ALWAYS, weights
from mapapp.geocoding.gazetteer import Gazetteer, key

DATA = Path(__file__).parents[1] / "mapapp" / "biography" / "data"
_EXERCISES = {"training": 1.0, "tuning": 1.0}
_TOLD = {
    presence.TABLE: {"encyclopedia": 1.5, "manners": 0.5},
    dates.TABLE: {"encyclopedia": 1.0},
}
"""How much a case of each file counts beside an exercise: what did best on the sets held out."""
_LEAST = 8
"""A sign seen with fewer cases than this tells of those cases, not of the question."""
_STRENGTH = 0.1
"""The inverse of the regularisation: what did best on persons not seen."""
_FOLDS = 5
_EVEN = 0.5


@dataclass(frozen=True, slots=True)
class Case:
    """A question that was asked of a sentence: the signs, whether it is so, and of whom."""

    signs: tuple[str, ...]
    holds: bool
    person: str
    counts: float = 1.0


class RecordingWeigher(Weigher):
    """Keeps the places that are asked about, and follows the rules alone."""

    asked: ClassVar[list[tuple[set[str], tuple[str, ...]]]] = []

    def judge(self, place: PlaceFound) -> Judgement | None:
        if self.may_weigh(place):
            toponym = place.toponym
            names = {toponym.institution or toponym.gloss or toponym.name, toponym.name}
            self.asked.append((names, self.signs(place)))
        return place.judgement if self.accepts(place) else None


class RecordingDater(dates.WeighingDater):
    """Keeps the dates that a place may have, and follows the rules alone."""

    asked: ClassVar[list[tuple[str, list[dates.Candidate]]]] = []

    def date(self, frame: Frame, others: Sequence[int], last: int = -1) -> Dating:
        told = self.by_rule(frame, others, last)
        self.asked.append((frame.token.text, [*self.candidates(frame, others, told)]))
        return told


def presence_cases(passage: Passage, gazetteer: Gazetteer) -> Iterator[Case]:
    """Whether the subject was at each place that may be weighed; what is disputed is left out."""
    _read(passage, gazetteer, patch("mapapp.biography.toponyms.places.Weigher", RecordingWeigher))
    for names, signs in RecordingWeigher.asked:
        known = [stay for stay in passage.stays if _is_named(stay, names)]
        there = any(not stay.optional for stay in known)
        if there or not known:
            yield Case(signs, there, passage.subject)
    RecordingWeigher.asked.clear()


def date_cases(passage: Passage, gazetteer: Gazetteer) -> Iterator[Case]:
    """Whether each date that a place of the subject's may have is a day of a stay there."""
    _read(passage, gazetteer, patch("mapapp.biography.mentions.WeighingDater", RecordingDater))
    for name, candidates in RecordingDater.asked:
        known = [s for s in passage.stays if not s.optional and _is_named(s, [name])]
        if known:
            for candidate in candidates:
                holds = any(_is_within(candidate.dating, stay) for stay in known)
                yield Case(candidate.signs, holds, passage.subject)
    RecordingDater.asked.clear()


def _read(passage: Passage, gazetteer: Gazetteer, recording: AbstractContextManager[Any]) -> None:
    with recording:
        extract(passage.text, subject=passage.subject, gazetteer=gazetteer)


def _is_named(stay: Annotated, names: Iterable[str]) -> bool:
    theirs = key(stay.place)
    ours = filter(None, map(key, names))
    return bool(theirs) and any(one in theirs or theirs in one for one in ours)


def _is_within(dating: Dating, stay: Annotated) -> bool:
    period = dating.period
    if period is None or stay.first is None or stay.last is None:
        return False
    return period.first <= stay.last and stay.first <= period.last


@dataclass(frozen=True, slots=True)
class Fit:
    """What each sign weighs."""

    weights: Mapping[str, float]

    def likely(self, case: Case) -> float:
        """How likely it is, 0 to 1."""
        odds = sum(self.weights.get(sign, 0.0) for sign in (ALWAYS, *case.signs))
        return float(1 / (1 + np.exp(-odds)))


def fit(cases: Sequence[Case]) -> Fit:
    """The weights by these cases."""
    counts = Counter(sign for case in cases for sign in case.signs)
    rows = [{sign: 1.0 for sign in case.signs if counts[sign] >= _LEAST} for case in cases]
    vectorizer = DictVectorizer()
    model = LogisticRegression(C=_STRENGTH, max_iter=5_000)
    counted = [case.counts for case in cases]
    model.fit(vectorizer.fit_transform(rows), _truth(cases), sample_weight=counted)
    signs = zip(vectorizer.get_feature_names_out(), map(float, model.coef_[0]), strict=True)
    return Fit({ALWAYS: float(model.intercept_[0]), **dict(sorted(signs))})


def _truth(cases: Iterable[Case]) -> list[bool]:
    return [case.holds for case in cases]


def unseen(exercises: Sequence[Case], told: Sequence[Case]) -> str:
    """How well the fit does on passages of persons whom it has not seen, in words."""
    people = [case.person for case in told]
    likely = np.zeros(len(told))
    for seen, new in GroupKFold(_FOLDS).split(told, groups=people):
        persons = {told[at].person for at in new}
        apart = [case for case in exercises if case.person not in persons]
        fitted = fit([*apart, *(told[at] for at in seen)])
        likely[new] = [fitted.likely(told[at]) for at in new]
    truth = _truth(told)
    loss, f1 = log_loss(truth, likely), f1_score(truth, likely >= _EVEN)
    return f"{len(exercises):,} + {len(told):,} cases; not seen: log loss {loss:.3f}, F1 {f1:.3f}"


def write(name: str, fitted: Fit) -> None:
    """Write a table of weights."""
    with (DATA / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        told = ((sign, f"{weight:.2f}") for sign, weight in fitted.weights.items())
        writer.writerows(row for row in told if float(row[1]))


Asking = Callable[[Passage, Gazetteer], Iterator[Case]]


def _asked(asking: Asking, files: Mapping[str, float], gazetteer: Gazetteer) -> list[Case]:
    """The cases of the passages in these files, each with what it counts."""
    return [
        replace(case, counts=counts)
        for name, counts in files.items()
        for passage in passages(name)
        for case in asking(passage, gazetteer)
    ]


def main() -> None:
    with Gazetteer.open() as gazetteer:
        # Which places are dated depends on the weights of presence: those are learnt first.
        for name, asking in ((presence.TABLE, presence_cases), (dates.TABLE, date_cases)):
            ours = _asked(asking, _EXERCISES, gazetteer)
            theirs = _asked(asking, _TOLD[name], gazetteer)
            print(f"{name}: {unseen(ours, theirs)}", flush=True)
            write(name, fit([*ours, *theirs]))
            weights.cache_clear()


if __name__ == "__main__":
    main()
