from datetime import date

import pytest

from mapapp.dashboard.states import states_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway", [("Norway", None)]),
        ("", [("", None)]),
        (
            "Soviet Russia; Soviet Union from December 1922",
            [("Soviet Russia", None), ("Soviet Union", date(1922, 12, 1))],
        ),
        (
            "Austria; Prussia since 1742; Germany from 18 January 1871",
            [("Austria", None), ("Prussia", date(1742, 1, 1)), ("Germany", date(1871, 1, 18))],
        ),
    ],
)
def test_states_that_held_a_place_one_after_another_are_told_apart(
    text: str, expected: list[tuple[str, date | None]]
) -> None:
    begun = [(name, day.toordinal() if day else 1) for name, day in expected]
    assert states_in(text) == begun


@pytest.mark.parametrize(
    "text",
    [
        "France; Spain",
        "Rome; Italy from the plebiscite",
        "A; B from 31 February 1900",
        "A; B from 1900; C from 1800",
        "A; B from 0000",
    ],
)
def test_a_text_without_dates_in_their_order_is_one_state(text: str) -> None:
    assert states_in(text) == [(text, 1)]
