import pytest

from mapapp.biography.weights import ALWAYS, likelihood, weigh, weights


@pytest.mark.parametrize("name", ["presence", "dates"])
def test_a_sign_that_was_never_seen_weighs_nothing(name: str) -> None:
    assert weigh(name, ["no such sign"]) == 0.0
    assert likelihood(name, ["no such sign"]) == likelihood(name, [])
    assert weigh(name, [ALWAYS]) == weights(name)[ALWAYS] != 0.0


def test_a_likelihood_grows_with_what_the_signs_weigh() -> None:
    shares = [likelihood("presence", [], common) for common in (-50.0, -2.0, 0.0, 2.0, 50.0)]
    assert shares == sorted(shares)
    assert all(0.0 <= share <= 1.0 for share in shares)


def test_published_elsewhere_is_less_likely_than_a_concert() -> None:
    published, concert = ["word published", "verb publish"], ["word concert"]
    assert weigh("presence", published) < weigh("presence", concert)


def test_a_date_in_a_clause_of_its_own_is_less_likely_than_one_that_a_rule_chose() -> None:
    assert weigh("dates", ["other clause"]) < weigh("dates", ["same clause", "rule chose it"])


@pytest.mark.parametrize("name", ["presence", "dates"])
def test_the_order_of_the_signs_is_nothing_to_their_weight(name: str) -> None:
    signs = list(weights(name))[:400]
    turned = (signs[at:] + signs[:at] for at in range(0, 400, 10))
    assert len({weigh(name, each) for each in turned}) == 1
