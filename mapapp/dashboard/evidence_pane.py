"""The row that is looked at: the way from row to row, its sentence in the text, and why."""

import streamlit as st

from mapapp.dashboard import evidence
from mapapp.dashboard.draft_rows import titled
from mapapp.dashboard.workspace import Workspace


def show_evidence(work: Workspace) -> None:
    """Draw the row that is looked at, with the sentence that it rests on."""
    row = work.row
    if row is None:
        st.caption("There is no row. Undo brings deleted rows back; or add one of your own.")
        return
    _walk(work)
    if row.found is None:
        st.caption(
            "You added this row: no sentence of the text stands behind it. Enter its place and"
            " dates in the table; the coordinates of a place that is known are filled in."
        )
        return
    stay = work.draft.stays[row.found]
    labels = {r.found: str(at) for at, r in enumerate(work.rows, 1) if r.found is not None}
    spans = evidence.marks(work.draft.stays, labels, row.found)
    st.html(evidence.excerpt(work.source, spans, stay.char_start))
    dates = evidence.when(row["start"], row["end"])
    st.html(evidence.why(stay, work.source, work.corrected(), dates))


def _walk(work: Workspace) -> None:
    """The way from row to row: each with its sentence, to be kept or left out."""
    titles, place, row = titled(work.rows), work.place, work.row
    if row is None:
        return
    with st.container(horizontal=True, gap="small", key="walk"):
        _to(work, "Previous", "chevron_left", place - 1)
        key = _key(work)
        st.selectbox(
            "The row, and below it the sentence that it rests on",
            range(len(titles)),
            index=place,
            format_func=lambda at: titles[at],
            key=key,
            label_visibility="collapsed",
            on_change=choose_listed,
            args=(work, key),
        )
        _to(work, "Next", "chevron_right", place + 1)
        words, icon = ("Leave out", "close") if row.keep else ("Keep", "check")
        st.button(words, icon=f":material/{icon}:", on_click=work.keep_or_not, key="biography_keep")


def choose_listed(work: Workspace, key: str) -> None:
    """Look at the row that a reader chose in the list of this key."""
    # While the script runs the browser still sends what the list before this one was left at.
    if key == _key(work):
        work.choose(st.session_state[key])


def _key(work: Workspace) -> str:
    # Streamlit keeps the words of an option: with other words it is another widget.
    return f"biography_row_{work.place}_{hash(tuple(titled(work.rows)))}"


def _to(work: Workspace, words: str, icon: str, place: int) -> None:
    st.button(
        words,
        icon=f":material/{icon}:",
        disabled=not 0 <= place < len(work.rows),
        on_click=work.choose,
        args=(place,),
        key=f"biography_{words}",
    )
