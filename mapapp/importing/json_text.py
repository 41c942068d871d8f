"""JSON from outside: bytes to plain values, with what is wrong said by line."""

import json
from typing import NoReturn

from mapapp.errors import Finding, InputError
from mapapp.table.rows import decode


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


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no number in JSON")
