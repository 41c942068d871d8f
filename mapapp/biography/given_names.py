"""Given names of persons: what tells a person from a place, and he from she."""

import csv
from functools import cache
from importlib.resources import files


@cache
def _sexes() -> dict[str, str]:
    text = (files("mapapp.biography") / "data" / "given_names.csv").read_text(encoding="utf-8")
    return {row["name"]: row["sex"] for row in csv.DictReader(text.splitlines())}


def is_given(name: str) -> bool:
    """Whether a word is a person's given name before all else."""
    return name in _sexes()


def pronoun_of(name: str) -> str:
    """ "he" or "she" by a given name; empty where it is of both, or not known."""
    return {"m": "he", "f": "she"}.get(_sexes().get(name, ""), "")
