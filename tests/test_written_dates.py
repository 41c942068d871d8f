import json
import re
from operator import itemgetter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mapapp.biography.temporal.chronology import Now
from mapapp.biography.temporal.timex import read
from mapapp.dates import parse, suggested
from mapapp.errors import DateError
from mapapp.written_dates import spellings

# What may stand before a year, between and behind.
WRITTEN = (
    r"(c\. |about |perhaps |the |early |mid-|late |end of |first half of )?"
    r"(\d{1,2}[./ -])?(winter |fall of |spring, |March |Sept\. |\d{1,2}[./-])?"
    r"[0-9]{4}(s|[-/]\d\d|/\d{4}| \?|, May 5)?"
)


# What the map's date field reads alike (frontend/test/time/dateText.test.ts).
EXAMPLES = json.loads(Path(__file__).with_name("written_dates.json").read_text("utf-8"))


@pytest.mark.parametrize("example", EXAMPLES["one day or span"], ids=itemgetter("text"))
def test_a_date_as_people_write_it_lies_between_the_days_that_it_names(
    example: dict[str, str],
) -> None:
    value = parse(suggested(example["text"]) or example["text"])
    assert value.edtf == example["edtf"]
    assert value.earliest.isoformat() == example["first"]
    assert value.latest.isoformat() == example["last"]


@pytest.mark.parametrize("example", EXAMPLES["one of two"], ids=itemgetter("text"))
def test_a_date_that_may_be_two_has_two_spellings(example: dict[str, Any]) -> None:
    assert list(spellings(example["text"])) == example["edtf"]


@pytest.mark.parametrize("text", EXAMPLES["no date"])
def test_what_is_no_day_of_the_calendar_has_no_spelling(text: str) -> None:
    assert spellings(text) == ()
    with pytest.raises(DateError):
        parse(text)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("14.3.1879", "1879-03-14"),
        ("June 1800", "1800-06"),
        ("7 of August 917", "0917-08-07"),
        ("1868-10-24 00:00:00", "1868-10-24"),
        ("autumn 1895", "1895-23"),
        ("c. March 1823", "1823-03~"),
        ("about spring 1823", "1823-21~"),
        ("perhaps 1823", "1823?"),
        ("1823 (?)", "1823?"),
        ("circa 1900", "1900~"),
        ("c. 1900", "1900~"),
        ("ca. 1900", "1900~"),
        ("About 1900", "1900~"),
        ("the 1870's", "187X"),
    ],
)
def test_a_date_as_people_write_it_is_refused_with_its_spelling(text: str, spelled: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)
    assert str(raised.value) == f"“{text}” is not an EDTF date; write {spelled}"
    assert parse(spelled).edtf == spelled


@pytest.mark.parametrize(
    "text",
    [
        *("-0043", "-0043-03-15", "-004X", "-0043~", "-0043/0014", "[-0043..-0030]", "Y-17000"),
        *("44 BC", "44 bce", "44 B.C.", "15 March 44 BC", "c. 44 B.C.E."),
    ],
)
def test_a_year_before_the_first_is_said_to_be_not_read_yet(text: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)
    assert str(raised.value).startswith(
        f"“{text}”: years before 1 are not read yet; leave the cell"
    )


@pytest.mark.parametrize(
    "text",
    [
        *("early 1917", "mid-1917", "late 1917", "the beginning of 1917", "end of 1917"),
        *("first half of 1917", "second half of 1917", "early March 1895", "late summer of 1893"),
        *("the early 1890s", "the mid 1890s", "the late 1890s"),
    ],
)
def test_a_part_of_a_time_is_what_the_reading_of_a_biography_makes_of_it(text: str) -> None:
    (found,) = read(f"He left in {text}.", Now())
    assert found.period is not None
    assert suggested(text) == found.period.edtf
    assert parse(found.period.edtf).edtf == found.period.edtf


def test_a_winter_of_one_year_is_said_to_be_of_two() -> None:
    with pytest.raises(DateError) as raised:
        parse("winter 1893")
    assert str(raised.value) == "“winter 1893”: a winter is of two years; write 1892-24 or 1893-24"


@pytest.mark.parametrize("text", ["1900-1905", "1900 – 1905"])
def test_a_span_of_years_is_said_to_be_two_dates(text: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)
    words = "is a span; write 1900 in start and 1905 in end, or 1900/1905 for some day in it"
    assert str(raised.value) == f"“{text}” {words}"


@pytest.mark.parametrize("text", ["1902 to 1903", "from 1902 to 1903", "1902 until 1903"])
def test_a_span_in_words_is_said_to_be_two_dates(text: str) -> None:
    with pytest.raises(DateError, match="write 1902 in start and 1903 in end, or 1902/1903"):
        parse(text)


