import json

import pytest
from branca.element import Figure

from mapapp.webmap.verbatim import Verbatim, script_json
from tests.hostile import HOSTILE


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_comes_back_from_the_json_unchanged(text: str) -> None:
    assert json.loads(script_json({text: [text]})) == {text: [text]}


@pytest.mark.parametrize("text", HOSTILE)
def test_the_json_of_a_text_holds_neither_markup_nor_a_template(text: str) -> None:
    json_text = script_json([text])
    for forbidden in ("<", ">", "&", "{", "}", "\u2028", "\u2029"):
        assert forbidden not in json_text


def test_a_lone_surrogate_does_not_break_the_page() -> None:
    script_json(["\ud800"]).encode()


def test_infinity_is_refused_because_json_has_none() -> None:
    with pytest.raises(ValueError, match="JSON"):
        script_json(float("inf"))


def test_verbatim_text_in_a_figure_is_not_run_as_a_template() -> None:
    figure = Figure()
    figure.script.add_child(Verbatim('"{{ 7*7 }} {% if %} {#"'))
    assert "{{ 7*7 }} {% if %} {#" in figure.render()
