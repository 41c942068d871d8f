from datetime import date

from mapapp.model import Place
from mapapp.webmap.towns import towns_around

OF_TODAY = date(1990, 1, 1)
BEFORE = date(1949, 12, 31)


def names(*places: Place, until: date = OF_TODAY) -> dict[str, int]:
    return {name: rank for _, _, name, rank in towns_around(places, until)}


def test_metropolises_are_there_wherever_a_journey_of_our_time_is() -> None:
    assert names()["Tokyo"] == 0


def test_a_life_before_1950_has_no_metropolis_of_today_that_it_never_came_near() -> None:
    constantinople = Place("Constantinople", longitude=28.95, latitude=41.01)
    towns = names(constantinople, until=BEFORE)
    assert "Istanbul" in towns
    assert "Shenzhen" not in towns
    assert "Shenzhen" in names(constantinople, until=date(1950, 1, 1))


def test_small_towns_are_there_around_the_journey_only() -> None:
    royan = Place("Royan", longitude=-1.03, latitude=45.62)
    assert names(royan)["Saintes"] > 7
    assert "Saintes" not in names()


def test_positions_are_longitude_first_and_the_largest_town_comes_first() -> None:
    longitude, latitude, name, rank = towns_around([], OF_TODAY)[0]
    assert (round(longitude), round(latitude), name, rank) == (121, 31, "Shanghai", 0)


def test_a_place_without_coordinates_has_no_surroundings() -> None:
    assert names(Place("nowhere")) == names()
    assert names(Place("nowhere"), until=BEFORE) == {}
