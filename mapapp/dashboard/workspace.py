"""What a reader works on: a draft, the steps of its rows, the row that is looked at."""

from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from mapapp.biography.draft import Draft
from mapapp.dashboard.draft_rows import Checked, DraftRow, History, Rows, checked, rows_of
from mapapp.dashboard.evidence import SourceText
from mapapp.dashboard.sources import ShownLife
from mapapp.journey import Journey

_SERIALS = count(1)


@dataclass
class Workspace:
    """A draft under a reader's hands.

    ``shown`` are the rows that the editor of this ``version`` began with; ``chosen`` is the
    number of the row that is looked at; ``go`` is what the map is asked to move to.
    """

    draft: Draft
    source: SourceText
    history: History
    shown: Rows
    version: int = field(default_factory=lambda: next(_SERIALS))
    chosen: int | None = None
    life: ShownLife | None = None
    go: dict[str, Any] | None = None

    @classmethod
    def of(cls, draft: Draft) -> "Workspace":
        """A workspace at its beginning."""
        rows = rows_of(draft)
        chosen = rows[0].number if rows else None
        return cls(draft, SourceText(draft.text), History([rows]), rows, chosen=chosen)

    @property
    def rows(self) -> Rows:
        """The rows as they are now."""
        return self.history.rows

    def show_anew(self) -> None:
        """Begin the editor anew with the rows as they are now."""
        self.shown = self.rows
        self.version = next(_SERIALS)

    def step(self, by: int) -> None:
        """Undo (-1) or redo (1)."""
        self.history.go(by)
        self.show_anew()

    def choose(self, place: int) -> None:
        """Look at the row at this place."""
        if 0 <= place < len(self.rows):
            self.choose_number(self.rows[place].number)

    def choose_number(self, number: int) -> None:
        """Look at the row of this number, here and on the map."""
        self.chosen = number
        kept = [row.number for row in self.rows if row.keep]
        if number in kept:
            self.go = {"serial": next(_SERIALS), "stay": kept.index(number)}

    def choose_shown(self, place: int) -> None:
        """Look at the row that the editor began with at this place."""
        if 0 <= place < len(self.shown):
            self.choose_number(self.shown[place].number)

    def is_reordered(self) -> bool:
        """Whether the rows stand in another order than the editor shows them in."""
        now = [row.number for row in self.rows]
        left = set(now)
        before = [row.number for row in self.shown if row.number in left]
        return now[: len(before)] != before

    @property
    def place(self) -> int:
        """The place (from 0) of the row that is looked at; the first where it is gone."""
        numbers = [row.number for row in self.rows]
        return numbers.index(self.chosen) if self.chosen in numbers else 0

    @property
    def row(self) -> DraftRow | None:
        """The row that is looked at."""
        return self.rows[self.place] if self.rows else None

    def keep_or_not(self) -> None:
        """Leave the row that is looked at out, or take it in again."""
        row = self.row
        if row is not None:
            other = replace(row, keep=not row.keep)
            self.history.put(tuple(other if r is row else r for r in self.rows))
            self.show_anew()

    def result(self) -> Checked:
        """The rows that are kept, as an itinerary with its faults."""
        return checked(self.rows, self.draft.subject or "A life")

    def life_of(self, result: Checked) -> ShownLife | None:
        """The life of a result, the same as long as it is the same; None while it has faults."""
        if result.findings:
            return None
        if self.life is None or self.life.journey.itinerary != result.itinerary:
            self.life = ShownLife(Journey(result.itinerary))
        return self.life
