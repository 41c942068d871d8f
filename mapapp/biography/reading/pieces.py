"""A long text read in pieces, so that none of it need be held as a whole."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from mapapp.biography.reading.spans import BLOCK_TAG
from mapapp.biography.reading.text import SENTENCE_END, Block, blocks

PIECE = 1 << 20
"""Characters that a long text is read in at a time."""


def blocks_in(pieces: Iterable[str]) -> Iterator[Block]:
    """The blocks of a text that comes in pieces, offsets counted over all of them.

    Cut between paragraphs, else between words; HTML is read as a whole.
    """
    pending, base = "", 0
    waiting = iter(pieces)
    for piece in waiting:
        pending += piece
        if len(pending) < PIECE:
            continue
        if base == 0 and BLOCK_TAG.search(pending, 0, 200_000):
            pending += "".join(waiting)
            break
        cut = _cut(pending)
        yield from _shifted(pending[:cut], base)
        pending, base = pending[cut:], base + cut
    yield from _shifted(pending, base)


def _cut(text: str) -> int:
    """Where a piece may end: after a paragraph, which a heading is not, else after a word."""
    cut = text.rfind("\n\n")
    for _ in range(50):
        if cut <= 0 or SENTENCE_END.search(text, max(0, cut - 20), cut):
            break
        cut = text.rfind("\n\n", 0, cut)
    return cut if cut > 0 else max(text.rfind("\n"), text.rfind(" ")) + 1 or len(text)


def _shifted(text: str, base: int) -> Iterator[Block]:
    for block in blocks(text):
        yield replace(block, shifts=tuple(shift + base for shift in block.shifts))
