from datetime import date

from mapapp.journey import Presence
from tests.tables import journey, row


def span(days: tuple[int, int] | None) -> tuple[str, str] | None:
    return days and (
        date.fromordinal(days[0]).isoformat(),
        date.fromordinal(days[1]).isoformat(),
    )


def presences(*rows: dict[str, str]) -> tuple[Presence, ...]:
    return journey(*rows).presences


def test_a_stay_is_possible_from_its_first_to_its_last_day_and_sure_in_between() -> None:
    (stay,) = presences(row("Paris", "1902", "1905-03"))
    assert span(stay.arrival) == ("1902-01-01", "1902-12-31")
    assert span(stay.departure) == ("1905-03-01", "1905-03-31")
    assert span(stay.possible) == ("1902-01-01", "1905-03-31")
    assert span(stay.certain) == ("1902-12-31", "1905-03-01")


def test_a_stay_within_one_month_is_sure_on_no_day() -> None:
    (stay,) = presences(row("Paris", "1902-08", "1902-08"))
    assert span(stay.possible) == ("1902-08-01", "1902-08-31")
    assert stay.certain is None


def test_a_stay_without_an_end_is_sure_on_its_first_day_only() -> None:
    day, month = presences(row("Paris", "1902-08-05"), row("London", "1903-08"))
    assert span(day.possible) == span(day.certain) == ("1902-08-05", "1902-08-05")
    assert span(month.possible) == ("1903-08-01", "1903-08-31")
    assert month.certain is None


def test_a_stay_without_a_beginning_is_known_by_its_end() -> None:
    (stay,) = presences(row("Paris", "", "1902-08-05"))
    assert span(stay.possible) == ("1902-08-05", "1902-08-05")


def test_a_stay_without_a_date_is_possible_on_no_day_and_reached_with_the_one_before() -> None:
    paris, undated = presences(row("Paris", "1902-08-05", "1903"), row("London"))
    assert undated.possible is None
    assert undated.certain is None
    assert undated.reached == paris.reached


def test_nobody_arrives_before_the_stay_in_the_row_above() -> None:
    _, london = presences(row("Paris", "1902-08-05", "1902-09-01"), row("London", "1902", "1903"))
    assert span(london.arrival) == ("1902-08-05", "1902-12-31")


def test_nobody_arrives_later_than_at_the_stay_in_the_row_below() -> None:
    paris, london, rome = presences(
        row("Paris", "1902"), row("London", "1902-05"), row("Vienna", "1902-05-08", "1903")
    )
    assert span(paris.possible) == ("1902-01-01", "1902-05-08")
    assert span(london.possible) == ("1902-05-01", "1902-05-08")
    assert span(rome.possible) == ("1902-05-08", "1903-12-31")


def test_after_the_death_there_is_no_stay() -> None:
    paris, london, _ = presences(
        row("Paris", "1858"),
        row("London", "1858-05-01", "1858"),
        row("Vienna", "1858-10-27", "1858-10-27", kind="death"),
    )
    assert span(paris.possible) == ("1858-01-01", "1858-05-01")
    assert span(london.departure) == ("1858-05-01", "1858-10-27")


def test_rows_that_contradict_the_order_keep_their_dates() -> None:
    _, london = presences(row("Paris", "1905", "1906"), row("London", "1902", "1903"))
    assert span(london.possible) == ("1902-01-01", "1903-12-31")


def test_the_order_of_the_rows_never_turns_a_stay_around() -> None:
    _, london = presences(row("Paris", "1905-08", "1906"), row("London", "1905", "1905-06"))
    assert london.possible is not None
    assert london.possible[0] <= london.possible[1]
    assert london.departure is not None
    assert london.departure[0] <= london.departure[1]


def test_a_stay_inside_another_that_goes_on_is_within_it() -> None:
    vienna, london, paris = presences(
        row("Vienna", "1907-10", "1914-08-03"),
        row("London", "1910-05", "1910-06"),
        row("Paris", "1914-11-19", "1916"),
    )
    assert (vienna.within, london.within, paris.within) == (None, 0, None)


def test_a_visit_may_lie_within_a_visit() -> None:
    presence = presences(
        row("Vienna", "1907", "1914"),
        row("Berlin", "1909-03-01", "1909-05-30"),
        row("Hamburg", "1909-04-02", "1909-04-03"),
        row("Paris", "1910-03-01", "1910-05-30"),
    )
    assert [p.within for p in presence] == [None, 0, 1, 0]


def test_the_next_residence_is_not_within_the_one_that_it_follows() -> None:
    presence = presences(row("Paris", "1907", "1909-05"), row("Berlin", "1909-05", "1914"))
    assert [p.within for p in presence] == [None, None]


def test_stays_that_share_an_uncertain_beginning_are_reached_one_after_the_other() -> None:
    prisons = presences(
        row("Paris", "[1898-01-01..1899-08-31]", "[1898-01-01..1899-08-31]"),
        row("London", "[1898-01-01..1899-08-31]", "[1898-01-01..1899-08-31]"),
        row("Vienna", "[1898-01-01..1899-08-31]", "1900"),
    )
    reached = [p.reached or 0 for p in prisons]
    assert reached == sorted(set(reached))
    assert all(
        date(1898, 1, 1).toordinal() <= day <= date(1899, 8, 31).toordinal() for day in reached
    )
