"""What a text comes to further on: the year of a paragraph, and whether it is of early ages."""

import re

from mapapp.biography.temporal.chronology import A_MONTH, Now
from mapapp.biography.temporal.patterns import YEAR
from mapapp.biography.temporal.timex import read

_AHEAD = 2_000  # characters


def look_ahead(paragraph: str, now: Now) -> None:
    """Tell which year a paragraph comes to, where none has been told before it."""
    now.coming = None
    if now.year is None:
        told = (timex.period for timex in read(paragraph[:_AHEAD], Now()) if not timex.bracketed)
        first = next((period for period in told if period is not None), None)
        now.coming = first if first is not None and first.days <= A_MONTH else None


def is_early(text: str) -> bool:
    """Whether the years that a text tells have three digits: "in 383", and never "in 1383"."""
    return _LATER.search(text) is None and _EARLY.search(text) is not None


_LATER = re.compile(rf"(?<!\d){YEAR}(?!\d)")
_EARLY = re.compile(
    r"\b(?:c\.|[Ii]n|[Aa]bout|[Aa]round|[Ff]rom|[Uu]ntil|[Bb]y|[Ss]ince|[Aa]fter|[Bb]efore) "
    r"[3-9]\d\d\b(?!,\d| \w+s\b)"
)
