"""The API of a running dashboard, read as other programs read it."""

import urllib.request
from email.message import Message
from urllib.error import HTTPError

import pyogrio
import pytest

pytestmark = pytest.mark.server


def test_gdal_adds_the_journey_as_a_layer_by_its_address(address: str) -> None:
    table = pyogrio.read_dataframe(f"{address}/api/itinerary.geojson?until=1850")
    assert table[table.feature == "stay"].id.tolist() == ["bonn", "london", "paris"]
    stays = pyogrio.read_dataframe(f"{address}/api/itinerary.kml", layer="Stays")
    assert len(stays) == 7


def fetch(url: str, **headers: str) -> tuple[int, Message, bytes]:
    asked = urllib.request.Request(url, headers=headers)
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_a_web_page_of_another_origin_may_read_it_and_keep_it(address: str) -> None:
    url = f"{address}/api/itinerary.geojson"
    status, headers, _ = fetch(url, Origin="https://observablehq.com")
    assert (status, headers["Access-Control-Allow-Origin"]) == (200, "*")
    again, _, content = fetch(url, **{"If-None-Match": headers["ETag"]})
    assert (again, content) == (304, b"")


def test_a_bad_parameter_is_answered_beside_the_dashboard_too(address: str) -> None:
    status, _, content = fetch(f"{address}/api/itinerary.geojson?until=soon")
    assert status == 400
    assert b"not an EDTF date" in content
