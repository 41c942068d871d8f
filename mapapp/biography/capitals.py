"""Capitals of peoples and states: what "the French capital" means, and when."""

from functools import cache

from mapapp.geocoding.spelling import key
from mapapp.geocoding.tables import table

_OPEN = 10_000  # a year


@cache
def _capitals() -> dict[str, list[tuple[range, str]]]:
    """The capitals of each people, with the years in which they were, in their order."""
    known: dict[str, list[tuple[range, str]]] = {}
    for row in table("capitals.csv", "mapapp.biography"):
        years = range(int(row["first"] or 0), int(row["last"] or _OPEN) + 1)
        known.setdefault(row["people"], []).append((years, row["capital"]))
    return known


@cache
def _names() -> frozenset[str]:
    return frozenset(key(capital) for told in _capitals().values() for _, capital in told)


def has_capital(people: str) -> bool:
    """Whether the capital of a people is known, by its adjective: "French"."""
    return people in _capitals()


def capital_of(people: str, year: int | None) -> str:
    """The name of a people's capital in a year, of the latest without any; empty if unknown."""
    told = [name for years, name in _capitals().get(people, ()) if year is None or year in years]
    return told[-1] if told else ""


def is_capital(name: str) -> bool:
    """Whether a place of this name is, or was, the capital of a people."""
    return key(name) in _names()
