"""From the form of a temporal expression to the period it means, in the narrative's present."""

import re

from mapapp.biography.chronology import (
    LAST_YEAR,
    Now,
    Period,
    a_day,
    a_month,
    a_season,
    a_year,
    later,
    part_named,
    part_of,
)
from mapapp.biography.timex_ages import AGE_FORMS
from mapapp.biography.timex_calendars import are_twins
from mapapp.biography.timex_decades import decade
from mapapp.biography.timex_feasts import feast
from mapapp.biography.timex_numbers import count_of, rank_of
from mapapp.biography.timex_patterns import MONTH_NUMBER

_A_MONTH = 31


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
    month = _month(hit[f"m{us}"])
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
        shifted = _shifted(now, other)
        return shifted.first.year if shifted else None
    if not written:
        return after or now.year_of_month(_month(hit[f"m{us}"]))
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
    year, month = int(hit["y3"]), _month(hit["m3"])
    last = _part(a_month(year, month), hit["pm"])
    if not hit["m0"]:
        return last
    first = _month(hit["m0"])
    return _part(a_month(year - 1 if first > month else year, first), hit["pm0"]).to(last)


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
    return _part(season, hit["ps"] or hit["mid"])


def _years(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    year = int(hit["y6"])
    if hit["y7"] or hit["y10"]:
        return _until_year(year, hit["y7"] or hit["y10"])
    return _part(a_year(year), hit["py"])


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
    month = _month(word)
    year = after or now.year_of_month(month)
    return _part(a_month(year, month), hit["pmo"]) if year else None


def _early_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """A year of three digits, in a life of that age only, or with its era."""
    del after
    if hit["ad"] or hit["ce"]:
        return a_year(int(hit["ad"] or hit["ce"]))
    known = (now.birth, now.death, now.period)
    early = any(p is not None and p.first.year < 1000 for p in known)
    alone = all(p is None for p in known) and hit.string[hit.end() :][:1] == ","
    early = early or alone
    return a_year(int(hit["y8"])) if early else None


ABSOLUTE_FORMS = {
    "feast": feast,
    "early": _early_year,
    "iso": _iso,
    "dots": _dotted,
    "term": _term,
    "dmy": _day_month,
    "mdy": _day_month,
    "my": _month_year,
    "sy": _season_year,
    "decade": decade,
    "y": _years,
    "m": _bare_month,
    "mo": _bare_month,
}


def _month(word: str) -> int:
    return MONTH_NUMBER[word[:3].lower()]


def _part(period: Period, words: str | None) -> Period:
    return part_of(period, part_named(words)) if words and words.strip(" -") else period


def _season(hit: re.Match[str], now: Now) -> Period | None:
    if now.year is None:
        return None
    name = hit["sw"].lower()
    which = (hit["sn"] or "").strip()
    year = now.year
    if which in {"following", "next"} or (
        hit["st"] and ("following" in hit["st"] or "next" in hit["st"])
    ):
        told = now.period
        same_year = told and told.days <= 100 and a_season(year, name).first > told.last
        year += 0 if same_year and which else 1
    elif which in {"previous", "preceding"} or (
        name == "winter" and now.period and now.period.days <= 31 and now.period.last.month < 4
    ):
        year -= 1
    return _part(a_season(year, name), hit["sp"] or (which if which in {"early", "late"} else None))


_SHIFT = {"following": 1, "next": 1, "previous": -1, "preceding": -1}


def _shifted(now: Now, words: str) -> Period | None:
    if now.told_year is None:
        return None
    return a_year(now.told_year + next((n for word, n in _SHIFT.items() if word in words), 0))


def _month_of(hit: re.Match[str], now: Now) -> Period | None:
    year = _shifted(now, hit["mw"])
    return (
        _part(a_month(year.first.year, _month(hit["mm"])), (hit["mp"] or "").strip(" -"))
        if year
        else None
    )


def _month_next(hit: re.Match[str], now: Now) -> Period | None:
    """ "The following May": the first one after what is told; "that May": of the year told."""
    told, month = now.period, _month(hit["nm"])
    if now.told_year is None:
        return None
    if hit["nw"].lower().startswith("that"):
        return a_month(now.told_year, month)
    if told is None or told.days > _A_MONTH:
        return a_month(now.told_year + 1, month)
    return a_month(told.last.year + (month <= told.last.month), month)


def _part_of_year(hit: re.Match[str], now: Now) -> Period | None:
    if hit["pw"]:
        year = _shifted(now, hit["pw"])
        return _part(year, hit["pp"] or hit["pq"]) if year else None
    if now.year is None or now.told_year is None:
        return None
    if hit["pr"] or hit["pe"]:
        return _part(a_year(now.year), hit["pr"] or hit["pe"])
    if hit["pb"]:
        return a_year(now.told_year - 1)
    if "after" in hit[0]:
        return a_year(now.year + 1)
    parts = {"late in": "late", "early i": "early"}
    return _part(a_year(now.year), parts.get(hit[0][:7].lower()))


_DAYS = {"morning": "day", "evening": "day", "season": "year"}


def _the_next(hit: re.Match[str], now: Now) -> Period | None:
    unit = hit["cu"] if hit["capyear"] else hit["du"]
    unit = _DAYS.get(unit, unit)
    count = _SHIFT.get((hit["cw"] if hit["capyear"] else hit["qw"]) or "", int(bool(hit["qa"])))
    told = now.period
    if told is None:
        return None
    if unit == "year":
        return a_year((now.told_year or 0) + count + (1 if "after" in hit[0] else 0))
    if unit == "month" and not count and told.days < _A_MONTH:
        return a_month(told.last.year, told.last.month)
    return _moved(told, count, unit) if count else told


def _moved(told: Period, count: int, unit: str) -> Period | None:
    return later(told, 2 * count, "week") if unit == "fortnight" else later(told, count, unit)


def _later(hit: re.Match[str], now: Now) -> Period | None:
    words, unit = (hit["an"], hit["au"]) if hit["after"] else (hit["ln"], hit["lu"])
    count = count_of(words)
    if count is None or now.period is None:
        return None
    earlier = not hit["after"] and hit["lw"] in {"earlier", "before"}
    if hit["lh"] and unit == "year":
        count, unit = 12 * count + 6, "month"
    moved = _moved(now.period, -count if earlier else count, unit)
    return moved.about() if moved and hit[0][0] in "wW" else moved


def _numbered(hit: re.Match[str], now: Now) -> Period | None:
    """ "On the 28th": a day of the month that is told of, or of the next when it has passed."""
    told = now.period
    if told is None or told.days > _A_MONTH or now.julian:
        return None
    day = int(hit["od"])
    passed = told.days == 1 and day < told.first.day
    month = told.last.year * 12 + told.last.month - 1 + passed
    return a_day(month // 12, month % 12 + 1, day)


RELATIVE_FORMS = {
    "numbered": _numbered,
    **AGE_FORMS,
    "season": _season,
    "months": _month_of,
    "month": _month_next,
    "part": _part_of_year,
    "capyear": _the_next,
    "small": _the_next,
    "later": _later,
    "after": _later,
}
