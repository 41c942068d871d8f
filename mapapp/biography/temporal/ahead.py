"""The year that a paragraph comes to, for the days and months told before it without one."""

from mapapp.biography.temporal.chronology import A_MONTH, Now
from mapapp.biography.temporal.timex import read

_AHEAD = 2_000  # characters


def look_ahead(paragraph: str, now: Now) -> None:
    """Tell which year a paragraph comes to, where none has been told before it."""
    now.coming = None
    if now.year is None:
        told = (timex.period for timex in read(paragraph[:_AHEAD], Now()) if not timex.bracketed)
        first = next((period for period in told if period is not None), None)
        now.coming = first if first is not None and first.days <= A_MONTH else None
