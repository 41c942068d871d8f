"""What speaks for each candidate by itself: its name, its fame, the state and context named.

Scores are natural logarithms of odds. The weights were chosen, by likelihood, on the itineraries
of ``benchmarks/itineraries/tuning`` and on other public lives; none is of the half set aside.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.query import Query, Reading, readings
from mapapp.geocoding.records import distance_km
from mapapp.geocoding.spelling import key
from mapapp.geocoding.territories import Territory, ground, territories


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each piece of evidence counts, in natural logarithms of odds."""

    prominence: float = 1.45
    alternate: float = -1.35
    beside: float = -0.5  # where another place goes by the name
    former: float = 0.2
    spelling: float = -4.5
    sound: float = -7.0
    cut: float = -1.5
    abroad: float = -6.5  # outside the state that held the place
    outlying: float = -0.7  # in a country that the state held only in part, or far from its middle
    outside: float = -5.0  # outside what a comma or parentheses name
    other_country: float = -6.0  # not the country that a person entered
    in_context: float = 1.5
    context_km: float = 100.0
    modern: float = 3.0
    not_modern: float = -3.0  # today's name was entered, and it is another
    # That the gazetteer lacks the place that is meant: the likelier, the more go by the name.
    unlisted: float = -0.2
    unlisted_homonym: float = 1.15
    first_step: float = -2.0  # from nowhere known
    # The journey.
    distance: float = 1.1
    near_km: float = 100.0
    on_foot: float = 1.2
    by_ship: float = 0.66
    by_any: float = 1.1
    too_fast: float = -4.0
    years_halved: float = 60.0
    same_division: float = 0.35
    soon: float = 0.55
    soon_days: float = 32.0


