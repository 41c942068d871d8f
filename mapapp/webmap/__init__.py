"""The journey on a folium map, with the time control that is this package's own folium plugin."""

from mapapp.webmap.page import JourneyMap, journey_map, journey_page
from mapapp.webmap.timeline import JourneyTimeline

__all__ = ["JourneyMap", "JourneyTimeline", "journey_map", "journey_page"]
