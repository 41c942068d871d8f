from mapapp.geocoding.company import Company
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.query import Query
from mapapp.geocoding.weights import Scored, Weights

WEIGHTS = Weights(same_name=2.0, same_name_told=4.0, company=1.0, compatriots=0.5, division=0.7)


def place(name: str, country: str, longitude: float, latitude: float) -> Scored:
    candidate = Candidate(
        *(f"{name}-{country}", name, country, "", longitude, latitude, 0, "town", None, name),
        *("name", 5.0),
    )
    return Scored(candidate, 0.0)


ENGLISH, CANADIAN = place("London", "GB", -0.13, 51.51), place("London", "CA", -81.25, 42.98)
TORONTO, PARIS = place("Toronto", "CA", -79.38, 43.65), place("Paris", "FR", 2.35, 48.85)


def supported(*stays: tuple[str, list[Scored], list[float]], at: int) -> list[float]:
    names, pools, shares = zip(*stays, strict=True)
    company = Company([Query(name) for name in names], pools, shares, WEIGHTS)
    return [one.score for one in company.supported(at, pools[at])]


def test_a_place_near_another_stay_of_the_life_is_likelier() -> None:
    english, canadian = supported(
        ("London", [ENGLISH, CANADIAN], [0.5, 0.5]),
        ("Paris", [PARIS], [1.0]),
        ("Toronto", [TORONTO], [1.0]),
        at=0,
    )
    assert english == 0.0
    assert 0.5 < canadian < 1.5


def in_state(place: Scored, state: str) -> Scored:
    return Scored(place.candidate._replace(admin1=state), place.score)


def test_a_town_of_a_state_that_the_life_knows_is_likelier() -> None:
    near, farther = place("Hudson", "US", -71.57, 42.39), place("Hudson", "US", -73.79, 42.25)
    albany = in_state(place("Albany", "US", -73.76, 42.65), "NY")
    massachusetts, york = supported(
        ("Hudson", [in_state(near, "MA"), in_state(farther, "NY")], [0.5, 0.5]),
        ("Paris", [PARIS], [1.0]),
        ("Albany", [albany], [1.0]),
        at=0,
    )
    assert 0.3 < york - massachusetts < 0.7


def test_the_neighbours_are_left_to_the_journey_itself() -> None:
    stays = (("London", [ENGLISH, CANADIAN], [0.5, 0.5]), ("Toronto", [TORONTO], [1.0]))
    assert supported(*stays, at=0) == [0.0, 0.0]


def test_what_a_name_means_elsewhere_in_the_life_it_means_here() -> None:
    english, canadian = supported(
        ("London", [ENGLISH, CANADIAN], [0.5, 0.5]),
        ("Paris", [PARIS], [1.0]),
        ("LONDON", [ENGLISH, CANADIAN], [0.1, 0.9]),
        at=0,
    )
    assert canadian - english > 1.0


def test_asking_leaves_no_trace() -> None:
    pools = [[ENGLISH, CANADIAN], [PARIS], [TORONTO]]
    stays = [Query("London"), Query("Paris"), Query("Toronto")]
    company = Company(stays, pools, [[0.5, 0.5], [1.0], [1.0]], WEIGHTS)
    assert company.supported(0, pools[0]) == company.supported(0, pools[0])


def test_where_another_stay_tells_which_place_a_name_means_no_other_counts() -> None:
    stays = (
        ("London, Ontario", [ENGLISH, CANADIAN], [0.0, 1.0]),
        ("Paris", [PARIS], [1.0]),
        ("London", [ENGLISH, CANADIAN], [0.5, 0.5]),
        ("Paris", [PARIS], [1.0]),
        ("London", [ENGLISH, CANADIAN], [0.9, 0.1]),
    )
    english, canadian = supported(*stays, at=2)
    assert canadian - english > 3.5
    told_english, told_canadian = supported(*stays, at=0)
    assert told_canadian - told_english < 1.0
