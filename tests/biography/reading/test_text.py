import pytest

from mapapp.biography.reading.text import Block, blocks

HTML = """<html><head><title>Orl&eacute;ans</title><script>var a = "<p>Paris</p>";</script></head>
<body><h1>Ada</h1><p>She <b>lived</b> in Orl&eacute;ans &amp; M&uuml;nchen.<sup>[3]</sup>
</p></body>"""


def shown(text: str) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in blocks(text)]


def test_html_loses_its_tags_scripts_and_notes() -> None:
    assert shown(HTML) == [
        ("title", "Orléans"),
        ("title", "Ada"),
        ("paragraph", "She lived in Orléans & München."),
    ]


def test_markdown_and_wiki_headings_are_headings() -> None:
    text = "# Ada\n\nShe lived.\n\n## Youth (1820)\n\nShe *read*.\n\n== Age ==\n\nShe wrote."
    assert shown(text) == [
        ("title", "Ada"),
        ("paragraph", "She lived."),
        ("heading", "Youth (1820)"),
        ("paragraph", "She read."),
        ("heading", "Age"),
        ("paragraph", "She wrote."),
    ]


def test_a_short_line_before_a_paragraph_is_a_heading() -> None:
    text = "Early life (1820–1840)\n\nShe was born in Dresden, where her father kept a shop."
    assert [kind for kind, _ in shown(text)] == ["heading", "paragraph"]


def test_a_line_of_a_table_of_facts_is_no_heading() -> None:
    text = "Born: Dresden, 3 May 1820\n\nShe was the daughter of a shopkeeper and read much."
    assert [kind for kind, _ in shown(text)] == ["paragraph", "paragraph"]


def test_wrapped_lines_are_one_paragraph_and_long_lines_one_each() -> None:
    lines = (
        "She was born in Dresden, where her father kept a shop for",
        "books and learned to read.",
    )
    wrapped = "\n".join((lines[0], lines[0], lines[1]))
    assert len(list(blocks(wrapped))) == 1
    assert len(list(blocks(f"{'She lived there. ' * 20}\n{'He did not. ' * 20}"))) == 2


@pytest.mark.parametrize(
    "text", [HTML, "He[1] was  in _Paris_\n(born) [2].", "\u00a0A\u200bB &amp; C"]
)
def test_every_character_knows_where_it_stood(text: str) -> None:
    for block in blocks(text):
        for offset, character in enumerate(block.text):
            there = text[block.source(offset)]
            assert there == character or there in " \n\u00a0&"


def test_notes_and_titles_of_works_are_remembered() -> None:
    (block,) = blocks("He wrote _My Life_ there.[12] He left.[13]")
    assert [number for _, number in block.notes] == ["12", "13"]
    assert [block.text[start:end] for start, end in block.titles] == ["My Life"]


def test_a_pictures_caption_is_no_part_of_the_sentence_behind_it() -> None:
    assert shown("Walk.jpg (left) in Ulm, 1940]] In May he left.") == [
        ("paragraph", "(left) in Ulm, 1940. In May he left.")
    ]


def test_names_of_picture_files_are_no_text() -> None:
    assert shown("Portrait_1897.jpg He lived in Paris.") == [("paragraph", "He lived in Paris.")]


def test_an_offset_map_is_kept_through_a_block() -> None:
    block = Block("paragraph", "ab", (0, 1), (5, 7))
    assert block.source_span(0, 2) == (5, 9)
