"""What is fuzzed: each target takes bytes and lets nothing escape but mapapp's own errors."""

import io
from collections.abc import Callable
from contextlib import redirect_stdout, suppress
from datetime import date
from typing import Any, ClassVar

from mapapp.biography.extraction import extract
from mapapp.biography.reading.readable import decode
from mapapp.dashboard.panel import panel
from mapapp.dates import in_words, parse
from mapapp.errors import ExportError, MapappError
from mapapp.export import FORMATS, export
from mapapp.geocoding.gazetteer import Candidate
from mapapp.importing import read_itinerary
from mapapp.journey import Journey
from mapapp.table import read_table
from mapapp.webmap.borders import read_borders
from mapapp.webmap.page import journey_page
from tests.fuzzing import drawn

Target = Callable[[bytes], None]


class FewNames:
    """A gazetteer of a few names."""

    _PLACES: ClassVar = {
        "Paris": ("FR", 2.35, 48.85, "town"),
        "London": ("GB", -0.13, 51.51, "town"),
        "New York": ("US", -74.0, 40.7, "town"),
        "Georgia": ("GE", 43.5, 42.0, "country"),
        "St. Petersburg": ("RU", 30.3, 59.9, "town"),
        "the Alps": ("", 9.0, 46.5, "region"),
    }

    def sounding_like(self, name: str) -> tuple[Candidate, ...]:
        """Nothing sounds alike."""
        return ()

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """The one place of that name, if it is among the few."""
        if name not in self._PLACES:
            return ()
        country, longitude, latitude, feature = self._PLACES[name]
        return (
            Candidate(
                *(name, name, country, "", longitude, latitude, 1_000_000, feature, None),
                *(name, "name", 6.0),
            ),
        )


# It answers what the extractor asks of a gazetteer, and is none.
NAMES: Any = FewNames()


def dates(data: bytes) -> None:
    """An EDTF date: a first and a last day, and words."""
    raw = data[1:]
    text = drawn.Drawn(raw).date() if data[:1] < b"\x80" else raw.decode("utf-8", "replace")
    printed = io.StringIO()
    with suppress(MapappError), redirect_stdout(printed):
        found = parse(text)
        assert date.min <= found.earliest <= found.latest <= date.max
        assert in_words(found)
    assert not printed.getvalue()


def tables(data: bytes) -> None:
    """The itinerary's table, drawn or raw."""
    content = drawn.table(data[1:]) if data[:1] < b"\xc0" else data[1:]
    with suppress(MapappError):
        read_table(content)


def collections(data: bytes) -> None:
    """GeoJSON and Linked Places."""
    content = drawn.collection(data[1:]) if data[:1] < b"\xe0" else data[1:]
    with suppress(MapappError):
        read_itinerary(content, "life.geojson")


def borders(data: bytes) -> None:
    """Borders of their time."""
    content = drawn.borders(data[1:]) if data[:1] < b"\xe0" else data[1:]
    with suppress(MapappError):
        read_borders(content, "borders.geojson")


def prose(data: bytes) -> None:
    """The extractor, and the draft table that it writes, which must be readable."""
    with suppress(MapappError):
        text = drawn.prose(data[1:]) if data[:1] < b"\xc0" else decode(data[1:])
        draft = extract(text, gazetteer=NAMES)
        for stay in draft.stays:
            assert 0 <= stay.char_start < stay.char_end <= len(text)
        draft.json_lines()
        if draft.stays:
            read_table(draft.table())


def exports(data: bytes) -> None:
    """A table without faults in every format but the page, and the panel on two days."""
    source = drawn.Drawn(data)
    name = source.pick(_QUICK if source.number(20) else tuple(FORMATS))
    journey = Journey(read_table(drawn.good_table(data[2:]), "life.csv"))
    with suppress(ExportError):  # no date, so no time to slide through
        export(journey, name)
    for day in journey.days or ():
        panel(journey, date.fromordinal(day), None)


def pages(data: bytes) -> None:
    """The page builder: its own scripts alone, and nothing that looks like a template."""
    journey = Journey(read_table(drawn.good_table(data), "life.csv"))
    if journey.days is None:
        return
    page = journey_page(journey)
    head, _, body = page.partition("</style>")
    assert head.index("Content-Security-Policy") < head.index("<script")
    assert not any(mark in body for mark in ("{{", "{%", "{#"))
    assert page.count("<script") == _SCRIPTS


# A picture's land takes most of its time and is always the same.
_QUICK = tuple(name for name in FORMATS if name not in {"svg", "html"})
_SCRIPTS = 4

TARGETS: dict[str, Target] = {
    "dates": dates,
    "tables": tables,
    "collections": collections,
    "borders": borders,
    "prose": prose,
    "exports": exports,
    "pages": pages,
}
