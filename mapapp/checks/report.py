"""The report on a table: every rule applied, its faults and warnings in the order of its lines."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mapapp.checks.calendars import calendar_findings
from mapapp.checks.chronology import gap_findings, order_findings, overlap_findings
from mapapp.checks.completeness import (
    column_findings,
    radius_findings,
    source_findings,
)
from mapapp.checks.evidence import Source, evidence_findings
from mapapp.checks.location import Lookup, apart_findings, location_findings
from mapapp.checks.speed import speed_findings
from mapapp.errors import Finding, InputError
from mapapp.model import Itinerary
from mapapp.table.header import NO_SLIPS
from mapapp.table.reading import Examined, examine_table


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong with a table (``faults``) and what is doubtful (``warnings``)."""

    name: str
    stays: int
    faults: tuple[Finding, ...]
    warnings: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, by line and column."""
        return tuple(sorted(self.faults + self.warnings))

    def strict(self) -> "Report":
        """The report with every warning a fault, but those that tell which columns there are."""
        told = tuple(finding for finding in self.warnings if finding.code in NO_SLIPS)
        doubts = (finding for finding in self.warnings if finding.code not in NO_SLIPS)
        faults = (replace(finding, severity="fault") for finding in (*self.faults, *doubts))
        return Report(self.name, self.stays, tuple(sorted(faults)), told)

    def as_dict(self) -> dict[str, object]:
        """The report as a JSON object."""
        return {
            "file": self.name,
            "faults": [finding.as_dict() for finding in self.faults],
            "warnings": [finding.as_dict() for finding in self.warnings],
        }


def check_table(
    content: bytes, name: str, lookup: Lookup | None = None, source: Source | None = None
) -> Report:
    """Apply every rule to the bytes of a table; faults are found, never raised.

    ``lookup`` gives the places that a gazetteer knows by a name, ``source`` is what the rows'
    offsets refer to; without them the rules that need them are left out.
    """
    try:
        examined = examine_table(content, name)
    except InputError as error:
        return Report(name, 0, error.findings, ())
    findings = sorted({*examined.findings, *examined.warnings, *_found(examined, lookup, source)})
    return Report(
        name,
        len(examined.itinerary),
        tuple(finding for finding in findings if finding.severity == "fault"),
        tuple(finding for finding in findings if finding.severity == "warning"),
    )


def _found(examined: Examined, lookup: Lookup | None, source: Source | None) -> Iterator[Finding]:
    header, stays = examined.header, examined.itinerary.stays
    if not stays:
        return
    yield from column_findings(header)
    faulty = sorted({finding.line for finding in examined.findings})
    sound = tuple(stay for stay in stays if stay.line not in set(faulty))
    yield from source_findings(sound, header)
    yield from radius_findings(sound, header)
    yield from calendar_findings(sound)
    if {"start", "end"} <= set(header):
        itinerary = Itinerary(sound, examined.itinerary.name)
        yield from order_findings(itinerary.route, faulty)
        yield from overlap_findings(itinerary.route, faulty)
        yield from gap_findings(itinerary.route, faulty)
        yield from speed_findings(itinerary, faulty)
    yield from apart_findings(sound)
    if lookup:
        yield from location_findings(sound, lookup)
    if source is not None:
        yield from evidence_findings(sound, source)
