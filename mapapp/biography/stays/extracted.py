"""A stay as it was found in a text, with its evidence, its reason and how sure it is."""

from dataclasses import asdict, dataclass
from datetime import date

from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision


@dataclass(frozen=True, slots=True)
class ExtractedStay:
    """A stay found in a text.

    ``start`` and ``end`` are the earliest first and the latest last day, None where no date is
    known; ``edtf`` says the same no more exactly than the text does. ``char_start`` and
    ``char_end`` are the evidence's sentence in the input. Coordinates are in degrees, None where
    the gazetteer has no such place. ``evidence`` are the sentences of all mentions.
    """

    place: str
    date_text: str
    start: date | None
    end: date | None
    edtf: str
    char_start: int
    char_end: int
    confidence: float
    start_edtf: str = ""
    end_edtf: str = ""
    latitude: float | None = None
    longitude: float | None = None
    country: str = ""
    modern_name: str = ""
    precision: Precision = Precision.TOWN
    radius_km: float | None = None
    kind: Kind = Kind.RESIDENCE
    arrived_by: ArrivedBy | None = None
    certainty: Certainty = Certainty.CERTAIN
    calendar: Calendar = Calendar.GREGORIAN
    institution: str = ""
    context: tuple[str, ...] = ()
    phase: str = ""
    note: str = ""
    reason: str = ""
    geocode_reason: str = ""
    geocode_confidence: float = 0.0
    """How sure it is that the name means that place, 0 to 1; ``confidence`` is of the presence."""
    rival: bool = False
    """Another account of the birth or death, which the route does not pass through."""
    remark: str = ""
    evidence: tuple[tuple[int, int], ...] = ()
    sentence: str = ""
    """The evidence's sentence as it is read, without markup and notes."""

    @property
    def lonlat(self) -> tuple[float, float] | None:
        """The coordinates in degrees, longitude first; None where the gazetteer has no place."""
        if self.longitude is None or self.latitude is None:
            return None
        return self.longitude, self.latitude

    def as_dict(self) -> dict[str, object]:
        """The stay as a JSON object; dates as ISO 8601 or null."""
        members: dict[str, object] = asdict(self)
        for name in ("start", "end"):
            day = members[name]
            members[name] = day.isoformat() if isinstance(day, date) else None
        return members
