import pytest

from mapapp.checks.calendars import calendar_findings
from mapapp.errors import Finding
from tests.tables import itinerary, row


def findings(start: str, end: str, date_text: str, calendar: str = "julian") -> list[Finding]:
    cells = row("Paris", start, end, id="paris", date_text=date_text, calendar=calendar)
    return list(calendar_findings(itinerary(cells).stays))


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("1905-10-28", "", "15 October 1905 (Julian)"),
        ("1905-10-28", "1905-12-16", "15 October 1905 – 3 December 1905 (Julian)"),
        ("1905-10", "1905-12", "from 15 October 1905"),
        ("", "1905-10-28", "until 15 October 1905"),
        ("", "", "15 October 1905"),
        ("1905-02-14/1905-03-13", "", "February 1905 (Julian)"),
    ],
)
def test_a_julian_day_that_is_converted_is_accepted(start: str, end: str, text: str) -> None:
    assert findings(start, end, text) == []


@pytest.mark.parametrize(
    ("start", "end"), [("1905-10-15", ""), ("1905-10-15", "1905-10-27"), ("1905-11-10", "1906")]
)
def test_a_julian_day_that_is_not_is_a_warning_with_the_gregorian_day(start: str, end: str) -> None:
    (finding,) = findings(start, end, "15 October 1905 (Julian)")
    assert (finding.line, finding.column, finding.code) == (2, "date_text", "calendar")
    assert finding.severity == "warning"
    assert "28 October 1905" in finding.message
    assert finding.value == "15 October 1905"


def test_a_day_that_the_julian_calendar_has_not_is_a_warning() -> None:
    (finding,) = findings("1905-03", "", "29 February 1905")
    assert "no such day" in finding.message


def test_a_gregorian_day_is_not_converted() -> None:
    assert findings("1905-10-15", "", "15 October 1905", "gregorian") == []
