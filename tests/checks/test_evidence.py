import pytest

from mapapp.biography.reading.text import blocks
from mapapp.checks.evidence import Source, evidence_findings, heading_of
from mapapp.errors import Finding
from mapapp.table import COLUMNS, read_table
from tests.tables import itinerary, row, table

TEXT = """Ida Pfeiffer was a traveller.

Early years (1797–1842)

portrait.jpg

She was born in Vienna on 14 October 1797.[1] The house is gone.

Journeys

The first (1842)

In March she left Vienna and went down the Danube.[2]

She wrote:

The second

From Hamburg–Altona she sailed in the summer of 1846.[3]
"""


def source(text: str = TEXT) -> Source:
    return Source(text, blocks(text))


def at(words: str) -> tuple[str, str]:
    start = TEXT.index(words)
    return str(start), str(start + len(words))


def findings(reference: str, words: str, place: str = "Vienna", **cells: str) -> list[Finding]:
    start, end = at(words)
    cells = {"id": "x", "source": reference, "source_start": start, "source_end": end} | cells
    year = cells.pop("start", "1797")
    return list(evidence_findings(itinerary(row(place, year, **cells)).stays, source()))


def test_a_section_reaches_from_its_heading_to_the_next() -> None:
    headings = source().headings()
    assert [title for _, title in headings.starts] == [
        "Early years (1797–1842)",
        "Journeys",
        "The first (1842)",
        "The second",
    ]
    ((start, end),) = headings.sections("The first (1842)")
    assert TEXT[start:end].startswith("The first (1842)\n\nIn March")
    assert TEXT[end:].startswith("The second")
    assert headings.sections("The third") == []


def test_a_line_that_a_row_names_is_a_heading_whatever_it_looks_like() -> None:
    life = itinerary(row("Vienna", "1797", source="She wrote: [2]"))
    assert len(source().headings(life.stays).sections("She wrote:")) == 1


def test_a_text_without_headings_has_no_section() -> None:
    assert source("She was born in Vienna. She died there.\n").headings().sections("Life") == []


@pytest.mark.parametrize(
    "text",
    [
        "Life\n\nIn Vienna she was born.\n",
        "## Life\n\nIn *Vienna* she was born.\n",
        "<h2>Life</h2>\n<p>In <b>Vienna</b> she was born.</p>",
    ],
    ids=["plain", "Markdown", "HTML"],
)
def test_a_heading_is_known_in_every_markup(text: str) -> None:
    ((start, end),) = source(text).headings().sections("Life")
    assert text[start:].startswith("Life")
    assert end == len(text)


def test_a_row_without_a_source_makes_no_line_a_heading() -> None:
    life = itinerary(row("Vienna", "1797", source=""))
    assert source().headings(life.stays) == source().headings()


def test_a_reference_to_a_note_alone_is_to_the_whole_source() -> None:
    assert findings("[1]", "born in Vienna") == []
    assert [f.code for f in findings("[9]", "born in Vienna")] == ["no-note"]


@pytest.mark.parametrize(
    ("reference", "heading"),
    [
        ("Early years (1797–1842) [13]", "Early years (1797–1842)"),
        ("Journeys [13], [14]", "Journeys"),
        ("Journeys", "Journeys"),
        ("[1]", ""),
    ],
)
def test_a_reference_is_a_heading_and_notes(reference: str, heading: str) -> None:
    assert heading_of(reference) == heading


def test_a_passage_in_its_section_that_holds_place_and_date_is_accepted() -> None:
    assert findings("Early years (1797–1842) [1]", "born in Vienna on 14 October 1797") == []


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("in Vienna", {}),
        ("on 14 October 1797", {}),
        ("in Vienna on", {"place": "Wien", "modern_name": "Vienna"}),
        ("October", {"place": "Linz", "date_text": "14 October"}),
    ],
)
def test_the_place_or_the_date_will_do(words: str, cells: dict[str, str]) -> None:
    assert findings("Early years (1797–1842)", words, **cells) == []


def test_dashes_and_case_make_no_difference_to_a_name() -> None:
    assert findings("The second", "Hamburg–Altona", place="HAMBURG ALTONA") == []


def test_a_name_within_another_word_is_not_the_place() -> None:
    assert [f.code for f in findings("The second", "Hamburg", place="Ham")] == ["no-evidence"]


def test_a_season_is_a_date() -> None:
    cells = {"start": "1846-22", "date_text": "summer of 1846"}
    assert findings("The second", "in the summer", place="Kiel", **cells) == []


