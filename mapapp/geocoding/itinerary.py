"""An itinerary whose places have no coordinates becomes one whose places have, where it can."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mapapp.errors import GeocodingError
from mapapp.geocoding.answer_cache import OnlinePlace
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.index import Progress
from mapapp.geocoding.online import OnlineGeocoder
from mapapp.geocoding.query import Query, Resolution, names_in, readings
from mapapp.geocoding.resolution import resolve
from mapapp.model import Itinerary, Place, Stay
from mapapp.table.columns import GEOCODED, LARGEST_RADIUS_KM
from mapapp.table.writing import cells_of
from mapapp.vocabulary import Precision

# Above this the gazetteer's answer is good enough not to trouble a service.
_SURE_ENOUGH = 0.7
# How well a service knows a place, from 0 to 1, on the gazetteer's scale of prominence.
_LEAST_PROMINENCE = 3.0
_PROMINENCE_OF_IMPORTANCE = 6.0
# The columns of the table that are filled.
FILLED = ("modern_name", "modern_country", "latitude", "longitude", "precision", "radius_km")


@dataclass(frozen=True, slots=True)
class Geocoded:
    """An itinerary with coordinates where they were found, and one resolution for each stay.

    ``trouble`` is what stopped the online service, None where nothing did: what it had answered
    until then is in the itinerary and in the cache, and a second run goes on from there.
    """

    itinerary: Itinerary
    resolutions: tuple[Resolution, ...]
    trouble: GeocodingError | None = None


def annotations(answer: Resolution) -> dict[str, str]:
    """What the columns of a geocoded table say of a resolution: how sure it is, and why."""
    return dict(zip(GEOCODED, (f"{answer.confidence:.2f}", answer.reason), strict=True))


def geocode_itinerary(
    itinerary: Itinerary,
    gazetteer: Gazetteer,
    *,
    online: OnlineGeocoder | None = None,
    progress: Progress | None = None,
) -> Geocoded:
    """Find the stays that have no coordinates, with the whole itinerary in mind.

    What a person entered is kept: coordinates, today's name and country, and that a stay is at
    sea, which is sought only where it has a name of today. A building whose town alone is found is
    said to be known to the town. ``online`` is asked for what the gazetteer leaves open or is
    unsure of. ``progress`` is told the step and the share of it that is done.
    """
    tell = progress or (lambda _step, _share: None)
    queries = [query_of(stay) for stay in itinerary]
    tell("deciding which places are meant", 0.0)
    resolutions = resolve(queries, gazetteer, progress=progress)
    trouble = None
    if online is not None:
        further, trouble = _asked(resolutions, online, tell)
        resolutions = resolve(queries, gazetteer, further=further, progress=progress)
    stays = tuple(_placed(*pair) for pair in zip(itinerary, resolutions, strict=True))
    told = map(_with_exactness, itinerary, stays, resolutions)
    tell("deciding which places are meant", 1.0)
    return Geocoded(replace(itinerary, stays=stays), tuple(told), trouble)


def filled(cells: Mapping[str, str], stay: Stay) -> dict[str, str]:
    """The cells of a row, the empty ones of its place filled from the stay that was found for it.

    A precision of ``town`` is what an empty cell means: a region takes its place.
    """
    found = cells_of(stay)
    known = {column: cells.get(column) or found[column] for column in FILLED}
    return {**cells, **known, "precision": found["precision"]}


def query_of(stay: Stay) -> Query:
    """What a stay of a table asks; a stay at sea that has no name of today asks nothing."""
    place = stay.place
    at_sea = place.precision is Precision.AT_SEA and not place.modern_name
    return Query(
        "" if at_sea else place.name,
        context=names_in(stay.event),
        countries=(place.modern_country,) if place.modern_country else (),
        historical_state=place.historical_state,
        start=stay.start or stay.end,
        arrived_by=stay.arrived_by,
        lonlat=place.lonlat,
        modern_name=place.modern_name,
    )


def _placed(stay: Stay, found: Resolution) -> Stay:
    chosen, place = found.chosen, stay.place
    if chosen is None or place.lonlat is not None:
        return stay
    return replace(stay, place=at_candidate(place, chosen))


def _with_exactness(entered: Stay, placed: Stay, found: Resolution) -> Resolution:
    """The answer, with a word where it is less exact than what a person entered."""
    exactness = placed.place.precision
    if entered.place.precision is not Precision.BUILDING or exactness is Precision.BUILDING:
        return found
    return replace(found, reason=f"{found.reason}; the building itself only to the {exactness}")


def at_candidate(place: Place, chosen: Candidate) -> Place:
    """A place at the coordinates of a candidate; what a person entered of it is kept."""
    precision = _precision(place.precision, chosen)
    radius = min(chosen.radius_km or 0.0, LARGEST_RADIUS_KM) or None
    return replace(
        place,
        longitude=chosen.longitude,
        latitude=chosen.latitude,
        modern_name=place.modern_name or chosen.name,
        modern_country=place.modern_country or chosen.country,
        precision=precision,
        radius_km=place.radius_km or (radius if precision is Precision.REGION else None),
    )


def _precision(entered: Precision, chosen: Candidate) -> Precision:
    """How exact a place is at a candidate: never more than that is itself."""
    if entered is Precision.AT_SEA:
        return entered
    if chosen.radius_km is not None:
        return Precision.REGION
    # The gazetteer's towns are their middles; a service may answer with the very house.
    in_town = entered is Precision.BUILDING and chosen.feature == "town"
    return Precision.TOWN if in_town and chosen.match != "online" else entered


def _asked(
    resolutions: Iterable[Resolution], online: OnlineGeocoder, tell: Progress
) -> tuple[dict[str, list[Candidate]], GeocodingError | None]:
    """What a service says to the names that the gazetteer left open, until it fails."""
    open_ones = {
        found.query.name: found.query
        for found in resolutions
        if found.query.lonlat is None and found.query.name and found.confidence < _SURE_ENOUGH
    }
    further: dict[str, list[Candidate]] = {}
    for number, query in enumerate(open_ones.values()):
        tell(f"asking {online.service}", number / len(open_ones))
        try:
            further[query.name] = _candidates(query, online)
        except GeocodingError as error:
            return further, error
    return further, None


def _candidates(query: Query, online: OnlineGeocoder) -> list[Candidate]:
    """A service's answers to the likeliest reading of a name that it has an answer to."""
    names = [query.modern_name] if query.modern_name else []
    names += [reading.toponym for reading in readings(query.name)][:2]
    for name in dict.fromkeys(names):
        places = online.places(name, query.countries).places
        if places:
            return [_candidate(place, online.service) for place in places]
    return []


def _candidate(place: OnlinePlace, service: str) -> Candidate:
    return Candidate(
        id=f"{service}:{place.longitude},{place.latitude}",
        name=place.name,
        country=place.country,
        admin1="",
        longitude=place.longitude,
        latitude=place.latitude,
        population=0,
        feature="town" if place.radius_km is None else "region",
        radius_km=place.radius_km,
        matched=place.name,
        match="online",
        prominence=_LEAST_PROMINENCE + _PROMINENCE_OF_IMPORTANCE * place.importance,
    )
