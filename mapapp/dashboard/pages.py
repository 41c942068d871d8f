"""The map's pages that the dashboard's frames load, each kept as long as a session shows it."""

import gzip
import hashlib
from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from weakref import WeakValueDictionary

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from mapapp.webmap.page import content_policy

PATH = "/map/{token}.html"


@dataclass(frozen=True)
class MapPage:
    """One page; its token is the digest of its text, so only who has the text can name it."""

    text: str
    image_hosts: tuple[str, ...] = ()

    @cached_property
    def token(self) -> str:
        """The name under which the page is served."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def compressed(self) -> bytes:
        """The page's bytes as they travel."""
        return gzip.compress(self.text.encode(), compresslevel=6, mtime=0)

    @cached_property
    def policy(self) -> str:
        """The content policy of the page; in a frame or on its own it has an origin of its own."""
        policy = content_policy(self.text, self.image_hosts)
        return f"{policy}; sandbox allow-scripts allow-downloads allow-popups"

    def make_ready(self) -> None:
        """Have everything that its first reader would wait for."""
        _ = self.compressed, self.policy

    @property
    def address(self) -> str:
        """Where the page is served, relative to the dashboard."""
        return PATH.format(token=self.token).lstrip("/")


class Pages:
    """The pages that some session holds; one that nobody holds any more is gone."""

    def __init__(self) -> None:
        self._pages: WeakValueDictionary[str, MapPage] = WeakValueDictionary()
        self._lock = Lock()

    def publish(self, page: MapPage) -> MapPage:
        """Serve a page for as long as the caller keeps what this returns."""
        with self._lock:
            return self._pages.setdefault(page.token, page)

    def find(self, token: str) -> MapPage | None:
        """The page of a token, or None when nobody shows it any more."""
        with self._lock:
            return self._pages.get(token)


PAGES = Pages()


async def _serve(request: Request) -> Response:
    page = PAGES.find(request.path_params["token"])
    if page is None:
        return PlainTextResponse("This map is closed. Reload the dashboard.", status_code=404)
    headers = {
        "Cache-Control": "private, max-age=3600, immutable",
        "Content-Security-Policy": page.policy,
        "ETag": f'"{page.token[:32]}"',
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
    if "gzip" not in request.headers.get("accept-encoding", ""):
        return Response(page.text, media_type="text/html", headers=headers)
    headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return Response(page.compressed, media_type="text/html", headers=headers)


def routes() -> list[Route]:
    """The route that serves the pages, for the dashboard's application."""
    return [Route(PATH, _serve, methods=["GET"])]
