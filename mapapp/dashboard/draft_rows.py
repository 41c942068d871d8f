"""The rows of a draft as a person edits them: kept or left out, corrected, added, put in order.

Pure values: the widgets are elsewhere. A row's cells are text in the columns of places.csv, so
what a person enters is checked by the table's own reader and by nothing else.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Any

import pandas

from mapapp.biography.stays.draft import Draft, stay_id
from mapapp.dates import parse
from mapapp.errors import DateError, Finding, InputError, counted
from mapapp.geocoding.query import Resolution
from mapapp.model import Itinerary
from mapapp.table.columns import READ
from mapapp.table.reading import examine_table
from mapapp.table.rows import CONTROL
from mapapp.table.writing import cells_of, number, write_rows
from mapapp.vocabulary import Calendar, Certainty, Kind, Precision

# Columns that a person may edit, in the editor's order; of these the numeric ones hold numbers.
EDITED = (
    *("place", "start", "end", "kind", "certainty", "arrived_by", "event", "date_text", "calendar"),
    *("historical_state", "modern_name", "modern_country", "latitude", "longitude"),
    *("precision", "radius_km", "phase", "source", "remark"),
)
NUMERIC = ("latitude", "longitude", "radius_km")
# What was known of a place under its former name says nothing of another place.
OF_THE_PLACE = ("modern_name", "modern_country", "historical_state", *NUMERIC)
_DEFAULTS = {
    "calendar": Calendar.GREGORIAN.value,
    "certainty": Certainty.CERTAIN.value,
    "kind": Kind.RESIDENCE.value,
    "precision": Precision.TOWN.value,
}
# What a row without a place is called.
NO_PLACE = "no place yet"
_EMPTY: Mapping[str, str] = {}
_LINES_BEFORE = 1  # the header
_LONGEST_SENTENCE = 2_000


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One row: ``number`` is its own for ever, ``found`` the stay of the draft that it came from.

    ``found`` is None for a row that a person added; ``cells`` are text by column; ``answer`` is
    the gazetteer's where it was asked for a place that a person entered. ``has_id``: its id comes
    from a table and stays, whatever is corrected; others are made from place and year.
    """

    number: int
    keep: bool
    cells: Mapping[str, str]
    found: int | None = None
    answer: Resolution | None = None
    has_id: bool = False

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")


Rows = tuple[DraftRow, ...]


@dataclass(frozen=True, slots=True)
class Checked:
    """The rows that are kept, read as an itinerary, with their faults (line: the row's place).

    ``rows`` are the kept rows, one for each stay of the itinerary in the same order, ``cells``
    what of them was read; the itinerary is whole only where there are no findings.
    """

    itinerary: Itinerary
    rows: Rows = ()
    cells: tuple[Mapping[str, str], ...] = ()
    findings: tuple[Finding, ...] = ()


def rows_of(draft: Draft) -> Rows:
    """A row for each stay of a draft, all of them kept."""
    return tuple(
        DraftRow(
            index,
            keep=True,
            cells={
                **{column: _cell(text) for column, text in cells_of(stay).items()},
                "sentence": _cell(CONTROL.sub(" ", found.sentence))[:_LONGEST_SENTENCE],
            },
            found=index,
        )
        for index, (stay, found) in enumerate(zip(draft.itinerary(), draft, strict=True))
    )


def in_one_line(cells: Mapping[str, str]) -> dict[str, str]:
    """Cells of a table, each in one line as the editor has it; what is not said as it is read."""
    return {c: _cell(text) or _DEFAULTS.get(c, "") for c, text in cells.items()}


def frame_of(rows: Rows, draft: Draft) -> pandas.DataFrame:
    """The rows as the editor's table, in their order."""
    records = [_record(place, row, draft) for place, row in enumerate(rows, 1)]
    columns = ["read", "keep", *EDITED, "confidence", "reason", "order"]
    table = pandas.DataFrame(records, columns=columns)
    types = dict.fromkeys(("order", "confidence", *NUMERIC), "float64")
    return table.astype({**types, "keep": "bool"})


def rows_from(table: pandas.DataFrame, before: Rows) -> Rows:
    """The rows of an edited table, those that were given another number in ``order`` moved there.

    ``before`` are the rows that it was made from; what stands behind them was added in the editor.
    Of these one in which nothing has been entered is left out.
    """
    new = count(max((row.number for row in before), default=-1) + 1)
    known = chain(before, (DraftRow(n, keep=True, cells=_EMPTY) for n in new))
    entered = zip(known, _records(table), strict=False)
    rows = [(values["order"], _edited(row, values)) for row, values in entered]
    stood = {row.number for row in before}
    said = [pair for pair in rows if pair[1].number in stood or not is_blank(pair[1])]
    return _ordered(said, before)


def with_blank(rows: Rows, place: int) -> Rows:
    """The rows with one added at a place (from 0) in which nothing has been entered yet."""
    number = max((row.number for row in rows), default=-1) + 1
    cells = {**dict.fromkeys(EDITED, ""), **_DEFAULTS}
    return (*rows[:place], DraftRow(number, keep=True, cells=cells), *rows[place:])


def moved(before: Rows, after: Rows) -> Rows:
    """``after`` with what is no longer true taken out of rows that name another place now.

    Coordinates, names of today and state are emptied where the place was changed and they were
    not; they can then be looked up anew.
    """
    known = {row.number: row for row in before}
    return tuple(_without_old_place(known.get(row.number), row) for row in after)


