"""An ``Itinerary`` to the itinerary's table."""

import csv
from collections.abc import Iterable, Mapping, Sequence

from mapapp.model import Itinerary, Stay
from mapapp.table.columns import COLUMNS, READ, disarm

_CRLF = "\r\n"


def write_table(itinerary: Itinerary) -> bytes:
    """The table of an itinerary in the contract's columns: UTF-8, commas, lines ending in LF.

    Where a stay quotes a sentence as its evidence, a column for the sentences follows.
    """
    quotes = any(stay.evidence.sentence for stay in itinerary)
    return write_rows(READ if quotes else COLUMNS, (cells_of(stay) for stay in itinerary))


def write_rows(header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> bytes:
    """A table of text cells, with whatever a spreadsheet would take for a formula disarmed."""
    lines = _Lines()
    # The writer quotes a cell for the characters of its own line ending, and for no other.
    writer = csv.writer(lines, lineterminator=_CRLF)
    writer.writerow(header)
    for row in rows:
        writer.writerow(disarm(row.get(column, "")) for column in header)
    return "".join(f"{line.removesuffix(_CRLF)}\n" for line in lines).encode()


class _Lines(list[str]):
    """Lines as a file to write to."""

    def write(self, line: str) -> None:
        self.append(line)


def cells_of(stay: Stay) -> dict[str, str]:
    """The cells of one stay by column, its sentence beside; what is not known is empty."""
    place, evidence = stay.place, stay.evidence
    return {
        "id": stay.id,
        "place": place.name,
        "modern_name": place.modern_name,
        "modern_country": place.modern_country,
        "historical_state": place.historical_state,
        "latitude": number(place.latitude),
        "longitude": number(place.longitude),
        "precision": place.precision,
        "radius_km": number(place.radius_km),
        "start": stay.start.edtf if stay.start else "",
        "end": stay.end.edtf if stay.end else "",
        "date_text": stay.date_text,
        "calendar": stay.calendar,
        "certainty": stay.certainty,
        "arrived_by": stay.arrived_by or "",
        "kind": stay.kind,
        "phase": stay.phase,
        "event": stay.event,
        "source": evidence.source,
        "source_start": number(evidence.start),
        "source_end": number(evidence.end),
        "rival_of": stay.rival_of,
        "remark": stay.remark,
        "sentence": evidence.sentence,
    }


def with_code(cells: Mapping[str, str], stay: Stay) -> dict[str, str]:
    """The cells of the row that a stay was read from, its country by the code of the name."""
    code = stay.place.modern_country
    named = bool(code and cells.get("modern_country"))
    return {**cells, "modern_country": code} if named else {**cells}


def number(value: float | None) -> str:
    """A number as a cell: as short as it can be without loss, never in exponent notation."""
    if value is None:
        return ""
    text = repr(value)
    return f"{value:.12f}".rstrip("0").rstrip(".") if "e" in text else text.removesuffix(".0")
