import re

import pytest

from mapapp.export import land
from mapapp.export.chart import Sheet, sheet_around
from mapapp.export.land import land_path
from mapapp.webmap.assets import FrontEndMissingError

# Zigzag differences in base 32: 10 50, 4 0, 0 4, -4 0.
SQUARE = "UkDIAAIHA"


def encoded(*points: tuple[int, int]) -> str:
    """A ring as the front end embeds it."""
    text, last = "", (0, 0)
    for point in points:
        for value in (point[0] - last[0], point[1] - last[1]):
            zigzag = 2 * value if value >= 0 else -2 * value - 1
            while zigzag > 31:
                text += land._ALPHABET[zigzag % 32 + 32]
                zigzag //= 32
            text += land._ALPHABET[zigzag]
        last = point
    return text


def grounded(monkeypatch: pytest.MonkeyPatch, *rings: str) -> None:
    embedded = {"stepsPerDegree": 1, "land": list(rings), "lakes": []}
    monkeypatch.setattr(land, "ground", lambda: embedded)


def corners(path: str, sheet: Sheet) -> list[set[tuple[int, int]]]:
    """The corners of each ring of a path, in whole degrees."""
    return [
        {
            (
                round(sheet.west + float(x) / sheet.scale),
                round(sheet.north - float(y) * (sheet.north - sheet.south) / sheet.height),
            )
            for x, y in re.findall(r"([-\d.]+) ([-\d.]+)", ring)
        }
        for ring in path.split("M")[1:]
    ]


def test_without_the_front_ends_ground_there_is_no_land(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise FrontEndMissingError("not built")

    monkeypatch.setattr(land, "ground", missing)
    assert land_path(sheet_around([])) == ""


def test_land_is_decoded_and_drawn_where_the_sheet_shows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert encoded((10, 50), (14, 50), (14, 54), (10, 54)) == SQUARE
    grounded(monkeypatch, SQUARE)
    sheet = sheet_around([(5, 45), (20, 60)])
    pixels = [sheet.pixel(corner) for corner in ((10, 50), (14, 50), (14, 54), (10, 54))]
    assert land_path(sheet) == "M" + "L".join(f"{x} {y}" for x, y in pixels) + "Z"
    assert land_path(sheet_around([(100, -20)])) == ""


def test_land_is_drawn_a_turn_further_on_a_sheet_beyond_the_antimeridian(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    grounded(monkeypatch, encoded((-170, 0), (-160, 0), (-160, 5), (-170, 5)))
    sheet = sheet_around([(160, -10), (210, 20)])
    assert corners(land_path(sheet), sheet) == [{(190, 0), (200, 0), (200, 5), (190, 5)}]


def test_land_that_the_antimeridian_cuts_is_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    west = encoded((170, 60), (180, 60), (180, 70), (170, 70))
    east = encoded((-180, 60), (-170, 60), (-170, 70), (-180, 70))
    sliver = encoded((-180, 50), (-180, 51), (-180, 50))
    grounded(monkeypatch, west, east, sliver)
    sheet = sheet_around([(165, 40), (200, 75)])
    (whole,) = corners(land_path(sheet), sheet)
    assert {(170, 60), (170, 70), (190, 60), (190, 70)} <= whole
    ends = {sheet.pixel((180, latitude)) for latitude in (60, 70)}
    beside = [f"{x} {y}" for x, y in ends]
    assert f"{beside[0]}L{beside[1]}" not in land_path(sheet)
    assert f"{beside[1]}L{beside[0]}" not in land_path(sheet)
