import pytest

from mapapp.checks.chronology import gap_findings, order_findings, overlap_findings
from mapapp.errors import Finding
from tests.tables import itinerary, row


def order(*rows: dict[str, str]) -> list[Finding]:
    return list(order_findings(itinerary(*rows).route, ()))


def overlaps(*rows: dict[str, str]) -> list[Finding]:
    return list(overlap_findings(itinerary(*rows).route, ()))


def gaps(*rows: dict[str, str]) -> list[Finding]:
    return list(gap_findings(itinerary(*rows).route, ()))


def test_a_stay_that_begins_before_the_row_above_is_out_of_order() -> None:
    (finding,) = order(row("Paris", "1905"), row("London", "1902", "1903"))
    assert (finding.line, finding.column, finding.code) == (3, "start", "out-of-order")
    assert finding.severity == "warning"
    assert "line 2" in finding.message
    assert finding.value == "1902"


def test_a_stay_that_ends_before_the_row_above_begins_is_out_of_order() -> None:
    (finding,) = order(row("Paris", "1905-08", "1906"), row("London", "1905", "1905-06"))
    assert finding.line == 3
    (finding,) = order(row("Paris", "1905-08"), row("London", "", "1905-06"))
    assert (finding.line, finding.column) == (3, "end")


def test_one_row_out_of_place_is_reported_once() -> None:
    early = (row("Paris", "1905"), row("London", "1802"), row("Vienna", "1906"))
    late = (row("Paris", "1905"), row("London", "1999"), row("Vienna", "1906"))
    assert [finding.line for finding in order(*early)] == [3]
    assert [finding.line for finding in order(*late)] == [4]


@pytest.mark.parametrize(
    "second", [("1905", "1905"), ("1905-03", ""), ("", "1906"), ("", ""), ("1904/1906", "")]
)
def test_what_may_have_been_in_order_is_in_order(second: tuple[str, str]) -> None:
    assert order(row("Paris", "1905", "1906"), row("London", *second)) == []


def test_rival_accounts_have_no_order() -> None:
    rival = row("London", "1902", rival_of="paris-1905")
    assert order(row("Paris", "1905"), rival) == []


def test_two_stays_that_share_days_overlap() -> None:
    (finding,) = overlaps(
        row("Paris", "1902-01-01", "1903-05-10"), row("London", "1903-05-01", "1904")
    )
    assert (finding.line, finding.column, finding.code) == (3, "start", "overlap")
    assert "at least 10 days" in finding.message
    assert "line 2 (“Paris”, 1 January 1902 to 10 May 1903)" in finding.message


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("1902-01-01", "1903-05-10"), ("1903-05-10", "1904")),  # the day of the move
        (("1902", "1905"), ("1903", "1904")),  # containment
        (("1902", "1905"), ("1902", "1905")),
        (("1902", "1905"), ("1904-06-01", "1905-03-01")),  # may be containment
        (("1902", "1903"), ("1903", "1904")),  # may be one after the other
        (("1902", ""), ("1902-05-01", "1903")),  # no end given
        (("1902", "1905"), ("1904", "")),
    ],
)
def test_containment_the_day_of_a_move_and_what_may_not_overlap_are_no_overlap(
    first: tuple[str, str], second: tuple[str, str]
) -> None:
    assert overlaps(row("Paris", *first), row("London", *second)) == []


def test_an_overlap_is_found_among_many_rows() -> None:
    years = [row("Paris", f"{year}-01-01", f"{year}-12-31") for year in range(1800, 2000)]
    years[150]["end"] = "1951-02-01"
    assert [finding.line for finding in overlaps(*years)] == [153]


def test_of_several_overlaps_of_a_row_one_is_named() -> None:
    rows = [row("Paris", f"190{n}", f"191{n}", id=f"paris-{n}") for n in range(5)]
    assert [finding.line for finding in overlaps(*rows)] == [3, 4, 5, 6]


def test_a_stay_that_crosses_the_end_of_one_of_two_is_found() -> None:
    rows = (
        row("Vienna", "1900-01-01", "1920-01-01"),
        row("Paris", "1905-01-01", "1906-02-01"),
        row("London", "1906-01-01", "1907-01-01"),
    )
    assert [finding.line for finding in overlaps(*rows)] == [4]


def test_a_rival_account_overlaps_nothing() -> None:
    rival = row("London", "1903-05-01", "1904", rival_of="paris-1902")
    assert overlaps(row("Paris", "1902", "1903-06-10"), rival) == []


def test_more_than_a_year_without_a_stay_is_a_gap() -> None:
    (finding,) = gaps(row("Paris", "1902", "1903-08-31"), row("London", "1905-02-14", "1906"))
    assert (finding.line, finding.column, finding.code) == (3, "start", "gap")
    assert "532 days from 1 September 1903 to 13 February 1905" in finding.message
    (longer,) = gaps(row("Paris", "1902", "1903-08-31"), row("London", "1913-02-14", "1914"))
    assert "3,454 days from" in longer.message


def test_a_year_without_a_stay_is_no_gap() -> None:
    assert gaps(row("Paris", "1902", "1903"), row("London", "1905-01-01", "1906")) == []
    assert len(gaps(row("Paris", "1902", "1903"), row("London", "1905-01-03", "1906"))) == 1


def test_after_a_stay_without_an_end_begins_a_gap() -> None:
    (finding,) = gaps(row("Paris", "1902-05-03"), row("London", "1904", "1906"))
    assert "from 4 May 1902" in finding.message


def test_a_residence_that_goes_on_leaves_no_gap() -> None:
    rows = (row("Paris", "1902", "1910"), row("London", "1903", "1904"), row("Vienna", "1909"))
    assert gaps(*rows) == []


def test_a_row_out_of_place_makes_no_gap() -> None:
    assert gaps(row("Paris", "1902"), row("London", "1905"), row("Vienna", "1903", "1904")) == []


@pytest.mark.parametrize("remarked", [0, 1])
def test_a_gap_that_a_remark_beside_it_acknowledges_is_accepted(remarked: int) -> None:
    rows = [row("Paris", "1902"), row("London", "1905")]
    rows[remarked]["remark"] = "Gap: the source does not say where he was meanwhile."
    assert gaps(*rows) == []


@pytest.mark.parametrize("remark", ["Inferred from a letter.", "Written in Gapan.", "agape"])
def test_a_remark_on_something_else_does_not_hide_a_gap(remark: str) -> None:
    rows = [row("Paris", "1902", remark=remark), row("London", "1905", remark=remark)]
    assert len(gaps(*rows)) == 1


def test_a_remark_elsewhere_does_not_hide_a_gap() -> None:
    rows = (row("Paris", "1902", remark="A gap."), row("London", "1903"), row("Vienna", "1906"))
    assert [finding.line for finding in gaps(*rows)] == [4]


def test_nothing_is_said_of_two_rows_around_a_faulty_one() -> None:
    life = itinerary(row("Paris", "1905"), row("London", "1902", "1903"), row("Vienna", "1909"))
    assert list(order_findings(life.route, (3,))) == []
    assert list(gap_findings(life.route, (4,))) == []
    assert len(list(gap_findings(life.route, (9,)))) == 1