def test_a_span_from_month_to_day_is_said_to_be_two_dates() -> None:
    with pytest.raises(DateError, match="write 1902-03 in start and 1903-06-05 in end"):
        parse("March 1902 to 5 June 1903")


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("1902 or 1903", "[1902,1903]"),
        ("either March 1902 or 5 June 1903", "[1902-03,1903-06-05]"),
        ("c. 1902 or 1904", "[1902~,1904]"),
        ("between 1902 and 1903", "[1902..1903]"),
        ("between May 1902 and the 1910s", "[1902-05..191X]"),
        ("between June 1902 and 1902", "[1902-06..1902]"),
        ("1902-06/07", "1902-06/1902-07"),
        ("1902-06-03/05", "1902-06-03/1902-06-05"),
        ("1902-06-28/07-03", "1902-06-28/1902-07-03"),
    ],
)
def test_a_date_that_lies_in_a_set_or_a_span_is_refused_with_it(text: str, spelled: str) -> None:
    with pytest.raises(
        DateError, match=re.escape(f"“{text}” is not an EDTF date; write {spelled}")
    ):
        parse(text)
    assert suggested(text) == spelled


@pytest.mark.parametrize(
    "text",
    [
        "between 1903 and 1902",
        "1903 or 1902",
        "3/4/1902 or 1903",
        "spring 1902 or May 1902",
        "1 or 2",
    ],
)
def test_no_set_is_suggested_of_what_is_out_of_order_or_no_member_of_one(text: str) -> None:
    assert suggested(text) == ""


@pytest.mark.parametrize("text", ["1902-06/05", "1902-06/13", "1902-06/07-05"])
def test_a_shortened_end_before_the_beginning_is_not_filled_up(text: str) -> None:
    assert suggested(text) == ""


@pytest.mark.parametrize("text", ["before 1902", "after March 1902"])
def test_a_date_before_or_after_another_is_said_to_have_an_open_end(text: str) -> None:
    with pytest.raises(DateError, match="has an open end; leave the cell empty and write the date"):
        parse(text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("1902-0X", "1902-01/1902-09"),
        ("1902-1X", "1902-10/1902-12"),
        ("1902-02-2X", "1902-02-20/1902-02-28"),
        ("1902-0X-05", "1902-01-05/1902-09-05"),
    ],
)
def test_a_date_with_half_a_number_is_refused_with_the_span_that_it_is_in(
    text: str, span: str
) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)
    assert str(raised.value) == f"“{text}” has half a number; write a span: {span}"
    assert parse(span).edtf == span


@pytest.mark.parametrize("text", ["19XX-0X", "1902-0X~", "1902-2X"])
def test_a_half_number_that_has_no_plain_span_is_told_without_an_example(text: str) -> None:
    with pytest.raises(DateError, match="write the first and the last that it may be"):
        parse(text)


@pytest.mark.parametrize(
    "text", ["3/4/1902", "winter 1893", "1900-1905", "44 BC", "some day", "1900"]
)
def test_nothing_is_suggested_for_what_may_be_two_things_or_is_none(text: str) -> None:
    assert suggested(text) == ""


@pytest.mark.parametrize("text", ["13/1924", "1902/1903-13", "[1902..spring]"])
def test_a_fault_in_a_part_of_a_date_quotes_the_whole_of_it(text: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)
    assert str(raised.value).startswith(f"“{text}”")


@given(st.from_regex(f"({WRITTEN} or|between {WRITTEN} and) {WRITTEN}", fullmatch=True))
def test_a_set_or_a_span_that_is_told_to_write_can_be_read(text: str) -> None:
    for spelled in spellings(text):
        assert parse(spelled).edtf == spelled


@given(st.from_regex(WRITTEN, fullmatch=True))
def test_what_is_told_to_write_can_be_read(text: str) -> None:
    for spelled in spellings(text):
        assert parse(spelled).edtf == spelled


@pytest.mark.parametrize("text", ["03/04/1902", "3-4-1902"])
def test_day_and_month_that_cannot_be_told_apart_are_said_to_be_so(text: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)
    reason = "day and month cannot be told apart; write 1902-04-03 or 1902-03-04"
    assert str(raised.value) == f"“{text}”: {reason}"


@pytest.mark.parametrize("text", ["31.2.1900", "1902-13", "13/13/1902", "5 Juno 1800", "0.0.0000"])
def test_no_spelling_is_told_for_a_day_that_is_none(text: str) -> None:
    with pytest.raises(DateError) as raised:
        parse(text)
    assert not re.search(r"write \d{4}-\d\d-\d\d$", str(raised.value))
