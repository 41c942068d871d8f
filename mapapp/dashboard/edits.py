"""What a person entered since the editor was last read, in rows of which it shows older cells.

The editor is drawn anew only when it has to be: then what is being typed into it is lost.
"""

from collections.abc import Sequence
from dataclasses import replace

from mapapp.dashboard.draft_rows import OF_THE_PLACE, DraftRow, Rows
from mapapp.dates import suggested

# What is looked up for a place; the row itself is told of it, with the map, before the editor is.
LOOKED_UP = frozenset((*OF_THE_PLACE, "precision"))
_DATES = frozenset(("start", "end"))


def with_entered(rows: Rows, seen: Rows, edited: Rows) -> Rows:
    """``rows`` with every cell that ``edited`` has otherwise than ``seen``, in its order.

    ``seen`` is what the editor held when it was last read, ``edited`` what it holds now.
    """
    now = {row.number: row for row in rows}
    was = {row.number: row for row in seen}
    return tuple(_with_entered(now.get(row.number), was.get(row.number), row) for row in edited)


def _with_entered(now: DraftRow | None, was: DraftRow | None, edited: DraftRow) -> DraftRow:
    if now is None or was is None:
        return edited
    entered = {c: _in_edtf(c, text) for c, text in edited.cells.items() if text != was[c]}
    keep = edited.keep if edited.keep != was.keep else now.keep
    return replace(now, keep=keep, cells={**now.cells, **entered})


def _in_edtf(column: str, text: str) -> str:
    """A date as people write it, "June 1841", as the table has it, where it can be one thing."""
    return (suggested(text) or text) if column in _DATES else text


def may_wait(rows: Rows, seen: Rows, edited: Rows) -> bool:
    """Whether an editor that holds ``edited`` may show these rows a little later.

    So it may where only a date's spelling or what was looked up differs, and the person entered
    nothing of the latter.
    """
    if [row.number for row in rows] != [row.number for row in edited]:
        return False
    was = {row.number: row for row in seen}
    return all(
        row.keep == held.keep
        and _differing(row, held) <= LOOKED_UP | _DATES
        and LOOKED_UP.isdisjoint(_entered(was.get(row.number), held))
        for row, held in zip(rows, edited, strict=True)
    )


def _entered(was: DraftRow | None, edited: DraftRow) -> set[str]:
    return _differing(was, edited) if was is not None else set()


def _differing(one: DraftRow, other: DraftRow) -> set[str]:
    columns: Sequence[str] = (*one.cells, *other.cells)
    return {column for column in columns if one[column] != other[column]}
