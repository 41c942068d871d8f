"""Checks of what is there: columns, sources, the radius of a region, a country's code."""

from collections.abc import Callable, Collection, Iterator, Sequence

from mapapp.errors import Finding
from mapapp.model import Stay
from mapapp.table.columns import COLUMNS
from mapapp.vocabulary import Precision


def column_findings(header: Collection[str]) -> Iterator[Finding]:
    """Warn once of the optional columns that the table does not have."""
    missing = [column for column in COLUMNS if column not in header]
    if missing:
        message = f"the table has no column {', '.join(missing)}; add what you know"
        yield Finding(1, "", message, "", "warning", "missing-column")


def source_findings(stays: Sequence[Stay], header: Collection[str]) -> Iterator[Finding]:
    """Warn of a row that does not say where it is from."""
    if "source" not in header:
        return
    for stay in stays:
        if not stay.evidence.source:
            message = "the row has no source; name the section and the note that say so"
            yield Finding(stay.line, "source", message, "", "warning", "no-source")


def radius_findings(stays: Sequence[Stay], header: Collection[str]) -> Iterator[Finding]:
    """Warn of a region that does not say how far it reaches."""
    for stay in stays:
        place = stay.place
        if (
            "radius_km" in header
            and place.precision is Precision.REGION
            and place.lonlat
            and not place.radius_km
        ):
            message = "the region has no radius; say how many km it reaches from its point"
            yield Finding(stay.line, "radius_km", message, "", "warning", "no-radius")


def country_findings(stays: Sequence[Stay], is_country: Callable[[str], bool]) -> Iterator[Finding]:
    """Warn of a country's code that no country has today."""
    for stay in stays:
        code = stay.place.modern_country
        if code and not is_country(code):
            message = "no country of today has this code; write one of ISO 3166-1 alpha-2"
            column = "modern_country"
            yield Finding(stay.line, column, message, code, "warning", "unknown-country")
