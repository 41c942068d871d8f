"""How fast people travelled: by means of travel and year, in km a day."""

from mapapp.vocabulary import ArrivedBy

# For each means: (first year, km a day at the most), the year in ascending order. Record
# performances rounded up, since a table's fault is to be found, not a fast journey doubted.
_FASTEST: dict[ArrivedBy, tuple[tuple[int, int], ...]] = {
    ArrivedBy.FOOT: ((1, 100),),
    ArrivedBy.SLEDGE: ((1, 300),),
    ArrivedBy.ROAD: ((1, 250), (1780, 400), (1905, 900), (1930, 1_500), (1960, 2_000)),
    ArrivedBy.RAIL: ((1830, 700), (1850, 1_200), (1890, 1_600), (1935, 2_400), (1964, 5_000)),
    ArrivedBy.SHIP: ((1, 350), (1840, 700), (1880, 1_000), (1907, 1_200), (1952, 1_600)),
    ArrivedBy.AIR: ((1919, 4_000), (1939, 8_000), (1952, 20_000)),
}

# What an unhurried journey covered, halts and changes included.
_UNHURRIED: dict[ArrivedBy, int] = {
    ArrivedBy.FOOT: 15,
    ArrivedBy.SLEDGE: 30,
    ArrivedBy.ROAD: 30,
    ArrivedBy.RAIL: 150,
    ArrivedBy.SHIP: 120,
    ArrivedBy.AIR: 500,
    ArrivedBy.UNKNOWN: 60,
}
_DAYS_OF_GRACE = 14


def fastest_km_a_day(means: ArrivedBy | None, year: int) -> int | None:
    """The most that a traveller covered in 24 hours by a means of travel in a year, in km.

    None where the means did not exist yet; unknown means are as fast as the fastest of the year.

    Sources of the orders of magnitude: couriers' relays and the Roman post, Ramsay, "The Speed
    of the Roman Imperial Post", JRS 15 (1925); mail coaches of about 1830 at 10 miles an hour,
    Bagwell, The Transport Revolution (1974); Siberian sledges with relays by day and night,
    Kennan, Siberia and the Exile System (1891); express trains, Simmons & Biddle, The Oxford
    Companion to British Railway History (1997); sail and Atlantic liners, Gibbs, Passenger
    Liners of the Western Ocean (1952); airliners, Davies, A History of the World's Airlines
    (1964).
    """
    if means in (None, ArrivedBy.UNKNOWN):
        return max(_at(steps, year) or 0 for steps in _FASTEST.values())
    return _at(_FASTEST[means], year)


def longest_days(means: ArrivedBy | None, km: float) -> float:
    """How many days a journey of this length may have taken at an unhurried pace.

    A gap between two stays that is longer than this is no journey: the source is silent.
    """
    return _DAYS_OF_GRACE + km / _UNHURRIED[means or ArrivedBy.UNKNOWN]


def _at(steps: tuple[tuple[int, int], ...], year: int) -> int | None:
    speed = None
    for first_year, km in steps:
        if year >= first_year:
            speed = km
    return speed
