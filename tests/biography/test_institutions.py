"""The table of institutions, by the real gazetteer: the small one has few of their towns."""

from datetime import date

import pytest

from mapapp.biography.extraction import extract
from mapapp.biography.institutions import listed, words_of_institution
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.tables import table

ROWS = tuple(table("institutions.csv", "mapapp.biography"))


def test_the_institutions_are_sorted_and_each_is_named_once() -> None:
    names = [row["name"] for row in ROWS]
    assert names == sorted(set(names))
    assert all(name == name.strip() and "’" not in name for name in names)


@pytest.mark.parametrize("name", ["St. Dunstan's University", "University of St. Vladimir"])
def test_a_saint_is_written_with_a_full_stop_or_without(name: str) -> None:
    alone = name.replace("St.", "St")
    assert [row["name"] for row in ROWS if "St. " in row["name"]] == []
    assert listed(name) == listed(alone) is not None
    assert words_of_institution(name.split()) == words_of_institution(alone.split())


def test_the_gazetteer_has_each_institutions_town_in_its_country(
    whole_gazetteer: Gazetteer,
) -> None:
    lost = [
        row["name"]
        for row in ROWS
        if row["country"] not in {place.country for place in whole_gazetteer.lookup(row["town"])}
    ]
    assert lost == []


def test_the_gazetteer_has_each_institutions_region(whole_gazetteer: Gazetteer) -> None:
    regions = {(row["region"], row["country"]) for row in ROWS if row["region"]}
    assert [
        (region, country)
        for region, country in sorted(regions)
        if country not in {place.country for place in whole_gazetteer.lookup(region)}
    ] == []


@pytest.mark.parametrize(
    ("house", "longitude", "latitude"),
    [
        ("Virginia Military Institute", -79.4, 37.8),  # not Lexington in Kentucky
        ("Dartmouth College", -72.3, 43.7),  # not Hanover in Pennsylvania
        ("Cornell College", -91.4, 41.9),  # not Mount Vernon in New York
        ("Kent School", -73.5, 41.7),  # not Kent in Washington
        ("University of Georgia", -83.4, 34.0),  # Georgia is a country, too
        ("Magdalen College", -1.3, 51.8),
    ],
)
def test_an_institutions_region_decides_between_the_namesakes_of_its_town(
    house: str, longitude: float, latitude: float, whole_gazetteer: Gazetteer
) -> None:
    text = f"John Smith (1900–1980) was a chemist. He studied at {house} from 1920 to 1924."
    (stay,) = (
        stay
        for stay in extract(text, gazetteer=whole_gazetteer).stays
        if stay.start == date(1920, 1, 1)
    )
    assert stay.longitude == pytest.approx(longitude, abs=0.2)
    assert stay.latitude == pytest.approx(latitude, abs=0.2)


def test_a_name_with_small_words_in_it_is_held_together(whole_gazetteer: Gazetteer) -> None:
    told = "In 1933 he went to the Institute for Advanced Study and the Victoria and Albert Museum."
    draft = extract(told, subject="Karl Vogel", gazetteer=whole_gazetteer)
    assert [stay.modern_name for stay in draft] == ["Princeton", "London"]


@pytest.mark.parametrize(
    ("place", "today"),
    [
        ("Manresa (Barcelona)", "Manresa"),
        ("Courbevoie (France)", "Courbevoie"),
        ("Breslau (Wrocław)", "Wrocław"),
        ("Breslau (now in Poland)", "Wrocław"),
    ],
)
def test_what_stands_in_brackets_is_a_places_other_name_or_where_it_lies(
    whole_gazetteer: Gazetteer, place: str, today: str
) -> None:
    text = f"Ada Vogel was born in {place} in 1856."
    (stay,) = extract(text, subject="Ada Vogel", gazetteer=whole_gazetteer)
    assert stay.modern_name == today
