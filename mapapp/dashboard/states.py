"""The states that held a place one after another, as a cell tells them: “X; Y from March 1918”."""

import re
from datetime import date

from mapapp.vocabulary import MONTHS

_SINCE = re.compile(
    rf"(?P<name>.+) (?:from|since) (?:(?:(?P<day>\d\d?) )?(?P<month>{'|'.join(MONTHS)}) )?"
    r"(?P<year>\d{4})",
    re.ASCII,
)


def states_in(text: str) -> list[tuple[str, int]]:
    """The states in a text, each with the first day (ordinal) on which it held the place.

    A text that tells no such dates, or not in their order, is one state from the beginning.
    """
    first, *later = (part.strip() for part in text.split(";"))
    states = [(first, 1), *filter(None, map(_state, later))]
    days = [day for _, day in states]
    return states if len(states) == len(later) + 1 and days == sorted(days) else [(text, 1)]


def _state(text: str) -> tuple[str, int] | None:
    found = _SINCE.fullmatch(text)
    if found is None:
        return None
    month = MONTHS.index(found["month"]) + 1 if found["month"] else 1
    try:
        return found["name"], date(int(found["year"]), month, int(found["day"] or 1)).toordinal()
    except ValueError:  # there is no such day
        return None
