"""Decades as they are written: "the 1930s", "the late '20s", "the mid-sixties"."""

import re

from mapapp.biography.temporal.chronology import Now, Period, a_decade, a_year, part_of
from mapapp.written_dates import part_named

_TENS = "twenties thirties forties fifties sixties seventies eighties nineties"
TENS = {word: 20 + 10 * i for i, word in enumerate(_TENS.split())}
TENS_WORD = "(?:" + "|".join(f"[{w[0].upper()}{w[0]}]{w[1:]}" for w in TENS) + ")"
_HUNDREDS = {"fifteen": 1500, "sixteen": 1600, "seventeen": 1700, "eighteen": 1800}
_HUNDREDS |= {"nineteen": 1900}
_PART = (
    r"(?:[Ee]arly|[Ll]ater?|[Mm]id(?:dle)?|[Ee]arly[- ]to[- ]mid|[Mm]id[- ]to[- ]late"
    r"|(?:very )?(?:beginning|start|opening|middle|end|close|(?:first|second|latter|last) (?:half"
    r"|part|years)|(?:opening|closing|final|early|later) years) of)"
)
# "40s" and "forties" are years after an article or a part only: "in his forties" are not.
DECADE = (
    rf"(?P<decade>(?P<the>[Tt]he )?(?:(?P<pd>{_PART})[ -](?:the )?)?"
    rf"(?:(?P<dec>1\d\d0|20[0-2]0)[’']?s\b|[’'‘](?P<df>[1-9]0)s\b"
    rf"|(?(pd)|(?(the)|(?<=s and )))(?:[Rr]oaring )?(?:(?P<dh>(?:{'|'.join(_HUNDREDS)})[ -])?"
    rf"(?P<dn>{TENS_WORD})\b|(?P<ds>[1-9]0)[’']?s\b)))"
)


def decade(hit: re.Match[str], now: Now, after: int | None) -> Period | None:
    """A decade or a part of it; of one without a century, that which the narrative is in."""
    del after
    year = _first_year(hit, now)
    if year is None:
        return None
    whole = a_year(year).to(a_year(year + 99)) if _is_century(year) else a_decade(year)
    if _is_century(year):
        whole = Period(f"{year // 100}XX", f"{year // 100}XX", whole.first, whole.last)
    return part_of(whole, part_named(hit["pd"])) if hit["pd"] else whole


def _is_century(year: int) -> bool:
    """ "The 1700s" are the century; "the 1900s" and "the 2000s" are mostly their first years."""
    return year % 100 == 0 and year < 1900


def _first_year(hit: re.Match[str], now: Now) -> int | None:
    if hit["dec"]:
        return int(hit["dec"])
    digits = hit["df"] or hit["ds"]
    tens = int(digits) if digits else TENS[hit["dn"].lower()]
    if hit["dh"]:
        return _HUNDREDS[hit["dh"][:-1]] + tens
    # "The '30s", where nothing tells the century, are the last one's.
    return now.decade(tens) or (1900 + tens if hit["df"] else None)
