from datetime import date

import pytest
from convertdate.julian import from_gregorian
from hypothesis import given
from hypothesis import strategies as st

from mapapp.dates import (
    both_calendars,
    day_in_words,
    in_words,
    julian_to_gregorian,
    parse,
    span_in_words,
    suggested,
)
from mapapp.errors import DateError
from mapapp.vocabulary import Calendar

BOUNDS = {
    "1929": ("1929-01-01", "1929-12-31"),
    "1929-02": ("1929-02-01", "1929-02-28"),
    "1904-02": ("1904-02-01", "1904-02-29"),
    "1929-12": ("1929-12-01", "1929-12-31"),
    "1929-02-12": ("1929-02-12", "1929-02-12"),
    "1904-02-29": ("1904-02-29", "1904-02-29"),
    "0001": ("0001-01-01", "0001-12-31"),
    "9999": ("9999-01-01", "9999-12-31"),
    "190X": ("1900-01-01", "1909-12-31"),
    "1907-XX": ("1907-01-01", "1907-12-31"),
    "1907-10-XX": ("1907-10-01", "1907-10-31"),
    "1902-21": ("1902-03-01", "1902-05-31"),
    "1902-34": ("1902-04-01", "1902-06-30"),
    "1902-22": ("1902-06-01", "1902-08-31"),
    "1902-23": ("1902-09-01", "1902-11-30"),
    "1899/1902": ("1899-01-01", "1902-12-31"),
    "1899-22/1902-03-05": ("1899-06-01", "1902-03-05"),
    "[1898-01-01..1899-08-31]": ("1898-01-01", "1899-08-31"),
    "[1902,1904]": ("1902-01-01", "1904-12-31"),
}


@pytest.mark.parametrize(("text", "bounds"), BOUNDS.items())
def test_a_date_lies_between_its_first_and_its_last_day(text: str, bounds: tuple[str, str]) -> None:
    value = parse(text)
    assert (value.earliest, value.latest) == tuple(map(date.fromisoformat, bounds))
    assert value.edtf == text


@pytest.mark.parametrize("text", ["1902", "1902-06", "1902-06-03", "1902-22", "190X"])
def test_a_qualifier_is_kept_and_adds_no_day(text: str) -> None:
    plain = parse(text)
    for qualifier, approximate, uncertain in (
        ("~", True, False),
        ("?", False, True),
        ("%", True, True),
    ):
        value = parse(text + qualifier)
        assert (value.earliest, value.latest) == (plain.earliest, plain.latest)
        assert (value.approximate, value.uncertain) == (approximate, uncertain)


def test_a_winter_goes_on_into_the_next_year() -> None:
    assert parse("1919-24").earliest == date(1919, 12, 1)
    assert parse("1919-24").latest == date(1920, 2, 29)
    assert parse("1919-12/1920-02").latest == parse("1919-24~").latest


@pytest.mark.parametrize(
    "text",
    [
        "1902-13",
        "1902-00",
        "1902-02-29",
        "1902-02-29~",
        "1900-02-29/1901",
        "1902-06-31",
        "1902-6",
        "12.2.1929",
        "0000",
        "-0044",
        "99999",
        "Y17000",
        "9999-24",
        "1907-1X",
        "1907-X1",
        "1907-10-2X",
        "1904/1902",
        "1902/1903/1904",
        "spring 1902",
        "１９０２",
        "unknown",
        " 1902",
        "1902,1903",
        "[1902",
        "",
        "1902" * 100,
        "{{7*7}}",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)


@pytest.mark.parametrize(
    "text", ["1902/", "/1902", "1902/..", "../1902", "[1902..]", "[..1902]", "../.."]
)
def test_an_open_end_is_refused_with_what_to_write_instead(text: str) -> None:
    with pytest.raises(DateError, match=r"open end; leave the cell empty"):
        parse(text)


def test_a_date_error_shows_the_text_and_how_a_date_is_written() -> None:
    with pytest.raises(DateError, match=r"“someday” .* write 1929, 1929-02"):
        parse("someday")


@pytest.mark.parametrize("text", ["1902-13", "1902-00", "1902-02-32", "1902-22-05"])
def test_a_month_or_a_day_that_is_none_is_said_to_be_none(text: str) -> None:
    for _ in range(2):  # a mistake is remembered, too
        with pytest.raises(DateError, match="there is no such month or day"):
            parse(text)


def test_reading_a_bad_date_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    for text in ("1907-1X", "1902-22~", "1907-1X/1908", "[1907-1X,1908]", "XX07"):
        try:
            parse(text)
        except DateError:
            continue
    assert capfd.readouterr() == ("", "")


@given(st.text("0123456789XYE~?%/.,[]{}-T:Z+", max_size=24))
def test_any_text_is_a_date_with_words_or_a_date_error(text: str) -> None:
    try:
        value = parse(text)
    except DateError:
        return
    assert value.earliest <= value.latest
    assert in_words(value)


@given(st.dates())
def test_a_day_is_its_own_first_and_last_day(day: date) -> None:
    value = parse(day.isoformat())
    assert value.earliest == value.latest == day


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1929-02-12", "12 February 1929"),
        ("1929-02", "February 1929"),
        ("1902~", "about 1902"),
        ("1902?", "1902 (?)"),
        ("1902-06~", "about June 1902"),
        ("1899-22", "summer 1899"),
        ("1899-22~", "about summer 1899"),
        ("1919-24", "winter 1919–20"),
        ("1899-24~", "about winter 1899–1900"),
        ("0800-24", "winter 800–01"),
        ("1902-~06", "about June 1902"),
        ("1902~-06", "about June 1902"),
        ("1902?-06-~11", "about 11 June 1902 (?)"),
        ("190X", "1900s"),
        ("1907-XX", "1907"),
        ("1907-10-XX", "October 1907"),
        ("0800", "800"),
        ("1899-06/1902", "between June 1899 and 1902"),
        ("1899~/1902", "between about 1899 and 1902"),
        ("[1898-01..1899-08-31]", "between January 1898 and 31 August 1899"),
        ("[1902,1904]", "1902 or 1904"),
        ("{1902,1904}", "1902 and 1904"),
        ("{1902~,1904..1906}", "about 1902 and 1904 to 1906"),
        ("19XX", "between 1 January 1900 and 31 December 1999"),
        ("19XX~", "between about 1 January 1900 and about 31 December 1999"),
    ],
)
def test_words_are_no_more_exact_than_the_date(text: str, words: str) -> None:
    assert in_words(parse(text)) == words
    assert str(parse(text)) == words


