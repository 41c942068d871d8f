"""The journey: an itinerary laid out in time and space, as pure values."""

from mapapp.journey.journey import (
    Days,
    Journey,
    Whereabouts,
    point_key,
    same_point,
    stays_by,
    stays_by_point,
)
from mapapp.journey.legs import Leg
from mapapp.journey.presence import Presence
from mapapp.journey.segments import Segment

__all__ = [
    "Days",
    "Journey",
    "Leg",
    "Presence",
    "Segment",
    "Whereabouts",
    "point_key",
    "same_point",
    "stays_by",
    "stays_by_point",
]
