from datetime import date

import pytest

from mapapp.biography.temporal.chronology import Now, a_day, a_month, a_year
from mapapp.biography.temporal.expression import Relation, Timex
from mapapp.biography.temporal.timex import read

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
        ("on the 7th of November in 1917", "1917-11-07"),
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
        ("in late May 1889 and early June 1889", "1889-05~/1889-06~"),
        ("in December 1889 and January 1890", "1889-12/1890-01"),
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
    "sentence",
    [
        "He came home in 1809, after seven years in the colonies.",
        "In 1809, after seven years in the colonies, he came home.",
    ],
)
def test_years_that_were_over_at_a_date_are_those_before_it(sentence: str) -> None:
    (spent,) = [timex for timex in read(sentence, Now()) if timex.relation is Relation.SPENT]
    assert (spent.text, spent.years) == ("after seven years", 7)


def test_years_that_passed_since_a_date_are_those_after_it() -> None:
    timexes = read("He went to Spain in 1800 and after two years in the army he left.", Now())
    assert [timex.relation for timex in timexes] == [Relation.AT, Relation.AT]


@pytest.mark.parametrize(
    ("words", "relation"),
    [
        ("since 1900", Relation.FROM),
        ("starting in 1900", Relation.FROM),
        ("from 1900", Relation.FROM),
        ("until 1900", Relation.UNTIL),
        ("until his death in 1900", Relation.UNTIL),
        ("before 1900", Relation.BEFORE),
        ("by 1900", Relation.BEFORE),
        ("after 1900", Relation.AFTER),
        ("in 1900", Relation.AT),
        ("but not until 1900", Relation.AT),
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
        ("He left by the end of the year.", "1900-11~/1900-12~"),
        ("At the age of twelve he left.", "1891~"),
        ("When he was eight he left.", "1887~"),
        ("He left home at twenty and married.", "1899~"),
        ("By thirty he was famous.", "1909~"),
        ("At 25 moved by pity he left.", "1904~"),
        ("From age 5 to 12 he was there.", "1884~/1891~"),
        ("He left shortly after his birth.", "1879~"),
        ("Two years after his birth they left.", "1881"),
        ("They left three months after he was born.", "1880-02~"),
    ],
)
def test_what_counts_from_another_date_counts_from_the_one_told_last(words: str, edtf: str) -> None:
    assert periods(words, Now(period=a_year(1900), birth=BIRTH)) == [edtf]


def test_days_and_months_count_on_from_a_day() -> None:
    assert periods("The next day he left.", Now(period=a_day(1900, 12, 31))) == ["1901-01-01"]
    assert periods("He left two months later.", Now(period=a_month(1900, 12))) == ["1901-02~"]
    assert periods("He left four weeks later.", Now(period=a_month(1900, 12))) == ["1901-01~"]
    assert periods("He left ten days later.", Now(period=a_month(1900, 12))) == ["1900-12~"]


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


def test_a_year_of_three_digits_is_one_in_a_life_of_that_age_or_where_no_other_is_known() -> None:
    early = Now(birth=a_day(851, 5, 3))
    assert periods("He moved in 872 with his wife.", early) == ["0872"]
    assert periods("He moved in 872 with his wife.") == []
    assert periods("In 872 he moved.") == periods("In 872, when he moved.") == ["0872"]
    assert periods("In 872 he moved.", Now(period=a_year(1872))) == []
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


@pytest.mark.parametrize(
    ("words", "told", "edtf"),
    [
        ("in the late sixties", 1951, ["1966~/1969~"]),
        ("in the fifties", 1948, ["195X"]),
        ("in the late 40s", 1951, ["1946~/1949~"]),
        ("in the '20s", 1898, ["192X"]),
        ("in the mid-sixties", 1951, ["1963~/1966~"]),
        ("in the eighteen-nineties", None, ["189X"]),
        ("in 1930s", None, ["193X"]),
        ("in the second half of 1930s", None, ["1935~/1939~"]),
        ("in the first half of the 1930s", None, ["1930~/1934~"]),
        ("at the end of the 1930s", None, ["1936~/1939~"]),
        ("during the 1920s and 1930s", None, ["192X/193X"]),
        ("during the eighties and nineties", 1981, ["198X/199X"]),
        ("in the 1870s and early 1880s", None, ["187X/1883~"]),
        ("in the summer of '71", 1865, ["1871-22"]),
        ("in '71", 1865, ["1871"]),
        ("in '71", None, []),
        ("in the first half of 1916", None, ["1916-01~/1916-06~"]),
        ("in the latter half of 1916", None, ["1916-07~/1916-12~"]),
        ("in the 1700s", None, ["17XX"]),
        ("in the fifties", None, []),
        ("in his fifties", 1951, []),
        ("at the turn of the century", 1898, []),
    ],
)
def test_a_decade_is_of_the_century_that_it_tells_or_that_is_told_of(
    words: str, told: int | None, edtf: list[str]
) -> None:
    now = Now(period=a_year(told) if told else None)
    assert periods(f"He was there {words}.", now) == edtf


