"""The itinerary as a table: choose a row, and the map goes there."""

from functools import partial
from itertools import count

import streamlit as st

from mapapp.dashboard.sources import ShownLife

_SERIALS = count(1)


def show_table(life: ShownLife) -> None:
    """Draw the table; a chosen row asks the map to go to that stay."""
    st.caption("Choose a row, and the map goes there.")
    key = f"itinerary_{life.page.token[:16]}"
    st.dataframe(
        life.frame,
        hide_index=True,
        on_select=partial(_go, key),
        selection_mode="single-row",
        key=key,
        height=420,
    )


def _go(key: str) -> None:
    rows = st.session_state[key].selection.rows
    if rows:
        st.session_state["go"] = {"serial": next(_SERIALS), "stay": rows[0]}
