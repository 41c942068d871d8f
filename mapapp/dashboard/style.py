"""The dashboard's own style sheets."""

from pathlib import Path

import streamlit as st

_SHEETS = Path(__file__).with_name("styles")
_EVERY_PAGE = "page"


def show_style(page: str) -> None:
    """Add the style sheet of every page, and that of the page of this name."""
    for name in (_EVERY_PAGE, page):
        st.html(_SHEETS / f"{name}.css")
