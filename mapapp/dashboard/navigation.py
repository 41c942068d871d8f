"""The ways between the pages: two links on top of each of them, on every screen."""

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import Page


def show_links(pages: Sequence[Page]) -> None:
    """Draw a link to each page, in a row."""
    with st.container(horizontal=True, key="ways", gap="small"):
        for page in pages:
            st.page_link(page)
