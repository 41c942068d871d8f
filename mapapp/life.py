"""A life for a notebook: an itinerary that shows itself as a map and becomes a GeoDataFrame."""

import html
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mapapp.errors import MapappError
from mapapp.export import export, window_between
from mapapp.export.features import leg_properties, stay_properties
from mapapp.export.window import Excerpt, Window
from mapapp.importing import examine_path
from mapapp.journey import Journey
from mapapp.model import Itinerary, Stay
from mapapp.webmap.page import journey_page

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

_MAP_HEIGHT = 560


class MissingExtraError(MapappError, ImportError):
    """Something needs a package that is not installed with mapapp unless it is asked for."""


@dataclass(frozen=True)
class Life:
    """An itinerary with its journey; the last value of a notebook's cell is shown as a map."""

    itinerary: Itinerary

    @cached_property
    def journey(self) -> Journey:
        """The itinerary laid out in time: presences, legs, position at a date."""
        return Journey(self.itinerary)

    def __len__(self) -> int:
        return len(self.itinerary)

    def __iter__(self) -> Iterator[Stay]:
        return iter(self.itinerary)

    def __repr__(self) -> str:
        return f"<Life {self.itinerary.name!r}: {len(self)} stays, {len(self.journey.legs)} legs>"

    def export(self, name: str, *, start: str | None = None, until: str | None = None) -> bytes:
        """The life in one of ``mapapp.export.FORMATS``, by name; ``start`` and ``until`` are EDTF.

        Raises DateError for what is no EDTF, ExportError for an unknown format and for days in
        which there is nothing.
        """
        window = window_between(start, until)
        return export(self.journey, name, start=window.start, until=window.until)

    def to_geodataframe(self) -> "GeoDataFrame":
        """Stays, then legs, as a GeoDataFrame in EPSG:4326; the columns are those of the GeoJSON.

        Raises MissingExtraError where geopandas is not installed.
        """
        try:
            from geopandas import GeoDataFrame  # noqa: PLC0415 - an extra
            from shapely import Point  # noqa: PLC0415
        except ImportError as error:
            message = (
                "a GeoDataFrame needs geopandas; install it with pip install mapapp[geopandas]"
            )
            raise MissingExtraError(message) from error
        shown = Excerpt(self.journey, Window())
        rows = [stay_properties(stay) for stay in shown.stays]
        rows += [leg_properties(shown, way) for way in shown.ways]
        points = [Point(stay.place.lonlat) if stay.place.lonlat else None for stay in shown.stays]
        lines = [way.lines for way in shown.ways]
        return GeoDataFrame(rows, geometry=[*points, *lines], crs="EPSG:4326")

    def _repr_html_(self) -> str:
        """The map in a frame that can reach neither the notebook nor the network."""
        if self.journey.days is None:
            return f"<p>{html.escape(repr(self))}: no stay has a date, so there is no map.</p>"
        page = html.escape(journey_page(self.journey))
        title = html.escape(self.itinerary.name or "A life on the map")
        return (
            f'<iframe title="{title}" srcdoc="{page}" sandbox="allow-scripts" '
            f'style="width: 100%; height: {_MAP_HEIGHT}px; border: 0"></iframe>'
        )


def read(path: str | Path) -> Life:
    """Read a table, GeoJSON or Linked Places that mapapp can write, as a life.

    A table's doubts, the columns that are not read among them, are UserWarnings. Raises InputError
    with every fault of the file.
    """
    examined = examine_path(Path(path))
    life = Life(examined.sound(str(path)))
    for doubt in examined.warnings:
        warnings.warn(doubt.told(str(path)), stacklevel=2)
    return life
