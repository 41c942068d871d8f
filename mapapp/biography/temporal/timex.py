"""Temporal expressions of a sentence, resolved to periods in the context of what was told.

Ranges, days, months, seasons, years, parts of them, decades; relative ones ("the following
year", "two months later", "at the age of twelve") count from the narrative's present.
"""

import re
from dataclasses import replace

from mapapp.biography.temporal.ages import AGE_FORMS
from mapapp.biography.temporal.attribution import counts_things, has_article, is_of_noun, is_owned
from mapapp.biography.temporal.calendars import twin_after
from mapapp.biography.temporal.chronology import (
    LAST_YEAR,
    Now,
)
from mapapp.biography.temporal.expression import Relation, Timex
from mapapp.biography.temporal.forms import ABSOLUTE_FORMS
from mapapp.biography.temporal.numbers import count_of
from mapapp.biography.temporal.patterns import (
    ABSOLUTE,
    DAY,
    MONTH,
    RELATIVE,
    YEAR,
)
from mapapp.biography.temporal.ranges import joined, relation_before
from mapapp.biography.temporal.relative import RELATIVE_FORMS, is_spent, moved_from

_JULIAN = re.compile(r"\s?[\[(]?(?:Julian\b|O\.? ?S\.|Old Style)", re.IGNORECASE)


def read(sentence: str, now: Now) -> list[Timex]:
    """The temporal expressions of a sentence in order; ``now`` moves along as they are told."""
    found: list[Timex] = []
    hits = [*ABSOLUTE.finditer(sentence), *RELATIVE.finditer(sentence)]
    hits.sort(key=lambda hit: (hit.start(), -hit.end()))
    last: re.Match[str] | None = None
    for hit in hits:
        if found and hit.start() < found[-1].end:
            continue
        timex = _absolute(sentence, hit, now) if hit.re is ABSOLUTE else _relative(hit, now)
        if timex is None:
            continue
        if found and _is_aside(sentence, found, hit, timex):
            timex = replace(timex, bracketed=True)
        if last is not None and last["offset"] and timex.period and hit.re is ABSOLUTE:
            moved = moved_from(last, timex.period)
            found[-1] = replace(found[-1], period=moved)
            timex = replace(timex, bracketed=moved is not None)  # the event's
            now.period = moved or now.period
        last = hit if hit.re is RELATIVE else None
        span = joined(sentence, found[-1], timex) if found else None
        if span is not None:
            found.pop()
        timex = span or timex
        timex = timex if timex.bracketed else _in_brackets(sentence, timex)
        found.append(timex)
        if timex.period and _goes_on(timex, hit, now):
            now.tell(timex.period)
    return found


_CLOSES = re.compile(r"[.;)]|$")
_GOES_ON = re.compile(r"\b(?:and|but|then|where|who|which|before|\w+ing|\w+ed)\b")


def _is_aside(sentence: str, found: list[Timex], hit: re.Match[str], timex: Timex) -> bool:
    """Whether an expression only says how a date that was told lies to another."""
    told, between = found[-1], sentence[found[-1].end : hit.start()]
    close = not _ROUGHLY.sub("", between).strip(" ,")
    if hit.lastgroup == "after":  # "in May, after ten years"
        return hit[0][0] == "a" and told.period is not None and ("," not in between or close)
    if hit.lastgroup == "later" and hit["lw"].startswith("after") and close:
        return True  # "in 1851, two years after …"
    if hit.lastgroup == "later" and _CLOSES.match(sentence, hit.end()):
        dated = told.text[-4:].isdigit() and not _GOES_ON.search(between)
        return dated and between.endswith(", ")  # "at the congress of 1905, ten years later."
    return close and _says_again(told, timex)  # "in 1851, at the age of ten"


# "On 28 May 1864, almost exactly fifteen years after …".
_ROUGHLY = re.compile(
    r"\b(?:almost|nearly|exactly|just|about|only|some|over|roughly|barely|(?:more|less) than)\b"
)


def _says_again(told: Timex, timex: Timex) -> bool:
    """Whether an age is told beside its date."""
    if told.period is None or timex.period is None or not _AGE.search(timex.text):
        return False
    return timex.period.first <= told.period.last and told.period.first <= timex.period.last


_AGE = re.compile(r"\b(?:age|aged|year-old)\b|^[Ww]hen (?:he|she) was\b")


def _goes_on(timex: Timex, hit: re.Match[str], now: Now) -> bool:
    """Whether the narrative moves to a date: not for asides, nor an age that says it again."""
    owned = timex.attributive and hit.string[max(0, hit.start() - 3) : hit.start()] != "of "
    if timex.bracketed or owned or timex.relation is Relation.FOR or timex.period is None:
        return False
    if hit.lastgroup == "later" and hit["lw"] in {"earlier", "before"}:
        return False  # told by the way, of a time before
    if hit.lastgroup in {"lifelong", "evening"}:
        return False
    told = now.period
    if hit.lastgroup == "war" and told is not None and told.last >= timex.period.first:
        return False  # "in September 1914 he joined up for the length of the First World War"
    if hit.lastgroup != "age" or told is None:
        return True
    return told.first > timex.period.last or timex.period.first > told.last


