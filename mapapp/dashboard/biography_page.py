"""The page “Bring a biography”: a text to a draft, checked row by row, and on to the journey."""

from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from mapapp.dashboard import biography_text, evidence, own_table, panel
from mapapp.dashboard.bridge import show_map
from mapapp.dashboard.draft_editor import show_editor
from mapapp.dashboard.draft_rows import Checked, Rows, moved, summary
from mapapp.dashboard.edits import may_wait, with_entered
from mapapp.dashboard.evidence_pane import show_evidence
from mapapp.dashboard.messages import show_error
from mapapp.dashboard.navigation import JOURNEY, go_to
from mapapp.dashboard.placing import placed_rows
from mapapp.dashboard.progress import open_gazetteer, working
from mapapp.dashboard.reopened import ReopenedTable
from mapapp.dashboard.row_findings import doubts, listed
from mapapp.dashboard.sight import keep_in_sight
from mapapp.dashboard.sources import ShownLife
from mapapp.dashboard.style import show_style
from mapapp.dashboard.workspace import Workspace
from mapapp.errors import GazetteerError, counted

_KEY = own_table.WORKSPACE
# The screen less what stands above the map, faults among it.
_MAP_HEIGHT = "clamp(320px, calc(100vh - 116px), 900px)"
_LOWER_MAP_HEIGHT = "clamp(320px, calc(100vh - 250px), 900px)"


def show() -> None:
    """Draw the page."""
    show_style("draft")
    work: Workspace | None = st.session_state.get(_KEY)
    if work is None:
        st.html(panel.heading("Bring a biography"))
        st.markdown(
            "Give the text of a life, and get a draft of its itinerary, each row with the sentence"
            " it rests on. Check the rows, correct them, and see them on the map. Nothing leaves"
            " this session."
        )
        _ask()
        return
    _work(work)


def _ask() -> None:
    """The form; a draft that is found becomes what is worked on."""
    given = biography_text.show_form()
    if given is None:
        return
    if isinstance(given, ReopenedTable):
        st.session_state[_KEY] = Workspace.of_table(given)
    else:
        st.session_state[_KEY] = Workspace.of(given)
    st.rerun()


def _work(work: Workspace) -> None:
    head = st.container(key="draft_head")
    with st.container(key="draft_row"):
        beside_map, beside_rows = st.columns([11, 10], gap="medium")
    with beside_map:
        _edit(work)
    result = work.result()
    life = work.life_of(result)
    dated = life is not None and life.journey.days is not None
    if work.taken is not None:
        work.taken = own_table.keep_up(work.taken, life if dated else None)
    warnings = doubts(result, work.rows)
    with beside_map:
        show_evidence(work, warnings)
    # What stands above the editor tells what it made of the rows.
    with head:
        _head(work, result, life, len(warnings))
    if warnings:
        st.markdown("**Warnings: worth a second look**")
        st.html(listed(warnings, work.rows))
    keep_in_sight(
        row=work.place,
        rows=len(work.rows) + 1,
        version=work.version,
        serial=work.serial,
        read=work.read == work.serial > 0,
    )
    with st.expander("Bring another text", icon=":material/article:"):
        st.caption("It takes the place of this draft and of your corrections; save them first.")
        _ask()
    # Last of all: until the script ends the map before this one stands below it.
    with beside_rows:
        _map(work, result)


def _head(work: Workspace, result: Checked, life: ShownLife | None, warnings: int) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        words = summary(work.rows, work.begun, warnings)
        st.html(evidence.title(work.draft.subject or "A life", words, work.doubt))
        for by, name in ((-1, "Undo"), (1, "Redo")):
            st.button(
                name,
                help=name,
                icon=f":material/{name.lower()}:",
                disabled=not work.history.can_go(by),
                on_click=work.step,
                args=(by,),
                key=f"biography_{name}",
            )
        st.button(
            "Add a row",
            icon=":material/add:",
            help="An empty row after the one that is looked at",
            on_click=work.add_row,
            key="biography_add",
        )
        _take(work, result, life)


def _map(work: Workspace, result: Checked) -> None:
    if result.findings:
        faults = counted(len(result.findings), "fault")
        st.error(f"{faults}; until that is mended the map stays as it was.")
        st.html(listed(result.findings, work.rows, scrolls=True))
    life, height = work.life, _LOWER_MAP_HEIGHT if result.findings else _MAP_HEIGHT
    if life is not None and life.journey.days is not None:
        show_map(life, work.opening(), work.go(), centred=True, unsaved=True, height=height)
    elif not result.findings:
        st.info("No row that is kept has a date, so there is no journey to show yet.")


def _take(work: Workspace, result: Checked, life: ShownLife | None) -> None:
    """The ways on: the table, with whatever is in it, and the journey."""
    faults = counted(len(result.findings), "fault")
    st.download_button(
        "Save as places.csv",
        data=partial(work.table, result),
        file_name="places.csv",
        mime="text/csv",
        icon=":material/download:",
        help=f"Saved as entered, with its {faults}" if result.findings else None,
        on_click="ignore",
        disabled=not result.rows,
        key="biography_save",
    )
    going = st.button(
        "Show the journey",
        icon=":material/route:",
        type="primary",
        disabled=life is None or life.journey.days is None,
        key="biography_go",
    )
    if going and life is not None:
        work.taken = own_table.open_life(life.journey.itinerary)
        go_to(JOURNEY)


def _edit(work: Workspace) -> None:
    key = f"draft_{work.version}"
    if key not in st.session_state and work.rows != work.shown:
        # The reader was on another page meanwhile, where the editor forgot what was entered.
        work.show_anew()
        key = f"draft_{work.version}"
    edited = show_editor(work.shown, work.draft, key=key, on_read=work.choose_shown)
    # It lies over the page, and is always there: what is below stays where it is.
    box = st.container(key="draft_finding").empty()
    before, seen = work.rows, work.seen
    rows = _with_places(before, moved(before, with_entered(before, seen, edited)), box)
    work.seen = edited
    stepped, waited = work.put(rows), work.redraw and rows != edited
    work.redraw = False
    if waited or (stepped and (work.is_reordered() or not may_wait(rows, seen, edited))):
        # The reader entered something else than what is to be seen now.
        work.show_anew()
        st.rerun()


def _with_places(before: Rows, after: Rows, box: DeltaGenerator) -> Rows:
    """The rows with a place looked up for each that names another place than before."""
    known = {row.number: row["place"] for row in before}
    asked = [
        row.number
        for row in after
        if row["place"] and not row["latitude"] and row["place"] != known.get(row.number)
    ]
    if not asked:
        return after
    try:
        with box.container(), working("Finding the place", expanded=False) as show:  # noqa: SIM117
            with open_gazetteer(show) as names:
                return placed_rows(after, asked, names)
    except GazetteerError as error:
        show_error(error, "The place could not be looked up.")
        return after
    finally:
        box.empty()
