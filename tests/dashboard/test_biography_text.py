from pathlib import Path

import pytest

from mapapp.biography.extraction import extract
from mapapp.dashboard.biography_text import STAGES, nothing_found
from tests.biography import small_gazetteer


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Paris", "hardly any words"),
        ("{{ 7*7 }}", "hardly any words"),
        ("=1+1", "hardly any words"),
        ("Er wurde in Wien geboren und lebte bis 1938 in Berlin, danach in London.", "English"),
        ("Il est né à Paris en 1830 et il mourut à Lyon en 1890, dit-on.", "English"),
        ("يافا ولد في القاهرة عام 1900 وعاش في بيروت", "English"),
        ("She was a good friend to the poor, and kind to her horses.", "neither a year"),
        ("In 1900 she wrote a book about the gardens of Kew.", "no sentence says"),
    ],
)
def test_a_text_without_stays_is_told_why(text: str, expected: str) -> None:
    assert expected in nothing_found(text)


def test_every_stage_of_the_reading_is_one_that_was_announced(tmp_path: Path) -> None:
    told: list[str] = []
    with small_gazetteer.opened(tmp_path) as gazetteer:
        extract(
            "She was born in Vienna in 1861.",
            gazetteer=gazetteer,
            progress=lambda stage, share: told.append(stage) if share < 1 else None,
        )
    assert tuple(dict.fromkeys(told)) == STAGES[1:]
