import pytest

from mapapp.biography.reading.readable import check_readable, decode
from mapapp.errors import ExtractionError


def test_bytes_that_are_not_utf_8_are_named_by_place() -> None:
    with pytest.raises(ExtractionError, match=r"life\.txt: byte 4 \(line 2\)"):
        decode(b"abc\n\xff", "life.txt")


def test_utf_16_with_its_mark_is_read_and_binary_is_not() -> None:
    assert decode("Zürich".encode("utf-16")) == "Zürich"
    assert decode("\ufeffZürich".encode()) == "Zürich"
    with pytest.raises(ExtractionError, match="binary"):
        decode(b"\x89PNG\x00\x00")


@pytest.mark.parametrize(
    "text",
    [
        "Il est né à Lyon et il a vécu à Paris avec sa famille. " * 3,
        "Bonjour, je suis né à Paris en 1900 et je suis parti pour Rome en 1920.",
        "Er wurde 1864 in Erfurt geboren und zog 1894 nach Freiburg. Er starb in Jena.",
    ],
)
def test_another_language_is_told_apart(text: str) -> None:
    with pytest.raises(ExtractionError, match="English"):
        check_readable(text)


def test_an_english_sentence_of_many_foreign_names_is_read() -> None:
    check_readable(
        "Juan de la Cruz García married María de los Ángeles Fernández de Córdoba in Jerez de la"
        " Frontera on 3 May 1801; Ana, Luis, José, Teresa, Carlos, Inés and Diego survived."
    )
