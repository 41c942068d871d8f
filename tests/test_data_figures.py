import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from mapapp.journey import Journey
from mapapp.table import read_table
from tests.tables import journey, row

DATA = Path(__file__).parents[1] / "data"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("figures", DATA / "figures.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_figures_of_the_datas_page_are_those_of_the_table(script: ModuleType) -> None:
    life = Journey(read_table((DATA / "places.csv").read_bytes(), "places.csv"))
    page = (DATA / "README.md").read_text(encoding="utf-8")
    assert script.START in page
    assert page == script.refreshed(page, life), "run: python data/figures.py"


def test_days_are_counted_by_what_is_known_of_them(script: ModuleType) -> None:
    life = journey(
        row("Paris", "1902-01-01", "1902-01-10", modern_country="FR", precision="building"),
        row("London", "1902-01-13", "1902-01-20", certainty="less-certain", modern_country="GB"),
        row("Vienna", "1902-01-13", rival_of="paris-1902-01-01", calendar="julian"),
        row("Berlin", "1904-12-31", modern_country="DE"),
    )
    lines = script.figures(life).splitlines()
    for line in (
        "| stays of the route | 3 |",
        "| rival accounts beside it | 1 |",
        "| countries of today | 3 |",
        "| by certainty | 3 certain, 1 less certain |",
        "| by precision | 1 to the building, 3 to the town |",
        "| dated in the Julian calendar | 1 |",
        "| first and last day | 1 January 1902 – 31 December 1904 |",
        "| days of the life | 1,096 |",
        "| days surely at a known place | 11 (1.0 %) |",
        "| days perhaps at a known place | 8 (0.7 %) |",
        "| days on a journey | 2 (0.2 %) |",
        "| days of which the biography says nothing | 1,075 (98.1 %) |",
    ):
        assert line in lines


def test_only_what_is_between_the_markers_is_written(script: ModuleType) -> None:
    page = f"before\n{script.START}\nold\n{script.END}\nafter\n"
    made = script.refreshed(page, journey(row("Paris", "1902")))
    assert made.startswith(f"before\n{script.START}\n| figure")
    assert made.endswith(f"|\n{script.END}\nafter\n")
    assert "old" not in made
