from dataclasses import replace

from mapapp.dates import parse
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.query import Query
from mapapp.geocoding.resolution import resolve
from mapapp.geocoding.steps import StepModel
from mapapp.geocoding.weights import WEIGHTS
from mapapp.vocabulary import ArrivedBy


def against(
    place: str, farther: str, year: int, gazetteer: Gazetteer, by: ArrivedBy | None = None
) -> float:
    """How much more speaks against a step to the farther place, from Košice."""
    origin, near, far = (gazetteer.lookup(name)[0] for name in ("Košice", place, farther))
    first = Query("Košice", start=parse(f"{year}"))
    then = replace(Query(place, start=parse(f"{year + 1}")), arrived_by=by)
    model = StepModel(first, then, WEIGHTS)
    return model.score(origin, near) - model.score(origin, far)


def test_a_step_is_the_less_likely_the_longer_it_is(gazetteer: Gazetteer) -> None:
    assert against("Vienna", "London", 1850, gazetteer) > 0.0
    assert against("Vienna", "London", 1850, gazetteer) < against(
        "Vienna", "Boston", 1850, gazetteer
    )


def test_since_there_are_flights_another_continent_is_not_so_far(gazetteer: Gazetteer) -> None:
    of_old, flown = (against("Vienna", "Boston", year, gazetteer) for year in (1850, 1950))
    assert flown < of_old / 1.3


def test_who_came_by_rail_did_not_fly(gazetteer: Gazetteer) -> None:
    by_rail = [
        against("Vienna", "Boston", year, gazetteer, by=ArrivedBy.RAIL) for year in (1850, 1950)
    ]
    assert by_rail[0] == by_rail[1]


def test_a_runner_of_our_time_runs_in_the_better_known_boston(gazetteer: Gazetteer) -> None:
    stays = [("Addis Ababa", "1960"), ("Osaka", "1961"), ("Košice", "1961"), ("Boston", "1963")]
    found = resolve([Query(name, start=parse(year)) for name, year in stays], gazetteer)
    assert found[-1].chosen is not None
    assert found[-1].chosen.country == "US"


def test_a_sailor_of_france_sails_from_the_port_of_old(gazetteer: Gazetteer) -> None:
    stays = [("Albi", "1741"), ("Brest", "1756"), ("Bayonne", "1765")]
    found = resolve([Query(name, start=parse(year)) for name, year in stays], gazetteer)
    assert [place.chosen.country for place in found if place.chosen] == ["FR", "FR", "FR"]
