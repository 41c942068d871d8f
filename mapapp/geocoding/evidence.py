"""What speaks for each candidate by itself: its name, its fame, the state and context named."""

from collections.abc import Iterable, Iterator, Sequence

from mapapp.countries import with_territories
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.lanes import FARTHEST_KM, REACH_KM, km_to_a_lane
from mapapp.geocoding.namesakes import OF_SETTLERS, beside_namesakes
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.qualifiers import NOT_THE_NAME, Qualifiers, towns
from mapapp.geocoding.query import Query, Reading, readings
from mapapp.geocoding.spelling import key
from mapapp.geocoding.tables import founded, settled
from mapapp.geocoding.territories import Territory, ground, territories
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
        qualifiers = Qualifiers.of(reading, found, year, gazetteer)
        # Frankfurt (Oder) has the name in short, too.
        found_by_name = any(c.match == "name" and "(" not in c.name for c in found)
        greatest = _greatest(found)
        placed = placed or qualifiers.place(found)
        for candidate in found:
            scored = _own(candidate, reading, query, weights)
            if candidate.match in ("alternate", "former") and found_by_name:
                scored = scored.more(weights.beside)
                if candidate.match == "former" and (year or 0) >= _OF_OUR_TIME:
                    scored = scored.more(weights.outdated)
            # Of San Sebastián de los Reyes the name is told in full: in Spain there is the other.
            margin = 0.0 if candidate.match == "alternate" else weights.shadow
            shadow = greatest.get(candidate.country, 0.0) - margin
            if candidate.feature == "town" and candidate.prominence < shadow:
                scored = scored.more(weights.overshadowed)
            scored = scored.more(beside_namesakes(candidate, found, year, weights))
            if year is not None and _unsettled(candidate, year):
                scored = scored.more(weights.unsettled)
            if query.arrived_by is ArrivedBy.SHIP:
                scored = scored.more(weights.inland * _inland(candidate))
            scored = _with_state(scored, state, weights)
            scored = qualifiers.weigh(scored, weights)
            scored = _with_context(scored, context, weights)
            known = best.get(candidate.id)
            if known is None or known.score < scored.score:
                best[candidate.id] = scored
    return sorted(_in_country(query, best.values()), key=lambda s: (-s.score, s.candidate.id))


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
        told = not is_elsewhere(query, candidate)
        score += 0.0 if told else weights.other_country
        words.append(f"{'' if told else 'not '}in the country entered")
    return Scored(candidate, score, tuple(words), reading, told)


def _in_country(query: Query, scored: Iterable[Scored]) -> list[Scored]:
    """The candidates in the country that a person entered; all where none there has the name.

    A place elsewhere is no answer then, however well it lies on the way.
    """
    every = [*scored]
    inside = [one for one in every if not is_elsewhere(query, one.candidate)]
    known = any(one.candidate.match not in NOT_THE_NAME for one in inside)
    return inside if known else every


def is_elsewhere(query: Query, candidate: Candidate) -> bool:
    """Whether a candidate lies outside the countries that a person entered, if any."""
    entered = with_territories(query.countries)
    return bool(entered) and entered.isdisjoint(ground(candidate))


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
        return scored.more(doubt, f"on the ground of {holding[0].name}", told=True)
    for territory in lacking:
        if territory.possesses(scored.candidate):
            words = f"perhaps held by {territory.name}"
            return scored.more(weights.beyond, words, told=True, once=True)
    if lacking:
        return scored.more(weights.abroad, f"not on the ground of {lacking[0].name}")
    return scored


def _with_context(scored: Scored, context: list[Territory], weights: Weights) -> Scored:
    """What is named beside a place counts the more, the nearer it is; the best of it counts."""
    best, name = 0.0, ""
    for territory in context:
        share = 1.0 / (1.0 + territory.km_to(scored.candidate) / weights.context_km)
        if share > best:
            best, name = share, territory.name
    told = (f"{name} is named beside it",) if best > _WORTH_TELLING else ()
    return scored.more(weights.in_context * best, *told)


def _context(query: Query, year: int | None, gazetteer: Gazetteer) -> list[Territory]:
    return [
        territory
        for text in query.context
        for territory in (territories(text, year, gazetteer) or towns(text, gazetteer))
    ]


_WORTH_TELLING = 0.3
_OF_OUR_TIME = 1950  # by when most towns had the names that they have today
_MOST_REACH_KM = 2_000.0


def km_apart(a: Candidate, b: Candidate) -> float:
    """Kilometres between two places; where they are regions, from somewhere in them."""
    reach = (a.radius_km or 0.0) + (b.radius_km or 0.0)
    return max(0.0, great_circle_km(a.lonlat, b.lonlat) - reach) + min(reach, _MOST_REACH_KM) / 2
