import pytest

from mapapp.biography.extraction import extract
from mapapp.biography.reading.facts import with_facts
from mapapp.biography.reading.text import blocks
from mapapp.geocoding.gazetteer import Gazetteer

BOX = """Ada Vogel

Born	Ada Maria Lin
3 May 1820 [O.S. 21 April]
Dresden, Saxony
Died	June 7, 1879 (aged 59)
Berlin, Germany
Occupation	Botanist

Ada Vogel was an imaginary botanist, who moved to Paris in 1850.
"""
CELLS = """<table><tr><th>Born</th><td>3 May 1820<br/>Dresden, Saxony</td></tr>
<tr><th>Died</th><td>7 June 1879<br/>Berlin</td></tr></table><p>Ada Vogel was a botanist.</p>"""


def lines(text: str) -> list[str]:
    return [block.text for block in with_facts(blocks(text))]


def test_the_lines_of_a_box_that_tell_of_birth_and_death_are_one_each() -> None:
    assert lines(BOX)[1:3] == [
        "Born 3 May 1820, Dresden, Saxony",
        "Died June 7, 1879, Berlin, Germany",
    ]
    assert lines(CELLS)[:2] == ["Born 3 May 1820, Dresden, Saxony", "Died 7 June 1879, Berlin"]


def test_what_stands_around_them_stays_as_it_is() -> None:
    told = [block.text for block in blocks(BOX)]
    assert lines(BOX)[0] == told[0]
    assert lines(BOX)[3:] == told[-2:]


def test_each_character_of_a_fact_knows_where_it_stood() -> None:
    born = next(block for block in with_facts(blocks(BOX)) if block.text.startswith("Born"))
    for word in ("Born", "3 May 1820", "Dresden", "Saxony"):
        at = born.text.index(word)
        start, end = born.source_span(at, at + len(word))
        assert BOX[start:end] == word


@pytest.mark.parametrize(
    "text",
    [
        "Born in Dresden in 1820, she moved to Paris.\nShe died there.",
        "Died\n\nNobody knows when, nor where she lay.",
        "Born: Dresden, 3 May 1820\n\nShe was a botanist.",
        "Born\nDied\nBuried",
    ],
)
def test_what_is_no_box_is_left_as_it_is(text: str) -> None:
    assert lines(text) == [block.text for block in blocks(text)]


def test_birth_and_death_in_a_box_are_stays(gazetteer: Gazetteer) -> None:
    draft = extract(BOX, gazetteer=gazetteer)
    assert [(stay.place, stay.edtf) for stay in draft] == [
        ("Dresden", "1820-05-03"),
        ("Paris", "1850"),
        ("Berlin", "1879-06-07"),
    ]
    assert BOX[draft.stays[0].char_start : draft.stays[0].char_end].startswith("Born")
