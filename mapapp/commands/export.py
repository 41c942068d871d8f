"""``mapapp export``: an itinerary in another format, whole or between two dates."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from mapapp.commands.files import STANDARD, name_of, read_input, tell_warnings, write_output
from mapapp.errors import DateError, ExportError, Finding, printable
from mapapp.export import FORMATS, export, window_between
from mapapp.importing import examine, examine_path
from mapapp.journey import Journey
from mapapp.model import Itinerary
from mapapp.table.columns import ANNOTATIONS, READ

_WRONG_USAGE = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a table in the columns of places.csv, or GeoJSON or Linked Places that mapapp wrote",
    )
    parser.add_argument(
        "--format",
        required=True,
        choices=FORMATS,
        metavar="FORMAT",
        help="; ".join(f"{each.name}: {each.description}" for each in FORMATS.values()),
    )
    parser.add_argument("--from", dest="start", metavar="DATE", help="the first day, or its EDTF")
    parser.add_argument("--until", metavar="DATE", help="the last day, or its EDTF, like 1905-10")
    parser.add_argument(
        "--name", help="what to call the life, as a title (default: by the file's name)"
    )
    parser.add_argument(
        "-o",
        "--output",
        default=STANDARD,
        metavar="FILE",
        help="where to write to (default: standard output)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the export; dates that cannot be are wrong usage."""
    try:
        window = window_between(arguments.start, arguments.until)
    except (DateError, ExportError) as error:
        # The usage says nothing of how a date is written: the error alone.
        sys.stderr.write(f"mapapp export: error: {error}\n")
        return _WRONG_USAGE
    itinerary = _read(arguments.file)
    if arguments.name:
        itinerary = replace(itinerary, name=arguments.name)
    journey = Journey(itinerary)
    try:
        content = export(journey, arguments.format, start=window.start, until=window.until)
    except ExportError as error:
        raise ExportError(f"{printable(name_of(arguments.file))}: {error}") from error
    write_output(arguments.output, content)
    return 0


def _read(file: str) -> Itinerary:
    """The itinerary of a file or of standard input, once its doubts are told."""
    if file == STANDARD:
        content, name = read_input(STANDARD)
        examined = examine(content, name)
    else:
        examined, name = examine_path(Path(file)), file
    itinerary = examined.sound(name)
    tell_warnings(name, (*examined.warnings, *_left_out(examined.header)))
    return itinerary


def _left_out(header: Sequence[str]) -> Iterator[Finding]:
    """The columns that mapapp's own commands have added and no format carries."""
    columns = [column for column in header if column in ANNOTATIONS and column not in READ]
    if columns:
        message = f"not exported: {', '.join(columns)}; the table keeps what it has of them"
        yield Finding(1, "", message, "", "warning", "not-exported")
