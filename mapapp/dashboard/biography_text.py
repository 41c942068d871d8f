"""A biography's text from a reader: read to a draft with its progress, or put beside its table."""

import streamlit as st

from mapapp.biography.extraction import extract
from mapapp.biography.reading.nothing_found import nothing_found
from mapapp.biography.reading.readable import decode
from mapapp.biography.stays.draft import Draft
from mapapp.dashboard.messages import show_error
from mapapp.dashboard.own_table import with_places
from mapapp.dashboard.progress import PLACES, open_gazetteer, told, working
from mapapp.dashboard.reopened import ReopenedTable, reopened
from mapapp.errors import MapappError

# What is told of while a text is read, in this order.
STAGES = (PLACES, "reading the text", "joining the mentions of a stay, finding its place")
_MOST_MB = 20
_MOST_NAME = 200
_TYPES = ["txt", "md", "html", "htm"]
_TABLES = ["csv", "tsv", "txt"]
_OPEN = ("Open the table", "table_view")


def show_form() -> Draft | ReopenedTable | None:
    """Draw the form; the draft of the text in it, when the reader has just asked for one.

    Where the reader has a table of that text already, it is that table's rows.
    """
    st.caption("Texts in English are read: plain text, Markdown or HTML, pasted or as a file.")
    pasted, uploaded = st.tabs(["Paste the text", "Upload a file"], key="biography_way",
                               on_change="rerun")  # fmt: skip
    text, file = "", None
    with pasted:
        text = st.text_area(
            "The biography, as plain text, Markdown or HTML",
            height=180,
            key="biography_pasted",
            placeholder="She was born in … in 1867. In 1891 she moved to …",
        )
    with uploaded:
        file = st.file_uploader(
            f"A text file (UTF-8), {_MOST_MB} MB at most",
            type=_TYPES,
            max_upload_size=_MOST_MB,
            key="biography_file",
        )
    name = st.text_input(
        "Whose life it is (if left empty: found from the title and the first sentence)",
        max_chars=_MOST_NAME,
        key="biography_subject",
    )
    with st.expander("Go on with a table", icon=":material/table:"):
        table = st.file_uploader(
            "A places.csv, 20 MB at most, to be checked and corrected row by row: beside the text"
            " that it was made from each row is shown with its sentence, and no others are sought",
            type=_TABLES,
            max_upload_size=_MOST_MB,
            key="biography_table",
        )
    words, icon = ("Find the stays", "travel_explore") if table is None else _OPEN
    # What is told stands beside the button, in sight, and never moves it from under a pointer.
    beside, answering = st.columns([1, 4])
    with beside:
        begun = st.button(words, type="primary", icon=f":material/{icon}:", key="biography_begin")
    with answering:
        answer = st.empty()
    if not begun:
        return None
    try:
        with answer:
            if uploaded.open:
                text = decode(file.getvalue(), file.name) if file is not None else ""
            if table is not None:
                content = table.getvalue()
                return with_places(reopened(content, table.name, text or "", (name or "").strip()))
            if not (text or "").strip() and not (uploaded.open and file is not None):
                st.warning("Paste a text first, or choose a file.")
                return None
            return _draft(text or "", name or "")
    except MapappError as error:
        with answer.container():
            failed = "This text cannot be read." if table is None else "This cannot be opened."
            show_error(error, failed)
        return None


def _draft(text: str, subject: str) -> Draft | None:
    if len(text.encode()) > _MOST_MB * 1_000_000:
        st.error(f"The text is larger than {_MOST_MB} MB; split it.")
        return None
    with working("Finding the stays") as show, open_gazetteer(show, STAGES) as gazetteer:
        draft = extract(
            text, subject=subject.strip() or None, gazetteer=gazetteer, progress=told(show, STAGES)
        )
    if not draft.stays:
        st.warning(nothing_found(draft.text))
        return None
    return draft
