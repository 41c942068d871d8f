"""Text as XML: escaped, and without what XML has no character for."""

import re
from xml.sax.saxutils import escape, quoteattr

# All that XML 1.0 has no character for (section 2.2).
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """A text without the characters that XML forbids, each replaced by U+FFFD."""
    return _FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def element(name: str, content: object, /, **attributes: object) -> str:
    """An element that holds a text, escaped; underscores in attributes' names become hyphens."""
    # A reader of XML takes a bare carriage return for a line feed.
    body = escape(clean(str(content)), {"\r": "&#13;"})
    return f"<{name}{_pairs(attributes)}>{body}</{name}>"


def around(name: str, inner: str, /, **attributes: object) -> str:
    """An element around markup that is ready; without any it is closed at once."""
    opening = f"<{name}{_pairs(attributes)}"
    return f"{opening}>{inner}</{name}>" if inner else f"{opening}/>"


def _pairs(attributes: dict[str, object]) -> str:
    return "".join(
        f" {key.replace('_', '-')}={quoteattr(clean(str(value)))}"
        for key, value in attributes.items()
    )
