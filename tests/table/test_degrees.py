import pytest

from mapapp.errors import InputError
from mapapp.table import read_table
from mapapp.table.degrees import in_decimal_degrees
from tests.tables import row, table


@pytest.mark.parametrize(
    ("text", "column", "decimal"),
    [
        ("48°52′N", "latitude", "48.86667"),
        ("48° 52' 12.5\" N", "latitude", "48.87014"),
        ("48°52’12’’S", "latitude", "-48.87"),
        ("N 48 52", "latitude", "48.86667"),
        ("48°", "latitude", "48"),
        ("48,85", "latitude", "48.85"),
        ("2 21 03 E", "longitude", "2.35083"),
        ("2.35° W", "longitude", "-2.35"),
        ("−2°21′", "longitude", "-2.35"),
        ("179 59 59.9999999 E", "longitude", "180"),
    ],
)
def test_degrees_minutes_and_seconds_are_a_decimal_number(
    text: str, column: str, decimal: str
) -> None:
    assert in_decimal_degrees(text, column) == decimal


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("48°52′E", "latitude"),
        ("48°60′N", "latitude"),
        ("48 52 61 N", "latitude"),
        ("91°N", "latitude"),
        ("181 E", "longitude"),
        ("-48°52′N", "latitude"),
        ("N 48 N", "latitude"),
        ("north", "latitude"),
        ("", "latitude"),
        ("1" * 500, "latitude"),
        ("12 30", "radius_km"),
    ],
)
def test_what_cannot_be_understood_gives_no_number(text: str, column: str) -> None:
    assert in_decimal_degrees(text, column) == ""


def test_a_coordinate_in_degrees_and_minutes_is_refused_with_the_number_to_write() -> None:
    content = table(row("Paris", "1902", latitude="48°52′N", longitude="2 21 03 E"))
    with pytest.raises(InputError) as caught:
        read_table(content, "life.csv")
    assert [finding.told("a") for finding in caught.value.findings] == [
        "a:2: column latitude: fault: not a decimal number; write 48.86667 (found “48°52′N”)",
        "a:2: column longitude: fault: not a decimal number; write 2.35083 (found “2 21 03 E”)",
    ]
