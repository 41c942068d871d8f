"""An itinerary from its table, its GeoJSON or its Linked Places, told apart by their content."""

from mapapp.importing.feature_collection import read_collection
from mapapp.importing.json_text import parse_json
from mapapp.model import Itinerary
from mapapp.table.reading import Examined, examine_table

_JSON_SUFFIXES = (".json", ".geojson", ".jsonld")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_itinerary(content: bytes, name: str = "input") -> Itinerary:
    """Read the bytes of a file as an itinerary; ``name`` is what messages call it by.

    JSON is known by its first character or by the name's suffix; all else is read as a table.
    Raises InputError with every fault: a line and column of the table, or a member of the JSON.
    """
    return examine(content, name).sound(name)


def examine(content: bytes, name: str = "input") -> Examined:
    """Read a file as ``read_itinerary`` does, a table's faults and doubts beside what was read.

    Raises InputError where nothing can be read, and with every fault of a JSON file.
    """
    start = content.removeprefix(_BYTE_ORDER_MARK).lstrip()[:1]
    if start in (b"{", b"[") or name.lower().endswith(_JSON_SUFFIXES):
        return Examined((), read_collection(parse_json(content, name), name))
    return examine_table(content, name)
