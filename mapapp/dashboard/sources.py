"""Which itinerary the dashboard shows: the one it was started with, or a reader's own."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

import pandas

from mapapp.dashboard.frames import frame
from mapapp.dashboard.pages import PAGES, MapPage
from mapapp.export import export
from mapapp.importing import read_path
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table import read_file
from mapapp.webmap.borders import Border, read_borders
from mapapp.webmap.grounds import ONLINE_GROUNDS
from mapapp.webmap.page import image_hosts, journey_page

# How `mapapp dashboard FILE --borders FILE` tells the server what to show.
FILE_VARIABLE = "MAPAPP_FILE"
BORDERS_VARIABLE = "MAPAPP_BORDERS"

_EXPORTS_KEPT = 4
# The format that is offered beside the map, and up to which day: the whole journey.
ROUTE: tuple[str, date | None] = ("geojson", None)
# An installed package carries its table along; a checkout has it beside the package.
_PACKAGE = Path(__file__).parents[1]
_TABLES = (_PACKAGE / "data" / "places.csv", _PACKAGE.parent / "data" / "places.csv")


@dataclass(frozen=True)
class ShownLife:
    """An itinerary on show: its journey and, made when first asked for, its map's page."""

    journey: Journey
    borders: tuple[Border, ...] = ()

    @cached_property
    def frame(self) -> pandas.DataFrame:
        """The itinerary as a reader's table."""
        return frame(self.journey)

    @cached_property
    def exported(self) -> Callable[[str, date | None], bytes]:
        """The life in a format, by name, up to a day or whole; the latest exports are kept.

        Raises ExportError where there is nothing to export.
        """
        return lru_cache(maxsize=_EXPORTS_KEPT)(self._exported)

    def _exported(self, name: str, until: date | None) -> bytes:
        return export(self.journey, name, until=until)

    @cached_property
    def page(self) -> MapPage:
        """The map's page, served while this life is held by a session."""
        text = journey_page(self.journey, borders=self.borders, online_grounds=ONLINE_GROUNDS)
        return PAGES.publish(MapPage(text, image_hosts(ONLINE_GROUNDS)))

    def make_ready(self) -> None:
        """Make all that every reader is sent, so that none waits while it is made for another."""
        self.page.make_ready()
        self.exported(*ROUTE)
        _ = self.frame


def served_file() -> Path:
    """The file that the server was started with."""
    named = os.environ.get(FILE_VARIABLE)
    return Path(named) if named else next(filter(Path.is_file, _TABLES), _TABLES[-1])


def served_itinerary() -> Itinerary:
    """The itinerary that the server was started with; read again when its file has changed.

    Raises InputError with every fault of the file.
    """
    return served_life().journey.itinerary


def served_life() -> ShownLife:
    """The life that the server was started with, shared by all sessions."""
    file = served_file()
    stamp = file.stat().st_mtime_ns if file.is_file() else 0
    borders = os.environ.get(BORDERS_VARIABLE)
    return _read(file, stamp, Path(borders) if borders else None)


@lru_cache(maxsize=2)
def _read(file: Path, stamp: int, borders: Path | None) -> ShownLife:  # noqa: ARG001
    found = read_borders(read_file(borders), str(borders)) if borders else ()
    return ShownLife(Journey(read_path(file)), found)
