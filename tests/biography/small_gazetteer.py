"""A small gazetteer for tests: the places that the tests' sentences name, and no others."""

import csv
from collections.abc import Iterator
from pathlib import Path

from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.records import Record
from mapapp.geocoding.spelling import key

PLACES = Path(__file__).parent / "places.csv"


def records() -> Iterator[Record]:
    """The places as records; where they lie does not matter here, only that they differ.

    Behind a bar stand a place's further names.
    """
    for row in csv.DictReader(PLACES.read_text("utf-8").splitlines()):
        (name, *others), country = row["name"].split("|"), row["country"]
        number = sum(ord(letter) * (i + 1) for i, letter in enumerate(name + country))
        yield Record(
            id=f"{name}-{country}",
            name=name,
            country=country,
            admin1="",
            longitude=number % 360 - 180.0,
            latitude=number % 120 - 60.0,
            population=0,
            feature=row["feature"],
            prominence=float(row["prominence"]),
            names={key(name): (name, "name")} | {key(o): (o, "former") for o in others},
        )


def opened(folder: Path) -> Gazetteer:
    """The gazetteer of these places, its index in a folder."""
    return Gazetteer.open(folder / "small.sqlite", source=lambda: list(records()))
