"""JSON from outside: bytes to plain values, with what is wrong said by line."""

import json
import re
from typing import NoReturn

from mapapp.errors import Finding, InputError
from mapapp.table.rows import decode

_HALF = re.compile("[\ud800-\udfff]")


def parse_json(content: bytes, name: str) -> object:
    """The value of a JSON text (RFC 8259, UTF-8).

    Raises InputError where it is too large, not UTF-8, not JSON or nested too deep.
    """
    text = decode(content, name)
    try:
        value: object = json.loads(text, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        message = f"this is not JSON: {error.msg}, character {error.colno} of the line"
        raise InputError(name, [Finding(error.lineno, "", message)]) from error
    except ValueError as error:  # NaN and its kin, a number of thousands of digits
        raise InputError(name, [Finding(0, "", f"this is not JSON: {error}")]) from error
    except RecursionError as error:
        raise InputError(name, [Finding(0, "", "the JSON is nested too deep")]) from error
    return value


def has_halves(text: str) -> bool:
    """Whether a text holds half of a surrogate pair, which JSON can say and UTF-8 cannot."""
    return bool(_HALF.search(text))


def without_halves(text: str) -> str:
    """A text with U+FFFD for each half of a surrogate pair."""
    return _HALF.sub("\ufffd", text)


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number in JSON")
