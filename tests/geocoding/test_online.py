"""Services on the internet: what they are told and what is made of their answers.

Their faults are tried in tests/robustness, against a local server.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from geopy.geocoders import SERVICE_TO_GEOCODER
from geopy.location import Location

from mapapp.errors import GeocodingError
from mapapp.geocoding.answer_cache import AnswerCache
from mapapp.geocoding.online import USER_AGENT, OnlineGeocoder

RAW = {
    "name": "Town",
    "importance": 0.8,
    "address": {"country_code": "fr"},
    "boundingbox": ["48.8", "48.9", "2.2", "2.5"],
}


@pytest.fixture
def geocoder(tmp_path: Path) -> OnlineGeocoder:
    cache = AnswerCache("nominatim", tmp_path)
    return OnlineGeocoder(cache=cache, seconds_apart=0, sleep=lambda _: None)


def answering(geocoder: OnlineGeocoder, *found: Location) -> list[dict[str, Any]]:
    """Make the service answer this; the list is filled with what it is asked."""
    asked: list[dict[str, Any]] = []

    def ask(name: str, **extras: Any) -> Sequence[Location]:
        asked.append({"name": name, **extras})
        return list(found)

    geocoder._ask.func = ask
    return asked


def test_it_says_who_asks_and_waits_a_second(tmp_path: Path) -> None:
    geocoder = OnlineGeocoder(cache=AnswerCache("nominatim", tmp_path))
    assert geocoder._geocoder.headers["User-Agent"] == USER_AGENT
    assert geocoder._ask.min_delay_seconds == 1.0


def test_whom_to_write_to_may_be_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MAPAPP_CONTACT", "reader@example.org")
    geocoder = OnlineGeocoder(cache=AnswerCache("nominatim", tmp_path))
    assert geocoder._geocoder.headers["User-Agent"] == f"{USER_AGENT} reader@example.org"


def test_a_service_nobody_knows_is_refused() -> None:
    with pytest.raises(GeocodingError, match="no geocoder “nowhere”"):
        OnlineGeocoder("nowhere")


def test_a_key_comes_from_the_environment_and_its_lack_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("MAPAPP_OPENCAGE_API_KEY", raising=False)
    with pytest.raises(GeocodingError, match="MAPAPP_OPENCAGE_API_KEY"):
        OnlineGeocoder("opencage")
    monkeypatch.setenv("MAPAPP_OPENCAGE_API_KEY", "secret")
    assert OnlineGeocoder("OpenCage", cache=AnswerCache("opencage", tmp_path))


@pytest.mark.parametrize("service", SERVICE_TO_GEOCODER)
def test_every_service_of_geopy_s_can_be_asked_or_says_which_setting_it_wants(
    service: str, tmp_path: Path
) -> None:
    told = ""
    try:
        OnlineGeocoder(service, cache=AnswerCache(service, tmp_path))
    except GeocodingError as error:
        told = str(error)
    assert not told or f"; set MAPAPP_{service.upper()}_" in told


def test_a_setting_that_a_service_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAPAPP_NOMINATIM_SCHEME", "ftp")
    with pytest.raises(GeocodingError, match=r"nominatim cannot be asked: .*Supported schemes are"):
        OnlineGeocoder("nominatim")


def test_an_answer_is_a_place_with_country_and_reach(geocoder: OnlineGeocoder) -> None:
    answering(geocoder, Location("Town, France", (48.85, 2.35), RAW))
    answer = geocoder.places("Town")
    (place,) = answer.places
    assert (place.name, place.country, place.importance) == ("Town", "FR", 0.8)
    assert (place.longitude, place.latitude) == (2.35, 48.85)
    assert place.radius_km is None
    assert "OpenStreetMap" in answer.licence


def test_a_wide_answer_is_a_region(geocoder: OnlineGeocoder) -> None:
    wide = RAW | {"boundingbox": ["42", "51", "-5", "8"]}
    answering(geocoder, Location("France", (46.6, 1.9), wide))
    (place,) = geocoder.places("France").places
    assert 500 < (place.radius_km or 0) < 1_000


def test_the_countries_to_look_in_are_passed_on_and_part_of_the_question(
    geocoder: OnlineGeocoder,
) -> None:
    asked = answering(geocoder)
    geocoder.places("Halifax", ["GB"])
    geocoder.places("Halifax")
    assert [question.get("country_codes") for question in asked] == [["gb"], None]


def test_a_question_is_asked_once(geocoder: OnlineGeocoder) -> None:
    asked = answering(geocoder)
    geocoder.places("Town")
    geocoder.places("  Town ")
    assert len(asked) == 1
