"""The front end's built files, which the installation puts into the package."""

import json
import re
from functools import cache
from importlib.resources import files
from typing import Any

from mapapp.errors import MapappError

_FONTS = re.compile(r"--mapapp-sans:([^;}]+)")


class FrontEndMissingError(MapappError, FileNotFoundError):
    """The front end has not been built: the package was not installed, only copied."""


@cache
def asset(name: str) -> str:
    """The text of a built file, such as ``journey.js`` or ``journey.css``.

    Raises FrontEndMissingError where the package has been copied instead of installed.
    """
    file = files("mapapp.webmap").joinpath("static", name)
    if not file.is_file():
        raise FrontEndMissingError(
            f"the front end's {name} is missing; install the package (pip install -e .) to build it"
        )
    return file.read_text(encoding="utf-8")


@cache
def font_family() -> str:
    """The map's fonts, as its style sheet lists them; any without serifs where it is not built."""
    try:
        found = _FONTS.search(asset("journey.css"))
    except FrontEndMissingError:
        found = None
    return found[1].strip() if found else "sans-serif"


@cache
def ground() -> Any:
    """The embedded Natural Earth ground, as the front end decodes it."""
    return json.loads(asset("ground.json"))
