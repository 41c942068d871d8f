"""The long tests write down what they have measured: ``docs/soak.md`` holds the last figures."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.browser.conftest import browser, visit

__all__ = ["browser", "visit"]

FIGURES = Path(__file__).parents[2] / "docs" / "soak.md"
HEAD = """\
# The long tests' last figures

`make soak` runs them and writes this page; each row is of the day that it names. They run on
whatever machine there is, beside whatever else it does: times are upper bounds, counts are exact.

| Test | Figure | Measured on |
| --- | --- | --- |
"""

_ROW = re.compile(r"^\| (.+) \| (.+) \| (\d{4}-\d\d-\d\d) \|$", re.MULTILINE)

Figure = Callable[[str, str], None]


@pytest.fixture
def figure() -> Figure:
    """Writes down a figure under the name of what was tested; the one before is replaced."""

    def write(name: str, value: str) -> None:
        rows = {}
        if FIGURES.exists():
            for row in _ROW.findall(FIGURES.read_text(encoding="utf-8")):
                rows[row[0]] = row
        today = datetime.now(tz=UTC).date().isoformat()
        rows[name] = (name, value, today)
        body = "".join("| {} | {} | {} |\n".format(*rows[key]) for key in sorted(rows))
        FIGURES.write_text(HEAD + body, encoding="utf-8")

    return write
