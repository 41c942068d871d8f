"""The gazetteers, each made or opened once for all tests of the extraction."""

from collections.abc import Iterator

import pytest

from mapapp.biography.dating.weighing import WeighingDater
from mapapp.biography.presence.judgement import Judgement
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.weighing import Weigher
from mapapp.geocoding.gazetteer import Gazetteer
from tests.biography import small_gazetteer


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    with small_gazetteer.opened(tmp_path_factory.mktemp("gazetteer")) as opened:
        yield opened


@pytest.fixture(scope="session")
def whole_gazetteer() -> Iterator[Gazetteer]:
    """The real one, for what the small one has too few towns for."""
    with Gazetteer.open() as opened:
        yield opened


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the rules say stands, whatever the signs around a place or a date weigh."""

    def judge(self: Weigher, place: PlaceFound) -> Judgement | None:
        return place.judgement if self.accepts(place) else None

    monkeypatch.setattr(Weigher, "judge", judge)
    monkeypatch.setattr(WeighingDater, "date", WeighingDater.by_rule)
