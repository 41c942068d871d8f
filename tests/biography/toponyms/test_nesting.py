import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("He studied in Vienna, Paris and London in 1850.", ["Vienna", "Paris", "London"]),
        (
            "He was held first in Vienna, then Paris, then London in 1850.",
            ["Vienna", "Paris", "London"],
        ),
        ("In 1850 she was baptised at St Mary's, London.", ["London"]),
        ("In 1850 he met Berlin in Paris.", ["Paris"]),
        ("In 1850 he worked at the Foundling hospital in London.", ["London"]),
        ("In 1850 he completed a thesis on the guilds of London at Vienna.", ["Vienna"]),
    ],
)
def test_names_side_by_side_are_one_place_or_several(
    text: str, places: list[str], gazetteer: Gazetteer
) -> None:
    assert [stay.place for stay in extract(text, gazetteer=gazetteer)] == places
