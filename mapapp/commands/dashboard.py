"""``mapapp dashboard``: serve the dashboard for a table on this machine."""

import argparse
import errno
import os
import socket
import sys
from pathlib import Path
from typing import NoReturn

from mapapp.commands.files import tell_warnings
from mapapp.dashboard.sources import (
    BORDERS_VARIABLE,
    FILE_VARIABLE,
    served_borders,
    served_file,
)
from mapapp.errors import InputError, MapappError, shown
from mapapp.importing import examine_path
from mapapp.table import read_file

_LAST_PORT = 65_535
_APP = Path(__file__).parents[1] / "app.py"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the command."""
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        metavar="FILE",
        help="a table in the columns of places.csv (default: the table that mapapp comes with)",
    )
    parser.add_argument("--port", type=_port, default=8501, help="the port (default: 8501)")
    parser.add_argument(
        "--address", default="localhost", help="the address to listen at (default: localhost)"
    )
    parser.add_argument(
        "--borders",
        type=Path,
        metavar="FILE",
        help="borders of their time: GeoJSON polygons with start and end properties",
    )


def run(arguments: argparse.Namespace) -> int:  # noqa: RET503 - _serve never returns
    """Serve until interrupted; 1 where a file cannot be read, or nobody can listen there."""
    if arguments.file is not None:
        os.environ[FILE_VARIABLE] = str(arguments.file.resolve())
    if arguments.borders is not None:
        os.environ[BORDERS_VARIABLE] = str(arguments.borders.resolve())
    file = served_file()
    try:
        for needed in filter(None, (file, arguments.borders)):
            read_file(needed)
    except InputError as error:
        print(error, file=sys.stderr)
        return 1
    for read in (lambda: _tell_doubts(file), served_borders):
        try:
            read()
        except MapappError as error:
            # The dashboard shows the faults, too: a server that is up can be mended under.
            print(error, file=sys.stderr)
    if hindrance := _hindrance(arguments.address, arguments.port):
        print(hindrance, file=sys.stderr)
        return 1
    host = f"[{arguments.address}]" if ":" in arguments.address else arguments.address
    print(f"The dashboard is at http://{host}:{arguments.port}", file=sys.stderr)
    _serve(arguments.address, arguments.port)


def _tell_doubts(file: Path) -> None:
    examined = examine_path(file)
    examined.sound(str(file))
    tell_warnings(str(file), examined.warnings)


def _serve(address: str, port: int) -> NoReturn:
    options = {
        "server.port": port,
        "server.address": address,
        "server.headless": "true",
        "browser.gatherUsageStats": "false",
    }
    flags = [f"--{name}={value}" for name, value in options.items()]
    # -P: a file of the folder we are in is no module, be it called html.py.
    command = [sys.executable, "-P", "-m", "streamlit", "run", str(_APP), *flags]
    sys.stderr.flush()
    # The server takes the place of this process: what stops this one stops the server.
    os.execv(sys.executable, command)  # noqa: S606 - our own interpreter


def _port(text: str) -> int:
    port = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= port <= _LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; write a number from 1 to 65535")
    return port


def _hindrance(address: str, port: int) -> str:
    """Why the server cannot listen at an address and port, and what to do; empty where it can."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET  # as the server takes it
    try:
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((address, port))
    except (OSError, UnicodeError) as error:
        reasons = {
            errno.EADDRINUSE: "is taken by another program",
            errno.EACCES: "is the system's, as those below 1024 are",
        }
        if reason := reasons.get(getattr(error, "errno", None) or 0):
            other = max(port + 1, 1024) if port < _LAST_PORT else port - 1
            return (
                f"Port {port} {reason}; choose another one:"
                f" mapapp dashboard --port {other} (make run PORT={other})"
            )
        return (
            f"This machine has no address {shown(address)}; give one of its own,"
            " as --address localhost, or --address 0.0.0.0 for all"
        )
    return ""
