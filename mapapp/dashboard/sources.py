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
from mapapp.importing.paths import metadata_of
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
    """The itinerary that the server was started with; read again when its files have changed.

    Raises InputError with every fault of the file.
    """
    return _itinerary(_dated(*_table()))


def served_borders() -> tuple[Border, ...]:
    """The borders that the server was started with, if any; read again when they have changed.

    Raises InputError with every fault of their file.
    """
    return _borders(_dated(*_overlay()))


def served_life() -> ShownLife:
    """The life that the server was started with, shared by all sessions.

    Raises InputError with every fault of the itinerary, or of the borders.
    """
    return _life(_dated(*_table(), *_overlay()))


def _table() -> tuple[Path, ...]:
    """The files that the itinerary comes from."""
    file = served_file()
    return file, metadata_of(file)


def _overlay() -> tuple[Path, ...]:
    """The files that the borders come from."""
    named = os.environ.get(BORDERS_VARIABLE)
    return (Path(named),) if named else ()


# Files, each with when it was last written, or 0: what is read from them is kept until then.
_Dated = tuple[tuple[Path, int], ...]


def _dated(*files: Path) -> _Dated:
    return tuple((file, file.stat().st_mtime_ns if file.is_file() else 0) for file in files)


@lru_cache(maxsize=2)
def _itinerary(files: _Dated) -> Itinerary:
    return read_path(files[0][0])


@lru_cache(maxsize=2)
def _borders(files: _Dated) -> tuple[Border, ...]:
    return tuple(border for file, _ in files for border in read_borders(read_file(file), str(file)))


@lru_cache(maxsize=2)
def _life(_: _Dated) -> ShownLife:
    return ShownLife(Journey(served_itinerary()), served_borders())
