from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mapapp.dates import parse
from mapapp.journey import Journey
from mapapp.model import Itinerary, Place, Stay
from mapapp.vocabulary import ArrivedBy, Certainty, Status
from tests.tables import journey, row

POINTS = ((2.35, 48.85), (-0.13, 51.51), (151.21, -33.87), (-157.86, 21.31), (13.41, 52.52))


@st.composite
def dates(draw: st.DrawFn) -> str:
    year = draw(st.integers(1800, 1815))
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    return draw(
        st.sampled_from(
            [
                f"{year}",
                f"{year}-{month:02d}",
                f"{year}-{month:02d}-{day:02d}",
                f"{year}-{month:02d}-{day:02d}",
                f"{year}-2{1 + month % 4}",
                f"[{year}-03..{year + day % 3}-10]",
            ]
        )
    )


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    start = draw(st.none() | dates().map(parse))
    end = draw(st.none() | dates().map(parse))
    if start and end and start.earliest > end.latest:
        start, end = end, start
    point = draw(st.none() | st.sampled_from(POINTS))
    longitude, latitude = point or (None, None)
    return Stay(
        id="x",
        place=Place(str(point), longitude=longitude, latitude=latitude),
        start=start,
        end=end,
        certainty=draw(st.sampled_from(Certainty)),
        arrived_by=draw(st.none() | st.sampled_from([ArrivedBy.RAIL, ArrivedBy.UNKNOWN])),
    )


lives = st.lists(stays(), max_size=9)


@given(lives, st.booleans())
def test_every_day_of_a_life_lies_in_exactly_one_segment(life: list[Stay], ordered: bool) -> None:
    if ordered:
        life.sort(key=lambda stay: (stay.start or stay.end or parse("1800")).earliest)
    made = Journey(Itinerary(tuple(life)))
    if made.days is None:
        assert made.segments == ()
        return
    first, last = made.days
    days = [day for s in made.segments for day in range(s.first, s.last + 1)]
    assert days == list(range(first, last + 1))
    for segment in made.segments:
        assert segment.first <= segment.last
        assert (segment.leg is not None) == (segment.status is Status.TRAVELLING)
        assert segment.presence is not None


@given(lives)
def test_whoever_is_surely_somewhere_may_be_there(life: list[Stay]) -> None:
    made = Journey(Itinerary(tuple(life)))
    for segment in made.segments:
        presence = made.presences[segment.presence or 0]
        if segment.status is Status.AT:
            assert presence.certain is not None
            assert presence.certain[0] <= segment.first <= segment.last <= presence.certain[1]
        elif segment.status is Status.MAYBE:
            assert presence.possible is not None
            assert presence.possible[0] <= segment.first <= segment.last <= presence.possible[1]


@given(lives)
def test_the_distance_never_shrinks_and_ends_with_all_legs(life: list[Stay]) -> None:
    made = Journey(Itinerary(tuple(life)))
    if made.days is None:
        return
    first, last = made.days
    days = [date.fromordinal(first) + timedelta(days=n) for n in range(0, last - first + 400, 23)]
    far = [made.distance_km(day) for day in days]
    assert all(one <= other + 1e-6 for one, other in pairwise(far))
    assert abs(made.distance_km(date(1900, 1, 1)) - sum(leg.km for leg in made.legs)) < 1e-6


@given(lives)
def test_a_leg_is_drawn_while_he_is_shown_on_it(life: list[Stay]) -> None:
    made = Journey(Itinerary(tuple(life)))
    for index, leg in enumerate(made.legs):
        shown = [segment for segment in made.segments if segment.leg == index]
        first, whole = leg.drawn
        assert first <= whole
        assert leg.fraction(first - 1) == 0 < leg.fraction(first)
        assert leg.fraction(whole) == 1
        if shown:
            assert (first, whole) == (shown[-1].first, shown[-1].last + 1)