def test_a_decade_without_its_century_lies_in_the_life() -> None:
    life = Now(birth=a_day(1879, 11, 7), death=a_year(1940))
    assert periods("He left in the twenties.", life) == ["192X"]
    assert periods("He left in the nineties.", life) == ["189X"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("in the winter semester of 1498", ["1498"]),
        ("in the winter semester 1498/99", ["1498/1499"]),
        ("for the winter semester", []),
        ("in summer term 1921", ["1921"]),
        ("in the Fall 1988 semester", ["1988"]),
        ("in the 1890-91 season", ["1890/1891"]),
        ("in the academic year 1907–08", ["1907/1908"]),
        ("in Michaelmas term 1820", ["1820"]),
    ],
)
def test_a_term_is_of_its_years_and_never_a_season(words: str, edtf: list[str]) -> None:
    assert periods(f"He was there {words}.", Now(period=a_year(1490))) == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("At ten years old he left.", "1889~"),
        ("He left as a seven-year-old.", "1886~"),
        ("He left, aged nine.", "1888~"),
        ("He was ten when he left.", "1889~"),
        ("He left on his twentieth birthday.", "1899-11-07"),
        ("He left in his twentieth year.", "1898~"),
        ("He left in the 20th year of his life.", "1898~"),
        ("He left as a boy of twelve.", "1891~"),
        ("He left when only ten.", "1889~"),
        ("Upon turning 18, he left.", "1897~"),
        ("He stayed between the ages of five and nine.", "1884~/1888~"),
        ("He left in his late twenties.", "1906~/1909~"),
    ],
)
def test_an_age_counts_from_the_birth_where_it_is_known(words: str, edtf: str) -> None:
    assert periods(words, Now(birth=BIRTH)) == [edtf]
    assert periods(words) == []


@pytest.mark.parametrize(
    "words",
    ["His brother was ten when he left.", "He left in his second year.", "At eighteen months old."],
)
def test_what_is_no_age_of_the_subject_is_no_date(words: str) -> None:
    assert periods(words, Now(birth=BIRTH)) == []


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("February 2(13), 1784", "1784-02-13"),
        ("3/15 May 1820", "1820-05-15"),
        ("3/4 May 1820", "1820-05-03/1820-05-04"),
        ("2 (14) February 1784", "1784-02-14"),
        ("12 [O.S. 1] March 1801", "1801-03-12"),
        ("12 March [O.S. 28 February] 1801", "1801-03-12"),
        ("May 30 (June 11), 1672", "1672-06-11"),
        ("30 May/11 June 1672", "1672-06-11"),
        ("28 December 1856 (9 January 1857)", "1857-01-09"),
        ("28 December 1856 (9 January)", "1857-01-09"),
        ("28 December (9 January), 1857", "1857-01-09"),
        ("18 January 1882 (30 January, New Style)", "1882-01-30"),
        ("11 February 1731/32", "1732-02-11"),
    ],
)
def test_a_day_that_is_written_twice_is_that_of_the_calendar_of_today(
    words: str, edtf: str
) -> None:
    assert periods(f"He was there on {words}.") == [edtf]


