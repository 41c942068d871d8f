"""A biography's text as blocks (headings and paragraphs) free of markup, every offset kept.

HTML, Markdown, wiki headings, numbers of notes and the names of picture files are removed; a
block knows for each of its characters where that character stood in the input.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from html import unescape
from typing import Literal

from mapapp.biography.reading.spans import MARKED_HEADING, lines_of, raw_blocks

BlockKind = Literal["title", "heading", "paragraph"]

LONGEST_HEADING = 120
OPENING_BLOCKS = 40
"""So many blocks at most tell whose life a text is."""

_MARKUP = re.compile(
    r"(?P<hidden><(?:script|style)\b[^<>]{0,500}>.{0,20000}?</(?:script|style)\s*>)"
    r"|(?P<comment><!--.{0,5000}?-->)"
    r"|(?P<sup><sup\b[^<>]{0,500}>\s*(?:<a\b[^<>]{0,500}>)?\s*\[?\w{1,4}\]?\s*(?:</a>)?\s*</sup>)"
    r"|(?P<tag></?[A-Za-z][^<>]{0,2000}>)"
    r"|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});)"
    r"|(?P<file>\[{0,4}\b[\w%().,-]{1,200}\.(?:jpe?g|png|svg|gif|tiff?|webp)\b)"
    r"|(?P<note>\[(?:note |n |nb )?(?P<number>\d{1,4}|[a-z])\](?!\())"
    r"|(?P<asked>\[(?:citation needed|clarification needed|when\?|where\?|who\?|sic)\])"
    r"|(?P<link>!?\[(?P<label>[^\[\]\n]{0,300})\]\([^()\s]{0,500}\))"
    r"|(?P<wiki>\[\[(?:[^\[\]|\n]{1,200}\|)?(?P<shown>[^\[\]|\n]{1,200})\]\])"
    r"|(?P<caption>(?<![.!?\]])\]\](?=[ \t\r]*(?:\n|[A-Z])))"
    r"|(?P<stray>\[\[|\]\]|\{\{[^{}\n]{0,300}\}\})"
    r"|(?P<emphasis>\*{1,3}|'{2,5}|(?<![\w])_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w))"
    r"|(?P<dash>(?<!-)--(?!-))"
    r"|(?P<bullet>(?:\A|(?<=\n))[ \t]*(?:[-*+•]|>|\d{1,2}[.)])[ \t]+)"
    r"|(?P<space>[ \t\r\n\f\v\u00a0\u2007\u2009\u202f]+|[\u00ad\u200b-\u200f\u2060\ufeff]+)",
    re.DOTALL,
)
_NEEDS_CLEANING = re.compile(
    r"[<&\[*_\t\r\n\f\v\u00a0\u00ad\u2007\u2009\u202f\u200b-\u200f\u2060\ufeff>{]|''|  |--|^\s"
    r"|^[-+•]|^\d{1,2}[.)] |\.(?:jpe?g|png|svg|gif|tiff?|webp)\b"
)
SENTENCE_END = re.compile(r"[.!?:;,…][\"”’'»)\]]*\s*$")
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
    titles: tuple[tuple[int, int], ...] = ()
    """Spans in italics: titles of works, words of other languages."""

    def source(self, offset: int) -> int:
        """Where the character at ``offset`` of the block stood in the input."""
        return offset + self.shifts[bisect_right(self.breaks, offset) - 1]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the input that holds the block's characters from start to before end."""
        return self.source(start), self.source(max(start, end - 1)) + 1


def blocks(text: str) -> Iterator[Block]:
    """The headings and paragraphs of a text, in order, without markup."""
    pending: Block | None = None
    for start, end, level in raw_blocks(text):
        for first, last in lines_of(text, start, end):
            block = _block(text, first, last, level)
            if block is None:
                continue
            if pending is not None:
                yield _as_heading(pending, block)
            pending = block
    if pending is not None:
        yield pending


def tells_a_life(opening: Sequence[Block]) -> bool:
    """Several paragraphs tell a life; a lone one is a passage of which every place is kept."""
    return sum(block.kind == "paragraph" for block in opening) > 1


def _as_heading(block: Block, following: Block) -> Block:
    """A short line without a sentence's end, before a paragraph, is a heading."""
    if block.kind != "paragraph" or not _looks_like_heading(block.text):
        return block
    if len(following.text) < len(block.text) and following.kind == "paragraph":
        return block
    return replace(block, kind="heading", level=2)


