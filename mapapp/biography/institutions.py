"""Well-known institutions that do not tell their town by their name, and where they are."""

from collections.abc import Sequence
from functools import cache

from mapapp.geocoding.tables import table


@cache
def institutions() -> dict[str, dict[str, str]]:
    """Each institution's town, country (ISO 3166-1 alpha-2) and, with namesakes, region by name."""
    return {row["name"]: row for row in table("institutions.csv", "mapapp.biography")}


def listed(name: str) -> dict[str, str] | None:
    """The institution of a name: with St. or St, and of "Idaho State" the university."""
    written = name.replace("’", "'")
    state = f"{written} University" if written.endswith(" State") else ""
    ways = (written, written.replace("St. ", "St "), state)
    return next((institutions()[way] for way in ways if way in institutions()), None)


def words_of_institution(following: Sequence[str]) -> int:
    """How many of some words are an institution's whole name, be there small words in it; else 0.

    ``following`` begins with the word in question: "Institute", "for", "Advanced", "Study", …
    """
    told = tuple("St" if word == "St." else word for word in following)
    names = _with_small_words().get(told[0], ()) if told else ()
    return max((len(name) for name in names if told[: len(name)] == name), default=0)


@cache
def _with_small_words() -> dict[str, list[tuple[str, ...]]]:
    """By their first word, the names that capitals alone would not hold together."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for name in institutions():
        words = tuple(name.split())
        if any(word.islower() for word in words):
            found.setdefault(words[0], []).append(words)
    return found
