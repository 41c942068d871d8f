import re

import pytest

from mapapp.countries import country_code, country_name, is_country, with_territories
from mapapp.errors import CountryError
from mapapp.geocoding.tables import regions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *(("FR", "FR"), ("fr", "FR"), ("FRA", "FR"), ("France", "FR"), ("FRANCE", "FR")),
        *(("UK", "GB"), ("U.K.", "GB"), ("Great Britain", "GB"), ("Scotland", "GB")),
        *(("USA", "US"), ("U.S.A.", "US"), ("the United States", "US"), ("America", "US")),
        *(("Vietnam", "VN"), ("Viet Nam", "VN"), ("Viet-Nam", "VN"), ("New Zealand", "NZ")),
        *(("Türkiye", "TR"), ("turkiye", "TR"), ("Cote d'Ivoire", "CI"), ("Netherlands", "NL")),
        *(("Trinidad & Tobago", "TT"), ("Georgia", "GE"), ("Kosovo", "XK")),
    ],
)
def test_a_code_or_a_name_that_means_one_country_today_is_its_code(text: str, code: str) -> None:
    assert country_code(text) == code
    assert is_country(code)


@pytest.mark.parametrize(
    "text",
    [
        *("Soviet Union", "Austria-Hungary", "Czechoslovakia", "Yugoslavia", "Persia", "Atlantis"),
        *("Prussia", "Estland", "Malaya", "Moldavia", "Guiana", "Siberia", "Romagna", "Ruanda"),
        *("XX", "SU", "CS", "AN", "12", "?", "x" * 10_000),
    ],
)
def test_a_state_of_the_past_or_of_nowhere_is_said_to_be_no_country_of_today(text: str) -> None:
    with pytest.raises(CountryError) as refused:
        country_code(text)
    assert " is no country of today; write the code of one (ISO 3166-1 alpha-2" in str(
        refused.value
    )
    assert "a state of the past in historical_state" in str(refused.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Frnace", "“Frnace” is no country of today; for France write FR"),
        ("Switzerlnd", "“Switzerlnd” is no country of today; for Switzerland write CH"),
        ("Columbia", "“Columbia” is no country of today; for Colombia write CO"),
        ("Phillipines", "“Phillipines” is no country of today; for Philippines write PH"),
        ("Korea", "“Korea” may be two countries; write KR or KP"),
        ("Congo", "“Congo” may be two countries; write CD or CG"),
    ],
)
def test_where_it_can_be_told_a_fault_says_which_code_to_write(text: str, words: str) -> None:
    with pytest.raises(CountryError) as refused:
        country_code(text)
    assert str(refused.value) == words


def test_no_state_of_the_past_is_taken_for_a_country_that_it_did_not_hold() -> None:
    states = [region for region in regions() if region.feature == "state"]
    for state in states:
        for name in (state.name, *state.other_names):
            meant = re.search("write ([A-Z]{2})$", refusal(name))
            assert meant is None or meant[1] in state.countries, name


def refusal(text: str) -> str:
    """What is said of a text that is no country's name; nothing where it is one."""
    try:
        country_code(text)
    except CountryError as error:
        return str(error)
    return ""


def test_the_name_of_every_country_means_that_country() -> None:
    for code in ("GB", "US", "CD", "KP", "GW", "DM", "DO", "NE", "NG", "BQ", "SX", "MF"):
        assert country_code(country_name(code)) == code


def test_a_territory_is_its_country_s_too() -> None:
    assert with_territories(["US"]) == {"US", "AS", "GU", "MP", "PR", "VI"}
    assert with_territories(["CH"]) == {"CH"}
    assert with_territories([]) == frozenset()
