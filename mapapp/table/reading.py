"""The itinerary's table to an ``Itinerary``, every fault of the table reported at once."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mapapp.errors import Finding, InputError
from mapapp.model import Itinerary, Stay
from mapapp.table.cells import RowReader
from mapapp.table.columns import LARGEST_BYTES, MOST_FAULTS
from mapapp.table.rows import Rows, decode, scan_rows


@dataclass(frozen=True, slots=True)
class Examined:
    """A table with all its faults (``findings``): what can be read of it in spite of them."""

    header: tuple[str, ...]
    itinerary: Itinerary
    findings: tuple[Finding, ...] = ()
    warnings: tuple[Finding, ...] = ()

    def sound(self, name: str) -> Itinerary:
        """The itinerary where there is no fault; ``name`` is what messages call the file by.

        Raises InputError with every fault.
        """
        if self.findings:
            raise InputError(name, self.findings)
        return self.itinerary


def read_table(content: bytes, name: str = "table") -> Itinerary:
    """Read the bytes of a table (UTF-8, with a header, CSV) as an itinerary.

    Raises InputError with every fault, each with its line and column.
    """
    return examine_table(content, name).sound(name)


def examine_table(content: bytes, name: str = "table") -> Examined:
    """Read a table as ``read_table`` does, but with its faults beside what could be read.

    Faulty cells are empty in the itinerary, rows that cannot be split into cells left out. Raises
    InputError where nothing can be read at all: too large, empty or not UTF-8.
    """
    rows, shape = scan_rows(decode(content, name))
    cells: list[Finding] = []
    stays = tuple(_stays(rows, cells))
    cells += _identity_findings(stays)
    if not shape:  # else the row that is named may be one that could not be read
        cells += _rival_findings(stays)
    # A column that is missing is one fault of the header, not one of every row.
    findings = shape + [finding for finding in cells if finding.column in rows.header]
    itinerary = Itinerary(stays, title_of(name))
    return Examined(rows.header, itinerary, tuple(sorted(findings)), rows.warnings)


def _stays(rows: Rows, findings: list[Finding]) -> Iterator[Stay]:
    """The stays of rows; past so many faults the rest of the table is left unread."""
    for row in rows.rows:
        if len(findings) > MOST_FAULTS:
            message = f"there are more than {MOST_FAULTS} faults; mend these, and read it again"
            findings.append(Finding(row.line, rows.header[0], message))
            return
        yield RowReader(row, findings).stay()


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
