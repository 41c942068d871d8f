"""A million inputs without an exception that is not mapapp's own."""

import importlib.util
import os
import subprocess
import sys
import time

import pytest

from tests.fuzzing.targets import TARGETS
from tests.soak.conftest import Figure

RUNS = {
    "dates": 310_000,
    "tables": 270_000,
    "collections": 250_000,
    "borders": 100_000,
    "prose": 60_000,
    "exports": 5_000,
    "pages": 5_000,
}
LED = "led by coverage" if importlib.util.find_spec("atheris") else "random"


def test_a_million_inputs_are_meant() -> None:
    assert sum(RUNS.values()) >= 1_000_000
    assert set(RUNS) == set(TARGETS)


@pytest.mark.parametrize("name", RUNS)
def test_nothing_but_mapapps_own_errors_escapes(name: str, figure: Figure) -> None:
    seed = str(int(time.time()))
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzzing.run", name, str(RUNS[name]), seed],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, f"seed {seed}\n{done.stderr.decode(errors='replace')[-6000:]}"
    minutes = (time.monotonic() - begun) / 60
    figure(f"Fuzzing: {name}", f"{RUNS[name]:,} inputs ({LED}), {minutes:.1f} min, none escaped")
