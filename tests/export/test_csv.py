import io
from pathlib import Path

import pandas
import pyogrio

from mapapp.table import COLUMNS
from tests.export.lives import exported, hostile
from tests.lives import LIFE, journey


def test_pandas_reads_every_row_and_column() -> None:
    table = pandas.read_csv(io.BytesIO(exported("csv")), keep_default_na=False)
    assert list(table.columns) == list(COLUMNS)
    assert table.id.tolist() == [stay.id for stay in journey().itinerary]
    assert table.remark.iloc[3] == "Only a letter says so."


def test_gdal_reads_the_points_of_the_table(tmp_path: Path) -> None:
    file = tmp_path / "life.csv"
    file.write_bytes(exported("csv"))
    options = {"X_POSSIBLE_NAMES": "longitude", "Y_POSSIBLE_NAMES": "latitude"}
    table = pyogrio.read_dataframe(file, **options)
    assert len(table) == 7
    assert table.geometry.iloc[0].coords[0] == (7.1, 50.73)


def test_no_cell_is_a_formula_to_a_spreadsheet() -> None:
    table = pandas.read_csv(
        io.BytesIO(exported("csv", hostile())), dtype=str, keep_default_na=False
    )
    texts = table.drop(columns=["latitude", "longitude"])
    formulas = texts.map(lambda cell: cell.startswith(("=", "+", "-", "@", "\t", "\r")))
    assert not formulas.any(axis=None)


def test_a_table_written_again_is_the_same_table() -> None:
    assert exported("csv") == exported("csv", journey(exported("csv").decode()))
    assert exported("csv").count(b"\n") == LIFE.count("\n")
