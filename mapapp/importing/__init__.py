"""Reading an itinerary in any format that mapapp writes and that holds the whole of it."""

from mapapp.importing.paths import read_path
from mapapp.importing.reading import read_itinerary

__all__ = ["read_itinerary", "read_path"]
