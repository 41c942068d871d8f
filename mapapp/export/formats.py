"""The formats that a journey can be exported to: one registry for command line, API and library."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from mapapp.errors import ExportError
from mapapp.export.geojson import write_geojson
from mapapp.export.kepler import write_kepler
from mapapp.export.kml import write_kml
from mapapp.export.linked_places import write_linked_places
from mapapp.export.page import write_page
from mapapp.export.svg import write_svg
from mapapp.export.window import Excerpt, Window, excerpt
from mapapp.journey import Journey
from mapapp.table import write_table


@dataclass(frozen=True, slots=True)
class Format:
    """One format: how it is called, what its files are, and the function that writes it.

    ``name`` is the command line's and the address's, ``title`` what readers call it.
    """

    name: str
    title: str
    media_type: str
    suffix: str
    description: str
    writer: Callable[[Excerpt], bytes]


def _write_csv(shown: Excerpt) -> bytes:
    return write_table(shown.itinerary)


FORMATS = {
    each.name: each
    for each in (
        Format(
            "geojson",
            "GeoJSON",
            "application/geo+json",
            ".geojson",
            "stays as points and legs as lines, for QGIS, Observable and web maps",
            write_geojson,
        ),
        Format(
            "linked-places",
            "JSON-LD",
            "application/ld+json",
            ".jsonld",
            "Linked Places 1.3, for the World Historical Gazetteer",
            write_linked_places,
        ),
        Format(
            "kml",
            "KML",
            "application/vnd.google-earth.kml+xml",
            ".kml",
            "time spans, styles and a tour, for Google Earth",
            write_kml,
        ),
        Format(
            "kepler",
            "kepler.gl",
            "application/geo+json",
            ".kepler.json",
            "trips with altitude and Unix seconds, for kepler.gl",
            write_kepler,
        ),
        Format(
            "csv",
            "CSV",
            "text/csv; charset=utf-8; header=present",
            ".csv",
            "the stays as the itinerary's table, for spreadsheets and for mapapp",
            _write_csv,
        ),
        Format(
            "html",
            "Web page (HTML)",
            "text/html; charset=utf-8",
            ".html",
            "the whole map with its time control as one page that needs no network",
            write_page,
        ),
        Format(
            "svg",
            "Picture (SVG)",
            "image/svg+xml",
            ".svg",
            "a picture of the map at the last day asked for",
            write_svg,
        ),
    )
}


def export(
    journey: Journey, name: str, *, start: date | None = None, until: date | None = None
) -> bytes:
    """A journey in one of the ``FORMATS``, by name; the same bytes for the same journey.

    ``start`` and ``until`` are the first and the last day of what is exported (see ``window``).
    Raises ExportError for an unknown format and for days in which there is nothing.
    """
    if name not in FORMATS:
        raise ExportError(f"there is no format “{name}”; the formats are {', '.join(FORMATS)}")
    return FORMATS[name].writer(excerpt(journey, Window(start, until)))
