import re
from collections.abc import Iterable

import pytest
from lxml import etree

from mapapp.export.chart import WIDTH, Sheet, sheet_around
from mapapp.export.margin import foot, headline
from mapapp.export.signs import DASHES, SILENT
from mapapp.vocabulary import ArrivedBy

EUROPE = sheet_around([(-10, 36), (30, 62)])


def drawn(elements: Iterable[str]) -> etree._Element:
    return etree.fromstring(f"<svg>{''.join(elements)}</svg>")


def texts(root: etree._Element) -> list[str]:
    return [each.text or "" for each in root.iter("text")]


def foot_of(*styles: str, sheet: Sheet = EUROPE) -> etree._Element:
    return drawn(foot(styles, sheet, 0)[0])


@pytest.mark.parametrize(
    "place", [[(0, 0)], [(37.6, 55.8)], [(-99, 19), (107, 60)], [(-180, -60), (180, 84)]]
)
def test_the_scale_bar_is_as_long_as_it_says_and_has_room(
    place: list[tuple[float, float]],
) -> None:
    sheet = sheet_around(place)
    root = foot_of(sheet=sheet)
    told = next(text for text in texts(root) if text.endswith(" km"))
    km = float(told.removesuffix(" km").replace(",", ""))
    assert re.fullmatch(r"[125]0*", f"{km:g}")
    (bar,) = root.findall("path")
    long = float(re.findall(r"h([\d.]+)", bar.get("d") or "")[0])
    assert 50 < long <= 150
    degrees = km / 111.133
    assert long == pytest.approx(degrees * sheet.height / (sheet.north - sheet.south), abs=0.1)


def test_the_legend_has_each_means_that_occurs_once() -> None:
    told = texts(foot_of("ship", "rail", "ship", SILENT))
    assert told[:4] == ["days spent", "by rail", "by ship", "course and time unknown"]
    assert "by road" not in told


def test_a_legend_of_all_means_goes_on_in_the_next_row_and_leaves_the_scale_bar_free() -> None:
    few, all_of_them = foot([ArrivedBy.RAIL], EUROPE, 0), foot(DASHES, EUROPE, 0)
    assert all_of_them[1] > few[1]
    (bar,) = drawn(all_of_them[0]).findall("path")
    left = float(re.findall(r"M([\d.]+)", bar.get("d") or "")[0])
    shifts = [group.get("transform") or "" for group in drawn(all_of_them[0]).iter("g")]
    assert len(shifts) == 1 + len(DASHES)
    assert max(float(re.findall(r"[\d.]+", shift)[0]) for shift in shifts) < left - 200


def test_the_source_of_the_land_and_the_projection_are_named() -> None:
    credit = texts(foot_of())[-1]
    assert "Natural Earth" in credit
    assert "equidistant cylindrical, true to scale along 49° N" in credit


def test_the_headline_is_the_text_that_it_was_given_as_far_as_it_fits() -> None:
    assert texts(drawn(headline("<b>Rosa</b>", "1 & 2"))) == ["<b>Rosa</b>", "1 & 2"]
    (name, _) = texts(drawn(headline("Maximilian " * 40, "")))
    assert name.startswith("Maximilian Maximilian")
    assert name.endswith("…")
    assert len(name) * 22 * 0.4 < WIDTH
