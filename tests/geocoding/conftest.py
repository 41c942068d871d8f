"""The real gazetteer, opened once: the first time on a machine it is built, some seconds long."""

from collections.abc import Iterator

import pytest

from mapapp.geocoding.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as opened:
        yield opened
