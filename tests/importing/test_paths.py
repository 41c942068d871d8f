import json
from pathlib import Path

import pytest

from mapapp.errors import InputError
from mapapp.importing import read_path
from mapapp.table import COLUMNS
from tests.lives import LIFE

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "marx_in-exile.csv"
    file.write_text(LIFE, encoding="utf-8")
    return file


def metadata(table: Path, content: str) -> None:
    table.with_name(f"{table.name}-metadata.json").write_text(content, encoding="utf-8")


def test_a_life_is_called_after_its_file(table: Path) -> None:
    assert read_path(table).name == "Marx in exile"


def test_metadata_beside_the_table_name_the_life(table: Path) -> None:
    metadata(table, '{"dc:title": "A life, 1820–1861"}')
    assert read_path(table).name == "A life, 1820–1861"


@pytest.mark.parametrize("content", ["", "[]", '{"dc:title": 7}', "{", "[" * 100_000])
def test_metadata_that_say_nothing_do_no_harm(table: Path, content: str) -> None:
    metadata(table, content)
    assert read_path(table).name == "Marx in exile"


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"nowhere\.csv"):
        read_path(tmp_path / "nowhere.csv")


def test_the_metadata_of_our_own_table_describe_each_of_its_columns() -> None:
    described = json.loads((DATA / "places.csv-metadata.json").read_text(encoding="utf-8"))
    columns = described["tableSchema"]["columns"]
    assert tuple(column["name"] for column in columns) == COLUMNS
    assert all(column["dc:description"] for column in columns)
    assert read_path(DATA / "places.csv").name == described["dc:title"]
