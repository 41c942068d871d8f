from mapapp import vocabulary
from mapapp.vocabulary import ArrivedBy, Certainty, Kind, Status, label


def test_a_term_without_words_of_its_own_is_its_value_without_hyphens() -> None:
    assert label(Kind.INTERNMENT) == "internment"
    assert label(Kind.INTERNAL_EXILE) == "internal exile"
    assert label(ArrivedBy.FOOT) == "on foot"


def test_no_label_is_left_over() -> None:
    for terms, words in vocabulary._LABELS.items():
        assert set(words) <= {term.value for term in terms}


def test_the_same_word_in_two_lists_has_the_words_of_its_own_list() -> None:
    assert label(ArrivedBy.UNKNOWN) == "by unknown means"
    assert label(Status.UNKNOWN) == "whereabouts not given"


def test_certainty_goes_from_sure_to_unsure() -> None:
    assert list(Certainty) == ["certain", "less-certain", "uncertain"]
