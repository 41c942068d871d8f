import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer

pytestmark = pytest.mark.usefixtures("rules_alone")


def stays_of(text: str, gazetteer: Gazetteer) -> list[str]:
    return [f"{stay.place} {stay.edtf}".strip() for stay in extract(text, gazetteer=gazetteer)]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        (
            "In 1881 he moved to Paris, stayed there for three years and then returned to Vienna.",
            ["Paris 1881/1884~", "Vienna 1884~"],
        ),
        (
            "In 1881 he moved to Paris. He stayed there for three years and then left for Vienna.",
            ["Paris 1881/1884~", "Vienna 1884~"],
        ),
        (
            "In 1881 he moved to Paris, where he stayed three years before returning to Vienna.",
            ["Paris 1881/1884~", "Vienna 1884~"],
        ),
        (
            "In 1881 he went to Paris for two years and then to Rome.",
            ["Paris 1881/1883~", "Rome 1883~"],
        ),
        (
            "He studied at Jena from 1881 to 1885, then at Kiel for two years, finally in Bonn.",
            ["Jena 1881/1885", "Kiel 1885/1887~", "Bonn 1887~"],
        ),
        (
            "In 1885 he moved to Kiel. He spent the next six years there. He then moved to Jena.",
            ["Kiel 1885/1891~", "Jena 1891~"],
        ),
        (
            "He spent two years at Kiel and left in 1933. He went to Jena.",
            ["Kiel 1933", "Jena 1933"],
        ),
        (
            "In 1881 he was arrested. He was held for two years, first in Kiel, then in Jena.",
            ["Kiel 1881/1883~", "Jena 1881/1883~"],
        ),
        (
            "He lived in Paris from 1881. After three years there he returned to Vienna.",
            ["Paris 1881/1884", "Vienna 1884"],
        ),
    ],
)
def test_years_that_passed_at_one_place_are_over_at_the_next(
    text: str, stays: list[str], gazetteer: Gazetteer
) -> None:
    assert stays_of(text, gazetteer) == stays


@pytest.mark.parametrize(
    ("opening", "edtf"),
    [
        ("Following her death, he", "Leeds 1890~"),
        ("After his wife's death, he", "Leeds 1890~"),
        ("After the death of his mother, he", "Leeds"),
        ("Following the fire, he", "Leeds"),
    ],
)
def test_what_was_after_a_death_is_dated_by_it(
    opening: str, edtf: str, gazetteer: Gazetteer
) -> None:
    text = f"In 1881 he married Anna Stein, who died in 1890. {opening} settled in Leeds."
    assert stays_of(text, gazetteer) == [edtf]


def test_a_death_that_ends_a_stay_is_not_what_is_told_next(gazetteer: Gazetteer) -> None:
    text = (
        "Ada Vogel (1810–1849) was a poet. In 1840 she moved to Jena, where she lived until her"
        " death. In May she visited Rome."
    )
    assert stays_of(text, gazetteer) == ["Jena 1840/1849", "Rome 1840-05", "Jena 1849"]


def test_years_at_the_front_of_a_sentence_are_of_all_that_was_done(gazetteer: Gazetteer) -> None:
    text = "In 1836 he came to Ulm. For the next four years he worked in Italy and taught in Rome."
    assert stays_of(text, gazetteer) == ["Ulm 1836", "Italy 1836/1840~", "Rome 1836/1840~"]


def test_what_lies_before_an_earlier_date_has_none_of_the_sentence_before(
    gazetteer: Gazetteer,
) -> None:
    text = (
        "In 1901 Lee opened a mill in Leeds. Lee was taught in Jena and painted for three years in"
        " Bonn, returning to Kiel in 1868."
    )
    stays = stays_of(text, gazetteer)
    assert "Bonn 1865~/1868" in stays
    assert not any(stay.startswith("Jena 1886") for stay in stays)


def test_what_is_told_after_the_birth_is_of_no_year_told_before_it(gazetteer: Gazetteer) -> None:
    text = (
        "Ada Lee (1851–1920) was a baker, praised for her bread of 1890. Lee was born in Leeds, but"
        " grew up in Kiel before the family settled in Bonn."
    )
    assert not any("1890" in stay for stay in stays_of(text, gazetteer))


def test_a_stay_that_goes_on_until_a_date_ends_with_it(gazetteer: Gazetteer) -> None:
    text = "On the sale of the farm Karl Lee moved to Bonn, living there until his death in 1891."
    stay, _ = extract(text, subject="Karl Lee", gazetteer=gazetteer)
    assert (stay.place, stay.end_edtf) == ("Bonn", "1891")


def test_in_the_country_told_of_just_before_is_of_the_year_told_there(gazetteer: Gazetteer) -> None:
    text = "On 9 May 1862 Lee left Turin for Switzerland. In Switzerland, Lee sold clocks."
    assert "Switzerland 1862" in " ".join(stays_of(text, gazetteer))
