"""The table as rows of text: bytes to a header and cells, with every line's number kept."""

import _csv
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapapp.errors import Finding, InputError
from mapapp.table.columns import (
    LARGEST_BYTES,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    REQUIRED,
    rearm,
)
from mapapp.table.encoding import not_utf8, other_than_table, other_than_text
from mapapp.table.header import (
    SEPARATORS,
    header_findings,
    header_warnings,
    names_of,
    renamed,
    separator_of,
)

# All of Unicode's C0 and C1 but the white space that a text may hold.
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
# What Excel writes before the header; its line stays, so that lines count as in the file.
_SEPARATOR_LINE = re.compile(r"\A\"?sep=.\"?(\r?\n)", re.IGNORECASE)
# Where no comma parts the cells, one in a number is the decimal sign.
_DECIMAL_COMMA = re.compile(r"([+-]?\d*),(\d+)", re.ASCII)
_DECIMALS = frozenset({"latitude", "longitude", "radius_km"})


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line it begins on (from 1) and its cells by column."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as text: its header in the file's order, its records, what is doubtful of it.

    ``separator`` is the sign that parted the cells.
    """

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    warnings: tuple[Finding, ...] = ()
    separator: str = ","


def decode(content: bytes, name: str) -> str:
    """The text of a file's bytes, as UTF-8 with or without a byte order mark.

    Raises InputError for a file that is too large, an archive, empty or not UTF-8.
    """
    if len(content) > LARGEST_BYTES:
        # How much larger is not known: no more of a file is read.
        limit = f"{LARGEST_BYTES // 1_000_000} MB"
        raise _input_error(name, 0, f"the file is larger than {limit}; split it")
    if other := other_than_text(content):
        raise InputError(name, [other])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind the byte order mark.
        start = error.start + len(content) - len(error.object)
        raise InputError(name, [not_utf8(content, start)]) from error
    if not text.strip():
        raise _input_error(name, 0, "the file is empty; it needs a header and a row for each stay")
    return text


def scan_rows(text: str, required: Sequence[str] = REQUIRED) -> tuple[Rows, list[Finding]]:
    """Split a table into rows; cells are stripped of surrounding white space.

    Commas part the cells, or the semicolons or tabs by which the header is parted. Beside the rows
    stands every fault of the header and of the rows' shapes; a row that is not of the header's
    shape is left out.
    """
    text = _SEPARATOR_LINE.sub(r"\1", text, count=1)
    separator = separator_of(text)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
    findings: list[Finding] = []
    records = _records(reader, findings)
    header_line, names = next((record for record in records if record[1]), (0, []))
    header = names_of(names)
    known = set(required) & set(header)
    if not known and (other := other_than_table(text)):
        return Rows((), ()), [other]
    if header:
        findings += header_findings(header_line, header, required)
    elif not findings:
        findings.append(Finding(0, "", "the table has no header"))
    if len(header) > MOST_COLUMNS or not known:
        return Rows(header, ()), findings  # no itinerary's table: its rows would say nothing
    rows: list[Row] = []
    count = 0
    for line, cells in records:
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        if count > MOST_ROWS:
            message = f"the table has more than {MOST_ROWS} rows; split it"
            findings.append(Finding(line, "", message))
            break
        faults = _shape_findings(line, header, cells, separator)
        if faults:
            findings += faults
            continue
        row = {c: rearm(cell.strip()) for c, cell in zip(header, cells, strict=True)}
        rows.append(Row(line, row if separator == "," else _with_points(row)))
    if not count and not findings:
        findings.append(Finding(header_line, "", "the table has a header but no row"))
    warnings = [*renamed(header_line, names), *header_warnings(header_line, header, required)]
    return Rows(header, tuple(rows), tuple(warnings), separator), findings


def _records(reader: "_csv.Reader", findings: list[Finding]) -> Iterator[tuple[int, list[str]]]:
    while True:
        line = reader.line_num + 1
        try:
            record = next(reader, None)
        except csv.Error as error:
            message = f"the line cannot be split into cells ({error}); check its quotation marks"
            findings.append(Finding(line, "", message))
            return
        if record is None:
            return
        yield line, record


def _with_points(cells: dict[str, str]) -> dict[str, str]:
    """The cells with decimal points for decimal commas."""
    return {
        column: _DECIMAL_COMMA.sub(r"\1.\2", cell)
        if column in _DECIMALS and _DECIMAL_COMMA.fullmatch(cell)
        else cell
        for column, cell in cells.items()
    }


def _shape_findings(
    line: int, header: Sequence[str], cells: Sequence[str], separator: str
) -> list[Finding]:
    if len(cells) != len(header):
        message = f"the row has {len(cells)} cells where the header has {len(header)}"
        return [Finding(line, "", f"{message}; quote a cell that holds a {SEPARATORS[separator]}")]
    findings = []
    for column, cell in zip(header, cells, strict=True):
        if len(cell) > LONGEST_CELL:
            message = f"the cell has {len(cell)} characters, more than {LONGEST_CELL}; shorten it"
            findings.append(Finding(line, column, message))
        elif control := CONTROL.search(cell):
            message = f"the cell holds the control character U+{ord(control[0]):04X}; remove it"
            findings.append(Finding(line, column, message))
    return findings


def _input_error(name: str, line: int, message: str, value: str = "") -> InputError:
    return InputError(name, [Finding(line, "", message, value)])
