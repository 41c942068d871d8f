"""Given names of persons: what tells a person from a place, and he from she."""

from functools import cache

from mapapp.geocoding.tables import table


@cache
def _sexes() -> dict[str, str]:
    return {row["name"]: row["sex"] for row in table("given_names.csv", "mapapp.biography")}


def is_given(name: str) -> bool:
    """Whether a word is a person's given name before all else."""
    return name in _sexes()


def pronoun_of(name: str) -> str:
    """ "he" or "she" by a given name; empty where it is of both, or not known."""
    return {"m": "he", "f": "she"}.get(_sexes().get(name, ""), "")
