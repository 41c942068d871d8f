"""The reader's own life on show, and how it follows the draft that it was taken from."""

from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from mapapp.dashboard import own_table
from mapapp.dashboard.sources import ShownLife
from mapapp.errors import GazetteerError
from mapapp.importing import examine
from mapapp.journey import Journey
from mapapp.model import Itinerary


def itinerary(place: str) -> Itinerary:
    table = f"id,place,latitude,longitude,start,end\na,{place},51,17,1861,1879\n"
    return examine(table.encode(), "life.csv").itinerary


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", kept)
    monkeypatch.setattr(st, "query_params", {})
    return kept


def test_the_life_on_show_becomes_what_its_draft_has_become(state: dict[str, Any]) -> None:
    taken = own_table.open_life(itinerary("Breslau"))
    now = ShownLife(Journey(itinerary("Ulm")))
    assert own_table.keep_up(taken, now) is now
    assert state[own_table.KEY] is now


def test_a_draft_that_is_the_same_leaves_the_life_on_show(state: dict[str, Any]) -> None:
    taken = own_table.open_life(itinerary("Breslau"))
    assert own_table.keep_up(taken, ShownLife(Journey(itinerary("Breslau")))) is taken
    assert state[own_table.KEY] is taken


def test_another_life_on_show_is_left_alone(state: dict[str, Any]) -> None:
    taken = own_table.open_life(itinerary("Breslau"))
    other = own_table.open_life(itinerary("Rome"))
    own_table.keep_up(taken, ShownLife(Journey(itinerary("Ulm"))))
    assert state[own_table.KEY] is other


def test_a_draft_with_faults_is_told_until_it_is_mended_or_another_life_shown(
    state: dict[str, Any],
) -> None:
    def told() -> bool:
        return any(value is True for value in state.values())

    taken = own_table.open_life(itinerary("Breslau"))
    assert own_table.keep_up(taken, None) is taken
    assert told()
    taken = own_table.keep_up(taken, ShownLife(Journey(itinerary("Ulm"))))
    assert not told()
    own_table.keep_up(taken, None)
    own_table.open_life(itinerary("Rome"))
    assert not told()


def test_rows_that_cannot_be_opened_are_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    def page() -> None:
        from mapapp.dashboard.own_table import show_way_back

        show_way_back()

    def unopened(_: Itinerary) -> None:
        raise GazetteerError("no gazetteer can be opened")

    monkeypatch.setattr(own_table, "rows_of_life", unopened)
    shown = AppTest.from_function(page)
    shown.session_state[own_table.KEY] = ShownLife(Journey(itinerary("Breslau")))
    shown.run()
    shown.button(key="own_rows").click().run()
    assert not shown.exception
    assert [error.value for error in shown.error] == ["Its rows cannot be shown."]
    assert [text.value for text in shown.text] == ["no gazetteer can be opened"]
    assert own_table.WORKSPACE not in shown.session_state
