"""A biography's text around the evidence of a draft's rows, as an HTML element.

Shown is the text free of markup, an excerpt of a few screens at most, whatever the length of the
whole. It is built as a tree and serialised, so whatever stands in a text comes out as text.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from xml.etree.ElementTree import Element, SubElement, tostring

from mapapp.biography.reading.text import Block, blocks
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.dashboard.corrections import Correction
from mapapp.dates import parse, span_in_words
from mapapp.errors import DateError

# Characters shown before and after the evidence that is looked at.
_BEFORE = 120
_AFTER = 2_200
# A paragraph is shown from its beginning where that is no farther off.
_NEAR_BEGINNING = 120
_MOST_OTHERS = 3
_LONGEST_OTHER = 240
# A date that reads as it stands: a year, with a month, with a day, or none.
_PLAIN = re.compile(r"(\d{4}(-(0\d|1[0-2])(-\d\d)?)?)?", re.ASCII)
# Controls that an HTML element cannot hold or that would turn round the text beside them.
_UNSHOWN = dict.fromkeys([*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F)])
_UNSHOWN |= dict.fromkeys([*range(0x2066, 0x206A), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF])


@dataclass(frozen=True, slots=True)
class Mark:
    """Evidence in the text: its span in the input, and what to call the row that rests on it."""

    start: int
    end: int
    label: str
    chosen: bool = False


class SourceText:
    """A text as blocks without markup, each findable by an offset into the input."""

    def __init__(self, text: str) -> None:
        self.blocks: tuple[Block, ...] = tuple(block for block in blocks(text) if block.text)
        self._starts = [block.source(0) for block in self.blocks]
        self._before = [0, *accumulate(len(block.text) for block in self.blocks)]

    def position(self, offset: int) -> int:
        """Where the character at an input's offset stands in the blocks' text, put end to end."""
        at = max(0, bisect_right(self._starts, offset) - 1)
        if not self.blocks:
            return 0
        block = self.blocks[at]
        inside = bisect_left(range(len(block.text)), offset, key=block.source)
        return self._before[at] + inside

    def begun_before(self, position: int) -> int:
        """Where the block before the one at a position begins: a heading, or the last words."""
        at = bisect_right(self._before, position) - 1
        return self._before[max(0, at - 1)]

    def passage(self, start: int, end: int) -> str:
        """The text between two offsets of the input, without markup, cut to some lines."""
        first, last = self.position(start), self.position(end - 1) + 1
        cut = min(last, first + _LONGEST_OTHER)
        found = " ".join(block.text[a:b] for block, _, a, b in self.excerpt(first, cut))
        return found if cut == last else f"{found} …"

    def excerpt(self, first: int, last: int) -> Iterable[tuple[Block, int, int, int]]:
        """The blocks between two positions: each with its own position and what to show of it."""
        at = max(0, bisect_right(self._before, first) - 1)
        for index in range(at, len(self.blocks)):
            block, before = self.blocks[index], self._before[index]
            if before >= last:
                return
            start = first - before
            start = _word_start(block.text, start) if start > _NEAR_BEGINNING else 0
            end = _word_end(block.text, min(len(block.text), last - before))
            if start < end:
                yield block, before, start, end


def marks(
    found: Sequence[ExtractedStay], rows: Mapping[int, str], chosen: int | None
) -> tuple[Mark, ...]:
    """The evidence of the stays that have a row; ``rows`` gives each stay's row a label."""
    return tuple(
        Mark(start, end, label, chosen=index == chosen)
        for index, label in rows.items()
        for start, end in found[index].evidence
    )


def excerpt(source: SourceText, evidence: Iterable[Mark], around: int) -> str:
    """The text around an offset of the input, with the evidence in it marked, as HTML."""
    middle = source.position(around)
    # Many short lines before it would push the evidence out of sight.
    first, last = max(middle - _BEFORE, source.begun_before(middle)), middle + _AFTER
    spans = [
        (source.position(mark.start), source.position(mark.end - 1) + 1, mark)
        for mark in evidence
        if mark.start < around + 4 * _AFTER and mark.end > around - 4 * _AFTER
    ]
    # It scrolls: the keyboard has to be able to go to it.
    attributes = {"class": "evidence-text", "lang": "en", "dir": "auto", "tabindex": "0"}
    section = Element("section", {**attributes, "aria-label": "The text"})
    for block, before, start, end in source.excerpt(first, last):
        tag = "p" if block.kind == "paragraph" else "h3"
        paragraph = SubElement(section, tag, {"dir": "auto"})
        inside = [
            (max(start, a - before), min(end, b - before), mark)
            for a, b, mark in spans
            if a - before < end and b - before > start
        ]
        _fill(paragraph, block.text, start, end, inside)
    return tostring(section, encoding="unicode", method="html")


