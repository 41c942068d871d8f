"""What of a file is its text, and what is only its head, its ways about and its foot."""

import pytest

from mapapp.biography.extraction import extract
from mapapp.biography.reading.text import blocks
from mapapp.geocoding.gazetteer import Gazetteer

SENTENCES = ("Paul Moor was born in London in 1815.", "In 1840 Moor moved to Rome.")
BODY = f"<h1>Paul Moor</h1><p>{SENTENCES[0]}</p><p>{SENTENCES[1]}</p>"
AROUND = f"<nav><ul><li><a>Home</a></li></ul></nav>{BODY}<footer>About us</footer>"
HEADS = ["", "<!DOCTYPE html>\n", '<?xml version="1.0"?>\n<!doctype html PUBLIC "-//W3C//DTD">\n']


@pytest.mark.parametrize("head", HEADS)
@pytest.mark.parametrize("body", [BODY, AROUND])
def test_a_whole_page_tells_the_same_stays_as_its_plain_text(
    head: str, body: str, gazetteer: Gazetteer
) -> None:
    def told(text: str) -> list[tuple[str, str]]:
        return [(stay.place, stay.edtf) for stay in extract(text, gazetteer=gazetteer)]

    page = f"{head}<html><body>{body}</body></html>"
    assert [block.text for block in blocks(page)] == ["Paul Moor", *SENTENCES]
    assert told(page) == told("\n\n".join(("# Paul Moor", *SENTENCES))) != []


def test_the_lines_before_a_markdown_text_give_it_its_title_alone() -> None:
    text = f'---\ntitle: "Paul Moor"\ntags:\n  - rome\n---\n\n{SENTENCES[0]}\n'
    title, first = blocks(text)
    assert (title.kind, title.text, title.source(0)) == ("title", "Paul Moor", 12)
    assert (first.text, text[first.source(0) :].strip()) == (SENTENCES[0], SENTENCES[0])


def test_a_rule_between_paragraphs_is_no_head_of_a_file() -> None:
    text = f"---\n\n{SENTENCES[0]}\n\n---\n\n{SENTENCES[1]}"
    assert [block.text for block in blocks(text)] == list(SENTENCES)
