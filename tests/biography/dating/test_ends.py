import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer


@pytest.mark.parametrize(
    "text",
    [
        "She lived in Leeds until moving to Bonn in 1977.",
        "She lived in Leeds till she moved to Bonn in 1977.",
        "She lived in Leeds before moving to Bonn in 1977.",
    ],
)
def test_a_stay_until_a_move_ends_with_it_and_began_nobody_says_when(
    text: str, gazetteer: Gazetteer
) -> None:
    leeds, bonn = extract(text, subject="Ada Lee", gazetteer=gazetteer)
    assert (leeds.place, leeds.start_edtf, leeds.end_edtf) == ("Leeds", "", "1977")
    assert (bonn.place, bonn.start_edtf) == ("Bonn", "1977")


def test_what_came_afterwards_began_when_it_was_over(gazetteer: Gazetteer) -> None:
    text = "She was a nurse from 1914 to 1918 and afterwards settled in Leeds."
    (leeds,) = extract(text, subject="Ada Lee", gazetteer=gazetteer)
    assert leeds.start_edtf == "1918~"


@pytest.mark.parametrize(
    "text",
    [
        "After a short time in practice at Leeds she came to Bonn in 1817.",
        "After two years in hiding in Leeds, she crossed to Bonn in 1817.",
        "Having spent a year in Leeds on her way, she taught at Bonn from 1817 to 1820.",
    ],
)
def test_what_a_sentence_tells_first_was_over_when_the_next_began(
    text: str, gazetteer: Gazetteer
) -> None:
    leeds, bonn = extract(text, subject="Ada Lee", gazetteer=gazetteer)
    assert (leeds.place, leeds.start_edtf, leeds.end_edtf) == ("Leeds", "", "1817")
    assert (bonn.place, bonn.start_edtf) == ("Bonn", "1817")


def test_an_occupation_or_a_war_is_not_of_the_years_told_before(gazetteer: Gazetteer) -> None:
    text = "She taught at Bonn from 1929 to 1934. During the occupation she worked in Leeds."
    stays = {stay.place: stay.edtf for stay in extract(text, gazetteer=gazetteer)}
    assert stays == {"Bonn": "1929/1934", "Leeds": ""}
