import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.vocabulary import ArrivedBy


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("In 1850 he went by train to Paris and walked to Rome.", ["rail", "foot"]),
        ("In 1851 he took the steamer to Lisbon.", ["ship"]),
        ("In 1852 he came to Lisbon on horseback.", ["road"]),
        ("In 1853 he travelled to Bonn, where a train stood.", [None]),
        ("In 1854 he moved to Berlin.", [None]),
        ("In 1855 he flew from Berlin to Rome.", [None, "air"]),
        ("He sailed from Liverpool in June 1849 and reached Boston in July.", [None, "ship"]),
        ("In 1853 he left Lisbon by ship. He arrived in Boston in May.", [None, "ship"]),
        ("In 1853 he left Lisbon by ship. He was ill. He arrived in Boston.", [None, None]),
    ],
)
def test_the_text_tells_how_he_came(
    text: str, means: list[str | None], gazetteer: Gazetteer
) -> None:
    found = [stay.arrived_by for stay in extract(text, subject="Karl Lind", gazetteer=gazetteer)]
    assert found == [ArrivedBy(one) if one else None for one in means]
