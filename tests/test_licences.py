"""Everything that is pinned has its licence named, and what is shipped carries its notice."""

import re

import pytest

from benchmarks.licences import LOCK, PAGE, PINNED, npm_packages, pins
from mapapp.webmap.assets import asset

ROWS = {
    tuple(cells[:2]): cells[-1]
    for line in PAGE.read_text(encoding="utf-8").splitlines()
    if len(cells := [cell.strip() for cell in line.strip("|").split("|")]) > 2
}
STALE = "write the page anew: python -m benchmarks.licences"


@pytest.mark.parametrize(("name", "version"), pins(PINNED))
def test_a_pinned_python_package_has_its_licence_on_the_page(name: str, version: str) -> None:
    assert ROWS.get((name, version)), STALE


@pytest.mark.parametrize(("name", "version", "licence"), npm_packages())
def test_a_pinned_npm_package_has_its_licence_on_the_page(
    name: str, version: str, licence: str
) -> None:
    assert ROWS.get((name, version)), STALE


def test_every_pin_has_a_hash() -> None:
    text = PINNED.read_text(encoding="utf-8")
    pinned = re.findall(r"^[A-Za-z0-9_.-]+==.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    assert len(pinned) == len(pins(PINNED)) > 100
    assert all("--hash=sha256:" in each for each in pinned)


def test_npm_pins_have_hashes_and_no_addresses() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert text.count('"integrity"') == len(npm_packages())
    assert '"resolved"' not in text


def test_leaflet_carries_its_notice_into_every_page() -> None:
    assert re.match(r"/\*! Leaflet\s+BSD 2-Clause License\s+Copyright", asset("leaflet.js"))
