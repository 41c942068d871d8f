"""Checks of the conversion from the Julian calendar: ``start`` and ``end`` are Gregorian."""

import re
from collections.abc import Iterator, Sequence

from mapapp.dates import day_in_words, julian_to_gregorian
from mapapp.errors import DateError, Finding
from mapapp.model import Stay
from mapapp.vocabulary import MONTHS, Calendar

_DAY = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(MONTHS)}) (\d{{4}})\b")


def calendar_findings(stays: Sequence[Stay]) -> Iterator[Finding]:
    """Warn of a day of a Julian ``date_text`` that, converted, does not lie within the stay.

    Only days written like ``15 October 1905`` are converted.
    """
    for stay in stays:
        if stay.calendar is not Calendar.JULIAN:
            continue
        for day, month, year in _DAY.findall(stay.date_text):
            message = _unconverted(stay, int(year), MONTHS.index(month) + 1, int(day))
            if message:
                value = f"{day} {month} {year}"
                yield Finding(stay.line, "date_text", message, value, "warning", "calendar")


def _unconverted(stay: Stay, year: int, month: int, day: int) -> str:
    try:
        gregorian = julian_to_gregorian(year, month, day)
    except DateError:
        return "the Julian calendar has no such day; correct it"
    dates = [date for date in (stay.start, stay.end) if date]
    if not dates or dates[0].earliest <= gregorian <= dates[-1].latest:
        return ""
    words = day_in_words(gregorian)
    return f"{words} in the Gregorian calendar lies outside the stay; convert start and end"
