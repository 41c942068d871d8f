"""A reader's own table: uploaded, checked and shown, and kept in the session alone."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from mapapp.dashboard.messages import show_error, show_findings
from mapapp.dashboard.navigation import BIOGRAPHY, go_to
from mapapp.dashboard.placing import (
    geocoded_table,
    lacks_places,
    looked_up,
    read_open,
    report,
    with_doubts,
)
from mapapp.dashboard.progress import open_gazetteer, told, working
from mapapp.dashboard.reopened import ReopenedTable, reopened, rows_of_life
from mapapp.dashboard.sources import ShownLife
from mapapp.dashboard.workspace import Workspace
from mapapp.errors import InputError, MapappError, counted
from mapapp.geocoding.itinerary import Geocoded, geocode_itinerary
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table.mending import is_mendable, mended_table, suggesting

# Where the session keeps the reader's own life.
KEY = "own_life"
# And what is worked on, row by row, on the other page.
WORKSPACE = "biography"
# Whether the draft that it was taken from has changed since in a way that cannot be shown.
_BEHIND = "own_life_behind"
_FILE = "own_file"
_PLACED = "own_placed"
_WARNINGS = "own_warnings"
# Of which upload the suggestions were taken, and how many cells that mended.
_MENDED = "own_mended"
# A workbook is taken to be told what to save it as, which an uploader that refuses it cannot say.
_TYPES = ["csv", "tsv", "txt", "json", "geojson", "jsonld", "xlsx", "xls", "ods"]
# The fewest columns there may be; without coordinates the places are looked up.
_EXAMPLE = """id,place,latitude,longitude,start,end,arrived_by,certainty
weimar-1775,Weimar,50.98,11.33,1775-11-07,1786-09,,certain
rome-1786,Rome,,,1786-10-29,1788-04-23,road,certain
weimar-1788,Weimar,,,1788-06-18,1832-03-22,road,certain
"""


def show() -> None:
    """Draw the upload and its faults."""
    uploaded = st.file_uploader(
        "Your own table: CSV in the columns of places.csv (coordinates may be left out), or"
        " GeoJSON or Linked Places as mapapp writes them, 20 MB at most. It stays in this session.",
        type=_TYPES,
        max_upload_size=20,
    )
    st.download_button(
        "A table to begin with (CSV)",
        data=_EXAMPLE.encode(),
        file_name="places.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )
    if uploaded is None:
        for key in (_PLACED, _WARNINGS, _MENDED):
            st.session_state.pop(key, None)
        return
    if st.session_state.get(_FILE) != uploaded.file_id:
        try:
            examined = read_open(_content(uploaded), uploaded.name)
            itinerary = examined.itinerary
            result = _placed(itinerary) if lacks_places(itinerary) else None
        except MapappError as error:
            show_error(error, "Your table cannot be shown.")
            _tell_mended(uploaded)
            with st.container(horizontal=True):
                _offer_suggestions(error, uploaded)
                with suppress(InputError):  # of what no page could show, the faults are told above
                    opened = reopened(_content(uploaded), uploaded.name, "")
                    _offer_rows(partial(with_places, opened))
            return
        st.session_state[_FILE] = uploaded.file_id
        st.session_state[_PLACED] = result
        st.session_state[_WARNINGS] = examined.warnings
        if result is None and _has_dates(itinerary):
            open_life(itinerary)
            st.rerun()
    _tell_mended(uploaded)
    if warnings := st.session_state.get(_WARNINGS):
        st.warning(f"Your table was read, with {counted(len(warnings), 'doubt')}.")
        show_findings(warnings)
    if st.session_state.get(_PLACED) is not None:
        _show_placed(st.session_state[_PLACED])


def _content(uploaded: UploadedFile) -> bytes:
    """The bytes of an upload, mended where the reader has asked for that."""
    content = uploaded.getvalue()
    if st.session_state.get(_MENDED, ("", 0))[0] == uploaded.file_id:
        content, changes = mended_table(content, uploaded.name)
        st.session_state[_MENDED] = uploaded.file_id, len(changes)
    return content


def _tell_mended(uploaded: UploadedFile) -> None:
    """Say how many cells were mended, and hand out the table, for the file has the old ones."""
    file, changes = st.session_state.get(_MENDED, ("", 0))
    if file != uploaded.file_id:
        return
    st.success(f"{counted(changes, 'cell')} mended in this session; your file is as it was.")
    st.download_button(
        "Save the mended table",
        data=lambda: mended_table(uploaded.getvalue(), uploaded.name)[0],
        file_name="places.csv",
        mime="text/csv",
        icon=":material/download:",
        on_click="ignore",
    )


def _offer_suggestions(error: MapappError, uploaded: UploadedFile) -> None:
    """A button that mends every cell of which a fault says the one thing to write."""
    faults = error.findings if isinstance(error, InputError) else ()
    known = len(suggesting(faults))
    if not known or not is_mendable(uploaded.getvalue(), uploaded.name):
        return
    st.button(
        f"Take the suggestions ({known} of {counted(len(faults), 'fault')})",
        type="primary",
        icon=":material/auto_fix_high:",
        on_click=_take_suggestions,
        args=(uploaded.file_id,),
    )


def _take_suggestions(file_id: str) -> None:
    st.session_state[_MENDED] = file_id, 0


def _placed(itinerary: Itinerary) -> Geocoded:
    with working("Finding the places") as show, open_gazetteer(show) as gazetteer:
        return geocode_itinerary(itinerary, gazetteer, progress=told(show))


def _show_placed(result: Geocoded) -> None:
    """What was found for a table without coordinates, and the way on."""
    found, asked = looked_up(result)
    words = f"{found} of {asked} places were found without asking another machine"
    st.success(f"{words}; {asked - found} left open." if found < asked else f"{words}.")
    st.dataframe(
        report(result),
        hide_index=True,
        column_config={
            "how surely": st.column_config.ProgressColumn(
                format="percent", min_value=0, max_value=1, width="small"
            )
        },
    )
    dated = _has_dates(result.itinerary)
    with st.container(horizontal=True):
        going = st.button(
            "Show the journey", type="primary", icon=":material/route:", disabled=not dated
        )
        _offer_rows(lambda: rows_of_life(result.itinerary).with_answers(result.resolutions))
        st.download_button(
            "Save the table with coordinates",
            data=partial(geocoded_table, result),
            file_name="places.csv",
            mime="text/csv",
            icon=":material/download:",
            on_click="ignore",
        )
    if going:
        st.session_state[_PLACED] = None
        open_life(with_doubts(result))
        st.rerun()


def with_places(opened: ReopenedTable) -> ReopenedTable:
    """A reopened table, its places looked up where it has none, with the progress of that shown."""
    if not opened.unplaced():
        return opened
    with working("Finding the places") as show, open_gazetteer(show) as gazetteer:
        return opened.with_places(gazetteer)


def _offer_rows(table: Callable[[], ReopenedTable], *, quietly: bool = False) -> None:
    """A button that opens a table on the other page, to be corrected there."""
    taken = WORKSPACE in st.session_state
    if st.button(
        "Correct it row by row",
        icon=":material/edit_location_alt:",
        type="tertiary" if quietly else "secondary",
        help="It takes the place of the draft there; save that first." if taken else None,
        key="own_rows",
    ):
        try:
            st.session_state[WORKSPACE] = Workspace.of_table(table())
        except MapappError as error:
            show_error(error, "Its rows cannot be shown.")
            return
        go_to(BIOGRAPHY)


def _has_dates(itinerary: Itinerary) -> bool:
    """Whether there is a journey to show; says so where there is none."""
    dated = any(stay.start or stay.end for stay in itinerary)
    if not dated:
        st.warning("No stay of this table has a date, so there is no journey to show.")
    return dated


def open_life(itinerary: Itinerary) -> ShownLife:
    """Show an itinerary in place of the first one, for this session; gives the life on show."""
    _forget()
    life = ShownLife(Journey(itinerary))
    st.session_state[KEY] = life
    return life


def keep_up(taken: ShownLife, now: ShownLife | None) -> ShownLife:
    """Show what a draft has become where the life on show was taken from it.

    ``now`` is None while it cannot be shown, which is told then. Gives the life that is taken.
    """
    shown: ShownLife | None = st.session_state.get(KEY)
    if shown is not taken:
        return taken
    st.session_state[_BEHIND] = now is None
    if now is None or now.journey.itinerary == taken.journey.itinerary:
        return taken
    st.session_state[KEY] = now
    st.session_state.pop("go", None)
    return now


def show_way_back() -> None:
    """Say that a reader's own life is on show, and offer the one that the server started with."""
    if st.session_state.get(_BEHIND):
        st.warning(
            "The draft has changed since, and is not shown: it has faults, or no date. Mend it on"
            " the page “Bring a biography”."
        )
    with st.container(key="own_life", horizontal=True, vertical_alignment="center"):
        st.caption(
            "Your own itinerary, which a reload forgets: keep it as a file (“Take it away”).",
            width="content",
        )
        _offer_the_rows_of(st.session_state[KEY])
        if st.button("Back to the first journey", icon=":material/undo:", type="tertiary"):
            _forget()
            st.rerun()


def _offer_the_rows_of(life: ShownLife) -> None:
    """The way to the rows of the life on show: those that it was taken from, if it was."""
    work: Workspace | None = st.session_state.get(WORKSPACE)
    if work is not None and work.taken is life:
        if st.button("Back to its rows", icon=":material/edit_location_alt:", type="tertiary"):
            go_to(BIOGRAPHY)
        return
    _offer_rows(lambda: rows_of_life(life.journey.itinerary), quietly=True)


def _forget() -> None:
    """Go back to the itinerary that the server was started with."""
    for key in (KEY, _BEHIND, "go"):
        st.session_state.pop(key, None)
    st.query_params.pop("date", None)
