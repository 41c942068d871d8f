from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from mapapp.api import routes
from mapapp.errors import Finding, InputError
from mapapp.export import FORMATS, export
from mapapp.model import Itinerary
from tests.hostile import HOSTILE
from tests.lives import journey


@contextmanager
def serving(load: Any) -> Iterator[TestClient]:
    with TestClient(Starlette(routes=routes(load))) as client:
        yield client


@pytest.fixture
def client() -> Iterator[TestClient]:
    itinerary = journey().itinerary
    with serving(lambda: itinerary) as opened:
        yield opened


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_an_address_and_its_media_type(client: TestClient, name: str) -> None:
    answer = client.get(f"/api/itinerary{FORMATS[name].suffix}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == FORMATS[name].media_type
    assert answer.content == export(journey(), name)
    assert FORMATS[name].suffix in answer.headers["content-disposition"]


def test_the_formats_are_listed(client: TestClient) -> None:
    listed = client.get("/api/formats").json()["formats"]
    assert [each["format"] for each in listed] == list(FORMATS)
    assert all(client.head(each["address"]).status_code == 200 for each in listed)


def test_from_and_until_choose_a_part(client: TestClient) -> None:
    answer = client.get("/api/itinerary.csv?from=1845-05&until=1848-03-10")
    assert [line.split(b",")[0] for line in answer.content.splitlines()] == [
        b"id",
        b"london",
        b"paris",
    ]


@pytest.mark.parametrize(
    ("query", "parameter", "part"),
    [
        ("from=someday", "from", "not an EDTF date"),
        ("until=1905-13", "until", "not an EDTF date"),
        ("until=0000", "until", "year 0"),
        ("since=1905", "since", "no parameter of this name"),
        ("from=1905&from=1906", "from", "more than once"),
    ],
)
def test_a_bad_parameter_is_named_with_the_reason(
    client: TestClient, query: str, parameter: str, part: str
) -> None:
    answer = client.get(f"/api/itinerary.geojson?{query}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()["parameter"] == parameter
    assert part in answer.json()["error"]


@pytest.mark.parametrize("query", ["from=1906&until=1905", "from=1990", "until=1500"])
def test_days_with_nothing_in_them_are_refused_with_the_reason(
    client: TestClient, query: str
) -> None:
    answer = client.get(f"/api/itinerary.geojson?{query}")
    assert answer.status_code == 400
    assert answer.json()["error"]


def test_an_empty_parameter_is_as_none(client: TestClient) -> None:
    whole = client.get("/api/itinerary.geojson").content
    assert client.get("/api/itinerary.geojson?from=&until=").content == whole


@pytest.mark.parametrize("suffix", ["gpx", "geojson.gz", "GEOJSON", "%00", "..%2f..%2fetc"])
def test_an_unknown_format_is_not_found_and_the_known_ones_are_listed(
    client: TestClient, suffix: str
) -> None:
    answer = client.get(f"/api/itinerary.{suffix}")
    assert answer.status_code == 404
    if "formats" in answer.text:
        assert [each["format"] for each in answer.json()["formats"]] == list(FORMATS)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_date_is_refused_and_never_sent_back_as_markup(
    client: TestClient, text: str
) -> None:
    answer = client.get(f"/api/itinerary.html?until={quote(text)}")
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_reader_that_has_the_content_is_told_so_and_sent_nothing(client: TestClient) -> None:
    first = client.get("/api/itinerary.geojson")
    tag = first.headers["etag"]
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*"):
        again = client.get("/api/itinerary.geojson", headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
        assert again.headers["access-control-allow-origin"] == "*"
    other = client.get("/api/itinerary.geojson", headers={"If-None-Match": '"other"'})
    assert other.status_code == 200


def test_another_part_or_another_itinerary_has_another_tag() -> None:
    itineraries = [journey().itinerary, replace(journey().itinerary, name="Another")]
    with serving(lambda: itineraries[0]) as client:
        address = "/api/itinerary.geojson"
        tags = {client.get(f"{address}{query}").headers["etag"] for query in ("", "?until=1850")}
        itineraries.reverse()
        tags.add(client.get(address).headers["etag"])
    assert len(tags) == 3


def test_a_journey_is_laid_out_once_for_all_requests(monkeypatch: pytest.MonkeyPatch) -> None:
    laid_out = []

    def counted(itinerary: Itinerary) -> Any:
        laid_out.append(itinerary)
        return journey()

    itinerary = journey().itinerary
    monkeypatch.setattr("mapapp.api.Journey", counted)
    with serving(lambda: itinerary) as client:
        for suffix in ("geojson", "kml", "geojson"):
            assert client.get(f"/api/itinerary.{suffix}").status_code == 200
    assert laid_out.count(itinerary) == 1


def test_any_web_page_may_read(client: TestClient) -> None:
    headers = {"Origin": "https://observablehq.com"}
    for address in ("/api/itinerary.geojson", "/api/itinerary.gpx", "/api/formats"):
        answer = client.get(address, headers=headers)
        assert answer.headers["access-control-allow-origin"] == "*"
    asked = client.options("/api/itinerary.geojson", headers=headers)
    assert asked.status_code == 204
    assert "GET" in asked.headers["access-control-allow-methods"]
    assert "If-None-Match" in asked.headers["access-control-allow-headers"]


def test_head_tells_the_length_and_sends_nothing(client: TestClient) -> None:
    whole = client.get("/api/itinerary.geojson")
    head = client.head("/api/itinerary.geojson")
    assert head.content == b""
    assert head.headers["content-length"] == str(len(whole.content))
    assert head.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_written(client: TestClient, method: str) -> None:
    assert getattr(client, method)("/api/itinerary.geojson").status_code == 405


def test_an_itinerary_with_faults_is_not_available_and_its_file_is_not_named() -> None:
    def load() -> Itinerary:
        raise InputError("/srv/secret/life.csv", [Finding(1, "id", "the id is empty")])

    with serving(load) as client:
        answer = client.get("/api/itinerary.geojson")
    assert answer.status_code == 503
    told = answer.json()
    assert (told["error"], told["faults"]) == ("the itinerary has faults", 1)
    assert [fault["line"] for fault in told["findings"]] == [1]


def test_an_exported_page_runs_in_an_origin_of_its_own(client: TestClient) -> None:
    policy = client.get("/api/itinerary.html").headers["content-security-policy"]
    assert policy == "sandbox allow-scripts"
