from dataclasses import replace

import pytest

from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.dashboard.corrections import Correction
from mapapp.dashboard.evidence import Mark, SourceText, excerpt, marks, title, when, why
from tests.hostile import HOSTILE
from tests.markup import markup

TEXT = (
    "# Her life\n\nShe was born in *Breslau* in 1861. Her father had seen Vienna.\n\n"
    "In 1879 she moved to Zurich.[3] There she studied botany.\n"
)


def stay(sentence: str, text: str = TEXT, **more: object) -> ExtractedStay:
    start = text.index(sentence)
    span = (start, start + len(sentence))
    found = ExtractedStay("Breslau", "", None, None, "", *span, 0.9, evidence=(span,))
    return replace(found, **more)  # type: ignore[arg-type]


BORN = stay("She was born in *Breslau* in 1861.")
MOVED = stay("In 1879 she moved to Zurich.")


def shown(text: str, *evidence: ExtractedStay, chosen: int = 0) -> str:
    labels = {index: str(index + 1) for index in range(len(evidence))}
    return excerpt(SourceText(text), marks(evidence, labels, chosen), evidence[chosen].char_start)


def test_the_sentence_is_marked_and_the_markup_is_gone() -> None:
    html = shown(TEXT, BORN, MOVED)
    chosen = '<mark class="evidence-chosen">She was born in Breslau in 1861.</mark>'
    assert f'<span class="evidence-number">1</span>{chosen} Her father' in html
    assert '<span class="evidence-number">2</span><mark>In 1879 she moved to Zurich.' in html
    assert ">Her life</h3>" in html


def test_a_stay_that_is_not_chosen_is_marked_less() -> None:
    html = shown(TEXT, BORN, MOVED, chosen=1)
    assert html.count("evidence-chosen") == 1
    assert "<mark>She was born in Breslau in 1861.</mark>" in html


def test_two_rows_on_one_sentence_share_its_mark() -> None:
    html = shown(TEXT, BORN, BORN)
    assert html.count("<mark") == 1
    assert ">1, 2</span>" in html


def test_sentences_that_overlap_lose_no_text() -> None:
    wide = Mark(BORN.char_start, TEXT.index(" Vienna"), "1", chosen=True)
    late = Mark(TEXT.index("Her father"), TEXT.index("In 1879") + 7, "2")
    source = SourceText(TEXT)
    words = "".join(markup(excerpt(source, [wide, late], BORN.char_start)).texts)
    for block in source.blocks:
        assert block.text in words.replace("1She", "She").replace("2Her", "Her").replace(
            "2In", "In"
        )


def test_of_a_long_text_an_excerpt_around_the_sentence_is_shown() -> None:
    filler = "He wrote one more letter to a friend. " * 10_000
    text = f"{filler}{BORN.place} was left behind in 1900. {filler}"
    html = shown(text, stay("Breslau was left behind in 1900.", text))
    assert '<mark class="evidence-chosen">Breslau was left behind in 1900.</mark>' in html
    assert len(html) < 4_000
    assert html.count("…") == 2


def test_a_position_is_found_from_an_offset_in_the_input() -> None:
    source = SourceText(TEXT)
    whole = "".join(block.text for block in source.blocks)
    assert whole[source.position(TEXT.index("Zurich")) :].startswith("Zurich")
    assert source.passage(MOVED.char_start, MOVED.char_end) == "In 1879 she moved to Zurich."
    assert source.position(10**9) == len(whole)


def test_a_text_of_nothing_but_markup_is_no_error() -> None:
    assert SourceText("<b></b>").position(3) == 0
    assert excerpt(SourceText(""), [], 0)


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_stands_in_a_biography_is_text_on_the_page(text: str) -> None:
    life = f"She was born in Breslau. {text} In 1879 she moved to Zurich."
    born = stay("She was born in Breslau.", life, reason=text)
    told = why(born, SourceText(life), place=[("The place", text)])
    for html in (shown(life, born), told, title(text, "1 of 1")):
        page = markup(html)
        assert set(page.tags) <= {"section", "p", "h1", "h3", "span", "mark", "dl", "dt", "dd"}
        assert {name for name, _ in page.attributes} <= {
            "aria-label",
            "class",
            "dir",
            "lang",
            "tabindex",
        }


def test_why_a_row_is_there_names_reason_confidence_and_the_other_sentences() -> None:
    spans = (*BORN.evidence, *MOVED.evidence)
    found = replace(BORN, reason="“born”", evidence=spans)
    words = " ".join(markup(why(found, SourceText(TEXT))).texts)
    for expected in ("“born”", "90%", "“In 1879 she moved to Zurich.”"):
        assert expected in words


def test_what_a_person_corrected_is_told_beside_the_reason_for_the_row() -> None:
    found = replace(BORN, reason="“born”")
    words = " ".join(
        markup(why(found, SourceText(TEXT), [Correction("From", "1862", "1861")])).texts
    )
    assert "From “1862” entered by you, in place of “1861”" in words
    assert "“born”" in words


def test_of_a_row_that_a_person_added_dates_and_place_are_told() -> None:
    shown = why(
        None, SourceText(TEXT), dates="autumn 1890", place=[("The place", "Ulm"), ("X", "")]
    )
    assert "<dt>When</dt><dd>autumn 1890</dd><dt>The place</dt><dd>Ulm</dd></dl>" in shown


def test_a_sentence_stands_near_the_top_of_its_excerpt() -> None:
    filler = "He wrote one more letter to a friend. " * 12
    text = f"{filler}\n\n{filler}{BORN.place} was left behind in 1900. {filler}"
    html = shown(text, stay("Breslau was left behind in 1900.", text))
    before = "".join(markup(html[: html.index("<mark")] + "</p></section>").texts)
    assert len(before) < 300


def test_of_short_lines_before_a_sentence_the_last_alone_is_shown() -> None:
    text = "# Ada\n\nA botanist.\n\n## Early life\n\nShe was born in Ulm. She moved on."
    html = shown(text, stay("She was born in Ulm.", text))
    assert "botanist" not in html
    assert html.index(">Early life</h3>") < html.index("<mark")


def test_a_sentence_far_into_its_paragraph_keeps_its_first_and_its_last_word() -> None:
    text = (
        "She drew maps of the coast, one after the other. " * 6
        + "From Gotha she went on. Then rest."
    )
    sentence = "From Gotha she went on."
    start = text.index(sentence)
    assert SourceText(text).passage(start, start + len(sentence)) == sentence


def test_dates_are_told_in_words_only_where_edtf_is_hard_to_read() -> None:
    assert when("1890-05", "1895-01-02") == when("1890", "") == when("", "") == ""
    assert "autumn 1890" in when("1890-23", "1895-01")
    assert when("May 1897", "1899") == ""
    assert "<dt>When</dt><dd>autumn 1890</dd>" in why(BORN, SourceText(TEXT), dates="autumn 1890")


def test_a_doubt_about_whose_life_it_is_stands_in_the_heading_as_text() -> None:
    shown = title("Ada", "3 stays found.", "the text does not name <b>Ada</b>")
    assert '<p class="evidence-doubt">The text does not name &lt;b&gt;Ada&lt;/b&gt;.</p>' in shown
    assert "evidence-doubt" not in title("Ada", "3 stays found.")
