"""``mapapp extract``: the stays in a biography's plain text, as a draft table or JSON lines."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from itertools import chain
from pathlib import Path

from mapapp.biography.extraction import extract_from
from mapapp.biography.reading.nothing_found import nothing_found
from mapapp.biography.reading.readable import check_readable, decoded
from mapapp.biography.subject_doubt import subject_doubt
from mapapp.commands.files import STANDARD, name_of, write_output
from mapapp.errors import Finding, InputError, counted, printable

_PIECE = 1 << 20


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
    name = name_of(arguments.file)
    pieces = decoded(_bytes_of(arguments.file), name)
    head = next(pieces, "")
    check_readable(head, name)  # here, where the file has a name
    subject = (arguments.subject or "").strip()
    draft = extract_from(chain((head,), pieces), subject=subject or None)
    as_lines = arguments.format == "jsonl"
    write_output(arguments.output, draft.json_lines() if as_lines else draft.table())
    if subject and (doubt := subject_doubt(subject, head)):
        sys.stderr.write(f"{printable(name)}: warning: {doubt}\n")
    sys.stderr.write(f"note: {_note(len(draft), draft.subject, head)}\n")
    return 0


def _bytes_of(path: str) -> Iterator[bytes]:
    """A file's bytes, piece by piece: a text may be larger than the memory it is read in."""
    try:
        with nullcontext(sys.stdin.buffer) if path == STANDARD else Path(path).open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    except OSError as error:
        reason = f"the file cannot be read: {error.strerror or error}"
        raise InputError(path, [Finding(0, "", reason)]) from error


def _note(stays: int, subject: str, text: str) -> str:
    if not stays:
        return nothing_found(text, subject)
    whose = f" of {subject}" if subject else ""
    return f"{counted(stays, 'stay')}{whose} found; a draft: check every row against its sentence"
