"""The page “Bring a biography”: a text to a draft, checked row by row, and on to the journey."""

from datetime import date
from functools import partial

import streamlit as st

from mapapp.dashboard import biography_text, evidence, journey_page, own_table, panel
from mapapp.dashboard.bridge import show_map
from mapapp.dashboard.draft_editor import show_editor
from mapapp.dashboard.draft_rows import Checked, Rows, moved, titled
from mapapp.dashboard.messages import show_error, show_findings
from mapapp.dashboard.placing import placed_rows
from mapapp.dashboard.progress import open_gazetteer, working
from mapapp.dashboard.sources import ShownLife
from mapapp.dashboard.style import show_style
from mapapp.dashboard.workspace import Workspace
from mapapp.errors import GazetteerError
from mapapp.model import Itinerary
from mapapp.table import write_table

_KEY = "biography"
_TEXT_PX = 440


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
    st.html(evidence.title(work.draft.subject or "A life"))
    summary = st.container()
    beside_text, beside_rows = st.columns([5, 7], gap="medium")
    with beside_rows:
        steps = st.container(horizontal=True)
        _edit(work)
        result = work.result()
        life = work.life_of(result)
        _take(life)
        _findings(result)
    with beside_text:
        _evidence(work)
    # What stands above the editor tells what it made of the rows.
    with summary:
        _summary(work)
    with steps:
        _steps(work)
    if life is not None and life.journey.days is not None:
        show_map(life, date.fromordinal(life.journey.days[0]), work.go, unsaved=True)
    elif life is not None:
        st.info("No row that is kept has a date, so there is no journey to show yet.")


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


def _take(life: ShownLife | None) -> None:
    """The ways on: the table, and the journey."""
    itinerary = life.journey.itinerary if life else Itinerary(())
    with st.container(horizontal=True):
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
    words = f"{words}, {added} added by you." if added else f"{words}."
    lost = sum(row.keep and not row["latitude"] for row in rows)
    st.caption(f"{words} Without coordinates, so not on the map: {lost}." if lost else words)


def _edit(work: Workspace) -> None:
    key = f"draft_{work.version}"
    if key not in st.session_state and work.rows != work.shown:
        # The reader was on another page meanwhile, where the editor forgot what was entered.
        work.show_anew()
        key = f"draft_{work.version}"
    edited = show_editor(work.shown, work.draft, key=key, on_read=work.choose_shown)
    before = work.rows
    rows = _with_places(before, moved(before, edited))
    if not work.history.put(rows):
        return
    changed = [row.number for row in rows if row not in before]
    if len(changed) == 1:
        work.choose_number(changed[0])
    if rows != edited or work.is_reordered():
        # The reader entered something else than what is to be seen now.
        work.show_anew()
        st.rerun()


def _with_places(before: Rows, after: Rows) -> Rows:
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
        with working("Finding the place", expanded=False) as show, open_gazetteer(show) as names:
            return placed_rows(after, asked, names)
    except GazetteerError as error:
        show_error(error, "The place could not be looked up.")
        return after


def _findings(result: Checked) -> None:
    if result.findings:
        count_ = len(result.findings)
        faults = "1 fault" if count_ == 1 else f"{count_} faults"
        st.error(f"The rows have {faults}; the map waits until they are mended.")
        show_findings(result.findings)


def _evidence(work: Workspace) -> None:
    _walk(work)
    row = work.row
    if row is None:
        st.caption("All rows are deleted; Undo brings them back, or add your own in the table.")
        return
    if row.found is None:
        st.caption("This row was added by you: no sentence of the text stands behind it.")
        return
    stay = work.draft.stays[row.found]
    labels = {r.found: str(at) for at, r in enumerate(work.rows, 1) if r.found is not None}
    spans = evidence.marks(work.draft.stays, labels, row.found)
    with st.container(height=_TEXT_PX, key="evidence"):
        st.html(evidence.excerpt(work.source, spans, stay.char_start))
    st.html(evidence.why(stay, work.source))


def _walk(work: Workspace) -> None:
    """The way from row to row: each with its sentence, to be kept or left out."""
    titles, place, row = titled(work.rows), work.place, work.row
    if row is None:
        return
    # Streamlit keeps the words of an option: with other words it is another widget.
    key = f"biography_row_{place}_{hash(tuple(titles))}"
    st.selectbox(
        "The row, and below it the sentence that it rests on",
        range(len(titles)),
        index=place,
        format_func=lambda at: titles[at],
        key=key,
        on_change=lambda: work.choose(st.session_state[key]),
    )
    steps = (("Previous", "chevron_left", place - 1), ("Next", "chevron_right", place + 1))
    with st.container(horizontal=True):
        for words, icon, other in steps:
            st.button(
                words,
                icon=f":material/{icon}:",
                disabled=not 0 <= other < len(titles),
                on_click=work.choose,
                args=(other,),
                key=f"biography_{words}",
            )
        words, icon = ("Leave out", "close") if row.keep else ("Keep", "check")
        st.button(words, icon=f":material/{icon}:", on_click=work.keep_or_not, key="biography_keep")
