"""The ways between the pages: two links on top of each of them, on every screen."""

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import Page

JOURNEY, BIOGRAPHY = "The journey", "Bring a biography"
_KEY = "pages"


def show_links(pages: Sequence[Page]) -> None:
    """Draw a link to each page, in a row."""
    st.session_state[_KEY] = {page.title: page for page in pages}
    with st.container(horizontal=True, key="ways", gap="small"):
        for page in pages:
            st.page_link(page)


def go_to(title: str) -> None:
    """Go to the page of this title; the script ends here."""
    st.switch_page(st.session_state[_KEY][title])
