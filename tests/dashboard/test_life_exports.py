from datetime import date

import pytest

from mapapp.dashboard.sources import ShownLife
from mapapp.errors import ExportError
from mapapp.export import export
from mapapp.journey import Journey
from mapapp.model import Itinerary
from tests.lives import journey


def test_what_a_button_holds_is_what_every_other_way_exports() -> None:
    life = ShownLife(journey())
    assert life.exported("geojson", None) == export(life.journey, "geojson")
    day = date(1848, 3, 10)
    assert life.exported("csv", day) == export(life.journey, "csv", until=day)


def test_an_export_is_made_once_however_often_the_slider_moves() -> None:
    life = ShownLife(journey())
    assert life.exported("geojson", None) is life.exported("geojson", None)


def test_a_life_without_anything_to_export_says_so() -> None:
    with pytest.raises(ExportError):
        _ = ShownLife(Journey(Itinerary(()))).exported("geojson", None)
