"""What is wrong or doubtful in a draft's rows, each finding with its row's number and place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain
from xml.etree.ElementTree import Element, SubElement, tostring

from mapapp.checks.calendars import calendar_findings
from mapapp.checks.chronology import GAP, gap_findings, order_findings, overlap_findings
from mapapp.checks.completeness import radius_findings
from mapapp.checks.location import apart_findings
from mapapp.checks.speed import speed_findings
from mapapp.dashboard.draft_rows import NO_PLACE, Checked, Rows, lies_nowhere
from mapapp.dashboard.evidence import readable
from mapapp.errors import Finding, shown
from mapapp.table import COLUMNS

# What the editor calls a column where its name says it otherwise.
_TITLES = {"start": "From", "end": "To", "arrived_by": "Came",
           "modern_country": "Country", "modern_name": "Today’s name"}  # fmt: skip
# What to do about years without a stay here.
_MEND_GAP = "add the stay, or say that the source is silent here"
_LINE = re.compile(r"\bline (?=\d)")
_MOST = 200


def doubts(result: Checked, rows: Rows) -> tuple[Finding, ...]:
    """What is doubtful in rows without a fault; ``line`` is the place of the row, from 1."""
    places = {row.number: place for place, row in enumerate(rows, 1)}
    if result.findings:
        return ()
    pairs = zip(result.itinerary, result.rows, strict=True)
    stays = tuple(replace(stay, line=places[row.number]) for stay, row in pairs)
    itinerary = replace(result.itinerary, stays=stays)
    found = chain(
        _unplaced(result.rows, places),
        radius_findings(stays, COLUMNS),
        calendar_findings(stays),
        order_findings(itinerary.route, ()),
        overlap_findings(itinerary.route, ()),
        gap_findings(itinerary.route, ()),
        speed_findings(itinerary, ()),
        apart_findings(stays),
    )
    return tuple(sorted(replace(f, message=_reworded(f)) for f in found))


def _reworded(finding: Finding) -> str:
    """A message in the words of the page, which has rows and a button for what is silent."""
    if finding.code == GAP:
        return f"{finding.message.partition(';')[0]}; {_MEND_GAP}"
    return _LINE.sub("row ", finding.message)


def _unplaced(rows: Rows, places: dict[int, int]) -> list[Finding]:
    message = "no place of this name was found, so it is not on the map; enter its coordinates"
    return [
        Finding(places[row.number], "place", message, "", "warning", "no-coordinates")
        for row in rows
        if lies_nowhere(row)
    ]


def listed(findings: Sequence[Finding], rows: Rows, *, scrolls: bool = False) -> str:
    """Findings as an HTML list: the row's number and place, the column, what is wrong."""
    items = Element("ul", {"class": "draft-findings"})
    if scrolls:
        # So that the keyboard can go to it and scroll it.
        items.set("tabindex", "0")
    for finding in findings[:_MOST]:
        item = SubElement(items, "li")
        name = SubElement(item, "strong")
        name.text = readable(row_named(finding.line, rows))
        name.tail = readable(f" · {_said(finding)}")
    if len(findings) > _MOST:
        SubElement(items, "li").text = f"and {len(findings) - _MOST} more"
    return tostring(items, encoding="unicode", method="html")


def listed_beside(findings: Sequence[Finding]) -> str:
    """Findings of the row that they stand beside, its cells in sight, as an HTML list."""
    items = Element("ul", {"class": "draft-findings"})
    for finding in findings[:_MOST]:
        # The button beside it says what can be done about years without a stay.
        said, _, _ = finding.message.partition("; " if finding.code == GAP else "\n")
        SubElement(items, "li").text = readable(_said(replace(finding, message=said, value="")))
    return tostring(items, encoding="unicode", method="html")


def row_named(place: int, rows: Rows) -> str:
    """A row's number and place for a message, of a place (from 1) in the order."""
    if not 0 < place <= len(rows):
        return "The rows"
    return f"Row {place}, {rows[place - 1]['place'] or NO_PLACE}"


def _said(finding: Finding) -> str:
    title = _TITLES.get(finding.column, finding.column.replace("_", " ").capitalize())
    column = f"{title}: " if title else ""
    value = f" (found {shown(finding.value)})" if finding.value else ""
    return f"{column}{finding.message}{value}"
