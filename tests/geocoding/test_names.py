"""The names a place goes by."""

import pytest

from mapapp.geocoding.names import is_name, names_of
from mapapp.geocoding.spelling import key


@pytest.mark.parametrize(
    ("name", "country", "short"),
    [
        ("Châlons-sur-Marne", "FR", "Châlons"),
        ("Bad Kissingen", "DE", "Kissingen"),
        ("La Rochelle", "FR", "Rochelle"),
        ("Halle (Saale)", "DE", "Halle"),
        ("Bernkastel-Kues", "DE", "Kues"),
    ],
)
def test_a_place_is_found_by_what_its_name_is_shortened_to(
    name: str, country: str, short: str
) -> None:
    assert names_of(name, (), country)[key(short)] == (name, "alternate")


def test_two_names_in_one_are_two_towns_only_where_that_is_done() -> None:
    assert key("Isenburg") not in names_of("Neu-Isenburg", (), "DE")
    assert key("Kues") not in names_of("Bernkastel-Kues", (), "US")


def test_a_place_of_two_languages_goes_by_either_name() -> None:
    names = names_of("Donostia / San Sebastián", ("San Sebastián", "Donostia", "Saint-Sébastien"))
    assert names[key("San Sebastián")] == ("San Sebastián", "name")
    assert names[key("Donostia")] == ("Donostia", "name")
    assert names[key("Saint-Sébastien")][1] == "alternate"


def test_the_name_itself_outranks_an_alternate_spelt_alike() -> None:
    assert names_of("Odessa", ("ODESSA",)) == {key("Odessa"): ("Odessa", "name")}


@pytest.mark.parametrize("name", ["mosko", "LED", "北", "[Wién]"])
def test_codes_and_transcriptions_are_no_names(name: str) -> None:
    assert not is_name(name)


@pytest.mark.parametrize("name", ["Petrograd", "Łódź", "北京"])
def test_a_spelling_that_people_write_is_a_name(name: str) -> None:
    assert is_name(name)