def _in_brackets(sentence: str, timex: Timex) -> Timex:
    inside = any(
        (opened := sentence.rfind(opening, 0, timex.start)) >= 0
        and sentence.find(closing, opened, timex.start) < 0
        for opening, closing in ("()", "[]")
    )
    return replace(timex, bracketed=True) if inside else timex


def _absolute(sentence: str, hit: re.Match[str], now: Now) -> Timex | None:
    start, end = hit.span()
    form = hit.lastgroup or ""
    tail = sentence[end : end + 50]
    if form == "y" and not hit["py"] and not hit["y7"] and counts_things(sentence, start, end):
        return None
    twin = twin_after(sentence, end) if form in _DAYS else None
    if _JULIAN.match(tail) and not twin:
        now.julian = True
    elif now.julian and _far_from_now(hit, now):
        now.julian = False
    year = twin.year if twin and twin.year else _year_after(tail)
    period = ABSOLUTE_FORMS[form](hit, now, year)
    both = twin.resolve(period) if twin and period else None
    end, period = (twin.end, both) if twin and both else (end, period)
    julian = now.julian and form in _DAYS
    relation, rough, led = relation_before(sentence, start)
    if _BEST_SINCE.search(sentence, max(0, start - 80), start):
        return None  # "their first win in X since 1987"
    if period is None:
        return Timex(start, end, hit[0], None, relation)
    if period.last.year > LAST_YEAR:
        return None
    owned = form == "y" and is_owned(sentence, start, end)
    of_noun = form == "y" and is_of_noun(sentence, start)
    return Timex(
        led,
        end,
        sentence[led:end],
        period.about() if rough else period,
        relation,
        attributive=of_noun or owned or has_article(sentence, start),
        owned=owned,
        julian=julian,
    )


_DAYS = {"dmy", "mdy"}
_BEST_SINCE = re.compile(
    r"\b(?:first|only|last|best|worst|biggest|longest|largest) [^,;.]*\bsince $"
)


def _far_from_now(hit: re.Match[str], now: Now) -> bool:
    """A date of another time is in the usual calendar again."""
    year = next((hit[f"y{i}"] for i in (1, 2, 3, 6) if hit[f"y{i}"]), None)
    return bool(year and now.period and abs(int(year) - now.period.last.year) > 1)


_RANGE_YEAR = re.compile(
    rf"\s?(?:[–—-]|to|until|and|through)\s?(?:the )?"
    rf"(?:{DAY}(?: of)? {MONTH}|{MONTH}(?: {DAY})?),? (?P<year>{YEAR})"
)


def _year_after(tail: str) -> int | None:
    """The year that stands only at the end of a range whose beginning is being read."""
    found = _RANGE_YEAR.match(tail)
    return int(found["year"]) if found else None


_RELATION_OF = {
    "until": Relation.UNTIL,
    "till": Relation.UNTIL,
    "by": Relation.BEFORE,
    "from": Relation.FROM,
    "since": Relation.FROM,
}


def _relative(hit: re.Match[str], now: Now) -> Timex | None:
    form = hit.lastgroup or ""
    if form == "dur":
        return _duration(hit)
    if form == "after" and is_spent(hit):
        years = (count_of(hit["an"]) or 0) * _YEARS.get(hit["au"], 1.0)
        return Timex(hit.start(), hit.end(), hit[0], None, Relation.SPENT, years=years)
    period = RELATIVE_FORMS[form](hit, now)
    if form == "lifelong":
        until = Relation.UNTIL
        return Timex(hit.start(), hit.end(), hit[0], period, until) if period else None
    relation = Relation.AT
    first = hit[0].split(" ", 1)[0].lower()
    if first in _RELATION_OF:
        relation = _RELATION_OF[first]
    elif form in AGE_FORMS and first in {"before", "after"}:
        relation = Relation(first)
    return Timex(hit.start(), hit.end(), hit[0], period, relation)


def _duration(hit: re.Match[str]) -> Timex:
    if hit["while"]:
        return Timex(hit.start(), hit.end(), hit[0], None, Relation.FOR)
    unit = hit["fu"] or hit["gu"] or "year"
    count = 0.5 if hit["half"] else float(count_of(hit["fn"] or hit["gn"]) or 1)
    years = _YEARS.get(unit, 1.0)
    start = hit.start() if hit["fn"] or hit["half"] else hit.start("gn")
    text = hit[0][start - hit.start() :]
    return Timex(start, hit.end(), text, None, Relation.FOR, years=count * years)


_YEARS = {"day": 1 / 365, "week": 7 / 365, "month": 1 / 12, "decade": 10.0}
