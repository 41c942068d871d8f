"""Text that a folium page puts out as it is, never as a template.

branca takes an element's text, and once more every script that it has rendered, for a Jinja
template: a ``{{`` in somebody's remark would be run. What is put out here is not parsed at all,
and data is escaped besides, so that no parser that comes later finds markup or a template in it.
"""

import json
import re
from typing import Any

from branca.element import Element

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
# What ends a script, opens markup or a template, or ends a line for JavaScript alone.
_ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "{}<>&\u2028\u2029"}


class Verbatim(Element):
    """An element that renders to a fixed text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def render(self, **_: Any) -> str:
        """The text, unchanged."""
        return self._text


def script_json(value: Any) -> str:
    """A value as JSON that may stand in a script: its strings hold no markup and no template.

    Lone surrogates, which UTF-8 cannot hold, come out as question marks.
    Raises ValueError for numbers that JSON lacks: NaN and infinity.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    clean = text.encode("utf-8", "replace").decode()
    return _STRING.sub(lambda string: string.group().translate(_ESCAPES), clean)