def title(name: str, summary: str, doubt: str = "") -> str:
    """The heading above a draft: whose life it is, how many rows it has, and a doubt about both."""
    section = Element("section", {"class": "evidence-title"})
    SubElement(section, "h1").text = readable(name)
    SubElement(section, "p").text = summary
    if doubt:
        text = f"{doubt[0].upper()}{doubt[1:]}."
        SubElement(section, "p", {"class": "evidence-doubt"}).text = readable(text)
    return tostring(section, encoding="unicode", method="html")


def readable(text: str) -> str:
    """A text without the characters that an element cannot hold or that would disorder it."""
    return text.translate(_UNSHOWN)


def when(start: str, end: str) -> str:
    """The dates of a row in words where EDTF is hard to read (1890-23 is an autumn); else empty."""
    if _PLAIN.fullmatch(start) and _PLAIN.fullmatch(end):
        return ""
    try:
        return span_in_words(*(parse(text) if text else None for text in (start, end)))
    except DateError:
        return ""


def why(
    stay: ExtractedStay | None,
    source: SourceText,
    corrected: Sequence[Correction] = (),
    dates: str = "",
    place: Iterable[tuple[str, str]] = (),
) -> str:
    """Why a row is in the draft: what the text says, how sure that is, which place was meant.

    What a person has corrected is told first; ``stay`` is None for a row that a person added.
    ``dates`` are the row's in words, where they need to be told; ``place`` what is known of the
    place that it is shown at.
    """
    section = Element("section", {"class": "evidence-why"})
    facts = SubElement(section, "dl")
    for correction in corrected:
        _fact(facts, correction.what, str(correction))
    _fact(facts, "When", dates)
    if stay is not None:
        _fact(facts, "Found by", stay.reason)
        _fact(facts, "How sure", f"{stay.confidence:.0%}" if stay.confidence else "")
    for term, description in place:
        _fact(facts, term, description)
    for start, end in stay.evidence[1 : 1 + _MOST_OTHERS] if stay is not None else ():
        _fact(facts, "Also", f"“{source.passage(start, end)}”")
    return tostring(section, encoding="unicode", method="html")


Span = tuple[int, int, Mark]


def _fill(parent: Element, text: str, start: int, end: int, spans: Sequence[Span]) -> None:
    """The text between two offsets, cut where evidence begins or ends."""
    edges = sorted({start, end, *(e for a, b, _ in spans for e in (a, b))})
    parent.text = "… " if start else ""
    last: Element | None = None
    for left, right in pairwise(edges):
        piece = readable(text[left:right])
        over = [mark for a, b, mark in spans if a <= left and right <= b]
        if over:
            last = _marked(parent, piece, over, [m for a, _, m in spans if a == left])
        elif last is None:
            parent.text += piece
        else:
            last.tail = piece
    if end < len(text):
        ending = last if last is not None else parent
        if last is not None:
            ending.tail = f"{ending.tail or ''} …"
        else:
            parent.text += " …"


def _marked(parent: Element, text: str, over: list[Mark], begun: list[Mark]) -> Element:
    chosen = any(mark.chosen for mark in over)
    labels = list(dict.fromkeys(mark.label for mark in begun))
    if labels:
        number = SubElement(parent, "span", {"class": "evidence-number"})
        number.text = ", ".join(labels)
        number.tail = ""
    element = SubElement(parent, "mark", {"class": "evidence-chosen"} if chosen else {})
    element.text = text
    return element


def _fact(facts: Element, term: str, description: str) -> None:
    if description:
        SubElement(facts, "dt").text = term
        SubElement(facts, "dd").text = readable(description)


def _word_start(text: str, offset: int) -> int:
    """The first word that begins at or after an offset, within reach."""
    if offset <= 0 or offset >= len(text) or text[offset - 1].isspace():
        return offset
    space = text.find(" ", offset, offset + 40)
    return offset if space < 0 else space + 1


def _word_end(text: str, offset: int) -> int:
    """The end of the last word before an offset, within reach."""
    if offset <= 0 or offset >= len(text) or text[offset].isspace():
        return offset
    space = text.rfind(" ", offset - 40, offset)
    return offset if space < 0 else space
