from mapapp.model import Place
from mapapp.webmap.towns import towns_around


def names(*places: Place) -> dict[str, int]:
    return {name: rank for _, _, name, rank in towns_around(places)}


def test_metropolises_are_there_wherever_the_journey_is() -> None:
    assert names()["Tokyo"] == 0


def test_small_towns_are_there_around_the_journey_only() -> None:
    royan = Place("Royan", longitude=-1.03, latitude=45.62)
    assert names(royan)["Saintes"] > 7
    assert "Saintes" not in names()


def test_positions_are_longitude_first_and_the_largest_town_comes_first() -> None:
    longitude, latitude, name, rank = towns_around([])[0]
    assert (round(longitude), round(latitude), name, rank) == (121, 31, "Shanghai", 0)


def test_a_place_without_coordinates_has_no_surroundings() -> None:
    assert names(Place("nowhere")) == names()
