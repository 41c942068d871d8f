from geopy.geocoders.base import Geocoder
from geopy.location import Location

from mapapp.dates import parse
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.geocoder import HistoricalGeocoder


def test_it_is_a_geocoder_of_geopy_s(gazetteer: Gazetteer) -> None:
    geocoder = HistoricalGeocoder(gazetteer)
    assert isinstance(geocoder, Geocoder)
    found = geocoder.geocode("Constantinople")
    assert isinstance(found, Location)
    assert found.address == "Istanbul, Turkey"
    assert (round(found.latitude), round(found.longitude)) == (41, 29)
    assert found.raw["confidence"] > 0.9
    assert found.raw["reason"]


def test_it_gives_several_when_asked_and_none_when_unknown(gazetteer: Gazetteer) -> None:
    geocoder = HistoricalGeocoder(gazetteer)
    several = geocoder.geocode("Halifax", exactly_one=False)
    assert isinstance(several, list)
    assert len({place.address for place in several}) > 1
    assert "Halifax, Nova Scotia, Canada" in {place.address for place in several}
    assert geocoder.geocode("Xqzzyk") is None
    assert geocoder.geocode("Xqzzyk", exactly_one=False) is None
    assert geocoder.geocode("") is None


def test_country_state_and_date_choose(gazetteer: Gazetteer) -> None:
    geocoder = HistoricalGeocoder(gazetteer)
    by_country = geocoder.geocode("Halifax", country_codes="gb")
    by_state = geocoder.geocode("Cork", historical_state="United Kingdom", start=parse("1850"))
    assert isinstance(by_country, Location)
    assert isinstance(by_state, Location)
    assert (by_country.raw["country"], by_state.raw["country"]) == ("GB", "IE")
