import re

import pytest

from mapapp.dates import parse
from mapapp.errors import DateError


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("14.3.1879", "1879-03-14"),
        ("3.4.1902", "1902-04-03"),
        ("14. 3. 1879", "1879-03-14"),
        ("14/3/1879", "1879-03-14"),
        ("3/14/1879", "1879-03-14"),
        ("04/04/1902", "1902-04-04"),
        ("1902/04/03", "1902-04-03"),
        ("1902-4-3", "1902-04-03"),
        ("1902-6", "1902-06"),
        ("5 June 1800", "1800-06-05"),
        ("5th june 1800", "1800-06-05"),
        ("June 5, 1800", "1800-06-05"),
        ("5 Sept. 1800", "1800-09-05"),
        ("June 1800", "1800-06"),
        ("circa 1900", "1900~"),
        ("c. 1900", "1900~"),
        ("ca. 1900", "1900~"),
        ("About 1900", "1900~"),
        ("1900s", "190X"),
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
