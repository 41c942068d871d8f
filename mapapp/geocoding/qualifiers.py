"""What a name adds behind a comma: a state, a region, or a town and what is around it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.namesakes import OF_SETTLERS
from mapapp.geocoding.query import Reading
from mapapp.geocoding.territories import Territory, ground, is_county, of_any_time, territories
from mapapp.geocoding.weights import Scored, Weights

_AROUND_KM = 60.0
_KNOWN_FOR_ITS_PAST = 5.0  # of prominence: of a village, another of the name is meant
_BORDERING_KM = 120.0
_KNOWN_BESIDE_A_STATE = 7.0  # of prominence: New York is a city, too, but California no town
NOT_THE_NAME = frozenset({"spelling", "sound"})


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """The territories that a name adds, as they were in the year told (or are) and at other times.

    ``inside`` says whether a place that was found lies in one of ``named``, ``bordered`` whether
    in one that has borders.
    """

    named: tuple[Territory, ...]
    past: tuple[Territory, ...]
    inside: bool
    bordered: bool

    @classmethod
    def of(
        cls,
        reading: Reading,
        found: Sequence[Candidate],
        year: int | None,
        gazetteer: Gazetteer,
    ) -> "Qualifiers":
        """The qualifiers of a reading, of whose toponym these places were found."""
        texts = reading.qualifiers
        named = tuple(one for text in texts for one in _qualifying(text, year, gazetteer))
        inside = _lies_in(found, named)
        # Undated, “Breslau, Germany” may be told of the Germany of any time; and no date is sure.
        sought = (year is None or not inside) and not any(map(_is_a_new_state, named))
        past = tuple(one for text in texts for one in of_any_time(text, year)) if sought else ()
        return cls(named, past, inside, _lies_in(found, [one for one in named if one.countries]))

    def place(self, found: Sequence[Candidate]) -> bool:
        """Whether one of the places found lies, or may once have lain, in what the name adds."""
        return self.inside or _lies_in(found, self.past) or any(map(self._once, found))

    def weigh(self, scored: Scored, weights: Weights) -> Scored:
        """A candidate with what speaks for and against it: it must lie in what the name adds."""
        if not self.named:
            return scored
        candidate = scored.candidate
        holding = [territory for territory in self.named if territory.holds(candidate)]
        for territory in sorted(holding, key=lambda one: (not one.admin1, not one.countries)):
            if self.bordered and not territory.countries:
                return scored  # Clinton, New York, is in the state rather than near the city
            words = f"in {territory.name}, as the name says"
            return scored.more(-weights.outside / 2, words, told=True)
        past = [territory for territory in self.past if territory.holds(candidate)]
        for territory in sorted(past, key=lambda one: one.may_miss(candidate)):
            doubt = weights.outlying if territory.may_miss(candidate) else 0.0
            words = f"on the ground of {territory.name}, as the name says"
            return scored.more(doubt - weights.outside / 4, words, told=True)
        if not self.inside and (words := self._once(candidate)):
            return scored.more(weights.beyond, words, told=True, once=True)
        return scored.more(weights.outside, f"not in {self.named[0].name}")

    def _once(self, candidate: Candidate) -> str:
        """Why a well-known place may have been in what the name adds; empty where it was not."""
        if candidate.prominence < _KNOWN_FOR_ITS_PAST or candidate.match in NOT_THE_NAME:
            return ""
        for territory in self.named:
            if territory.possesses(candidate):
                return f"perhaps held by {territory.name} once"
            # What lies around a town has no borders.
            if territory.countries and territory.km_to(candidate) <= _BORDERING_KM:
                return f"near {territory.name}, whose borders have moved"
        return ""


def _is_a_new_state(territory: Territory) -> bool:
    """Whether it is a state of settlers: Louisiana, which French Louisiana is no word for."""
    return bool(territory.admin1) and territory.countries <= OF_SETTLERS


def _lies_in(found: Sequence[Candidate], named: Sequence[Territory]) -> bool:
    known = [candidate for candidate in found if candidate.match not in NOT_THE_NAME]
    return any(territory.holds(candidate) for territory in named for candidate in known)


def _qualifying(text: str, year: int | None, gazetteer: Gazetteer) -> Iterator[Territory]:
    """The territories that a text behind a comma names."""
    best = next(iter(gazetteer.lookup(text)), None)
    for territory in territories(text, year, gazetteer):
        # "Kensington, London": not the country that London may stand for as a government.
        of_town = best is not None and best.feature == "town" and territory.name == text
        if territory.lonlat or territory.admin1 or not of_town:
            yield territory
        elif territory.possessions and year is not None:
            yield territory  # "Corfu, Venice"
    yield from towns(text, gazetteer)


def towns(text: str, gazetteer: Gazetteer) -> tuple[Territory, ...]:
    """The surroundings of the best known towns of a name, and the division or counties so named."""
    found = [c for c in gazetteer.lookup(text) if c.match != "spelling"]
    counties = [c for c in found if is_county(c)]
    divided = any(c.match == "name" and c.feature in ("state", "country") for c in found)
    least = _KNOWN_BESIDE_A_STATE if divided else 0.0
    return (
        *(Territory(c.name, frozenset(ground(c)), "", c.lonlat, c.radius_km) for c in counties),
        *(
            Territory(c.name, frozenset(ground(c)), c.admin1)
            if c.feature == "state"
            else Territory(c.name, frozenset(), "", c.lonlat, _AROUND_KM)
            for c in found[:5]
            # A state of the past has no division's code: of that “territories” has told.
            if (c.feature in ("town", "site") and c.prominence >= least)
            or (c.feature == "state" and c.admin1)
        ),
    )
