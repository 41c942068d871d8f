from dataclasses import replace

import pytest

from mapapp.dashboard.draft_rows import DraftRow, Rows
from mapapp.dashboard.history import History, touched


def rows_named(*names: str) -> Rows:
    return tuple(
        DraftRow("abcdefgh".index(n), keep=True, cells={"place": n}, found=0) for n in names
    )


ROWS = rows_named("a", "b", "c", "d")


def corrected(*numbers: int) -> Rows:
    return tuple(replace(r, keep=False) if r.number in numbers else r for r in ROWS)


def test_steps_are_undone_and_redone() -> None:
    history = History([ROWS])
    assert not history.put(ROWS)
    assert history.put(ROWS[:2])
    assert history.put(ROWS[:1])
    history.go(-1)
    assert history.rows == ROWS[:2]
    history.go(1)
    history.go(1)
    assert history.rows == ROWS[:1]
    history.go(-1)
    history.put(ROWS[1:])
    assert not history.can_go(1)
    assert history.can_go(-1)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (corrected(2), 2),
        (corrected(1, 3), 1),
        (rows_named("a", "e", "b", "c", "d"), 4),
        (rows_named("a", "c", "d"), 2),
        (rows_named("a", "b", "c"), 2),
        (rows_named("d", "a", "b", "c"), 3),
        (rows_named("b", "c", "d", "a"), 0),
        (rows_named("a", "c", "b", "d"), 1),
        (ROWS, None),
        ((), None),
    ],
    ids=["corrected", "two", "added", "gone", "last gone", "up", "down", "swapped", "same", "none"],
)
def test_a_step_is_about_the_row_that_it_changed(after: Rows, expected: int | None) -> None:
    assert touched(ROWS, after) == expected


def test_of_several_corrected_rows_the_one_that_is_looked_at_stays_so() -> None:
    assert touched(ROWS, corrected(1, 3), looked_at=3) == 3
    assert touched(ROWS, corrected(1, 3), looked_at=0) == 1


def test_a_step_back_is_about_the_same_row() -> None:
    for after in (corrected(2), rows_named("d", "a", "b", "c"), rows_named("b", "c", "d", "a")):
        assert touched(after, ROWS) == touched(ROWS, after)
