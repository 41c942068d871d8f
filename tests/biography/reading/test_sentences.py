import pytest

from mapapp.biography.reading.sentences import LONGEST_SENTENCE, sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    "text",
    [
        "He met Dr. Weber in St. Petersburg.",
        "J. S. Bach was born c. 1685 in Eisenach.",
        "He moved to Washington, D.C. in 1900.",
        "She came from the U.S. in 1900.",
        "He read No. 5 and vol. 3.",
        "She acted with J.C. Ferris in Melbourne.",
        "They moved to Castleton, Co. Kerry.",
    ],
)
def test_an_abbreviation_does_not_end_a_sentence(text: str) -> None:
    assert split(text) == [text]


def test_a_full_stop_before_a_capital_ends_a_sentence() -> None:
    assert split("He left. She stayed!  Did he? “Yes.” Then all left.") == [
        "He left.",
        "She stayed!",
        "Did he?",
        "“Yes.”",
        "Then all left.",
    ]


def test_a_sentence_without_end_is_cut_at_a_space() -> None:
    pieces = split("word " * 2_000)
    assert all(len(piece) <= LONGEST_SENTENCE for piece in pieces)
    assert " ".join(pieces).split() == ["word"] * 2_000
