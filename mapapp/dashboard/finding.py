"""The stays that a reader looks for: by their places, names, events and years."""

import re
from unicodedata import combining, normalize

from mapapp.countries import country_name
from mapapp.dates import both_calendars
from mapapp.model import Itinerary, Stay

_YEAR = re.compile(r"\d{3,4}", re.ASCII)


def found(itinerary: Itinerary, text: str) -> list[int]:
    """The indexes of the stays that have every word of a text, or were in the year it names."""
    words = _folded(text).split()
    return [index for index, stay in enumerate(itinerary) if not words or _has(stay, words)]


def _has(stay: Stay, words: list[str]) -> bool:
    place = stay.place
    told = _folded(
        " ".join(
            (
                *(place.name, place.modern_name, country_name(place.modern_country)),
                *(place.historical_state, stay.event, stay.evidence.sentence),
                both_calendars(stay.start, stay.end, stay.date_text, stay.calendar),
            )
        )
    )
    return all(word in told or _was_in(stay, word) for word in words)


def _was_in(stay: Stay, word: str) -> bool:
    """Whether a word is a year that a stay may have lasted through."""
    dates = [day for day in (stay.start, stay.end) if day is not None]
    if not dates or not _YEAR.fullmatch(word):
        return False
    return dates[0].earliest.year <= int(word) <= dates[-1].latest.year


def _folded(text: str) -> str:
    """A text without capitals and accents, which a reader may not have on the keyboard."""
    return "".join(c for c in normalize("NFKD", text.casefold()) if not combining(c))
