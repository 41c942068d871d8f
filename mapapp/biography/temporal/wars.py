"""Wars and upheavals as dates: "at the outbreak of World War II", "after the Anschluss"."""

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
    _War(r"Great Northern War\b", (1700, 2), 1721),
    _War(r"War of the Spanish Succession\b", (1701, 7), 1714),
    _War(r"War of the Austrian Succession\b", (1740, 12), 1748),
    _War(r"Glorious Revolution\b", (1688, 11), 1689),
    _War(r"French Revolution\b", (1789, 7), 1799),
    _War(r"Greek War of Independence\b", (1821, 3), 1829),
    _War(r"July Revolution\b", (1830, 7), 1830),
    _War(r"Taiping Rebellion\b", (1850, 12), 1864),
    _War(r"Indian (?:Mutiny|Rebellion)\b", (1857, 5), 1858),
    _War(r"(?:Paraguayan War|War of the Triple Alliance)\b", (1864, 12), 1870),
    _War(r"Paris Commune\b", (1871, 3), 1871),
    _War(r"(?:Anglo[–-])?Zulu War\b", (1879, 1), 1879),
    _War(r"War of the Pacific\b", (1879, 4), 1884),
    _War(r"First Boer War\b", (1880, 12), 1881),
    _War(r"First Sino[–-]Japanese War\b", (1894, 8), 1895),
    _War(r"Boxer (?:Rebellion|Uprising|Rising)\b", (1900, 6), 1901),
    _War(r"Mexican Revolution\b", (1910, 11), 1920),
    _War(r"Xinhai Revolution\b", (1911, 10), 1912),
    _War(r"Easter Rising\b", (1916, 4), 1916),
    _War(r"(?:October|Russian|Bolshevik) Revolution\b", (1917, 3), 1917),
    _War(r"Finnish Civil War\b", (1918, 1), 1918),
    _War(r"Irish War of Independence\b", (1919, 1), 1921),
    _War(r"Irish Civil War\b", (1922, 6), 1923),
    _War(r"Chaco War\b", (1932, 9), 1935),
    _War(r"Second Sino[–-]Japanese War\b", (1937, 7), 1945),
    _War(r"Anschluss\b", (1938, 3), 1938),
    _War(r"Kristallnacht\b", (1938, 11), 1938),
    _War(r"Winter War\b", (1939, 11), 1940),
    _War(r"[Pp]artition of India\b", (1947, 8), 1947),
    _War(r"Algerian War\b", (1954, 11), 1962),
    _War(r"Hungarian Uprising\b(?! of 18)", (1956, 10), 1956),
    _War(r"Vietnam War\b", (1965, 3), 1975),
    _War(r"Cultural Revolution\b", (1966, 5), 1976),
    _War(r"Six[- ]Day War\b", (1967, 6), 1967),
    _War(r"(?:Biafran|Nigerian Civil) War\b", (1967, 7), 1970),
    _War(r"Prague Spring\b", (1968, 1), 1968),
    _War(r"Yom Kippur War\b", (1973, 10), 1973),
    _War(r"Iranian Revolution\b", (1978, 10), 1979),
    _War(r"Iran[–-]Iraq War\b", (1980, 9), 1988),
    _War(r"Falklands War\b", (1982, 4), 1982),
    _War(r"fall of the Berlin Wall\b", (1989, 11), 1989),
    _War(r"(?:Persian )?Gulf War\b", (1990, 8), 1991),
)
_NAMES = "|".join(war.names for war in _WARS)
WAR_POINT = rf"[Tt]he (?:outbreak|beginning|start|end|close) of (?:the )?(?:{_NAMES})"
WAR = (
    r"(?P<war>(?:[Tt]he (?P<wp>outbreak|beginning|start|end|close) of"
    r"|(?P<wd>[Dd]uring|[Tt]hroughout)|(?P<wa>[Aa]fter|[Ff]ollowing)) (?:the )?"
    rf"(?P<wn>{_NAMES}))"
)


def war(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """When the war began (a month) or ended (a year), how long it lasted, or what came after."""
    del after
    meant = next(war for war in _WARS if re.fullmatch(war.names, hit["wn"]))
    if _is_of_another_age(meant, now):
        return None  # "the Glorious Revolution" of Spain
    ended = a_year(meant.ended)
    if hit["wd"]:
        return a_year(meant.began[0]).to(ended)
    if hit["wa"]:
        return ended.about()
    return ended if hit["wp"] in {"end", "close"} else a_month(*meant.began)


def _is_of_another_age(war: _War, now: Now) -> bool:
    """Whether a war was before the birth or after the death, or generations from what is told."""
    if now.birth is not None and war.ended < now.birth.first.year:
        return True
    if now.death is not None and war.began[0] > now.death.last.year:
        return True
    return now.year is not None and abs(now.year - war.began[0]) > _A_LIFE


_A_LIFE = 90  # years
