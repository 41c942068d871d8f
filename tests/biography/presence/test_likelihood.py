import pytest

from mapapp.biography.presence.judgement import Role
from mapapp.biography.presence.likelihood import ALWAYS, by_signs, likelihood, weigh
from mapapp.vocabulary import Kind
from tests.biography.clauses.test_reader import frame_of


def test_a_sign_that_was_never_seen_weighs_nothing() -> None:
    assert weigh(["no such sign"]) == 0.0
    assert weigh([ALWAYS, "no such sign"]) == weigh([ALWAYS])


def test_a_likelihood_grows_with_what_the_signs_weigh() -> None:
    shares = [likelihood([], common) for common in (-50.0, -2.0, 0.0, 2.0, 50.0)]
    assert shares == sorted(shares)
    assert all(0.0 <= share <= 1.0 for share in shares)


def test_published_elsewhere_is_less_likely_than_a_concert() -> None:
    assert weigh(["word published", "verb publish"]) < weigh(["word concert"])


@pytest.mark.parametrize(
    ("sentence", "role", "kind"),
    [
        ("The fever took her to Ulm.", Role.ARRIVAL, Kind.VISIT),
        ("Her brother was born in Ulm.", Role.PRESENCE, Kind.VISIT),
        ("Her pupils studied in Ulm.", Role.PRESENCE, Kind.SCHOOL),
    ],
)
def test_the_frame_tells_the_role_and_the_kind(sentence: str, role: Role, kind: Kind) -> None:
    judgement = by_signs(frame_of("Ulm", sentence), ["preposition in", "word tour"], 0.6)
    assert (judgement.role, judgement.kind) == (role, kind)
    assert judgement.guessed
    assert judgement.confidence == 0.6
    assert judgement.reason == "likely by the words around it: “tour”"


def test_what_no_rule_tells_of_is_never_sure() -> None:
    assert by_signs(frame_of("Ulm", "Her pupils studied in Ulm."), [], 0.99).confidence < 0.7


def test_where_no_word_tells_the_reason_says_so() -> None:
    judgement = by_signs(frame_of("Ulm", "Her pupils studied in Ulm."), ["preposition in"], 0.6)
    assert judgement.reason == "likely by how the sentence is built"
