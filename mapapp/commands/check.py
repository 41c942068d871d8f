"""``mapapp check``: every fault and doubt of a table, with line and column."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict

from mapapp.biography.reading.readable import decode
from mapapp.biography.reading.text import blocks
from mapapp.checks import Report, Source, check_table
from mapapp.commands.files import STANDARD, read_input, read_source, write_output
from mapapp.commands.progress import progress_bar
from mapapp.errors import GazetteerError, InputError, counted, printable
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.table.mending import Mended, mended_table


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("file", metavar="FILE", help="the table (CSV); “-” is standard input")
    parser.add_argument(
        "--source",
        metavar="TEXT",
        help="the biography that source_start and source_end refer to, read as “mapapp extract”"
        " does, up to 20 MB; each passage is looked up in it, and the sentence that a draft quotes",
    )
    parser.add_argument(
        "--fix",
        action="store_true",
        help="write the table with what the faults suggest, where that is one thing only",
    )
    parser.add_argument("-o", "--output", metavar="OUT", help="where --fix writes to; default: “-”")
    parser.add_argument(
        "--strict",
        action="store_true",
        help="take warnings for faults, but those that tell which columns there are",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the report, with ``--fix`` that of the mended table; 1 where there are faults."""
    if arguments.file == arguments.source == STANDARD:
        arguments.usage_error("only one of FILE and --source can be standard input")
    if arguments.output and not arguments.fix:
        arguments.usage_error("--output is where --fix writes to")
    content, name = read_input(arguments.file)
    source = None if arguments.source is None else _source(arguments.source)
    mended: list[Mended] | None = None
    output, stream = arguments.output or STANDARD, sys.stdout
    if arguments.fix and (fixed := _fixed(content, name)):
        content, mended = fixed
        write_output(output, content)
        if output == STANDARD:  # where the table is, no report can be
            stream = sys.stderr
    report = _checked(content, name if mended is None else _called(output), source)
    if arguments.strict:
        report = report.strict()
    as_told = _as_json if arguments.format == "json" else _as_text
    stream.write(as_told(report, name, mended))
    return 1 if report.faults else 0


def _fixed(content: bytes, name: str) -> tuple[bytes, list[Mended]] | None:
    """The mended table; None where rows would be lost, which the report tells of."""
    try:
        return mended_table(content, name)
    except InputError:
        sys.stderr.write("note: nothing is written, for the table cannot be read row by row\n")
        return None


def _called(output: str) -> str:
    return "standard output" if output == STANDARD else output


def _checked(content: bytes, name: str, source: Source | None) -> Report:
    try:
        with progress_bar() as progress:
            gazetteer = Gazetteer.open(progress=progress)
        with gazetteer:
            return check_table(content, name, gazetteer.lookup, source)
    except GazetteerError as error:
        sys.stderr.write(f"note: coordinates not compared with the gazetteer: {error}\n")
        return check_table(content, name, None, source)


def _source(path: str) -> Source:
    text = decode(*read_source(path))
    # What a biography's extraction takes for headings is what its rows name.
    return Source(text, blocks(text))


def _as_json(report: Report, _name: str, mended: Sequence[Mended] | None) -> str:
    cells = {} if mended is None else {"mended": [asdict(cell) for cell in mended]}
    return json.dumps(report.as_dict() | cells, ensure_ascii=False, indent=2) + "\n"


def _as_text(report: Report, name: str, mended: Sequence[Mended] | None) -> str:
    lines = []
    if mended is not None:
        lines += [f"{printable(name)}:{cell.line}: column {cell.column}: {cell}" for cell in mended]
        lines.append(f"{printable(name)}: {counted(len(mended), 'cell')} mended")
    lines += [finding.told(report.name) for finding in report.findings]
    stays = counted(report.stays, "stay")
    faults, warnings = len(report.faults), len(report.warnings)
    counts = f"{counted(faults, 'fault')}, {counted(warnings, 'warning')}"
    return "\n".join([*lines, f"{printable(report.name)}: {stays}, {counts}", ""])
