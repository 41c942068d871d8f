"""A table beside the text that it was made from: each row again with the sentence it rests on.

Pure values. What a person saved with faults is opened with them, to be mended on the page.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from mapapp.biography.reading.text import OPENING_BLOCKS, Block, blocks
from mapapp.biography.stays.draft import Draft
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.biography.subject_finding import find as find_subject
from mapapp.checks.evidence import Source, evidence_findings
from mapapp.dashboard.draft_rows import (
    NUMERIC,
    DraftRow,
    Rows,
    in_one_line,
    is_number,
    lies_nowhere,
)
from mapapp.dashboard.placing import placed_rows
from mapapp.errors import InputError, counted
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.itinerary import annotations
from mapapp.geocoding.query import Resolution
from mapapp.model import Itinerary, Stay
from mapapp.table.cells import is_id
from mapapp.table.columns import ANNOTATIONS, READ
from mapapp.table.mending import mended_table
from mapapp.table.reading import examine_table, title_of
from mapapp.table.rows import Row, decode, scan_rows
from mapapp.table.writing import write_table

# What a row has to say at least; dates can be entered on the page, coordinates are found.
_REQUIRED = ("place",)
# Of the checks' findings those that say that a row's passage is none.
_ASTRAY = frozenset({"no-section", "outside-source", "no-passage", "no-sentence", "no-evidence"})


@dataclass(frozen=True, slots=True)
class ReopenedTable:
    """A table's rows with their sentences in a text; ``lost`` rows name one that it has not.

    ``basis`` are what mapapp's own columns said of each row: how sure it was, and why;
    ``mended`` counts the cells that were written as the table needs them: ``51°30′N`` as 51.5.
    """

    draft: Draft
    rows: Rows
    basis: tuple[Mapping[str, str], ...]
    lost: int
    mended: int = 0

    def summary(self) -> str:
        """How many rows there are, and how many of them have their sentence, in words."""
        words = f"{counted(len(self.rows), 'row')} opened"
        if self.draft.text:
            told = sum(bool(stay.evidence) for stay in self.draft)
            words += f", {told} with a sentence of the text"
        return f"{words}, {counted(self.mended, 'cell')} mended" if self.mended else words

    def unplaced(self) -> tuple[int, ...]:
        """The numbers of the rows that name a place and have no coordinates."""
        return tuple(r.number for r in self.rows if r["place"] and lies_nowhere(r))

    def with_places(self, gazetteer: Gazetteer) -> "ReopenedTable":
        """The table with places looked up for the rows that have none."""
        return self._resting_on(placed_rows(self.rows, self.unplaced(), gazetteer))

    def with_answers(self, answers: Sequence[Resolution]) -> "ReopenedTable":
        """The table with what was looked up for it before, an answer for each row."""
        pairs = zip(self.rows, answers, strict=True)
        return self._resting_on(
            tuple(r if a.query.lonlat else replace(r, answer=a) for r, a in pairs)
        )

    def _resting_on(self, rows: Rows) -> "ReopenedTable":
        pairs = zip(self.basis, rows, strict=True)
        basis = (
            {**cells, **annotations(row.answer)} if row.answer else cells for cells, row in pairs
        )
        return replace(self, rows=rows, basis=tuple(basis))

    def doubt(self) -> str:
        """Why the text may be another than the table was made from; empty where it is that."""
        rows = counted(self.lost, "row")
        return f"this text has not what {rows} of the table rest on" if self.lost else ""


def reopened(content: bytes, name: str, text: str, subject: str = "") -> ReopenedTable:
    """The table of a file (CSV; ``name`` is what messages call it by) beside a text.

    A row's sentence is where its offsets say, else where the text has the words that it quotes.
    ``subject`` is found from the text, or is the file's name, when not given.
    Raises InputError where the table cannot be split into rows with places, or has words
    where there should be numbers.
    """
    content, mended = mended_table(content, name)
    table, faults = scan_rows(decode(content, name), _REQUIRED)
    if faults:
        raise InputError(name, faults)
    examined = examine_table(content, name)
    stays = examined.itinerary.stays
    # Of so many faults that the rest was left unread; or the page's cells could not show it.
    numbers = [f for f in examined.findings if f.column in NUMERIC and f.value]
    unshown = [f for f in numbers if not is_number(f.value)]
    if unshown or len(stays) < len(table.rows):
        raise InputError(name, unshown or examined.findings)
    source = tuple(blocks(text))
    spans = tuple(_spans(stays, text, source))
    pairs = zip(table.rows, stays, spans, strict=True)
    found = tuple(_found(row, stay, span) for row, stay, span in pairs)
    told = (stay.evidence.start is not None or stay.evidence.sentence for stay in stays)
    lost = sum(bool(named) and span is None for named, span in zip(told, spans, strict=True))
    basis = tuple({column: row[column] for column in ANNOTATIONS} for row in table.rows)
    person = find_subject(source[:OPENING_BLOCKS], subject or None).name
    draft = Draft(found, person or title_of(name), text)
    return ReopenedTable(draft, _rows(table.rows), basis, lost, len(mended))


def rows_of_life(itinerary: Itinerary) -> ReopenedTable:
    """The rows of an itinerary, with its name and its sentences, without the text they are of."""
    return reopened(write_table(itinerary), "places.csv", "", itinerary.name)


def _rows(rows: Sequence[Row]) -> Rows:
    ids = [row["id"] for row in rows]
    return tuple(
        DraftRow(
            at,
            keep=True,
            cells=in_one_line({column: row[column] for column in READ}),
            found=at,
            has_id=is_id(row["id"]) and ids.index(row["id"]) == at,
        )
        for at, row in enumerate(rows)
    )


def _spans(
    stays: Sequence[Stay], text: str, source: Sequence[Block]
) -> Iterator[tuple[int, int] | None]:
    """The offsets of each stay's sentence in the text; None where the text has none for it."""
    findings = evidence_findings(stays, Source(text, source))
    astray = {finding.line for finding in findings if finding.code in _ASTRAY}
    for stay in stays:
        told = stay.evidence
        if told.start is not None and told.end is not None and stay.line not in astray:
            yield told.start, told.end
        else:
            yield _sought(told.sentence, source, told.start or 0)


def _sought(sentence: str, source: Sequence[Block], near: int) -> tuple[int, int] | None:
    """Where a text has a sentence word for word: the nearest of such places to an offset."""
    spans = [
        block.source_span(at, at + len(sentence))
        for block in source
        if sentence and (at := block.text.find(sentence)) >= 0
    ]
    return min(spans, key=lambda span: abs(span[0] - near), default=None)


def _found(row: Row, stay: Stay, span: tuple[int, int] | None) -> ExtractedStay:
    place, evidence = stay.place, (span,) if span else ()
    return ExtractedStay(
        place=place.name,
        date_text=stay.date_text,
        start=stay.start.earliest if stay.start else None,
        end=stay.end.latest if stay.end else None,
        edtf="",
        char_start=span[0] if span else 0,
        char_end=span[1] if span else 0,
        confidence=_share(row["confidence"]),
        latitude=place.latitude,
        longitude=place.longitude,
        country=place.modern_country,
        modern_name=place.modern_name,
        reason=row["reason"],
        geocode_reason=row["geocode_reason"],
        geocode_confidence=_share(row["geocode_confidence"]),
        evidence=evidence,
        sentence=stay.evidence.sentence,
    )


def _share(cell: str) -> float:
    """A share from 0 to 1 in a cell; 0 where there is none."""
    try:
        return min(max(float(cell), 0.0), 1.0)
    except ValueError:
        return 0.0
