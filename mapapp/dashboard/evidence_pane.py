"""The row that is looked at: the way from row to row, its sentence in the text, and why."""

from collections.abc import Iterator, Sequence
from itertools import chain

import streamlit as st

from mapapp.checks.chronology import GAP
from mapapp.dashboard import evidence
from mapapp.dashboard.draft_rows import DraftRow, titled
from mapapp.dashboard.elsewhere import show_elsewhere
from mapapp.dashboard.place_meant import place_facts
from mapapp.dashboard.row_findings import listed_beside, row_named
from mapapp.dashboard.workspace import Workspace
from mapapp.errors import Finding


def show_evidence(work: Workspace, warnings: Sequence[Finding] = ()) -> None:
    """Draw the row that is looked at, with its warnings and the sentence that it rests on."""
    row = work.row
    if row is None:
        st.caption("There is no row; add one of your own.")
        return
    _walk(work, warnings)
    own = [finding for finding in warnings if finding.line == work.place + 1]
    if own:
        _warn(work, own)
    dates, corrected = evidence.when(row["start"], row["end"]), work.corrected()
    stay = None if row.found is None else work.draft.stays[row.found]
    if stay is None:
        st.caption(
            "You added this row: no sentence of the text stands behind it. Enter its place and"
            " dates in the table; the coordinates of a place that is known are filled in."
        )
        _excerpt(work, _told_before(work))
    elif not work.draft.text:
        st.caption("The table was opened without its text, so its sentences are not shown.")
    elif not stay.char_end:
        st.caption("The table names no sentence for this row, or one that this text does not have.")
    else:
        _excerpt(work, row)
    kept = all(correction.what != "Place" for correction in corrected)
    place = place_facts(row, stay if kept else None)
    facts = chain(place, _rival(work, row))
    st.html(evidence.why(stay, work.source, corrected, dates, facts))


def _excerpt(work: Workspace, row: DraftRow | None) -> None:
    """The text around what a row rests on."""
    if row is None or row.found is None:
        return
    labels = {r.found: str(at) for at, r in enumerate(work.rows, 1) if r.found is not None}
    spans = evidence.marks(work.draft.stays, labels, row.found)
    st.html(evidence.excerpt(work.source, spans, work.draft.stays[row.found].char_start))


def _told_before(work: Workspace) -> DraftRow | None:
    """The last row before the one looked at, else the first after it, that rests on the text."""
    nearby = (*reversed(work.rows[: work.place]), *work.rows[work.place :])
    resting = (r for r in nearby if r.found is not None and work.draft.stays[r.found].char_end)
    return next(resting, None)


def _rival(work: Workspace, row: DraftRow) -> Iterator[tuple[str, str]]:
    """Which row an account contradicts, where the route does not pass through it therefore."""
    places = (at for at, other in enumerate(work.rows, 1) if other["id"] == row["rival_of"])
    at = next(places, 0) if row["rival_of"] else 0
    if at and work.rows[at - 1].keep:
        yield "Contradicts", f"{row_named(at, work.rows)}; the route passes through that one"


def _warn(work: Workspace, own: Sequence[Finding]) -> None:
    """The warnings of the row, and what can be done about them."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="warn"):
        st.html(listed_beside(own))
        if any(finding.code == GAP for finding in own):
            st.button(
                "The source is silent here",
                icon=":material/check:",
                help="Says so in the row’s remark: the years before it are no mistake",
                on_click=work.accept_gap,
                key="biography_silent",
            )


def next_doubtful(place: int, warnings: Sequence[Finding]) -> int:
    """The next place with a warning after one, and after the last the first; -1: there is none."""
    places = sorted({finding.line - 1 for finding in warnings} - {place})
    return next((at for at in places if at > place), places[0] if places else -1)


def _walk(work: Workspace, warnings: Sequence[Finding]) -> None:
    """The way from row to row, and from warning to warning; each row to be kept or left out."""
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
        show_elsewhere(work, row)
        if warnings:
            _to(work, "To a warning", "warning", next_doubtful(work.place, warnings))


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
        help=words if icon == "warning" else None,
        disabled=not 0 <= place < len(work.rows),
        on_click=work.choose,
        args=(place,),
        key=f"biography_{words}",
    )
