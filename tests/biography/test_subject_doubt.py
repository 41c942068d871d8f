import pytest

from mapapp.biography.subject_doubt import subject_doubt

LIFE = (
    "Frida Weber (1850–1910), born Frida Müller and known as Fritzi, was a painter.\n\n"
    "She was born in Vienna. In 1880 she married Karl Weber in Linz.\n\nShe died in Paris.\n"
)


@pytest.mark.parametrize(
    "name",
    ["Frida Weber", "Weber", "Frida Muller", "Fritzi", "Frida Anna Weber", "Frida Weber (painter)"],
)
def test_whoever_the_text_is_about_is_not_doubted(name: str) -> None:
    assert subject_doubt(name, LIFE) == ""


@pytest.mark.parametrize("name", ["Karl Marx", "Karl Weber", "?"])
def test_a_life_of_somebody_else_is_told(name: str) -> None:
    assert f"the life of Frida Weber, not of {name};" in subject_doubt(name, LIFE)


def test_a_passage_is_not_somebodys_who_is_nowhere_in_it() -> None:
    passage = "In 1880 Frida Weber's brother went to Linz with Ada Lee."
    assert subject_doubt("Ada Lee", passage) == subject_doubt("Weber", passage) == ""
    assert "does not name Karl Marx" in subject_doubt("Karl Marx", passage)
