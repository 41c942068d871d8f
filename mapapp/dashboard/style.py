"""The dashboard's own style sheets."""

from functools import cache
from pathlib import Path

import streamlit as st

_SHEETS = Path(__file__).with_name("styles")
_EVERY_PAGE = "page"


def show_style(page: str) -> None:
    """Add the style sheet of every page, and that of the page of this name."""
    st.html(_styles(page))


@cache
def _styles(page: str) -> str:
    # In one piece: between two of them the page would be laid out with the first alone.
    sheets = "\n".join((_SHEETS / f"{name}.css").read_text("utf-8") for name in (_EVERY_PAGE, page))
    return f"<style>\n{sheets}</style>"
