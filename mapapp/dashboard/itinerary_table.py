"""The itinerary as a table: choose a row, and the map goes there."""

from itertools import count

import pandas
import streamlit as st

from mapapp.dashboard.panel import modern_in_words
from mapapp.dashboard.sources import Life
from mapapp.dates import both_calendars
from mapapp.vocabulary import label

_SERIALS = count(1)


@st.fragment
def show_table(life: Life) -> None:
    """Draw the table; a chosen row asks the map to go to that stay."""
    st.subheader("The itinerary")
    st.caption("Choose a row, and the map goes there.")
    st.dataframe(
        _table(life),
        hide_index=True,
        on_select=_go,
        selection_mode="single-row",
        key=f"itinerary_{life.page.token[:16]}",
        height=420,
    )
    if st.session_state.pop("go_now", False):
        st.rerun()


def _go() -> None:
    key = next((k for k in st.session_state if str(k).startswith("itinerary_")), None)
    rows = st.session_state[key].selection.rows if key else []
    if rows:
        st.session_state["go"] = {"serial": next(_SERIALS), "stay": rows[0]}
        st.session_state["go_now"] = True


def _table(life: Life) -> pandas.DataFrame:
    return pandas.DataFrame(
        {
            "when": both_calendars(stay.start, stay.end, stay.date_text, stay.calendar),
            "place": stay.place.name,
            "today": modern_in_words(stay.place),
            "state": stay.place.historical_state,
            "as": label(stay.kind),
            "came": label(stay.arrived_by) if stay.arrived_by else "",
            "how sure": label(stay.certainty),
            "what happened": stay.event,
            "source": stay.evidence.source,
        }
        for stay in life.journey.itinerary
    )
