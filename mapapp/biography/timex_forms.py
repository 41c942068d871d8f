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
    months,
    part_of,
)
from mapapp.biography.timex_patterns import (
    MONTH_NUMBER,
    NUMBER,
)

_A_MONTH = 31
_PARTS = {
    "mid": "middle",
    "star": "early",
    "open": "early",
    "begi": "early",
    "firs": "early",
    "earl": "early",
    "clos": "late",
    "end ": "late",
    "end": "late",
    "last": "late",
    "late": "late",
    "seco": "late",
    "very": "early",
    "midd": "middle",
}


def _iso(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    if not 1 <= int(hit["im"]) <= 12:
        return None
    return a_day(int(hit["iy"]), int(hit["im"]), int(hit["id"]))


def _day_month(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    us = hit["mdy"] is not None
    month = _month(hit["m2"] if us else hit["m1"])
    written = hit["y2"] if us else hit["y1"]
    first, second = (hit["d2"], hit["d3"]) if us else (hit["d0"] or hit["d1"], hit["d1"])
    year = int(written) if written else after or now.year_of_month(month)
    if year is None:
        return None
    days = [
        a_day(year, month, int(re.sub(r"\D", "", d)), julian=now.julian)
        for d in (first, second)
        if d
    ]
    if None in days or not days:
        return None
    begin, finish = days[0], days[-1]
    return begin.to(finish) if begin and finish and begin != finish else begin


def _month_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    year, month = int(hit["y3"]), _month(hit["m3"])
    if hit["m0"]:
        first = _month(hit["m0"])
        return months(
            year - 1 if first > month else year, first, month if month >= first else month + 12
        )
    period = a_month(year, month)
    return _part(period, hit["pm"])


def _season_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    name, year = hit["s1"].lower(), int(hit["y4"])
    return _part(a_season(year, name), hit["ps"])


def _decade(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    year = int(hit["dec"])
    period = a_year(year).to(a_year(year + 9))
    edtf = f"{year // 10}X"
    return _part(Period(edtf, edtf, period.first, period.last), hit["pd"])


def _years(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    del now, after
    first = int(hit["y6"])
    period = a_year(first)
    if hit["y7"]:
        last = int(hit["y7"]) if len(hit["y7"]) == 4 else first - first % 100 + int(hit["y7"])
        return period.to(a_year(last)) if first < last <= LAST_YEAR else period
    return _part(period, hit["py"])


def _bare_month(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    word = hit["m4"] or hit["m5"]
    month = _month(word)
    year = after or now.year_of_month(month)
    return _part(a_month(year, month), hit["pmo"]) if year else None


def _early_year(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """A year of three digits, in a life of that age only."""
    del after
    known = (now.birth, now.death, now.period)
    early = any(p is not None and p.first.year < 1000 for p in known)
    alone = all(p is None for p in known) and hit.string[hit.end() :][:1] == ","
    early = early or alone
    return a_year(int(hit["y8"])) if early else None


def _feast(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """New Year's Day and Eve, Christmas, the first and the last day of a year."""
    name = hit["fd"].lower()
    first = (name.endswith("day") and "new" in name) or "first" in name
    year = int(hit["y9"]) if hit["y9"] else after or now.year_of_month(1 if first else 12)
    if year is None:
        return None
    if first:
        return a_day(year, 1, 1)
    day = 31 if "new" in name or "last" in name else 24 if name.endswith("eve") else 25
    return a_day(year, 12, day)


ABSOLUTE_FORMS = {
    "feast": _feast,
    "early": _early_year,
    "iso": _iso,
    "dmy": _day_month,
    "mdy": _day_month,
    "my": _month_year,
    "sy": _season_year,
    "decade": _decade,
    "y": _years,
    "m": _bare_month,
    "mo": _bare_month,
}


def _month(word: str) -> int:
    return MONTH_NUMBER[word[:3].lower()]


def _part(period: Period, words: str | None) -> Period:
    if not words:
        return period
    words = words.lower().removeprefix("the ").removeprefix("very ")
    return part_of(period, _PARTS.get(words[:4].strip(), _PARTS.get(words[:3], "middle")))


def count_of(words: str) -> int | None:
    """The number that digits or words say; None for others."""
    return int(words) if words.isdigit() else NUMBER.get(words.lower())


def _age(hit: re.Match[str], now: Now) -> Period | None:
    if hit["who"] and hit["who"] not in now.names:
        return None
    rest = hit.string[hit.end() :].lstrip(" -").split(maxsplit=1)
    own = bool(rest) and rest[0].strip(",.;") in now.names
    if hit["a6"] and not (own or hit.string[: hit.start()].lower().endswith(("as a ", "as an "))):
        return None  # "a 52-year-old master": somebody else's age
    words = next(hit[f"a{i}"] for i in range(1, 8) if hit[f"a{i}"])
    age = count_of(words)
    return now.at_age(age - 1 if age and hit["a7"] else age) if age else None


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


def _part_of_year(hit: re.Match[str], now: Now) -> Period | None:
    if hit["pw"]:
        year = _shifted(now, hit["pw"])
        return _part(year, hit["pp"] or hit["pq"]) if year else None
    if now.year is None:
        return None
    if hit["pr"]:
        return _part(a_year(now.year), hit["pr"])
    if "after" in hit[0]:
        return a_year(now.year + 1)
    parts = {"late in": "late", "early i": "early"}
    return _part(a_year(now.year), parts.get(hit[0][:7].lower()))


def _the_next(hit: re.Match[str], now: Now) -> Period | None:
    unit = (
        (hit["cu"] if hit["capyear"] else hit["du"])
        .replace("morning", "day")
        .replace("evening", "day")
        .replace("season", "year")
    )
    which = (hit["cw"] if hit["capyear"] else hit["dw"]) or ""
    if now.period is None:
        return None
    count = _SHIFT.get(which, 0)
    if unit == "year":
        return a_year((now.told_year or 0) + count + (1 if "after" in hit[0] else 0))
    return later(now.period, count, unit) if count else now.period


def _later(hit: re.Match[str], now: Now) -> Period | None:
    words, unit = (hit["an"], hit["au"]) if hit["after"] else (hit["ln"], hit["lu"])
    count = count_of(words)
    if count is None or now.period is None:
        return None
    earlier = not hit["after"] and hit["lw"] in {"earlier", "before"}
    return later(now.period, -count if earlier else count, unit)


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
    "age": _age,
    "season": _season,
    "months": _month_of,
    "part": _part_of_year,
    "capyear": _the_next,
    "small": _the_next,
    "later": _later,
    "after": _later,
}
