"""The lines of a box of facts, "Born", a date and a place below one another, as one line."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mapapp.biography.reading.text import Block

_LINES = 3
"""A fact's label, date and place stand in so many lines at most."""
_LONGEST = 100  # characters of a line
_LABEL = re.compile(r"(?:Born|Died)\b")
_FACT = re.compile(
    r"(?P<label>Born|Died):?\s+(?:[^\d,(\[:]{1,60}?\s+)??"
    r"(?P<date>(?:\d{1,2}(?:st|nd|rd|th)? )?(?:[A-Z][a-z]+\.? )?(?:\d{1,2}, )?\d{4})"
    r"(?:\s*[(\[][^()\[\]]{0,80}[)\]])*,?\s+"
    r"(?P<place>[^\W\d_a-z][^\d()\[\]:]{1,90}?)(?:\s*[(\[].{0,80})?"
)


def with_facts(found: Iterable[Block]) -> Iterator[Block]:
    """The blocks, where the lines that tell of birth or death in a box of facts are one each."""
    waiting: deque[Block] = deque()
    for block in found:
        waiting.append(block)
        if len(waiting) == _LINES:
            yield _first_of(waiting)
    while waiting:
        yield _first_of(waiting)


def _first_of(waiting: deque[Block]) -> Block:
    """The first block that waits, or the fact that it begins, which takes the lines after it."""
    if _LABEL.match(waiting[0].text):
        for count in range(1, len(waiting) + 1):
            lines = [waiting[at] for at in range(count)]
            if any(len(line.text) > _LONGEST for line in lines):
                break
            if count > 1 and _LABEL.match(lines[-1].text):
                break
            told = _FACT.fullmatch("\n".join(line.text for line in lines))
            if told:
                for _ in lines:
                    waiting.popleft()
                return _composed(lines, [told.span(part) for part in ("label", "date", "place")])
    return waiting.popleft()


def _composed(lines: Sequence[Block], spans: Sequence[tuple[int, int]]) -> Block:
    """One line of the parts at these spans of the lines: "Born 3 May 1871, Leeds"."""
    text = "\n".join(line.text for line in lines)
    sources = [line.source(at) for line in lines for at in range(len(line.text) + 1)]
    told, stood = "", list[int]()
    for (start, end), before in zip(spans, ("", " ", ", "), strict=True):
        told += before + text[start:end].replace("\n", " ")
        stood += [sources[start]] * len(before) + sources[start:end]
    shifts = tuple(source - at for at, source in enumerate(stood))
    return replace(
        lines[0],
        kind="paragraph",
        text=told,
        breaks=tuple(range(len(told))),
        shifts=shifts,
        notes=(),
        titles=(),
    )
