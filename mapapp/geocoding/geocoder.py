"""The offline gazetteer as a geocoder of geopy's, to be used wherever geopy is."""

from collections.abc import Sequence
from typing import Any

from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location

from mapapp.countries import country_name
from mapapp.dates import EdtfDate
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.query import Query
from mapapp.geocoding.resolution import resolve

_MOST = 10


class HistoricalGeocoder(Geocoder):  # type: ignore[misc]
    """Names of places, today's and those of history, to ``geopy.Location``, without network.

    A single name is decided by how well known its places are and by what the call tells of
    country, state and date; a whole journey is better given to
    ``mapapp.geocoding.resolution.resolve``.
    """

    def __init__(self, gazetteer: Gazetteer, **options: Any) -> None:
        super().__init__(**options)
        self._gazetteer = gazetteer

    def geocode(
        self,
        query: str,
        *,
        exactly_one: bool = True,
        timeout: object = DEFAULT_SENTINEL,  # noqa: ARG002 - geopy's own; nothing is waited for
        country_codes: str | Sequence[str] = (),
        historical_state: str = "",
        start: EdtfDate | None = None,
    ) -> Location | list[Location] | None:
        """The place that a name means, or up to ten (``exactly_one=False``), likeliest first.

        None where the name is unknown. ``Location.raw`` holds the gazetteer's entry and, for the
        likeliest, ``confidence`` (0 to 1) and ``reason``.
        """
        codes = (country_codes,) if isinstance(country_codes, str) else tuple(country_codes)
        asked = Query(
            query,
            countries=tuple(code.upper() for code in codes if code),
            historical_state=historical_state,
            start=start,
        )
        (answer,) = resolve([asked], self._gazetteer, least_confidence=0.0, runners_up=_MOST - 1)
        if answer.chosen is None:
            return None
        first = _location(answer.chosen, {"confidence": answer.confidence, "reason": answer.reason})
        if exactly_one:
            return first
        return [first, *(_location(place, {"share": p}) for place, p in answer.runners_up)]


def _location(place: Candidate, further: dict[str, Any]) -> Location:
    parts = (place.name, place.division, country_name(place.country))
    address = ", ".join(filter(None, dict.fromkeys(parts)))
    raw = {**place._asdict(), **further}
    return Location(address, (place.latitude, place.longitude), raw)
