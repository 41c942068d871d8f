"""The known ways to move through time on a folium map in Streamlit, to measure ours beside them."""
