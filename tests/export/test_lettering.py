import math
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.export.lettering import Box, Lettering, Spot, lettered, shortened, text_width

SIZE = (600.0, 400.0)
SPOTS = st.lists(
    st.builds(
        Spot,
        st.tuples(st.integers(20, 580), st.integers(20, 380)),
        st.integers(4, 16).map(float),
        st.text("abcde fgh", min_size=1, max_size=20),
    ),
    max_size=25,
)


def distance(box: Box, spot: Spot) -> float:
    """From a text to the edge of a marker."""
    x, y = spot.pixel
    nearest = min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])
    return math.dist(nearest, spot.pixel) - spot.reach


def side(spots: list[Spot], lines: list[list[tuple[float, float]]] | None = None) -> Lettering:
    """Where the first spot's name is written."""
    return next(name for name in lettered(spots, lines or [], SIZE) if name.spot is spots[0])


@given(SPOTS)
def test_no_name_covers_a_marker_or_another_name_or_leaves_the_sheet(spots: list[Spot]) -> None:
    written = lettered(spots, [], SIZE)
    for name in written:
        left, top, right, bottom = name.box
        assert min(left, top) >= 0
        assert right <= SIZE[0]
        assert bottom <= SIZE[1]
        assert all(distance(name.box, spot) > 0 for spot in spots)
    for one, other in combinations([name.box for name in written], 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart


@given(SPOTS)
def test_no_name_is_nearer_to_another_marker_than_to_its_own(spots: list[Spot]) -> None:
    for name in lettered(spots, [], SIZE):
        apart = {spot: math.dist(spot.pixel, name.spot.pixel) for spot in spots}
        own = min(distance(name.box, spot) for spot in spots if apart[spot] < 3)
        assert all(distance(name.box, spot) > own for spot in spots if apart[spot] >= 3)


def test_a_name_goes_right_then_left_then_above_then_below_then_to_a_corner() -> None:
    here = Spot((300, 200), 5, "Here")
    right, left, above, below = (
        Spot(pixel, 5, "") for pixel in ((330, 205), (270, 205), (297, 176), (297, 224))
    )
    assert side([here]).anchor == "start"
    assert side([here, right]).anchor == "end"
    assert side([here, right, left]).anchor == "middle"
    assert side([here, right, left]).y < 200
    assert side([here, right, left, above]).y > 200
    corner = side([here, right, left, above, below])
    assert (corner.anchor, corner.y < 195) == ("start", True)


def test_a_name_takes_the_side_without_a_line() -> None:
    here = Spot((300, 200), 5, "Here")
    assert side([here], [[(300, 200), (600, 200)]]).anchor == "end"
    assert side([here], [[(0, 200), (600, 200)]]).anchor == "middle"


def test_two_markers_that_are_one_to_the_eye_have_one_name() -> None:
    town, house = Spot((300, 200), 6, "Town"), Spot((301, 201), 4, "House")
    assert [name.text for name in lettered([town, house], [], SIZE)] == ["Town"]
    mansion = Spot((301, 201), 14, "Mansion")
    (name,) = lettered([town, mansion], [], SIZE)
    assert (name.text, distance(name.box, mansion) > 0) == ("Town", True)


def test_the_names_that_are_sure_are_written_in_any_crowd() -> None:
    crowd = [Spot((x, y), 9, "") for x in range(200, 400, 12) for y in range(100, 300, 12)]
    spots = [Spot((300, 200), 9, "Here"), *crowd]
    assert "Here" not in [name.text for name in lettered(spots, [], SIZE)]
    assert next(name.text for name in lettered(spots, [], SIZE, surely=1)) == "Here"


def test_of_a_long_name_as_much_is_written_as_there_is_room_for() -> None:
    assert shortened("Paris", 100, 13) == "Paris"
    short = shortened("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", 200, 13)
    assert short.endswith("…")
    assert text_width(short, 13) <= 200


@pytest.mark.parametrize(("narrow", "wide"), [("illi", "mama"), ("rome", "ROME"), ("to", "東京")])
def test_a_text_is_as_wide_as_its_letters(narrow: str, wide: str) -> None:
    assert text_width(narrow, 10) < text_width(wide, 10)
