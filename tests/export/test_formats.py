from datetime import date

import pytest

from mapapp.errors import ExportError
from mapapp.export import FORMATS, export
from mapapp.webmap.assets import asset
from tests.lives import HEADER, journey


def test_every_format_has_a_suffix_of_its_own_and_is_described() -> None:
    suffixes = [each.suffix for each in FORMATS.values()]
    assert len(set(suffixes)) == len(suffixes)
    for name, each in FORMATS.items():
        assert each.name == name
        assert each.suffix.startswith(".")
        assert "/" in each.media_type
        assert each.description


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_journey_gives_the_same_bytes(name: str) -> None:
    assert export(journey(), name) == export(journey(), name)


@pytest.mark.parametrize("name", FORMATS)
def test_a_window_makes_every_format_smaller(name: str) -> None:
    part = export(journey(), name, start=date(1845, 1, 1), until=date(1846, 1, 1))
    assert 0 < len(part) < len(export(journey(), name))


def test_an_unknown_format_is_refused_with_the_list() -> None:
    with pytest.raises(ExportError, match=r"no format “gpx”.*geojson"):
        export(journey(), "gpx")


def test_the_page_holds_the_whole_map_and_names_the_life() -> None:
    page = export(journey(), "html").decode()
    assert page.lstrip().startswith("<!DOCTYPE html>")
    assert "Paris" in page
    assert asset("leaflet.js")[:200] in page


def test_a_page_without_any_date_is_refused() -> None:
    table = HEADER + "a,A,,,,1,2,town,,,,certain,,visit,,,,,\n"
    with pytest.raises(ExportError, match="no stay has a date"):
        export(journey(table), "html")
