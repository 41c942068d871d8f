import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.vocabulary import Kind


@pytest.mark.parametrize(
    ("text", "death"),
    [
        ("She lived in Leeds from 1839 till her death in 1895.", "Leeds 1895"),
        ("She moved to Leeds in 1816 and remained there till her own death in 1843.", "Leeds 1843"),
        ("She taught at Leeds from 1975 until she died on 3 May 1981.", "Leeds 1981-05-03"),
        ("Till her death on 23 March 1981 she worked in Leeds.", "Leeds 1981-03-23"),
        ("She lived in Leeds until his death in 1895.", ""),
        ("She lived in Leeds until her death at Ulm in 1895.", "Ulm 1895"),
        ("She lived in Leeds until her death in 1895. She died at Ulm in 1895.", "Ulm 1895"),
        ("She died at Ulm in 1895. She taught in Leeds until her death in 1895.", "Ulm 1895"),
        ("She lived in Leeds until 1895.", ""),
    ],
)
def test_a_stay_until_the_death_ends_with_the_death_at_its_place(
    text: str, death: str, gazetteer: Gazetteer
) -> None:
    found = extract(f"Ada Pell was a chemist. {text}", gazetteer=gazetteer)
    deaths = [f"{stay.place} {stay.edtf}" for stay in found if stay.kind is Kind.DEATH]
    assert deaths == ([death] if death else [])
