"""A biography's text as blocks (headings and paragraphs) free of markup, every offset kept.

HTML, Markdown, wiki headings, numbers of notes and the names of picture files are removed; a
block knows for each of its characters where that character stood in the input.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from mapapp.errors import ExtractionError

BlockKind = Literal["title", "heading", "paragraph"]

LONGEST_HEADING = 120

_BINARY_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_HIDDEN = re.compile(r"<(script|style|head|template|noscript|svg)\b", re.IGNORECASE)
_TITLE_TAG = re.compile(r"<title\b[^>]*>([^<]{1,300})</title", re.IGNORECASE)
_BLOCK_TAG = re.compile(
    r"<(/?)(p|div|h[1-6]|li|ul|ol|tr|td|th|table|br|hr|section|article|blockquote|header|footer"
    r"|body|html|dd|dt|dl|figure|figcaption|main|nav|aside)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
_BLANK = re.compile(r"\n[ \t\r]*\n\s*")
_MARKUP = re.compile(
    r"(?P<comment><!--.{0,5000}?-->)"
    r"|(?P<sup><sup\b[^<>]{0,500}>\s*(?:<a\b[^<>]{0,500}>)?\s*\[?\w{1,4}\]?\s*(?:</a>)?\s*</sup>)"
    r"|(?P<tag></?[A-Za-z][^<>]{0,2000}>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<file>\[*\b[\w%().,-]{1,200}\.(?:jpe?g|png|svg|gif|tiff?|webp)\b)"
    r"|(?P<note>\[(?:note |n |nb )?(?P<number>\d{1,4}|[a-z])\](?!\())"
    r"|(?P<asked>\[(?:citation needed|clarification needed|when\?|where\?|who\?|sic)\])"
    r"|(?P<link>!?\[(?P<label>[^\[\]\n]{0,300})\]\([^()\s]{0,500}\))"
    r"|(?P<wiki>\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<shown>[^\[\]|\n]{1,200})\]\])"
    r"|(?P<stray>\[\[|\]\]|\{\{[^{}\n]{0,300}\}\})"
    r"|(?P<emphasis>\*{1,3}|'{2,5}|(?<![\w])_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w))"
    r"|(?P<bullet>(?:\A|(?<=\n))[ \t]*(?:[-*+•]|>|\d{1,2}[.)])[ \t]+)"
    r"|(?P<space>[ \t\r\n\f\v\u00a0\u2007\u2009\u202f]+|[\u00ad\u200b-\u200f\u2060\ufeff]+)",
    re.DOTALL,
)
_NEEDS_CLEANING = re.compile(
    r"[<&\[*_\t\r\n\f\v\u00a0\u00ad\u2007\u2009\u202f\u200b-\u200f\u2060\ufeff>{]|''|  |^\s|^[-+•]"
    r"|^\d{1,2}[.)] |\.(?:jpe?g|png|svg|gif|tiff?|webp)\b"
)
_MARKED_HEADING = re.compile(
    r"[ \t]*(?:(?P<hashes>#{1,6})[ \t]+(?P<atx>[^\n]{1,200}?)[ \t]*#*"
    r"|(?P<equals>={2,6})[ \t]*(?P<wiki>[^=\n]{1,200}?)[ \t]*={2,6})[ \t\r]*"
)
_SENTENCE_END = re.compile(r"[.!?:;,…][\"”’'»)\]]*\s*$")
_YEARS = re.compile(r"\b\d{4}\b")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading or paragraph without markup.

    ``breaks`` and ``shifts`` map offsets: a character at ``i`` stood at ``i + shift`` in the
    input, where the shift is that of the last break at or before ``i``. ``notes`` are the
    numbers of the notes, each with the offset in ``text`` after which it stood.
    """

    kind: BlockKind
    text: str
    breaks: tuple[int, ...]
    shifts: tuple[int, ...]
    notes: tuple[tuple[int, str], ...] = ()
    level: int = 0

    def source(self, offset: int) -> int:
        """Where the character at ``offset`` of the block stood in the input."""
        return offset + self.shifts[bisect_right(self.breaks, offset) - 1]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the input that holds the block's characters from start to before end."""
        return self.source(start), self.source(max(start, end - 1)) + 1


