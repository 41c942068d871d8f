"""How sure an answer may be at most, whatever its probability."""

from mapapp.geocoding.answers import answer
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.query import Query
from mapapp.geocoding.weights import Scored


def place(
    name: str, longitude: float, latitude: float, match: str = "name", prominence: float = 4.5
) -> Candidate:
    return Candidate(
        id=f"{name} {longitude}",
        name=name,
        country="",
        admin1="",
        longitude=longitude,
        latitude=latitude,
        population=0,
        feature="town",
        radius_km=None,
        matched=name,
        match=match,
        prominence=prominence,
    )


def confidence(best: Candidate, *others: Candidate, around: tuple[Candidate, ...]) -> float:
    scored = [Scored(one, 0.0) for one in (best, *others)]
    shares = [0.97, *(0.01 for _ in others)]
    found = answer(Query("X"), scored, shares, around, least_confidence=0.25, most_others=3)
    assert found.chosen == best
    return found.confidence


PARIS = place("Paris", 2.35, 48.86, prominence=8.0)
CLERMONT = place("Clermont", 2.41, 49.38)


def test_a_small_town_near_the_way_may_be_sure() -> None:
    assert confidence(CLERMONT, around=(PARIS,)) > 0.9


def test_a_small_town_far_from_the_way_is_never_sure() -> None:
    assert confidence(place("Kamalia", 72.64, 30.73), around=(PARIS,)) < 0.9
    assert confidence(place("Black Jack", -90.27, 38.79), around=()) < 0.9


def test_a_region_is_never_sure_however_small() -> None:
    small = CLERMONT._replace(radius_km=25.0)
    assert confidence(small._replace(feature="island"), around=(PARIS,)) > 0.9
    assert confidence(small._replace(feature="region"), around=(PARIS,)) < 0.9


def test_a_town_of_another_name_is_not_sure_beside_one_of_the_very_name_on_the_way() -> None:
    short = place("Clermont-Ferrand", 3.08, 45.78, "alternate", 7.0)
    assert confidence(short, around=(PARIS,)) > 0.9
    assert confidence(short, CLERMONT, around=(PARIS,)) < 0.9


def test_a_village_is_not_sure_by_another_name() -> None:
    assert confidence(place("Clermont", 2.41, 49.38, "former", 4.0), around=(PARIS,)) > 0.9
    assert confidence(place("Clermont", 2.41, 49.38, "alternate", 5.2), around=(PARIS,)) > 0.9
    assert confidence(place("Clermont", 2.41, 49.38, "alternate", 4.0), around=(PARIS,)) < 0.9
