"""Keeps in sight what the reader looks at: the row of a draft's table, the map that a row moves."""

from functools import cache

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from mapapp.webmap.assets import asset

HEADER_PX = 36
ROW_PX = 35


def keep_in_sight(*, row: int, rows: int, version: int, serial: int, read: bool) -> None:
    """Have the browser show a row (from 0) of the editor of a version, once for each serial.

    Where it is to be ``read``, what it rests on is brought into sight, too. Before a row is looked
    at, with serial 0, the page is shown from its head.
    """
    data = {"row": row, "rows": rows, "version": version, "serial": serial, "read": read}
    data["opening"] = serial == 0
    with st.container(key="row_in_sight"):
        _component()(key="row_follower", data={**data, "header": HEADER_PX, "height": ROW_PX})


def bring_map_into_sight(serial: int | None) -> None:
    """Have the browser scroll to the map, once for each serial, where it is out of sight."""
    with st.container(key="map_in_sight"):
        _map_component()(key="map_follower", data={"serial": serial})


@cache
def _component() -> ComponentRenderer:
    return _follower("row_in_sight", "rowInSight.js")


@cache
def _map_component() -> ComponentRenderer:
    return _follower("map_in_sight", "mapInSight.js")


def _follower(name: str, script: str) -> ComponentRenderer:
    # Streamlit takes a text of one line for the path of a file.
    text = f"// {name}\n{asset(script)}"
    return st.components.v2.component(name, js=text, isolate_styles=False)
