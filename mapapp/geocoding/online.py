"""Geocoders on the internet, through geopy: asked slowly, answers kept, faults told plainly."""

import inspect
import math
import os
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from geopy.exc import (
    ConfigurationError,
    GeocoderAuthenticationFailure,
    GeocoderInsufficientPrivileges,
    GeocoderNotFound,
    GeocoderQueryError,
    GeocoderServiceError,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import get_geocoder_for_service
from geopy.geocoders.base import Geocoder
from geopy.location import Location

from mapapp import __version__
from mapapp.errors import GeocodingError, shown
from mapapp.geocoding.answer_cache import AnswerCache, OnlineAnswer, OnlinePlace
from mapapp.geocoding.spelling import LONGEST

DEFAULT_SERVICE = "nominatim"
USER_AGENT = f"mapapp/{__version__} (itineraries of historical lives)"

_SECONDS_APART = 1.0
_TIMEOUT_S = 10.0
_TRIES = 4
_FIRST_WAIT_S = 2.0
_LONGEST_WAIT_S = 60.0
_MOST_PLACES = 5
_LICENCES = {
    "nominatim": "© OpenStreetMap contributors, ODbL 1.0",
    "photon": "© OpenStreetMap contributors, ODbL 1.0",
    "geonames": "© GeoNames, CC BY 4.0",
}
_REFUSALS = (GeocoderAuthenticationFailure, GeocoderInsufficientPrivileges)
_STUMBLES = (LookupError, TypeError, ValueError, AttributeError, RecursionError)
# What these services are asked beyond the name, where they can be.
_EXTRAS: Mapping[str, Any] = {
    "exactly_one": False,
    "addressdetails": True,
    "language": "en",
    "limit": _MOST_PLACES,
    "timeout": _TIMEOUT_S,
}
_KM_A_DEGREE = 111.195
# What reaches farther than a large city is a region.
_REGION_KM = 40.0


class OnlineGeocoder:
    """A geocoder of geopy's by name, that waits between requests and remembers its answers.

    Settings come from the environment alone: ``MAPAPP_<SERVICE>_<PARAMETER>`` for every
    parameter of geopy's class that is a text (``MAPAPP_OPENCAGE_API_KEY``,
    ``MAPAPP_GEONAMES_USERNAME``, ``MAPAPP_NOMINATIM_DOMAIN``), and ``MAPAPP_CONTACT``, an
    address that the service's keepers can write to. Raises GeocodingError for a service that
    geopy does not know, and one whose key is missing or whose settings it refuses.
    """

    def __init__(
        self,
        service: str = DEFAULT_SERVICE,
        *,
        cache: AnswerCache | None = None,
        seconds_apart: float = _SECONDS_APART,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.service = service.casefold()
        self._geocoder = _geocoder(self.service)
        known = inspect.signature(self._geocoder.geocode).parameters
        self._extras = {name: value for name, value in _EXTRAS.items() if name in known}
        self._by_country = "country_codes" in known
        self._ask = RateLimiter(
            self._geocoder.geocode,
            min_delay_seconds=seconds_apart,
            max_retries=0,
            swallow_exceptions=False,
        )
        self._cache = cache or AnswerCache(self.service)
        self._sleep = sleep

    def places(self, name: str, countries: Sequence[str] = ()) -> OnlineAnswer:
        """The places of a name, from the cache or the service, best first.

        ``countries`` are ISO 3166-1 alpha-2 codes to look in, all when empty. Raises
        GeocodingError where the service refuses, cannot be reached or answers rubbish.
        """
        name = " ".join(name.split())[:LONGEST]
        inside = ",".join(sorted(countries)).lower() if self._by_country else ""
        question = f"{name} [{inside}]" if inside else name
        known = self._cache.get(question)
        if known is not None:
            return known
        extras = {**self._extras, "country_codes": inside.split(",")} if inside else self._extras
        found = self._patiently(name, extras)
        places = tuple(_place(location) for location in found[:_MOST_PLACES])
        return self._cache.put(question, _LICENCES.get(self.service, self.service), places)

    def _patiently(self, name: str, extras: Mapping[str, Any]) -> Sequence[Location]:
        """Ask again after a while when it fails, each time after a longer while."""
        for attempt in range(_TRIES):
            try:
                answer = self._ask(name, **extras)
            except GeocoderQueryError:
                return ()  # no question for this service: it knows no such place
            except _REFUSALS as error:
                raise GeocodingError(f"{self.service} refuses to answer: {_told(error)}") from error
            except GeocoderServiceError as error:
                if attempt + 1 == _TRIES:
                    raise GeocodingError(
                        f"{self.service} does not answer, after {_TRIES} tries: {_told(error)}"
                    ) from error
                self._sleep(_wait_s(attempt, error))
            # An answer of the wrong shape: geopy's parsers stumble in their own ways.
            except (*_STUMBLES, GeopyError) as error:
                raise GeocodingError(
                    f"{self.service} answers what is no answer: {_told(error)}"
                ) from error
            else:
                return () if answer is None else answer if isinstance(answer, list) else [answer]
        raise AssertionError  # pragma: no cover - the last try returns or raises


def class_of(service: str) -> type[Geocoder]:
    """Geopy's class for a service by name; raises GeocodingError where it has none."""
    try:
        kind: type[Geocoder] = get_geocoder_for_service(service)
    except GeocoderNotFound as error:
        raise GeocodingError(
            f"geopy knows no geocoder {shown(service)}; try nominatim or photon"
        ) from error
    return kind


def _geocoder(service: str) -> Geocoder:
    kind = class_of(service)
    settings: dict[str, Any] = {}
    for parameter in inspect.signature(kind.__init__).parameters.values():
        variable = f"MAPAPP_{service}_{parameter.name}".upper()
        if parameter.name == "user_agent":
            contact = os.environ.get("MAPAPP_CONTACT")
            settings["user_agent"] = f"{USER_AGENT} {contact}" if contact else USER_AGENT
        elif value := os.environ.get(variable):
            settings[parameter.name] = value
        elif parameter.default is inspect.Parameter.empty and _is_setting(parameter):
            raise GeocodingError(f"{service} needs a key; set {variable} in the environment")
    try:
        return kind(**settings)
    except ConfigurationError as error:  # a key that may be one of several, a scheme
        raise GeocodingError(
            f"{service} cannot be asked: {str(error).rstrip('.')}; set"
            f" MAPAPP_{service.upper()}_… in the environment"
        ) from error


def _is_setting(parameter: inspect.Parameter) -> bool:
    plain = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)
    return parameter.name != "self" and parameter.kind in plain


def _wait_s(attempt: int, error: Exception) -> float:
    asked = getattr(error, "retry_after", None) or 0.0
    return float(min(max(asked, _FIRST_WAIT_S * 2.0**attempt), _LONGEST_WAIT_S))


def _place(location: Location) -> OnlinePlace:
    """A place of geopy's; Nominatim's and Photon's raw answers tell more than the point."""
    raw = location.raw if isinstance(location.raw, Mapping) else {}
    found = raw.get("address") or raw.get("properties")
    details = found if isinstance(found, Mapping) else {}
    country = str(details.get("country_code") or details.get("countrycode") or "").upper()
    address = str(location.address or "")
    reach = _reach_km(raw.get("boundingbox"))
    return OnlinePlace(
        name=str(raw.get("name") or details.get("name") or address.partition(",")[0]),
        address=address,
        longitude=round(float(location.longitude), 6),
        latitude=round(float(location.latitude), 6),
        country=country if len(country) == 2 else "",
        importance=_share(raw.get("importance")),
        radius_km=reach if reach and reach > _REGION_KM else None,
    )


def _share(value: object) -> float:
    try:
        return min(max(float(str(value)), 0.0), 1.0)
    except ValueError:
        return 0.5


def _reach_km(box: object) -> float | None:
    """Half the diagonal of Nominatim's box: south, north, west, east in degrees, as texts."""
    try:
        south, north, west, east = (float(str(edge)) for edge in box)  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        return None
    height = (north - south) * _KM_A_DEGREE
    width = (east - west) * _KM_A_DEGREE * math.cos(math.radians((south + north) / 2))
    return round(math.hypot(width, height) / 2, 1)


def _told(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{type(error).__name__}: {text[:200]}" if text else type(error).__name__
