"""A journey as a folium map, and that map as one page that needs no network."""

import base64
import hashlib
import html
import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from urllib.parse import urlsplit

import folium
from folium.template import Template

from mapapp.journey import Journey
from mapapp.webmap.payload import Json, payload
from mapapp.webmap.timeline import JourneyTimeline

_INLINE = {kind: re.compile(rf"<{kind}>(.*?)</{kind}>", re.DOTALL) for kind in ("script", "style")}


class JourneyMap(folium.Map):
    """A ``folium.Map`` that fills its page, loads nothing from the network and can be zoomed.

    folium's own head forbids a reader's zooming and names content networks; the time control
    brings Leaflet along instead.
    """

    default_js = []  # noqa: RUF012 - declared so by folium
    default_css = []  # noqa: RUF012
    _template = Template(
        """
        {% macro header(this, kwargs) %}
            <meta name="viewport" content="width=device-width, initial-scale=1">
        {% endmacro %}
        {% macro html(this, kwargs) %}
            <div class="folium-map" id={{ this.get_name()|tojson }}></div>
        {% endmacro %}
        {% macro script(this, kwargs) %}
            var {{ this.get_name() }} = L.map({{ this.get_name()|tojson }}, {
                center: {{ this.location|tojson }},
                ...{{ this.options|tojavascript }}
            });
        {% endmacro %}
        """
    )


def journey_map(
    journey: Journey,
    *,
    day: date | None = None,
    borders: Sequence[Json] = (),
    online_grounds: Sequence[Json] = (),
    theme: str = "auto",
) -> folium.Map:
    """A journey on a folium map with its time control, opening at a day (default: the first).

    ``borders`` and ``online_grounds`` are as in ``frontend/src/payload.ts``; ``theme`` is light,
    dark or auto. Raises ValueError for an itinerary without any date.
    """
    data = payload(journey)
    options: Json = {
        "day": day.toordinal() if day else data["days"][0],
        "theme": theme,
        "borders": list(borders) or None,
        "onlineGrounds": list(online_grounds),
    }
    journey_map = JourneyMap(
        location=(20, 0),
        zoom_start=2,
        tiles=None,
        zoom_control=False,
        attribution_control=True,
        world_copy_jump=False,
    )
    journey_map.add_child(JourneyTimeline(data, options))
    return journey_map


def journey_page(journey: Journey, **options: Any) -> str:
    """The map as one HTML page with a policy that forbids whatever it does not need.

    ``options`` are those of ``journey_map``. Same text for the same journey and options.
    """
    made = journey_map(journey, **options)
    figure: Any = made.get_root()
    figure.title = html.escape(journey.itinerary.name or "A life on the map")
    # The generated name is different each time; the page is the same for the same journey.
    text = str(figure.render()).replace(made.get_name(), "journey_map")
    policy = content_policy(text, image_hosts(options.get("online_grounds", ())))
    policy = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return text.replace("<html>", '<html lang="en">', 1).replace("<head>", f"<head>\n{policy}", 1)


def content_policy(page: str, image_hosts: Sequence[str] = ()) -> str:
    """A Content-Security-Policy under which only this page's own scripts and styles run."""
    hashes = {kind: _hashes(pattern.findall(page)) for kind, pattern in _INLINE.items()}
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {hashes['script']}",
            f"style-src {hashes['style']}",
            " ".join(("img-src data: blob:", *image_hosts)),
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hashes(texts: Sequence[str]) -> str:
    digests = (hashlib.sha256(text.encode()).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def image_hosts(online_grounds: Sequence[Json]) -> tuple[str, ...]:
    """The origins that the tiles of grounds from the network come from, for a content policy."""
    return tuple(sorted({_origin(ground["url"]) for ground in online_grounds}))


def _origin(url: str) -> str:
    host = urlsplit(url.replace("{s}", "*")).netloc
    return f"https://{host}"
