"""Where the blocks of a text lie: between blank lines or block tags, behind a file's head."""

import re
from collections.abc import Iterator

_HIDDEN = re.compile(
    r"<(script|style|head|template|noscript|svg|nav|footer|aside|button)\b", re.IGNORECASE
)
_TITLE_TAG = re.compile(r"<title\b[^>]*>([^<]{1,300})</title", re.IGNORECASE)
BLOCK_TAG = re.compile(
    r"<(/?)(p|div|h[1-6]|li|ul|ol|tr|td|th|table|br|hr|section|article|blockquote|header|footer"
    r"|body|html|dd|dt|dl|figure|figcaption|main|nav|aside)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_DECLARATION = re.compile(
    r"\s*(?:<\?xml[^<>]{0,300}\?>\s*)?(?:<!doctype[^<>]{0,500}>)?", re.IGNORECASE
)
# As Markdown files begin: lines of "key: value" between two rules.
_FRONT_MATTER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:(?:[\w-]+:|[ \t#-])[^\n]{0,500}\n|\r?\n){0,60}?---[ \t]*(?:\r?\n|\Z)"
)
_FRONT_TITLE = re.compile(
    r"^title:[ \t]*[\"']?([^\n]{1,200}?)[\"']?[ \t\r]*$", re.MULTILINE | re.IGNORECASE
)
MARKED_HEADING = re.compile(
    r"[ \t]*(?:(?P<hashes>#{1,6})[ \t]+(?P<atx>[^\n]{1,200}?)[ \t]*#*"
    r"|(?P<equals>={2,6})[ \t]*(?P<wiki>[^=\n]{1,200}?)[ \t]*={2,6})[ \t\r]*"
)


def raw_blocks(text: str) -> Iterator[tuple[int, int, int]]:
    """Spans between blank lines or block tags, each with its heading level (0: none)."""
    if not BLOCK_TAG.search(text, 0, 200_000):
        position = 0
        if head := _FRONT_MATTER.match(text):
            position = head.end()
            if title := _FRONT_TITLE.search(text, 0, position):
                yield title.start(1), title.end(1), 1
        for blank in _BLANK.finditer(text, position):
            yield position, blank.start(), 0
            position = blank.end()
        yield position, len(text), 0
        return
    yield from _html_blocks(text)


def _html_blocks(text: str) -> Iterator[tuple[int, int, int]]:
    declared = _DECLARATION.match(text)
    position, level = declared.end() if declared else 0, 0
    hidden_until = 0
    title = _TITLE_TAG.search(text, 0, 20_000)
    if title:
        yield title.start(1), title.end(1), 1
    hidden = _HIDDEN.search(text)
    for tag in BLOCK_TAG.finditer(text):
        while hidden and hidden.start() < tag.start() and hidden.start() >= hidden_until:
            yield position, hidden.start(), level
            hidden_until = _hidden_end(text, hidden)
            position = hidden_until
            hidden = _HIDDEN.search(text, hidden_until)
        if tag.start() < hidden_until:
            continue
        yield position, tag.start(), level
        position = tag.end()
        name = tag.group(2).lower()
        level = int(name[1]) if name[0] == "h" and name[1].isdigit() and not tag.group(1) else 0
    yield max(position, hidden_until), len(text), level


def _hidden_end(text: str, hidden: re.Match[str]) -> int:
    closing = re.compile(rf"</{hidden.group(1)}\s*>", re.IGNORECASE).search(text, hidden.end())
    return closing.end() if closing else len(text)


def lines_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Spans of the paragraphs in a block: its lines, unless it is hard-wrapped prose."""
    if text.find("\n", start, end) < 0:
        yield start, end
        return
    spans, position = [], start
    while position < end:
        stop = text.find("\n", position, end)
        stop = end if stop < 0 else stop
        spans.append((position, stop))
        position = stop + 1
    lengths = sorted(b - a for a, b in spans[:-1] if b > a)
    wrapped = lengths and lengths[-1] <= 130 and lengths[len(lengths) // 2] >= 45
    if not wrapped:
        yield from spans
        return
    run = start
    for first, last in spans:
        if MARKED_HEADING.fullmatch(text, first, last):
            if run < first:
                yield run, first
            yield first, last
            run = last + 1
    if run < end:
        yield run, end
