"""The gazetteer's own tables in ``data/``: see the README there for their columns and sources."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Region:
    """A row of ``data/regions.csv``: a region, island, sea or state of the past or of today.

    ``countries`` are the ISO 3166-1 alpha-2 codes of today's countries on its ground, ``parts``
    those of them that it held only a part of; ``first`` and ``last`` are the years in which it
    was, the coordinates its middle.
    """

    name: str
    other_names: tuple[str, ...]
    feature: str
    countries: tuple[str, ...]
    parts: tuple[str, ...]
    longitude: float | None
    latitude: float | None
    radius_km: float | None
    first: int
    last: int
    source: str


@dataclass(frozen=True, slots=True)
class Possession:
    """A row of ``data/possessions.csv``: what states held beyond their own ground.

    ``countries`` are the ISO 3166-1 alpha-2 codes of today's countries of which they held all or
    a part from the year ``first`` to ``last``.
    """

    states: tuple[str, ...]
    countries: tuple[str, ...]
    first: int
    last: int


def table(name: str, package: str = "mapapp.geocoding") -> Iterable[dict[str, str]]:
    """The rows of one of a package's own tables in its ``data/``."""
    text = (files(package) / "data" / name).read_text(encoding="utf-8")
    return csv.DictReader(io.StringIO(text))


@cache
def regions() -> tuple[Region, ...]:
    """Every row of ``data/regions.csv``."""
    return tuple(
        Region(
            row["name"],
            tuple(filter(None, row["other_names"].split(";"))),
            row["feature"],
            tuple(row["countries"].upper().split()),
            tuple(code.upper() for code in row["countries"].split() if code.islower()),
            _number(row["longitude"]),
            _number(row["latitude"]),
            _number(row["radius_km"]),
            *_years(row),
            row["source"],
        )
        for row in table("regions.csv")
    )


@cache
def possessions() -> tuple[Possession, ...]:
    """Every row of ``data/possessions.csv``."""
    return tuple(
        Possession(
            tuple(row["states"].split(";")),
            tuple(row["countries"].split()),
            *_years(row),
        )
        for row in table("possessions.csv")
    )


@cache
def settled() -> dict[tuple[str, str], int]:
    """The year in which settlers came to a country or, with GeoNames' code, a division of it."""
    return {(row["country"], row["admin1"]): int(row["year"]) for row in table("settled.csv")}


@cache
def founded() -> dict[tuple[str, str, str], int]:
    """The year in which a town of a younger country began, by country, division and name.

    The division is empty where the country has one town of note of that name.
    """
    rows = table("founded.csv")
    return {(row["country"], row["admin1"], row["town"]): int(row["year"]) for row in rows}


@cache
def abbreviations() -> dict[str, str]:
    """The names of states, provinces and counties by their abbreviations, less the points."""
    return {bare(row["abbreviation"]): row["name"] for row in table("abbreviations.csv")}


def bare(abbreviation: str) -> str:
    """An abbreviation without points and spaces; capitals stay, since Me. and ME are two."""
    return abbreviation.replace(".", "").replace(" ", "")


def _years(row: Mapping[str, str]) -> tuple[int, int]:
    """The years from ``first`` to ``last`` of a row; empty cells are open."""
    return int(row["first"] or -9999), int(row["last"] or 9999)


def _number(cell: str) -> float | None:
    return float(cell) if cell else None
