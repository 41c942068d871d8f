from typing import Any

import pytest

from mapapp.dashboard.itinerary_table import asked, selection


@pytest.mark.parametrize(
    ("rows", "cells", "now", "expected"),
    [
        ([4], [], None, 4),
        ([4], [], 4, None),
        ([], [(7, "place")], 4, 7),
        ([4], [(7, "place")], 4, 7),
        ([2], [(4, "place")], 4, 2),
        ([], [], 4, None),
    ],
)
def test_a_click_on_a_cell_or_on_a_row_asks_for_the_row(
    rows: list[int], cells: list[tuple[int, str]], now: int | None, expected: int | None
) -> None:
    selected: dict[str, Any] = {"rows": rows, "columns": [], "cells": cells}
    assert asked(selected, now) == expected


def test_the_row_of_the_stay_that_the_map_tells_of_is_selected() -> None:
    assert selection(3)["selection"]["rows"] == [3]
    assert selection(None)["selection"]["rows"] == []
