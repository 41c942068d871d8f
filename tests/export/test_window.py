from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mapapp.errors import DateError, ExportError
from mapapp.export import export
from mapapp.export.window import Excerpt, Window, excerpt, window_between
from mapapp.importing import read_itinerary
from mapapp.journey import Journey
from mapapp.journey.geometry import length_km
from mapapp.model import Itinerary
from tests.export.lives import PACIFIC
from tests.lives import HEADER, journey
from tests.strategies import itineraries

DAYS = st.dates(date(1000, 1, 1), date(2100, 12, 31))


def shown(start: str | None = None, until: str | None = None, table: str | None = None) -> Excerpt:
    life = journey() if table is None else journey(table)
    return excerpt(life, window_between(start, until))


def stays(start: str | None = None, until: str | None = None) -> list[str]:
    return [stay.id for stay in shown(start, until).stays]


def ways(start: str | None = None, until: str | None = None) -> list[tuple[str, str]]:
    found = shown(start, until).ways
    return [(way.leg.origin_stay.id, way.leg.destination_stay.id) for way in found]


def test_without_a_window_everything_is_exported() -> None:
    assert stays() == [stay.id for stay in journey().itinerary]
    assert len(ways()) == len(journey().legs)
    assert all(way.share == 1 for way in shown().ways)


def test_a_stay_is_in_when_he_may_have_been_there_on_one_day_of_the_window() -> None:
    assert stays("1845-04-30", "1845-04-30") == ["bonn"]
    assert stays("1845-05-01", "1845-05-01") == ["london"]
    assert stays("1848-03-10", "1848-03-10") == ["london", "paris"]


def test_a_rival_account_goes_with_the_stay_that_it_contradicts() -> None:
    assert stays("1852", "1852") == ["alps", "rome"]
    assert "rome" not in stays("1860")


def test_a_stay_without_a_date_goes_with_the_dated_stay_before_it() -> None:
    table = HEADER + (
        "a,A,,,,1,1,town,,1900-01-01,1900-02-01,certain,,visit,,,,,\n"
        "b,B,,,,2,2,town,,,,certain,,visit,,,,,\n"
        "c,C,,,,3,3,town,,1905-01-01,1905-02-01,certain,,visit,,,,,\n"
    )
    assert [stay.id for stay in shown("1900", "1900", table).stays] == ["a", "b"]
    assert [stay.id for stay in shown("1905", None, table).stays] == ["c"]


def test_an_edtf_date_stands_for_its_first_day_as_a_beginning_and_its_last_as_an_end() -> None:
    assert window_between("1905-10", "1905-10") == Window(date(1905, 10, 1), date(1905, 10, 31))
    assert window_between(None, "") == Window()


def test_a_window_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ExportError, match="the first day comes after the last"):
        window_between("1906", "1905")


def test_what_is_no_date_is_refused() -> None:
    with pytest.raises(DateError, match="someday"):
        window_between("someday", None)


def test_a_window_with_nothing_in_it_is_refused_with_the_days_that_there_are() -> None:
    with pytest.raises(ExportError, match="from 3 May 1820 to 31 December 1861"):
        shown("1900")


def test_a_leg_is_in_when_it_begins_in_the_window() -> None:
    assert ways("1848-02-28", "1848-03-15") == [("london", "paris")]
    assert ("paris", "london") in ways("1848-03-15", "1848-12-31")


def test_a_leg_under_way_on_the_last_day_is_cut_there() -> None:
    # At sea from 2 to 19 May 1899, arrived on the 20th: nineteen days.
    (way,) = shown(until="1899-05-11", table=PACIFIC).ways
    assert way.share == pytest.approx(10 / 19)
    assert way.km == pytest.approx(way.leg.km * 10 / 19)
    assert way.lines.geoms[0].coords[0] == way.leg.lines.geoms[0].coords[0]


@pytest.mark.parametrize("until", ["1899-05-02", "1899-05-11", "1899-05-19", "1899-05-20"])
@pytest.mark.parametrize("means", ["ship", "rail"])
def test_the_km_of_a_leg_are_the_length_of_its_line(until: str, means: str) -> None:
    (way,) = shown(until=until, table=PACIFIC.replace(",ship,", f",{means},")).ways
    assert length_km(way.lines) == pytest.approx(way.km, rel=1e-4)


def test_a_leg_that_has_not_begun_is_not_there() -> None:
    assert shown(until="1899-05-01", table=PACIFIC).ways == ()


def test_the_distance_in_the_window_is_the_journeys_own_distance_on_its_last_day() -> None:
    life = journey(PACIFIC)
    for day in (date(1899, 5, 2), date(1899, 5, 13), date(1899, 6, 1)):
        found = excerpt(life, Window(until=day))
        assert sum(way.km for way in found.ways) == pytest.approx(life.distance_km(day))


def test_an_excerpt_is_an_itinerary_of_its_own() -> None:
    part = shown("1848", "1852")
    assert [s.id for s in Journey(part.itinerary).itinerary] == ["london", "paris", "alps", "rome"]
    assert part.itinerary.name == "Life"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(itinerary=itineraries(), days=st.tuples(DAYS, DAYS).map(sorted))
def test_any_part_of_any_life_is_an_itinerary_and_shorter_than_the_whole(
    itinerary: Itinerary, days: list[date]
) -> None:
    life = Journey(itinerary)
    try:
        part = excerpt(life, Window(*days))
    except ExportError:
        return  # there is nothing in these days
    back = read_itinerary(export(life, "csv", start=days[0], until=days[1]), "part.csv")
    assert [stay.id for stay in back] == [stay.id for stay in part.stays]
    assert all(0 < way.share <= 1 for way in part.ways)
    assert sum(way.km for way in part.ways) <= sum(leg.km for leg in life.legs) + 1e-6
    for name in ("geojson", "linked-places", "kml", "kepler", "svg"):
        assert export(life, name, start=days[0], until=days[1])
