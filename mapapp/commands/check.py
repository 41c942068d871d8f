"""``mapapp check``: every fault and doubt of a table, with line and column."""

import argparse
import json
import sys

from mapapp.biography.reading.text import blocks
from mapapp.checks import Report, Source, check_table
from mapapp.commands.files import STANDARD, read_input, read_source
from mapapp.commands.progress import progress_bar
from mapapp.errors import Finding, GazetteerError, InputError, counted, printable, shown
from mapapp.geocoding.gazetteer import Gazetteer


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument("file", metavar="FILE", help="the table (CSV); “-” is standard input")
    parser.add_argument(
        "--source",
        metavar="TEXT",
        help="the biography that source_start and source_end refer to; each passage is looked up"
        " in it, and the sentence that a draft quotes",
    )
    parser.add_argument("--strict", action="store_true", help="take warnings for faults")
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )


def run(arguments: argparse.Namespace) -> int:
    """Print the report; 1 where there are faults."""
    if arguments.file == arguments.source == STANDARD:
        arguments.usage_error("only one of FILE and --source can be standard input")
    content, name = read_input(arguments.file)
    source = None if arguments.source is None else _source(arguments.source)
    report = _checked(content, name, source)
    if arguments.strict:
        report = report.strict()
    sys.stdout.write(_as_json(report) if arguments.format == "json" else _as_text(report))
    return 1 if report.faults else 0


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
    content, name = read_source(path)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError(name, [Finding(line, "", "the text is not UTF-8")]) from error
    # What a biography's extraction takes for headings is what its rows name.
    return Source(text, blocks(text))


def _as_json(report: Report) -> str:
    return json.dumps(report.as_dict(), ensure_ascii=False, indent=2) + "\n"


def _as_text(report: Report) -> str:
    name = printable(report.name)
    lines = [_line(name, finding) for finding in report.findings]
    stays = counted(report.stays, "stay")
    faults, warnings = len(report.faults), len(report.warnings)
    counts = f"{counted(faults, 'fault')}, {counted(warnings, 'warning')}"
    return "\n".join([*lines, f"{name}: {stays}, {counts}", ""])


def _line(name: str, finding: Finding) -> str:
    line = f":{finding.line}" if finding.line else ""
    column = f" column {finding.column}:" if finding.column else ""
    value = f" (found {shown(finding.value)})" if finding.value else ""
    return f"{name}{line}:{column} {finding.severity}: {finding.message}{value}"
