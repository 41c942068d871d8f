import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer


def told(text: str, gazetteer: Gazetteer) -> list[str]:
    return [f"{stay.place} {stay.edtf}".strip() for stay in extract(text, gazetteer=gazetteer)]


def test_mentions_of_one_stay_are_one_with_its_whole_span(gazetteer: Gazetteer) -> None:
    text = "He settled in Vienna in 1850. In Vienna he taught until 1856."
    assert told(text, gazetteer) == ["Vienna 1850/1856"]


def test_there_means_the_place_before(gazetteer: Gazetteer) -> None:
    text = "He moved to Vienna in 1850 and taught there until 1856."
    assert told(text, gazetteer) == ["Vienna 1850/1856"]


def test_a_return_is_a_new_stay(gazetteer: Gazetteer) -> None:
    text = "He moved to Vienna in 1850. He moved to Paris in 1852. In 1854 he returned to Vienna."
    assert told(text, gazetteer) == ["Vienna 1850/1852", "Paris 1852/1854", "Vienna 1854"]


def test_a_visit_within_a_residence_is_kept_and_does_not_end_it(gazetteer: Gazetteer) -> None:
    text = "He settled in Vienna in 1850. In 1851 he visited Paris. He left Vienna in 1856."
    assert told(text, gazetteer) == ["Vienna 1850/1856", "Paris 1851"]


def test_a_departure_ends_the_stay(gazetteer: Gazetteer) -> None:
    text = "He arrived in Paris on 3 May 1900. He left Paris on 9 May 1900."
    assert told(text, gazetteer) == ["Paris 1900-05-03/1900-05-09"]


@pytest.mark.parametrize("months", ["for three years", "for the next three years"])
def test_a_duration_ends_a_stay_roughly(months: str, gazetteer: Gazetteer) -> None:
    assert told(f"In 1900 he moved to Paris and stayed {months}.", gazetteer) == ["Paris 1900"]
    assert told(f"From 1900 he lived {months} in Paris.", gazetteer) == ["Paris 1900/1903~"]


def test_stays_stand_in_the_order_of_their_dates(gazetteer: Gazetteer) -> None:
    text = "He died in Rome in 1879. He had lived in Paris in 1850."
    assert told(text, gazetteer) == ["Paris 1850", "Rome 1879"]
