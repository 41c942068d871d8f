from collections.abc import Iterable

import pytest

from mapapp.biography.reading.text import blocks
from mapapp.biography.subject import Subject
from mapapp.biography.subject_finding import find


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
        ("Ada Vogel left Ulm in 1828, when she was eight.", "1820~", None),
        ("Ada Vogel's mother left Ulm in 1828, when she was thirty.", None, None),
        ("Ada Vogel left Ulm in 1828, when she was eight months pregnant.", None, None),
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
    "opening",
    [
        "Karl Maria Berg, the son of Ida and Otto Berg, was born in 1820 at Ulm.",
        "Karl Maria Berg, who wrote as Ada Vogel, was born on 3 May 1820 in Ulm.",
    ],
)
def test_who_was_born_in_the_opening_is_the_one_whose_life_is_told(opening: str) -> None:
    assert subject_of(opening, "Ada Vogel").is_named("Karl Maria Berg")


def test_letters_behind_a_name_are_no_part_of_it() -> None:
    assert subject_of("Ada Vogel was a nun.").is_named("Ada Vogel O.S.B")


def test_a_place_of_birth_is_no_name() -> None:
    opening = "Karl Stein (born Wolfbach 15 April 1848, died Ulm 19 July 1919) was a sculptor."
    assert not subject_of(opening).is_named("Wolfbach")


def test_a_calling_before_the_brackets_of_a_life_is_that_of_the_subject() -> None:
    subject = subject_of("English admiral (Ulm 1846 – Bonn 1919).", "Karl Stein")
    assert subject.birth is not None
    assert subject.death is not None
    assert (subject.birth.edtf, subject.death.edtf) == ("1846", "1919")


def test_a_title_in_the_name_means_its_bearer() -> None:
    subject = subject_of("He wrote to the king.", "Eric, Duke of Ulm")
    assert subject.is_styled("Duke")
    assert not subject.is_styled("King")


def test_a_peer_goes_by_the_place_of_the_title() -> None:
    subject = subject_of("Karl Stein, Marquis of Ulm (1820–1879), was a judge.")
    assert subject.is_styled("Ulm")
    assert not subject_of("Karl Stein, the friend of the Marquis of Ulm, was a judge.").styles


def test_a_name_is_known_with_the_marks_that_the_title_lacks() -> None:
    assert subject_of("He wrote.", "Bui Dinh").is_named("Bùi Đính")


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


@pytest.mark.parametrize(
    ("brackets", "birth", "death"),
    [
        ("(b. 1 September 1816, d. 28 October 1894)", "1816-09-01", "1894-10-28"),
        ("(* 22 August 1746 – † 20 May 1810)", "1746-08-22", "1810-05-20"),
        ("(also called “Adchen” (or Ada); 3 May 1820 - 1879)", "1820-05-03", "1879"),
        ("(February 2(13), 1784 – February 3(15), 1833)", "1784-02-13", "1833-02-15"),
        ("(1820-1879)", "1820", "1879"),
        ("(Ulm 1820-Bonn 1879)", "1820", "1879"),
        ("(Ulm, 1820)", "1820", None),
        ("(1820, Ulm; 1879, Bonn)", "1820", "1879"),
        ("(Ulm, 3 May 1820; Bonn, 1879)", "1820-05-03", "1879"),
        ("(in Ulm from 1820; 1879, Bonn)", None, None),
        ("(Адель) (3 May 1820 – 7 June 1879)", "1820-05-03", "1879-06-07"),
        ("(reigned 1850–1879)", None, None),
        ("(fl. 1850–1879)", None, None),
    ],
)
def test_the_brackets_of_a_life_are_written_in_many_ways(
    brackets: str, birth: str | None, death: str | None
) -> None:
    subject = subject_of(f"Ada Vogel {brackets} is a poet.")
    assert (subject.birth and subject.birth.edtf) == birth
    assert (subject.death and subject.death.edtf) == death


@pytest.mark.parametrize(
    "text",
    [
        "Karl Stein (1820–1879) was a smith.",
        "Her brother Karl Vogel (1820–1879) was a smith.",
        "Ada Vogel, the wife of Karl Stein (1820–1879), was a poet.",
        "Vogel’s teacher Karl Stein (1820–1879) was a poet.",
        "Karl Vogel (1820–1879), son of Ada Vogel, was a smith.",
    ],
)
def test_the_brackets_of_another_are_not_the_subjects(text: str) -> None:
    subject = subject_of(text, "Ada Vogel")
    assert subject.birth is None
    assert subject.death is None


def test_the_brackets_are_the_subjects_whose_father_has_one_of_the_names() -> None:
    text = "Sir Karl Otto Stein, 1st Baronet (1820–1879), was a smith, the son of Karl Stein."
    birth = subject_of(text, "Karl Otto Stein").birth
    assert birth is not None
    assert birth.edtf == "1820"


def test_the_brackets_behind_a_name_that_was_given_up_are_the_subjects() -> None:
    text = "Karl Stein (1820–1879), known by his pen name Rufus, was a poet."
    assert subject_of(text, "Rufus").birth is not None


@pytest.mark.parametrize("text", ["# John Smith", "...", "]]", "* * *", "()"])
def test_a_text_without_a_paragraph_has_a_subject_or_none(text: str) -> None:
    assert find(list(blocks(text)), "  ").names == frozenset() or "Smith" in text


def test_a_life_that_opens_with_another_name_is_that_of_who_is_known_by_the_name_told() -> None:
    text = (
        "Adelheid Maria Stein (1820–1879), better known as Ada Vogel, was a baker. She was born in"
        " Kiel. Stein sang well."
    )
    subject = subject_of(text, "Ada Vogel")
    assert subject.is_named("Stein")
    assert subject.birth is not None


def test_in_a_lone_passage_of_him_and_her_the_first_name_tells_who_is_meant() -> None:
    text = "Once his mill was sold, he took rooms with her, and she paid for them until his death."
    assert subject_of(text, "Anna Lee").pronoun == "she"
    assert subject_of(text, "Karl Lee").pronoun == "he"


def test_who_was_a_sovereign_is_meant_by_the_title_alone() -> None:
    subject = subject_of("Osman Vogel (1470–1517) was the last Sultan of Ulm. He fled in 1516.")
    assert subject.is_styled("Sultan")
    assert not subject_of("Ada Vogel (1820–1879) was a niece of the Sultan.").is_styled("Sultan")


def test_other_names_in_a_bracket_are_the_subjects() -> None:
    subject = subject_of("Jakob Ulmer (1540–1580) (also Ulman or Olmer) was a captain in Ulm.")
    assert {"Ulman", "Olmer"} <= subject.names
