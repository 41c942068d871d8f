"""Birth and death of the subject, from the brackets of the opening or its first sentence."""

import re
from collections.abc import Sequence

from mapapp.biography.chronology import Now, Period, a_year
from mapapp.biography.lexicon import KIN
from mapapp.biography.timex import Timex, read

_SURE_START = re.compile(r"[^.]{0,40}?\b(?:born|b\.)")


def lifespan(opening: str) -> tuple[Period | None, Period | None]:
    """Birth and death from the first brackets, or the birth from "was born on"."""
    opened = opening.find("(")
    while 0 <= opened < 400 and not _VERB_BEFORE.search(opening[:opened]):
        closed = opening.find(")", opened)
        inside = opening[opened + 1 : closed if closed > 0 else opened + 300]
        times = [t for t in read(inside, Now()) if t.period is not None]
        dash = re.search(r"\s[–—-]\s|[–—]|\bdied\b|; *d\.", inside)
        first = times[0].period if len(times) == 1 else None
        alone = first is not None and first.days == 1 and inside.startswith(times[0].text)
        if times and (dash or alone or _SURE_START.match(inside)):
            return _split_life(inside, times, dash.start() if dash else len(inside))
        opened = opening.find("(", opened + 1)
    early = re.match(r"[^(]{1,80}\((?:c\. ?)?([3-9]\d\d) ?[–-] ?([3-9]\d\d)\)", opening)
    if early:
        return a_year(int(early[1])), a_year(int(early[2]))
    born = re.search(r"\b[Bb]orn\b[^.;]{0,120}", opening[:500])
    if born and not _of_kin(opening[: born.start()]):
        told = _BIRTH_CLAUSE.match(born[0])
        times = [t for t in read(told[0] if told else "", Now()) if t.period is not None]
        return (times[0].period if times else None), None
    return None, None


# "born in X, Y, in 1900", but not "born in X, he moved in 1900".
_BIRTH_CLAUSE = re.compile(
    r"[Bb]orn(?:(?! (?:and|he|she|where|who|but|to|the son|the daughter)\b)[^,]"
    r"|,(?= ?[A-Z\d]| (?:on|in|about|c)\b))*"
)


def _of_kin(before: str) -> bool:
    """Whether the words before "born" in its sentence tell of a relative."""
    sentence = re.split(r"(?<=[a-z)])\. ", before)[-1]
    return not {word.strip(",()").lower() for word in sentence.split()}.isdisjoint(KIN)


_VERB_BEFORE = re.compile(
    r"\b(?:he|she|was|is|had|were|moved|lived|worked|studied|went|came|married|joined|served|began"
    r"|returned|became|emigrated|died|settled|attended|taught|played|won)\b",
    re.IGNORECASE,
)


def _split_life(
    inside: str, times: Sequence[Timex], dash: int
) -> tuple[Period | None, Period | None]:
    birth = death = None
    for timex in times:
        if timex.start <= dash < timex.end:
            left = read(inside[:dash], Now())
            right = read(inside[dash + 1 :], Now())
            return _first(left), _first(right)
        if timex.start < dash:
            birth = birth or timex.period
        else:
            death = death or timex.period
    return birth, death


def _first(times: Sequence[Timex]) -> Period | None:
    return next((t.period for t in times if t.period is not None), None)
