import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.export.longitudes import (
    arcs_of,
    middle_longitude,
    unrolled_lines,
    unrolled_position,
)

SUVA, APIA = (178.44, -18.14), (-171.77, -13.83)
LONGITUDES = st.floats(-180, 180)


def points(*longitudes: float) -> list[tuple[float, float]]:
    return [(longitude, longitude) for longitude in longitudes]


def test_the_globe_is_cut_open_opposite_to_what_is_shown() -> None:
    assert middle_longitude(points(-99, 0, 107)) == 4
    assert middle_longitude(points(178, -172, 175, -158)) == pytest.approx(-171.5)


def test_what_a_line_passes_over_is_no_gap() -> None:
    eastward = [[(10.0, 0.0), (90.0, 0.0), (170.0, 0.0)]]
    assert middle_longitude([*arcs_of(eastward), *points(-170)]) == pytest.approx(100)


@pytest.mark.parametrize("arcs", [[], [(-180.0, 0.0), (0.0, 180.0)]])
def test_nothing_and_a_journey_around_the_globe_are_shown_from_antimeridian_to_antimeridian(
    arcs: list[tuple[float, float]],
) -> None:
    assert middle_longitude(arcs) == 0


@given(st.lists(LONGITUDES, min_size=1, max_size=8))
def test_positions_keep_their_meridian_and_leave_the_widest_gap_outside(
    longitudes: list[float],
) -> None:
    middle = middle_longitude(points(*longitudes))
    moved = [unrolled_position((longitude, 0), middle)[0] for longitude in longitudes]
    for before, after in zip(longitudes, moved, strict=True):
        assert (after - before) % 360 == pytest.approx(0, abs=1e-6) or (
            after - before
        ) % 360 == pytest.approx(360)
    around = sorted(longitude % 360 for longitude in longitudes)
    gaps = [b - a for a, b in zip(around, [*around[1:], around[0] + 360], strict=True)]
    assert max(moved) - min(moved) == pytest.approx(360 - max(gaps), abs=1e-6)


def test_a_line_cut_at_the_antimeridian_is_one_again() -> None:
    cut = [[SUVA, (180.0, -17.5)], [(-180.0, -17.5), APIA]]
    (line,) = unrolled_lines(cut, -176)
    assert [longitude for longitude, _ in line] == pytest.approx([-181.56, -180, -171.77])


def test_a_line_that_ends_at_the_edge_of_the_sheet_stays_on_its_side() -> None:
    cut = [[(170.0, 0.0), (180.0, 0.0)], [(-180.0, 0.0), (-170.0, 0.0)]]
    assert unrolled_lines(cut, 0) == cut
