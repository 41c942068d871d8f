import pytest

from mapapp.biography.presence.signs import SignReader
from tests.biography.clauses.test_reader import ADA, reading


def signs_of(name: str, sentence: str) -> tuple[str, ...]:
    read = reading(sentence)
    indexes = {frame.index for frame in read.frames if frame.token.text in {"Ulm", "Bern"}}
    frame = next(frame for frame in read.frames if frame.token.text == name)
    return SignReader(read, ADA, indexes).read(frame)


@pytest.mark.parametrize(
    ("sentence", "signs"),
    [
        ("In 1850 she sang in Ulm.", {"agent subject", "preposition in", "before sang"}),
        ("In 1850 her brother sang in Ulm.", {"agent other", "person before kin"}),
        ("In 1850 she met Karl Weber in Ulm.", {"first person he", "person before name"}),
        ("The opera was given in Ulm in 1850.", {"subject untold", "date close behind"}),
        ("On 3 May 1850 she sang in Ulm.", {"date of a day", "date ahead", "own date"}),
        ("She sang in Ulm.", {"no date"}),
        ("He sang in Ulm in 1850.", {"person before another's he"}),
        ("In 1850 she sang in Ulm.", {"just before sang in", "around in … ."}),
        ("In 1850, after Karl left, she sang in Ulm.", {"between ,", "between name", "earlier in"}),
        ("In Ulm she sang with Bern's choir in 1850.", {"between a verb", "further choir"}),
    ],
)  # fmt: skip
def test_signs_tell_what_stands_around_a_place(sentence: str, signs: set[str]) -> None:
    assert signs <= set(signs_of("Ulm", sentence))


def test_another_place_is_no_person() -> None:
    assert "person before he" in signs_of("Ulm", "In 1850 she went by Bern to Ulm.")


def test_the_words_of_a_sentence_are_signs_of_all_its_places() -> None:
    read = reading("In 1850 she sang in Ulm and in Bern.")
    assert {"word sang", "word she", "word and"} <= set(SignReader(read, ADA, ()).common)
