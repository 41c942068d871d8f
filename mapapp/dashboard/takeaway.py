"""Taking the journey away: the route as GeoJSON at a click, and every other format.

The buttons hold the exports themselves: what a button makes only when it is pressed Streamlit
throws away as soon as two other readers have moved, often before the browser has fetched it.
"""

import re
from datetime import date
from typing import Literal

import streamlit as st

from mapapp.dashboard.sources import ROUTE, ShownLife
from mapapp.dates import day_in_words
from mapapp.errors import ExportError
from mapapp.export import FORMATS, Format

# As much as the longest description takes, in pixels; a phone's screen is narrower.
_WIDTH = 640
_LONGEST_STEM = 80


def show_button(life: ShownLife) -> None:
    """The button for the whole route as GeoJSON."""
    name, until = ROUTE
    label = f"Download the route ({FORMATS[name].title})"
    _button(label, life, FORMATS[name], life.exported(name, until), key="route", type="tertiary")


def hold_place() -> None:
    """A space as high as the button, until there is one."""
    st.space("medium")


def show_formats(life: ShownLife, day: date) -> None:
    """Every format, for the whole journey or up to the slider's date."""
    whole, until = "The whole journey", "Up to the slider's date"
    extent = st.radio("How much of it", [whole, until], horizontal=True, key="extent")
    st.caption(f"The slider stands at {day_in_words(day)}.")
    name = st.selectbox(
        "Format",
        list(FORMATS),
        format_func=lambda name: f"{FORMATS[name].title} — {FORMATS[name].description}",
        key="format",
        width=_WIDTH,
    )
    try:
        content = life.exported(name, day if extent == until else None)
    except ExportError as error:
        st.text(str(error))
        return
    _button(f"Download as {FORMATS[name].title}", life, FORMATS[name], content, key="format")


def file_stem(name: str) -> str:
    """What to call a life's file: its name in small letters and hyphens."""
    return "-".join(re.findall(r"\w+", name.lower()))[:_LONGEST_STEM] or "itinerary"


def _button(
    label: str,
    life: ShownLife,
    chosen: Format,
    content: bytes,
    *,
    key: str,
    type: Literal["secondary", "tertiary"] = "secondary",  # noqa: A002 - as Streamlit calls it
) -> None:
    st.download_button(
        label,
        data=content,
        file_name=f"{file_stem(life.journey.itinerary.name)}{chosen.suffix}",
        mime=chosen.media_type,
        icon=":material/download:",
        on_click="ignore",
        type=type,
        key=f"download_{key}",
    )
