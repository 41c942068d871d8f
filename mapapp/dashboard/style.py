"""The dashboard's own style sheet."""

from pathlib import Path

import streamlit as st

_SHEET = Path(__file__).with_name("dashboard.css")


def show_style() -> None:
    """Add the style sheet to the page."""
    st.html(_SHEET)
