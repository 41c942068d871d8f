import pytest

from mapapp.geocoding.lanes import FARTHEST_KM, REACH_KM, around, cell, km_to_a_lane


@pytest.mark.parametrize(
    "place",
    [(-0.13, 51.51), (144.96, -37.81), (-9.14, 38.71), (120.98, 14.6), (-73.57, 45.51)],
)
def test_a_ship_reaches_the_towns_by_the_sea(place: tuple[float, float]) -> None:
    assert km_to_a_lane(*place) <= REACH_KM


@pytest.mark.parametrize("place", [(-3.7, 40.42), (-83.38, 33.96), (16.37, 48.21), (133.88, -23.7)])
def test_no_ship_reaches_what_lies_inland(place: tuple[float, float]) -> None:
    assert km_to_a_lane(*place) == FARTHEST_KM


def test_a_voyage_may_end_in_a_town_behind_the_coast() -> None:
    assert REACH_KM < km_to_a_lane(0.12, 52.2) < FARTHEST_KM


def test_neighbours_in_space_are_neighbours_across_the_antimeridian_and_the_pole() -> None:
    assert cell(-179.99, 10.0, 100.0) in around(cell(179.99, 10.0, 100.0))
    assert cell(0.0, 89.9, 100.0) in around(cell(180.0, 89.9, 100.0))
