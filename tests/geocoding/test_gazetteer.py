from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.records import Record
from mapapp.geocoding.spelling import key


def first(gazetteer: Gazetteer, name: str) -> Candidate:
    return gazetteer.lookup(name)[0]


@pytest.mark.parametrize(
    ("name", "today", "country"),
    [
        ("Petrograd", "Saint Petersburg", "RU"),
        ("Prinkipo", "Adalar", "TR"),
        ("Christiania", "Oslo", "NO"),
        ("Lemberg", "Lviv", "UA"),
        ("Breslau", "Wrocław", "PL"),
        ("Smyrna", "İzmir", "TR"),
        ("Canton", "Guangzhou", "CN"),
        ("Edo", "Tokyo", "JP"),
        ("Angostura", "Ciudad Bolívar", "VE"),
        ("Stanleyville", "Kisangani", "CD"),
        ("Port Nicholson", "Wellington", "NZ"),
        ("Bytown", "Ottawa", "CA"),
        ("Sing Sing", "Ossining", "US"),
        ("Frankfurt-on-the-Oder", "Frankfurt (Oder)", "DE"),
        ("Sta. Cruz de Tenerife", "Santa Cruz de Tenerife", "ES"),
        ("Sorbonne", "Sorbonne", "FR"),
        ("Purushapura", "Peshawar", "PK"),
        ("Bishop's Lynn", "King's Lynn", "GB"),
        ("Jinling", "Nanjing", "CN"),
        ("Chickasaw Bluffs", "Memphis", "US"),
        ("Hispahan", "Isfahan", "IR"),
        ("Kosambi", "Kosambi", "IN"),
        ("Inagua", "Great Inagua", "BS"),
        ("Москва", "Moscow", "RU"),
        ("Αθήνα", "Athens", "GR"),
        ("القاهرة", "Cairo", "EG"),
        ("北京", "Beijing", "CN"),
    ],
)
def test_names_of_the_past_and_of_other_scripts_are_found(
    gazetteer: Gazetteer, name: str, today: str, country: str
) -> None:
    found = first(gazetteer, name)
    assert (found.name, found.country) == (today, country)


@pytest.mark.parametrize(
    ("name", "feature"),
    [
        ("Russia", "country"),
        ("Burma", "country"),
        ("Nova Scotia", "state"),
        ("Shantung", "state"),
        ("Siberia", "region"),
        ("the Urals", "region"),
        ("Bohemia", "region"),
        ("French Indochina", "state"),
        ("Tahiti", "island"),
        ("Black Sea", "sea"),
        ("Asia", "continent"),
        ("Persepolis", "site"),
    ],
)
def test_countries_divisions_regions_and_sites_are_found(
    gazetteer: Gazetteer, name: str, feature: str
) -> None:
    found = first(gazetteer, name)
    assert found.feature == feature
    assert (found.radius_km is None) == (feature in ("town", "site"))


@pytest.mark.parametrize(
    ("name", "today"), [("Tschernigoff", "Chernihiv"), ("Tobolsck", "Tobolsk")]
)
def test_a_spelling_nobody_wrote_down_is_found_and_marked(
    gazetteer: Gazetteer, name: str, today: str
) -> None:
    found = gazetteer.lookup(name)
    assert today in {candidate.name for candidate in found}
    assert {candidate.match for candidate in found} == {"spelling"}
    assert not gazetteer.knows(name)


def test_a_name_heard_otherwise_is_found_among_well_known_places(gazetteer: Gazetteer) -> None:
    assert "Abemama" in {candidate.name for candidate in gazetteer.sounding_like("Apamama")}
    assert gazetteer.sounding_like("") == gazetteer.sounding_like("北京") == ()


@pytest.mark.parametrize(
    "name",
    ["", " ", "1917", "\0", "\x1b[31m", "'; DROP TABLE name; --", "{{7*7}}", "x" * 1_000_000, "☂"],
)
def test_what_is_no_place_is_unknown(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.lookup(name) == gazetteer.sounding_like(name) == ()
    assert not gazetteer.knows(name)


def test_mechanical_transcriptions_and_codes_of_airports_are_no_names(gazetteer: Gazetteer) -> None:
    assert not any(c.name == "Moscow" for c in gazetteer.lookup("MOW"))
    assert not gazetteer.knows("mosukuwa")


def test_a_name_is_known_as_it_is_written_but_for_case_and_accents(gazetteer: Gazetteer) -> None:
    assert gazetteer.knows("MÜNCHEN")
    assert gazetteer.knows("munchen")


def test_of_a_common_name_every_country_keeps_a_place(gazetteer: Gazetteer) -> None:
    found = gazetteer.lookup("San José")
    assert {"CR", "US", "UY", "PE", "MX", "PH", "AR", "ES"} <= {place.country for place in found}


def test_many_threads_may_ask_at_once(gazetteer: Gazetteer) -> None:
    names = ["Paris", "Samara", "Kyoto", "Lima"] * 50
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda name: gazetteer.lookup(name)[0].name, names))
    assert found == names


def test_the_most_prominent_place_comes_first_and_another_name_counts_less(tmp_path: Path) -> None:
    def places() -> list[Record]:
        def place(number: int, prominence: float, match: str) -> Record:
            names = {key("Alba"): ("Alba", match)}
            return Record(
                *(str(number), f"Place {number}", "XX", "", 0.0, 0.0, 1, "town", prominence),
                names=names,
            )

        return [place(1, 4.0, "name"), place(2, 5.0, "alternate"), place(3, 6.0, "alternate")]

    with Gazetteer.open(tmp_path / "i.sqlite", source=places) as gazetteer:
        assert [found.id for found in gazetteer.lookup("alba")] == ["3", "1", "2"]


def test_the_middle_of_islands_far_apart_is_on_one_of_them(gazetteer: Gazetteer) -> None:
    country = next(c for c in gazetteer.lookup("Saint Helena") if c.feature == "country")
    assert great_circle_km(country.lonlat, (-5.72, -15.92)) < 20


@pytest.mark.parametrize(
    ("name", "inland"), [("Australia", (134.5, -25.7)), ("Canada", (-92.0, 54.0))]
)
def test_the_middle_of_a_country_with_an_empty_inland_is_there(
    gazetteer: Gazetteer, name: str, inland: tuple[float, float]
) -> None:
    country = next(c for c in gazetteer.lookup(name) if c.feature == "country")
    assert great_circle_km(country.lonlat, inland) < 500


def test_two_places_of_one_name_in_one_country_are_two(gazetteer: Gazetteer) -> None:
    sites = [one for one in gazetteer.lookup("Oruawharo") if one.feature == "site"]
    assert len({one.id for one in sites}) == len({one.lonlat for one in sites}) == 2


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("San Sebastián", "Donostia / San Sebastián"),
        ("Bienne", "Biel/Bienne"),
        ("Murten", "Murten/Morat"),
    ],
)
def test_a_town_of_two_languages_goes_by_its_name_in_each(
    gazetteer: Gazetteer, name: str, town: str
) -> None:
    assert (town, "name") in [(one.name, one.match) for one in gazetteer.lookup(name)]


@pytest.mark.parametrize(
    ("name", "town"),
    [
        ("Cassano", "Cassano d'Adda"),
        ("Castiglione", "Castiglione delle Stiviere"),
        ("Châlons", "Châlons-en-Champagne"),
    ],
)
def test_what_tells_towns_of_a_name_apart_may_be_left_out(
    gazetteer: Gazetteer, name: str, town: str
) -> None:
    assert town in [one.name for one in gazetteer.lookup(name)]
