"""Temporal expressions of a sentence, resolved to periods in the context of what was told.

Ranges, days, months, seasons, years, parts of them, decades; relative ones ("the following
year", "two months later", "at the age of twelve") count from the narrative's present.
"""

import re
from dataclasses import dataclass, replace
from enum import StrEnum

from mapapp.biography.temporal.ages import AGE_FORMS
from mapapp.biography.temporal.attribution import counts_things, has_article, is_of_noun, is_owned
from mapapp.biography.temporal.calendars import twin_after
from mapapp.biography.temporal.chronology import (
    LAST_YEAR,
    Now,
    Period,
)
from mapapp.biography.temporal.forms import ABSOLUTE_FORMS
from mapapp.biography.temporal.numbers import count_of
from mapapp.biography.temporal.patterns import (
    ABSOLUTE,
    DAY,
    MONTH,
    RELATIVE,
    YEAR,
)
from mapapp.biography.temporal.relative import RELATIVE_FORMS, moved_from


class Relation(StrEnum):
    """How an event or a stay lies to the period that is named."""

    AT = "at"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    FOR = "for"


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression: its span in the sentence and the period it means.

    ``period`` is None where the context does not resolve it. ``attributive``: the date belongs
    to a noun ("the rising of 1905"), not to the clause. ``years``: length of a duration.
    """

    start: int
    end: int
    text: str
    period: Period | None
    relation: Relation = Relation.AT
    attributive: bool = False
    owned: bool = False
    bracketed: bool = False
    julian: bool = False
    years: float = 0.0


_JOIN = re.compile(
    r"(?:\s?(?:[–—‒−-]|--)\s?"
    r"|,? (?:to|until|till|through|thru|up to|up until|(?:and )?then until) )"
    r"(?:(?:on|in|about|around|circa|c\.|at least|sometime in|(?:his|her) \w+ in|he died in"
    r"|she died in|the year|the) ?)*"
)


_AND = re.compile(r" and (?:again )?(?:in )?(?:the )?")


_LEFT = re.compile(
    r"(?:\b(?:(?P<from>[Ss]ince|[Ff]rom"
    r"|(?P<start>(?:[Ss]tarting|[Bb]eginning|[Cc]ommencing) (?:in|from)))"
    r"|(?P<only>[Nn]ot until)"
    r"|(?P<until>[Uu]ntil (?:the|his|her) (?:(?:\w+ ){1,3}|(?:[a-z]+ ){4,5})(?:in|of|on)"
    r"|[Uu]p until|[Uu]ntil|[Tt]ill|[Uu]p to)"
    r"|(?P<before>[Bb]efore|[Bb]y|[Pp]rior to|[Nn]ot? later than)"
    r"|(?P<after>(?<!year )(?<!day )[Aa]fter)"
    r"|(?P<between>[Bb]etween))\s+)?"
    r"(?P<about>(?:[Aa]bout|[Aa]round|[Cc]irca|[Tt]owards?|[Rr]oughly|[Aa]pproximately"
    r"|[Pp]robably in|[Pp]erhaps in"
    r"|[Cc]a?\.|at least)\s*)?(?:the )?(?:years? )?$"
)


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
        joined = _joined(sentence, found[-1], timex) if found else None
        if joined is not None:
            found.pop()
        timex = joined or timex
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
    close = not between.strip(" ,")
    if hit.lastgroup == "after":  # "in May, after ten years"
        return hit[0][0] == "a" and told.period is not None and ("," not in between or close)
    if hit.lastgroup == "later" and hit["lw"].startswith("after") and close:
        return True  # "in 1851, two years after …"
    if hit.lastgroup == "later" and _CLOSES.match(sentence, hit.end()):
        dated = told.text[-4:].isdigit() and not _GOES_ON.search(between)
        return dated and between.endswith(", ")  # "at the congress of 1905, ten years later."
    return close and _says_again(told, timex)  # "in 1851, at the age of ten"


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
    if hit.lastgroup == "lifelong":
        return False
    told = now.period
    if hit.lastgroup == "war" and told is not None and told.last >= timex.period.first:
        return False  # "in September 1914 he joined up for the length of the First World War"
    if hit.lastgroup != "age" or told is None:
        return True
    return told.first > timex.period.last or timex.period.first > told.last


def _in_brackets(sentence: str, timex: Timex) -> Timex:
    opened = sentence.rfind("(", 0, timex.start)
    inside = opened >= 0 and sentence.find(")", opened, timex.start) < 0
    return replace(timex, bracketed=True) if inside else timex


def _joined(sentence: str, left: Timex, right: Timex) -> Timex | None:
    """Two dates that are the ends of one range, or None."""
    between = sentence[left.end : right.start]
    if left.period is None or right.period is None or left.relation is Relation.UNTIL:
        return None
    before = _LEFT.search(sentence, max(0, left.start - 30), left.start)
    and_counts = before is not None and before["between"] and _AND.fullmatch(between)
    if not (_JOIN.fullmatch(between) or and_counts or _follow_on(left, right, between)):
        return None
    first = left.period
    if first.first > right.period.last:
        return None
    return Timex(
        left.start,
        right.end,
        sentence[left.start : right.end],
        first.to(right.period),
        julian=left.julian or right.julian,
    )


_AND_OR = re.compile(r" (?:and|or)(?: (?:the|in))* ")


_MONTH = 31  # days
_NEXT = 25


def _follow_on(left: Timex, right: Timex, between: str) -> bool:
    """ "In 1889 and 1890", "in late May 1889 and early June 1889": what follows on is one span."""
    first, last = left.period, right.period
    if first is None or last is None or not _AND_OR.fullmatch(between):
        return False
    years = left.text[-4:].isdigit() and right.text.isdigit()
    decades = left.text.endswith("s") and right.text.endswith("s")
    if (years or decades) and (last.first - first.last).days == 1:
        return True
    dated = left.text[-4:].isdigit() and right.text[-4:].isdigit()
    months = max(first.days, last.days) <= _MONTH and min(first.days, last.days) > 1
    return dated and months and 0 < (last.first - first.last).days <= _NEXT


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
    relation, rough, led = _relation(sentence, start)
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


def _relation(sentence: str, start: int) -> tuple[Relation, bool, int]:
    """How a date is related, whether roughly, and where it begins: with "starting in", too."""
    left = _LEFT.search(sentence, max(0, start - 30), start)
    if left is None:
        return Relation.AT, False, start
    led = left.start("start") if left["start"] else start
    for relation in (Relation.FROM, Relation.UNTIL, Relation.BEFORE, Relation.AFTER):
        if left[relation.value]:
            return relation, bool(left["about"]), led
    return Relation.AT, bool(left["about"]), start


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
    years = {"day": 1 / 365, "week": 7 / 365, "month": 1 / 12, "decade": 10.0}.get(unit, 1.0)
    start = hit.start() if hit["fn"] or hit["half"] else hit.start("gn")
    text = hit[0][start - hit.start() :]
    return Timex(start, hit.end(), text, None, Relation.FOR, years=count * years)
