"""The journey in other tools' formats: a module for each format, and one registry of them."""

from mapapp.export.formats import FORMATS, Format, export
from mapapp.export.window import Window, window_between

__all__ = ["FORMATS", "Format", "Window", "export", "window_between"]
