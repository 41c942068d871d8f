import pytest

from mapapp.checks.speed import speed_findings
from mapapp.errors import Finding
from tests.tables import itinerary, row


def speeding(*rows: dict[str, str]) -> list[Finding]:
    return list(speed_findings(itinerary(*rows), ()))


def test_a_leg_faster_than_its_means_allowed_is_reported() -> None:
    (finding,) = speeding(
        row("London", "1912", "1912-04-10"),
        row("New York", "1912-04-12", arrived_by="ship"),
    )
    assert (finding.line, finding.column, finding.code) == (3, "arrived_by", "too-fast")
    assert "from “London” (line 2) in at most 3 days" in finding.message
    assert "1200 km a day by ship in 1912" in finding.message
    assert finding.value == "ship"


def test_a_leg_that_its_means_allowed_is_not() -> None:
    assert (
        speeding(
            row("London", "1912", "1912-04-10"),
            row("New York", "1912-04-17", arrived_by="ship"),
        )
        == []
    )


def test_dates_that_leave_days_open_leave_time_for_the_journey() -> None:
    assert speeding(row("London", "1912", "1912-04"), row("New York", "1912-04")) == []


def test_the_same_days_were_too_few_a_century_before() -> None:
    later = (row("Paris", "1901", "1901-04-10"), row("Vienna", "1901-04-11", arrived_by="rail"))
    earlier = (row("Paris", "1801", "1801-04-10"), row("Vienna", "1801-04-11", arrived_by="road"))
    assert speeding(*later) == []
    assert len(speeding(*earlier)) == 1


@pytest.mark.parametrize(("means", "year"), [("rail", "1801"), ("air", "1850")])
def test_nobody_travels_by_what_is_not_yet_invented(means: str, year: str) -> None:
    (finding,) = speeding(row("London", year), row("Paris", f"{year}-12", arrived_by=means))
    assert finding.message.startswith("nobody travelled by ")


def test_unknown_means_are_the_fastest_of_the_time() -> None:
    (finding,) = speeding(row("London", "1902", "1902-04-10"), row("Sydney", "1902-04-15"))
    assert "by any means in 1902" in finding.message


def test_a_visit_from_a_residence_may_have_taken_any_time() -> None:
    rows = (row("London", "1900-01-01", "1910-01-01"), row("Sydney", "1905-05-01", "1905-05-20"))
    assert speeding(*rows) == []


def test_two_visits_one_after_the_other_may_not() -> None:
    rows = (
        row("London", "1900-01-01", "1910-01-01"),
        row("Sydney", "1905-05-01", "1905-05-20"),
        row("Paris", "1905-05-21", "1905-05-22"),
    )
    assert [finding.line for finding in speeding(*rows)] == [4]


def test_a_region_is_left_and_reached_at_its_edge() -> None:
    region = {"precision": "region", "radius_km": "800"}
    rows = (row("Paris", "1801", "1801-04-10"), row("Vienna", "1801-04-11", **region))
    assert speeding(*rows) == []


def test_a_stay_at_sea_is_the_voyage_itself() -> None:
    ship = row("Atlantic", "1912-04-10", "1912-04-17", latitude="40", longitude="-40")
    ship |= {"precision": "at-sea", "arrived_by": "ship"}
    rows = (row("London", "1912", "1912-04-10"), ship, row("New York", "1912-04-17"))
    assert speeding(*rows) == []


def test_nothing_is_said_of_a_leg_to_a_faulty_row() -> None:
    life = itinerary(row("London", "1902", "1902-04-10"), row("Sydney", "1902-04-15"))
    assert list(speed_findings(life, (3,))) == []
