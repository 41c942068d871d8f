"""The draft of an itinerary: the stays found in a text, each with evidence, reason, confidence."""

import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.biography.stays.found_stay import FoundStay
from mapapp.biography.stays.locating import located
from mapapp.biography.stays.once import once_each, within_towns
from mapapp.biography.subject import Subject
from mapapp.biography.temporal.chronology import Period
from mapapp.dates import EdtfDate, parse
from mapapp.errors import DateError
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.query import Resolution
from mapapp.geocoding.resolution import LIKELY
from mapapp.geocoding.spelling import LETTERS
from mapapp.model import Evidence, Itinerary, Place, Stay
from mapapp.table.columns import ANNOTATIONS, COLUMNS
from mapapp.table.writing import cells_of, write_rows
from mapapp.vocabulary import Calendar, Certainty, Kind, Precision

DRAFT_COLUMNS = (*COLUMNS, *ANNOTATIONS)
_WIDE = frozenset({"country", "state", "region", "continent", "island", "sea"})
_LESS_CERTAIN = 0.7


@dataclass(frozen=True, slots=True)
class Draft:
    """What was found in a text: its stays in the life's order, the subject's name, the text."""

    stays: tuple[ExtractedStay, ...]
    subject: str
    text: str = ""

    @classmethod
    def of(
        cls,
        found: Sequence[FoundStay],
        subject: Subject,
        gazetteer: Gazetteer,
        *,
        whole_life: bool = True,
    ) -> "Draft":
        """The draft of merged stays, their places resolved by the gazetteer in context."""
        resolutions = located(found, gazetteer)
        leads = _leads(found, subject)
        stays = once_each(
            [_stay(stay, answer, leads) for stay, answer in zip(found, resolutions, strict=True)]
        )
        return cls(tuple(within_towns(stays) if whole_life else stays), subject.name)

    def __len__(self) -> int:
        return len(self.stays)

    def __iter__(self) -> Iterator[ExtractedStay]:
        return iter(self.stays)

    def itinerary(self) -> Itinerary:
        """The draft as an itinerary, every stay with an id of its own."""
        seen: set[str] = set()
        rows = [_model(stay, seen) for stay in self.stays]
        main = {row.kind: row.id for row, s in zip(rows, self.stays, strict=True) if not s.rival}
        rivals = [
            replace(row, rival_of=main.get(row.kind, "")) if stay.rival else row
            for row, stay in zip(rows, self.stays, strict=True)
        ]
        return Itinerary(tuple(rivals), self.subject)

    def table(self) -> bytes:
        """The draft as CSV: the columns of places.csv, and what each row and place rest on."""
        rows = [cells_of(row) | self.basis(at) for at, row in enumerate(self.itinerary())]
        return write_rows(DRAFT_COLUMNS, rows)

    def basis(self, at: int) -> dict[str, str]:
        """How sure the stay at this index (from 0) and its place are, and why, as cells."""
        stay = self.stays[at]
        told = " ".join(stay.sentence.split())
        return {
            "confidence": f"{stay.confidence:.2f}",
            "reason": stay.reason,
            "sentence": told,
            "geocode_confidence": f"{stay.geocode_confidence:.2f}",
            "geocode_reason": stay.geocode_reason,
        }

    def json_lines(self) -> bytes:
        """The draft as JSON lines, one object a stay (UTF-8)."""
        pairs = zip(self.itinerary(), self.stays, strict=True)
        members = ({"id": row.id, **stay.as_dict()} for row, stay in pairs)
        lines = (json.dumps(each, ensure_ascii=False) for each in members)
        return "".join(f"{line}\n" for line in lines).encode()


def _leads(found: Sequence[FoundStay], subject: Subject) -> frozenset[str]:
    """Headings that are no chapter: the title, and what stands over birth and death alike."""
    under = {stay.kind: stay.mentions[0].heading for stay in found if stay.rival is None}
    headings = {stay.mentions[0].heading for stay in found}
    name = subject.name.casefold()
    leads = {heading for heading in headings if name and name in heading.casefold()}
    whole = under.get(Kind.BIRTHPLACE, "")
    return frozenset(leads | ({whole} if whole == under.get(Kind.DEATH) else set()))


