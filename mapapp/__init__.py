"""Draws a life as a journey on a map with a time slider."""

__version__ = "0.1.0"
