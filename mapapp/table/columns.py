"""The columns of the itinerary's table: their names, their order and which ones must be there."""

import re

# In the table's order; the first six must be there, the others are read as empty when absent.
REQUIRED = ("id", "place", "latitude", "longitude", "start", "end")
COLUMNS = (
    "id",
    "place",
    "modern_name",
    "modern_country",
    "historical_state",
    "latitude",
    "longitude",
    "precision",
    "radius_km",
    "start",
    "end",
    "date_text",
    "calendar",
    "certainty",
    "arrived_by",
    "kind",
    "phase",
    "event",
    "source",
    "source_start",
    "source_end",
    "rival_of",
    "remark",
)
COORDINATES = ("latitude", "longitude")
# What people call a column of ours, in small letters with underscores: names that hardly mean
# anything else in a table of stays.
_NAMES_BY_OTHERS = {
    "place": "name place_name placename toponym town city location locality",
    "modern_country": "country land nation",
    "latitude": "lat",
    "longitude": "lon lng long",
    "start": "date year when start_date date_start from_date date_from arrival arrival_date",
    "end": "end_date date_end to_date date_to departure departure_date",
    "arrived_by": "transport travelled_by",
    "event": "description",
    "source": "reference",
    "remark": "remarks note notes comment comments",
}
# These may be places themselves, where no other column is.
BESIDE_A_PLACE = {"from": "start", "to": "end", "until": "end"}
OTHER_NAMES = {other: name for name, others in _NAMES_BY_OTHERS.items() for other in others.split()}
# Columns that mapapp's own commands add for a person to look at, never needed; of these the
# sentence alone is read: it tells of a stay that has no event.
GEOCODED = ("geocode_confidence", "geocode_reason")
ANNOTATIONS = ("confidence", "reason", "sentence", *GEOCODED)
READ = (*COLUMNS, "sentence")

# What may be read at most: enough for 10,000 stays with long remarks, little enough for any phone.
LARGEST_BYTES = 20_000_000
MOST_COLUMNS = 200
MOST_ROWS = 100_000
MOST_FAULTS = 20_000
LONGEST_CELL = 20_000
LARGEST_RADIUS_KM = 5_000

_NUMBER = re.compile(r"[+-]?(\d+([.,]\d*)?|[.,]\d+)", re.ASCII)
# A spreadsheet takes a cell that begins with one of these for a formula, some the wide ones, too.
_FORMULA_STARTS = (*"=+-@", "\t", "\r", "\n", *"＝＋－＠")


def disarm(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula; ``rearm`` gives it back.

    A number stays one: it computes nothing, though it may begin with a minus sign.
    """
    formula = text.lstrip("'").startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text)
    return f"'{text}" if formula else text


def rearm(cell: str) -> str:
    """The text of a cell that ``disarm`` made."""
    return (
        cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(_FORMULA_STARTS) else cell
    )
