"""Which names the map's places go by: those of their time, or today's."""

from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

_KEY = "names"
_SCRIPT = Path(__file__).with_name("names.js")


def by_todays_names() -> bool:
    """Whether places go by today's names: as switched on the map, else as the address asks."""
    with st.container(key="names_listener"):
        result = _component()(key=_KEY, on_modern_change=_nothing)
    told = result.get("modern")
    return told if isinstance(told, bool) else st.query_params.get("names") == "today"


@cache
def _component() -> ComponentRenderer:
    script = _SCRIPT.read_text(encoding="utf-8")
    return st.components.v2.component("names", js=script, isolate_styles=False)


def _nothing() -> None:
    """A callback makes the component's state known to Streamlit; the script reads it itself."""
