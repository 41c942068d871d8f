"""The dashboard's script: what Streamlit runs for each reader at each step."""

from pathlib import Path

import streamlit as st

from mapapp.dashboard import biography_page, journey_page
from mapapp.dashboard.navigation import BIOGRAPHY, JOURNEY, show_links

# A file of ours: Streamlit fetches the icons it knows by name from another machine.
_ICON = str(Path(__file__).with_name("icon.svg"))

st.set_page_config(page_title="A life on the map", page_icon=_ICON, layout="wide")

pages = [
    st.Page(journey_page.show, title=JOURNEY, icon=":material/route:", default=True),
    st.Page(
        biography_page.show,
        title=BIOGRAPHY,
        icon=":material/history_edu:",
        url_path="biography",
    ),
]
# Streamlit's own navigation hides behind an arrow on a phone.
page = st.navigation(pages, position="hidden")
show_links(pages)
page.run()
