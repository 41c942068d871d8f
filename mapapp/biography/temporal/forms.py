"""From the form of a temporal expression to the period it means, in the narrative's present."""

import re

from mapapp.biography.temporal.calendars import are_twins
from mapapp.biography.temporal.chronology import (
    LAST_YEAR,
    Now,
    Period,
    a_day,
    a_month,
    a_season,
    a_year,
    part_of,
)
from mapapp.biography.temporal.decades import decade
from mapapp.biography.temporal.feasts import feast
from mapapp.biography.temporal.numbers import rank_of
from mapapp.biography.temporal.patterns import MONTH_NUMBER
from mapapp.biography.temporal.wars import war
from mapapp.written_dates import part_named


def _iso(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    if not 1 <= int(hit["im"]) <= 12:
        return None
    return a_day(int(hit["iy"]), int(hit["im"]), int(hit["id"]))


def _dotted(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    month = int(hit["tm"])
    return a_day(int(hit["ty"]), month, int(hit["td"])) if 1 <= month <= 12 else None


def _day_month(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    us = "2" if hit["mdy"] is not None else "1"
    month = month_of(hit[f"m{us}"])
    year = _year_of_day(hit, us, now, after)
    if year is None:
        return None
    days = [a_day(year, month, day, julian=now.julian) for day in _days(hit)]
    if None in days or not days:
        return None
    begin, finish = days[0], days[-1]
    return begin.to(finish) if begin and finish and begin != finish else begin


def _year_of_day(hit: re.Match[str], us: str, now: Now, after: int | None) -> int | None:
    written, both, other = hit[f"y{us}"], hit[f"e{us}"], hit[f"o{us}"]
    if other:
        year_told = shifted(now, other)
        return year_told.first.year if year_told else None
    if not written:
        return after or now.year_of_month(month_of(hit[f"m{us}"]))
    year = int(written)
    # "11 February 1731/32": the year began in March once.
    return year + 1 if both and str(year + 1).endswith(both) else year


def _days(hit: re.Match[str]) -> list[int]:
    """The day, or the first and the last; of one in both calendars the Gregorian."""
    if hit["dw"]:
        return [rank_of(hit["dw"])]
    us = hit["mdy"] is not None
    first, second = (hit["d2"], hit["d3"]) if us else (hit["d0"], hit["d1"])
    days = [int(re.sub(r"\D", "", d)) for d in (first, second) if d]
    if hit["dt"]:
        twin = int(re.sub(r"\D", "", hit["dt"]))
        return days if hit["dold"] else [max(days[-1], twin)]
    slashed = hit["slash2"] if us else hit["slash"]
    return days[1:] if slashed and are_twins(days[0], days[1]) else days


def _month_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    year, month = int(hit["y3"]), month_of(hit["m3"])
    last = part(a_month(year, month), hit["pm"])
    if not hit["m0"]:
        return last
    first = month_of(hit["m0"])
    return part(a_month(year - 1 if first > month else year, first), hit["pm0"]).to(last)


def _term(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """ "The winter semester 1498/99": the years, for terms begin in every month."""
    del now, after
    if not hit["yt"]:
        return None
    return _until_year(int(hit["yt"]), hit["yt2"])


def _season_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    year = int(hit["y4"])
    if hit["term2"]:
        return _until_year(year, hit["y5"])
    season = a_season(year, hit["s1"].lower())
    if hit["s0"]:
        return a_season(year, hit["s0"].lower()).to(season)
    return part(season, hit["ps"] or hit["mid"])


def _short_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """ "The summer of '71": a year of the century that is told of."""
    del after
    digits = int(hit["yq"])
    decade = now.decade(digits // 10 * 10)
    if decade is None:
        return None
    year = decade + digits % 10
    return a_season(year, hit["qs"].lower()) if hit["qs"] else a_year(year)


def _years(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    year = int(hit["y6"])
    if hit["y7"] or hit["y10"]:
        return _until_year(year, hit["y7"] or hit["y10"])
    return part(a_year(year), hit["py"])


def _until_year(first: int, written: str | None) -> Period:
    """From a year to another, of which only the last digits may be written."""
    period = a_year(first)
    if not written:
        return period
    size = 10 ** len(written)
    last = first - first % size + int(written)
    if last <= first and len(written) == 2:
        last += 100  # "1899–01"
    return period.to(a_year(last)) if first < last <= LAST_YEAR else period


def _bare_month(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    word = hit["m4"] or hit["m5"]
    month = month_of(word)
    year = after or now.year_of_month(month)
    return part(a_month(year, month), hit["pmo"]) if year else None


def _early_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """A year of three digits, in a life of that age, with its era, or before "he" or a comma."""
    del after
    if hit["ad"] or hit["ce"]:
        return a_year(int(hit["ad"] or hit["ce"]))
    known = (now.birth, now.death, now.period)
    early = now.early or any(p is not None and p.first.year < 1000 for p in known)
    alone = all(p is None for p in known) and _CLAUSE_NEXT.match(hit.string, hit.end())
    vital = _VITAL.search(hit.string, max(0, hit.start() - 20), hit.start())
    return a_year(int(hit["y8"])) if early or alone or vital else None


_VITAL = re.compile(r"\b(?:born|died|b\.|d\.),? (?:in )?(?:c\.|circa|about|around) $")
_CLAUSE_NEXT = re.compile(r",| (?:he|she|they)\b")


ABSOLUTE_FORMS = {
    "war": war,
    "feast": feast,
    "early": _early_year,
    "iso": _iso,
    "dots": _dotted,
    "term": _term,
    "dmy": _day_month,
    "mdy": _day_month,
    "my": _month_year,
    "sy": _season_year,
    "short": _short_year,
    "decade": decade,
    "y": _years,
    "m": _bare_month,
    "mo": _bare_month,
}


def month_of(word: str) -> int:
    """The number of a month, however it is written."""
    return MONTH_NUMBER[word[:3].lower()]


def part(period: Period, words: str | None) -> Period:
    """The part of a period that words tell, or the whole without any."""
    return part_of(period, part_named(words)) if words and words.strip(" -") else period


SHIFT = {"following": 1, "next": 1, "after": 1, "previous": -1, "preceding": -1, "before": -1}


def shifted(now: Now, words: str) -> Period | None:
    """The year that "the following year", "the year after" means."""
    if now.told_year is None:
        return None
    return a_year(now.told_year + next((n for word, n in SHIFT.items() if word in words), 0))
