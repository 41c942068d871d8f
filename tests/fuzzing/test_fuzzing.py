"""A little fuzzing with every run of the tests; ``make soak`` does a million inputs of it."""

import os
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from mapapp.dates import parse
from mapapp.errors import DateError, MapappError
from mapapp.importing import read_itinerary
from mapapp.journey.geometry import sea_lane
from tests.fuzzing.drawn import good_table
from tests.fuzzing.targets import TARGETS

EXAMPLES = {"exports": 40, "pages": 20, "prose": 100}


@pytest.mark.parametrize("name", TARGETS)
def test_nothing_but_mapapps_own_errors_escapes(name: str) -> None:
    @settings(
        max_examples=EXAMPLES.get(name, 300),
        suppress_health_check=list(HealthCheck),
        database=None,
    )
    @given(data=st.binary(max_size=400))
    @example(data=b"")
    @example(data=b"\xff" * 400)
    def run(data: bytes) -> None:
        TARGETS[name](data)

    run()


def test_a_target_runs_under_the_fuzzer_itself() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.fuzzing.run", "tables", "200"],
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr.decode()


# What follows once let something escape.


@pytest.mark.parametrize("text", ["?1900S2", "1900S2%", "1900S2/1901", "9999S2~", "1900S21?"])
def test_found_dates_of_significant_digits_printed_to_standard_output(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(DateError):
        parse(text)
    assert capsys.readouterr().out == ""


def test_found_harbours_without_a_lane_between_them_warned(
    recwarn: pytest.WarningsRecorder,
) -> None:
    assert sea_lane((18.0, 15.0), (-86.0, 78.0), 1850) is None
    assert not recwarn.list


def test_found_half_a_character_in_a_lifes_name_could_not_be_exported() -> None:
    content = b'{"name": "\\ud800", "features": [{"properties":'
    content += b' {"feature": "stay", "id": "a", "place": "A"}}]}'
    assert read_itinerary(content, "x.json").name.encode()


def test_the_tables_that_the_page_builder_is_fuzzed_with_have_no_fault() -> None:
    for seed in range(50):
        data = bytes((seed * 7 + n * 13) % 256 for n in range(200))
        try:
            read_itinerary(good_table(data), "life.csv")
        except MapappError as error:
            pytest.fail(str(error))
