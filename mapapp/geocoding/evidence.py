"""What speaks for each candidate by itself: its name, its fame, the state and context named."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.lanes import FARTHEST_KM, REACH_KM, km_to_a_lane
from mapapp.geocoding.namesakes import OF_SETTLERS, beside_namesakes
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.query import Query, Reading, readings
from mapapp.geocoding.spelling import key
from mapapp.geocoding.tables import founded, settled
from mapapp.geocoding.territories import Territory, ground, of_any_time, territories
from mapapp.geocoding.weights import WEIGHTS, Scored, Weights
from mapapp.vocabulary import ArrivedBy


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
    placed = False
    for reading, found in readings_found:
        if placed and reading.qualifies:
            continue  # a place of the name is where the name says: what says it is not meant
        qualifiers = [
            territory
            for text in reading.qualifiers
            for territory in _qualifying(text, year, gazetteer)
        ]
        # Undated, “Breslau, Germany” may be told of the Germany of any time; and no date is sure.
        inside = _inside(found, qualifiers)
        past = (
            [territory for text in reading.qualifiers for territory in of_any_time(text)]
            if year is None or not inside
            else []
        )
        # Frankfurt (Oder) has the name in short, too.
        found_by_name = any(c.match == "name" and "(" not in c.name for c in found)
        greatest = _greatest(found)
        placed = placed or inside or _inside(found, past) or any(_once(found, qualifiers))
        for candidate in found:
            scored = _own(candidate, reading, query, weights)
            if candidate.match in ("alternate", "former") and found_by_name:
                scored = _more(scored, weights.beside)
            # Of San Sebastián de los Reyes the name is told in full: in Spain there is the other.
            margin = 0.0 if candidate.match == "alternate" else weights.shadow
            shadow = greatest.get(candidate.country, 0.0) - margin
            if candidate.feature == "town" and candidate.prominence < shadow:
                scored = _more(scored, weights.overshadowed)
            scored = _more(scored, beside_namesakes(candidate, found, year, weights))
            if year is not None and _unsettled(candidate, year):
                scored = _more(scored, weights.unsettled)
            if query.arrived_by is ArrivedBy.SHIP:
                scored = _more(scored, weights.inland * _inland(candidate))
            scored = _with_state(scored, state, weights)
            scored = _with_qualifiers(scored, qualifiers, past, weights, alone=not inside)
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
    score += _kind(candidate, weights)
    words, told = [], False
    if query.modern_name and key(query.modern_name) not in (
        key(candidate.name),
        key(candidate.matched),
    ):
        score += weights.not_modern
    if reading.cut:
        score += weights.cut if "…" in reading.cut else weights.qualifier
        words.append(f"only “{reading.toponym}” is in the gazetteer")
    if candidate.match in ("spelling", "sound"):
        words.append(f"spelt like {candidate.matched}")
    elif candidate.match in ("alternate", "former") and candidate.matched != candidate.name:
        words.append(f"{candidate.matched} is another name of {candidate.name}")
    if query.countries:
        if set(query.countries).intersection(ground(candidate)):
            words.append("in the country entered")
            told = True
        else:
            score += weights.other_country
            words.append("not in the country entered")
    return Scored(candidate, score, tuple(words), reading, told)


def _kind(candidate: Candidate, weights: Weights) -> float:
    """What kind of place it is, and of what kind is the name that was found."""
    score = weights.site if candidate.feature == "site" else 0.0
    if candidate.radius_km:
        score += weights.region
    if candidate.match == "alternate":
        if candidate.feature == "country":
            score -= weights.alternate  # Holland: from a table of what countries are called
        elif key(candidate.name).startswith(key(candidate.matched)):
            score += weights.short - weights.alternate
        elif candidate.country in OF_SETTLERS and candidate.feature == "town":
            score += weights.nickname
    return score


def _greatest(found: Iterable[Candidate]) -> dict[str, float]:
    """The prominence of the best known town of each country that goes by the very name.

    Who means a village, a suburb or a quarter of that name says so.
    """
    greatest: dict[str, float] = {}
    for one in found:
        if one.match == "name" and one.feature == "town":
            greatest[one.country] = max(greatest.get(one.country, 0.0), one.prominence)
    return greatest


def _unsettled(candidate: Candidate, year: int) -> bool:
    """Whether a town was not founded yet, or lies where there was none of such a name."""
    if candidate.feature != "town":
        return False
    land, division = candidate.country, candidate.admin1
    towns, since = founded(), settled()
    name = candidate.name
    begun = towns.get((land, division, name), towns.get((land, "", name)))
    if begun is not None:
        return year < begun - _YEARS_OF_GRACE
    first = since.get((land, division), since.get((land, "")))
    return first is not None and year < first


_YEARS_OF_GRACE = 3  # sources are not exact about the year in which a town began


def _inland(candidate: Candidate) -> float:
    """From 0 to 1: how little one who came by ship may be said to have come here."""
    if candidate.radius_km is not None:
        return 0.0
    beyond = (km_to_a_lane(*candidate.lonlat) - REACH_KM) / (FARTHEST_KM - REACH_KM)
    return min(1.0, max(0.0, beyond))


def _with_state(scored: Scored, state: Iterable[Territory], weights: Weights) -> Scored:
    """A candidate must lie in one of the states that are named; in all of them is better."""
    holding = [t for t in state if t.holds(scored.candidate)]
    lacking = [t for t in state if not t.holds(scored.candidate)]
    if holding:
        doubt = weights.abroad / 2 * len(lacking) / (len(lacking) + len(holding))
        if holding[0].may_miss(scored.candidate):
            doubt += weights.outlying
        return _more(scored, doubt, f"on the ground of {holding[0].name}", told=True)
    for territory in lacking:
        if territory.possesses(scored.candidate):
            return _more(scored, weights.beyond, f"held by {territory.name} then", told=True)
    if lacking:
        return _more(scored, weights.abroad, f"not on the ground of {lacking[0].name}")
    return scored


def _with_qualifiers(
    scored: Scored,
    named: list[Territory],
    past: list[Territory],
    weights: Weights,
    *,
    alone: bool,
) -> Scored:
    """A candidate must lie in what the name adds.

    ``past`` is what went by that in other times; ``alone`` says that no candidate lies in it today.
    """
    if not named:
        return scored
    candidate = scored.candidate
    holding = [territory for territory in named if territory.holds(candidate)]
    # Clinton, New York, is in the state rather than near the city.
    divisions = [territory for territory in named if territory.admin1]
    for territory in [one for one in holding if one.admin1] or holding:
        share = 4 if divisions and not territory.admin1 and not territory.countries else 2
        words = f"in {territory.name}, as the name says"
        return _more(scored, -weights.outside / share, words, told=True)
    once = [territory for territory in past if territory.holds(candidate)]
    for territory in sorted(once, key=lambda one: one.may_miss(candidate)):
        doubt = weights.outlying if territory.may_miss(candidate) else 0.0
        words = f"on the ground of {territory.name}, as the name says"
        return _more(scored, doubt - weights.outside / 4, words, told=True)
    for words in _once((candidate,), named) if alone else ():
        return replace(_more(scored, weights.beyond, words, told=True), once=True)
    return _more(scored, weights.outside, f"not in {named[0].name}")


def _once(found: Iterable[Candidate], named: Sequence[Territory]) -> Iterator[str]:
    """Why well-known places may have been in what the name adds, though they are not today."""
    for candidate in found:
        if candidate.prominence < _KNOWN_FOR_ITS_PAST or candidate.match in ("spelling", "sound"):
            continue
        for territory in named:
            if territory.possesses(candidate):
                yield f"held by {territory.name} once"
            elif territory.km_to(candidate) <= _BORDERING_KM:
                yield f"near {territory.name}, whose borders have moved"


_KNOWN_FOR_ITS_PAST = 5.0  # of prominence: of a village, another of the name is meant
_BORDERING_KM = 120.0


def _inside(found: Iterable[Candidate], named: Sequence[Territory]) -> bool:
    """Whether one of the places found lies in a territory that the name adds."""
    known = (candidate for candidate in found if candidate.match not in ("spelling", "sound"))
    return any(territory.holds(candidate) for candidate in known for territory in named)


def _with_context(scored: Scored, context: list[Territory], weights: Weights) -> Scored:
    """What is named beside a place counts the more, the nearer it is; the best of it counts."""
    best, name = 0.0, ""
    for territory in context:
        share = 1.0 / (1.0 + territory.km_to(scored.candidate) / weights.context_km)
        if share > best:
            best, name = share, territory.name
    told = (f"{name} is named beside it",) if best > _WORTH_TELLING else ()
    return _more(scored, weights.in_context * best, *told)


def _more(scored: Scored, score: float, *words: str, told: bool = False) -> Scored:
    return replace(
        scored,
        score=scored.score + score,
        words=(*scored.words, *words),
        told=scored.told or told,
    )


def _context(query: Query, year: int | None, gazetteer: Gazetteer) -> list[Territory]:
    return [
        territory
        for text in query.context
        for territory in (territories(text, year, gazetteer) or _towns(text, gazetteer))
    ]


def _qualifying(text: str, year: int | None, gazetteer: Gazetteer) -> Iterator[Territory]:
    """What a name adds behind a comma: a state, a region, or a town and what is around it."""
    best = next(iter(gazetteer.lookup(text)), None)
    for territory in territories(text, year, gazetteer):
        # "Kensington, London": not the country that London may stand for as a government.
        of_town = best is not None and best.feature == "town" and territory.name == text
        if territory.lonlat or territory.admin1 or not of_town:
            yield territory
        elif held := territory.possessions:  # "Corfu, Venice"
            yield Territory(text, held, parts=held)
    yield from _towns(text, gazetteer)


_AROUND_KM = 60.0
_WORTH_TELLING = 0.3
_MOST_REACH_KM = 2_000.0


def _towns(text: str, gazetteer: Gazetteer) -> tuple[Territory, ...]:
    """The surroundings of the most prominent towns of a name, and the division of that name."""
    return tuple(
        Territory(c.name, frozenset(ground(c)), c.admin1)
        if c.feature == "state"
        else Territory(c.name, frozenset(), "", c.lonlat, _AROUND_KM)
        for c in gazetteer.lookup(text)[:5]
        # A state of the past has no division's code: of that “territories” has told.
        if c.feature in ("town", "site") or (c.feature == "state" and c.admin1)
        if c.match != "spelling"
    )


def km_apart(a: Candidate, b: Candidate) -> float:
    """Kilometres between two places; where they are regions, from somewhere in them."""
    reach = (a.radius_km or 0.0) + (b.radius_km or 0.0)
    return max(0.0, great_circle_km(a.lonlat, b.lonlat) - reach) + min(reach, _MOST_REACH_KM) / 2
