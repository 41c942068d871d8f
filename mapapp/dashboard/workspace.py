"""What a reader works on: a draft, the steps of its rows, the row that is looked at."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

from mapapp.biography.stays.draft import DRAFT_COLUMNS, Draft
from mapapp.biography.subject_doubt import subject_doubt
from mapapp.dashboard.corrections import Correction, corrections
from mapapp.dashboard.draft_rows import Checked, DraftRow, Rows, checked, rows_of, with_blank
from mapapp.dashboard.evidence import SourceText
from mapapp.dashboard.history import History, touched
from mapapp.dashboard.reopened import ReopenedTable
from mapapp.dashboard.sources import ShownLife
from mapapp.dates import parse
from mapapp.errors import DateError
from mapapp.journey import Journey
from mapapp.table.writing import write_rows

_SERIALS = count(1)
# The checks take a remark with the word “gap” for the source's silence.
_SILENT = "Gap: the source is silent before this stay."


@dataclass
class Workspace:
    """A draft under a reader's hands.

    ``shown`` are the rows that the editor of this ``version`` began with, ``seen`` what it held
    when it was last read; ``chosen`` is the number
    of the row that is looked at, ``serial`` counts how often one was chosen, and ``read`` is its
    count when a reader last asked for one rather than edited it. ``life`` is the latest one
    without faults, ``mapped`` the numbers of its stays' rows; the one before it is kept, for the
    browser may be about to load its map. ``basis`` is what each row rested on at the beginning, as
    cells, ``begun`` says in words what that was, ``doubt`` why the text may be of another life.
    ``taken`` is the life that was last shown as the journey, ``redraw`` says that the editor is
    to show at last what it does not show yet.
    """

    draft: Draft
    source: SourceText
    history: History
    shown: Rows
    seen: Rows
    basis: tuple[Mapping[str, str], ...]
    version: int = field(default_factory=lambda: next(_SERIALS))
    chosen: int | None = None
    serial: int = 0
    read: int = 0
    life: ShownLife | None = None
    mapped: tuple[int, ...] = ()
    life_before: ShownLife | None = None
    doubt: str = ""
    begun: str = ""
    taken: ShownLife | None = None
    redraw: bool = False

    @classmethod
    def of(cls, draft: Draft) -> "Workspace":
        """A workspace at its beginning."""
        doubt = subject_doubt(draft.subject, draft.text) if draft.subject else ""
        basis = tuple(map(draft.basis, range(len(draft))))
        return cls._begun(draft, rows_of(draft), basis, doubt, f"{len(draft)} stays found")

    @classmethod
    def of_table(cls, table: ReopenedTable) -> "Workspace":
        """A workspace that goes on with a table of a text."""
        return cls._begun(table.draft, table.rows, table.basis, table.doubt(), table.summary())

    @classmethod
    def _begun(
        cls, draft: Draft, rows: Rows, basis: Sequence[Mapping[str, str]], doubt: str, begun: str
    ) -> "Workspace":
        chosen = rows[0].number if rows else None
        source, history = SourceText(draft.text), History([rows])
        work = cls(draft, source, history, rows, rows, tuple(basis), chosen=chosen)
        work.doubt, work.begun = doubt, begun
        return work

    @property
    def rows(self) -> Rows:
        """The rows as they are now."""
        return self.history.rows

    def show_anew(self) -> None:
        """Begin the editor anew with the rows as they are now."""
        self.shown = self.seen = self.rows
        self.version = next(_SERIALS)

    def put(self, rows: Rows) -> bool:
        """Take a step to these rows and look at the one it is about; False where there is none."""
        before = self.rows
        stepped = self.history.put(rows)
        if stepped:
            self._follow(before)
        return stepped

    def step(self, by: int) -> None:
        """Undo (-1) or redo (1), and look at the row that this is about."""
        before = self.rows
        self.history.go(by)
        self._follow(before)
        self.show_anew()

    def _follow(self, before: Rows) -> None:
        number = touched(before, self.rows, self.chosen)
        if number is not None:
            self.choose_number(number)

    def choose(self, place: int) -> None:
        """Look at the row at this place."""
        if 0 <= place < len(self.rows):
            self.choose_number(self.rows[place].number)
            self.read = self.serial

    def choose_number(self, number: int) -> None:
        """Look at the row of this number, here and on the map."""
        self.chosen, self.serial = number, next(_SERIALS)

    def choose_shown(self, place: int) -> None:
        """Look at the row that the editor began with at this place."""
        if 0 <= place < len(self.shown):
            self.choose_number(self.shown[place].number)
            self.read = self.serial
        self.redraw = True

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

    def corrected(self) -> tuple[Correction, ...]:
        """What a person corrected in the row that is looked at."""
        row = self.row
        if row is None or row.found is None:
            return ()
        return corrections(row, self.history.steps[0][row.found])

    def keep_or_not(self) -> None:
        """Leave the row that is looked at out, or take it in again."""
        row = self.row
        if row is not None:
            self.exchange(row, replace(row, keep=not row.keep))

    def accept_gap(self) -> None:
        """Say in the remark of the row that is looked at that the source is silent before it."""
        row = self.row
        if row is not None:
            remark = " ".join(filter(None, (row["remark"], _SILENT)))
            self.exchange(row, replace(row, cells={**row.cells, "remark": remark}))

    def exchange(self, row: DraftRow, other: DraftRow) -> None:
        """Take a step to the rows with another in the place of one."""
        self.put(tuple(other if r is row else r for r in self.rows))
        self.show_anew()

    def add_row(self) -> None:
        """Add an empty row after the one that is looked at, and look at it."""
        self.put(with_blank(self.rows, self.place + 1))
        self.show_anew()

    def result(self) -> Checked:
        """The rows that are kept, as an itinerary with its faults."""
        return checked(self.rows, self.draft.subject or "A life")

    def table(self, result: Checked) -> bytes:
        """The rows of a result as CSV, each with how it was found or that a person entered it.

        A fault in them is kept as it was entered.
        """
        rows = zip(result.cells, result.rows, strict=True)
        return write_rows(DRAFT_COLUMNS, ({**cells, **self._basis(row)} for cells, row in rows))

    def _basis(self, row: DraftRow) -> dict[str, str]:
        if row.found is None:
            return {"reason": "added by a person"}
        if corrections(row, self.history.steps[0][row.found]):
            return {"reason": "corrected by a person"}
        return dict(self.basis[row.found])

    def life_of(self, result: Checked) -> ShownLife | None:
        """The life of a result, the same as long as it is the same; None while it has faults."""
        if result.findings:
            return None
        if self.life is None or self.life.journey.itinerary != result.itinerary:
            self.life_before, self.life = self.life, ShownLife(Journey(result.itinerary))
        self.mapped = tuple(row.number for row in result.rows)
        return self.life

    def opening(self) -> date:
        """The day to open the map at: that of the row that is looked at.

        Of a row without a date it is the day of the nearest dated row before it, else the life's
        first day.
        """
        days = self.life.journey.days if self.life else None
        if days is None:
            return date.min
        known = map(self._day_of, reversed(self.rows[: self.place + 1]))
        day = next((day for day in known if day is not None), days[0])
        return date.fromordinal(min(max(day, days[0]), days[1]))

    def go(self) -> dict[str, Any]:
        """What the map is asked to do: to go to the stay of the row that is looked at, and its day.

        Of a row that the map does not have the day alone is known.
        """
        asked = {"serial": self.serial, "day": self.opening().toordinal()}
        stay = self._stay_of(self.row)
        return asked if stay is None else {**asked, "stay": stay}

    def _stay_of(self, row: DraftRow | None) -> int | None:
        """The index of a row's stay on the map; None where it is on none."""
        if row is None or row.number not in self.mapped:
            return None
        return self.mapped.index(row.number)

    def _day_of(self, row: DraftRow) -> int | None:
        """The day on which the map reaches a row's stay, else the first that its dates allow."""
        index = self._stay_of(row)
        if self.life is not None and index is not None:
            stay = self.life.journey.itinerary.stays[index]
            reached = next((p for p in self.life.journey.presences if p.stay is stay), None)
            if reached is not None and reached.reached is not None:
                return reached.reached
        for text in filter(None, (row["start"], row["end"])):
            try:
                return parse(text).earliest.toordinal()
            except DateError:
                continue
        return None
