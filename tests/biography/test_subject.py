import pytest

from mapapp.biography.subject import Focus, Subject


def test_a_relative_in_focus_takes_the_pronoun_of_the_relative_only() -> None:
    assert Focus.of_kin("brother").may_be("he")
    assert not Focus.of_kin("brother").may_be("she")


def test_a_person_introduced_by_the_full_name_is_known_by_the_surname() -> None:
    subject = Subject("Ada Vogel", frozenset({"Ada", "Vogel"}))
    assert subject.is_other_person("Karl Weber")
    assert subject.is_other_person("Weber")
    assert not subject.is_other_person("Royal Museum")


VOGEL = Subject("Ada Vogel", frozenset({"Ada", "Vogel"}), "she")


@pytest.mark.parametrize(
    "name", ["Vogel", "A. Vogel", "Ada M. Vogel", "Ada Vogel III", "ADA VOGEL"]
)
def test_the_subject_is_known_by_parts_initials_and_ordinals(name: str) -> None:
    assert VOGEL.is_named(name)


@pytest.mark.parametrize("title", ["Rear Admiral", "Second Lieutenant", "Rt Rev", "Prime Minister"])
def test_a_title_of_two_words_leaves_the_name(title: str) -> None:
    assert VOGEL.is_named(f"{title} Vogel")


@pytest.mark.parametrize("name", ["Karl Vogel", "Mr Vogel", "A.", "III"])
def test_others_of_the_name_are_told_apart(name: str) -> None:
    assert not VOGEL.is_named(name)


def test_a_name_may_say_where_its_bearer_is_from() -> None:
    hailing = Subject("Ada da Spello", frozenset({"Ada", "Spello"}))
    assert hailing.is_called_after("Spello")
    assert not VOGEL.is_called_after("Vogel")
    assert not hailing.is_called_after("Ada")
