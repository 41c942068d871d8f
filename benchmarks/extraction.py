"""How well and how fast stays are found in a biography's text: quality, speed, memory.

``python -m benchmarks.extraction`` prints Markdown tables. Quality: recall, precision and F1 of
stays, matched one to one (the same place by name or within 50 km, overlapping dates), on the
annotated lives of both halves and on our own table against the biography beside the repository.
Speed: characters a second, cold start and memory, beside the gazetteer matchers geotext and
flashgeotext on the same text in the same run (both find names of places only, no stays).
"""

import csv
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from mapapp.biography.draft import ExtractedStay
from mapapp.biography.extraction import extract
from mapapp.biography.text import blocks
from mapapp.dates import parse
from mapapp.geocoding.gazetteer import Gazetteer, key
from mapapp.geocoding.records import distance_km

ROOT = Path(__file__).parents[1]
LIVES = Path(__file__).parent / "lives"
BIOGRAPHY = ROOT.parent / "shared" / "biography" / "trotsky.txt"
TABLE = ROOT / "data" / "places.csv"
NEAR_KM = 50.0
TIMES = (1, 10)


@dataclass(frozen=True, slots=True)
class Annotated:
    """A stay as a person annotated it; without a date both days are None."""

    place: str
    longitude: float
    latitude: float
    first: date | None
    last: date | None
    milestone: bool


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


def annotated(path: Path) -> list[Annotated]:
    """The stays of an annotated life, or of a table in the columns of places.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["latitude"] and not row.get("rival_of")]
    return [_annotated(row) for row in rows]


def _annotated(row: dict[str, str]) -> Annotated:
    start = parse(row["start"]) if row["start"] else None
    end = parse(row["end"]) if row["end"] else None
    first, last = start or end, end or start
    told = row.get("note", "") or row.get("kind", "")
    return Annotated(
        row["place"],
        float(row["longitude"]),
        float(row["latitude"]),
        first.earliest if first else None,
        last.latest if last else None,
        told.startswith(("birth", "death")),
    )


def score(found: Sequence[ExtractedStay], truth: Sequence[Annotated]) -> Score:
    """One-to-one matches, the closest dates first."""
    pairs = sorted(
        (_distance(stay, true), i, j)
        for i, stay in enumerate(found)
        for j, true in enumerate(truth)
        if same_place(stay, true) and same_time(stay, true)
    )
    used_found: set[int] = set()
    used_truth: set[int] = set()
    for _, i, j in pairs:
        if i not in used_found and j not in used_truth:
            used_found.add(i)
            used_truth.add(j)
    right = len(used_found)
    return Score(right, len(found) - right, len(truth) - right)


def same_place(stay: ExtractedStay, true: Annotated) -> bool:
    """The same name, one within the other, or points within 50 km."""
    ours, theirs = key(stay.place), key(true.place)
    if ours in theirs or theirs in ours:
        return True
    if stay.longitude is None or stay.latitude is None:
        return False
    lonlat = (stay.longitude, stay.latitude)
    return distance_km(lonlat, (true.longitude, true.latitude)) <= NEAR_KM


def same_time(stay: ExtractedStay, true: Annotated) -> bool:
    """Overlapping spans; where either has no date, nothing contradicts."""
    if stay.start is None or stay.end is None or true.first is None or true.last is None:
        return True
    return stay.start <= true.last and true.first <= stay.end


def _distance(stay: ExtractedStay, true: Annotated) -> tuple[bool, int]:
    milestone = stay.kind.value in {"birthplace", "death"}
    days = abs((stay.start - true.first).days) if stay.start and true.first else 9_999
    return milestone != true.milestone, days


def quality(gazetteer: Gazetteer) -> Iterable[tuple[str, Score]]:
    """The scores of each set, with the reason where one cannot be measured."""
    for half in ("tuning", "held_out"):
        total = Score(0, 0, 0)
        for path in sorted((LIVES / half).glob("*.txt")):
            draft = extract(path.read_text("utf-8"), gazetteer=gazetteer)
            total += score(draft.stays, annotated(path.with_suffix(".csv")))
        yield f"lives, {half.replace('_', ' ')}", total
    if BIOGRAPHY.exists():
        draft = extract(BIOGRAPHY.read_text("utf-8"), gazetteer=gazetteer)
        yield "our table, the biography", score(draft.stays, annotated(TABLE))
    else:
        print(f"skipped: the biography is not at {BIOGRAPHY}", file=sys.stderr)


def speed(text: str, gazetteer: Gazetteer) -> Iterable[tuple[str, int, float]]:
    """What was run, on how many characters, and the seconds that it took."""
    body = "\n\n".join(block.text for block in blocks(text) if block.kind == "paragraph")
    for times in TIMES:
        long = "\n\n".join([body] * times)
        yield f"mapapp extract, its paragraphs × {times}", len(long), _seconds(long, gazetteer)
    for name, matcher in _matchers():
        began = time.perf_counter()
        matcher(text)
        yield name, len(text), time.perf_counter() - began


def _seconds(text: str, gazetteer: Gazetteer) -> float:
    began = time.perf_counter()
    extract(text, gazetteer=gazetteer)
    return time.perf_counter() - began


def _matchers() -> Iterable[tuple[str, Callable[[str], object]]]:
    if find_spec("geotext"):
        yield "geotext (names only)", import_module("geotext").GeoText
    else:
        print("skipped: geotext is not installed", file=sys.stderr)
    if find_spec("flashgeotext"):
        flash = import_module("flashgeotext.geotext").GeoText()
        yield "flashgeotext (names only)", flash.extract
    else:
        print("skipped: flashgeotext is not installed", file=sys.stderr)


_COLD = """
import resource, sys, time
began = time.perf_counter()
from mapapp.biography.extraction import extract_from
from mapapp.biography.text import blocks
with open(sys.argv[1], encoding="utf-8") as file:
    body = "\\n\\n".join(b.text for b in blocks(file.read()) if b.kind == "paragraph")
extract_from(body + "\\n\\n" for _ in range(int(sys.argv[2])))
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(time.perf_counter() - began, peak)
"""


def cold(path: Path, times: int) -> tuple[float, float]:
    """Seconds and peak memory in MB of a new process: imports, gazetteer and the text so often."""
    command = [sys.executable, "-c", _COLD, str(path), str(times)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def main() -> None:
    """Print all tables."""
    with Gazetteer.open() as gazetteer:
        print("| set | right | wrong | missed | precision | recall | F1 |")
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for name, s in quality(gazetteer):
            figures = f"{s.precision:.2f} | {s.recall:.2f} | {s.f1:.2f}"
            print(f"| {name} | {s.right} | {s.wrong} | {s.missed} | {figures} |")
        source = BIOGRAPHY
        if not source.exists():
            source = max((LIVES / "tuning").glob("*.txt"), key=lambda path: path.stat().st_size)
        text = source.read_text("utf-8")
        extract(text, gazetteer=gazetteer)  # warm, as the figures after the first are
        print("\n| run | characters | seconds | characters a second |")
        print("| --- | ---: | ---: | ---: |")
        for name, length, seconds in speed(text, gazetteer):
            print(f"| {name} | {length:,} | {seconds:.3f} | {length / seconds:,.0f} |")
    print("\n| new process | seconds | peak memory |")
    print("| --- | ---: | ---: |")
    for times in (1, 100):
        seconds, peak = cold(source, times)
        print(f"| cold start, its paragraphs in pieces × {times} | {seconds:.2f} | {peak:.0f} MB |")


if __name__ == "__main__":
    main()
