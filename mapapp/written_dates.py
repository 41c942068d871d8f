"""Dates as people write them (14.3.1879, June 5, 1800, circa 1900), and what they are in EDTF."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from mapapp.errors import shown
from mapapp.vocabulary import MONTHS

# Longer strings are no dates; the grammar's time grows with the length.
LONGEST = 40

# How people write a day or a month: 14.3.1879, 3/4/1902; 1902/4/3; 5 June 1800; June 5, 1800.
_FIGURES = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{3,4})", re.ASCII)
_MONTH_AND_YEAR = re.compile(r"(\d{1,2})[./-] ?(\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([./-])(\d{1,2})(?:\2(\d{1,2}))?", re.ASCII)
_WORDS = re.compile(r"(?ai)(?:(\d{1,2})(?:\.|st|nd|rd|th)? (?:of )?)?([a-z]{3,9})\.?,? (\d{3,4})")
_MONTH_FIRST = re.compile(r"(?ai)([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{3,4})")
# 1893, March 5; as spreadsheets have it: 1868-10-24 00:00:00.
_YEAR_BEFORE = re.compile(r"(?ai)(\d{4}),? ([a-z].*)")
_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)[ T]00:00(?::00)?", re.ASCII)
_SEASON = re.compile(
    r"(?ai)(?:the )?(spring|summer|autumn|fall|winter)(?: of|,)? ((?!0000|9999)\d{4})"
    r"(?: ?[-–/] ?(\d{4}|\d\d))?"
)
_SEASON_CODES = {"spring": "21", "summer": "22", "autumn": "23", "fall": "23", "winter": "24"}
_DECADE = re.compile(r"(?ai)(?:the )?((?!000)\d{3})0['’]?s")
_ABOUT = re.compile(
    r"(?ai)(?:circa |ca?\.? ?|about |around |abt\.? ?|approx(?:\.|imately)? ?)(\w.*)"
)
_PERHAPS = re.compile(r"(?ai)(?:perhaps|probably|possibly) (\w.*)")
_DOUBTED = re.compile(r"(?a)(.+?) ?(?:\?|\(\?\))")
_PART = re.compile(
    r"(?ai)(?:the )?(early|late|mid(?:dle)?|beginning|start|end|close|(?:first|second) half)"
    r"(?: of)?(?: the)?[ -](\w.*)"
)
# Two dates: 1902-1903, from May 1902 to 1903, between 1902 and 1903, 1902 or 1903.
_SPAN = re.compile(r"(?ai)(\d{4})(?: ?- ?)(\d{4})|(?:from )?(.+?)(?: to | until | ?[–—] ?)(.+)")
_BETWEEN = re.compile(r"(?ai)(?:sometime )?between (\w.*) and (\w.*)")
_EITHER = re.compile(r"(?ai)(?:either )?(\w.*) or (\w.*)")
_OPEN = re.compile(r"(?ai)(?:sometime )?(?:before|after) (\w.*)")
# As ISO 8601 lets the end of a span be written: 1902-06/07, 1902-06-28/07-03.
_SHORT_END = re.compile(r"(\d{4}(?:-\d\d){1,2})/((?:\d\d-)?\d\d)", re.ASCII)
_HALF_A_NUMBER = re.compile(r"\d{4}(?:-(?:\d\d|\dX|X\d)){1,2}", re.ASCII)
_YEAR = re.compile(r"(?!0000)\d{4}", re.ASCII)
_QUALIFIABLE = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
_ROUGH = re.compile(r"\d{4}-\d\d", re.ASCII)
# No season: EDTF has none in a set, and its number says nothing of what comes before it.
_ONE_OF_TWO = re.compile(r"\d{3}[\dX](?:-[01]\d(?:-\d\d)?)?[~?]?", re.ASCII)
# In EDTF -0043 and Y-17000, and as people write it: 44 BC, c. 44 B.C.E.
_BEFORE_YEAR_1 = re.compile(
    r"(?:^|[/\[{,.])[~?%]?(?:-[\dX]{4}|Y-\d+)(?!\d)|\d ?b\. ?c\.(?: ?e\.)?$|\d ?bce?$",
    re.ASCII | re.IGNORECASE,
)
_IN_WORDS = "leave the cell empty and write the date in date_text"

# Which part of a year, a month or a decade words tell; of a year, from which month to which.
MONTHS_OF_PART = {
    "early": (1, 3), "beginning": (1, 2), "first days": (1, 1), "first half": (1, 6),
    "middle": (5, 8),
    "late": (10, 12), "end": (11, 12), "last days": (12, 12), "second half": (7, 12),
}  # fmt: skip
_YEARS_OF_PART = {"early": (0, 3), "middle": (3, 6), "late": (6, 9)}
_EARLY = ("early", "beginning", "start", "opening", "first")
_LATE = ("late", "end", "clos", "last", "latter", "final", "second")
_AT_THE_END = ("end", "clos")
_AT_THE_BEGINNING = ("beginning", "start", "opening")


def part_named(words: str) -> str:
    """Which part of a span words mean, as a key of the months of a year."""
    words = words.lower()
    early = any(word in words for word in _EARLY)
    if "half" in words:
        return "first half" if early else "second half"
    if "mid" in words and "to" not in words:
        return "middle"
    if not early and not any(word in words for word in _LATE):
        return "middle"
    if "days" in words or "weeks" in words:
        return "first days" if early else "last days"
    if any(word in words for word in (_AT_THE_BEGINNING if early else _AT_THE_END)):
        return "beginning" if early else "end"
    return "early" if early else "late"


def what_to_write(text: str) -> str:
    """What to write for a date that is written as people do; empty where it is no such date."""
    advice = _advice(text) if len(text) <= LONGEST else ""
    return f"{shown(text)}{advice}" if advice else ""


def _advice(text: str) -> str:
    found, opened = spellings(text), _OPEN.fullmatch(text)
    advice = f" is not an EDTF date; write {found[0]}" if found else ""
    if _BEFORE_YEAR_1.search(text):
        advice = f": years before 1 are not read yet; {_IN_WORDS}"
    elif opened and _dates(opened[1]):
        advice = f" has an open end; {_IN_WORDS}"
    elif span := _ends_of_span(text):
        first, last = span
        two = f"{first} in start and {last} in end"
        advice = f" is a span; write {two}, or {first}/{last} for some day in it"
    elif may_be := _numbers_of_half(text):
        advice = f" has half a number; write a span: {may_be[0]}/{may_be[-1]}"
    elif len(found) > 1:
        winter = "winter" in text.lower()
        why = "a winter is of two years" if winter else "day and month cannot be told apart"
        advice = f": {why}; write {' or '.join(found)}"
    return advice


def spellings(text: str) -> tuple[str, ...]:
    """What a date that is written as people do may be in EDTF: several where it is ambiguous.

    None where it is no such date.
    """
    if len(text) > LONGEST or _BEFORE_YEAR_1.search(text):
        return ()
    text = " ".join(text.split())
    for form, read in _FORMS:
        if found := form.fullmatch(text):
            return read(*found.groups())
    return tuple(dict.fromkeys(filter(None, (_in_edtf(*parts) for parts in _parts(text)))))


def _dates(text: str) -> tuple[str, ...]:
    """What a text may be in EDTF that is a year or written as people do."""
    return (text,) if _YEAR.fullmatch(text) else spellings(text)


def _qualified(text: str, mark: str) -> tuple[str, ...]:
    return tuple(f"{one}{mark}" for one in _dates(text) if _QUALIFIABLE.fullmatch(one))


def _two(first: str, last: str) -> tuple[str, str] | None:
    """Two dates in their order; None where one is none or may be several."""
    found = (_dates(first), _dates(last))
    if not all(len(dates) == 1 and _ONE_OF_TWO.fullmatch(dates[0]) for dates in found):
        return None
    (start,), (end,) = found
    return (start, end) if start <= f"{end}-99" else None


def _ends_of_span(text: str) -> tuple[str, str] | None:
    found = _SPAN.fullmatch(text)
    return _two(*filter(None, found.groups())) if found else None


def _between(first: str, last: str) -> tuple[str, ...]:
    ends = _two(first, last)
    return (f"[{ends[0]}..{ends[1]}]",) if ends else ()


def _either(first: str, last: str) -> tuple[str, ...]:
    ends = _two(first, last)
    return (f"[{ends[0]},{ends[1]}]",) if ends else ()


def _short_end(first: str, last: str) -> tuple[str, ...]:
    """A span whose end leaves out what it shares with its beginning."""
    shared = first[: -len(last)]
    ends = _two(first, shared + last) if len(shared) >= len("1902-") else None
    return ("/".join(ends),) if ends else ()


def _numbers_of_half(text: str) -> tuple[str, ...]:
    """The dates, in their order, that one may be whose month or day lacks a digit."""
    if text.count("X") != 1 or not _HALF_A_NUMBER.fullmatch(text):
        return ()
    return tuple(one for digit in "0123456789" for one in spellings(text.replace("X", digit)))


def _part_of(words: str, text: str) -> tuple[str, ...]:
    """A part of a year or a decade from its first to its last; of a month or a season, roughly."""
    part = part_named(words)
    if _YEAR.fullmatch(text):
        first, last = (f"{text}-{month:02}~" for month in MONTHS_OF_PART[part])
        return (f"{first}/{last}",)
    if (decade := _DECADE.fullmatch(text)) and part in _YEARS_OF_PART:
        first, last = (f"{decade[1]}{year}~" for year in _YEARS_OF_PART[part])
        return (f"{first}/{last}",)
    return tuple(f"{one}~" for one in spellings(text) if _ROUGH.fullmatch(one))


def _season(name: str, year: str, until: str | None) -> tuple[str, ...]:
    """A season; a winter is called after the year that it begins in or after the next, or both."""
    code = _SEASON_CODES[name.lower()]
    if code == _SEASON_CODES["winter"] and until is None:
        return tuple(f"{begun:04}-{code}" for begun in (int(year) - 1, int(year)) if begun)
    winter = code == _SEASON_CODES["winter"] and f"{int(year) + 1:04}".endswith(until or "")
    return (f"{year}-{code}",) if until is None or winter else ()


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., tuple[str, ...]]], ...] = (
    (_BETWEEN, _between),
    (_EITHER, _either),
    (_SHORT_END, _short_end),
    (_ABOUT, partial(_qualified, mark="~")),
    (_PERHAPS, partial(_qualified, mark="?")),
    (_DOUBTED, partial(_qualified, mark="?")),
    (_PART, _part_of),
    (_SEASON, _season),
    (_DECADE, lambda decade: (f"{decade}X",)),
    (_YEAR_BEFORE, lambda year, rest: spellings(f"{rest} {year}")),
    (_MIDNIGHT, spellings),
)


def _parts(text: str) -> Iterator[tuple[str, str, str | None]]:
    """Year, month (a number or a name) and day of a text, in every way that it may be read."""
    if figures := _FIGURES.fullmatch(text):
        first, mark, second, year = figures.groups()
        yield year, second, first
        if mark != ".":  # with points the day comes first
            yield year, first, second
    elif found := _MONTH_AND_YEAR.fullmatch(text):
        yield found[2], found[1], None
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
