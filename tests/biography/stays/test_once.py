"""What a draft tells once: a town under two names, a land and the town in it."""

from dataclasses import replace
from datetime import date

from mapapp.biography.extraction import extract
from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.biography.stays.once import once_each, within_towns
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.vocabulary import Kind, Precision


def stay(place: str, first: int, last: int, country: str = "NO") -> ExtractedStay:
    return ExtractedStay(
        place=place,
        date_text="",
        start=date(first, 1, 1),
        end=date(last, 12, 31),
        edtf=f"{first}/{last}",
        char_start=first,
        char_end=first + 1,
        confidence=0.9,
        longitude=10.75,
        latitude=59.91,
        country=country,
        modern_name=place,
        evidence=((first, first + 1),),
    )


def land(place: str, first: int, last: int, country: str = "NO") -> ExtractedStay:
    return replace(stay(place, first, last, country), precision=Precision.REGION, radius_km=500.0)


def test_a_town_under_two_names_with_the_same_dates_is_told_once() -> None:
    two = [stay("Christiania", 1890, 1892), stay("Oslo", 1890, 1892)]
    assert [one.place for one in once_each(two)] == ["Christiania"]
    assert len(once_each([two[0], replace(two[1], end=date(1893, 1, 1))])) == 2


def test_a_land_gives_way_to_a_stay_in_a_town_of_it_that_takes_in_its_years() -> None:
    told = within_towns([land("Norway", 1891, 1891), stay("Oslo", 1890, 1892)])
    assert [(one.place, one.context) for one in told] == [("Oslo", ("Norway",))]
    assert told[0].evidence == ((1890, 1891), (1891, 1892))


def test_a_land_stays_where_no_town_of_it_takes_in_its_years() -> None:
    for town in (
        stay("Oslo", 1891, 1892),
        stay("Oslo", 1890, 1890),
        stay("Lyon", 1890, 1892, "FR"),
    ):
        assert len(within_towns([land("Norway", 1890, 1891), town])) == 2
    born = replace(land("Norway", 1891, 1891), kind=Kind.BIRTHPLACE)
    assert len(within_towns([born, stay("Oslo", 1890, 1892)])) == 2


def test_a_land_of_several_countries_gives_way_to_a_town_within_its_reach() -> None:
    lapland = land("Lapland", 1891, 1891, "")
    assert len(within_towns([lapland, stay("Oslo", 1890, 1892)])) == 1
    far = replace(stay("Rome", 1890, 1892, "IT"), longitude=12.5, latitude=41.9)
    assert len(within_towns([lapland, far])) == 2


def test_one_stay_may_be_told_under_two_names_of_its_place(gazetteer: Gazetteer) -> None:
    text = "From 1920 to 1933 she lived in Constantinople. In 1925 she taught in Istanbul."
    draft = extract(text, subject="Ada Vogel", gazetteer=gazetteer)
    assert [(one.place, one.edtf) for one in draft] == [("Constantinople", "1920/1933")]


def test_whoever_has_a_first_and_a_last_name_is_no_place_from_then_on(
    gazetteer: Gazetteer,
) -> None:
    text = "In 1899 she fell out with the brother of Karl {0}. In 1900 she returned to {0}."
    told = extract(text.format("Jena"), subject="Ada Vogel", gazetteer=gazetteer)
    assert [one.place for one in told] == []


def test_a_region_gives_way_to_no_town_that_only_its_country_shares_with_it() -> None:
    tibet = replace(land("Tibet", 1988, 1988), radius_km=100.0)
    near = replace(stay("Lhasa", 1987, 1990), latitude=60.5)
    far = replace(stay("Shanghai", 1987, 1990), latitude=69.0)
    assert len(within_towns([tibet, near])) == 1
    assert len(within_towns([tibet, far])) == 2
    assert len(within_towns([replace(tibet, modern_name="Norway"), far])) == 1
