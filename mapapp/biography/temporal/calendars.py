"""A day that is written twice, once in each calendar: the Gregorian one is meant."""

import re
from dataclasses import dataclass
from datetime import timedelta

from mapapp.biography.temporal.chronology import Period, a_day
from mapapp.biography.temporal.patterns import DAY, MONTH, MONTH_NUMBER, YEAR

_OLD = r"(?:O\.? ?S\.?|[Oo]ld [Ss]tyle|Julian(?: calendar)?)"
_NEW = r"(?:N\.? ?S\.?|[Nn]ew [Ss]tyle|Gregorian(?: calendar)?)"
_LABEL = rf"(?:(?P<old>{_OLD})|(?P<new>{_NEW}))"
_TWIN = re.compile(
    rf"\s?(?P<opened>[(\[/])\s?(?:{_LABEL}[:,]?\s)?(?:(?P<month>{MONTH}) )?(?P<day>{DAY})"
    rf"(?:(?: of)? (?P<month2>{MONTH}))?(?:,? (?P<year>{YEAR}))?"
    rf"(?:,? (?:(?P<old2>{_OLD})|(?P<new2>{_NEW})))?\s?(?P<closed>[)\]])?"
    rf"(?:(?: of)? (?P<month3>{MONTH}))?(?:,? (?P<year2>{YEAR}))?"
)
# How far the calendars have lain apart since the reform; texts are a few days wrong, too.
_APART = range(9, 15)
_A_YEAR = 365
_MOST_OF_A_YEAR = timedelta(300)


@dataclass(frozen=True, slots=True)
class Twin:
    """The second writing of a day: where it ends, its year if it tells one, and the words."""

    end: int
    year: int | None
    hit: re.Match[str]

    def resolve(self, first: Period) -> Period | None:
        """The Gregorian of both days; None where they are not the same day."""
        hit, day = self.hit, first.first
        month = hit["month"] or hit["month2"] or hit["month3"]
        number = MONTH_NUMBER[month[:3].lower()] if month else day.month
        year = int(hit["year"]) if hit["year"] else day.year
        second = a_day(year, number, int(re.sub(r"\D", "", hit["day"])))
        if second is None:
            return None
        if hit["old"] or hit["old2"]:
            return first
        if hit["new"] or hit["new2"]:
            return second
        turned = day - second.first > _MOST_OF_A_YEAR  # "28 December 1856 (9 January)"
        if turned and self.year is None:
            second = a_day(year + 1, number, second.first.day) or second
        apart = (second.first - day).days + (_A_YEAR if turned and self.year else 0)
        if abs(apart) not in _APART:
            return None
        return second if apart > 0 else first


def twin_after(sentence: str, end: int) -> Twin | None:
    """The second writing that follows the first one of a day, if any."""
    hit = _TWIN.match(sentence, end)
    if hit is None or (hit["opened"] == "/") == bool(hit["closed"]):
        return None
    year = hit["year2"] or hit["year"]
    return Twin(hit.end(), int(year) if year else None, hit)


def are_twins(first: int, second: int) -> bool:
    """Whether two days of a month are one in both calendars: "3/15 May"."""
    return second - first in _APART
