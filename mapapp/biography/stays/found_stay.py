"""A stay as the mentions of it tell it."""

from dataclasses import dataclass, field
from datetime import date

from mapapp.biography.mentions import Mention
from mapapp.biography.temporal.chronology import Period
from mapapp.vocabulary import ArrivedBy, Kind

ONCE = frozenset({Kind.BIRTHPLACE, Kind.DEATH})


@dataclass(slots=True)
class FoundStay:
    """A stay as the mentions tell it; the first mention is its main evidence."""

    mentions: list[Mention]
    start: Period | None = None
    end: Period | None = None
    kind: Kind = Kind.RESIDENCE
    arrived_by: ArrivedBy | None = None
    confidence: float = 0.0
    carried: bool = False
    attested: bool = False
    """The end is the last day that is told of, not one that is told as the end."""
    rival: "FoundStay | None" = None
    """The stay that this one, another account of the same, contradicts."""
    conflicts: list[str] = field(default_factory=list)
    """Other dates that the text gives for the same."""
    context: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The place as the text writes it, where it does so best."""
        return self.mentions[0].toponym.name

    @property
    def first(self) -> date | None:
        """The first day that the stay may have had."""
        period = self.start or self.end
        return period.first if period else None

    @property
    def last(self) -> date | None:
        """The last day that is told of."""
        ends = [p.last for p in (self.start, self.end) if p is not None]
        return max(ends) if ends else None


NEAR_CHARACTERS = 500
