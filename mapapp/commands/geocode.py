"""``mapapp geocode``: coordinates for the rows of a table that have none."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack

from mapapp.commands.files import STANDARD, read_input, tell_warnings, write_output
from mapapp.commands.progress import progress_bar
from mapapp.errors import Finding, GeocodingError, InputError, counted, printable, shown
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.itinerary import FILLED, Geocoded, annotations, filled, geocode_itinerary
from mapapp.geocoding.online import DEFAULT_SERVICE, OnlineGeocoder, class_of
from mapapp.geocoding.query import Resolution
from mapapp.geocoding.resolution import LIKELY
from mapapp.model import Itinerary, Stay
from mapapp.table.cells import RowReader
from mapapp.table.columns import COLUMNS, GEOCODED
from mapapp.table.mending import mended_row, suggesting
from mapapp.table.rows import Row, Rows, decode, scan_rows
from mapapp.table.writing import cells_of, with_code, write_rows

CONFIDENCE, REASON = GEOCODED
_OF_THE_PLACE = ("place", *FILLED)
_BANDS = ((0.9, "sure"), (LIKELY, "likely"), (0.0, "doubtful"))
# So many rows are told one by one; a longer list nobody reads.
_MOST_TOLD = 30


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "file", metavar="FILE", help="the table (CSV, at least “place”); “-” is standard input"
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        default=STANDARD,
        help="where to write the table to, parted by commas; default: “-”",
    )
    parser.add_argument(
        "--online",
        action="store_true",
        help="ask a service on the internet, too, for what the gazetteer leaves open",
    )
    parser.add_argument(
        "--geocoder",
        type=_service,
        metavar="NAME",
        help=f"which of geopy's services to ask (default: {DEFAULT_SERVICE}); implies --online",
    )


def _service(name: str) -> str:
    try:
        class_of(name)
    except GeocodingError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return name


def run(arguments: argparse.Namespace) -> int:
    """Write the table with what was found; 1 where cells are faulty or a service failed."""
    content, name = read_input(arguments.file)
    rows, faults = scan_rows(decode(content, name), required=("place",))
    if faults:
        raise InputError(name, faults)
    tell_warnings(name, rows.warnings)
    itinerary, faults = _itinerary(rows, name)
    asked = arguments.geocoder or (DEFAULT_SERVICE if arguments.online else "")
    online = OnlineGeocoder(asked) if asked else None
    with ExitStack() as stack:
        progress = stack.enter_context(progress_bar())
        gazetteer = stack.enter_context(Gazetteer.open(progress=progress))
        result = geocode_itinerary(itinerary, gazetteer, online=online, progress=progress)
    write_output(arguments.output, _table(rows, result))
    sys.stderr.write(_report(result) + _rewritten(rows, result))
    sys.stderr.write(_told_faults(name, faults))
    if result.trouble:
        sys.stderr.write(f"{result.trouble}\nRun it again later: it goes on from there.\n")
    return 1 if result.trouble or faults else 0


def _itinerary(rows: Rows, name: str) -> tuple[Itinerary, list[Finding]]:
    """The rows as stays, however few columns they have, and the faults that do no harm to places.

    A date that can be one thing only is taken for that, to know the time of the place. Raises
    InputError with every faulty cell where one is of those that a place is found by.
    """
    faults: list[Finding] = []
    harm: list[Finding] = []
    stays = []
    for row in rows.rows:
        found: list[Finding] = []
        RowReader(row, found).stay()
        faults += found
        stays.append(RowReader(mended_row(row, found), harm).stay())
    faults = [finding for finding in faults if _is_fault(finding, rows)]
    if any(_is_fault(finding, rows) and finding.column in _OF_THE_PLACE for finding in harm):
        raise InputError(name, faults)
    return Itinerary(tuple(stays)), faults


def _is_fault(finding: Finding, rows: Rows) -> bool:
    """Whether a finding counts here: its column must be there, and a place may be empty."""
    empty = finding.column == "place" and not finding.value
    return finding.column in rows.header and not empty


def _table(rows: Rows, result: Geocoded) -> bytes:
    """The rows as they were, their empty cells filled, and how surely and why."""
    new = {
        column
        for stay in result.itinerary
        for column in FILLED
        if column not in rows.header and cells_of(stay)[column]
    }
    known = [*rows.header, *(column for column in COLUMNS if column in new)]
    header = [column for column in known if column not in (CONFIDENCE, REASON)]
    triples = zip(rows.rows, result.itinerary, result.resolutions, strict=True)
    return write_rows([*header, CONFIDENCE, REASON], (_cells(*triple) for triple in triples))


def _cells(row: Row, stay: Stay, found: Resolution) -> Mapping[str, str]:
    cells = with_code(row.cells, stay)
    if found.query.lonlat:  # what is known of it, an earlier run may have written
        return {REASON: found.reason, **cells}
    if found.chosen is not None:
        cells = filled(cells, stay)
    return {**cells, **annotations(found)}


def _report(result: Geocoded) -> str:
    """What was found, by what, how surely, and what is left: a table for people."""
    pairs = [*zip(result.itinerary, result.resolutions, strict=True)]
    asked = [(stay, found) for stay, found in pairs if found.query.lonlat is None]
    lines = [f"{counted(len(pairs), 'row')}, {len(pairs) - len(asked)} with coordinates already."]
    if asked:
        lines += _counts(found for _, found in asked)
        doubtful = [(s, f) for s, f in asked if f.chosen and f.confidence < LIKELY]
        lines += _told("doubtful: look at these rows", doubtful)
        lines += _told("left open", [(s, f) for s, f in asked if f.chosen is None])
    return "\n".join([*lines, ""])


def _counts(found: Iterable[Resolution]) -> Iterator[str]:
    counts = Counter((f.found_by if f.chosen else "left open", _band(f)) for f in found)
    width = max(len(band) for _, band in counts)
    for (source, band), number in sorted(counts.items()):
        yield f"  {source:<12} {band:<{width}} {number:>7}"


def _rewritten(rows: Rows, result: Geocoded) -> str:
    """What of the table that was read is written otherwise."""
    changes = [f"column {shown(f.column)} as {f.suggestion}" for f in suggesting(rows.warnings)]
    pairs = zip(rows.rows, result.itinerary, strict=True)
    if codes := sum(with_code(row.cells, stay) != row.cells for row, stay in pairs):
        changes.append(f"{counted(codes, 'cell')} of modern_country as the country's code")
    if rows.separator != ",":
        changes.append("the cells parted by commas, with decimal points")
    return f"written otherwise than it was: {'; '.join(changes)}\n" if changes else ""


def _told_faults(name: str, faults: Sequence[Finding]) -> str:
    """The faults of cells that were left as they are, and how to have them mended."""
    if not faults:
        return ""
    title = f"{counted(len(faults), 'fault')} beside the places; these cells are as they were:"
    lines = [title, str(InputError(name, faults))]
    if known := len(suggesting(faults)):
        lines.append(
            f"“mapapp check FILE --fix -o OUT” writes what is suggested ({known} of {len(faults)})."
        )
    return "\n".join([*lines, ""])


def _band(found: Resolution) -> str:
    if found.chosen is None:
        return ""
    least, word = next(band for band in _BANDS if found.confidence >= band[0])
    return f"{word} ({least:g} and more)" if least else f"{word} (less)"


def _told(title: str, rows: Sequence[tuple[Stay, Resolution]]) -> Iterator[str]:
    if rows:
        yield f"{title}:"
    for stay, found in rows[:_MOST_TOLD]:
        place = found.chosen
        called = f" = {place.name}, {place.country}" if place else ""
        name = printable(stay.place.name[:60])
        told = f"{name}{called} ({found.confidence:.2f}): {found.reason}" if name else "(no place)"
        yield f"  line {stay.line}: {told}"
    if len(rows) > _MOST_TOLD:
        yield f"  and {len(rows) - _MOST_TOLD} more: see the column {REASON}"
