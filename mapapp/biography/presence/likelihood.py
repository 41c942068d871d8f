"""What the signs around a place make of it where no rule tells: the judgement, and in words why."""

from collections.abc import Iterable

from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.presence.judgement import TO, Judgement, Role, base_of
from mapapp.biography.presence.kinds import kind_of
from mapapp.biography.weights import weights
from mapapp.vocabulary import Kind

TABLE = "presence"
"""The table of the signs' weights."""
_MOST_TOLD = 3
_TELLING = 4  # letters
_MOST_SURE = 0.65  # a stay that no rule tells of is for a person to check
_WORDS = frozenset({"earlier", "before", "after", "further", "word", "noun"})


def by_signs(frame: Frame, signs: Iterable[str], share: float) -> Judgement:
    """The judgement of a place that no rule accepts and its signs make likely by ``share``."""
    kind = kind_of(base_of(frame), Kind.VISIT)
    kind = Kind.VISIT if kind in {Kind.BIRTHPLACE, Kind.DEATH} else kind  # others', mostly
    role = Role.ARRIVAL if frame.preposition in TO else Role.PRESENCE
    return Judgement(min(share, _MOST_SURE), role, kind, _reason(signs), guessed=True)


def _reason(signs: Iterable[str]) -> str:
    """The words that speak most for presence: what of the signs a reader finds in the text."""
    known, words = weights(TABLE), dict[str, float]()
    for sign in signs:
        kind, _, word = sign.partition(" ")
        told = kind in _WORDS and " " not in word and len(word) >= _TELLING
        if told and known.get(sign, 0.0) > 0.0:
            words[word] = words.get(word, 0.0) + known[sign]
    best = sorted(words, key=lambda word: -words[word])[:_MOST_TOLD]
    if not best:
        return "likely by how the sentence is built"
    return f"likely by the words around it: {', '.join(f'“{word}”' for word in best)}"
