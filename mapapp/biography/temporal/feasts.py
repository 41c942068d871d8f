"""Feasts as dates: "Christmas 1914", "Easter Monday, 1916", "Michaelmas 1620"."""

import re
from datetime import date, timedelta

from mapapp.biography.temporal.chronology import Now, Period, a_day
from mapapp.biography.temporal.numbers import any_of

_REFORM = 1582
_FIXED = {
    "Epiphany": (1, 6),
    "Twelfth Night": (1, 5),
    "Candlemas": (2, 2),
    "Valentine's Day": (2, 14),
    "St. Patrick's Day": (3, 17),
    "Lady Day": (3, 25),
    "St. George's Day": (4, 23),
    "May Day": (5, 1),
    "Midsummer Day": (6, 24),
    "Midsummer's Day": (6, 24),
    "St. John's Day": (6, 24),
    "Bastille Day": (7, 14),
    "Lammas": (8, 1),
    "Michaelmas": (9, 29),
    "Halloween": (10, 31),
    "All Hallows": (11, 1),
    "All Saints' Day": (11, 1),
    "All Souls' Day": (11, 2),
    "Martinmas": (11, 11),
    "St. Martin's Day": (11, 11),
    "Armistice Day": (11, 11),
    "St. Andrew's Day": (11, 30),
    "St. Stephen's Day": (12, 26),
    "Boxing Day": (12, 26),
}
# Days after Easter Sunday.
_MOVABLE = {
    "Shrove Tuesday": -47,
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Holy Thursday": -3,
    "Good Friday": -2,
    "Holy Saturday": -1,
    "Easter Eve": -1,
    "Easter Sunday": 0,
    "Easter Day": 0,
    "Easter Monday": 1,
    "Easter Tuesday": 2,
    "Easter": 0,
    "Ascension Day": 39,
    "Whit Sunday": 49,
    "Whitsunday": 49,
    "Whitsun": 49,
    "Pentecost": 49,
    "Whit Monday": 50,
    "Trinity Sunday": 56,
}


def _pattern(name: str) -> str:
    return re.escape(name).replace("St\\.", "S(?:t\\.?|aint)").replace("'", "[’']")


_DATED = any_of(_pattern(name) for name in [*_FIXED, *_MOVABLE])
# Without a year these are a date where the narrative's year is known.
_NEW_YEAR = r"New Year[’']s (?:Day|Eve)"
_CHRISTMAS = (
    r"Christmas(?: Day| Eve)?(?! [a-zA-Z]*(?:[A-Z]|holiday|vacation|season|break|term|card|party))"
)


def feast_pattern(year: str) -> str:
    """The pattern of a feast; most are a date with their year only."""
    of = r"(?: of|,)?(?: the year)? "
    return (
        rf"(?P<feast>(?P<fd>{_NEW_YEAR}|{_CHRISTMAS}|the (?:first|last) day of(?= {year}))"
        rf"(?:{of}(?P<fy>{year}))?|(?P<fe>{_DATED}){of}(?P<fz>{year})"
        rf"|(?:(?<=\b[ABab][ty] )|(?<=\b[Oo]n )|(?<=\b[Aa]fter )|(?<=\b[Uu]ntil ))"
        rf"(?P<fa>Easter(?: Sunday| Monday)?)(?=[,.;]| (?:he|she)\b))"
    )


def feast(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """The day of a feast, in its year or the narrative's."""
    name = (hit["fd"] or hit["fe"] or hit["fa"]).replace("’", "'")
    name = name.replace("Saint ", "St. ").replace("St ", "St. ")
    month, day = _FIXED.get(name) or _end_of_year(name)
    written = hit["fy"] or hit["fz"]
    year = int(written) if written else after or now.year_of_month(month)
    if year is None:
        return None
    if name in _MOVABLE:
        moved = easter(year) + timedelta(_MOVABLE[name])
        return a_day(moved.year, moved.month, moved.day)
    return a_day(year, month, day)


def _end_of_year(name: str) -> tuple[int, int]:
    if name in _MOVABLE:
        return 4, 1
    if (name.endswith("Day") and "New" in name) or "first" in name:
        return 1, 1
    return 12, 31 if "New" in name or "last" in name else 24 if name.endswith("Eve") else 25


def easter(year: int) -> date:
    """Easter Sunday in the calendar of its time."""
    if year <= _REFORM:
        full_moon = (19 * (year % 19) + 15) % 30
        rest = full_moon + (2 * (year % 4) + 4 * (year % 7) - full_moon + 34) % 7 + 114
        return date(year, rest // 31, rest % 31 + 1)
    golden, century, rest = year % 19, year // 100, year % 100
    full_moon = (19 * golden + century - century // 4 - (8 * century + 13) // 25 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - full_moon - rest % 4) % 7
    late = (golden + 11 * full_moon + 22 * week) // 451
    total = full_moon + week - 7 * late + 114
    return date(year, total // 31, total % 31 + 1)