def test_a_day_in_brackets_that_is_another_one_is_no_twin() -> None:
    assert periods("He left on 3 May 1820 (5 May 1821 in others).") == ["1820-05-03", "1821-05-05"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("from 1946 to 50", "1946/1950"),
        ("in 1945 and 46", "1945/1946"),
        ("in 1919/20", "1919/1920"),
        ("in 1899–01", "1899/1901"),
        ("in 1921-2", "1921/1922"),
        ("between 1930 and 1939", "1930/1939"),
        ("between the years 1930 and 1939", "1930/1939"),
        ("from November 1855 until his death in 1866", "1855-11/1866"),
        ("from 1855 until he died in 1866", "1855/1866"),
        ("from 1855 up until 1866", "1855/1866"),
        ("in late May or early June 1920", "1920-05~/1920-06~"),
        ("in May, June and July 1920", "1920-05/1920-07"),
        ("on May 3 and 4, 1920", "1920-05-03/1920-05-04"),
        ("on May 3rd and 4th, 1920", "1920-05-03/1920-05-04"),
        ("in the spring and summer of 1911", "1911-21/1911-22"),
    ],
)
def test_a_range_is_one_span_whatever_joins_its_ends(words: str, edtf: str) -> None:
    assert periods(f"He was there {words}.") == [edtf]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on the twenty-third of May 1920", "1920-05-23"),
        ("on 12.5.1901", "1901-05-12"),
        ("on Sept. 3d, 1875", "1875-09-03"),
        ("on the 2d of September, 1875", "1875-09-02"),
        ("in midsummer 1920", "1920-22~"),
        ("in the spring of the year 1620", "1620-21"),
        ("in the closing days of 1920", "1920-12~"),
        ("in the first weeks of 1920", "1920-01~"),
        ("at the beginning of 1920", "1920-01~/1920-02~"),
        ("in A.D. 920", "0920"),
        ("in 920 AD", "0920"),
        ("about c.1120", "1120~"),
        ("approximately 1120", "1120~"),
        ("on Easter Sunday, 1916", "1916-04-23"),
        ("on Good Friday 1916", "1916-04-21"),
        ("at Easter 1520", "1520-04-08"),
        ("at Michaelmas 1620", "1620-09-29"),
        ("on St John’s Day 1620", "1620-06-24"),
        ("on New Year's Day 1863", "1863-01-01"),
    ],
)
def test_days_and_feasts_are_read_as_books_of_all_centuries_write_them(
    words: str, edtf: str
) -> None:
    assert periods(f"He was there {words}.") == [edtf]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("That same month he left.", ["1911-05"]),
        ("A fortnight later he left.", ["1911-05-17~"]),
        ("The following May he left.", ["1912-05"]),
        ("The following June he left.", ["1911-06"]),
        ("He left on 17 May of that year.", ["1911-05-17"]),
        ("He left on May 17 of the following year.", ["1912-05-17"]),
        ("He had left the year before.", ["1910"]),
        ("He had left a year and a half later.", ["1912-11~"]),
        ("He left later the same year.", ["1911"]),
        ("He left at year's end.", ["1911-11~/1911-12~"]),
        ("Two years afterwards he left.", ["1913"]),
        ("Half a year later he left.", ["1911-11~"]),
        ("Half a dozen years later he left.", ["1917"]),
        ("A dozen years later he left.", ["1923"]),
        ("Two or three years later he left.", ["1914"]),
        ("A year or so later he left.", ["1912"]),
        ("The month after, he left.", ["1911-06~"]),
        ("He saw the Winter Palace.", []),
    ],
)
def test_what_counts_from_a_day_counts_from_it(words: str, edtf: list[str]) -> None:
    assert periods(words, Now(period=a_day(1911, 5, 3))) == edtf


def test_over_the_next_decades_says_how_long() -> None:
    timex = only("Over the next two decades he stayed there.")
    assert timex.relation is Relation.FOR
    assert timex.years == 20


def test_what_was_some_years_earlier_does_not_take_the_narrative_back() -> None:
    now = Now(period=a_year(1900))
    assert periods("He stayed with a man whom he had met two years earlier.", now) == ["1898"]
    assert now.period == a_year(1900)


def test_years_later_that_close_a_sentence_count_from_before_its_date() -> None:
    now = Now(period=a_year(1890))
    _, aside = read("They met again on 2 July 1900, ten years later.", now)
    assert aside.bracketed
    assert now.period == a_day(1900, 7, 2)
    assert periods("They met again, ten years later.", Now(period=a_year(1890))) == ["1900"]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Two years after his father's death in 1860 he left.", "1862"),
        ("He left three years before the end of the war in 1945.", "1942"),
        ("A month after the trial on 29 November 1904, he left.", "1904-12~"),
    ],
)
def test_what_was_so_long_after_an_event_counts_from_its_date(words: str, edtf: str) -> None:
    now = Now(period=a_year(1800))
    timex, event = read(words, now)
    assert timex.period is not None
    assert timex.period.edtf == edtf
    assert event.bracketed
    assert now.period == timex.period


