from datetime import date
from typing import Any

import pytest

from mapapp.dashboard.bridge import Position, _position

OPENING = date(1900, 1, 1)


def test_a_position_from_the_browser_is_a_day_and_a_stay() -> None:
    sent = {"iso": "1929-02-12", "stay": 3, "chosen": True}
    assert _position(sent, OPENING, 10) == Position(date(1929, 2, 12), 3, chosen=True)


def test_a_stay_that_the_slider_came_to_is_told_of_but_not_chosen() -> None:
    sent = {"iso": "1929-02-12", "stay": 3, "chosen": False}
    assert _position(sent, OPENING, 10) == Position(date(1929, 2, 12), 3)


@pytest.mark.parametrize(
    "sent",
    [None, 7, "1929", [], {}, {"iso": None}, {"iso": "<script>"}, {"iso": "99999-01-01"}],
)
def test_what_is_no_position_leaves_the_map_at_its_opening(sent: Any) -> None:
    assert _position(sent, OPENING, 10) == Position(OPENING)


@pytest.mark.parametrize("stay", [-1, 10, 1.5, True, "3", None, {}])
def test_a_stay_that_is_none_of_the_itinerary_s_is_not_chosen(stay: Any) -> None:
    assert _position({"iso": "1929-02-12", "stay": stay}, OPENING, 10).stay is None