def checked(rows: Sequence[DraftRow], name: str) -> Checked:
    """The kept rows as an itinerary of this name, their faults named by the rows' places.

    A row into which nothing has been entered yet is passed over.
    """
    places = [place for place, row in enumerate(rows, 1) if row.keep and not is_blank(row)]
    kept = tuple(rows[place - 1] for place in places)
    if not kept:
        return Checked(Itinerary((), name))
    ids = _ids(kept)
    named = [(row["id"], name) for row, name in zip(kept, ids, strict=True) if row["id"]]
    accounts = dict(reversed(named))  # of two with one id the first is meant
    # Where the account that it contradicts is left out, a rival one is the life's.
    cells = tuple(
        {**row.cells, "id": name, "rival_of": accounts.get(row["rival_of"], "")}
        for row, name in zip(kept, ids, strict=True)
    )
    try:
        examined = examine_table(write_rows(READ, cells), name)
    except InputError as error:
        return Checked(Itinerary((), name), kept, cells, error.findings)
    # No cell holds the end of a line, so line and row go together.
    findings = tuple(
        replace(f, line=places[f.line - _LINES_BEFORE - 1]) if f.line > _LINES_BEFORE else f
        for f in examined.findings
    )
    return Checked(replace(examined.itinerary, name=name), kept, cells, findings)


def _record(place: int, row: DraftRow, draft: Draft) -> dict[str, Any]:
    stay = None if row.found is None else draft.stays[row.found]
    cells: dict[str, Any] = {c: row[c] or None for c in EDITED}
    cells |= {c: float(row[c]) if is_number(row[c]) else None for c in NUMERIC}
    return {
        "read": str(place),
        "keep": row.keep,
        "order": None,
        **cells,
        "confidence": (stay.confidence or None) if stay else None,
        "reason": stay.reason if stay else "",
    }


def _records(table: pandas.DataFrame) -> Iterable[dict[str, Any]]:
    columns = ["order", "keep", *EDITED]
    values = table[columns].itertuples(index=False, name=None)
    return (dict(zip(columns, cells, strict=True)) for cells in values)


def _edited(row: DraftRow, values: Mapping[str, Any]) -> DraftRow:
    entered = {column: _cell(values[column]) for column in EDITED}
    keep = values["keep"] is None or pandas.isna(values["keep"]) or bool(values["keep"])
    if row.cells is _EMPTY:
        cells = {c: text or _DEFAULTS.get(c, "") for c, text in entered.items()}
        return replace(row, keep=keep, cells=cells)
    # A cell that looks the same is left as it was, character by character.
    same = {c: row[c] for c, text in entered.items() if text == _cell(_shown(c, row[c]))}
    return replace(row, keep=keep, cells={**row.cells, **entered, **same})


def _ordered(rows: Sequence[tuple[Any, DraftRow]], before: Rows) -> Rows:
    """Rows, each with the number that it was given, in the order that the numbers ask for."""
    was = {row.number: place for place, row in enumerate(before, 1)}

    def place(pair: tuple[Any, DraftRow]) -> tuple[float, int, int]:
        asked, row = pair
        now = was.get(row.number, len(before) + 1)
        if pandas.isna(asked):
            return float(now), 0, now
        # Moved up it goes before the row that is there, moved down behind it.
        return float(asked), (asked > now) - (asked < now), now

    return tuple(row for _, row in sorted(rows, key=place))


def is_blank(row: DraftRow) -> bool:
    """Whether a row was added and nothing has been entered into it."""
    return row.found is None and all(
        text == _DEFAULTS.get(column, "") for column, text in row.cells.items()
    )


def lies_nowhere(row: DraftRow) -> bool:
    """Whether a row says something and has no coordinates, so that no map can show it."""
    return not is_blank(row) and not (row["latitude"] and row["longitude"])


def _shown(column: str, text: str) -> Any:
    return float(text) if column in NUMERIC and is_number(text) else text


def _cell(value: Any) -> str:
    """A value of the editor's as the text of one line."""
    if value is None or (not isinstance(value, str) and pandas.isna(value)):
        return ""
    return number(float(value)) if isinstance(value, int | float) else " ".join(str(value).split())


def is_number(text: str) -> bool:
    """Whether the editor can show a cell in a column of numbers."""
    try:
        float(text)
    except ValueError:
        return False
    return True


def _without_old_place(before: DraftRow | None, after: DraftRow) -> DraftRow:
    if before is None or before["place"] == after["place"]:
        return after
    stale = {c: "" for c in OF_THE_PLACE if after[c] == before[c]}
    if "latitude" in stale and "longitude" in stale:
        stale["precision"] = Precision.TOWN.value
    else:
        stale = {c: "" for c in stale if c not in NUMERIC}
    return replace(after, cells={**after.cells, **stale}, answer=None)


def _ids(rows: Rows) -> list[str]:
    """An id for each row: that of its table, or one that no other has."""
    taken = {row["id"] for row in rows if row.has_id}
    return [row["id"] if row.has_id else _id(row, taken) for row in rows]


def _id(row: DraftRow, taken: set[str]) -> str:
    try:
        year = parse(row["start"]).earliest.year if row["start"] else None
    except DateError:
        year = None
    return stay_id(row["place"], year, taken)


def titled(rows: Sequence[DraftRow]) -> list[str]:
    """What to call each row in a list: its place in the order, where and when."""
    return [
        " · ".join(part for part in (str(at), row["place"] or NO_PLACE, row["start"]) if part)
        for at, row in enumerate(rows, 1)
    ]


def summary(rows: Rows, begun: str, warnings: int) -> str:
    """What it began with, and how many rows are kept, added, and doubtful, in words."""
    kept = sum(row.keep for row in rows)
    added = sum(row.found is None for row in rows)
    words = f"{begun}; {kept} of {len(rows)} rows are kept"
    words += f", {added} added by you" if added else ""
    return f"{words}; {counted(warnings, 'warning')} below." if warnings else f"{words}."
