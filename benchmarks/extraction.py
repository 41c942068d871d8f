"""How well and how fast stays are found in a biography's text: quality, speed, memory.

``python -m benchmarks.extraction`` prints Markdown tables. Quality: recall, precision and F1 of
stays on the annotated lives and sentences of both halves, and on our own table against the
biography beside the repository (``benchmarks.extraction_quality``). Speed: characters a second,
cold start and memory, beside the gazetteer matchers geotext and flashgeotext on the same text in
the same run (both find names of places only, no stays).
"""

import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from benchmarks.annotations import LIVES
from benchmarks.extraction_quality import BIOGRAPHY, quality
from mapapp.biography.extraction import extract
from mapapp.biography.reading.text import blocks
from mapapp.geocoding.gazetteer import Gazetteer

ROOT = Path(__file__).parents[1]
TIMES = (1, 10)


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
from mapapp.biography.reading.text import blocks
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
