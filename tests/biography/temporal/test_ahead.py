from mapapp.biography.temporal.ahead import look_ahead
from mapapp.biography.temporal.chronology import Now, a_year
from mapapp.biography.temporal.timex import read


def periods(sentence: str, now: Now) -> list[str]:
    return [timex.period.edtf for timex in read(sentence, now) if timex.period is not None]


def test_a_day_without_a_year_is_before_the_first_that_has_one() -> None:
    now = Now()
    paragraph = "On 9 November he sailed. He landed in January. On 20 February 1916 he left."
    look_ahead(paragraph, now)
    assert periods(paragraph, now) == ["1915-11-09", "1916-01", "1916-02-20"]
    now = Now()
    look_ahead("In June he left. In 1916 he returned.", now)
    assert periods("In June he left.", now) == []


def test_a_year_told_before_is_that_of_a_day_without_one() -> None:
    now = Now(period=a_year(1912))
    look_ahead("On 9 November he sailed. On 20 February 1916 he left.", now)
    assert periods("On 9 November he sailed.", now) == ["1912-11-09"]
