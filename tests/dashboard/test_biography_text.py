from pathlib import Path

from mapapp.biography.extraction import extract
from mapapp.dashboard.biography_text import STAGES
from tests.biography import small_gazetteer


def test_every_stage_of_the_reading_is_one_that_was_announced(tmp_path: Path) -> None:
    told: list[str] = []
    with small_gazetteer.opened(tmp_path) as gazetteer:
        extract(
            "She was born in Vienna in 1861.",
            gazetteer=gazetteer,
            progress=lambda stage, share: told.append(stage) if share < 1 else None,
        )
    assert tuple(dict.fromkeys(told)) == STAGES[1:]
