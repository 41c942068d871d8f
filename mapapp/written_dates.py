"""Dates as people write them (14.3.1879, June 5, 1800, circa 1900), and what they are in EDTF."""

import re
from collections.abc import Iterator
from datetime import date

from mapapp.errors import shown
from mapapp.vocabulary import MONTHS

# Longer strings are no dates; the grammar's time grows with the length.
LONGEST = 40

# How people write a day or a month: 14.3.1879, 3/4/1902; 1902/4/3; 5 June 1800; June 5, 1800.
_FIGURES = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?", re.ASCII)
_WORDS = re.compile(r"(?ai)(?:(\d{1,2})(?:\.|st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})")
_MONTH_FIRST = re.compile(r"(?ai)([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})")
_ABOUT = re.compile(r"(?ai)(?:circa|ca?\.?|about|around|abt\.?|approx(?:\.|imately)?) ?(\d{4})")
_DECADE = re.compile(r"(?ai)(?:the )?(\d{3})0['’]?s")
# In EDTF -0043 and Y-17000, and as people write it: 44 BC, c. 44 B.C.E.
_BEFORE_YEAR_1 = re.compile(
    r"(?:^|[/\[{,.])[~?%]?(?:-[\dX]{4}|Y-\d+)(?!\d)|\d ?b\. ?c\.(?: ?e\.)?$|\d ?bce?$",
    re.ASCII | re.IGNORECASE,
)


def what_to_write(text: str) -> str:
    """What to write for a date that is written as people do; empty where it is no such date."""
    if len(text) > LONGEST:
        return ""
    if _BEFORE_YEAR_1.search(text):
        return (
            f"{shown(text)}: years before 1 are not read yet; leave the cell empty and write the "
            "date in date_text"
        )
    if about := _ABOUT.fullmatch(text):
        return f"{shown(text)} is not an EDTF date; write {about[1]}~"
    if decade := _DECADE.fullmatch(text):
        return f"{shown(text)} is not an EDTF date; write {decade[1]}X"
    readings = [*dict.fromkeys(filter(None, (_in_edtf(*parts) for parts in _parts(text))))]
    if len(readings) > 1:
        which = " or ".join(readings)
        return f"{shown(text)}: day and month cannot be told apart; write {which}"
    return f"{shown(text)} is not an EDTF date; write {readings[0]}" if readings else ""


def _parts(text: str) -> Iterator[tuple[str, str, str | None]]:
    """Year, month (a number or a name) and day of a text, in every way that it may be read."""
    if figures := _FIGURES.fullmatch(text):
        first, mark, second, year = figures.groups()
        yield year, second, first
        if mark != ".":  # with points the day comes first
            yield year, first, second
    elif found := _YEAR_FIRST.fullmatch(text):
        yield found[1], found[3], found[4]
    elif found := _WORDS.fullmatch(text):
        yield found[3], found[2], found[1]
    elif found := _MONTH_FIRST.fullmatch(text):
        yield found[3], found[1], found[2]


def _in_edtf(year: str, month: str, day: str | None) -> str:
    names = [name for name in MONTHS if name.lower().startswith(month.lower())]
    number = MONTHS.index(names[0]) + 1 if names else int(month) if month.isdigit() else 0
    try:
        edtf_text = date(int(year), number, int(day or 1)).isoformat()
    except ValueError:  # no such day
        return ""
    return edtf_text if day else edtf_text[:7]