def decode(data: bytes, name: str = "the input") -> str:
    """Text of a file's bytes: UTF-8, or UTF-16 where a byte order mark says so.

    Raises ExtractionError for binary data and for any other encoding, naming the first byte
    that is not UTF-8.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16")
        except UnicodeDecodeError as error:
            raise ExtractionError(f"{name}: broken UTF-16: {error.reason}") from error
    if b"\x00" in data[:65_536]:
        raise ExtractionError(f"{name} is binary, not text; give plain text, Markdown or HTML")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ExtractionError(
            f"{name}: byte {error.start} (line {line}) is not UTF-8; save the text as UTF-8"
        ) from error


def check_readable(text: str) -> None:
    """Raise ExtractionError for a text that is empty or binary."""
    if not text or text.isspace():
        raise ExtractionError("the text is empty; give a biography as plain text, Markdown or HTML")
    sample = text[:65_536]
    if len(_BINARY_CONTROLS.findall(sample)) > len(sample) // 200 + 1 or "\x00" in sample:
        raise ExtractionError("the text is binary; give plain text, Markdown or HTML")


def blocks(text: str) -> Iterator[Block]:
    """The headings and paragraphs of a text, in order, without markup."""
    pending: Block | None = None
    for start, end, level in _raw_blocks(text):
        for first, last in _lines(text, start, end):
            block = _block(text, first, last, level)
            if block is None:
                continue
            if pending is not None:
                yield _as_heading(pending, block)
            pending = block
    if pending is not None:
        yield pending


def _as_heading(block: Block, following: Block) -> Block:
    """A short line without a sentence's end, before a paragraph, is a heading."""
    if block.kind != "paragraph" or not _looks_like_heading(block.text):
        return block
    if len(following.text) < len(block.text) and following.kind == "paragraph":
        return block
    return Block("heading", block.text, block.breaks, block.shifts, block.notes, 2)


def _looks_like_heading(text: str) -> bool:
    if len(text) > LONGEST_HEADING or _SENTENCE_END.search(text):
        return False
    words = text.split()
    return len(words) <= 14 and (text[0].isupper() or text[0].isdigit())


def _raw_blocks(text: str) -> Iterator[tuple[int, int, int]]:
    """Spans between blank lines or block tags, each with its heading level (0: none)."""
    if not _BLOCK_TAG.search(text, 0, 200_000):
        position = 0
        for blank in _BLANK.finditer(text):
            yield position, blank.start(), 0
            position = blank.end()
        yield position, len(text), 0
        return
    yield from _html_blocks(text)


def _html_blocks(text: str) -> Iterator[tuple[int, int, int]]:
    position, level = 0, 0
    hidden_until = 0
    title = _TITLE_TAG.search(text, 0, 20_000)
    if title:
        yield title.start(1), title.end(1), 1
    hidden = _HIDDEN.search(text)
    for tag in _BLOCK_TAG.finditer(text):
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


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
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
        if _MARKED_HEADING.fullmatch(text, first, last):
            if run < first:
                yield run, first
            yield first, last
            run = last + 1
    if run < end:
        yield run, end


def _block(text: str, start: int, end: int, level: int) -> Block | None:
    raw = text[start:end]
    kind: BlockKind = "heading" if level else "paragraph"
    marked = _MARKED_HEADING.fullmatch(raw)
    if marked:
        kind = "heading"
        level = len(marked["hashes"] or marked["equals"])
        group = "atx" if marked["hashes"] else "wiki"
        start, raw = start + marked.start(group), marked[group]
    if level == 1:
        kind = "title"
    cleaned, breaks, shifts, notes = _clean(raw, start)
    if not cleaned or not any(map(str.isalnum, cleaned)):
        return None
    return Block(kind, cleaned, tuple(breaks), tuple(shifts), tuple(notes), level)


def _clean(raw: str, base: int) -> tuple[str, list[int], list[int], list[tuple[int, str]]]:
    """Text without markup; offsets at which the shift to the input changes; the notes."""
    if not _NEEDS_CLEANING.search(raw):
        return raw.rstrip(), [0], [base], []
    parts: list[str] = []
    breaks, shifts = [0], [base]
    notes: list[tuple[int, str]] = []
    length = position = 0
    for found in _MARKUP.finditer(raw):
        replacement = _replacement(found)
        if found.lastgroup == "note" or found["note"]:
            notes.append((length + found.start() - position, found["number"]))
        if found["space"]:
            at_edge = (not length and found.start() == position) or found.end() == len(raw)
            ends_in_space = parts and parts[-1].endswith(" ") and found.start() == position
            replacement = "" if at_edge or ends_in_space or not found[0].strip("\u00ad") else " "
            if not found[0].isspace():
                replacement = ""
            if replacement == found[0]:
                continue
        parts.append(raw[position : found.start()])
        length += found.start() - position
        if replacement and replacement not in found[0]:
            breaks.append(length)
            shifts.append(base + found.start() - length)
        elif replacement:
            breaks.append(length)
            shifts.append(base + found.start() + found[0].index(replacement) - length)
        parts.append(replacement)
        length += len(replacement)
        position = found.end()
        breaks.append(length)
        shifts.append(base + position - length)
    parts.append(raw[position:])
    return "".join(parts).rstrip(), breaks, shifts, notes


def _replacement(found: re.Match[str]) -> str:
    if found["entity"]:
        return unescape(found["entity"]).replace("\u00a0", " ")
    if found["link"]:
        return str(found["label"])
    if found["wiki"]:
        return str(found["shown"])
    return ""