def _stay(stay: FoundStay, answer: Resolution, leads: frozenset[str]) -> ExtractedStay:
    main = stay.mentions[0]
    chosen, exact = answer.chosen, any(m.toponym.known for m in stay.mentions)
    start, end = stay.start or stay.end, stay.end or stay.start
    span = _span(stay.start, stay.end)
    last = max(start.last, end.last) if start and end else None
    texts = dict.fromkeys(m.dating.text for m in stay.mentions if m.dating.text)
    confidence = round(min(stay.confidence, 0.99), 2)
    doubtful = chosen is not None and answer.confidence < LIKELY
    return ExtractedStay(
        place=stay.name,
        date_text=" … ".join(list(texts)[:3]),
        start=start.first if start else None,
        end=last,
        edtf=span,
        char_start=main.start,
        char_end=main.end,
        confidence=confidence,
        start_edtf=stay.start.begin if stay.start else "",
        end_edtf=_end(stay),
        latitude=chosen.latitude if chosen else None,
        longitude=chosen.longitude if chosen else None,
        country=chosen.country if chosen else "",
        modern_name=chosen.name if chosen and exact else "",
        precision=_precision(chosen, exact=exact),
        radius_km=_radius(chosen, exact=exact),
        kind=stay.kind,
        arrived_by=stay.arrived_by,
        certainty=Certainty.LESS_CERTAIN
        if confidence < _LESS_CERTAIN or stay.carried or doubtful
        else Certainty.CERTAIN,
        calendar=Calendar.JULIAN if main.dating.julian else Calendar.GREGORIAN,
        institution=main.toponym.institution,
        context=tuple(stay.context),
        phase="" if main.heading in leads else main.heading,
        note=main.note,
        reason=_reason(stay),
        geocode_reason=answer.reason,
        geocode_confidence=round(answer.confidence, 2),
        rival=stay.rival is not None,
        remark="; ".join([*stay.conflicts, *([_INFERRED] if _is_inferred(stay) else [])]),
        evidence=tuple(dict.fromkeys((m.start, m.end) for m in stay.mentions)),
        sentence=main.sentence,
    )


_INFERRED = "the end is not told: no later than the next stay begins"


def _is_inferred(stay: FoundStay) -> bool:
    """Whether a stay's end is told by the next move alone: it may have been any day before."""
    start, end = stay.start, stay.end
    return bool(start and end and end is stay.moved and end.first > start.last)


def _end(stay: FoundStay) -> str:
    """When the stay ended; where only the next move is told, any day from its start to then."""
    if stay.end is None:
        return ""
    if stay.start is None or not _is_inferred(stay):
        return stay.end.finish
    exact = _EXACT.fullmatch(stay.start.begin) and _EXACT.fullmatch(stay.end.finish)
    if exact:
        return f"[{stay.start.begin}..{stay.end.finish}]"
    # One day of those between, for seasons and doubt cannot bound a set.
    return f"[{stay.start.first}..{stay.end.last}]"


_EXACT = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?")


def _span(start: Period | None, end: Period | None) -> str:
    if start is None and end is None:
        return ""
    if end is None:
        return start.edtf if start else ""
    if start is None:
        return end.edtf
    return start.begin if start.begin == end.finish else f"{start.begin}/{end.finish}"


def _precision(chosen: Candidate | None, *, exact: bool) -> Precision:
    wide = chosen is not None and chosen.feature in _WIDE
    return Precision.REGION if wide or (chosen is not None and not exact) else Precision.TOWN


def _radius(chosen: Candidate | None, *, exact: bool) -> float | None:
    if chosen is None:
        return None
    if chosen.feature in _WIDE:
        return chosen.radius_km
    return None if exact else 30.0


def _reason(stay: FoundStay) -> str:
    main = stay.mentions[0]
    parts = [main.judgement.reason]
    if main.dating.found:
        parts.append(main.dating.found)
    elif stay.start is None and stay.end is None:
        parts.append("no date")
    if main.toponym.institution:
        parts.append(f"the town of “{main.toponym.institution}”")
    if not main.toponym.known:
        parts.append("a name that the gazetteer does not have")
    if len(stay.mentions) > 1:
        parts.append(f"{len(stay.mentions)} mentions joined")
    return "; ".join(parts)


# --- rows ----------------------------------------------------------------------------------


def _model(stay: ExtractedStay, seen: set[str]) -> Stay:
    start, end = _date(stay.start_edtf), _date(stay.end_edtf)
    if start and end and start.earliest > end.latest:
        end = None
    return Stay(
        id=stay_id(stay.place, stay.start.year if stay.start else None, seen),
        place=Place(
            stay.place,
            stay.modern_name,
            stay.country,
            longitude=stay.longitude,
            latitude=stay.latitude,
            precision=stay.precision,
            radius_km=stay.radius_km,
        ),
        start=start,
        end=end,
        date_text=stay.date_text,
        calendar=stay.calendar,
        certainty=stay.certainty,
        arrived_by=stay.arrived_by,
        kind=stay.kind,
        phase=stay.phase,
        remark=stay.remark,
        evidence=Evidence(
            f"{stay.phase} [{stay.note}]".strip() if stay.note else stay.phase,
            stay.char_start,
            stay.char_end,
        ),
    )


def _date(text: str) -> EdtfDate | None:
    try:
        return parse(text) if text else None
    except DateError:
        return None


def stay_id(place: str, year: int | None, taken: set[str]) -> str:
    """An id for a stay from its place and year, unlike those that are taken; it is added there."""
    plain = unicodedata.normalize("NFKD", place.casefold().translate(LETTERS))
    words = re.findall(r"[a-z0-9]+", plain.encode("ascii", "ignore").decode())
    base = "-".join(words) or "place"
    if year is not None:
        base = f"{base}-{year}"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name)
    return name
