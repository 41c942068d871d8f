"""Reading the commands' inputs and writing their results; ``-`` is standard input or output."""

import os
import secrets
import stat
import sys
from collections.abc import Iterable
from pathlib import Path

from mapapp.errors import Finding, InputError, OutputError
from mapapp.table.columns import LARGEST_BYTES
from mapapp.table.reading import read_file

STANDARD = "-"


def name_of(path: str) -> str:
    """What messages call an input by."""
    return "standard input" if path == STANDARD else path


def read_input(path: str) -> tuple[bytes, str]:
    """The bytes of a file, or of standard input, and the name that messages call it by.

    Raises InputError where there is no such file or it cannot be read.
    """
    if path == STANDARD:
        return sys.stdin.buffer.read(LARGEST_BYTES + 1), name_of(path)
    return read_file(Path(path)), name_of(path)


def read_source(path: str) -> tuple[bytes, str]:
    """The bytes of a biography's text and its name, as ``read_input`` has them.

    Raises InputError for a text that is too large, too, of which ``read_input`` has a part only.
    """
    content, name = read_input(path)
    if len(content) > LARGEST_BYTES:
        limit = LARGEST_BYTES // 1_000_000
        raise InputError(name, [Finding(0, "", f"the text is larger than {limit} MB; split it")])
    return content, name


def tell_warnings(name: str, warnings: Iterable[Finding]) -> None:
    """Tell a table's doubts on standard error, the columns that are not read among them."""
    sys.stderr.write("".join(f"{warning.told(name)}\n" for warning in warnings))


def write_output(path: str, content: bytes) -> None:
    """Write a result to a file, whole or not at all, or to standard output.

    The file is written beside its place and then moved there, so a reader never sees half of
    it; a file that stood there keeps its permissions. Raises OutputError where it cannot be.
    """
    if path == STANDARD:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        target = Path(path).resolve()
        _refuse_impossible(target)
        if target.exists() and not target.is_file():  # a device or a pipe: nothing to replace
            target.write_bytes(content)
        else:
            _replace(target, content)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(f"{path}: the result cannot be written: {reason}") from error


def _refuse_impossible(target: Path) -> None:
    if not target.parent.is_dir():
        raise OSError(f"there is no folder {target.parent}; make it first")
    if target.is_dir():
        raise OSError("it is a folder; name a file in it")
    if target.exists() and not os.access(target, os.W_OK):
        raise OSError("the file that is there may not be written to")


def _replace(target: Path, content: bytes) -> None:
    draft = target.with_name(f".mapapp-{secrets.token_hex(8)}.tmp")
    # Opened like this, the new file's permissions follow the user's umask.
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
