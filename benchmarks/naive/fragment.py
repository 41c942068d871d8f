"""A fragment with ``feature_group_to_add``: the map stays, the features are sent at each step."""

from datetime import date

import streamlit as st
from streamlit_folium import st_folium

from benchmarks.naive.parts import ground, group, load

journey = st.cache_resource(load)()
first, last = journey.days or (1, 1)


@st.fragment
def show() -> None:
    """Draw the slider and the map."""
    day = date.fromordinal(st.slider("Day", first, last, (first + last) // 2))
    made = group(journey, day)
    st_folium(
        ground(), width=900, height=600, feature_group_to_add=made, returned_objects=[], key="map"
    )
    st.text(f"panel {day.toordinal()}")


show()
