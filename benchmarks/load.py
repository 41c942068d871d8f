"""Thirty readers on one server, ours and the naive dashboard, in one run.

``python -m benchmarks.load [READERS [MOVES]]`` prints a Markdown table. The readers are websocket
clients that say what a browser's front end says: they open the page, fetch the map, let the
slider go at random days and export. Timed is the way from release to the panel's new content at
the client; drawing it is not in it.

First they move at a reader's pace, a release every four seconds; then as fast as the server
answers, until each has made as many moves as half an hour of that pace has.
"""

import asyncio
import random
import statistics
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.naive.parts import VARIABLE
from benchmarks.slider import ROOT, server
from benchmarks.streamlit_client import DashboardError, Reader, reading
from mapapp.journey import Journey
from mapapp.table import read_table

READERS = 30
PACE_SECONDS = 4.0
PACED_MOVES = 15
MOVES = 450
EXPORT_EVERY = 5
TABLE = ROOT / "data" / "places.csv"

_HEADINGS = (
    *("dashboard", "readers", "release to panel: median s", "95 % s", "longest s"),
    *("at full speed: moves/s", "median s", "export: median s", "errors"),
    *("server: MB before", "MB a session", "MB after each 100 moves of all"),
)

Move = Callable[[Reader, int], Awaitable[float]]


@dataclass
class Figures:
    """What was measured of one dashboard; times in s, memory of the server in MB."""

    way: str
    paced: list[float] = field(default_factory=list)
    fast: list[float] = field(default_factory=list)
    exports: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    empty_mb: float = float("nan")
    open_mb: float = float("nan")
    later_mb: list[float] = field(default_factory=list)
    readers: int = 0

    @property
    def session_mb(self) -> float:
        """What each open session takes of the server's memory."""
        return (self.open_mb - self.empty_mb) / self.readers

    @property
    def median(self) -> float:
        """Median seconds from release to the panel, at a reader's pace."""
        return statistics.median(self.paced)


@contextmanager
def ours() -> Iterator[str]:
    """Our dashboard of the repository's life."""
    with server("mapapp", "dashboard", str(TABLE), "--port", "{port}") as address:
        yield address


@contextmanager
def naive() -> Iterator[str]:
    """The map built anew at each step, of the same life."""
    options = ("--server.port={port}", "--server.headless=true")
    environment = {VARIABLE: str(TABLE), "PYTHONPATH": str(ROOT)}
    script = "benchmarks/naive/rebuilt.py"
    with server("streamlit", "run", script, *options, **environment) as address:
        yield address


async def measure(way: str, address: str, move: Move, *, readers: int, moves: int) -> Figures:
    """Let so many readers move, at their own pace and then so many times as fast as they can."""
    figures = Figures(way, readers=readers)
    first, last = Journey(read_table(TABLE.read_bytes())).days or (1, 1)

    async def moving(
        reader: Reader, seed: int, times: list[float], count: int, pace: float
    ) -> None:
        chance = random.Random(seed)
        for number in range(count):
            await asyncio.sleep(chance.uniform(0.5, 1.5) * pace)
            try:
                times.append(await move(reader, chance.randint(first, last)))
                if reader.route and number % EXPORT_EVERY == EXPORT_EVERY - 1:
                    figures.exports.append(await reader.export())
            except (DashboardError, OSError, TimeoutError) as error:
                figures.errors.append(repr(error))

    async def all_move(count: int, pace: float, times: list[float]) -> None:
        async with asyncio.TaskGroup() as group:
            for seed, reader in enumerate(opened):
                group.create_task(moving(reader, seed + count, times, count, pace))

    async with reading(address) as visitor:  # the server has had one before, as one that is up has
        await move(visitor, first)
    await asyncio.sleep(1)
    figures.empty_mb = server_mb()
    async with AsyncExitStack() as stack:
        opened = [await stack.enter_async_context(reading(address)) for _ in range(readers)]
        await all_move(PACED_MOVES, PACE_SECONDS, figures.paced)
        figures.open_mb = server_mb()
        for _ in range(moves // 50):
            await all_move(50, 0, figures.fast)
            figures.later_mb.append(server_mb())
    return figures


def server_mb() -> float:
    """Resident memory of the processes that this one has started, in MB (Linux's /proc)."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # gone meanwhile
            continue
        parents[int(stat.parent.name)] = int(fields[1])
    here = int(Path("/proc/self").resolve().name)
    ours = {process for process in parents if _descends(process, here, parents)}
    return sum(map(_resident_mb, ours))


def _descends(process: int, ancestor: int, parents: dict[int, int]) -> bool:
    while process in parents and process != ancestor:
        process = parents[process]
        if process == ancestor:
            return True
    return False


def _resident_mb(process: int) -> float:
    try:
        pages = int((Path("/proc") / str(process) / "statm").read_text().split()[1])
    except OSError:
        return 0.0
    return pages * 4096 / 1e6


def table(rows: list[Figures]) -> str:
    """The figures as a Markdown table."""
    lines = [
        f"| {' | '.join(_HEADINGS)} |",
        f"|{' --- |' * len(_HEADINGS)}",
    ]
    for row in rows:
        rate = row.readers / statistics.fmean(row.fast) if row.fast else float("nan")
        cells = [
            *(row.way, str(row.readers), f"{row.median:.2f}", f"{_share(row.paced, 0.95):.2f}"),
            *(f"{max(row.paced):.2f}", f"{rate:.0f}", f"{_share(row.fast, 0.5):.2f}"),
            *(f"{_share(row.exports, 0.5):.2f}", str(len(row.errors)), f"{row.empty_mb:.0f}"),
            *(f"{row.session_mb:.1f}", ", ".join(f"{mb:.0f}" for mb in row.later_mb[::2])),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)


def _share(times: list[float], share: float) -> float:
    return sorted(times)[int(len(times) * share)] if times else float("nan")


def run(readers: int = READERS, moves: int = MOVES) -> list[Figures]:
    """Both dashboards, one after the other; the naive one moves a ninth as often."""
    with ours() as address:
        mine = asyncio.run(measure("mapapp", address, Reader.release, readers=readers, moves=moves))
    with naive() as address:
        theirs = asyncio.run(
            measure("rebuilt", address, Reader.slide, readers=readers, moves=moves // 9)
        )
    return [mine, theirs]


if __name__ == "__main__":
    sys.stdout.write(table(run(*map(int, sys.argv[1:]))) + "\n")
