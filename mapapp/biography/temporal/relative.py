"""From an expression that counts from another date to the period it means."""

import re
from dataclasses import replace

from mapapp.biography.temporal.ages import AGE_FORMS
from mapapp.biography.temporal.chronology import (
    A_MONTH,
    LAST_YEAR,
    Now,
    Period,
    a_day,
    a_decade,
    a_month,
    a_season,
    a_year,
    later,
    part_of,
)
from mapapp.biography.temporal.forms import SHIFT, month_of, part, shifted
from mapapp.biography.temporal.numbers import count_of, rank_of
from mapapp.biography.temporal.patterns import YEAR
from mapapp.written_dates import part_named


def _season(hit: re.Match[str], now: Now) -> Period | None:
    if now.year is None:
        return None
    name = hit["sw"].lower()
    which = (hit["sn"] or "").strip()
    year = now.year
    if which in {"following", "next"} or _LATER_YEAR.search(hit["st"] or ""):
        told = now.period
        same_year = told and told.days <= 100 and a_season(year, name).first > told.last
        year += 0 if same_year and which else 1
    elif (
        which in {"previous", "preceding"}
        or _EARLIER_YEAR.search(hit["st"] or "")
        or (
            name == "winter"
            and now.period
            and now.period.days <= A_MONTH
            and now.period.last.month < 4
        )
    ):
        year -= 1
    return part(a_season(year, name), hit["sp"] or (which if which in {"early", "late"} else None))


_LATER_YEAR = re.compile(r"following|next|year after")
_EARLIER_YEAR = re.compile(r"previous|year before")


def _month_of(hit: re.Match[str], now: Now) -> Period | None:
    year = shifted(now, hit["mw"])
    return (
        part(a_month(year.first.year, month_of(hit["mm"])), (hit["mp"] or "").strip(" -"))
        if year
        else None
    )


def _month_next(hit: re.Match[str], now: Now) -> Period | None:
    """ "The following May": the first one after what is told; "that May": of the year told."""
    told, month = now.period, month_of(hit["nm"])
    if now.told_year is None:
        return None
    if hit["nw"].lower().startswith("that"):
        return a_month(now.told_year, month)
    if told is None or told.days > A_MONTH:
        return a_month(now.told_year + 1, month)
    return a_month(told.last.year + (month <= told.last.month), month)


def _part_of_year(hit: re.Match[str], now: Now) -> Period | None:
    if hit["pw"]:
        year = shifted(now, hit["pw"])
        return part(year, hit["pp"] or hit["pq"]) if year else None
    if now.year is None or now.told_year is None:
        return None
    if hit["same"]:
        return _rest_of_year(now.period, a_year(now.year), hit["same"])
    if hit["pb"] or "after" in hit[0]:
        return a_year(now.told_year - 1 if hit["pb"] else now.year + 1)
    parts = {"late in": "late", "early i": "early"}
    return part(a_year(now.year), hit["pr"] or hit["pe"] or parts.get(hit[0][:7].lower()))


def _rest_of_year(told: Period | None, year: Period, words: str) -> Period:
    """ "Later that year": the year, of which what is told has passed."""
    if told is None or told.days > A_MONTH:
        return year
    if words[0] in "Ll":
        return replace(year, first=told.last)
    return replace(year, last=max(year.first, told.first))


_DAYS = {"morning": "day", "evening": "day", "season": "year"}


def _the_next(hit: re.Match[str], now: Now) -> Period | None:
    unit = hit["cu"] if hit["capyear"] else hit["du"]
    unit = _DAYS.get(unit, unit)
    word = (hit["cw"] if hit["capyear"] else hit["qw"]) or ""
    count = SHIFT.get(word, 0) + hit[0].endswith(" after")
    told = now.period
    if told is None:
        return None
    if unit == "year":
        return a_year((now.told_year or 0) + count)
    if unit == "month" and not count and told.days < A_MONTH:
        return a_month(told.last.year, told.last.month)
    return _moved(told, count, unit) if count else told


def _moved(told: Period, count: int, unit: str) -> Period | None:
    return later(told, 2 * count, "week") if unit == "fortnight" else later(told, count, unit)


