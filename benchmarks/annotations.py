"""The annotated lives and sentences: what they say, of whom, and where they have that person."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mapapp.dates import parse

HERE = Path(__file__).parent
LIVES = HERE / "lives"
LONG_LIVES = LIVES / "long"
SENTENCES = HERE / "sentences"


@dataclass(frozen=True, slots=True)
class Annotated:
    """A stay as a person annotated it; without a date both days, without a point both are None.

    What is ``optional`` a reasonable reader may dispute: it counts neither for nor against.
    """

    place: str
    longitude: float | None
    latitude: float | None
    first: date | None
    last: date | None
    milestone: bool = False
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """One or a few sentences, the person that they are about, and that person's stays."""

    text: str
    subject: str
    stays: tuple[Annotated, ...]


def annotated(path: Path) -> list[Annotated]:
    """The stays of an annotated life, or of a table in the columns of places.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["latitude"] and not row.get("rival_of")]
    return [_annotated(row) for row in rows]


def passages(*names: str) -> Iterator[Passage]:
    """The annotated sentences of the files of these names."""
    for name in names:
        for line in (SENTENCES / f"{name}.jsonl").read_text("utf-8").splitlines():
            row = json.loads(line)
            stays = tuple(_of_pair(pair) for pair in row["pairs"])
            yield Passage(row["text"], row["subject"], stays)


def _annotated(row: dict[str, str]) -> Annotated:
    first, last = _days(row["start"], row["end"])
    told = row.get("note", "") or row.get("kind", "")
    return Annotated(
        row["place"],
        float(row["longitude"]),
        float(row["latitude"]),
        first,
        last,
        told.startswith(("birth", "death")),
        told.startswith("optional"),
    )


def _of_pair(pair: Mapping[str, Any]) -> Annotated:
    days = _days(pair["start"], pair["end"])
    return Annotated(pair["place"], None, None, *days, optional=bool(pair.get("optional")))


def _days(start: str, end: str) -> tuple[date | None, date | None]:
    first, last = (parse(text) if text else None for text in (start or end, end or start))
    return (first.earliest if first else None, last.latest if last else None)
