import pytest

from mapapp.dates import parse
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.query import Query
from mapapp.geocoding.resolution import resolve


@pytest.mark.parametrize(
    ("name", "year", "today", "country"),
    [
        ("Malmö, Denmark", "1546", "Malmö", "SE"),
        ("Bozen, Tyrol", "1900", "Bolzano", "IT"),
        ("Corfu, Venice", "1700", "Corfu", "GR"),
        ("Wheeling, Virginia", "1840", "Wheeling", "US"),
        ("Boston, England", "1640", "Boston", "GB"),
    ],
)
def test_a_town_of_note_may_have_been_in_what_the_name_adds_before_borders_moved(
    gazetteer: Gazetteer, name: str, year: str, today: str, country: str
) -> None:
    (answer,) = resolve([Query(name, start=parse(year))], gazetteer)
    assert answer.chosen is not None
    assert (answer.chosen.name, answer.chosen.country) == (today, country)


def test_what_was_only_once_in_what_the_name_adds_is_never_sure(gazetteer: Gazetteer) -> None:
    once, still = resolve(
        [Query("Savannah, South Carolina"), Query("Savannah, Georgia")], gazetteer
    )
    assert once.chosen == still.chosen
    assert once.confidence <= 0.85 < still.confidence


@pytest.mark.parametrize("name", ["Birmingham, Oxford", "Lyon, Geneva", "Berlin, Bavaria"])
def test_a_town_far_from_what_the_name_adds_is_not_in_it(gazetteer: Gazetteer, name: str) -> None:
    (answer,) = resolve([Query(name, start=parse("1880"))], gazetteer)
    reason = answer.reason
    assert "as the name says" not in reason
    assert "once" not in reason
    assert "borders" not in reason


def test_a_village_beyond_what_the_name_adds_is_another_one(gazetteer: Gazetteer) -> None:
    (answer,) = resolve([Query("Tubac, Spain", start=parse("1775"))], gazetteer)
    assert answer.chosen is None


@pytest.mark.parametrize(
    ("name", "division"),
    [
        ("Richmond, Surrey", "England"),  # and no suburb of Surrey in British Columbia
        ("Clinton, New York", "New York"),
        ("Alexandria, Rapides Parish", "Louisiana"),
        ("Springfield, Clark County, Ohio", "Ohio"),
        ("Jackson County, Georgia", "Georgia"),
        ("Anson County", "North Carolina"),
    ],
)
def test_a_county_or_a_region_comes_before_a_town_of_its_name(
    gazetteer: Gazetteer, name: str, division: str
) -> None:
    (answer,) = resolve([Query(name, start=parse("1880"))], gazetteer)
    assert answer.chosen is not None
    assert answer.chosen.division == division


@pytest.mark.parametrize(
    "name",
    ["Oak Ridge, Louisiana", "Dillon Beach, California"],  # not New France, no California in Ohio
)
@pytest.mark.parametrize("year", ["1976", None])
def test_what_its_state_does_not_have_is_left_open(
    gazetteer: Gazetteer, name: str, year: str | None
) -> None:
    (answer,) = resolve([Query(name, start=parse(year) if year else None)], gazetteer)
    assert answer.chosen is None
