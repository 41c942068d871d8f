"""Taking the journey away: the route as GeoJSON at a click, and every other format.

The buttons hold the exports themselves: what a button makes only when it is pressed Streamlit
throws away as soon as two other readers have moved, often before the browser has fetched it.
"""

from datetime import date

import streamlit as st

from mapapp.dashboard.sources import ROUTE, ShownLife
from mapapp.dates import day_in_words
from mapapp.errors import ExportError
from mapapp.export import FORMATS

# As much as the longest description takes, in pixels; a phone's screen is narrower.
_WIDTH = 640


def show_button(life: ShownLife) -> None:
    """The button for the whole route as GeoJSON."""
    st.download_button(
        "Download the route (GeoJSON)",
        data=life.exported(*ROUTE),
        file_name="itinerary.geojson",
        mime="application/geo+json",
        icon=":material/download:",
        on_click="ignore",
        type="tertiary",
        key="download_route",
    )


def hold_place() -> None:
    """A space as high as the button, until there is one."""
    st.space("medium")


def show_formats(life: ShownLife, day: date) -> None:
    """Every format, for the whole journey or up to the slider's date."""
    whole, until = "The whole journey", "Up to the slider's date"
    extent = st.radio("How much of it", [whole, until], horizontal=True, key="extent")
    st.caption(f"The slider stands at {day_in_words(day)}.")
    names = {each.name: each for each in FORMATS.values()}
    name = st.selectbox(
        "Format",
        list(names),
        format_func=lambda key: f"{names[key].title} — {names[key].description}",
        key="format",
        width=_WIDTH,
    )
    chosen = names[name]
    try:
        content = life.exported(name, day if extent == until else None)
    except ExportError as error:
        st.text(str(error))
        return
    st.download_button(
        f"Download as {chosen.title}",
        data=content,
        file_name=f"itinerary{chosen.suffix}",
        mime=chosen.media_type,
        icon=":material/download:",
        on_click="ignore",
        key="download_format",
    )
