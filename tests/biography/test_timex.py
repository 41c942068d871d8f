import pytest

from mapapp.biography.chronology import Now, a_day, a_month, a_year
from mapapp.biography.timex import Relation, Timex, read

BIRTH = a_day(1879, 11, 7)


def periods(sentence: str, now: Now | None = None) -> list[str]:
    found = read(sentence, now or Now())
    return [timex.period.edtf for timex in found if timex.period is not None]


def only(sentence: str, now: Now | None = None) -> Timex:
    (timex,) = read(sentence, now or Now())
    return timex


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on 7 November 1917", "1917-11-07"),
        ("on November 7, 1917", "1917-11-07"),
        ("on the 7th of November 1917", "1917-11-07"),
        ("on Sunday, 9 January 1905", "1905-01-09"),
        ("on 7–8 November 1917", "1917-11-07/1917-11-08"),
        ("in January 1898", "1898-01"),
        ("in May–June 1918", "1918-05/1918-06"),
        ("from 18 June 1935 to 2 September 1936", "1935-06-18/1936-09-02"),
        ("from March to August 1905", "1905-03/1905-08"),
        ("from 15 October to 3 December 1905", "1905-10-15/1905-12-03"),
        ("from 1901 to 1903", "1901/1903"),
        ("between 1901 and 1903", "1901/1903"),
        ("in 1914–18", "1914/1918"),
        ("in 1889 and 1890", "1889/1890"),
        ("in the summer of 1899", "1899-22"),
        ("in the winter of 1919–20", "1919-12/1920-02"),
        ("in early 1897", "1897-01~/1897-03~"),
        ("in mid-1923", "1923-05~/1923-08~"),
        ("in late 1902", "1902-10~/1902-12~"),
        ("about 1902", "1902~"),
        ("c. 1902", "1902~"),
        ("in the 1890s", "189X"),
        ("on 1917-11-07", "1917-11-07"),
    ],
)
def test_an_expression_of_a_date_is_an_edtf_date(words: str, edtf: str) -> None:
    assert periods(f"He was there {words}.") == [edtf]


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("since 1900", Relation.FROM),
        ("from 1900", Relation.FROM),
        ("until 1900", Relation.UNTIL),
        ("until his death in 1900", Relation.UNTIL),
        ("before 1900", Relation.BEFORE),
        ("by 1900", Relation.BEFORE),
        ("after 1900", Relation.AFTER),
        ("in 1900", Relation.AT),
    ],
)
def test_the_word_before_a_date_says_how_the_stay_lies_to_it(
    words: str, relation: Relation
) -> None:
    assert only(f"He was there {words}.").relation is relation


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("The following year he left.", "1901"),
        ("He left two years later.", "1902"),
        ("He left in October.", "1900-10"),
        ("He left on 3 June.", "1900-06-03"),
        ("He left that autumn.", "1900-23"),
        ("He left in April of the next year.", "1901-04"),
        ("Early in the next year he left.", "1901-01~/1901-03~"),
        ("He left by the end of the year.", "1900-10~/1900-12~"),
        ("At the age of twelve he left.", "1891~"),
        ("When he was eight he left.", "1887~"),
    ],
)
def test_what_counts_from_another_date_counts_from_the_one_told_last(words: str, edtf: str) -> None:
    assert periods(words, Now(period=a_year(1900), birth=BIRTH)) == [edtf]


def test_days_and_months_count_on_from_a_day() -> None:
    assert periods("The next day he left.", Now(period=a_day(1900, 12, 31))) == ["1901-01-01"]
    assert periods("He left two months later.", Now(period=a_month(1900, 12))) == ["1901-02~"]


def test_a_month_that_comes_round_again_is_in_the_next_year() -> None:
    assert periods("In January he left.", Now(period=a_month(1900, 12))) == ["1901-01"]


def test_without_a_date_before_nothing_is_guessed() -> None:
    assert periods("The following year he left in October.") == []


def test_a_duration_says_how_long() -> None:
    timex = only("He stayed there for the next seven years.")
    assert timex.relation is Relation.FOR
    assert timex.years == 7


@pytest.mark.parametrize(
    "sentence",
    [
        "He lived at 620 East Knapp.",
        "He led 1,000 demonstrators.",
        "He led 1900 men.",
        "He paid $1900.",
        "Jan went away, and may march.",
        "It is page 1900.",
    ],
)
def test_a_number_is_not_a_year_nor_a_name_a_month(sentence: str) -> None:
    assert periods(sentence) == []


def test_a_julian_day_so_named_is_converted_and_so_are_those_after_it() -> None:
    now = Now()
    assert periods("It began on 3 January 1905 (Julian calendar).", now) == ["1905-01-16"]
    assert periods("On 9 January 1905 he spoke.", now) == ["1905-01-22"]
    assert periods("On 9 January 1920 he spoke.", now) == ["1920-01-09"]


def test_a_day_given_in_both_calendars_is_the_gregorian_one() -> None:
    assert periods("He was born on 15 January [O.S. 3 January] 1850.")[0].startswith("1850-01")


def test_a_date_in_brackets_does_not_move_the_narrative() -> None:
    now = Now(period=a_year(1900))
    read("He met Weber (1870–1924) there.", now)
    assert now.year == 1900


def test_a_year_that_belongs_to_a_noun_is_marked() -> None:
    assert only("He joined the rising of 1905.").attributive


def test_a_year_of_three_digits_is_one_in_a_life_of_that_age_only() -> None:
    early = Now(birth=a_day(851, 5, 3))
    assert periods("In 872 he moved.", early) == ["0872"]
    assert periods("In 872 he moved.") == []
    assert periods("On 3 May 872 he moved.") == ["0872-05-03"]


def test_a_year_inside_anothers_noun_does_not_move_the_narrative() -> None:
    now = Now(period=a_year(1894))
    read("He came two years after Weber's 1892 expedition.", now)
    assert now.year == 1894


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("He left in November 1924 and spoke there on the 28th.", ["1924-11", "1924-11-28"]),
        ("He left on 17 June 1951, and by the 29th had landed.", ["1951-06-17", "1951-06-29"]),
        ("He left on 29 June 1951, and on the 3rd he landed.", ["1951-06-29", "1951-07-03"]),
        ("He left in June 1951 and joined the regiment on the 9th floor.", ["1951-06"]),
        ("He left in 1951, and on the 3rd he landed.", ["1951"]),
    ],
)
def test_a_day_without_its_month_is_of_the_month_told_of(sentence: str, edtf: list[str]) -> None:
    assert periods(sentence) == edtf
