"""The itinerary as a table: choose a row, and the map goes there; the row follows the map."""

from functools import partial
from itertools import count
from typing import Any

import streamlit as st

from mapapp.dashboard.sources import ShownLife

_SERIALS = count(1)
_SEEN = "itinerary_seen"
_HINT = "Click a row, and the map goes there."
_HEIGHT = 420  # pixels


def show_table(life: ShownLife, stay: int | None) -> None:
    """Draw the table; a chosen row asks the map to go to that stay.

    The row of the ``stay`` (index) that the map tells of is selected whenever that is another one.
    """
    st.caption(_HINT)
    key = f"itinerary_{life.page.token[:16]}"
    if st.session_state.get(_SEEN) != (key, stay):
        st.session_state[_SEEN] = (key, stay)
        st.session_state[key] = selection(stay)
    st.dataframe(
        life.frame,
        hide_index=True,
        on_select=partial(_go, key),
        selection_mode=["single-row", "single-cell"],
        key=key,
        height=_HEIGHT,
    )


def hold_place() -> None:
    """A space as high as the table, until it is drawn.

    The browser takes longer to load what draws a table than to load the map: one thing at a time.
    """
    st.caption(_HINT)
    st.space(_HEIGHT)


def selection(stay: int | None) -> dict[str, Any]:
    """The table's state with the row of a stay selected, or none."""
    rows = [] if stay is None else [stay]
    return {"selection": {"rows": rows, "columns": [], "cells": []}}


def asked(selected: Any, now: int | None) -> int | None:
    """The row that a reader has asked for: a cell that was clicked, else a row; not the one now."""
    rows = [*(row for row, _ in selected["cells"]), *selected["rows"]]
    return next((row for row in rows if row != now), None)


def _go(key: str) -> None:
    _, now = st.session_state[_SEEN]
    row = asked(st.session_state[key]["selection"], now)
    if row is not None:
        st.session_state["go"] = {"serial": next(_SERIALS), "stay": row}
