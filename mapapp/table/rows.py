"""The table as rows of text: bytes to a header and cells, with every line's number kept."""

import _csv
import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapapp.errors import Finding, InputError, printable
from mapapp.table.columns import (
    ANNOTATIONS,
    COLUMNS,
    LARGEST_BYTES,
    LONGEST_CELL,
    MOST_COLUMNS,
    MOST_ROWS,
    REQUIRED,
    rearm,
)

# How ZIP (and with it Excel's and LibreOffice's workbooks) and gzip begin.
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b")
# All of Unicode's C0 and C1 but the white space that a text may hold.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


@dataclass(frozen=True, slots=True)
class Row:
    """One record: the line it begins on (from 1) and its cells by column."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


@dataclass(frozen=True, slots=True)
class Rows:
    """A table as text: its header in the file's order, and its records."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


def decode(content: bytes, name: str) -> str:
    """The text of a file's bytes, as UTF-8 with or without a byte order mark.

    Raises InputError for a file that is too large, an archive, empty or not UTF-8.
    """
    if len(content) > LARGEST_BYTES:
        limit = f"{LARGEST_BYTES // 1_000_000} MB"
        size = f"{len(content) / 1e6:.1f} MB"
        raise _input_error(name, 0, f"the file is larger than {limit}; split it", size)
    if content.startswith(_ARCHIVES):
        reason = "this is an archive or a workbook, which is not unpacked; save it as “CSV UTF-8”"
        raise _input_error(name, 0, reason)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        byte = error.start - (before.rfind(b"\n") + 1) + 1
        reason = f"byte {byte} of the line is not UTF-8; save the table as “CSV UTF-8”"
        raise _input_error(name, line, reason, f"0x{content[error.start]:02x}") from error
    if not text.strip():
        raise _input_error(name, 0, "the file is empty; it needs a header and a row for each stay")
    return text


def scan_rows(text: str, required: Sequence[str] = REQUIRED) -> tuple[Rows, list[Finding]]:
    """Split a comma-separated table into rows; cells are stripped of surrounding white space.

    Beside the rows stands every fault of the header and of the rows' shapes; a row that is not of
    the header's shape is left out.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    findings: list[Finding] = []
    records = _records(reader, findings)
    header_line, cells = next((record for record in records if record[1]), (0, []))
    header = tuple(cell.strip().lower() for cell in cells)
    if header:
        findings += _header_findings(header_line, header, required)
    elif not findings:
        findings.append(Finding(0, "", "the table has no header"))
    if len(header) > MOST_COLUMNS or not set(required) & set(header):
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
        faults = _shape_findings(line, header, cells)
        if faults:
            findings += faults
            continue
        pairs = zip(header, cells, strict=True)
        rows.append(Row(line, {column: rearm(cell.strip()) for column, cell in pairs}))
    if not count and not findings:
        findings.append(Finding(header_line, "", "the table has a header but no row"))
    return Rows(header, tuple(rows)), findings


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


def _header_findings(line: int, header: Sequence[str], required: Sequence[str]) -> list[Finding]:
    if len(header) > MOST_COLUMNS:
        message = f"the header has {len(header)} columns, more than {MOST_COLUMNS}"
        return [Finding(line, "", message)]
    if len(header) == 1 and any(mark in header[0] for mark in ";\t"):
        message = "the columns are not separated by commas; save the table as comma-separated"
        return [Finding(line, "", message, header[0])]
    findings = [
        Finding(line, column, "the column is missing; add it to the header")
        for column in required
        if column not in header
    ]
    seen: set[str] = set()
    known = {*COLUMNS, *ANNOTATIONS}
    for column in header:
        if column in seen:
            message = "the column stands twice in the header"
            findings.append(Finding(line, printable(column[:60]), message))
        elif column not in known:
            message = f"no such column; the columns are {', '.join(COLUMNS)}"
            findings.append(Finding(line, printable(column[:60]) or "(without a name)", message))
        seen.add(column)
    return findings


def _shape_findings(line: int, header: Sequence[str], cells: Sequence[str]) -> list[Finding]:
    if len(cells) != len(header):
        message = f"the row has {len(cells)} cells where the header has {len(header)}"
        return [Finding(line, "", f"{message}; quote a cell that holds a comma")]
    findings = []
    for column, cell in zip(header, cells, strict=True):
        if len(cell) > LONGEST_CELL:
            message = f"the cell has {len(cell)} characters, more than {LONGEST_CELL}; shorten it"
            findings.append(Finding(line, column, message))
        elif control := _CONTROL.search(cell):
            message = f"the cell holds the control character U+{ord(control[0]):04X}; remove it"
            findings.append(Finding(line, column, message))
    return findings


def _input_error(name: str, line: int, message: str, value: str = "") -> InputError:
    return InputError(name, [Finding(line, "", message, value)])
