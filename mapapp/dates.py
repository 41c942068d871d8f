"""EDTF (ISO 8601-2) dates and calendars: earliest day, latest day, and text for people.

All days are proleptic Gregorian, as ``datetime.date`` counts them, in the years 1 to 9999.
"""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from time import struct_time
from typing import Any

import edtf
from convertdate import julian

from mapapp.errors import DateError, shown
from mapapp.vocabulary import MONTHS, Calendar
from mapapp.written_dates import LONGEST, spellings, what_to_write

_PLAIN = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_NUMBERS = re.compile(r"\d{4}-(\d{2})(-\d{2})?", re.ASCII)
_ALLOWED = re.compile(r"[0-9XYES~?%/.,\[\]{}T:Z+-]+", re.ASCII)
_OPEN_END = re.compile(r"^(/|\.\.)|(/|\.\.)$|[\[{,]\.\.|\.\.[\]},]")
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_SEASONS = ("spring", "summer", "autumn", "winter")
# 25 to 28 are the same seasons, said to be those of the northern hemisphere.
_SEASON = re.compile(r"(\d{4})-(2[1-8])([~?%]?)", re.ASCII)
# Of a set with a range both ends may have a precision of their own, a season for example.
_ONE_OF = re.compile(r"\[([^,\[\]]+?)\.\.([^,\[\]]+)\]")
_HALF_A_NUMBER = re.compile(r"-(?:\dX|X\d)")


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date as the source allows it: the EDTF text and the days between which it lies."""

    edtf: str
    earliest: date
    latest: date
    approximate: bool = False
    uncertain: bool = False

    def __str__(self) -> str:
        return in_words(self)


def parse(text: str) -> EdtfDate:
    """Read one EDTF expression with its strict bounds (no padding for ``~`` and ``?``).

    Raises DateError, with the reason, for anything that has no first and last day.
    """
    value = _read(text)
    if isinstance(value, str):
        raise DateError(value)
    return value


def suggested(text: str) -> str:
    """The EDTF of a date that is written otherwise, where it can be one thing only; else empty."""
    found = spellings(text)
    return found[0] if len(found) == 1 and isinstance(_read(found[0]), EdtfDate) else ""


@lru_cache(maxsize=65_536)
def _read(text: str) -> EdtfDate | str:
    """The date, or why it is none: a table repeats its mistakes as it does its dates."""
    try:
        return _parsed(text)
    except DateError as error:
        return what_to_write(text) or str(error)


def _parsed(text: str) -> EdtfDate:
    plain = _PLAIN.fullmatch(text[:-1] if text.endswith(("~", "?", "%")) else text)
    if plain:  # the usual case, some thousand times faster than the grammar
        return _plain(text, *plain.groups())
    if len(text) > LONGEST or not _ALLOWED.fullmatch(text):
        raise DateError(f"{shown(text)} is not an EDTF date; write 1929, 1929-02 or 1929-02-12")
    if "/" in text:
        return _interval(text, *text.split("/", 1))
    one_of = _ONE_OF.fullmatch(text)
    if one_of:
        return _interval(text, *one_of.groups())
    season = _SEASON.fullmatch(text)
    if season:
        return _season(text, *season.groups())
    numbers = _NUMBERS.fullmatch(text)
    if numbers and (numbers[2] or not "21" <= numbers[1] <= "41"):  # other parts of the year
        raise DateError(f"{shown(text)} is not an EDTF date: there is no such month or day")
    return _other(text)


def julian_to_gregorian(year: int, month: int, day: int) -> date:
    """The Gregorian day of a Julian one (convertdate); DateError where there is no such day."""
    no_day = DateError(f"{year}-{month}-{day} is no day of the Julian calendar")
    if not 1 <= month <= 12:  # the library counts on into the years around
        raise no_day
    try:
        return date(*julian.to_gregorian(year, month, day))
    except ValueError as error:
        raise no_day from error


def day_in_words(day: date) -> str:
    """A day for people: ``12 February 1929``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def in_words(value: EdtfDate) -> str:
    """A date for people, no more exact than it is: ``about 1902``, ``summer 1899``."""
    text = value.edtf
    if text.startswith("[") and text.endswith("]"):  # one of a set
        return " or ".join(_span_of_two(part, "..") for part in text[1:-1].split(","))
    if "/" in text:
        return _span_of_two(text, "/")
    if text.startswith("{"):  # all of a set
        return " and ".join(_all_of(part) for part in text[1:-1].split(","))
    core = re.sub(r"(-XX)+$", "", re.sub("[~?%]", "", text))
    prefix = "about " if value.approximate else ""
    suffix = " (?)" if value.uncertain else ""
    if re.fullmatch(r"\d{4}", core):
        words = str(int(core))
    elif _SEASON.fullmatch(core):
        words = _season_in_words(int(core[:4]), _season_number(core[5:]))
    elif re.fullmatch(r"\d{4}-\d{2}", core) and "01" <= core[5:] <= "12":
        words = f"{MONTHS[int(core[5:]) - 1]} {int(core[:4])}"
    elif re.fullmatch(r"\d{3}X", core):
        words = f"{core[:3]}0s"
    elif value.earliest == value.latest:
        words = day_in_words(value.earliest)
    else:
        first, last = (prefix + day_in_words(day) for day in (value.earliest, value.latest))
        return f"between {first} and {last}{suffix}"
    return f"{prefix}{words}{suffix}"


