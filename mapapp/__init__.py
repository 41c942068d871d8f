"""Draws a life as a journey on a map with a time slider.

In a notebook, ``mapapp.read("places.csv")`` shows the map; ``mapapp.extract(text)`` drafts an
itinerary from a biography.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mapapp.biography.extraction import extract as extract
    from mapapp.life import Life as Life
    from mapapp.life import read as read

__all__ = ["Life", "__version__", "extract", "read"]
__version__ = "0.1.0"

# Loaded when first used: the command line needs none of it to say its version.
_HOMES = {"extract": "mapapp.biography.extraction", "Life": "mapapp.life", "read": "mapapp.life"}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
