"""Keeps the row that is looked at in sight of the draft's table, and the table where it was."""

from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from mapapp.webmap.assets import asset

HEADER_PX = 36
ROW_PX = 35


def keep_in_sight(*, row: int, rows: int, version: int, serial: int) -> None:
    """Have the browser show a row (from 0) of the editor of a version, once for each serial."""
    data = {"row": row, "rows": rows, "version": version, "serial": serial}
    with st.container(key="row_in_sight"):
        _component()(key="row_follower", data={**data, "header": HEADER_PX, "height": ROW_PX})


@cache
def _component() -> ComponentRenderer:
    # Streamlit takes a text of one line for the path of a file.
    script = f"// The row in sight.\n{asset('rowInSight.js')}"
    return st.components.v2.component("row_in_sight", js=script, isolate_styles=False)
