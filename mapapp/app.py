"""The dashboard as an ASGI application: the Streamlit script and the routes beside it.

``streamlit run mapapp/app.py`` and ``mapapp dashboard`` both start this.
"""

import streamlit as st

from mapapp.api import routes as api_routes
from mapapp.dashboard.pages import routes as page_routes
from mapapp.dashboard.sources import served_itinerary

app = st.App(
    "dashboard/main.py",
    routes=[*page_routes(), *api_routes(served_itinerary)],
)
