import pytest

from mapapp.biography.temporal.chronology import Now, a_year
from mapapp.biography.temporal.timex import read


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("at the outbreak of World War II", "1939-09"),
        ("at the beginning of the Second World War", "1939-09"),
        ("before the start of the Great War", "1914-08"),
        ("after the end of World War One", "1918"),
        ("at the close of the American Civil War", "1865"),
    ],
)
def test_the_beginning_of_a_great_war_is_a_month_and_its_end_a_year(words: str, edtf: str) -> None:
    (timex,) = read(f"He left {words}.", Now())
    assert timex.period is not None
    assert timex.period.edtf == edtf


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("during World War II", "1939/1945"),
        ("throughout the First World War", "1914/1918"),
        ("after World War I", "1918~"),
        ("following the American Civil War", "1865~"),
        ("during the Crimean War", "1853/1856"),
        ("during the Spanish-American War", "1898"),
        ("after the War of 1812", "1815~"),
        ("during the Boxer Rebellion", "1900/1901"),
        ("after the Anschluss", "1938~"),
        ("following the October Revolution", "1917~"),
        ("during the Cultural Revolution", "1966/1976"),
    ],
)
def test_what_was_during_a_great_war_or_after_it_is_dated_by_it(words: str, edtf: str) -> None:
    (timex,) = read(f"He lived in Rome {words}.", Now())
    assert timex.period is not None
    assert timex.period.edtf == edtf


@pytest.mark.parametrize(
    "words",
    ["in World War II", "at the outbreak of the war", "at the end of World War III"],
)
def test_what_is_told_of_a_war_by_the_way_is_no_date(words: str) -> None:
    assert read(f"He served {words}.", Now()) == []


def test_a_day_told_in_a_war_stays_the_present_when_the_war_is_named_as_well() -> None:
    now = Now()
    read("On 7 May 1916 he bought a horse to ride during the First World War.", now)
    (timex,) = read("He sailed on 20 October.", now)
    assert timex.period is not None
    assert timex.period.edtf == "1916-10-20"


def test_a_war_outside_of_the_life_is_another_of_that_name() -> None:
    words = "He lived in Rome after the Glorious Revolution."
    (of_spain,) = read(words, Now(birth=a_year(1840)))
    assert of_spain.period is None
    (of_spain,) = read(words, Now(period=a_year(1860)))
    assert of_spain.period is None
    (of_england,) = read(words, Now(birth=a_year(1650)))
    assert of_england.period is not None
    assert of_england.period.edtf == "1689~"
