"""Killed 200 times at each kind of work: the next start works, no finished work is lost."""

from pathlib import Path

from mapapp.geocoding import index
from tests.robustness.test_faults_of_a_geocoder import Service, geocode_and_be_killed, service
from tests.robustness.test_killed import build_and_be_killed, save_and_be_killed
from tests.soak.conftest import Figure

__all__ = ["service"]

TIMES = 200


def test_killed_while_it_builds_the_index(tmp_path: Path, figure: Figure) -> None:
    at_work = 0
    for time in range(TIMES):
        folder = tmp_path / str(time)
        folder.mkdir()
        at_work += build_and_be_killed(folder / index.FILE_NAME)
    figure(
        "Killed while it builds the index",
        f"{TIMES} times, {at_work} of them before it had finished: the next start worked each time",
    )


def test_killed_while_it_saves(tmp_path: Path, figure: Figure) -> None:
    for _ in range(TIMES):
        save_and_be_killed(tmp_path / "life.csv")
    figure("Killed while it saves", f"{TIMES} times: the old file or the new one, whole, each time")


def test_killed_while_it_geocodes(service: Service, tmp_path: Path, figure: Figure) -> None:
    kept = sum(geocode_and_be_killed(service, tmp_path / str(time)) for time in range(TIMES))
    figure("Killed while it geocodes", f"{TIMES} times: all of {kept} answers were kept")