def _season_in_words(year: int, season: int) -> str:
    if _SEASONS[season] != "winter":
        return f"{_SEASONS[season]} {year}"
    following = f"{year + 1}"
    return f"winter {year}–{following if following.endswith('00') else following[-2:]}"


def _all_of(text: str) -> str:
    return " to ".join(in_words(parse(end)) for end in text.split(".."))


def _span_of_two(text: str, mark: str) -> str:
    first, between, last = text.partition(mark)
    start = parse(first.strip())
    if not between:
        return in_words(start)
    end = parse(last.strip())
    words, shared = in_words(start), " ".join(in_words(end).split()[-2:])
    # What both days share is said once: between 6 and 28 February 1934.
    for part in (shared, str(end.latest.year)):
        if start.earliest == start.latest and end.earliest == end.latest:
            words = words.removesuffix(f" {part}")
    return f"between {words} and {in_words(end)}"


def span_in_words(start: EdtfDate | None, end: EdtfDate | None) -> str:
    """A stay's span for people: ``from … to …``; what is not known is said to be not known."""
    if start and end:
        if start.edtf == end.edtf:
            return in_words(start)
        if not (_is_between(start) or _is_between(end)):
            return f"{start} to {end}"
        came = f"came {start}" if _is_between(start) else f"from {start}"
        return f"{came}, {'left' if _is_between(end) else 'stayed until'} {end}"
    if start:
        return f"{'came' if _is_between(start) else 'from'} {in_words(start)}; end not given"
    if end:
        return f"until {in_words(end)}; beginning not given"
    return "date not given"


def _is_between(day: EdtfDate) -> bool:
    """Whether a date is told as lying between two days: “until between …” would be no English."""
    return str(day).startswith("between ")


def both_calendars(
    start: EdtfDate | None, end: EdtfDate | None, date_text: str, calendar: Calendar
) -> str:
    """A stay's span with the source's own Julian wording before it, where it has one.

    ``15 October 1905 (O.S.) / 28 October 1905``: O.S., Old Style, is the Julian calendar.
    """
    words = span_in_words(start, end)
    if calendar is not Calendar.JULIAN or not date_text:
        return words
    old_style = re.sub(r"\s*\((?:Julian|O\.S\.)[^)]*\)", "", date_text).strip()
    return f"{old_style} (O.S.) / {words}"


def _plain(text: str, year: str, month: str | None, day: str | None) -> EdtfDate:
    try:
        earliest = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        reason = "year 0 is not counted" if year == "0000" else "that month has no such day"
        raise DateError(f"{shown(text)} is not a date: {reason}") from None
    latest = earliest if day else _last_day(earliest.year, int(month or 12))
    return EdtfDate(text, earliest, latest, *_qualified(text))


def _other(text: str) -> EdtfDate:
    """What EDTF has besides: qualified parts, unspecified digits, sets (the library's grammar)."""
    for day in _DAY.findall(text):
        _plain("-".join(day), *day)
    if _OPEN_END.search(text):
        raise DateError(f"{shown(text)} has an open end; leave the cell empty where none is known")
    if _HALF_A_NUMBER.search(text):  # the library prints to standard output what it cannot read
        raise DateError(
            f"{shown(text)} has half a number; write the first and the last that it "
            "may be, with a slash between"
        )
    if "S" in text:  # its bounds, too, are not the library's
        raise DateError(f"{shown(text)} counts significant digits; write a span: 19XX or 1900/1909")
    try:
        parsed: Any = edtf.parse_edtf(text)
        earliest, latest = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    # The library raises AttributeError and TypeError, too, for what its grammar half accepts.
    except Exception as error:
        raise DateError(
            f"{shown(text)} is not an EDTF date; write 1929, 1929-02, 1929-02-12, 1902~ or 1899-22"
        ) from error
    if earliest > latest:
        raise DateError(f"{shown(text)} ends before it begins")
    return EdtfDate(text, earliest, latest, *_qualified(text))


def _interval(text: str, first: str, last: str) -> EdtfDate:
    if first in ("", "..") or last in ("", ".."):
        raise DateError(f"{shown(text)} has an open end; leave the cell empty where none is known")
    if "/" in last:
        raise DateError(f"{shown(text)} has more than two ends; write 1899-06/1902")
    try:
        earliest, latest = parse(first).earliest, parse(last).latest
    except DateError as error:
        raise DateError(f"{shown(text)}: {error}") from error
    if earliest > latest:
        raise DateError(f"{shown(text)} ends before it begins")
    return EdtfDate(text, earliest, latest, *_qualified(text))


def _season(text: str, year: str, season: str, _qualifier: str) -> EdtfDate:
    """Three months; the winter of a year is the one that begins in its December."""
    first_month = _season_number(season) * 3 + 3
    first = _plain(text, year, f"{first_month:02d}", None).earliest
    if first_month == 12 and first.year == 9999:
        raise DateError(f"{shown(text)} ends after the year 9999")
    winter = first_month == 12
    latest = _last_day(first.year + winter, 2 if winter else first_month + 2)
    return EdtfDate(text, first, latest, *_qualified(text))


def _season_number(season: str) -> int:
    return (int(season) - 21) % 4


def _qualified(text: str) -> tuple[bool, bool]:
    """Whether a text says that it is approximate, and that it is uncertain."""
    return "~" in text or "%" in text, "?" in text or "%" in text


def _last_day(year: int, month: int) -> date:
    if month == 12:
        return date(year, 12, 31)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def _day(moment: struct_time | float) -> date:
    if isinstance(moment, float):  # the library's infinity: an open end
        raise DateError("an open end has no last day")
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)
