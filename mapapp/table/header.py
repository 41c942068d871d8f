"""The header of a table: by what its cells are parted, the faults and doubts of its columns."""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches

from mapapp.errors import Finding, Severity, printable, shown
from mapapp.table.columns import (
    ANNOTATIONS,
    BESIDE_A_PLACE,
    COLUMNS,
    COORDINATES,
    MOST_COLUMNS,
    OTHER_NAMES,
)

# By name, for messages. Excel parts by semicolons where the comma is the decimal sign.
SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab"}
# The codes of what is no slip: it is told, and no fault where warnings are.
OWN_COLUMN = "own-column"
OTHER_NAME = "other-name"
MISSING_COLUMN = "missing-column"
NO_SLIPS = frozenset({OWN_COLUMN, OTHER_NAME, MISSING_COLUMN})
# Of what a column by another name may hold besides.
_OR_ELSE = {"modern_country": "; if it holds the states of that time, call it historical_state"}
_KNOWN = frozenset({*COLUMNS, *ANNOTATIONS})

# Missing columns up to so many are named one by one, unknown ones up to so many at all.
_MOST_APART = 2
_MOST_NAMED = 10
_LONGEST_NAME = 60


def separator_of(text: str) -> str:
    """The sign that parts the cells of a table: the one by which its header has most columns.

    Known columns count before unknown ones, and of equals it is the comma.
    """

    def columns(separator: str) -> tuple[int, int]:
        reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=separator)
        try:
            cells = next((cells for cells in reader if cells), [])
        except csv.Error:  # is reported where the rows are read
            return 0, 0
        return len(_KNOWN & {*names_of(cells)}), len(cells)

    return max(SEPARATORS, key=columns)


def names_of(cells: Sequence[str]) -> tuple[str, ...]:
    """The names of the columns whose header has these cells.

    Known ones may be in any case, and have another name of theirs.
    """
    names = _in_our_case(cells)
    meant = _meant(names)
    return tuple(meant.get(name, name) for name in names)


def renamed(line: int, cells: Sequence[str]) -> Iterator[Finding]:
    """Tell the columns of a header that are read as one of ours by another name of it."""
    for name, column in _meant(_in_our_case(cells)).items():
        message = f"the column is read as {column}{_OR_ELSE.get(column, '')}"
        yield Finding(line, _name(name), message, "", "warning", OTHER_NAME, column)


def _in_our_case(cells: Sequence[str]) -> tuple[str, ...]:
    names = (cell.strip() for cell in cells)
    return tuple(name.lower() if name.lower() in _KNOWN else name for name in names)


def _meant(names: Sequence[str]) -> dict[str, str]:
    """The columns with another name of one of ours, each with ours, if no second column is it."""
    plain = {name: _plain(name) for name in names if name not in _KNOWN}
    ours = {name: OTHER_NAMES.get(text, text) for name, text in plain.items()}
    if "place" in (*ours.values(), *names):
        ours |= {
            name: BESIDE_A_PLACE[text] for name, text in plain.items() if text in BESIDE_A_PLACE
        }
    claims = Counter(ours.get(name, name) for name in names)
    return {name: column for name, column in ours.items() if _is_one(column, claims)}


def _is_one(column: str, claims: Mapping[str, int]) -> bool:
    return column in COLUMNS and claims[column] == 1


def _plain(name: str) -> str:
    """A column's name as ours are written: in small letters, with underscores for spaces."""
    return "_".join(name[:_LONGEST_NAME].lower().replace("-", " ").split())


def header_findings(line: int, header: Sequence[str], required: Sequence[str]) -> list[Finding]:
    """Every fault of a header, however many columns have it in one line each.

    An unknown column that resembles a missing one is a fault, for its cells would be missed.
    """
    if len(header) > MOST_COLUMNS:
        message = f"the header has {len(header)} columns, more than {MOST_COLUMNS}"
        return [Finding(line, "", message)]
    missing = [column for column in required if column not in header]
    slips = {column: near for column, near in _unknown(header).items() if near in missing}
    twice = {column: None for index, column in enumerate(header) if column in header[:index]}
    message = "the column stands twice in the header"
    return [
        *_missing(line, missing),
        *(Finding(line, _name(column), message) for column in twice),
        *_unknown_findings(line, slips, "fault"),
    ]


def header_warnings(line: int, header: Sequence[str], required: Sequence[str]) -> Iterator[Finding]:
    """The columns of a header that are unknown and no fault: slips, then a researcher's own."""
    missing = [column for column in required if column not in header]
    unknown = _unknown(header)
    slips = {column: near for column, near in unknown.items() if near and near not in missing}
    yield from _unknown_findings(line, slips, "warning")
    own = [column for column, near in unknown.items() if not near]
    if own:
        alone = _name(own[0]) if len(own) == 1 else ""
        names = _listed([_with_nearest(column, "") for column in own])
        what = "the column is" if alone else f"the columns {names} are"
        kept = "“mapapp geocode” keeps it" if alone else "“mapapp geocode” keeps them"
        message = f"{what} not read; {kept}, what is exported has the columns of places.csv alone"
        yield Finding(line, alone, message, "", "warning", OWN_COLUMN)


def _missing(line: int, columns: Sequence[str]) -> Iterator[Finding]:
    # Told apart from the others: a table may be brought without them, to have them found.
    coordinates = [column for column in columns if column in COORDINATES]
    others = [column for column in columns if column not in COORDINATES]
    apart = len(columns) <= _MOST_APART
    for group in [[column] for column in columns] if apart else [others, coordinates]:
        if len(group) == 1:
            yield Finding(line, group[0], "the column is missing; add it to the header")
        elif group:
            message = f"the columns {', '.join(group)} are missing; add them to the header"
            yield Finding(line, group[0] if group is coordinates else "", message)


def _unknown(header: Sequence[str]) -> dict[str, str]:
    """The columns that are unknown, each with the absent column that it resembles, if any."""
    absent = [column for column in COLUMNS if column not in header]
    return {column: _nearest(column, absent) for column in header if column not in _KNOWN}


def _unknown_findings(
    line: int, columns: Mapping[str, str], severity: Severity
) -> Iterator[Finding]:
    every = f"the columns that are read are {', '.join(COLUMNS)}"
    if len(columns) == 1:
        ((column, near),) = columns.items()
        meant = f", do you mean {near}?" if near else ";"
        message = f"no such column{meant} {every}"
        yield Finding(line, _name(column), message, "", severity, "unknown-column")
    elif columns:
        names = _listed([_with_nearest(*pair) for pair in columns.items()])
        message = f"there are no such columns as {names}; {every}"
        yield Finding(line, "", message, "", severity, "unknown-column")


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")


def _with_nearest(column: str, near: str) -> str:
    name = shown(column, _LONGEST_NAME) if column else _name(column)
    return f"{name} (do you mean {near}?)" if near else name


def _nearest(column: str, absent: Sequence[str]) -> str:
    """The absent column that a name abbreviates or resembles; empty where none does."""
    name = _plain(column)
    begun = [known for known in absent if len(name) > 2 and known.startswith(name)]
    return next(iter(begun or get_close_matches(name, absent, 1)), "")


def _name(column: str) -> str:
    return printable(column[:_LONGEST_NAME]) or "(without a name)"
