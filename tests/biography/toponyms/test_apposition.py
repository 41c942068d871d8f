import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In 1931 he lived in Berkeley, California.", ["Berkeley"]),
        ("In 1931 he lived in Delft, the Netherlands.", ["Delft"]),
        ("He lived in Berkeley, California and taught there in 1931.", ["Berkeley"]),
    ],
)
def test_a_land_behind_a_comma_says_where_the_place_lies(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [stay.place for stay in extract(text, gazetteer=gazetteer)] == places


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("In 1931 he visited Vienna, Belgium and France.", ["Vienna", "Belgium", "France"]),
        ("In 1931 he visited Italy, the Netherlands, Malta and Spain.",
         ["Italy", "Netherlands", "Malta", "Spain"]),
    ],
)  # fmt: skip
def test_names_that_go_on_to_a_last_one_are_a_list(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [stay.place for stay in extract(text, gazetteer=gazetteer)] == places
