"""An itinerary from its table, its GeoJSON or its Linked Places, told apart by their content."""

from mapapp.importing.feature_collection import read_collection
from mapapp.importing.json_text import parse_json
from mapapp.model import Itinerary
from mapapp.table import read_table

_JSON_SUFFIXES = (".json", ".geojson", ".jsonld")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def read_itinerary(content: bytes, name: str = "input") -> Itinerary:
    """Read the bytes of a file as an itinerary; ``name`` is what messages call it by.

    JSON is known by its first character or by the name's suffix; all else is read as a table.
    Raises InputError with every fault: a line and column of the table, or a member of the JSON.
    """
    start = content.removeprefix(_BYTE_ORDER_MARK).lstrip()[:1]
    if start in (b"{", b"[") or name.lower().endswith(_JSON_SUFFIXES):
        return read_collection(parse_json(content, name), name)
    return read_table(content, name)
