"""What all tests share: one profile for made-up examples, and the option for the long tests."""

from pathlib import Path

import pytest
from hypothesis import settings

# How long an example takes says more of the machine than of the product; and a change is judged
# by the same examples each time.
settings.register_profile("mapapp", deadline=None, derandomize=True)
settings.load_profile("mapapp")

SOAK = Path(__file__).parent / "soak"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--soak", action="store_true", help="run the long tests of tests/soak")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--soak"):
        return
    skipped = pytest.mark.skip(reason="takes long: make soak, or --soak")
    for item in items:
        if SOAK in item.path.parents:
            item.add_marker(skipped)
