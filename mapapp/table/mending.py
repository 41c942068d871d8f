"""A table with the cells mended of which a fault says the one thing to write."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from mapapp.errors import Finding, InputError, shown
from mapapp.table.cells import RowReader
from mapapp.table.rows import Row, decode, scan_rows
from mapapp.table.writing import with_code, write_rows

_REQUIRED = ("place",)


@dataclass(frozen=True, slots=True)
class Mended:
    """A cell, of the header perhaps, that was mended: where, what it was and what it is now."""

    line: int
    column: str
    was: str
    now: str

    def __str__(self) -> str:
        return f"{shown(self.was)} is now {self.now}"


def mended_table(content: bytes, name: str) -> tuple[bytes, list[Mended]]:
    """The bytes of a table with every suggestion taken: dates, coordinates, columns, countries.

    Beside them stands what was changed; all other cells are as they were. Raises InputError where
    rows cannot be split into cells, for they would be lost.
    """
    rows, faults = scan_rows(decode(content, name), _REQUIRED)
    if faults:
        raise InputError(name, faults)
    changes = [Mended(f.line, f.column, f.column, f.suggestion) for f in suggesting(rows.warnings)]
    mended = []
    for row in rows.rows:
        findings: list[Finding] = []
        stay = RowReader(row, findings).stay()
        cells = with_code(mended_row(row, findings).cells, stay)
        mended.append(cells)
        changes += (
            Mended(row.line, column, row[column], now)
            for column, now in cells.items()
            if now != row[column]
        )
    return write_rows(rows.header, mended), changes


def is_mendable(content: bytes, name: str) -> bool:
    """Whether ``mended_table`` can read a table, whose faults are then those of cells alone."""
    return not scan_rows(decode(content, name), _REQUIRED)[1]


def mended_row(row: Row, findings: Iterable[Finding]) -> Row:
    """A row with what its findings suggest."""
    now = {finding.column: finding.suggestion for finding in suggesting(findings)}
    return replace(row, cells={**row.cells, **now})


def suggesting(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that say the one thing to write into a cell of a table."""
    return [finding for finding in findings if finding.suggestion and finding.line]
