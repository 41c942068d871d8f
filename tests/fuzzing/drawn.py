"""Inputs drawn from bytes: whatever a fuzzer changes in them changes the input a little.

The same bytes give the same input, so what was found once can be kept as a test.
"""

import csv
import io
import json
import struct
from collections.abc import Callable, Sequence
from typing import TypeVar

from mapapp.table import COLUMNS
from mapapp.table.columns import REQUIRED
from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision
from tests.hostile import HOSTILE, REFUSED

Thing = TypeVar("Thing")

DATE_PARTS = (
    *("19", "1900", "1905", "0001", "9999", "0000", "99999", "1X", "XX", "199X", "Y", "E3", "S2"),
    *(
        "-",
        "-01",
        "-02-29",
        "-12-31",
        "-13",
        "-21",
        "-22",
        "-24",
        "-25",
        "-28",
        "-33",
        "-39",
        "-41",
    ),
    *("/", "..", "~", "?", "%", "[", "]", "{", "}", ",", " ", "T12:00", "Z", "u", "٣", "+01:00"),
)
WORDS = (
    *("He", "she", "His wife", "Anna Berg", "born", "was born in", "died", "moved to", "left for"),
    *("was arrested in", "was exiled to", "travelled by ship from", "returned", "lived at", "and"),
    *("Paris", "London", "the Alps", "New York", "Ust-Kut", "Georgia", "St. Petersburg", "Q"),
    *("in 1900", "on 5 May 1905", "(15 October 1905 O.S.)", "in the winter of 1919–20", "the next"),
    *("two years later", "from 1899 to 1902", "between 7–8 November 1917", "aged 26", "until 31"),
    *(".", ",", ";", "\n", "\n\n", "(", ")", "[12]", "[a]", "“", "”", "—", "'s", "c.", "about"),
    *("== Life ==", "# Life", "<p>", "</p>", "<h2>Life</h2>", "<sup>[3]</sup>", "&nbsp;", "<!--"),
    *("-->", "<script>", "**", "[[", "]]", "{{", "}}", "References", "\u200b", "\u00a0", "1900s"),
)
TERMS: dict[str, Sequence[str]] = {
    "precision": tuple(Precision),
    "calendar": tuple(Calendar),
    "certainty": tuple(Certainty),
    "arrived_by": tuple(ArrivedBy),
    "kind": tuple(Kind),
}
ALL_TERMS = tuple(term for terms in TERMS.values() for term in terms)
NUMERIC = frozenset({"latitude", "longitude", "radius_km", "source_start", "source_end"})
NUMBERS = (
    "0",
    "90",
    "-90",
    "180",
    "-180",
    "179.9999",
    "1e5",
    "nan",
    "48.85",
    "-0.0",
    "5000",
    "+.5",
)