# "Born: Leeds, 3 May 1871": a line of a table of facts.
_FACT = re.compile(r"(?:Born|Died)\b.*\d")


def _looks_like_heading(text: str) -> bool:
    if len(text) > LONGEST_HEADING or SENTENCE_END.search(text) or _FACT.match(text):
        return False
    words = text.split()
    return len(words) <= 14 and (text[0].isupper() or text[0].isdigit())


def _block(text: str, start: int, end: int, level: int) -> Block | None:
    raw = text[start:end]
    kind: BlockKind = "heading" if level else "paragraph"
    marked = MARKED_HEADING.fullmatch(raw)
    if marked:
        kind = "heading"
        level = len(marked["hashes"] or marked["equals"])
        group = "atx" if marked["hashes"] else "wiki"
        start, raw = start + marked.start(group), marked[group]
    if level == 1:
        kind = "title"
    clean = _clean(raw, start)
    text_of_it = clean.text()
    if not text_of_it or not any(map(str.isalnum, text_of_it)):
        return None
    return Block(
        kind,
        text_of_it,
        tuple(clean.breaks),
        tuple(clean.shifts),
        tuple(clean.notes),
        level,
        tuple(clean.titles),
    )


@dataclass(slots=True)
class _Clean:
    """Text from which markup is being removed, with what is remembered of it."""

    base: int
    parts: list[str] = field(default_factory=list)
    breaks: list[int] = field(default_factory=lambda: [0])
    shifts: list[int] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)
    titles: list[tuple[int, int]] = field(default_factory=list)
    length: int = 0
    position: int = 0
    italic: int = -1

    def text(self) -> str:
        """The text so far, without the spaces at its end."""
        return "".join(self.parts).rstrip()

    def put(self, piece: str) -> None:
        """Take over a piece of the input as it is."""
        self.parts.append(piece)
        self.length += len(piece)

    def replace(self, found: re.Match[str], replacement: str) -> None:
        """Put something, or nothing, in the place of markup."""
        inside = found[0].find(replacement) if replacement else -1
        if replacement:
            self.breaks.append(self.length)
            self.shifts.append(self.base + found.start() + max(inside, 0) - self.length)
            self.put(replacement)
        self.position = found.end()
        self.breaks.append(self.length)
        self.shifts.append(self.base + self.position - self.length)

    def emphasise(self) -> None:
        """An italic span begins or ends here."""
        if self.italic >= 0:
            self.titles.append((self.italic, self.length))
        self.italic = -1 if self.italic >= 0 else self.length


def _clean(raw: str, base: int) -> _Clean:
    clean = _Clean(base, shifts=[base])
    if not _NEEDS_CLEANING.search(raw):
        clean.put(raw)
        return clean
    for found in _MARKUP.finditer(raw):
        replacement = _replacement(found)
        if found["space"]:
            replacement = _space(found, clean, len(raw))
            if replacement == found[0]:
                continue
        clean.put(raw[clean.position : found.start()])
        if found["note"]:
            clean.notes.append((clean.length, found["number"]))
        if found["emphasis"] in _ITALIC or _ITALIC_TAG.match(found["tag"] or ""):
            clean.emphasise()
        clean.replace(found, replacement)
    clean.put(raw[clean.position :])
    return clean


_BETWEEN_WORDS = re.compile(r"[^\W\d_]--[^\W\d_]")
_ITALIC = frozenset({"*", "_", "''"})
_ITALIC_TAG = re.compile(r"</?(?:i|em|cite)\b", re.IGNORECASE)


def _space(found: re.Match[str], clean: _Clean, end: int) -> str:
    """One space for any run of them; none at the edges, nor for characters without a width."""
    at_edge = (not clean.length and found.start() == clean.position) or found.end() == end
    doubled = clean.parts and clean.parts[-1].endswith(" ") and found.start() == clean.position
    return "" if at_edge or doubled or not found[0].isspace() else " "


def _replacement(found: re.Match[str]) -> str:
    if found["entity"]:
        return unescape(found["entity"]).replace("\u00a0", " ")
    if found["caption"]:
        return "."  # a picture's caption ends here, and no sentence goes on
    if found["dash"]:
        return "—" if _BETWEEN_WORDS.match(found.string, found.start() - 1) else "–"
    return str(found["label"] or found["shown"] or "")
