"""The whole map with its time control as one HTML page that opens from a disk, without network."""

from mapapp.errors import ExportError
from mapapp.export.window import Excerpt
from mapapp.journey import Journey
from mapapp.webmap.page import journey_page


def write_page(shown: Excerpt) -> bytes:
    """The map of the stays in the window; a life without any date has no time to control."""
    journey = Journey(shown.itinerary)
    if journey.days is None:
        raise ExportError(
            "no stay has a date, so there is no time to slide through; give one of them a start,"
            " or choose another format, like svg"
        )
    return journey_page(journey).encode()
