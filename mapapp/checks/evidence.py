"""Checks against the source: the passage that a row names holds what the row says.

A section begins with its heading: a line of its own between blank lines, short and without a
sentence's end, or any line that a row names as one. It reaches to the next heading. Offsets count
the characters of the text from 0, the end exclusive.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mapapp.dates import MONTHS
from mapapp.errors import Finding, shown
from mapapp.model import Stay

_LONGEST_PASSAGE = 20_000

_NOTES = re.compile(r"\s*(?:\[[^\]\s]{1,8}\][\s,;]*)+$")
_NOTE = re.compile(r"\[[^\]\s]{1,8}\]")
_LINE = re.compile(r"(?:(?<=\n\n)|\A)([^\n]{1,100})(?=\n\n)")
_NO_HEADING = re.compile(r"[.!?:;,…\"”\]_]$|\.(?:jpe?g|png|svg|gif)\b|\[|^\W")
_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
# As English sources write them; a source in another language is known by its years.
_TIMES = re.compile("|".join([*MONTHS, "spring", "summer", "autumn", "fall", "winter"]))


@dataclass(frozen=True, slots=True)
class Source:
    """A source's text and the offsets at which its sections begin, by heading."""

    text: str
    headings: tuple[tuple[int, str], ...]

    def sections(self, heading: str) -> list[tuple[int, int]]:
        """The spans of the sections that bear a heading, the heading's line included."""
        ends = [*(start for start, _ in self.headings[1:]), len(self.text)]
        pairs = zip(self.headings, ends, strict=True)
        return [(start, end) for (start, title), end in pairs if title == heading]


def source_of(text: str, stays: Iterable[Stay]) -> Source:
    """The source's text in sections, which are known by their look or because rows name them."""
    named = {heading_of(stay.evidence.source) for stay in stays}
    headings = {
        match.start(1): match[1].strip()
        for match in _LINE.finditer(text)
        if not _NO_HEADING.search(match[1].strip())
    }
    offset = 0
    for line in text.split("\n"):
        if line.strip() in named:
            headings[offset] = line.strip()
        offset += len(line) + 1
    return Source(text, tuple(sorted(headings.items())))


def heading_of(reference: str) -> str:
    """The heading in a reference like ``Early years (1879–1895) [13]``."""
    return _NOTES.sub("", reference).strip()


def evidence_findings(stays: Sequence[Stay], text: str) -> Iterator[Finding]:
    """Report every row whose passage is not in its section or holds neither its place nor date."""
    source = source_of(text, stays)
    for stay in stays:
        evidence = stay.evidence
        if not evidence.source:
            continue  # said already
        sections = source.sections(heading_of(evidence.source))
        if not sections:
            message = "the source has no section with this heading; write it as it stands there"
            yield Finding(stay.line, "source", message, evidence.source, code="no-section")
            continue
        for note in _NOTE.findall(evidence.source):
            if not any(note in text[start:end] for start, end in sections):
                message = (
                    f"the section has no note {shown(note)}; correct the number or the heading"
                )
                yield Finding(stay.line, "source", message, evidence.source, code="no-note")
        if evidence.start is None or evidence.end is None:
            message = "the row has no offsets; say which characters of the source are its evidence"
            yield Finding(stay.line, "source_start", message, "", "warning", "no-offsets")
        else:
            yield from _passage_findings(stay, evidence.start, evidence.end, text, sections)


def _passage_findings(
    stay: Stay, start: int, end: int, text: str, sections: Sequence[tuple[int, int]]
) -> Iterator[Finding]:
    if end > len(text):
        message = f"the source ends before this: it has {len(text)} characters"
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
    if not _holds(text[start:end], stay):
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
