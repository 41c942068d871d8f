"""Checks of what is there: columns, sources, the radius of a region."""

from collections.abc import Collection, Iterator, Sequence

from mapapp.errors import Finding
from mapapp.model import Stay
from mapapp.table.columns import COLUMNS, REQUIRED
from mapapp.table.header import MISSING_COLUMN
from mapapp.vocabulary import Precision

# Of more columns or rows than these the first are named.
_MOST_COLUMNS = 3
_MOST_ROWS = 5


def column_findings(header: Collection[str]) -> Iterator[Finding]:
    """Warn once of the optional columns that the table does not have."""
    there = {*header, *REQUIRED}
    missing = [column for column in COLUMNS if column not in there]
    if missing:
        others = len(missing) - _MOST_COLUMNS
        more = f" and {others} others" if others > 1 else ""
        named = ", ".join(missing[:_MOST_COLUMNS] if more else missing)
        message = f"the table has no column {named}{more}; add what you know"
        yield Finding(1, "", message, "", "warning", MISSING_COLUMN)


def source_findings(stays: Sequence[Stay], header: Collection[str]) -> Iterator[Finding]:
    """Warn of rows that do not say where they are from; many of them are one warning."""
    if "source" not in header:
        return
    lines = [stay.line for stay in stays if not stay.evidence.source]
    what_to_do = "name the section and the note that say so"
    if len(lines) > _MOST_ROWS:
        first = ", ".join(map(str, lines[:_MOST_ROWS]))
        message = f"{len(lines)} rows have no source (lines {first}, …); {what_to_do}"
        yield Finding(lines[0], "source", message, "", "warning", "no-source")
        return
    for line in lines:
        message = f"the row has no source; {what_to_do}"
        yield Finding(line, "source", message, "", "warning", "no-source")


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
