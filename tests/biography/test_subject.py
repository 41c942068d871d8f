from collections.abc import Iterable

import pytest

from mapapp.biography.subject import Focus, Subject, find
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


def test_a_relative_in_focus_takes_the_pronoun_of_the_relative_only() -> None:
    assert Focus.of_kin("brother").may_be("he")
    assert not Focus.of_kin("brother").may_be("she")


def test_a_person_introduced_by_the_full_name_is_known_by_the_surname() -> None:
    subject = Subject("Ada Vogel", frozenset({"Ada", "Vogel"}))
    assert subject.is_other_person("Karl Weber")
    assert subject.is_other_person("Weber")
    assert not subject.is_other_person("Royal Museum")
