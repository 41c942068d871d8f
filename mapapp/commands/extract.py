"""``mapapp extract``: the stays in a biography's plain text, as a draft table or JSON lines."""

import argparse
import sys

from mapapp.biography.extraction import extract
from mapapp.biography.text import decode
from mapapp.commands.files import STANDARD, read_source, write_output


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's arguments to its parser."""
    parser.add_argument(
        "file",
        metavar="FILE",
        help="the biography: UTF-8 text, Markdown or HTML; “-” is standard input",
    )
    parser.add_argument("-o", "--output", metavar="FILE", default=STANDARD, help="default: “-”")
    parser.add_argument(
        "--format",
        choices=("csv", "jsonl"),
        default="csv",
        help="the table's columns, or one JSON object for each stay (default: %(default)s)",
    )
    parser.add_argument(
        "--subject",
        metavar="NAME",
        help="whose life it is; found from the title and the first sentence when not given",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write the draft; a note on standard error says what was found."""
    content, name = read_source(arguments.file)
    draft = extract(decode(content, name), subject=arguments.subject)
    write_output(
        arguments.output, draft.json_lines() if arguments.format == "jsonl" else draft.table()
    )
    sys.stderr.write(_note(len(draft), draft.subject))
    return 0


def _note(stays: int, subject: str) -> str:
    whose = f" of {subject}" if subject else ""
    if not stays:
        return f"note: no stays{whose} found: the text names no place where the person was\n"
    found = "1 stay" if stays == 1 else f"{stays} stays"
    return f"note: {found}{whose} found; a draft: check every row against its sentence\n"
