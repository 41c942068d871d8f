"""A reader of a Streamlit dashboard without a browser: a websocket client of its protocol."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from urllib.request import urlopen

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from mapapp.dates import day_in_words

_MAP = re.compile(rb"map/[0-9a-f]{64}\.html")
_PATIENCE = 120.0


class DashboardError(Exception):
    """The dashboard showed a reader an exception instead of what was asked for."""


@dataclass
class Reader:
    """One open dashboard: what its front end would say next, and what the server has told it."""

    address: str
    socket: ClientConnection
    message: BackMsg = field(default_factory=BackMsg)
    route: str = ""
    map: str = ""

    async def open(self) -> None:
        """Run the script for the first time and fetch the map's page, as a browser would."""
        self.message.rerun_script.query_string = ""
        self.message.rerun_script.context_info.url = self.address
        await self._run(lambda _: False)
        if self.map:
            page = await asyncio.to_thread(_fetch, f"{self.address}/{self.map}")
            if b"mapapp.mount" not in page:
                raise DashboardError("the map's page is not the map")
            # What the map's frame says when it is drawn; the button of the route comes then.
            self.message.rerun_script.widget_states.widgets[0].json_value = '{"drawn": true}'
            await self._run(lambda _: False)

    async def release(self, day: int) -> float:
        """Let the slider go at a day (ordinal); seconds until the panel's new content is here."""
        iso = date.fromordinal(day).isoformat()
        client = self.message.rerun_script
        client.query_string = f"date={iso}"
        client.widget_states.widgets[0].json_value = json.dumps(
            {"position": {"iso": iso, "stay": None}}
        )
        words = f'journey-panel-day">{day_in_words(date.fromordinal(day))}<'
        return await self._run(lambda received: words in received.delta.new_element.html.body)

    async def slide(self, day: int) -> float:
        """The same with the naive dashboards' slider; the map is sent before the panel's text."""
        self.message.rerun_script.widget_states.widgets[0].double_array_value.data[:] = [day]
        words = f"panel {day}"
        return await self._run(lambda received: received.delta.new_element.text.body == words)

    async def export(self) -> float:
        """The route as GeoJSON, from where the button has it; seconds until all of it is here."""
        begun = time.perf_counter()
        content = await asyncio.to_thread(_fetch, f"{self.address}{self.route}")
        if json.loads(content)["type"] != "FeatureCollection":
            raise DashboardError("the export is no feature collection")
        return time.perf_counter() - begun

    async def _run(self, arrived: Callable[[ForwardMsg], bool]) -> float:
        """Send the message and wait until the script has run; tell when what was meant arrived."""
        begun = time.perf_counter()
        took = float("nan")
        await self.socket.send(self.message.SerializeToString())
        while True:
            received, raw = await self._next()
            if arrived(received):
                took = time.perf_counter() - begun
            self._remember(received, raw)
            if received.WhichOneof("type") == "script_finished":
                return took

    async def _next(self) -> tuple[ForwardMsg, bytes]:
        raw = await asyncio.wait_for(self.socket.recv(decode=False), _PATIENCE)
        received = ForwardMsg()
        received.ParseFromString(raw)
        return received, raw

    def _remember(self, received: ForwardMsg, raw: bytes) -> None:
        """Keep what the next message must name."""
        client = self.message.rerun_script
        if received.WhichOneof("type") == "new_session":
            client.page_script_hash = received.new_session.page_script_hash
        element = received.delta.new_element
        what = element.WhichOneof("type")
        if what == "exception":
            raise DashboardError(element.exception.message)
        if what == "bidi_component":
            client.fragment_id = received.delta.fragment_id
            self._widget(element.bidi_component.id)
            found = _MAP.search(raw)
            self.map = found[0].decode() if found else self.map
        elif what == "slider":
            self._widget(element.slider.id)
        elif what == "download_button":
            self.route = element.download_button.url
        elif what == "dataframe":
            client.cached_message_hashes[:] = [received.hash]

    def _widget(self, name: str) -> None:
        states = self.message.rerun_script.widget_states
        if not states.widgets:
            states.widgets.add()
        states.widgets[0].id = name


@asynccontextmanager
async def reading(address: str) -> AsyncIterator[Reader]:
    """A reader who has opened the dashboard at an address."""
    await asyncio.to_thread(_fetch, address)
    url = f"{address.replace('http', 'ws', 1)}/_stcore/stream"
    async with connect(url, subprotocols=["streamlit"], max_size=None) as socket:  # type: ignore[list-item]
        reader = Reader(address, socket)
        await reader.open()
        yield reader


def _fetch(url: str) -> bytes:
    with urlopen(url, timeout=_PATIENCE) as response:
        content: bytes = response.read()
    return content
