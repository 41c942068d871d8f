"""The bridge between the map's frame and Python: a Streamlit component of the second kind."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any

import streamlit as st
from streamlit.components.v2.types import ComponentRenderer

from mapapp.dashboard.sources import ShownLife
from mapapp.webmap.assets import asset

_KEY = "journey_map"


@dataclass(frozen=True, slots=True)
class Position:
    """What the reader left the map at: a day, and the stay (index) that the map tells of there.

    ``chosen`` is True where the reader picked that stay from the map or the table; ``modern``
    where the map's places go by today's names; ``drawn`` where the map is known to be drawn.
    """

    day: date
    stay: int | None = None
    chosen: bool = False
    modern: bool = False
    drawn: bool = False


def show_map(
    life: ShownLife,
    opening: date,
    go: dict[str, Any] | None,
    *,
    centred: bool = False,
    unsaved: bool = False,
    awaited: bool = False,
    height: str | None = None,
) -> Position:
    """Show the life's map and return what the reader has moved it to.

    ``go`` asks the map to move: a ``serial`` that is new each time, and a ``day`` (ordinal) or a
    ``stay`` (index); where ``centred`` that is brought to the map's middle, and the map opens
    there. ``unsaved`` has the browser ask before a reload ends the session that alone
    keeps this life. ``awaited`` has the script run again as soon as the map is drawn, then with
    ``drawn`` in the position. ``height`` is a CSS length, the bridge's own when not given. The
    frame is never reloaded while the life stays the same.
    """
    page = life.page
    data: dict[str, Any] = {"src": page.address, "go": go, "opening": opening.isoformat()}
    data |= {"awaited": awaited, "centred": centred, "unsaved": unsaved}
    result = _component()(
        key=f"{_KEY}_{page.token[:16]}",
        data=data if height is None else {**data, "height": height},
        on_position_change=_nothing,
        on_modern_change=_nothing,
        on_drawn_change=_nothing,
    )
    told = result.get("position")
    position = _position(told, opening, len(life.journey.itinerary))
    modern = _by_todays_names(result.get("modern"))
    # A map that tells of a position has been moved, so it is drawn.
    return replace(position, modern=modern, drawn=bool(told or result.get("drawn")))


@cache
def _component() -> ComponentRenderer:
    # Streamlit takes a text of one line for the path of a file.
    script = f"// The bridge.\n{asset('bridge.js')}"
    return st.components.v2.component("journey_map", js=script, isolate_styles=False)


def _nothing() -> None:
    """A callback makes the component's state known to Streamlit; the script reads it itself."""


def _by_todays_names(told: Any) -> bool:
    """Whether places go by today's names: as switched on the map, else as the address asks."""
    return told if isinstance(told, bool) else st.query_params.get("names") == "today"


def _position(state: Any, opening: date, stays: int) -> Position:
    """The position that the browser sent; anything else than a position counts as none."""
    if not isinstance(state, dict):
        return Position(opening)
    stay = state.get("stay")
    try:
        day = date.fromisoformat(str(state.get("iso")))
    except ValueError:
        return Position(opening)
    valid = isinstance(stay, int) and not isinstance(stay, bool) and 0 <= stay < stays
    return Position(day, stay, state.get("chosen") is True) if valid else Position(day)
