import re
from datetime import date
from pathlib import Path

import pytest

from mapapp.countries import country_name
from mapapp.webmap.payload import Json, payload
from tests.lives import HEADER, journey


@pytest.fixture(scope="module")
def made() -> Json:
    return payload(journey())


def stay(made: Json, name: str) -> Json:
    return next(each for each in made["stays"] if each["name"] == name)


def test_every_stay_is_there_in_the_order_of_the_life(made: Json) -> None:
    names = [each["name"] for each in made["stays"]]
    assert names == ["Bonn", "London", "Paris", "the Alps", "Rome", "Nowhere", "Boston"]


def test_positions_are_longitude_first(made: Json) -> None:
    assert made["places"][0]["position"] == (7.1, 50.73)


def test_a_life_of_the_19th_century_is_no_neighbour_of_todays_metropolises(made: Json) -> None:
    towns = [name for _, _, name, _ in made["towns"]]
    assert "Paris" in towns
    assert "Tokyo" not in towns


def test_a_country_goes_by_the_name_that_the_panel_has_for_it() -> None:
    table = HEADER + "a,Izmir,,TR,,38.4,27.1,town,,1900-01-01,1901-01-01,,,,,,,,\n"
    (place,) = payload(journey(table))["places"]
    assert place["modernCountry"] == country_name("TR")


def test_a_place_without_coordinates_has_no_marker(made: Json) -> None:
    assert stay(made, "Nowhere")["place"] is None
    assert len(made["places"]) == 6


def test_a_visit_within_a_residence_names_the_residence(made: Json) -> None:
    assert made["stays"][stay(made, "Paris")["within"]]["name"] == "London"


def test_a_rival_account_names_what_it_contradicts_and_is_not_reached(made: Json) -> None:
    assert made["stays"][stay(made, "Rome")["rivalOf"]]["name"] == "the Alps"
    assert 4 not in [each["stay"] for each in made["reached"]]


def test_only_a_region_has_a_radius(made: Json) -> None:
    assert [place["radiusKm"] for place in made["places"]] == [None, None, None, 120, None, None]


def test_segments_cover_the_life_in_order(made: Json) -> None:
    days = [segment["day"] for segment in made["segments"]]
    assert days == sorted(set(days))
    assert days[0] == made["days"][0] == date(1820, 5, 3).toordinal()


def test_legs_refer_to_stays_by_their_place_in_the_list(made: Json) -> None:
    ends = [
        (made["stays"][leg["from"]]["name"], made["stays"][leg["to"]]["name"])
        for leg in made["legs"]
    ]
    assert ends[:4] == [
        ("Bonn", "London"),
        ("London", "Paris"),
        ("Paris", "London"),
        ("London", "the Alps"),
    ]


def test_one_place_with_two_stays_is_one_marker() -> None:
    rows = "a,Ulm,,,,48.4,10,town,,1900,1901,,,,,,,,\nb,Ulm,,,,48.4,10,town,,1905,1906,,,,,,,,\n"
    assert payload(journey(HEADER + rows))["places"][0]["stays"] == [0, 1]


def test_a_phase_reaches_from_its_first_arrival_to_its_last_day(made: Json) -> None:
    assert [phase["name"] for phase in made["phases"]] == ["Youth", "Exile", "America"]
    assert made["phases"][2]["days"][0] == date(1860, 1, 10).toordinal()


def test_an_itinerary_without_dates_has_no_time_to_control() -> None:
    with pytest.raises(ValueError, match="date"):
        payload(journey(HEADER + "a,Ulm,,,,48.4,10,town,,,,,,,,,,,\n"))


FRONT_END = Path(__file__).parents[2] / "frontend" / "src"


def members(interface: str) -> set[str]:
    """The members of an interface of the front end's payload.ts."""
    source = (FRONT_END / "payload.ts").read_text(encoding="utf-8")
    body = source.split(f"export interface {interface} {{")[1].split("\n}")[0]
    return set(re.findall(r"^  (\w+)\??:", body, re.MULTILINE))


@pytest.mark.parametrize(
    ("interface", "table"),
    [
        ("Place", "places"),
        ("Stay", "stays"),
        ("Leg", "legs"),
        ("Segment", "segments"),
        ("Phase", "phases"),
    ],
)
def test_the_front_end_is_handed_what_it_is_told_to_expect(
    made: Json, interface: str, table: str
) -> None:
    assert set(made[table][0]) == members(interface)
