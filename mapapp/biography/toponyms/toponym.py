"""A name read as a place, and what is asked of a gazetteer for that."""

from dataclasses import dataclass
from typing import Protocol

from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.spelling import key


class Names(Protocol):
    """What the extraction asks of a gazetteer (``mapapp.geocoding.gazetteer.Gazetteer``)."""

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """Every place that a name may mean, the most prominent first."""
        ...


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name read as a place: the part that names it, and how it stands in the whole name.

    ``known``: the gazetteer has it. ``feature`` is the gazetteer's (``town``, ``country``…),
    empty where unknown. ``institution`` is the whole name where the place stands inside it
    ("University of Göttingen") or where the institution itself is the place.
    """

    name: str
    known: bool
    feature: str = ""
    country: str = ""
    prominence: float = 0.0
    institution: str = ""
    event: bool = False
    shaped: bool = False
    """The name itself says that it is a place (Cape X, X Islands)."""
    venue: bool = False
    """A house called after its town ("London Palladium"): a place with "at" only."""
    countries: frozenset[str] = frozenset()
    """The countries in which the gazetteer has places of this name."""
    region: str = ""
    """The state or province, where a well-known institution's town has namesakes."""
    states: frozenset[tuple[str, str]] = frozenset()
    """The countries and codes of the states and provinces of this name."""
    divisions: frozenset[tuple[str, str]] = frozenset()
    """The countries and their first-order divisions in which there are towns of this name."""
    regions: frozenset[str] = frozenset()
    """The countries in which the name is a region's or state's."""
    gloss: str = ""
    """Today's name, where the text gives it in brackets."""

    place_id: str = ""
    """The gazetteer's id of the best-known place of the name."""

    @property
    def identity(self) -> str:
        """What all names of one place share (Prinkipo, Büyükada); of a house its town's."""
        return self.place_id or key(self.gloss if self.house else self.name)

    @property
    def house(self) -> bool:
        """Whether it is a house whose town (``gloss``) is known."""
        return bool(self.institution and self.gloss)

    def may_lie_in(self, land: "Toponym") -> bool:
        """Whether a town of this name is in a state, or a town or state in a country."""
        if self.divisions & land.states:
            return True
        if land.feature != "country":
            return False
        within = {country for country, _ in self.divisions}
        return land.country in within or (self.feature == "state" and self.country == land.country)

    @property
    def wide(self) -> bool:
        """A country, region or sea rather than a settlement."""
        return self.feature in {"country", "state", "region", "continent", "sea"}
