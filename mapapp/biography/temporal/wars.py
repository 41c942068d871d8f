"""The great wars as dates: "at the outbreak of World War II", "during the Great War"."""

import re

from mapapp.biography.temporal.chronology import Now, Period, a_month, a_year

_FIRST = r"(?:First World|Great) War\b|World War (?:I|One|1)\b"
_SECOND = r"Second World War\b|World War (?:II|Two|2)\b"
_CIVIL = r"American Civil War\b"
WAR = (
    r"(?P<war>(?:[Tt]he (?P<wp>outbreak|beginning|start|end|close) of"
    r"|(?P<wd>[Dd]uring|[Tt]hroughout)|(?P<wa>[Aa]fter|[Ff]ollowing)) (?:the )?"
    rf"(?:(?P<w1>{_FIRST})|(?P<w2>{_SECOND})|(?P<wc>{_CIVIL})))"
)
# Months in which they began; ends are told of the whole year.
_BEGAN = {"w1": (1914, 8), "w2": (1939, 9), "wc": (1861, 4)}
_ENDED = {"w1": 1918, "w2": 1945, "wc": 1865}


def war(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """When the war began (a month) or ended (a year), how long it lasted, or what came after."""
    del now, after
    which = next(name for name in _BEGAN if hit[name])
    ended = a_year(_ENDED[which])
    if hit["wd"]:
        return a_year(_BEGAN[which][0]).to(ended)
    if hit["wa"]:
        return ended.about()
    return ended if hit["wp"] in {"end", "close"} else a_month(*_BEGAN[which])
