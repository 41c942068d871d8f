import csv
from importlib.resources import files

import pytest

from mapapp.biography.given_names import is_given, pronoun_of
from mapapp.biography.subject import Focus


@pytest.mark.parametrize(("name", "pronoun"), [("Giuseppe", "he"), ("Ngozi", "she")])
def test_a_given_name_tells_the_pronoun(name: str, pronoun: str) -> None:
    assert pronoun_of(name) == pronoun
    assert Focus.of_name(f"{name} Okonkwo").pronoun == pronoun


@pytest.mark.parametrize("name", ["Florence", "Vienna", "Austin"])
def test_a_name_that_is_a_place_first_of_all_is_none(name: str) -> None:
    assert not is_given(name)


def test_the_table_has_every_name_once_and_in_order() -> None:
    text = (files("mapapp.biography") / "data" / "given_names.csv").read_text("utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    names = [row["name"] for row in rows]
    assert names == sorted(set(names))
    assert {row["sex"] for row in rows} == {"f", "m", "u"}
