"""The itinerary by address: every export format beside the dashboard, for other tools to read.

``/api/itinerary.geojson?from=1905&until=1917-10`` and so on, with an entity tag and leave for any
web page to read it; ``/api/formats`` lists what there is.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from functools import lru_cache

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mapapp.errors import DateError, ExportError, InputError, MapappError
from mapapp.export import FORMATS, Format, Window, export, window_between
from mapapp.journey import Journey
from mapapp.model import Itinerary

_METHODS = ["GET", "HEAD", "OPTIONS"]
_PARAMETERS = ("from", "until")
# Enough for a few readers; of ten thousand stays the largest format (KML) takes 37 MB.
_EXPORTS_KEPT = 8
_SHARED = {"Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag"}
_PREFLIGHT = {
    "Access-Control-Allow-Methods": ", ".join(_METHODS),
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}
_MOST_FAULTS = 20  # are told one by one
# Exports hold a reader's texts: no browser shall take one for something else, and what a page
# among them does, it does in an origin of its own.
_CAREFUL = {
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "sandbox allow-scripts",
    "Cache-Control": "no-cache",
}


class _RequestError(MapappError, ValueError):
    """A request with parameters that say nothing, or nothing that can be done."""

    def __init__(self, message: str, parameter: str) -> None:
        super().__init__(message)
        self.parameter = parameter


def routes(load: Callable[[], Itinerary]) -> list[Route]:
    """The routes of the API, for the itinerary that ``load`` gives at each request.

    While that is the same object, its journey is laid out once and the latest exports are kept.
    """
    shelf = _Shelf(Itinerary(()))

    def itinerary(request: Request) -> Response:
        nonlocal shelf
        chosen = _chosen(request.path_params["suffix"])
        if chosen is None:
            return _json(404, {"error": "there is no such format", "formats": _addresses()})
        try:
            window = _window(request)
            loaded = load()
            current = shelf
            if loaded is not current.itinerary:
                current = shelf = _Shelf(loaded)
            content, tag = current.exported(chosen.name, window)
        except MapappError as error:
            return _failure(error)
        return _answered(request, chosen, content, tag)

    return [
        Route("/api/itinerary.{suffix}", _shared(itinerary), methods=_METHODS),
        Route("/api/formats", _shared(_formats), methods=_METHODS),
    ]


class _Shelf:
    """An itinerary with its latest exports and their entity tags."""

    def __init__(self, itinerary: Itinerary) -> None:
        self.itinerary = itinerary
        self._journey = Journey(itinerary)
        self.exported = lru_cache(maxsize=_EXPORTS_KEPT)(self._exported)

    def _exported(self, name: str, window: Window) -> tuple[bytes, str]:
        content = export(self._journey, name, start=window.start, until=window.until)
        return content, f'"{hashlib.sha256(content).hexdigest()[:32]}"'


def _shared(answer: Callable[[Request], Response]) -> Callable[[Request], Response]:
    """Let web pages of any origin read an answer, and ask beforehand whether they may."""

    def answer_all(request: Request) -> Response:
        asks = request.method == "OPTIONS"
        response = Response(status_code=204, headers=_PREFLIGHT) if asks else answer(request)
        response.headers.update(_SHARED)
        return response

    return answer_all


def _chosen(suffix: str) -> Format | None:
    return next((each for each in FORMATS.values() if each.suffix == f".{suffix}"), None)


def _window(request: Request) -> Window:
    given = request.query_params
    for name in given:
        if name not in _PARAMETERS:
            known = " and ".join(_PARAMETERS)
            raise _RequestError(f"there is no parameter of this name; there are {known}", name)
        if len(given.getlist(name)) > 1:
            raise _RequestError("the parameter is given more than once", name)
    for name in _PARAMETERS:
        try:
            window_between(given.get(name), None)
        except DateError as error:
            raise _RequestError(str(error), name) from error
    return window_between(given.get("from"), given.get("until"))


def _answered(request: Request, chosen: Format, content: bytes, tag: str) -> Response:
    headers = {**_CAREFUL, "ETag": tag}
    if _known(request.headers.getlist("if-none-match"), tag):
        return Response(status_code=304, headers=headers)
    headers["Content-Disposition"] = f'inline; filename="itinerary{chosen.suffix}"'
    # Starlette sends the headers alone for HEAD, the length among them.
    return Response(content, headers=headers, media_type=chosen.media_type)


def _failure(error: MapappError) -> Response:
    """What a request cannot be given, and why: its own fault (400) or the itinerary's (503)."""
    if isinstance(error, _RequestError):
        return _json(400, {"error": str(error), "parameter": error.parameter})
    if isinstance(error, ExportError):
        return _json(400, {"error": str(error)})
    if isinstance(error, InputError):  # its text names the server's file
        told = [finding.as_dict() for finding in error.findings[:_MOST_FAULTS]]
        faults = {"faults": len(error.findings), "findings": told}
        return _json(503, {"error": "the itinerary has faults", **faults})
    return _json(503, {"error": str(error)})


def _known(fields: Iterable[str], tag: str) -> bool:
    """Whether the reader has this content already (RFC 9110, section 13.1.2: weak comparison)."""
    tags = {given.strip().removeprefix("W/") for field in fields for given in field.split(",")}
    return tag in tags or "*" in tags


def _formats(_request: Request) -> Response:
    return _json(200, {"formats": _addresses()})


def _addresses() -> list[dict[str, str]]:
    return [
        {
            "format": each.name,
            "address": f"/api/itinerary{each.suffix}",
            "media_type": each.media_type,
            "description": each.description,
        }
        for each in FORMATS.values()
    ]


def _json(status: int, value: object) -> Response:
    content = json.dumps(value, ensure_ascii=False).encode()
    return Response(content, status, _CAREFUL, "application/json")
