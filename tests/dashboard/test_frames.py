"""The itinerary as a reader's table."""

from mapapp.dashboard.frames import came
from mapapp.vocabulary import ArrivedBy


def test_a_cell_tells_by_what_he_came_and_is_empty_where_that_is_not_known() -> None:
    assert came(ArrivedBy.SHIP) == "by ship"
    assert came(ArrivedBy.UNKNOWN) == ""
    assert came(None) == ""
