"""The great wars as dates: "at the outbreak of World War II", "during the Crimean War"."""

import re
from dataclasses import dataclass

from mapapp.biography.temporal.chronology import Now, Period, a_month, a_year


@dataclass(frozen=True, slots=True)
class _War:
    """How a war is called, the year and month in which it began, and the year in which it ended."""

    names: str
    began: tuple[int, int]
    ended: int


# Of those that have one name for what is one span of years.
_WARS = (
    _War(r"(?:First World|Great) War\b|World War (?:I|One|1)\b", (1914, 8), 1918),
    _War(r"Second World War\b|World War (?:II|Two|2)\b", (1939, 9), 1945),
    _War(r"American Civil War\b", (1861, 4), 1865),
    _War(r"American (?:Revolutionary War|Revolution|War of Independence)\b", (1775, 4), 1783),
    _War(r"War of 1812\b", (1812, 6), 1815),
    _War(r"Napoleonic Wars\b", (1803, 5), 1815),
    _War(r"Peninsular War\b", (1808, 5), 1814),
    _War(r"Crimean War\b", (1853, 10), 1856),
    _War(r"Mexican[–-]American War\b", (1846, 4), 1848),
    _War(r"Franco[–-]Prussian War\b", (1870, 7), 1871),
    _War(r"Spanish[–-]American War\b", (1898, 4), 1898),
    _War(r"(?:Second |South African )?Boer War\b", (1899, 10), 1902),
    _War(r"Russo[–-]Japanese War\b", (1904, 2), 1905),
    _War(r"Balkan Wars\b", (1912, 10), 1913),
    _War(r"Russian Civil War\b", (1918, 1), 1921),
    _War(r"Spanish Civil War\b", (1936, 7), 1939),
    _War(r"Korean War\b", (1950, 6), 1953),
    _War(r"English Civil War\b", (1642, 8), 1651),
    _War(r"Thirty Years['’] War\b", (1618, 5), 1648),
    _War(r"Seven Years['’] War\b", (1756, 5), 1763),
)
_NAMES = "|".join(war.names for war in _WARS)
WAR = (
    r"(?P<war>(?:[Tt]he (?P<wp>outbreak|beginning|start|end|close) of"
    r"|(?P<wd>[Dd]uring|[Tt]hroughout)|(?P<wa>[Aa]fter|[Ff]ollowing)) (?:the )?"
    rf"(?P<wn>{_NAMES}))"
)


def war(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """When the war began (a month) or ended (a year), how long it lasted, or what came after."""
    del now, after
    meant = next(war for war in _WARS if re.fullmatch(war.names, hit["wn"]))
    ended = a_year(meant.ended)
    if hit["wd"]:
        return a_year(meant.began[0]).to(ended)
    if hit["wa"]:
        return ended.about()
    return ended if hit["wp"] in {"end", "close"} else a_month(*meant.began)
