"""Where the stays of a life were: what the gazetteer is asked of each, all of them at once."""

from collections.abc import Sequence

from mapapp.biography.mentions import Mention
from mapapp.biography.stays.found_stay import FoundStay
from mapapp.biography.temporal.chronology import Period
from mapapp.dates import EdtfDate, parse
from mapapp.errors import DateError
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.query import Query, Resolution
from mapapp.geocoding.resolution import resolve


def located(found: Sequence[FoundStay], gazetteer: Gazetteer) -> list[Resolution]:
    """Which place each stay's name means, in the order of the stays."""
    return resolve([_query(stay, gazetteer) for stay in found], gazetteer)


def _region_of(stay: FoundStay, mention: Mention, gazetteer: Gazetteer) -> str:
    """The state or country that the text names with a town ("London, Ontario"), if any.

    What it names with one mention is true of the others.
    """
    for name in dict.fromkeys((*mention.context, *stay.context)):
        wide = [c for c in gazetteer.lookup(name)[:3] if c.match == "name"]
        if any(c.feature in {"state", "country"} for c in wide):
            return name
        towns = gazetteer.lookup(mention.toponym.name)
        if any(c.feature == "region" and any(_is_in(t, c) for t in towns) for c in wide):
            return name
    return ""


def _is_in(town: Candidate, region: Candidate) -> bool:
    return great_circle_km(town.lonlat, region.lonlat) <= (region.radius_km or 0.0)


def _query(stay: FoundStay, gazetteer: Gazetteer) -> Query:
    known = next((m for m in stay.mentions if m.toponym.known), None)
    start = _edtf(stay.start or stay.end)
    if known is not None:
        toponym = known.toponym
        house = toponym.house
        countries = (toponym.country,) if house and toponym.country else ()
        name = toponym.gloss or toponym.name
        around = (*([toponym.region] if toponym.region else []), *stay.context)
        within = toponym.region if house else ""
        told = toponym.region or _region_of(stay, known, gazetteer)
        region = "" if house or toponym.wide else told
        name = f"{name}, {region}" if region else name
        return Query(name, around, countries, historical_state=within, start=start)
    # A village that the gazetteer does not have lies near the place that is named beside it.
    nearby = stay.context[0] if stay.context else stay.name
    return Query(nearby, tuple(stay.context[1:]), start=start)


def _edtf(period: Period | None) -> EdtfDate | None:
    if period is None:
        return None
    for text in (period.edtf, period.begin, period.begin[:4]):
        try:
            return parse(text)
        except DateError:
            continue
    return None
