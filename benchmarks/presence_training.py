"""Learns what makes presence likely, from annotated sentences: writes the weights of the signs.

``python -m benchmarks.presence_training`` reads the sentences for training and tuning, takes the
places that may be weighed, accepted by a rule or not, and fits a logistic regression to their
signs. It prints how well the fit does on persons that it has not seen.
"""

import csv
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar
from unittest.mock import patch

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict

from benchmarks.extraction_quality import SENTENCES
from mapapp.biography.extraction import extract
from mapapp.biography.presence.judgement import Judgement
from mapapp.biography.presence.likelihood import ALWAYS
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.weighing import LIKELY, UNLIKELY, Weigher
from mapapp.geocoding.gazetteer import Gazetteer, key

WEIGHTS = Path(__file__).parents[1] / "mapapp" / "biography" / "data" / "presence.csv"
_LEAST = 8
"""A sign seen with fewer places than this tells of those places, not of presence."""
_STRENGTH = 0.1
"""The inverse of the regularisation: what did best on persons not seen."""
_FOLDS = 10


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text, its subject, and the names of the places where the subject was, surely or maybe."""

    text: str
    subject: str
    there: tuple[str, ...]
    disputed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A place: its signs, whether a rule accepts it, and whether the subject was there."""

    signs: tuple[str, ...]
    accepted: bool
    there: bool
    person: str


class Recorder(Weigher):
    """Keeps the places that are asked about, and follows the rules alone."""

    asked: ClassVar[list[tuple[set[str], tuple[str, ...], bool]]] = []

    def judge(self, place: PlaceFound) -> Judgement | None:
        accepted = self.accepts(place)
        if self.may_weigh(place):
            toponym = place.toponym
            names = {toponym.institution or toponym.gloss or toponym.name, toponym.name}
            self.asked.append((names, self.signs(place), accepted))
        return place.judgement if accepted else None


def annotated_sentences(path: Path) -> Iterator[Sentence]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        disputed = tuple(pair["place"] for pair in row["pairs"] if pair.get("optional"))
        there = tuple(pair["place"] for pair in row["pairs"] if not pair.get("optional"))
        yield Sentence(row["text"], row["subject"], there, disputed)


def cases(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Iterator[Case]:
    with patch("mapapp.biography.toponyms.places.Weigher", Recorder):
        for sentence in sentences:
            Recorder.asked.clear()
            extract(sentence.text, subject=sentence.subject, gazetteer=gazetteer)
            for names, signs, accepted in Recorder.asked:
                there = _is_among(names, sentence.there)
                if there or not _is_among(names, sentence.disputed):
                    yield Case(signs, accepted, there, sentence.subject)


def _is_among(names: Iterable[str], places: Sequence[str]) -> bool:
    ours = [key(name) for name in names]
    theirs = [key(place) for place in places]
    return any(one and two and (one in two or two in one) for one in ours for two in theirs)


def main() -> None:
    sentences = [
        *annotated_sentences(SENTENCES / "training.jsonl"),
        *annotated_sentences(SENTENCES / "tuning.jsonl"),
    ]
    with Gazetteer.open() as gazetteer:
        found = list(cases(sentences, gazetteer))
    counts = Counter(sign for case in found for sign in case.signs)
    rows = [{sign: 1.0 for sign in case.signs if counts[sign] >= _LEAST} for case in found]
    truth = [case.there for case in found]
    vectorizer = DictVectorizer()
    table = vectorizer.fit_transform(rows)
    model = LogisticRegression(C=_STRENGTH, max_iter=5_000)
    people = [case.person for case in found]
    folds = GroupKFold(_FOLDS)
    likely = cross_val_predict(
        model, table, truth, groups=people, cv=folds, method="predict_proba"
    )[:, 1]
    print(
        f"{len(sentences):,} sentences, {len(found):,} places, {sum(truth):,} of them presences,"
        f" {len(vectorizer.get_feature_names_out()):,} signs\non persons not seen:"
    )
    shares = list(zip(found, likely, strict=True))
    kept = [case.there for case, share in shares if not case.accepted and share >= LIKELY]
    missed = sum(case.there for case in found if not case.accepted)
    print(f"no rule, kept: {len(kept):,}, rightly {sum(kept):,} of {missed:,}")
    left = [case.there for case, share in shares if case.accepted and share < UNLIKELY]
    wrong = sum(not case.there for case in found if case.accepted)
    print(f"a rule, left out: {len(left):,}, rightly {len(left) - sum(left):,} of {wrong:,}")
    model.fit(table, truth)
    signs = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
    weights = [(ALWAYS, float(model.intercept_[0])), *sorted(signs)]
    with WEIGHTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("sign", "weight"))
        told = ((sign, f"{weight:.2f}") for sign, weight in weights)
        writer.writerows(row for row in told if float(row[1]))


if __name__ == "__main__":
    main()
