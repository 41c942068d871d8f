"""The dashboard's script: what Streamlit runs for each reader at each step."""

from pathlib import Path

import streamlit as st

from mapapp.dashboard import biography_page, journey_page

# A file of ours: Streamlit fetches the icons it knows by name from another machine.
_ICON = str(Path(__file__).with_name("icon.svg"))

st.set_page_config(page_title="A life on the map", page_icon=_ICON, layout="wide")

st.navigation(
    [
        st.Page(journey_page.show, title="The journey", icon=":material/route:", default=True),
        st.Page(
            biography_page.show,
            title="Bring a biography",
            icon=":material/history_edu:",
            url_path="biography",
        ),
    ],
    position="top",
).run()
