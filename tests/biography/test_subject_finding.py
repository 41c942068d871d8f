from collections.abc import Iterable

import pytest

from mapapp.biography.subject import Subject
from mapapp.biography.subject_finding import find
from mapapp.biography.text import blocks


def subject_of(text: str, name: str | None = None, places: Iterable[str] = ()) -> Subject:
    return find(list(blocks(text)), name, lambda word: 2 * (word in set(places)))


def test_the_title_names_the_subject_and_the_opening_its_other_names() -> None:
    text = (
        "Ada Vogel\n\nAdelheid Vogel, better known as Ada Berg (née Stein; 3 May 1820 – 7 June"
        " 1879), was a botanist. She read. She wrote."
    )
    subject = subject_of(text)
    assert subject.name == "Ada Vogel"
    for name in ("Ada", "Vogel", "Ada Vogel", "Adelheid", "Berg", "A. Vogel"):
        assert subject.is_named(name)
    assert not subject.is_named("Karl Vogel")
    assert subject.pronoun == "she"


@pytest.mark.parametrize(
    ("opening", "birth", "death"),
    [
        ("Ada Vogel (3 May 1820 – 7 June 1879) was a botanist.", "1820-05-03", "1879-06-07"),
        ("Ada Vogel (1820–1879) was a botanist.", "1820", "1879"),
        ("Ada Vogel (born May 3, 1820 in Ulm) is a botanist.", "1820-05-03", None),
        ("Ada Vogel was born on 3 May 1820 in Ulm.", "1820-05-03", None),
        ("Ada Vogel worked in Munich (1890–1893).", None, None),
    ],
)
def test_birth_and_death_stand_in_the_opening(
    opening: str, birth: str | None, death: str | None
) -> None:
    subject = subject_of(opening)
    assert (subject.birth and subject.birth.edtf) == birth
    assert (subject.death and subject.death.edtf) == death


def test_a_name_that_is_told_wins() -> None:
    assert subject_of("Ada Vogel\n\nAda Vogel was a botanist.", "Karl Berg").name == "Karl Berg"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("In 1772, Berg sailed from Plymouth.", "Berg"),
        ("During the summer of 1858, Ada Vogel stayed there.", "Ada Vogel"),
        ("In 1990, Iraq invaded Kuwait.", ""),
        ("He moved to Paris in 1890.", ""),
    ],
)
def test_in_a_lone_passage_the_one_who_acts_is_the_subject(text: str, name: str) -> None:
    assert subject_of(text, places=("Iraq", "Kuwait")).name == name


def test_a_first_sentence_of_a_birth_tells_another_name_of_the_subject() -> None:
    subject = subject_of("Karl Stein was born in Ulm in 1900. Vogel wrote.", "Ada Vogel")
    assert subject.is_named("Stein")


def test_another_of_the_family_is_not_the_subject() -> None:
    subject = subject_of("Karl Vogel was a smith. He lived in Ulm.", "Ada Vogel")
    assert not subject.is_named("Karl Vogel")


def test_where_somebody_comes_from_is_no_name() -> None:
    subject = subject_of("Clara of Ulm (1301 – 1350) was a nun.")
    assert subject.is_named("Clara")
    assert not subject.is_named("Ulm")


def test_an_arabic_name_is_known_with_and_without_its_article() -> None:
    subject = subject_of("Ali al-Biruni (973 – 1048) was a scholar.")
    assert subject.is_named("Biruni")
    assert subject.is_named("al-Biruni")


def test_a_place_of_birth_in_the_brackets_is_no_name() -> None:
    subject = subject_of("Ada Vogel (born Metapa, Nicaragua, 18 January 1867) was a poet.")
    assert not subject.is_named("Metapa")
