"""How well stays are found in a biography's text: the annotated lives and sentences, the scores.

A life's stays are matched one to one (the same place by name or within 50 km, overlapping dates),
a sentence's places with their dates by name and overlap.
"""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.annotations import HERE, LIVES, LONG_LIVES, Annotated, annotated, passages
from mapapp.biography.extraction import extract
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.geocoding.gazetteer import Gazetteer, key
from mapapp.geocoding.points import great_circle_km

BIOGRAPHY = HERE.parents[1] / "shared" / "biography" / "trotsky.txt"
TABLE = HERE.parent / "data" / "places.csv"
NEAR_KM = 50.0


@dataclass(frozen=True, slots=True)
class Score:
    """Stays found rightly, found beside the truth, and missed."""

    right: int
    wrong: int
    missed: int

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of the found stays that are right."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the annotated stays that were found."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


def score(found: Sequence[ExtractedStay], truth: Sequence[Annotated]) -> Score:
    """One-to-one matches, what is not optional first, then the closest dates."""
    pairs = sorted(
        (true.optional, _distance(stay, true), i, j)
        for i, stay in enumerate(found)
        for j, true in enumerate(truth)
        if same_place(stay, true) and same_time(stay, true)
    )
    matches: dict[int, int] = {}
    used: set[int] = set()
    for _, _, i, j in pairs:
        if i not in matches and j not in used:
            matches[i] = j
            used.add(j)
    right = sum(not truth[j].optional for j in matches.values())
    wanted = sum(not true.optional for true in truth)
    return Score(right, len(found) - len(matches), wanted - right)


def same_place(stay: ExtractedStay, true: Annotated) -> bool:
    """The same name, one within the other, or points within 50 km."""
    ours, theirs = key(stay.place), key(true.place)
    if ours in theirs or theirs in ours:
        return True
    if true.longitude is None or true.latitude is None:
        return theirs in map(key, (*stay.context, stay.modern_name))
    if stay.lonlat is None:
        return False
    return great_circle_km(stay.lonlat, (true.longitude, true.latitude)) <= NEAR_KM


def same_time(stay: ExtractedStay, true: Annotated) -> bool:
    """Overlapping spans; where either has no date, nothing contradicts."""
    if stay.start is None or stay.end is None or true.first is None or true.last is None:
        return True
    return stay.start <= true.last and true.first <= stay.end


def _distance(stay: ExtractedStay, true: Annotated) -> tuple[bool, int]:
    milestone = stay.kind.value in {"birthplace", "death"}
    days = abs((stay.start - true.first).days) if stay.start and true.first else 9_999
    return milestone != true.milestone, days


def of_lives(folder: Path, gazetteer: Gazetteer) -> Score:
    """The score of all annotated lives of a folder."""
    total = Score(0, 0, 0)
    for path in sorted(folder.glob("*.txt")):
        draft = extract(path.read_text("utf-8"), gazetteer=gazetteer)
        total += score(draft.stays, annotated(path.with_suffix(".csv")))
    return total


def of_sentences(name: str, gazetteer: Gazetteer) -> Score:
    """The score of dated stays in passages of which the subject is told.

    A stay of which a passage tells no date counts neither for nor against.
    """
    total = Score(0, 0, 0)
    for passage in passages(name):
        draft = extract(passage.text, subject=passage.subject, gazetteer=gazetteer)
        truth = [replace(s, optional=s.optional or s.first is None) for s in passage.stays]
        total += score([stay for stay in draft if stay.start], truth)
    return total


def quality(gazetteer: Gazetteer) -> Iterable[tuple[str, Score]]:
    """The scores of each set, with the reason where one cannot be measured."""
    for half in ("tuning", "held_out"):
        told = half.replace("_", " ")
        yield f"lives of 500 words, {told}", of_lives(LIVES / half, gazetteer)
        yield f"lives of 900 words, {told}", of_lives(LONG_LIVES / half, gazetteer)
        yield f"sentences, {told}", of_sentences(half, gazetteer)
    yield "plain sentences, held out", of_sentences("plain_held_out", gazetteer)
    yield "encyclopedia passages, held out", of_sentences("encyclopedia_held_out", gazetteer)
    yield "present-day prose", of_sentences("present_day", gazetteer)
    yield "present-day prose, awkward", of_sentences("present_day_awkward", gazetteer)
    if BIOGRAPHY.exists():
        draft = extract(BIOGRAPHY.read_text("utf-8"), gazetteer=gazetteer)
        yield "our table, the biography", score(draft.stays, annotated(TABLE))
    else:
        print(f"skipped: the biography is not at {BIOGRAPHY}", file=sys.stderr)
