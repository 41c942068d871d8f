from mapapp import vocabulary
from mapapp.vocabulary import ArrivedBy, Certainty, Kind, label


def test_a_term_without_words_of_its_own_is_its_value_without_hyphens() -> None:
    assert label(Kind.INTERNMENT) == "internment"
    assert label(Kind.INTERNAL_EXILE) == "internal exile"
    assert label(ArrivedBy.FOOT) == "on foot"


def test_no_label_is_left_over() -> None:
    assert all(isinstance(term, vocabulary.StrEnum) for term in vocabulary.LABELS)
    assert all("-" not in words for words in vocabulary.LABELS.values())


def test_certainty_goes_from_sure_to_unsure() -> None:
    assert list(Certainty) == ["certain", "less-certain", "uncertain"]
