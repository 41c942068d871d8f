"""What the buttons hold, and what the formats are called by readers."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from mapapp.dashboard import takeaway
from mapapp.dashboard.sources import ShownLife
from mapapp.dashboard.takeaway import file_stem
from mapapp.export import FORMATS, export
from mapapp.journey import Journey
from mapapp.model import Itinerary
from tests.lives import journey

DAY = date(1848, 3, 10)


class Widgets(SimpleNamespace):
    """Streamlit to a reader who chooses a format and how much of it, and what is shown."""

    def __init__(self, chosen: str, extent: int) -> None:
        super().__init__(caption=lambda _: None, text=self._text, download_button=self._button)
        self.radio = lambda _, options, **__: options[extent]
        self.selectbox = lambda _, options, **__: next(name for name in options if name == chosen)
        self.buttons: list[dict[str, Any]] = []
        self.texts: list[str] = []

    def _text(self, text: str) -> None:
        self.texts.append(text)

    def _button(self, label: str, **arguments: Any) -> None:
        self.buttons.append({"label": label, **arguments})


def shown(
    monkeypatch: pytest.MonkeyPatch, chosen: str = "", extent: int = 0, life: Journey | None = None
) -> Widgets:
    widgets = Widgets(chosen, extent)
    monkeypatch.setattr(takeaway, "st", widgets)
    lived = ShownLife(life or journey())
    if chosen:
        takeaway.show_formats(lived, DAY)
    else:
        takeaway.show_button(lived)
    return widgets


def test_a_file_is_called_by_the_life_it_holds() -> None:
    assert file_stem("Jean-Paul Sartre, 1905–1980") == "jean-paul-sartre-1905-1980"
    assert file_stem("../../etc") == "etc"
    assert file_stem("") == "itinerary"


def test_every_format_has_a_name_for_readers() -> None:
    titles = [each.title for each in FORMATS.values()]
    assert all(titles)
    assert len({*titles}) == len(FORMATS)


def test_the_button_beside_the_map_holds_the_whole_route(monkeypatch: pytest.MonkeyPatch) -> None:
    (button,) = shown(monkeypatch).buttons
    assert button["label"] == "Download the route (GeoJSON)"
    assert button["file_name"] == f"{file_stem(journey().itinerary.name)}.geojson"
    assert button["mime"] == "application/geo+json"
    assert button["data"] == export(journey(), "geojson")


@pytest.mark.parametrize("name", FORMATS)
def test_a_button_holds_what_its_format_is_and_is_called_after_it(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (button,) = shown(monkeypatch, name).buttons
    assert button["label"] == f"Download as {FORMATS[name].title}"
    assert button["file_name"] == f"life{FORMATS[name].suffix}"
    assert button["mime"] == FORMATS[name].media_type
    assert button["data"] == export(journey(), name)


def test_a_button_may_hold_the_journey_up_to_the_sliders_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (button,) = shown(monkeypatch, "csv", extent=1).buttons
    assert button["data"] == export(journey(), "csv", until=DAY)


def test_where_there_is_nothing_to_take_no_button_says_otherwise(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    widgets = shown(monkeypatch, "csv", life=Journey(Itinerary(())))
    assert (widgets.buttons, len(widgets.texts)) == ([], 1)
