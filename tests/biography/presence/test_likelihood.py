import pytest

from mapapp.biography.presence.judgement import Role
from mapapp.biography.presence.likelihood import by_signs
from mapapp.vocabulary import Kind
from tests.biography.clauses.test_reader import frame_of


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
