"""The dashboard as an ASGI application: the Streamlit script and the routes beside it.

``streamlit run mapapp/app.py`` and ``mapapp dashboard`` both start this.
"""

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import streamlit as st

from mapapp.api import routes as api_routes
from mapapp.dashboard import biography_page, journey_page  # noqa: F401 - see _made_ready
from mapapp.dashboard.pages import routes as page_routes
from mapapp.dashboard.sockets import send_at_once
from mapapp.dashboard.sources import served_itinerary, served_life
from mapapp.errors import MapappError


@asynccontextmanager
async def _made_ready(_: st.App) -> AsyncIterator[None]:
    """Have the code of the pages and the first map before the first reader comes.

    Faults of the map's file are shown to him, not here.
    """
    with suppress(MapappError):
        await asyncio.to_thread(_draw)
    send_at_once()
    # What is there now stays: no collection of what readers leave behind shall look through it.
    gc.collect()
    gc.freeze()
    yield


def _draw() -> None:
    life = served_life()
    if life.journey.days is not None:
        life.make_ready()


app = st.App(
    "dashboard/main.py",
    lifespan=_made_ready,
    routes=[*page_routes(), *api_routes(served_itinerary)],
)
