"""How sure an answer may be at most, whatever its probability."""

from mapapp.geocoding.answers import answer
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.query import Query, Reading, Resolution
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


def resolved(
    best: Scored,
    *others: Candidate,
    around: tuple[Candidate, ...] = (),
    life: tuple[Candidate, ...] = (),
    share: float = 0.97,
) -> Resolution:
    scored = [best, *(Scored(one, 0.0) for one in others)]
    shares = [share, *(0.01 for _ in others)]
    return answer(Query("X"), scored, shares, around, life, least_confidence=0.25, most_others=3)


def confidence(best: Candidate, *others: Candidate, around: tuple[Candidate, ...]) -> float:
    found = resolved(Scored(best, 0.0), *others, around=around)
    assert found.chosen == best
    return found.confidence


PARIS = place("Paris", 2.35, 48.86, prominence=8.0)
CLERMONT = place("Clermont", 2.41, 49.38)


def test_a_place_outside_the_country_that_was_entered_is_left_open_however_likely() -> None:
    paris = PARIS._replace(country="FR")
    for entered, chosen in ((("FR",), paris), (("US", "FR"), paris), (("VN",), None), ((), paris)):
        query = Query("Paris", countries=entered)
        found = answer(
            query, [Scored(paris, 0.0)], [0.99], (), (), least_confidence=0.25, most_others=3
        )
        assert found.chosen == chosen
        assert (found.confidence < 0.25) == (chosen is None)
    found = answer(
        Query("Paris", countries=("VN",)),
        [Scored(paris, 0.0)],
        [0.99],
        (),
        (),
        least_confidence=0.25,
        most_others=3,
    )
    assert found.reason == "left open: Paris (France) is not in the country entered, Vietnam"
    assert found.runners_up[0][0] == paris


def test_a_small_town_near_the_way_may_be_sure() -> None:
    assert confidence(CLERMONT, around=(PARIS,)) > 0.9


def test_an_answer_is_sure_only_where_little_is_left_to_the_others() -> None:
    shares = (0.96, 0.94, 0.91, 0.88)
    told = [resolved(Scored(CLERMONT, 0.0), around=(PARIS,), share=share) for share in shares]
    assert [found.confidence for found in told] == [0.96, 0.9, 0.9, 0.88]


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


def test_a_town_of_many_is_not_sure_far_from_the_way() -> None:
    troyan, namesake = place("Troyan", 24.7, 42.9, prominence=6.2), place("Troyan", 33.9, 45.3)
    assert confidence(troyan, around=(PARIS,)) > 0.9
    assert confidence(troyan, namesake, around=(PARIS,)) < 0.9
    assert confidence(troyan._replace(prominence=7.0), namesake, around=(PARIS,)) > 0.9


def test_a_town_is_not_sure_beside_one_of_its_name_that_is_as_well_known() -> None:
    here = place("Cambridge", 0.12, 52.2, prominence=7.6)
    there = place("Cambridge", -71.1, 42.38, prominence=7.5)
    assert confidence(here, there, around=(PARIS,)) < 0.9
    assert confidence(here, place("Cambridge", 175.4, -37.9), around=(PARIS,)) > 0.9
    told = resolved(Scored(here, 0.0, told=True), there, around=(PARIS,))
    assert told.confidence > 0.9


def test_a_little_place_of_many_far_from_the_whole_life_is_left_open() -> None:
    milltown, namesake = place("Milltown", -74.4, 40.5), place("Milltown", -86.3, 38.3)
    found = resolved(Scored(milltown, 0.0), namesake, life=(PARIS, CLERMONT, milltown))
    assert found.chosen is None
    assert found.reason == "left open: Milltown is far from all other stays"
    assert [one for one, _ in found.runners_up] == [milltown, namesake]


def test_a_little_place_that_is_only_spelt_alike_and_far_from_the_life_is_left_open() -> None:
    goro = place("Goro", 166.9, -22.3, "spelling")
    assert resolved(Scored(goro, 0.0), life=(PARIS, CLERMONT)).chosen is None
    assert resolved(Scored(goro._replace(longitude=2.3, latitude=48.9), 0.0), life=(PARIS,)).chosen


def test_a_little_place_far_away_may_be_meant_where_it_is_the_only_one_or_something_tells() -> None:
    milltown, namesake = place("Milltown", -74.4, 40.5), place("Milltown", -86.3, 38.3)
    york = place("New York", -74.0, 40.7, prominence=9.0)
    assert resolved(Scored(milltown, 0.0), life=(PARIS,)).chosen
    assert resolved(Scored(milltown, 0.0), namesake, life=(PARIS, york)).chosen
    assert resolved(Scored(milltown, 0.0, told=True), namesake, life=(PARIS,)).chosen
    assert resolved(Scored(milltown, 0.0), namesake).chosen


def test_wide_ground_is_no_answer_to_where_a_place_in_it_lies() -> None:
    inside = Reading("Ardennes", cut="X", qualifies=True)
    ground = place("Ardennes", 5.5, 50.0)._replace(feature="region", radius_km=180.0)
    found = resolved(Scored(ground, 0.0, reading=inside), around=(PARIS,))
    assert found.chosen is None
    assert found.reason == "left open: only Ardennes, where it lies, is in the gazetteer"
    assert resolved(Scored(ground._replace(radius_km=60.0), 0.0, reading=inside)).chosen
    assert resolved(Scored(ground, 0.0), around=(PARIS,)).chosen


def test_what_is_left_of_a_name_without_its_last_word_is_only_meant_near_another_stay() -> None:
    loose = Scored(CLERMONT, 0.0, reading=Reading("Clermont", cut="… Common", loose=True))
    assert 0.25 < resolved(loose, life=(PARIS,)).confidence < 0.7
    far = resolved(loose, life=(place("Troyan", 24.7, 42.9),))
    assert far.chosen is None
    assert far.reason == "left open: Clermont is not near another stay"
