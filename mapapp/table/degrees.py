"""Coordinates as maps and encyclopedias print them, in decimal degrees: to say what to write."""

import re
from collections.abc import Mapping

_NUMBER = r"\d{1,3}(?:[.,]\d+)?"
# 48°52′N; 48° 52' 12.5" N; N 48 52; 48.87° N; 2 21 03 E; -2°21′.
_PARTS = re.compile(
    rf"(?P<before>[NSEW]?) ?(?P<sign>[-−–]?)(?P<degrees>{_NUMBER}) ?[°º]? ?"
    rf"(?:(?P<minutes>{_NUMBER}) ?['’′]? ?)?"
    rf"(?:(?P<seconds>{_NUMBER}) ?(?:[\"”″]|''|’’|′′)? ?)?(?P<after>[NSEW]?)",
    re.ASCII,
)
_HEMISPHERES: Mapping[str, str] = {"latitude": "NS", "longitude": "EW"}
_MOST_DEGREES: Mapping[str, int] = {"latitude": 90, "longitude": 180}
_MINUTES, _SECONDS = 60, 3600


def in_decimal_degrees(text: str, column: str) -> str:
    """A latitude or longitude in degrees, minutes and seconds as a decimal number.

    Empty where the text is none, of that column, that can be understood.
    """
    found = _PARTS.fullmatch(" ".join(text.split()))
    if found is None or column not in _HEMISPHERES:
        return ""
    hemisphere = found["before"] or found["after"]
    if (found["before"] and found["after"]) or (hemisphere and found["sign"]):
        return ""
    degrees, minutes, seconds = (
        float((found[part] or "0").replace(",", ".")) for part in ("degrees", "minutes", "seconds")
    )
    value = degrees + minutes / _MINUTES + seconds / _SECONDS
    if hemisphere not in _HEMISPHERES[column] or max(minutes, seconds) >= 60:
        return ""
    if value > _MOST_DEGREES[column]:
        return ""
    sign = "-" if found["sign"] or hemisphere in ("S", "W") else ""
    return f"{sign}{f'{value:.5f}'.rstrip('0').rstrip('.')}"
