"""A payload made small for its way to the browser; ``frontend/src/packed.ts`` unpacks it."""

from collections.abc import Sequence

from mapapp.webmap.payload import Json

# Lists of objects with the same members each; every name is written once instead of thousands
# of times, which a browser reads in half the time.
_TABLES = ("places", "stays", "legs", "segments", "reached")


def packed(payload: Json) -> Json:
    """The payload with its long lists of objects as columns: each member's name with its values."""
    return payload | {name: _columns(payload[name]) for name in _TABLES}


def _columns(rows: Sequence[Json]) -> Json:
    return {name: [row[name] for row in rows] for name in (rows[0] if rows else ())}
