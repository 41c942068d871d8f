"""A reader's own table: uploaded, checked and shown, and kept in the session alone."""

import streamlit as st

from mapapp.dashboard.messages import show_error
from mapapp.dashboard.sources import Life
from mapapp.errors import MapappError
from mapapp.importing import read_itinerary
from mapapp.journey import Journey
from mapapp.model import Itinerary

# Where the session keeps the reader's own life.
KEY = "own_life"


def show() -> None:
    """Draw the upload, its faults, and the way back."""
    if KEY in st.session_state:
        name = st.session_state[KEY].journey.itinerary.name
        st.text(f"You are looking at your own table, “{name}”. It stays in this session.")
        if st.button("Back to the first journey", icon=":material/undo:"):
            forget()
            st.rerun()
    uploaded = st.file_uploader(
        "Your own table: CSV in the columns of places.csv, or GeoJSON or Linked Places as"
        " mapapp writes them, 20 MB at most. It stays in this session.",
        type=["csv", "json", "geojson", "jsonld"],
        max_upload_size=20,
    )
    if uploaded is None or st.session_state.get("own_file") == uploaded.file_id:
        return
    try:
        itinerary = read_itinerary(uploaded.getvalue(), uploaded.name)
    except MapappError as error:
        show_error(error, "Your table cannot be shown.")
        return
    st.session_state["own_file"] = uploaded.file_id
    open_life(itinerary)
    st.rerun()


def open_life(itinerary: Itinerary) -> None:
    """Show an itinerary in place of the first one, for this session."""
    st.session_state[KEY] = Life(Journey(itinerary))
    st.session_state.pop("go", None)
    st.query_params.pop("date", None)


def forget() -> None:
    """Go back to the itinerary that the server was started with."""
    st.session_state.pop(KEY, None)
    st.session_state.pop("go", None)
    st.query_params.pop("date", None)
