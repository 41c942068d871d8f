from dataclasses import replace

from mapapp.dashboard.draft_rows import DraftRow
from mapapp.dashboard.edits import may_wait, with_entered

PLACE = {"modern_country": "GB", "latitude": "51.5", "longitude": "-0.1"}


def row(number: int = 0, *, keep: bool = True, **cells: str) -> DraftRow:
    whole = {"place": "London", "start": "1900", "end": "", **PLACE, **cells}
    return DraftRow(number, keep=keep, cells=whole)


def test_what_is_entered_is_put_into_the_rows_as_they_are_now() -> None:
    seen, now = row(place="Ely"), row(place="Ely", latitude="52.4", longitude="0.3")
    edited = row(place="Ely", start="1839")
    (merged,) = with_entered((now,), (seen,), (edited,))
    assert (merged["start"], merged["latitude"]) == ("1839", "52.4")


def test_a_row_that_was_just_added_is_taken_as_it_is() -> None:
    added = row(1, place="Ely")
    assert with_entered((row(),), (row(),), (row(), added)) == (row(), added)


def test_a_row_is_left_out_where_that_was_asked_for() -> None:
    now = row(latitude="52.4")
    (merged,) = with_entered((now,), (row(),), (row(keep=False),))
    assert not merged.keep
    (merged,) = with_entered((replace(now, keep=False),), (row(),), (row(),))
    assert not merged.keep


def test_a_date_as_people_write_it_becomes_one_of_the_table() -> None:
    (merged,) = with_entered((row(),), (row(),), (row(end="June 1841"),))
    assert merged["end"] == "1841-06"
    (merged,) = with_entered((row(),), (row(),), (row(end="sometime"),))
    assert merged["end"] == "sometime"


def test_the_editor_may_show_later_what_was_looked_up() -> None:
    seen, edited, now = row(), row(place="Ely"), row(place="Ely", latitude="52.4")
    assert may_wait((now,), (seen,), (edited,))


def test_it_may_not_where_what_was_looked_up_is_what_the_person_is_entering() -> None:
    seen, edited, now = row(), row(latitude="50"), row(latitude="50", modern_country="")
    assert not may_wait((now,), (seen,), (edited,))


def test_it_may_not_where_the_rows_stand_in_another_order() -> None:
    first, second = row(0), row(1)
    assert not may_wait((second, first), (first, second), (first, second))
