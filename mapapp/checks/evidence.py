"""Checks against the source: the passage that a row names holds what the row says and quotes.

A section begins with its heading: a block of the text that looks like one, or any that a row names
as one. It reaches to the next heading. Offsets count the characters of the text from 0, the end
exclusive; they are those of the text as it is, with its markup.
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from mapapp.errors import Finding, shown
from mapapp.model import Stay
from mapapp.vocabulary import MONTHS

_LONGEST_PASSAGE = 20_000

_NOTES = re.compile(r"\s*(?:\[[^\]\s]{1,8}\][\s,;]*)+$")
_NOTE = re.compile(r"\[([^\]\s]{1,8})\]")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)
# As English sources write them; a source in another language is known by its years.
_TIMES = re.compile("|".join([*MONTHS, "spring", "summer", "autumn", "fall", "winter"]))


class Block(Protocol):
    """A heading or paragraph of a source, free of markup (the ``Block`` of a biography)."""

    @property
    def kind(self) -> str:
        """``paragraph`` where it does not look like a heading."""

    @property
    def text(self) -> str:
        """The text without markup."""

    def source(self, offset: int) -> int:
        """Where the character at an offset of the block stands in the source."""


class Source:
    """A source's text and the headings and paragraphs that it is made of."""

    def __init__(self, text: str, blocks: Iterable[Block]) -> None:
        self.text = text
        self._blocks = sorted(blocks, key=_start)

    def headings(self, stays: Iterable[Stay] = ()) -> "Headings":
        """Where the sections begin, those included that rows name."""
        named = {heading_of(stay.evidence.source) for stay in stays} - {""}
        titles = ((_start(one), heading_of(one.text), one.kind) for one in self._blocks)
        found = ((at, title) for at, title, kind in titles if kind != "paragraph" or title in named)
        return Headings(tuple(found), len(self.text))

    def passage(self, start: int, end: int) -> str:
        """The words from one offset to before another, as a reader sees them."""
        first = max(0, bisect_left(self._blocks, start + 1, key=_start) - 1)
        last = bisect_left(self._blocks, end, key=_start)
        return "\n".join(_part(block, start, end) for block in self._blocks[first:last])


@dataclass(frozen=True, slots=True)
class Headings:
    """The offsets at which a source's sections begin, by heading, and where the last one ends."""

    starts: tuple[tuple[int, str], ...]
    end: int

    def sections(self, heading: str) -> list[tuple[int, int]]:
        """The spans of the sections that bear a heading, the heading included.

        A reference without a heading is to the whole source: a lead has none of its own.
        """
        if not heading:
            return [(0, self.end)]
        bounds = [*(start for start, _ in self.starts), self.end]
        pairs = zip(self.starts, bounds[1:], strict=True)
        return [(start, end) for (start, title), end in pairs if title == heading]


def _start(block: Block) -> int:
    return block.source(0)


def _part(block: Block, start: int, end: int) -> str:
    """The characters of a block that stand from one offset of the source to before another."""
    offsets = range(len(block.text))
    first, last = (bisect_left(offsets, at, key=block.source) for at in (start, end))
    return block.text[first:last]


def heading_of(reference: str) -> str:
    """The heading in a reference like ``Early years (1879–1895) [13]``."""
    return _NOTES.sub("", reference).strip()


def evidence_findings(stays: Sequence[Stay], source: Source) -> Iterator[Finding]:
    """Report every row whose passage is not in its section or holds neither its place nor date.

    The sentence that a row quotes as its evidence is its passage.
    """
    headings = source.headings(stays)
    for stay in stays:
        evidence = stay.evidence
        if not evidence.source and evidence.start is None:
            continue  # said already
        sections = headings.sections(heading_of(evidence.source))
        if not sections:
            message = "the source has no section with this heading; write it as it stands there"
            yield Finding(stay.line, "source", message, evidence.source, code="no-section")
            continue
        for note in _NOTE.findall(evidence.source):
            mark = re.compile(rf"\[(?:note |n |nb )?{re.escape(note)}\]")
            if not any(mark.search(source.text, start, end) for start, end in sections):
                message = (
                    f"the section has no note {shown(f'[{note}]')}; "
                    "correct the number or the heading"
                )
                yield Finding(stay.line, "source", message, evidence.source, code="no-note")
        if evidence.start is None or evidence.end is None:
            message = "the row has no offsets; say which characters of the source are its evidence"
            yield Finding(stay.line, "source_start", message, "", "warning", "no-offsets")
        else:
            yield from _passage_findings(stay, evidence.start, evidence.end, source, sections)


def _passage_findings(
    stay: Stay, start: int, end: int, source: Source, sections: Sequence[tuple[int, int]]
) -> Iterator[Finding]:
    if end > len(source.text):
        message = f"the source ends before this: it has {len(source.text)} characters"
        yield Finding(stay.line, "source_end", message, str(end), code="outside-source")
        return
    if end - start > _LONGEST_PASSAGE:
        message = f"the passage has {end - start} characters; name the sentences that say so"
        yield Finding(stay.line, "source_end", message, str(end), code="no-passage")
        return
    if not any(first <= start and end <= last for first, last in sections):
        spans = " and ".join(f"{first} to {last}" for first, last in sections)
        message = f"the passage is not in its section, which reaches from {spans}"
        yield Finding(stay.line, "source_start", message, str(start), code="outside-section")
    told = source.passage(start, end)
    sentence = _words(stay.evidence.sentence)
    quotes = bool(sentence.strip())
    if quotes and sentence not in _words(told):
        message = "the passage is not the sentence that the row quotes; is it of another text?"
        yield Finding(stay.line, "source_start", message, f"{start}–{end}", code="no-sentence")
        return
    # Of “there”, or of a house whose town is the place, the section has said not long before.
    if quotes or _THERE.search(told):
        begun = (first for first, last in sections if first <= start < last)
        told = source.passage(max(min(begun, default=start), start - _LONGEST_PASSAGE), end)
    if not _holds(told, stay):
        message = (
            f"the passage holds neither {shown(stay.place.name)} nor the date; correct the offsets"
        )
        yield Finding(stay.line, "source_start", message, f"{start}–{end}", code="no-evidence")


def _holds(passage: str, stay: Stay) -> bool:
    words = _words(passage)
    names = (_words(name) for name in (stay.place.name, stay.place.modern_name))
    return any(name.strip() and name in words for name in names) or any(
        f" {token} " in words for token in _date_tokens(stay)
    )


def _words(text: str) -> str:
    """A text's words in lower case with a space around each: dashes make no difference."""
    words = _WORD.findall(unicodedata.normalize("NFC", text).casefold())
    return f" {' '.join(words)} "


def _date_tokens(stay: Stay) -> set[str]:
    """Years, months and seasons of the row's dates, as a text may write them."""
    dates = [stay.date_text, *(day.edtf for day in (stay.start, stay.end) if day)]
    tokens = {year for text in dates for year in _YEAR.findall(text)}
    return tokens | {word.casefold() for word in _TIMES.findall(stay.date_text)}
