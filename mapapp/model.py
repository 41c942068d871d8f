"""The itinerary: places, stays and legs, as frozen values without behaviour of their own.

Coordinates are WGS 84 decimal degrees, kept as ``longitude`` and ``latitude``; every pair is
longitude first, as in GeoJSON and Shapely.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from mapapp.dates import EdtfDate
from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision


@dataclass(frozen=True, slots=True)
class Place:
    """A place under the name of its time and of today; without coordinates until geocoded."""

    name: str
    modern_name: str = ""
    modern_country: str = ""
    historical_state: str = ""
    longitude: float | None = None
    latitude: float | None = None
    precision: Precision = Precision.TOWN
    radius_km: float | None = None
    likelihood: float | None = None
    """How likely the name means this place, 0 to 1, where it was looked up and is doubtful."""

    @property
    def lonlat(self) -> tuple[float, float] | None:
        """The coordinates in degrees, longitude first; None until geocoded."""
        if self.longitude is None or self.latitude is None:
            return None
        return self.longitude, self.latitude


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the source says so: section and note, offsets into its text, and the words there."""

    source: str = ""
    start: int | None = None
    end: int | None = None
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay at one place: a row of the table."""

    id: str
    place: Place
    start: EdtfDate | None = None
    end: EdtfDate | None = None
    date_text: str = ""
    calendar: Calendar = Calendar.GREGORIAN
    certainty: Certainty = Certainty.CERTAIN
    arrived_by: ArrivedBy | None = None
    kind: Kind = Kind.RESIDENCE
    phase: str = ""
    event: str = ""
    evidence: Evidence = field(default_factory=Evidence)
    rival_of: str = ""
    remark: str = ""
    line: int = 0
    """Line of the table this stay was read from; 0 where it comes from elsewhere."""


@dataclass(frozen=True, slots=True)
class Itinerary:
    """A life as stays in their order; ``name`` is what a reader calls it."""

    stays: tuple[Stay, ...]
    name: str = ""

    def __iter__(self) -> Iterator[Stay]:
        return iter(self.stays)

    def __len__(self) -> int:
        return len(self.stays)

    @property
    def route(self) -> tuple[Stay, ...]:
        """The stays that the route passes through: all but the rival accounts."""
        return tuple(stay for stay in self.stays if not stay.rival_of)
