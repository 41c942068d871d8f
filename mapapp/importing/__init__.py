"""Reading an itinerary in any format that mapapp writes and that holds the whole of it."""

from mapapp.importing.paths import examine_path, read_path
from mapapp.importing.reading import examine, read_itinerary

__all__ = ["examine", "examine_path", "read_itinerary", "read_path"]
