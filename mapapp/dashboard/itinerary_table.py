"""The itinerary as a table: choose a row, and the map goes there; the row follows the map."""

from functools import partial
from itertools import count
from typing import Any

import streamlit as st

from mapapp.dashboard.finding import found
from mapapp.dashboard.sight import bring_map_into_sight
from mapapp.dashboard.sources import ShownLife

_SERIALS = count(1)
_SEEN = "itinerary_seen"
_ASKED = "itinerary_asked"
# So many rows are less high than the table.
_FEW = 10
_HINT = "Click a row, and the map goes there."
# In pixels; of the columns so many that years and place are both seen on a phone.
_HEIGHT = 420
_FIELD = 320
_FIELD_HEIGHT = 68
_WIDTHS = {"years": 108, "place": 188}


def show_table(life: ShownLife, stay: int | None) -> None:
    """Draw the table, and above it a field to find stays with; a chosen row moves the map.

    The row of the ``stay`` (index) that the map tells of is selected whenever that is another one.
    """
    key = f"itinerary_{life.page.token[:16]}"
    sought = st.text_input(
        "Find a stay",
        key=f"{key}_sought",
        placeholder="a place, a name, an event or a year",
        width=_FIELD,
    )
    rows = found(life.journey.itinerary, sought or "")
    st.caption(_HINT if rows else "No stay is found by these words.")
    if rows:
        _show_rows(life, key, rows, stay)
    bring_map_into_sight(st.session_state.get(_ASKED))


def hold_place() -> None:
    """A space as high as the table and its field, until they are drawn.

    The browser takes longer to load what draws a table than to load the map: one thing at a time.
    """
    st.space(_FIELD_HEIGHT)
    st.caption(_HINT)
    st.space(_HEIGHT)


def _show_rows(life: ShownLife, key: str, rows: list[int], stay: int | None) -> None:
    now = rows.index(stay) if stay in rows else None
    if st.session_state.get(_SEEN) != (key, now, rows):
        st.session_state[_SEEN] = (key, now, rows)
        st.session_state[key] = selection(now)
    st.dataframe(
        life.frame.iloc[rows],
        hide_index=True,
        on_select=partial(_go, key, rows, now),
        selection_mode=["single-row", "single-cell"],
        key=key,
        height=_HEIGHT if len(rows) > _FEW else "content",
        column_config={name: st.column_config.Column(width=px) for name, px in _WIDTHS.items()},
    )


def selection(stay: int | None) -> dict[str, Any]:
    """The table's state with the row of a stay selected, or none."""
    rows = [] if stay is None else [stay]
    return {"selection": {"rows": rows, "columns": [], "cells": []}}


def asked(selected: Any, now: int | None) -> int | None:
    """The row that a reader has asked for: a cell that was clicked, else a row; not the one now."""
    rows = [*(row for row, _ in selected["cells"]), *selected["rows"]]
    return next((row for row in rows if row != now), None)


def _go(key: str, rows: list[int], now: int | None) -> None:
    """Ask the map to go to the stay of the chosen row; ``rows`` are the stays that were shown."""
    row = asked(st.session_state[key]["selection"], now)
    if row is not None:
        serial = next(_SERIALS)
        st.session_state["go"] = {"serial": serial, "stay": rows[row]}
        st.session_state[_ASKED] = serial
