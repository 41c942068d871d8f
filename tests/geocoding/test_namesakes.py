import pytest

from mapapp.dates import parse
from mapapp.geocoding.evidence import candidates
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.query import Query
from mapapp.geocoding.resolution import resolve


def likeliest(name: str, year: str, gazetteer: Gazetteer) -> tuple[str, str, str]:
    """The name, country and feature of the likeliest candidate."""
    best = candidates(Query(name, start=parse(year)), gazetteer)[0].candidate
    return best.name, best.country, best.feature


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Bohemia", "CZ", "region"),  # Bohemia, New York
        ("Kent", "GB", "region"),  # Kent, Washington
        ("Cornwall", "GB", "region"),  # Cornwall, Ontario
        ("Jamaica", "JM", "country"),  # Jamaica, Queens
        ("England", "GB", "state"),  # England, Arkansas
    ],
)
def test_a_region_is_meant_before_the_towns_called_after_it(
    name: str, country: str, feature: str, gazetteer: Gazetteer
) -> None:
    assert likeliest(name, "1900", gazetteer)[1:] == (country, feature)


def test_a_country_goes_by_any_of_its_names_before_a_town_does(gazetteer: Gazetteer) -> None:
    assert likeliest("Holland", "1900", gazetteer)[1:] == ("NL", "country")


@pytest.mark.parametrize(("name", "country"), [("Granada", "ES"), ("Tucumán", "AR")])
def test_a_town_that_lent_its_name_to_a_region_comes_before_it(
    name: str, country: str, gazetteer: Gazetteer
) -> None:
    assert likeliest(name, "1900", gazetteer)[1:] == (country, "town")


def test_mexico_is_the_country_since_there_is_one_and_the_city_before(gazetteer: Gazetteer) -> None:
    assert likeliest("Mexico", "1950", gazetteer) == ("Mexico", "MX", "country")
    assert likeliest("Mexico", "1790", gazetteer) == ("Mexico City", "MX", "town")


def test_a_country_between_two_stays_in_another_is_no_town_there(gazetteer: Gazetteer) -> None:
    journey = (("United States", "1895"), ("England", "1897"), ("United States", "1899"))
    stays = [Query(name, start=parse(year)) for name, year in journey]
    chosen = resolve(stays, gazetteer)[1].chosen
    assert chosen is not None
    assert chosen.country == "GB"


@pytest.mark.parametrize(
    ("name", "country", "feature"),
    [
        ("Kent, England", "GB", "region"),
        ("Norfolk, England", "GB", "region"),
        ("Norfolk, Virginia", "US", "town"),
    ],
)
def test_a_county_lies_in_the_division_named_behind_it(
    name: str, country: str, feature: str, gazetteer: Gazetteer
) -> None:
    assert likeliest(name, "1900", gazetteer)[1:] == (country, feature)


def test_a_town_behind_a_comma_stands_for_what_is_around_it(gazetteer: Gazetteer) -> None:
    best = candidates(Query("Kensington, London", start=parse("1900")), gazetteer)[0].candidate
    assert best.longitude == pytest.approx(-0.19, abs=0.05)  # not the one in Liverpool


def test_a_town_of_the_new_world_is_not_meant_before_there_was_one(gazetteer: Gazetteer) -> None:
    assert likeliest("Medellín", "1485", gazetteer)[1] != "CO"
    assert likeliest("Medellín", "1900", gazetteer)[1] == "CO"


def test_portland_is_in_maine_before_there_was_one_in_oregon(gazetteer: Gazetteer) -> None:
    for year, admin1 in (("1840", "ME"), ("1900", "OR")):
        best = candidates(Query("Portland", start=parse(year)), gazetteer)[0].candidate
        assert best.admin1 == admin1


@pytest.mark.parametrize(("name", "country"), [("Antigua", "AG"), ("Trinidad", "TT")])
def test_an_island_is_meant_before_the_towns_of_its_name(
    name: str, country: str, gazetteer: Gazetteer
) -> None:
    assert likeliest(name, "1950", gazetteer)[1] == country
