"""The errors that mapapp raises: one root, and each leaf is also a builtin of Python's.

A caller who knows nothing of mapapp can catch ``ValueError`` or ``LookupError``; one who does
can catch ``MapappError`` and show its text to a reader as it is.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["fault", "warning"]


class MapappError(Exception):
    """The root of every error that mapapp raises on purpose."""


class DateError(MapappError, ValueError):
    """A date is not EDTF, names a day that no calendar has, or lies outside the years 1–9999."""


class CountryError(MapappError, ValueError):
    """A country is neither a code nor a name of one country of today."""


class GeocodingError(MapappError, LookupError):
    """A geocoder refused, could not be reached or answered something that is no answer."""


class GazetteerError(MapappError, OSError):
    """The gazetteer's index can be neither opened nor built."""


class ExtractionError(MapappError, ValueError):
    """A biography's text cannot be read: empty, binary, badly encoded or not in English."""


class ExportError(MapappError, ValueError):
    """An export was asked for that cannot be made: an unknown format, a date outside the life."""


class OutputError(MapappError, OSError):
    """A result cannot be written: no such folder, no permission, no space."""


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One thing wrong, or doubtful, in an input: where it is, what it is and what to do.

    ``line`` counts from 1 as a text editor does (0: the input as a whole); ``column`` is the
    name of the table's column or the member of a JSON object, empty where none is meant.
    ``suggestion`` is what to write instead of the cell's text, where that can be one thing only.
    """

    line: int
    column: str
    message: str
    value: str = ""
    severity: Severity = "fault"
    code: str = "invalid"
    suggestion: str = ""

    def told(self, name: str) -> str:
        """The finding as a line for people, in an input that is called by a name."""
        line = f":{self.line}" if self.line else ""
        column = f" column {self.column}:" if self.column else ""
        value = f" (found {shown(self.value)})" if self.value else ""
        return f"{printable(name)}{line}:{column} {self.severity}: {self.message}{value}"

    def as_dict(self) -> dict[str, str | int]:
        """The finding as a JSON object."""
        return asdict(self)


class InputError(MapappError, ValueError):
    """An input has faults; ``findings`` holds every one, by line and then by column's name."""

    def __init__(self, name: str, findings: Iterable[Finding]) -> None:
        self.name = printable(name)
        self.findings = tuple(sorted(findings))
        super().__init__(f"{name}: {counted(len(self.findings), 'fault')}")

    def __str__(self) -> str:
        lines = [finding.told(self.name) for finding in self.findings]
        return "\n".join(lines) or f"{self.name}: cannot be read"


def shown(value: str, limit: int = 60) -> str:
    """A value as it may stand in a message: quoted, control characters escaped, cut to a limit."""
    cut = value if len(value) <= limit else value[: limit - 1] + "…"
    return printable(f"“{cut}”")


def printable(text: str) -> str:
    """A text that a terminal shows and does not obey: control and format characters escaped."""
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)


def counted(number: int, thing: str) -> str:
    """A number of things in words: ``1 fault``, ``2 faults``."""
    return f"1 {thing}" if number == 1 else f"{number} {thing}s"