@given(lives)
def test_of_a_stay_that_is_reached_the_leg_that_leads_to_it_is_made(life: list[Stay]) -> None:
    life.sort(key=lambda stay: (stay.start or stay.end or parse("1800")).earliest)
    made = Journey(Itinerary(tuple(life)))
    for leg in made.legs:
        reached = made.presences[leg.destination].reached
        if leg.origin < leg.destination and reached is not None:
            assert leg.drawn[1] <= reached


def statuses(*rows: dict[str, str]) -> list[tuple[str, str, Status, str]]:
    made = journey(*rows)
    return [
        (
            date.fromordinal(s.first).isoformat(),
            date.fromordinal(s.last).isoformat(),
            s.status,
            made.presences[s.presence or 0].stay.place.name,
        )
        for s in made.segments
    ]


def test_between_two_days_of_a_certain_stay_he_is_there() -> None:
    assert statuses(row("Paris", "1902-10-05", "1903-03-10")) == [
        ("1902-10-05", "1903-03-10", Status.AT, "Paris")
    ]


def test_a_month_at_the_beginning_is_open_and_the_rest_is_sure() -> None:
    assert statuses(row("Paris", "1902-10", "1903-03-10")) == [
        ("1902-10-01", "1902-10-30", Status.MAYBE, "Paris"),
        ("1902-10-31", "1903-03-10", Status.AT, "Paris"),
    ]


def test_a_stay_that_is_less_certain_is_never_sure() -> None:
    assert statuses(row("Paris", "1902-10-05", "1903-03-10", certainty="less-certain")) == [
        ("1902-10-05", "1903-03-10", Status.MAYBE, "Paris")
    ]


def test_a_visit_interrupts_a_residence_and_he_comes_home() -> None:
    assert statuses(
        row("Vienna", "1907-10-01", "1914-08-03"), row("London", "1910-05-02", "1910-05-09")
    ) == [
        ("1907-10-01", "1910-05-01", Status.AT, "Vienna"),
        ("1910-05-02", "1910-05-09", Status.AT, "London"),
        ("1910-05-10", "1914-08-03", Status.AT, "Vienna"),
    ]


def test_a_few_days_between_two_stays_are_a_journey() -> None:
    assert statuses(
        row("Paris", "1902-10-05", "1903-03-10"),
        row("Vienna", "1903-03-15", "1904-01-01", arrived_by="rail"),
    ) == [
        ("1902-10-05", "1903-03-10", Status.AT, "Paris"),
        ("1903-03-11", "1903-03-14", Status.TRAVELLING, "Paris"),
        ("1903-03-15", "1904-01-01", Status.AT, "Vienna"),
    ]


def test_years_between_two_stays_are_a_silence_of_the_source() -> None:
    assert statuses(
        row("Paris", "1902-10-05", "1903-03-10"),
        row("Vienna", "1906-03-15", "1907-01-01", arrived_by="rail"),
    )[1] == ("1903-03-11", "1906-03-14", Status.UNKNOWN, "Paris")


def test_a_stay_without_an_end_is_known_for_its_beginning_only() -> None:
    assert statuses(row("Paris", "1902-10-05"), row("Vienna", "1902-10-12", "1903-01-01")) == [
        ("1902-10-05", "1902-10-05", Status.AT, "Paris"),
        ("1902-10-06", "1902-10-11", Status.UNKNOWN, "Paris"),
        ("1902-10-12", "1903-01-01", Status.AT, "Vienna"),
    ]


def test_a_rival_account_takes_no_days() -> None:
    assert statuses(
        row("Paris", "1902-10-05", "1903-03-10"),
        row("London", "1902-11-05", "1902-12-05", rival_of="paris-1902-10-05"),
    ) == [("1902-10-05", "1903-03-10", Status.AT, "Paris")]


def test_a_life_without_a_date_has_no_segments() -> None:
    assert statuses(row("Paris")) == []
