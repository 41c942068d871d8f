"""What the gazetteer knows under a name, as a toponym, and how well known that is."""

from functools import lru_cache

from mapapp.biography.toponyms.toponym import Names, Toponym
from mapapp.geocoding.gazetteer import Candidate

LARGE = 6.5
"""The prominence from which a town is sooner meant than a person or thing of its name."""


class KnownPlaces:
    """The places of a gazetteer by their names; answers are kept, so ask as often as you like."""

    def __init__(self, gazetteer: Names) -> None:
        self._gazetteer = gazetteer
        self.candidates = lru_cache(maxsize=20_000)(self._candidates)

    def _candidates(self, name: str) -> tuple[Candidate, ...]:
        return tuple(c for c in self._gazetteer.lookup(name) if c.match != "spelling")

    def prominence(self, name: str) -> float:
        """How well known the place of a name is; 0 where there is none."""
        return known.prominence if (known := self.known(name)) else 0.0

    def rank(self, name: str) -> int:
        """How surely a name is a place's rather than a person's: 2 wide, 1 a large town, 0."""
        known = self.known(name)
        return 2 if known and known.wide else int(self.prominence(name) >= LARGE)

    def known(self, name: str) -> Toponym | None:
        """The place that the gazetteer has under a name, whatever else the name may be."""
        found = self.candidates(name)
        if not found:
            return None
        best = found[0]
        return Toponym(
            name,
            known=True,
            feature=best.feature,
            country=best.country,
            prominence=best.prominence,
            countries=frozenset(place.country for place in found),
            states=frozenset((p.country, p.admin1) for p in found if p.feature == "state"),
            divisions=frozenset((p.country, p.admin1) for p in found if p.radius_km is None),
            regions=frozenset(p.country for p in found if p.feature in {"region", "state"}),
            place_id=best.id,
        )
