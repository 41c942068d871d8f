from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiLineString, Point

from mapapp.journey.geometry import (
    HARBOUR_KM,
    beginning,
    covered_km,
    distance_km,
    geodesic_line,
    length_km,
    sea_lane,
)

LONDON, BOMBAY = (0.1, 51.5), (72.82, 18.96)
NEW_YORK, SAN_FRANCISCO = (-74.01, 40.7), (-122.42, 37.77)
YOKOHAMA, VANCOUVER = (139.64, 35.44), (-123.12, 49.28)
REYKJAVIK, SINGAPORE = (-21.94, 64.15), (103.8, 1.35)
SUEZ, PANAMA = Point(32.55, 30.2), Point(-79.7, 9.1)

positions = st.tuples(st.floats(-180, 180), st.floats(-89.9, 89.9))


def found(lane: tuple[MultiLineString, float] | None) -> tuple[MultiLineString, float]:
    assert lane is not None
    assert length_km(lane[0]) == pytest.approx(lane[1])
    return lane


def longest_step(lines: MultiLineString) -> float:
    return max(float(abs(b[0] - a[0])) for line in lines.geoms for a, b in pairwise(line.coords))


def test_a_distance_is_that_on_the_ellipsoid() -> None:
    # One degree along the equator and along a meridian from it (WGS 84).
    assert distance_km((0, 0), (1, 0)) == pytest.approx(111.3195, abs=0.001)
    assert distance_km((0, 0), (0, 1)) == pytest.approx(110.5744, abs=0.001)


def test_a_geodesic_is_as_long_as_the_distance() -> None:
    line, km = geodesic_line(LONDON, NEW_YORK)
    assert length_km(line) == pytest.approx(km, rel=1e-6)
    assert km == pytest.approx(distance_km(LONDON, NEW_YORK), rel=1e-6)


def test_a_geodesic_bends_towards_the_pole() -> None:
    line, _ = geodesic_line((-120.0, 50.0), (-10.0, 50.0))
    assert max(lat for part in line.geoms for _, lat in part.coords) > 60


def test_a_geodesic_across_the_antimeridian_is_cut_in_two() -> None:
    line, km = geodesic_line(YOKOHAMA, SAN_FRANCISCO)
    assert len(line.geoms) == 2
    assert longest_step(line) < 90
    assert {abs(line.geoms[0].coords[-1][0]), abs(line.geoms[1].coords[0][0])} == {180.0}
    assert length_km(line) == pytest.approx(km, rel=1e-4)


@given(positions, positions)
def test_every_line_stays_on_the_map(here: tuple[float, float], there: tuple[float, float]) -> None:
    line, km = geodesic_line(here, there)
    assert all(
        -180 <= lon <= 180 and -90 <= lat <= 90 for part in line.geoms for lon, lat in part.coords
    )
    assert km == pytest.approx(distance_km(here, there), rel=1e-6, abs=1e-6)
    assert length_km(line) == pytest.approx(km, rel=1e-3, abs=1e-3)


@pytest.mark.parametrize(("year", "through"), [(1868, False), (1869, True), (1900, True)])
def test_no_lane_leads_through_suez_before_1869(year: int, through: bool) -> None:
    lane, km = found(sea_lane(LONDON, BOMBAY, year))
    assert (lane.distance(SUEZ) < 2) == through
    assert (km < 14_000) == through


@pytest.mark.parametrize(("year", "through"), [(1913, False), (1914, True)])
def test_no_lane_leads_through_panama_before_1914(year: int, through: bool) -> None:
    lane, _ = found(sea_lane(NEW_YORK, SAN_FRANCISCO, year))
    assert (lane.distance(PANAMA) < 2) == through


def test_a_lane_begins_and_ends_at_the_harbours() -> None:
    lane, _ = found(sea_lane(LONDON, BOMBAY, 1900))
    assert lane.geoms[0].coords[0] == LONDON
    assert lane.geoms[-1].coords[-1] == BOMBAY


def test_a_lane_across_the_pacific_is_cut_at_the_antimeridian() -> None:
    lane, km = found(sea_lane(YOKOHAMA, VANCOUVER, 1900))
    assert len(lane.geoms) == 2
    assert longest_step(lane) < 90
    assert all(-180 <= lon <= 180 for part in lane.geoms for lon, _ in part.coords)
    assert km < 9_000


@pytest.mark.parametrize("inland", [(37.62, 55.75), (104.3, 52.3), (-104.99, 39.74)])
def test_a_place_far_from_the_sea_is_no_harbour(inland: tuple[float, float]) -> None:
    assert sea_lane(LONDON, inland, 1900) is None
    assert sea_lane(inland, LONDON, 1900) is None


def test_a_point_at_sea_may_lie_off_the_lanes_that_ships_keep_to() -> None:
    mid_atlantic = (-40.0, 35.0)
    assert sea_lane(mid_atlantic, NEW_YORK, 1936) is None
    assert sea_lane(mid_atlantic, NEW_YORK, 1936, (800, HARBOUR_KM)) is not None


def test_how_far_positions_lie_along_a_line_is_measured_on_the_ellipsoid() -> None:
    assert covered_km([(0, 0), (1, 0), (2, 0)]) == pytest.approx([0, 111.3195, 222.639], abs=0.001)
    assert covered_km([(180, 0), (180, 1)]) == pytest.approx([0, 110.5744], abs=0.001)
    across_the_ocean = covered_km([(-20, 50), (-35, 45)])[-1]
    assert across_the_ocean == pytest.approx(distance_km((-20, 50), (-35, 45)), rel=3e-5)


@pytest.mark.parametrize("share", [0.001, 0.305, 0.75, 0.999])
@pytest.mark.parametrize(
    ("origin", "destination"), [(REYKJAVIK, SINGAPORE), (YOKOHAMA, SAN_FRANCISCO)]
)
def test_the_beginning_of_a_leg_has_its_share_of_the_km(
    origin: tuple[float, float], destination: tuple[float, float], share: float
) -> None:
    lane, of_lane = found(sea_lane(origin, destination, 1900))
    line, km = geodesic_line(origin, destination)
    assert length_km(beginning(line, share)) == pytest.approx(km * share, rel=1e-5)
    assert length_km(beginning(lane, share)) == pytest.approx(of_lane * share, rel=1e-4)


def test_the_beginning_of_lines_goes_over_their_cuts() -> None:
    lines = MultiLineString([[(170, 0), (180, 0)], [(-180, 0), (-170, 0)]])
    first, second = beginning(lines, 0.75).geoms
    assert list(first.coords) == [(170, 0), (180, 0)]
    assert list(second.coords) == [(-180, 0), pytest.approx((-175, 0))]
    assert len(beginning(lines, 0.25).geoms) == 1