def test_the_words_of_a_winter_are_read_as_that_winter() -> None:
    for edtf in ("1902-24", "1899-24"):
        assert suggested(in_words(parse(edtf))) == edtf


def test_a_span_says_what_is_not_known() -> None:
    start, end = parse("1929"), parse("1933-07")
    assert span_in_words(start, end) == "1929 to July 1933"
    assert span_in_words(start, parse("1929")) == "1929"
    assert span_in_words(start, None) == "from 1929; end not given"
    assert span_in_words(None, end) == "until July 1933; beginning not given"
    assert span_in_words(None, None) == "date not given"


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("1802-10", "[1802-10..1803-03-23]", "from October 1802, left between October 1802 and"),
        ("[1801..1805]", "1807", "came between 1801 and 1805, stayed until 1807"),
        ("[1801..1805]", "[1807..1809]", "came between 1801 and 1805, left between 1807 and 1809"),
    ],
)
def test_a_span_with_an_end_between_two_days_says_which_end_it_is(
    start: str, end: str, words: str
) -> None:
    assert span_in_words(parse(start), parse(end)).startswith(words)


def test_a_vague_beginning_without_an_end_is_told_so() -> None:
    words = "came between 1801 and 1805; end not given"
    assert span_in_words(parse("[1801..1805]"), None) == words


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1879, 10, 26), date(1879, 11, 7)),
        ((1905, 10, 15), date(1905, 10, 28)),
        ((1900, 2, 29), date(1900, 3, 13)),
        ((1582, 10, 5), date(1582, 10, 15)),
    ],
)
def test_a_julian_day_is_converted(julian: tuple[int, int, int], gregorian: date) -> None:
    assert julian_to_gregorian(*julian) == gregorian


@pytest.mark.parametrize(
    "day", [(1905, 2, 29), (1905, 13, 1), (1905, 0, 1), (1905, 4, 31), (1905, 2, 0), (0, 1, 1)]
)
def test_a_day_that_the_julian_calendar_has_not_is_refused(day: tuple[int, int, int]) -> None:
    with pytest.raises(DateError, match="no day of the Julian calendar"):
        julian_to_gregorian(*day)


@given(st.dates(min_value=date(1, 1, 10)))
def test_every_day_comes_back_from_the_julian_calendar(day: date) -> None:
    assert julian_to_gregorian(*from_gregorian(day.year, day.month, day.day)) == day


def test_a_julian_date_is_shown_in_both_calendars() -> None:
    day = parse("1905-10-28")
    assert (
        both_calendars(day, day, "15 October 1905 (Julian)", Calendar.JULIAN)
        == "15 October 1905 (O.S.) / 28 October 1905"
    )
    assert both_calendars(day, day, "15 October 1905", Calendar.GREGORIAN) == "28 October 1905"
    assert both_calendars(day, day, "", Calendar.JULIAN) == "28 October 1905"


def test_the_names_of_months_do_not_follow_the_machines_language() -> None:
    assert day_in_words(date(1929, 5, 1)) == "1 May 1929"