class Drawn:
    """Draws choices, numbers and texts from bytes; from none left it draws the first of all."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._position = 0

    def number(self, below: int) -> int:
        """A number from 0 to below ``below``."""
        width = 1 if below <= 256 else 2
        taken = self._data[self._position : self._position + width]
        self._position += width
        return int.from_bytes(taken, "little") % below

    def pick(self, things: Sequence[Thing]) -> Thing:
        """One of the things."""
        return things[self.number(len(things))]

    def raw(self, most: int = 24) -> bytes:
        """Some bytes as they are."""
        length = self.number(most)
        taken = self._data[self._position : self._position + length]
        self._position += length
        return taken

    def text(self) -> str:
        """A hostile text, a few letters, or what the bytes say."""
        match self.number(4):
            case 0:
                return self.pick(HOSTILE)
            case 1:
                return self.raw().decode("utf-8", "replace")
            case 2:
                raw = self.raw()  # halves of surrogate pairs, too, which JSON can say
                return "".join(map(chr, struct.unpack(f"<{len(raw) // 2}H", raw[: len(raw) & ~1])))
            case _:
                return self.pick((*REFUSED, "Paris", "Alma Ata", "a", ""))

    def date(self) -> str:
        """Parts of EDTF dates in any order."""
        return "".join(self.pick(DATE_PARTS) for _ in range(1 + self.number(5)))

    def good_date(self) -> str:
        """A date that can be read, or none."""
        year = self.pick(("0001", "1000", "1582", "1879", "1900", "1940", "9998", "9999"))
        return year + self.pick(("", "-01", "-12", "-10-15", "-12-31", "-01-01", "-22", "~", "?"))

    def cell(self, column: str) -> str:
        """What stands in a column, or something that may not."""
        if self.number(6) == 0:
            return self.text()
        if column in TERMS:
            return self.pick(ALL_TERMS)
        if column in NUMERIC:
            return self.pick(NUMBERS)
        others: dict[str, Callable[[], str]] = {
            "id": lambda: self.pick(("a", "b", "c-1", "paris-1900")) + str(self.number(300)),
            "start": lambda: self.pick((self.good_date(), self.date(), "")),
            "end": lambda: self.pick((self.good_date(), self.date(), "")),
            "modern_country": lambda: self.pick(("", "DE", "France", "XX")),
            "rival_of": lambda: self.pick(("", "a0", "b1")),
        }
        return others.get(column, lambda: self.pick(HOSTILE))()

    def good_cell(self, column: str) -> str:
        """What may stand in a column."""
        if column in TERMS:
            return self.pick(TERMS[column])
        others: dict[str, Callable[[], str]] = {
            "start": lambda: self.good_date() if self.number(3) else "",
            "latitude": lambda: str(self.number(181) - 90),
            "longitude": lambda: str(self.number(361) - 180),
            "modern_country": lambda: self.pick(("", "DE", "FR", "France")),
        }
        if column in others:
            return others[column]()
        return "" if column in {"end", "rival_of", *NUMERIC} else self.pick(HOSTILE)


def table(data: bytes) -> bytes:
    """A table, or something that was one before the bytes went over it."""
    drawn = Drawn(data)
    extra = tuple(c for c in COLUMNS if c not in REQUIRED and drawn.number(3) == 0)
    header = [*REQUIRED, *extra]
    if drawn.number(8) == 0:
        header[drawn.number(len(header))] = drawn.text()
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator=drawn.pick(("\n", "\r\n", "\r")))
    writer.writerow(header)
    for _ in range(drawn.number(5)):
        writer.writerow([drawn.cell(column) for column in (*REQUIRED, *extra)])
    content = buffer.getvalue().encode("utf-8", "surrogatepass")
    if drawn.number(3) == 0:
        at = drawn.number(len(content) + 1)
        content = content[:at] + drawn.raw() + content[at + drawn.number(8) :]
    return content


def good_table(data: bytes) -> bytes:
    """A table without any fault, with hostile texts, days at the ends of time, and ships."""
    drawn = Drawn(data)
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow(COLUMNS)
    for number in range(1 + drawn.number(6)):
        cells = {column: drawn.good_cell(column) for column in COLUMNS}
        cells["id"] = f"stay-{number}"
        if drawn.number(4) == 0:
            cells["latitude"] = cells["longitude"] = ""
        writer.writerow([cells[column] for column in COLUMNS])
    return buffer.getvalue().encode()


def collection(data: bytes) -> bytes:
    """A feature collection as mapapp writes them, or nearly so."""
    drawn = Drawn(data)
    linked = drawn.number(2) == 1
    features = [_feature(drawn, linked=linked) for _ in range(drawn.number(4))]
    value: object = {
        "type": "FeatureCollection",
        drawn.pick(("name", "title", "x")): _value(drawn),
        drawn.pick(("features", "features", "features", "feature")): (
            features if drawn.number(9) else _value(drawn)
        ),
    }
    content = json.dumps(value, ensure_ascii=drawn.number(2) == 0).encode("utf-8", "surrogatepass")
    if drawn.number(4) == 0:
        at = drawn.number(len(content) + 1)
        content = content[:at] + drawn.raw() + content[at + drawn.number(8) :]
    return content


def _feature(drawn: Drawn, *, linked: bool) -> object:
    if drawn.number(10) == 0:
        return _value(drawn)
    members = {
        c: drawn.cell(c) if drawn.number(6) else _value(drawn)
        for c in COLUMNS
        if drawn.number(2) == 0
    }
    if linked:
        stay = members | {"order": drawn.pick((0, 1, True, None, "x", 2.5, -3))}
        return {"stays": [stay] * drawn.number(3) if drawn.number(9) else _value(drawn)}
    coordinates = [drawn.number(400) - 200, _value(drawn) if drawn.number(5) == 0 else 10]
    geometry = {"type": drawn.pick(("Point", "Polygon", 3)), "coordinates": coordinates}
    return {
        "type": "Feature",
        "geometry": geometry if drawn.number(6) else _value(drawn),
        "properties": members | {"feature": drawn.pick(("stay", "stay", "leg", None))},
    }


def borders(data: bytes) -> bytes:
    """Borders of their time, with rings that may be none."""
    drawn = Drawn(data)
    features = []
    for _ in range(drawn.number(4)):
        ring = [[drawn.number(800) - 400, drawn.number(300) - 150] for _ in range(drawn.number(7))]
        closed = [*ring, ring[0]] if ring and drawn.number(5) else ring
        kind = drawn.pick(("Polygon", "MultiPolygon", "Point", "x"))
        rings: object = [[closed]] if kind == "MultiPolygon" else [closed]
        properties = {
            drawn.pick(("start", "gwsdate", "from")): drawn.pick((drawn.good_date(), drawn.date())),
            drawn.pick(("end", "gwedate", "to")): drawn.pick((drawn.good_date(), _value(drawn))),
            drawn.pick(("name", "NAME", "label")): _value(drawn),
        }
        coordinates = rings if drawn.number(8) else _value(drawn)
        features.append(
            {
                "type": "Feature",
                "geometry": {"type": kind, "coordinates": coordinates},
                "properties": properties if drawn.number(8) else _value(drawn),
            }
        )
    return json.dumps({"type": "FeatureCollection", "features": features}).encode()


def prose(data: bytes) -> str:
    """Words of biographies in any order, with markup and what is no word among them."""
    drawn = Drawn(data)
    words = [
        drawn.pick(WORDS) if drawn.number(8) else drawn.text() for _ in range(drawn.number(80))
    ]
    return drawn.pick((" ", " ", "")).join(words)


def _value(drawn: Drawn, depth: int = 0) -> object:
    """Any JSON value, two levels deep at the most."""
    kind = drawn.number(8 if depth < 2 else 6)
    if kind == 6:
        return [_value(drawn, depth + 1) for _ in range(drawn.number(4))]
    if kind == 7:
        return {drawn.text(): _value(drawn, depth + 1) for _ in range(drawn.number(3))}
    if kind > 3:
        return drawn.text()
    numbers = (1e300, -0.0, 1e-300, 2**70, 0.1)
    plain = (None, drawn.number(2) == 1, drawn.number(60_000) - 30_000, drawn.pick(numbers))
    return plain[kind]
