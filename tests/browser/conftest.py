"""A real browser that reaches this machine alone, and a real dashboard server."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Route,
    sync_playwright,
)

from tests.browser.chromium import FLAGS, find
from tests.lives import LIFE

_NO_FILE = "Download Button source error - 404"
LOCAL = {"localhost", "127.0.0.1", "[::1]", ""}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = find()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("no Chromium: under CI the browser tests must run")
        pytest.skip("no Chromium on this machine and none could be installed")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


class Visit:
    """One reader's browser: whatever it asked of other machines and complained of is kept."""

    def __init__(self, context: BrowserContext) -> None:
        self.context = context
        self.outside: list[str] = []
        self.complaints: list[str] = []
        context.route("**/*", self._route)
        context.on("page", self._listen)

    def _route(self, route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.hostname in LOCAL or address.scheme in {"data", "blob", "about", "file"}:
            route.continue_()
        else:
            self.outside.append(route.request.url)
            route.abort()

    def _listen(self, page: Page) -> None:
        page.on("dialog", lambda dialog: self._complain(f"dialog: {dialog.message}", dialog))
        page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))
        page.on("console", self._hear)

    def _hear(self, message: ConsoleMessage) -> None:
        # Streamlit asks for the file of a download button as soon as it is drawn; of a page that
        # is left at that moment the server has no file any more. What is downloaded is tested.
        gone = "404" in message.text and "/media/" in message.location.get("url", "")
        left = gone or _NO_FILE in message.text
        if message.type == "error" and not left:
            self.complaints.append(f"console: {message.text}")

    def _complain(self, complaint: str, dialog: Dialog) -> None:
        # The browser's own question before a page is left: a test of it listens itself.
        if dialog.type == "beforeunload":
            return
        self.complaints.append(complaint)
        dialog.dismiss()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Page]]:
    """Opens pages; at the end nothing may have left this machine, and nothing complained."""
    visits: list[Visit] = []

    def open_page(url: str, **context: object) -> Page:
        size = {"width": 1280, "height": 800}
        visits.append(Visit(browser.new_context(**{"viewport": size, **context})))  # type: ignore[arg-type]
        page = visits[-1].context.new_page()
        page.goto(url)
        return page

    yield open_page
    outside = [url for one in visits for url in one.outside]
    complaints = [complaint for one in visits for complaint in one.complaints]
    for one in visits:
        one.context.close()
    assert outside == []
    assert complaints == []


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(*arguments: str, **environment: str) -> Iterator[str]:
    """A dashboard server of its own process; gives its address."""
    port = free_port()
    command = [sys.executable, "-m", "mapapp", "dashboard", *arguments, "--port", str(port)]
    server = subprocess.Popen(
        command,
        env=os.environ | environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    address = f"http://localhost:{port}"
    try:
        _wait_for(f"{address}/_stcore/health", server)
        yield address
    finally:
        os.killpg(server.pid, 15)
        server.wait(20)


def _wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline:
        assert server.poll() is None, "the dashboard ended by itself"
        try:
            with urllib.request.urlopen(url, timeout=5):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    pytest.fail("the dashboard did not start within 90 seconds")


@pytest.fixture(scope="session")
def dashboard() -> Iterator[str]:
    """The address of a dashboard with the table that mapapp comes with."""
    with serving() as address:
        yield address


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard of a small life that the tests know by heart."""
    file = tmp_path_factory.mktemp("life") / "a-life.csv"
    file.write_text(LIFE, encoding="utf-8")
    with serving(str(file)) as url:
        yield url


@pytest.fixture
def table(tmp_path: Path) -> Callable[[str | bytes], Path]:
    """Writes a table to a file."""

    def write(content: str | bytes, name: str = "table.csv") -> Path:
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return write
