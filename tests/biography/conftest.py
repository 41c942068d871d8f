"""The small gazetteer, made once for all tests of the extraction."""

from collections.abc import Iterator

import pytest

from mapapp.geocoding.gazetteer import Gazetteer
from tests.biography import small_gazetteer


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    with small_gazetteer.opened(tmp_path_factory.mktemp("gazetteer")) as opened:
        yield opened
