from typing import Any

import pytest
import streamlit as st

from mapapp.biography.stays.draft import Draft
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.dashboard.draft_rows import titled
from mapapp.dashboard.evidence_pane import choose_listed, next_doubtful
from mapapp.dashboard.workspace import Workspace
from mapapp.errors import Finding


@pytest.fixture
def work() -> Workspace:
    stays = tuple(
        ExtractedStay(
            place, "", None, None, "1861", 0, 9, 0.9, start_edtf="1861", end_edtf="1861"
        )
        for place in ("Breslau", "Zurich", "Rome")
    )  # fmt: skip
    return Workspace.of(Draft(stays, "A. Winterfeld", "A text."))


@pytest.fixture
def state(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", kept)
    return kept


def key_of(work: Workspace) -> str:
    return f"biography_row_{work.place}_{hash(tuple(titled(work.rows)))}"


def test_a_row_chosen_in_the_list_is_looked_at(work: Workspace, state: dict[str, Any]) -> None:
    state[key_of(work)] = 2
    choose_listed(work, key_of(work))
    assert work.place == 2


def test_what_a_list_that_is_gone_was_left_at_changes_nothing(
    work: Workspace, state: dict[str, Any]
) -> None:
    gone = key_of(work)
    state[gone] = 0
    work.choose(1)
    looked_at = work.go()
    choose_listed(work, gone)
    assert work.go() == looked_at
    assert work.place == 1


@pytest.mark.parametrize(
    ("place", "doubtful", "following"),
    [(0, [2, 4, 4], 2), (2, [4, 2], 4), (4, [2, 4], 2), (3, [3], -1), (1, [], -1)],
)
def test_the_way_leads_from_warning_to_warning_and_round(
    place: int, doubtful: list[int], following: int
) -> None:
    warnings = [Finding(at + 1, "start", "a doubt", "", "warning", "doubt") for at in doubtful]
    assert next_doubtful(place, warnings) == following
