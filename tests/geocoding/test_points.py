import math

import pytest

from mapapp.geocoding.points import Divisions, LonLat, great_circle_km, main_part, middle_of


def test_a_degree_along_a_meridian_is_a_hundred_and_eleven_kilometres() -> None:
    assert great_circle_km((13, 0), (13, 1)) == pytest.approx(111.195, abs=0.01)


def test_the_distance_over_the_antimeridian_is_the_short_one() -> None:
    assert great_circle_km((179, 0), (-179, 0)) == pytest.approx(2 * 111.195, abs=0.01)


def coast(radius: float) -> list[LonLat]:
    """Towns around an empty inland; radius in degrees."""
    turns = [math.tau * n / 72 for n in range(72)]
    return [(20 + radius * math.cos(turn), radius * math.sin(turn)) for turn in turns]


def test_the_middle_of_a_ring_of_towns_is_within_however_empty_it_is_there() -> None:
    longitude, latitude, _ = middle_of(coast(10))
    assert great_circle_km((longitude, latitude), (20, 0)) < 60


def test_the_middle_between_two_groups_of_islands_is_on_one() -> None:
    west = [(-30.0, 0.1 * n) for n in range(3)]
    east = [(-5.0, 0.1 * n) for n in range(9)]
    longitude, latitude, _ = middle_of(west + east)
    assert (longitude, latitude) in east


def test_far_islands_are_no_part_of_the_main_land() -> None:
    land = [(0.5 * n, 45.0) for n in range(40)]
    near, far = [(21.5, 45.0)], [(-40.5, 45.0), (-41.5, 45.0)]
    assert sorted(main_part([*land, *near, *far])) == sorted([*land, *near])


def test_what_holds_a_tenth_of_the_towns_is_a_part_and_so_is_what_lies_over_the_antimeridian() -> (
    None
):
    west, east = [(-179.5, -17.0 - 0.1 * n) for n in range(9)], [(178.5, -17.0)]
    assert len(main_part([*west, *east])) == 10
    apart = [(10.0, 50.0), (10.5, 50.0)]
    assert sorted(main_part([*west, *apart])) == sorted([*west, *apart])


def test_the_middle_of_small_islands_is_on_one_of_them() -> None:
    island, others = [(57.5, -20.2 + 0.01 * n) for n in range(30)], [(63.4, -19.7), (59.6, -16.6)]
    longitude, latitude, _ = middle_of([*island, *others], 30)
    assert (longitude, latitude) in [(57.5, round(lat, 3)) for _, lat in island]


def test_the_reach_holds_nine_tenths_of_the_points() -> None:
    row = [(n + 0.5, 0.0) for n in range(11)]
    _, _, reach = middle_of(row)
    assert reach == pytest.approx(5 * 111.195, abs=1)
    _, _, reach = middle_of([*row, *((5.5, 0.001 * n) for n in range(20))])
    assert reach == pytest.approx(4 * 111.195, abs=5)


def test_a_crowded_coast_does_not_draw_the_middle_to_itself() -> None:
    crowd = [(0.001 * n, 0.5) for n in range(500)]
    longitude, _, _ = middle_of([*crowd, (2.0, 0.5), (4.0, 0.5)])
    assert longitude > 1.5


def test_a_point_is_in_the_division_of_the_nearest_town_of_its_country() -> None:
    virginia, maryland, ontario = [(-77.4, 37.5)], [(-76.6, 39.3)], [(-77.0, 38.0)]
    divisions = Divisions({("US", "VA"): virginia, ("US", "MD"): maryland, ("CA", "8"): ontario})
    assert divisions.at("US", (-77.0, 38.2)) == "VA"
    assert divisions.at("US", (-120.0, 45.0)) == ""
