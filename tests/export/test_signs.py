"""The picture's signs are the map's: they repeat what the front end says."""

import re
from pathlib import Path

import pytest

from mapapp.export import signs
from mapapp.export.chart import sheet_around
from mapapp.export.signs import DASHES, radius_of, style_in_words
from mapapp.vocabulary import ArrivedBy

FRONT_END = Path(__file__).parents[2] / "frontend" / "src"
EUROPE = sheet_around([(-10, 36), (30, 62)])
WORLD = sheet_around([])


def source(name: str) -> str:
    return (FRONT_END / name).read_text(encoding="utf-8")


def test_the_means_of_travel_have_the_maps_patterns() -> None:
    table = source("draw/legs.ts").split("DASHES")[1].split("};")[0]
    found = {
        name: tuple(float(number) for number in re.findall(r"[\d.]+", numbers))
        for name, numbers in re.findall(r"(\w+): \[(.*?)\]", table)
    }
    assert found == DASHES
    assert set(DASHES) == {*ArrivedBy, signs.SILENT}


@pytest.mark.parametrize(
    ("colour", "name"),
    [
        (signs.SEA, "sea"),
        (signs.LAND, "land"),
        (signs.COAST, "coast"),
        (signs.INK, "ink"),
        (signs.MUTED, "muted"),
        (signs.SURFACE, "surface"),
        (signs.VISITED, "visited"),
        (signs.ACCENT, "accent"),
        (signs.UNKNOWN, "unknown"),
    ],
)
def test_the_colours_are_those_of_the_maps_light_theme(colour: str, name: str) -> None:
    light = source("css/theme.css").split("data-shade")[0]
    assert f"--mapapp-{name}: {colour};" in light


def test_a_place_grows_with_the_days_spent_there_until_it_would_cover_others() -> None:
    sizes = [radius_of(days, EUROPE) for days in (0, 30, 365, 2190, 20_000)]
    assert sizes[:4] == sorted(set(sizes))
    assert sizes[0] == 4
    assert sizes[3] == sizes[4] <= 16
    assert radius_of(2190, WORLD) < radius_of(2190, EUROPE)


def test_the_sizes_are_reckoned_with_the_maps_numbers() -> None:
    markers = source("draw/markers.ts")
    assert f"LEAST_RADIUS = {signs._LEAST_RADIUS:g};" in markers
    assert f"MOST_RADIUS = {signs._MOST_RADIUS:g};" in markers
    assert "FULL_SIZE_DAYS = 365 * 6;" in markers
    assert signs._FULL_SIZE_DAYS == 365 * 6


def test_the_patterns_are_told_in_the_maps_words() -> None:
    legend = source("control/legend.ts")
    for style in DASHES:
        assert f'["{style_in_words(style)}", "{style}"]' in legend
