"""The command line: ``mapapp COMMAND …``. A command's module is loaded when it is called.

Results go to standard output, progress and messages to standard error. Exit status: 0, 1 (the
input has faults, or a file cannot be read or written), 2 (wrong usage), and as shells have it
130 after Ctrl-C and 141 when the reader of a pipe has left.
"""

import argparse
import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from mapapp import __version__
from mapapp.errors import MapappError

# Each is a module of mapapp.commands with add_arguments(parser) and run(arguments) -> status.
COMMANDS = {
    "dashboard": "open a life in the browser, as a map with a time slider",
    "check": "report every fault and doubt of a table, with line and column",
    "geocode": "find the coordinates of a table's places, offline",
    "extract": "find the stays in a biography's plain text",
    "export": "write a table as GeoJSON, a map's page or another format",
}
_INTERRUPTED = 130
_PIPE_CLOSED = 141


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; wrong usage raises SystemExit(2)."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that knows ASCII only shows the world's names escaped: no crash.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        status = _run(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
    except MapappError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return _INTERRUPTED
    except BrokenPipeError:
        # The interpreter flushes once more when it ends: into nothing.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PIPE_CLOSED
    return status


def _run(argv: Sequence[str]) -> int:
    arguments = parser_for(argv).parse_args(argv)
    status: int = arguments.run(arguments)
    return status


def parser_for(argv: Sequence[str]) -> argparse.ArgumentParser:
    """The parser of a command line: it knows the arguments of the command that is called."""
    parser = argparse.ArgumentParser(
        prog="mapapp",
        description="Draws a life as a journey on a map with a time slider.",
        epilog="“mapapp COMMAND --help” tells more. A FILE of “-” is standard input.",
    )
    parser.add_argument("--version", action="version", version=f"mapapp {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    called = next((argument for argument in argv if not argument.startswith("-")), None)
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary, description=_sentence(summary))
        if name == called:
            module = import_module(f"mapapp.commands.{name}")
            module.add_arguments(command)
            command.set_defaults(run=module.run, usage_error=command.error)
    return parser


def _sentence(summary: str) -> str:
    return f"{summary[0].upper()}{summary[1:]}."
