import math

import pytest

from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.lattice import probabilities
from mapapp.geocoding.weights import Scored, Weights

WEIGHTS = Weights(unlisted=-5.0, unlisted_homonym=0.0, first_step=0.0)


def scored(name: str, longitude: float, score: float = 0.0) -> Scored:
    place = Candidate(*(name, name, "XX", "", longitude, 0.0, 0, "town", None, name, "name", 0.0))
    return Scored(place, score)


def step(_origin: int, place: Candidate, _destination: int, candidate: Candidate) -> float:
    return -abs(place.longitude - candidate.longitude)


def test_the_probabilities_of_a_stay_leave_room_for_a_place_nobody_listed() -> None:
    (shares,) = probabilities([[scored("a", 0), scored("b", 1)]], step, WEIGHTS)
    assert sum(shares) == pytest.approx(2 / (2 + math.exp(-5)))


def test_the_place_near_both_neighbours_is_likelier() -> None:
    stays = [[scored("a", 0)], [scored("far", 9), scored("near", 1)], [scored("c", 2)]]
    _, (far, near), _ = probabilities(stays, step, WEIGHTS)
    assert near > 0.98
    assert far < 0.01


def test_what_comes_later_decides_too() -> None:
    stays = [[scored("west", -5), scored("east", 5)], [scored("c", 5)]]
    (west, east), _ = probabilities(stays, step, WEIGHTS)
    assert east > 0.9 > west


def test_a_stay_without_candidates_does_not_break_the_thread() -> None:
    stays = [[scored("a", 0)], [], [scored("near", 1), scored("far", 9)]]
    _, nothing, (near, far) = probabilities(stays, step, WEIGHTS)
    assert nothing == []
    assert near > 0.95 > far


def test_a_place_too_far_off_the_way_is_rather_unlisted() -> None:
    stays = [[scored("a", 0)], [scored("far", 50)], [scored("c", 1)]]
    _, (far,), _ = probabilities(stays, step, WEIGHTS)
    assert far < 0.05


def test_scores_of_any_size_are_borne() -> None:
    stays = [[scored("a", 0, 1e6), scored("b", 0, -1e6)]] * 3
    for a, b in probabilities(stays, step, WEIGHTS):
        assert (a, b) == (1.0, 0.0)


def test_no_stays_have_no_probabilities() -> None:
    assert probabilities([], step, WEIGHTS) == []
