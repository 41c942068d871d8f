"""The folium plugin that draws a journey on a map and gives it a time control.

Its front end is built from ``frontend/``; nothing of it is fetched when the map is shown.
"""

from typing import Any

from branca.element import Figure, MacroElement

from mapapp.webmap.assets import asset, ground
from mapapp.webmap.packing import packed
from mapapp.webmap.payload import Json
from mapapp.webmap.verbatim import Verbatim, script_json


class JourneyTimeline(MacroElement):
    """Adds a journey and its time control to the ``folium.Map`` it becomes a child of.

    ``payload`` is what ``mapapp.webmap.payload`` makes of a journey; ``options`` say how the map
    opens, as ``Options`` in ``frontend/src/payload.ts``.
    """

    def __init__(self, payload: Json, options: Json) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "JourneyTimeline"
        self._payload = payload
        self._options = options

    def render(self, **_: Any) -> str:
        """Put the front end into the page's head and the journey into its script."""
        figure, shown_on = self.get_root(), self._parent
        if not isinstance(figure, Figure) or shown_on is None:
            raise TypeError("a JourneyTimeline is shown on a folium.Map: add it to one first")
        for name in ("leaflet.js", "journey.js"):
            figure.header.add_child(Verbatim(f"<script>{asset(name)}</script>"), name=name)
        figure.header.add_child(
            Verbatim(f"<style>{asset('journey.css')}</style>"), name="journey.css"
        )
        # As a block of JSON the browser reads it several times faster than as a script.
        data = script_json([packed(self._payload), self._options, ground()])
        name = f"{shown_on.get_name()}_data"
        block = f'<script type="application/json" id="{name}">{data}</script>'
        figure.html.add_child(Verbatim(block), name=name)
        call = f'mapapp.mount({shown_on.get_name()}, ...mapapp.read("{name}"));'
        figure.script.add_child(Verbatim(call), name=self.get_name())
        return ""