WEIGHTS = Weights()


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with what speaks for it: the sum of the evidence, and its words."""

    candidate: Candidate
    score: float
    words: tuple[str, ...] = ()
    cut: str = ""


def candidates(
    query: Query,
    gazetteer: Gazetteer,
    weights: Weights = WEIGHTS,
    further: Sequence[Candidate] = (),
) -> list[Scored]:
    """The places that a query may mean, the likeliest by themselves first; empty when unknown.

    ``further`` are candidates from elsewhere than the gazetteer.
    """
    year = query.day.year if query.day else None
    state = territories(query.historical_state, year, gazetteer)
    context = _context(query, year, gazetteer)
    best: dict[str, Scored] = {}
    readings_found = [*_found(query, gazetteer), (Reading(query.name), tuple(further))]
    for reading, found in readings_found:
        qualifiers = [
            territory
            for text in reading.qualifiers
            for territory in (*territories(text, year, gazetteer), *_towns(text, gazetteer))
        ]
        found_by_name = any(candidate.match == "name" for candidate in found)
        for candidate in found:
            scored = _own(candidate, reading, query, weights)
            if candidate.match in ("alternate", "former") and found_by_name:
                scored = _more(scored, weights.beside)
            scored = _with_state(scored, state, weights)
            scored = _with_qualifiers(scored, qualifiers, weights)
            scored = _with_context(scored, context, weights)
            known = best.get(candidate.id)
            if known is None or known.score < scored.score:
                best[candidate.id] = scored
    return sorted(best.values(), key=lambda s: (-s.score, s.candidate.id))


def _found(query: Query, gazetteer: Gazetteer) -> Iterator[tuple[Reading, tuple[Candidate, ...]]]:
    """The readings of the name that are in the gazetteer, the uncut ones first."""
    whole = False
    if query.modern_name:
        found = gazetteer.lookup(query.modern_name)
        modern = tuple(c._replace(match="modern") for c in found if c.match != "spelling")
        whole = bool(modern)
        yield Reading(query.modern_name), modern
    known = False
    for reading in readings(query.name):
        if whole and "…" in reading.cut:
            continue  # a whole name is not cut; what qualifies it may still be all there is
        found = gazetteer.lookup(reading.toponym)
        if reading.cut:
            found = tuple(c for c in found if c.match != "spelling")
        whole, known = whole or bool(found and not reading.cut), known or bool(found)
        yield reading, found
    if not known:
        for reading in readings(query.name)[:2]:
            yield reading, gazetteer.sounding_like(reading.toponym)


def _own(candidate: Candidate, reading: Reading, query: Query, weights: Weights) -> Scored:
    matches = {
        "name": 0.0,
        "modern": weights.modern,
        "alternate": weights.alternate,
        "former": weights.former,
        "spelling": weights.spelling,
        "sound": weights.sound,
        "online": 0.0,
    }
    score = weights.prominence * candidate.prominence + matches[candidate.match]
    words = []
    if query.modern_name and key(query.modern_name) not in (
        key(candidate.name),
        key(candidate.matched),
    ):
        score += weights.not_modern
    if reading.cut:
        score += weights.cut
        words.append(f"only “{reading.toponym}” is in the gazetteer")
    if candidate.match in ("spelling", "sound"):
        words.append(f"spelt like {candidate.matched}")
    elif candidate.match in ("alternate", "former") and candidate.matched != candidate.name:
        words.append(f"{candidate.matched} is another name of {candidate.name}")
    if query.countries:
        if set(query.countries).intersection(ground(candidate)):
            words.append("in the country entered")
        else:
            score += weights.other_country
            words.append("not in the country entered")
    return Scored(candidate, score, tuple(words), reading.cut)


def _with_state(scored: Scored, state: Iterable[Territory], weights: Weights) -> Scored:
    """A candidate must lie in one of the states that are named; in all of them is better."""
    holding = [t for t in state if t.holds(scored.candidate)]
    lacking = [t for t in state if not t.holds(scored.candidate)]
    if holding:
        doubt = weights.abroad / 2 * len(lacking) / (len(lacking) + len(holding))
        if holding[0].may_miss(scored.candidate):
            doubt += weights.outlying
        return _more(scored, doubt, f"on the ground of {holding[0].name}")
    if lacking:
        return _more(scored, weights.abroad, f"not on the ground of {lacking[0].name}")
    return scored


def _with_qualifiers(scored: Scored, named: list[Territory], weights: Weights) -> Scored:
    if not named:
        return scored
    for territory in named:
        if territory.holds(scored.candidate):
            return _more(scored, -weights.outside / 2, f"in {territory.name}, as the name says")
    return _more(scored, weights.outside, f"not in {named[0].name}")


def _with_context(scored: Scored, context: list[Territory], weights: Weights) -> Scored:
    """What is named beside a place counts the more, the nearer it is; the best of it counts."""
    best, name = 0.0, ""
    for territory in context:
        share = 1.0 / (1.0 + territory.km_to(scored.candidate) / weights.context_km)
        if share > best:
            best, name = share, territory.name
    told = (f"{name} is named beside it",) if best > _WORTH_TELLING else ()
    return _more(scored, weights.in_context * best, *told)


def _more(scored: Scored, score: float, *words: str) -> Scored:
    return Scored(scored.candidate, scored.score + score, (*scored.words, *words), scored.cut)


def _context(query: Query, year: int | None, gazetteer: Gazetteer) -> list[Territory]:
    return [
        territory
        for text in query.context
        for territory in (territories(text, year, gazetteer) or _towns(text, gazetteer))
    ]


_AROUND_KM = 60.0
_WORTH_TELLING = 0.3
_MOST_REACH_KM = 500.0


def _towns(text: str, gazetteer: Gazetteer) -> tuple[Territory, ...]:
    """The surroundings of the most prominent towns of a name."""
    return tuple(
        Territory(c.name, frozenset(), "", c.lonlat, _AROUND_KM)
        for c in gazetteer.lookup(text)[:5]
        if c.feature in ("town", "site") and c.match != "spelling"
    )


def km_apart(a: Candidate, b: Candidate) -> float:
    """Kilometres between two places; where they are regions, from somewhere in them."""
    reach = (a.radius_km or 0.0) + (b.radius_km or 0.0)
    return max(0.0, distance_km(a.lonlat, b.lonlat) - reach) + min(reach, _MOST_REACH_KM) / 2
