"""Made-up itineraries of any length: ``python -m benchmarks.synthetic N > places.csv``.

The same length gives the same itinerary. A traveller wanders through regions on six continents,
by land within a region and by ship between a few harbours. About one place for eight stays,
twenty at least; most dates to the day; visits within residences, gaps, imprecise dates and rival
accounts here and there. Sixty stays last sixty years, ten thousand the eight centuries from 1200.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import asin, ceil, cos, radians, sin, sqrt
from random import Random

from convertdate.julian import from_gregorian

from mapapp.dates import EdtfDate, parse
from mapapp.model import Evidence, Itinerary, Place, Stay
from mapapp.table import write_table
from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision


@dataclass(frozen=True)
class Region:
    """A harbour and the country behind it: a box in degrees, west, south, east, north."""

    harbour: str
    country: str
    position: tuple[float, float]
    box: tuple[float, float, float, float]


REGIONS = (
    Region("Hamburg", "DE", (9.98, 53.54), (7.8, 48.6, 13.4, 52.8)),
    Region("New York", "US", (-74.02, 40.69), (-90, 37, -77, 42)),
    Region("Veracruz", "MX", (-96.13, 19.21), (-103, 18, -98, 24)),
    Region("Rio de Janeiro", "BR", (-43.18, -22.9), (-50, -21, -43, -12)),
    Region("Buenos Aires", "AR", (-58.36, -34.6), (-66, -36, -60, -28)),
    Region("Cape Town", "ZA", (18.43, -33.91), (21, -32, 29, -26)),
    Region("Mumbai", "IN", (72.84, 18.95), (75, 16, 82, 25)),
    Region("Shanghai", "CN", (121.5, 31.24), (106, 27, 117, 35)),
    Region("Yokohama", "JP", (139.65, 35.45), (137.2, 35.3, 140, 36.8)),
    Region("San Francisco", "US", (-122.4, 37.8), (-121, 37, -110, 44)),
    Region("Sydney", "AU", (151.21, -33.86), (142, -36, 149, -30)),
    Region("Istanbul", "TR", (28.98, 41.01), (30, 38, 41, 40)),
)
# Ships sail between these pairs only, so that their lanes are computed once.
ROUTES = (
    *((0, 1), (0, 5), (0, 11), (1, 2), (2, 3), (3, 4), (4, 5)),
    *((5, 6), (6, 7), (7, 8), (8, 9), (9, 10), (7, 10)),
)
SYLLABLES = ("ar", "ber", "cal", "dor", "el", "gan", "hol", "is", "kar", "lem", "mor", "nov")
ENDINGS = ("a", "burg", "grad", "ia", "on", "ton", "ville", "um")
RESIDENCES = (Kind.RESIDENCE, Kind.RESIDENCE, Kind.WORK, Kind.EXILE, Kind.PRISON, Kind.TRANSIT)
SURE = (Certainty.CERTAIN,) * 17 + (Certainty.LESS_CERTAIN,) * 2 + (Certainty.UNCERTAIN,)
# The last land means and its km a day, from the year in front of it on.
LAND = ((1, ArrivedBy.FOOT, 30), (1600, ArrivedBy.ROAD, 60), (1850, ArrivedBy.RAIL, 400))
SHIP_KM_A_DAY = 200


def itinerary(count: int, seed: int = 1) -> Itinerary:
    """An itinerary of exactly ``count`` stays; the same count and seed give the same one."""
    stays: list[Stay] = []
    seen: dict[str, int] = {}
    for stay in _dated(count, Random(seed)):
        seen[stay.id] = seen.get(stay.id, 0) + 1
        unique = stay.id if seen[stay.id] == 1 else f"{stay.id}-{seen[stay.id]}"
        rival = stays[-1].id if stay.rival_of else ""
        stays.append(replace(stay, id=unique, rival_of=rival))
        if len(stays) == count:
            break
    return Itinerary(tuple(stays), f"A life of {count} stays")


def _dated(count: int, chance: Random) -> Iterator[Stay]:
    """Stays without end, on a timetable that spreads ``count`` of them over the life."""
    years = min(800, max(60, count * 2 // 25))
    birth = date(max(1200, 1940 - years), 3, 1)
    pace = years * 365.25 / count
    today, number, here = birth, 0, None
    for place, by_ship in _wandering(max(20, count // 8), chance):
        travel, means = _travelled(here, place, today, by_ship=by_ship)
        start = max(today + timedelta(travel), birth + timedelta(round(number * pace)))
        free = (birth + timedelta(round((number + 1) * pace)) - start).days
        end = start + timedelta(max(2, free - chance.randint(2, 20)))
        if chance.random() < 0.02:
            end = start + timedelta((end - start).days // 3 + 1)
        stay = _stay(place, start, end, number, means=means if here else None, chance=chance)
        yield stay
        number += 1
        if (end - start).days > 20 and chance.random() < 0.06:
            yield _visit(stay, start, end, number, chance)
            number += 1
        elif number > 1 and chance.random() < 0.01:
            yield _rival(stay, number)
            number += 1
        today, here = end, place


def _wandering(places: int, chance: Random) -> Iterator[tuple[Place, bool]]:
    """Places one after the other, no two neighbours the same; True for those come to by ship."""
    regions = REGIONS[: max(4, min(len(REGIONS), places // 5))]
    inland: list[list[Place]] = [[] for _ in regions]
    for index in range(places - len(regions)):
        region = index % len(regions)
        inland[region].append(_town(regions[region], chance))
    region, here = 0, None
    while True:
        for _ in range(chance.randint(4, 60 if places > 20 else 8)):
            town = chance.choice(inland[region])
            if town != here:
                yield town, False
                here = town
        here = _harbour(regions[region])
        yield here, False
        ways = [b if a == region else a for a, b in ROUTES if region in (a, b) and b < len(regions)]
        region = chance.choice(ways)
        here = _harbour(regions[region])
        yield here, True


def _harbour(region: Region) -> Place:
    longitude, latitude = region.position
    return Place(region.harbour, region.harbour, region.country, "", longitude, latitude)


def _town(region: Region, chance: Random) -> Place:
    west, south, east, north = region.box
    names = [
        "".join(chance.choice(SYLLABLES) for _ in range(2)) + chance.choice(ENDINGS)
        for _ in range(2)
    ]
    name = names[0].capitalize()
    modern = names[1].capitalize() if chance.random() < 0.2 else name
    precision = chance.choice((Precision.TOWN,) * 8 + (Precision.BUILDING, Precision.REGION))
    digits = 5 if precision is Precision.BUILDING else 2
    return Place(
        name,
        modern,
        region.country,
        f"Land of {region.harbour}",
        round(chance.uniform(west, east), digits),
        round(chance.uniform(south, north), digits),
        precision,
        float(chance.randint(10, 80)) if precision is Precision.REGION else None,
    )


def _travelled(
    here: Place | None, there: Place, today: date, *, by_ship: bool
) -> tuple[int, ArrivedBy]:
    """The days on the way, and the means."""
    _, means, km_a_day = max(row for row in LAND if row[0] <= today.year)
    if by_ship:
        means, km_a_day = ArrivedBy.SHIP, SHIP_KM_A_DAY
    if here is None:
        return 0, means
    roundabout = 1.6 if by_ship else 1.2
    return ceil(_km(here, there) * roundabout / km_a_day), means


def _km(here: Place, there: Place) -> float:
    """The distance on a sphere, in km: near enough for a timetable."""
    lon1, lat1, lon2, lat2 = (radians(x) for x in (*_lonlat(here), *_lonlat(there)))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371 * asin(sqrt(min(1, half)))


def _lonlat(place: Place) -> tuple[float, float]:
    return place.lonlat or (0.0, 0.0)


def _stay(
    place: Place, start: date, end: date, number: int, *, means: ArrivedBy | None, chance: Random
) -> Stay:
    julian = start.year < 1700 and chance.random() < 0.1
    day = (start.year, start.month, start.day)
    if julian:
        day = from_gregorian(*day)
    offset = number * 400
    return Stay(
        id=f"{place.name.lower().replace(' ', '-')}-{start.year}",
        place=place,
        start=_edtf(start, chance),
        end=None if chance.random() < 0.05 else _edtf(end, chance),
        date_text=f"{day[2]}.{day[1]}.{day[0]}" + (" (Julian)" if julian else ""),
        calendar=Calendar.JULIAN if julian else Calendar.GREGORIAN,
        certainty=chance.choice(SURE),
        arrived_by=means,
        kind=chance.choice(RESIDENCES),
        phase=f"The years from {start.year // 10 * 10}",
        event=f"Came to {place.name} and stayed; what happened there fills stay {number + 1}.",
        evidence=Evidence(f"Chapter {number // 50 + 1} [{number + 1}]", offset, offset + 250),
        remark="The source gives the day in another hand." if chance.random() < 0.1 else "",
    )


def _edtf(day: date, chance: Random) -> EdtfDate:
    """Mostly the day itself; sometimes only its month, its year, or about its year."""
    text = day.isoformat()
    forms = (text,) * 18 + (text[:7], text[:4], f"{text[:4]}~")
    return parse(chance.choice(forms))


def _visit(stay: Stay, start: date, end: date, number: int, chance: Random) -> Stay:
    """A visit to the neighbourhood, within a stay that goes on meanwhile."""
    longitude, latitude = _lonlat(stay.place)
    near = replace(
        stay.place,
        name=f"Upper {stay.place.name}",
        modern_name="",
        longitude=round(longitude + 0.2, 5),
        latitude=round(latitude + 0.1, 5),
        precision=Precision.TOWN,
        radius_km=None,
    )
    first, last = start + timedelta(6), min(start + timedelta(9), end - timedelta(6))
    visit = _stay(near, first, last, number, means=ArrivedBy.ROAD, chance=chance)
    return replace(visit, start=parse(first.isoformat()), end=parse(last.isoformat()))


def _rival(stay: Stay, number: int) -> Stay:
    """Another account of the same days, which has him elsewhere."""
    elsewhere = _harbour(REGIONS[number % len(REGIONS)])
    return replace(
        stay,
        id=f"{stay.id}-rival",
        place=elsewhere,
        certainty=Certainty.UNCERTAIN,
        rival_of=stay.id,
        remark="A later memoir has him here instead.",
    )


if __name__ == "__main__":
    if len(sys.argv) != 2 or not sys.argv[1].isdecimal():
        sys.exit("usage: python -m benchmarks.synthetic N > places.csv")
    sys.stdout.buffer.write(write_table(itinerary(int(sys.argv[1]))))
