import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("He studied law at Leeds. He graduated in 1888.", ["Leeds 1888"]),
        ("In 1884 he studied law at Leeds. He took his degree in 1888.", ["Leeds 1884/1888"]),
        ("He graduated from Leeds in 1884. He received a doctorate in 1888.", ["Leeds 1884"]),
        ("He studied at Leeds. His brother graduated in 1888.", ["Leeds"]),
        ("He studied at Leeds. He lived alone. He graduated in 1888.", ["Leeds"]),
        ("He worked in Leeds. He graduated in 1888.", ["Leeds"]),
    ],
)
def test_a_degree_ends_the_studies_told_before_it(
    text: str, stays: list[str], gazetteer: Gazetteer
) -> None:
    found = extract(text, gazetteer=gazetteer)
    assert [f"{stay.place} {stay.edtf}".strip() for stay in found] == stays