def test_a_passage_without_place_and_date_is_a_fault() -> None:
    (finding,) = findings("Early years (1797–1842)", "The house is gone")
    assert (finding.line, finding.column, finding.code) == (2, "source_start", "no-evidence")
    assert finding.severity == "fault"
    assert "“Vienna”" in finding.message


def test_a_passage_is_read_without_its_markup() -> None:
    text = "<h2>Life</h2>\n<p>She was born in Z&uuml;<b>rich</b>.</p>"
    start, end = str(text.index("She")), str(text.index("</p>"))
    life = itinerary(row("Zürich", id="x", source="Life", source_start=start, source_end=end))
    assert list(evidence_findings(life.stays, source(text))) == []


def test_where_there_is_the_section_has_said_before() -> None:
    text = "Life\n\nShe lived in Linz. She died there.\n\nWork\n\nShe was never there.\n"
    died = {"source_start": str(text.index("She died")), "source_end": str(text.index("\n\nWork"))}
    life = itinerary(row("Linz", id="x", source="Life", **died))
    assert list(evidence_findings(life.stays, source(text))) == []
    never = {"source_start": str(text.index("She was never")), "source_end": str(len(text) - 1)}
    other = itinerary(row("Linz", id="x", source="Work", **never))
    assert [f.code for f in evidence_findings(other.stays, source(text))] == ["no-evidence"]


def test_a_passage_of_another_section_is_a_fault() -> None:
    (finding,) = findings("The first (1842)", "born in Vienna")
    assert (finding.column, finding.code) == ("source_start", "outside-section")


def test_a_heading_that_the_source_has_not_is_a_fault() -> None:
    (finding,) = findings("Later years [1]", "born in Vienna")
    assert (finding.column, finding.code) == ("source", "no-section")


def test_a_note_that_the_section_has_not_is_a_fault() -> None:
    (finding,) = findings("Early years (1797–1842) [3]", "born in Vienna")
    assert (finding.column, finding.code) == ("source", "no-note")


def test_a_note_of_a_series_of_its_own_is_found_by_its_number() -> None:
    text = "Life\n\nShe was born in Vienna.[note 3]\n"
    offsets = {"source_start": "6", "source_end": "29"}
    life = itinerary(row("Vienna", id="x", source="Life [3]", **offsets))
    assert list(evidence_findings(life.stays, source(text))) == []


@pytest.mark.parametrize("reference", ["The second [3]", ""])
def test_offsets_beyond_the_source_are_a_fault(reference: str) -> None:
    (finding,) = findings(reference, "Hamburg", source_end="99999")
    assert (finding.column, finding.code) == ("source_end", "outside-source")


def test_the_passage_of_a_row_without_a_source_is_looked_up_in_the_whole_text() -> None:
    assert findings("", "born in Vienna") == []
    assert [f.code for f in findings("", "The house is gone")] == ["no-evidence"]


def test_a_row_without_source_and_offsets_is_left_to_the_other_checks() -> None:
    assert findings("", "Hamburg", source_start="", source_end="") == []


def quoting(sentence: str, words: str, place: str = "Vienna") -> list[str]:
    start, end = at(words)
    cells = {"source": "", "source_start": start, "source_end": end, "sentence": sentence}
    life = read_table(table(row(place, id="x", **cells), columns=(*COLUMNS, "sentence")))
    return [f.code for f in evidence_findings(life.stays, source())]


def test_the_sentence_that_a_row_quotes_is_its_passage() -> None:
    went = "In March she left Vienna and went down the Danube."
    assert quoting(went, f"{went}[2]") == []
    assert quoting(went, "She was born in Vienna on 14 October 1797.") == ["no-sentence"]


def test_the_place_of_a_quoted_sentence_may_stand_before_it() -> None:
    assert quoting("The house is gone.", "The house is gone.") == []
    assert quoting("The house is gone.", "The house is gone.", "Hamburg") == ["no-evidence"]


def test_a_row_with_a_source_but_no_offsets_is_a_warning() -> None:
    (finding,) = findings("The second [3]", "Hamburg", source_start="", source_end="")
    assert (finding.severity, finding.code) == ("warning", "no-offsets")


def test_a_passage_is_no_chapter() -> None:
    cells = {"source": "Life", "source_start": "0", "source_end": "20001"}
    life = itinerary(row("Vienna", "1797", **cells))
    (finding,) = evidence_findings(life.stays, source("Life\n\n" + "In Vienna. " * 2_000))
    assert (finding.column, finding.code) == ("source_end", "no-passage")
