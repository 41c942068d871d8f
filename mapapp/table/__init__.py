"""The itinerary's table, ``places.csv``: reading it with every fault reported, and writing it."""

from mapapp.table.columns import COLUMNS
from mapapp.table.reading import read_file, read_table
from mapapp.table.writing import write_table

__all__ = ["COLUMNS", "read_file", "read_table", "write_table"]
