"""The documentation of the exports knows every format and every property."""

import re
from pathlib import Path

import pytest

from mapapp.export import FORMATS
from tests.export.lives import features_of

DOCUMENTATION = (Path(__file__).parents[2] / "docs" / "exports.md").read_text(encoding="utf-8")
STAYS, LEGS = DOCUMENTATION.split("| stays | |")[1].split("| legs | |")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_described_with_its_suffix(name: str) -> None:
    assert f"| `{name}` | `{FORMATS[name].suffix}` |" in DOCUMENTATION


@pytest.mark.parametrize(("kind", "table"), [("stay", STAYS), ("leg", LEGS)])
def test_every_property_is_described(kind: str, table: str) -> None:
    described = set(re.findall(r"`(\w+)`", table.split("\n\n", maxsplit=1)[0]))
    properties = set(features_of(kind)[0]["properties"])
    assert properties - described == set()
    assert described - properties - {kind, "false"} == set()
