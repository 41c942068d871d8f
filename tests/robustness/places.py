"""A gazetteer's places, made up: as many as are needed, and no others."""

from collections.abc import Iterator

from mapapp.geocoding.records import Record
from mapapp.geocoding.spelling import key

FEW = 300


def few_places(count: int = FEW) -> Iterator[Record]:
    """Towns called ``Town 0``, ``Town 1`` and so on, each with a second name."""
    for number in range(count):
        name, other = f"Town {number}", f"Oldtown {number}"
        yield Record(
            *(str(number), name, "DE", "01", number % 180, number % 90, number + 1, "town", 3.0),
            names={key(name): (name, "name"), key(other): (other, "former")},
        )
