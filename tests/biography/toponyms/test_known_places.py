"""What the gazetteer knows under a name."""

from mapapp.biography.toponyms.known_places import KnownPlaces
from mapapp.geocoding.gazetteer import Gazetteer


def test_a_name_tells_all_countries_in_which_a_place_has_it(gazetteer: Gazetteer) -> None:
    known = KnownPlaces(gazetteer).known("Twinford")
    assert known is not None
    assert known.countries == {"GB", "IE"}


def test_what_is_only_spelt_alike_is_nothing_known(gazetteer: Gazetteer) -> None:
    assert {place.match for place in gazetteer.lookup("Kopenhagen")} == {"spelling"}
    assert KnownPlaces(gazetteer).known("Kopenhagen") is None


def test_countries_rank_before_large_towns_and_those_before_all_else(gazetteer: Gazetteer) -> None:
    places = KnownPlaces(gazetteer)
    ranks = [places.rank(name) for name in ("Denmark", "Copenhagen", "Twinford", "Wexelsen")]
    assert ranks == [2, 1, 0, 0]
    assert places.prominence("Twinford") > places.prominence("Wexelsen") == 0
