"""``st.slider`` and ``st_folium``: the map is built anew at each step."""

from datetime import date

import streamlit as st
from streamlit_folium import st_folium

from benchmarks.naive.parts import ground, group, load

journey = st.cache_resource(load)()
first, last = journey.days or (1, 1)
middle = (first + last) // 2
day = date.fromordinal(st.slider("Day", first, last, middle))
made = ground()
group(journey, day).add_to(made)
st_folium(made, width=900, height=600, returned_objects=[])
st.text(f"panel {day.toordinal()}")
