"""An itinerary from a file on disk, with the title that its metadata give it."""

from dataclasses import replace
from pathlib import Path

from mapapp.errors import InputError
from mapapp.importing.json_text import parse_json, without_halves
from mapapp.importing.reading import examine
from mapapp.model import Itinerary
from mapapp.table.reading import Examined, read_file

# W3C, Metadata Vocabulary for Tabular Data (2015): where a table's metadata are found.
_METADATA_SUFFIX = "-metadata.json"
_LONGEST_TITLE = 200


def read_path(path: Path) -> Itinerary:
    """Read a file as an itinerary; a CSVW metadata file beside it (``dc:title``) names it.

    Raises InputError with every fault of the file.
    """
    return examine_path(path).sound(str(path))


def examine_path(path: Path) -> Examined:
    """Read a file as ``read_path`` does, a table's faults and doubts beside what was read.

    Raises InputError where nothing can be read, and with every fault of a JSON file.
    """
    examined = examine(read_file(path), str(path))
    title = title_beside(path)
    named = replace(examined.itinerary, name=title) if title else examined.itinerary
    return replace(examined, itinerary=named)


def metadata_of(path: Path) -> Path:
    """Where the metadata of a table are, if there are any."""
    return path.with_name(path.name + _METADATA_SUFFIX)


def title_beside(path: Path) -> str:
    """The title in the metadata beside a table; empty where there are none that can be read."""
    metadata = metadata_of(path)
    try:
        found = parse_json(read_file(metadata), metadata.name)
    except InputError:
        return ""
    title = found.get("dc:title") if isinstance(found, dict) else None
    return without_halves(title)[:_LONGEST_TITLE] if isinstance(title, str) else ""
