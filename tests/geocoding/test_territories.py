import pytest

from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.territories import called_otherwise, territories


def countries(text: str, year: int | None, gazetteer: Gazetteer) -> set[str]:
    return {code for one in territories(text, year, gazetteer) for code in one.countries}


@pytest.mark.parametrize(
    ("text", "year", "inside", "outside"),
    [
        ("Russian Empire", 1890, "UA FI GE PL", "DE US"),
        ("Russia", 1890, "UA FI GE", "DE"),
        ("Russia", 2000, "RU", "UA FI"),
        ("United Kingdom", 1845, "GB IE", "FR"),
        ("United Kingdom", 1950, "GB", "IE"),
        ("Poland", 1930, "PL UA LT", "DE"),
        ("Dutch East Indies", 1860, "ID", "NL"),
        ("Qing Empire", 1880, "CN MN TW", "JP"),
        ("Viceroyalty of New Spain", 1803, "MX GT", "ES"),
        ("Electorate of Hesse", 1700, "DE", "FR"),
    ],
)
def test_a_state_holds_the_ground_of_its_time(
    gazetteer: Gazetteer, text: str, year: int, inside: str, outside: str
) -> None:
    held = countries(text, year, gazetteer)
    assert set(inside.split()) <= held
    assert not held.intersection(outside.split())


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kingdom of Malindi", "KE"),
        ("Porbandar State", "IN"),
        ("British Ghana", "GH"),
        ("Soviet Russia; Soviet Union from December 1922", "RU"),
        ("Canada (British Empire)", "CA"),
    ],
)
def test_a_state_that_is_in_no_table_is_known_by_the_place_in_its_name(
    gazetteer: Gazetteer, text: str, country: str
) -> None:
    assert country in countries(text, 1920, gazetteer)


@pytest.mark.parametrize("text", ["", "?", "High seas", "the", "Kingdom of", ";;;", "{{x}}"])
def test_a_text_that_names_no_state_is_passed_over(gazetteer: Gazetteer, text: str) -> None:
    assert territories(text, 1900, gazetteer) == ()


def test_a_state_may_miss_what_it_held_only_in_part(gazetteer: Gazetteer) -> None:
    (empire,) = territories("Russian Empire", 1900, gazetteer)
    warsaw, kiev = gazetteer.lookup("Warsaw")[0], gazetteer.lookup("Kiev")[0]
    assert empire.holds(warsaw)
    assert empire.may_miss(warsaw)
    assert not empire.may_miss(kiev)


@pytest.mark.parametrize(
    ("text", "year", "town", "held"),
    [
        ("Kingdom of Spain", 1850, "Havana", True),
        ("Spain", 1950, "Havana", False),
        ("Spain", None, "Havana", True),
        ("Venice", 1600, "Corfu", True),
        ("Venice", 1900, "Corfu", False),
        ("Netherlands", 1930, "Jakarta", True),
    ],
)
def test_a_state_has_the_possessions_of_its_time_beyond_its_ground(
    gazetteer: Gazetteer, text: str, year: int | None, town: str, held: bool
) -> None:
    (state,) = territories(text, year, gazetteer)
    place = gazetteer.lookup(town)[0]
    assert state.possesses(place) is held
    assert not state.holds(place)


def test_a_division_holds_its_towns_alone(gazetteer: Gazetteer) -> None:
    (scotia,) = territories("Nova Scotia", None, gazetteer)
    held = {place.country for place in gazetteer.lookup("Amherst") if scotia.holds(place)}
    assert held == {"CA"}


@pytest.mark.parametrize(
    ("country", "year", "otherwise"),
    [
        ("Mozambique", 1850, True),  # Portuguese East Africa
        ("Mozambique", 1980, False),
        ("Mexico", 1700, True),  # New Spain
        ("Panama", 1930, False),  # the Canal Zone was only a strip of it
        ("Germany", 1850, False),  # a confederation was called so
    ],
)
def test_a_country_was_called_otherwise_while_a_state_of_another_name_held_it(
    gazetteer: Gazetteer, country: str, year: int, otherwise: bool
) -> None:
    found = next(one for one in gazetteer.lookup(country) if one.feature == "country")
    assert called_otherwise(found, year) is otherwise