def test_a_move_years_later_is_no_aside() -> None:
    assert not read("He left in 1871 and moved to Jena, two years later.", Now())[-1].bracketed


def test_years_of_no_number_are_told_roughly() -> None:
    assert periods("Several years later he left.", Now(period=a_year(1900))) == ["1903~"]


@pytest.mark.parametrize(
    ("whose", "words", "told"),
    [
        ("his", "He lived there until his death.", ["1950"]),
        ("his", "He spent the rest of his life there.", ["1950"]),
        ("his", "He taught there for the rest of his days.", ["1950"]),
        ("his", "He suffered from it for the rest of his life.", []),
        ("his", "He lived with his mother until her death.", []),
        ("her", "She spent the last ten years of her life in Jena.", ["1940~/1950"]),
        ("her", "She spent her last years in Jena.", ["1945~/1950"]),
        ("her", "Towards the end of her life she moved to Jena.", ["1949~/1950"]),
        ("her", "In her final years she lived in Jena.", ["1945~/1950"]),
        ("her", "In his final years she lived in Jena.", []),
        ("her", "She spent her last years at school in Jena.", []),
    ],
)
def test_the_rest_of_a_life_ends_with_it(whose: str, words: str, told: list[str]) -> None:
    now = Now(period=a_year(1900), death=a_year(1950), possessive=whose)
    assert periods(words, now) == told
    assert now.period == a_year(1900)
    assert periods(words, Now(possessive=whose)) == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("At the turn of the century he moved to Jena.", ["1899~/1901~"]),
        ("Around the turn of the twentieth century he moved to Jena.", ["1899~/1901~"]),
        ("At the turn of the 19th century he moved to Jena.", ["1799~/1801~"]),
    ],
)
def test_a_century_turns_in_a_life_or_by_its_number(words: str, told: list[str]) -> None:
    assert periods(words, Now(birth=a_year(1840), death=a_year(1903))) == told


def test_a_century_of_which_no_life_tells_the_number_has_no_turn() -> None:
    assert periods("At the turn of the century he moved to Jena.", Now()) == []


def test_the_end_of_the_decade_is_that_of_the_decade_told_of() -> None:
    assert periods("By the end of the decade he was in Jena.", Now(period=a_year(1872))) == [
        "1876~/1879~"
    ]


def test_a_while_is_no_date_and_of_no_known_length() -> None:
    timex = only("He went there for a while.")
    assert timex.relation is Relation.FOR
    assert timex.years == 0


def test_months_that_do_not_follow_on_are_two_dates() -> None:
    assert periods("In March 1889 and July 1889 he left.") == ["1889-03", "1889-07"]


def test_the_year_before_the_common_era_is_no_year() -> None:
    assert periods("In 320 BC he moved.", Now(period=a_year(310))) == []


def test_an_age_beside_its_date_says_it_again() -> None:
    now = Now(birth=a_day(1850, 5, 3))
    _, age = read("In 1875, at the age of 25, he left.", now)
    assert age.bracketed
    assert now.period == a_year(1875)


def test_later_that_year_is_what_is_left_of_it() -> None:
    timex = only("Later that year he left.", Now(period=a_day(1911, 5, 3)))
    assert timex.period is not None
    assert timex.period.edtf == "1911"
    assert timex.period.first == date(1911, 5, 3)


def test_a_day_that_its_twin_has_not_is_no_fault() -> None:
    assert periods("On 31 December 1856 (29 February) he left.") == ["1856-12-31"]
    assert periods("In the nineties he left.", Now(period=a_year(110))) == ["009X"]


@pytest.mark.parametrize(
    "sentence",
    ["The train left at ten, and he slept.", "Every morning at nine, he was at his desk."],
)
def test_an_hour_is_no_age(sentence: str) -> None:
    birth = a_day(1879, 11, 7)
    assert periods(sentence, Now(birth=birth)) == []
