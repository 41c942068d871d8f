"""The page “Bring a biography”: a text to a draft, checked row by row, and on to the journey."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from itertools import count
from typing import Any

import streamlit as st

from mapapp.biography.draft import Draft
from mapapp.dashboard import biography_text, evidence, journey_page, own_table, panel
from mapapp.dashboard.bridge import show_map
from mapapp.dashboard.draft_editor import show_editor
from mapapp.dashboard.draft_rows import (
    Checked,
    DraftRow,
    History,
    Rows,
    checked,
    moved,
    rows_of,
    titled,
)
from mapapp.dashboard.messages import show_findings
from mapapp.dashboard.sources import Life
from mapapp.dashboard.style import show_style
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table import write_table

_KEY = "biography"
_SERIALS = count(1)
_TEXT_PX = 440


@dataclass
class Workspace:
    """What a reader has before them: a draft, the steps of its rows, the row that is looked at."""

    draft: Draft
    source: evidence.SourceText
    history: History
    shown: Rows
    version: int = field(default_factory=lambda: next(_SERIALS))
    chosen: int | None = None
    life: Life | None = None
    go: dict[str, Any] | None = None

    @classmethod
    def of(cls, draft: Draft) -> "Workspace":
        """A workspace at its beginning."""
        rows = rows_of(draft)
        chosen = rows[0].number if rows else None
        return cls(draft, evidence.SourceText(draft.text), History([rows]), rows, chosen=chosen)

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


def show() -> None:
    """Draw the page."""
    show_style()
    st.html(panel.heading("Bring a biography"))
    st.markdown(
        "Give the text of a life, and get a draft of its itinerary, each row with the sentence it"
        " rests on. Check the rows, correct them, and see them on the map. Nothing leaves this"
        " session."
    )
    before: Workspace | None = st.session_state.get(_KEY)
    with st.expander("The text", expanded=before is None, icon=":material/article:"):
        draft = biography_text.show_form()
        if draft is not None and not draft.stays:
            st.warning(biography_text.nothing_found(draft.text))
    if draft is not None and draft.stays:
        st.session_state[_KEY] = Workspace.of(draft)
        st.rerun()
    if before is not None:
        _work(before)


def _work(work: Workspace) -> None:
    st.html(panel.heading(work.draft.subject or "A life"))
    _summary(work)
    beside_text, beside_rows = st.columns([5, 7], gap="medium")
    with beside_rows:
        tools = st.container(horizontal=True)
        _edit(work)
        result = checked(work.rows, work.draft.subject or "A life")
        _findings(result)
    with beside_text:
        _evidence(work)
    life = _life(work, result)
    with tools:
        _steps(work)
        _take(life)
    if life is not None and life.journey.days is not None:
        show_map(life, date.fromordinal(life.journey.days[0]), work.go)
    elif life is not None:
        st.info("No row that is kept has a date, so there is no journey to show yet.")


def _life(work: Workspace, result: Checked) -> Life | None:
    """The life of the rows that are kept; None while they have faults."""
    if result.findings:
        return None
    if work.life is None or work.life.journey.itinerary != result.itinerary:
        work.life = Life(Journey(result.itinerary))
    return work.life


def _steps(work: Workspace) -> None:
    for by, words in ((-1, "Undo"), (1, "Redo")):
        st.button(
            words,
            icon=f":material/{words.lower()}:",
            disabled=not work.history.can_go(by),
            on_click=work.step,
            args=(by,),
            key=f"biography_{words}",
        )


def _take(life: Life | None) -> None:
    """The ways on: the table, and the journey."""
    itinerary = life.journey.itinerary if life else Itinerary(())
    st.download_button(
        "Save as places.csv",
        data=partial(write_table, itinerary),
        file_name="places.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
        disabled=not itinerary.stays,
        key="biography_save",
    )
    going = st.button(
        "Show the journey",
        icon=":material/route:",
        type="primary",
        disabled=life is None or life.journey.days is None,
        key="biography_go",
    )
    if going:
        own_table.open_life(itinerary)
        st.switch_page(st.Page(journey_page.show, default=True))


def _summary(work: Workspace) -> None:
    rows = work.rows
    kept = sum(row.keep for row in rows)
    added = sum(row.found is None for row in rows)
    words = f"{len(work.draft)} stays found; {kept} of {len(rows)} rows are kept"
    st.caption(f"{words}, {added} added by you." if added else f"{words}.")


def _edit(work: Workspace) -> None:
    key = f"draft_{work.version}"
    if key not in st.session_state and work.rows != work.shown:
        # The reader was on another page meanwhile, where the editor forgot what was entered.
        work.show_anew()
        key = f"draft_{work.version}"
    edited = show_editor(work.shown, work.draft, key=key, on_read=work.choose_shown)
    rows = moved(work.rows, edited)
    if work.history.put(rows) and (rows != edited or work.is_reordered()):
        # The reader entered something else than what is to be seen now.
        work.show_anew()
        st.rerun()


def _findings(result: Checked) -> None:
    if result.findings:
        count_ = len(result.findings)
        faults = "1 fault" if count_ == 1 else f"{count_} faults"
        st.error(f"The rows have {faults}; the map waits until they are mended.")
        show_findings(result.findings)


def _evidence(work: Workspace) -> None:
    place = work.place
    _walk(work, place)
    row: DraftRow | None = work.rows[place] if work.rows else None
    if row is None or row.found is None:
        st.caption("This row was added by you: no sentence of the text stands behind it.")
        return
    stay = work.draft.stays[row.found]
    labels = {r.found: str(at) for at, r in enumerate(work.rows, 1) if r.found is not None}
    spans = evidence.marks(work.draft.stays, labels, row.found)
    with st.container(height=_TEXT_PX, key="evidence"):
        st.html(evidence.excerpt(work.source, spans, stay.char_start))
    st.html(evidence.why(stay, work.source))


def _walk(work: Workspace, place: int) -> None:
    titles = titled(work.rows)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.button("", icon=":material/chevron_left:", disabled=place <= 0, key="biography_before",
                  help="The row before", on_click=work.choose, args=(place - 1,))  # fmt: skip
        st.selectbox(
            "The sentence behind row",
            range(len(titles)),
            index=place if titles else None,
            format_func=lambda at: titles[at],
            label_visibility="collapsed",
            key=f"biography_row_{place}_{work.version}",
            on_change=lambda: work.choose(
                st.session_state[f"biography_row_{place}_{work.version}"]
            ),
        )
        st.button("", icon=":material/chevron_right:", disabled=place >= len(titles) - 1,
                  help="The row after", on_click=work.choose, args=(place + 1,),
                  key="biography_after")  # fmt: skip