_VAGUE = {"some", "several", "a few", "many", "a couple of"}


def _later(hit: re.Match[str], now: Now) -> Period | None:
    words, unit = (hit["an"], hit["au"]) if hit["after"] else (hit["ln"], hit["lu"])
    count = count_of(words)
    if count is None or now.period is None or _counts_from_elsewhere(hit, now):
        return None
    earlier = not hit["after"] and hit["lw"] in {"earlier", "before"}
    if unit == "year" and (hit["lh"] or words.lower() == "half a"):
        count, unit = 12 * count + 6, "month"
    moved = _moved(now.period, -count if earlier else count, unit)
    rough = hit[0][0] in "wW" or words.lower() in _VAGUE
    return moved.about() if moved and rough else moved


def _counts_from_elsewhere(hit: re.Match[str], now: Now) -> bool:
    """ "After four years in X", right behind a birth: they are not the first four of the life."""
    spent = hit["after"] and hit["after"].startswith("After") and now.period == now.birth
    return bool(spent) and _SPENT.match(hit.string, hit.end()) is not None


_SPENT = re.compile(r"['’]? (?:in|at|of|as|with|on|under|there)\b|['’] [a-z]")


def is_spent(hit: re.Match[str]) -> bool:
    """ "In 1809 he came home, after seven years in X": so long before 1809, and not after it."""
    if not _SPENT.match(hit.string, hit.end()):
        return False
    said, rest = hit.string[: hit.start()], hit.string[hit.end() :]
    opened = _DATED_OPENING.fullmatch(said) is not None
    return opened or (_DATED.search(said) is not None and not _GOES_ON.search(rest))


_DATED_OPENING = re.compile(rf"(?:In|By|On) [^,]{{0,14}}\b{YEAR},? ")
_DATED = re.compile(rf"\b{YEAR}\b")
_GOES_ON = re.compile(r"\b(?:and|he|she|they|which|who|where|before)\b|[^A-Z\W]\w*ed\b")


def moved_from(hit: re.Match[str], event: Period) -> Period | None:
    """ "Two years after his father's death in 1860": so long after what is told with its date."""
    count = count_of(hit["xn"])
    if count is None:
        return None
    moved = _moved(event, count if hit["xw"] == "after" else -count, hit["xu"])
    return moved if moved and moved.last.year <= LAST_YEAR else None


def _offset(hit: re.Match[str], now: Now) -> None:
    """Not known before the date of the event is read."""
    del hit, now


def _numbered(hit: re.Match[str], now: Now) -> Period | None:
    """ "On the 28th": a day of the month that is told of, or of the next when it has passed."""
    told = now.period
    if told is None or told.days > A_MONTH or now.julian:
        return None
    day = int(hit["od"])
    passed = told.days == 1 and day < told.first.day
    month = told.last.year * 12 + told.last.month - 1 + passed
    return a_day(month // 12, month % 12 + 1, day)


_GROWN = 5  # years


def _turn_of_century(hit: re.Match[str], now: Now) -> Period | None:
    """ "At the turn of the century": of the only one that turned in the life, or of that told."""
    if hit["tc"]:
        years = [100 * (rank_of(hit["tc"]) - 1)]
    elif now.birth and now.death:
        lived = range(now.birth.first.year + _GROWN, now.death.last.year + 1)
        years = [year for year in lived if year % 100 == 0]
    else:
        return None
    if len(years) != 1 or not years[0]:
        return None
    return a_year(years[0] - 1).to(a_year(years[0] + 1)).about()


def _part_of_decade(hit: re.Match[str], now: Now) -> Period | None:
    """ "By the end of the decade" that is told of."""
    if now.told_year is None:
        return None
    return part_of(a_decade(now.told_year // 10 * 10), part_named(hit["te"]))


RELATIVE_FORMS = {
    "turn": _turn_of_century,
    "tenth": _part_of_decade,
    "numbered": _numbered,
    **AGE_FORMS,
    "season": _season,
    "months": _month_of,
    "month": _month_next,
    "part": _part_of_year,
    "capyear": _the_next,
    "small": _the_next,
    "later": _later,
    "offset": _offset,
    "after": _later,
}
