"""A geocoder on the internet that is slow, refuses, answers rubbish or is down.

A local server does all of these; nothing is asked of any other machine.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from mapapp.errors import GeocodingError
from mapapp.geocoding.answer_cache import AnswerCache
from mapapp.geocoding.online import OnlineGeocoder
from tests.robustness.killing import killed

PLACE = {
    "lat": "48.85",
    "lon": "2.35",
    "display_name": "Town, France",
    "name": "Town",
    "importance": 0.8,
    "address": {"country_code": "fr"},
}
ANSWER = json.dumps([PLACE]).encode()


class Service(ThreadingHTTPServer):
    """Answers each request with the next of its answers; the last one again and again."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers: list[tuple[int, dict[str, str], bytes, float]] = [(200, {}, ANSWER, 0)]
        self.asked: list[str] = []

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has been killed is no matter."""


class _Handler(BaseHTTPRequestHandler):
    server: Service

    def do_GET(self) -> None:
        self.server.asked += parse_qs(urlsplit(self.path).query).get("q", [])
        answers = self.server.answers
        status, headers, body, wait = answers.pop(0) if len(answers) > 1 else answers[0]
        time.sleep(wait)
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Service]:
    with Service() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("MAPAPP_NOMINATIM_DOMAIN", f"127.0.0.1:{server.server_port}")
        monkeypatch.setenv("MAPAPP_NOMINATIM_SCHEME", "http")
        yield server
        server.shutdown()


@pytest.fixture
def geocoder(tmp_path: Path) -> Callable[[], OnlineGeocoder]:
    """Makes a geocoder that does not really wait, with a cache of its own."""

    def make() -> OnlineGeocoder:
        cache = AnswerCache("nominatim", tmp_path)
        return OnlineGeocoder(cache=cache, seconds_apart=0, sleep=lambda _: None)

    return make


def test_it_asks_again_when_it_is_told_to_come_later(
    service: Service, geocoder: Callable[[], OnlineGeocoder]
) -> None:
    late = (429, {"Retry-After": "1"}, b"", 0.0)
    service.answers = [late, (503, {}, b"", 0.0), (200, {}, ANSWER, 0.0)]
    assert geocoder().places("Town").places[0].name == "Town"
    assert len(service.asked) == 3


@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_it_gives_up_in_the_end_and_says_so(
    status: int, service: Service, geocoder: Callable[[], OnlineGeocoder]
) -> None:
    service.answers = [(status, {}, b"<html>no</html>", 0.0)]
    with pytest.raises(GeocodingError):
        geocoder().places("Town")
    assert 1 < len(service.asked) < 10


def test_a_refusal_is_final(service: Service, geocoder: Callable[[], OnlineGeocoder]) -> None:
    service.answers = [(403, {}, b"", 0.0)]
    with pytest.raises(GeocodingError):
        geocoder().places("Town")
    assert len(service.asked) == 1


RUBBISH = (
    *(b"", b"<html>busy</html>", b'[{"lat": "48', b"[1, 2]", b"7", b'"x"', b"\xff\xfe\x00"),
    *(b'[{"lat": "north", "lon": "2"}]', b'{"error": "no"}', b"[{}]", b"[" * 100_000),
    json.dumps([PLACE | {"address": 3, "boundingbox": "x"}]).encode(),
    json.dumps([PLACE | {"lat": "1e400"}]).encode(),
)


@pytest.mark.parametrize("body", RUBBISH, ids=range(len(RUBBISH)))
def test_rubbish_is_an_error_of_our_own_or_no_place(
    body: bytes, service: Service, geocoder: Callable[[], OnlineGeocoder]
) -> None:
    service.answers = [(200, {}, body, 0.0)]
    try:
        answer = geocoder().places("Town")
    except GeocodingError:
        return
    assert all(-90 <= place.latitude <= 90 for place in answer.places)


def test_nobody_there_is_an_error_of_our_own(
    monkeypatch: pytest.MonkeyPatch, geocoder: Callable[[], OnlineGeocoder]
) -> None:
    monkeypatch.setenv("MAPAPP_NOMINATIM_DOMAIN", "127.0.0.1:9")
    monkeypatch.setenv("MAPAPP_NOMINATIM_SCHEME", "http")
    with pytest.raises(GeocodingError):
        geocoder().places("Town")


def test_a_service_slower_than_its_time_is_given_up(
    service: Service, geocoder: Callable[[], OnlineGeocoder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mapapp.geocoding.online._EXTRAS", {"exactly_one": False, "timeout": 0.2})
    service.answers = [(200, {}, ANSWER, 1.0)]
    with pytest.raises(GeocodingError):
        geocoder().places("Town")


def test_what_was_answered_is_never_asked_again(
    service: Service, geocoder: Callable[[], OnlineGeocoder]
) -> None:
    first = geocoder().places("Town")
    assert geocoder().places("Town") == first
    assert service.asked == ["Town"]


ASK = """
from pathlib import Path
from mapapp.geocoding.answer_cache import AnswerCache
from mapapp.geocoding.online import OnlineGeocoder
geocoder = OnlineGeocoder(cache=AnswerCache("nominatim", Path({folder!r})), seconds_apart=0)
READY
for number in range(10_000):
    geocoder.places(f"{{Path({folder!r}).name}} {{number}}")
"""


def geocode_and_be_killed(service: Service, folder: Path) -> int:
    """Ask for many places and be killed; how many answers were kept. None of them is lost.

    The places are called as the folder is: a killed process's last question may come late.
    """
    assert killed(ASK.format(folder=str(folder)), within=0.3)
    asked = [name for name in service.asked if name.startswith(f"{folder.name} ")]
    answered = asked[:-1]  # the last answer may not have arrived
    cache = AnswerCache("nominatim", folder)
    kept = [name for name in answered if cache.get(name)]
    assert kept == answered or kept == answered[:-1]
    return len(kept)


@pytest.mark.parametrize("time", range(3))
def test_killed_while_it_geocodes_no_answer_is_lost(
    time: int, service: Service, tmp_path: Path
) -> None:
    geocode_and_be_killed(service, tmp_path)
