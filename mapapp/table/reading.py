"""The itinerary's table to an ``Itinerary``, every fault of the table reported at once."""

import re
from collections.abc import Iterable
from pathlib import Path

from mapapp.errors import Finding, InputError
from mapapp.model import Itinerary, Stay
from mapapp.table.cells import RowReader
from mapapp.table.columns import LARGEST_BYTES
from mapapp.table.rows import Rows, decode, read_rows


def read_table(content: bytes, name: str = "table") -> Itinerary:
    """Read the bytes of a comma-separated table (UTF-8, with a header) as an itinerary.

    Raises InputError with every fault, each with its line and column.
    """
    return itinerary_of(read_rows(decode(content, name), name), name)


def itinerary_of(rows: Rows, name: str) -> Itinerary:
    """The itinerary of rows of text; raises InputError with every fault of every row."""
    findings: list[Finding] = []
    stays = tuple(RowReader(row, findings).stay() for row in rows.rows)
    findings += _identity_findings(stays)
    findings += _rival_findings(stays)
    if findings:
        raise InputError(name, findings)
    return Itinerary(stays, title_of(name))


def read_file(path: Path) -> bytes:
    """The bytes of a file of the user's, never more than the limit and one.

    Raises InputError where the path is no readable file.
    """
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_BYTES + 1)
    except OSError as error:
        reason = f"the file cannot be read: {error.strerror or error}"
        raise InputError(str(path), [Finding(0, "", reason)]) from error


def title_of(name: str) -> str:
    """What to call an itinerary whose file has this name: ``life_of-x.csv`` is ``Life of x``."""
    words = re.sub(r"[\W_]+", " ", Path(name).stem).strip()
    return words[:1].upper() + words[1:]


def _identity_findings(stays: Iterable[Stay]) -> list[Finding]:
    first: dict[str, int] = {}
    findings = []
    for stay in stays:
        if stay.id in first:
            message = f"the id stands already in line {first[stay.id]}; ids are unique"
            findings.append(Finding(stay.line, "id", message, stay.id))
        elif stay.id:
            first[stay.id] = stay.line
    return findings


def _rival_findings(stays: Iterable[Stay]) -> list[Finding]:
    by_id = {stay.id: stay for stay in stays}
    findings = []
    for stay in by_id.values():
        rival = by_id.get(stay.rival_of)
        if stay.rival_of and (rival is None or rival is stay):
            message = "no other row has this id; name the row that this one contradicts"
        elif rival is not None and rival.rival_of:
            message = "the row it names is itself a rival account; name the row of the route"
        else:
            continue
        findings.append(Finding(stay.line, "rival_of", message, stay.rival_of))
    return findings
