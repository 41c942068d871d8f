"""Itineraries of every kind that the table allows, for property tests."""

from dataclasses import replace
from datetime import date

from hypothesis import strategies as st

from mapapp.dates import EdtfDate, parse
from mapapp.model import Evidence, Itinerary, Place, Stay
from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision
from tests.hostile import HOSTILE

LARGEST_OFFSET = 10**9


def texts(min_size: int = 0) -> st.SearchStrategy[str]:
    """Texts of cells: no control characters, hostile texts among them, stripped as on reading."""
    lines = st.sampled_from("\t\n\r")
    characters = st.characters(exclude_categories=("Cs", "Cc")) | lines
    anything = st.text(characters, max_size=40) | st.sampled_from(HOSTILE)
    return anything.map(str.strip).filter(lambda text: len(text) >= min_size)


def edtf_dates() -> st.SearchStrategy[EdtfDate]:
    """Days, months, seasons, years, decades and intervals, some about or doubtful."""
    days = st.dates(date(1000, 1, 1), date(2100, 12, 31))
    forms = st.sampled_from(("{0}", "{0:%Y-%m}", "{0:%Y}", "{0:%Y}~", "{0:%Y-%m}?", "{0:%Y}-22"))
    plain = st.builds(lambda form, day: form.format(day), forms, days)
    decades = st.integers(100, 209).map("{}X".format)
    intervals = st.tuples(days, days).map(lambda pair: "{}/{}".format(*sorted(pair)))
    return (plain | decades | intervals).map(parse)


@st.composite
def places(draw: st.DrawFn) -> Place:
    """Places with or without coordinates, of every precision."""
    precision = draw(st.sampled_from(Precision))
    placed = draw(st.booleans())
    radius = draw(st.none() | st.integers(0, 5_000).map(float))
    return Place(
        name=draw(texts(min_size=1)),
        modern_name=draw(texts()),
        modern_country=draw(st.sampled_from(("", "DE", "KZ", "US"))),
        historical_state=draw(texts()),
        longitude=draw(_degrees(180)) if placed else None,
        latitude=draw(_degrees(90)) if placed else None,
        precision=precision,
        radius_km=radius if precision is Precision.REGION else None,
    )


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    """Stays of the route, all with the same id."""
    start, end = draw(st.none() | edtf_dates()), draw(st.none() | edtf_dates())
    if start and end and start.earliest > end.latest:
        start, end = end, start
    offset = draw(st.none() | st.integers(0, LARGEST_OFFSET))
    return Stay(
        id="stay",
        place=draw(places()),
        start=start,
        end=end,
        date_text=draw(texts()),
        calendar=draw(st.sampled_from(Calendar)),
        certainty=draw(st.sampled_from(Certainty)),
        arrived_by=draw(st.none() | st.sampled_from(ArrivedBy)),
        kind=draw(st.sampled_from(Kind)),
        phase=draw(texts()),
        event=draw(texts()),
        evidence=Evidence(
            draw(texts()),
            offset,
            None if offset is None else draw(st.integers(1, 999)) + offset,
            draw(texts()),
        ),
        remark=draw(texts()),
    )


@st.composite
def itineraries(draw: st.DrawFn, max_size: int = 6) -> Itinerary:
    """Itineraries of one stay or more, some of them rival accounts of the first."""
    drawn = draw(st.lists(stays(), min_size=1, max_size=max_size))
    rivals = draw(st.sets(st.integers(1, max_size), max_size=2))
    named = [
        replace(stay, id=f"stay-{number}", rival_of="stay-0" if number in rivals else "")
        for number, stay in enumerate(drawn)
    ]
    return Itinerary(tuple(named), draw(texts()))


def _degrees(most: int) -> st.SearchStrategy[float]:
    """Degrees as people write them: with six decimals at the most."""
    return st.integers(-most * 10**6, most * 10**6).map(lambda millionths: millionths / 10**6)
