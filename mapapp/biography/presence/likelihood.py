"""How likely the subject was at a place: the signs around it, weighed.

The weights are those of a logistic regression on annotated sentences, made by
``benchmarks.presence_training``; each is what its sign adds to the logarithm of the odds.
"""

from collections.abc import Iterable
from functools import cache
from math import exp

from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.presence.judgement import TO, Judgement, Role, base_of, kind_of
from mapapp.geocoding.tables import table
from mapapp.vocabulary import Kind

ALWAYS = "(always)"
"""The name of the sign that every place has."""
_MOST_TOLD = 3
_TELLING = 4  # letters
_MOST_SURE = 0.65  # a stay that no rule tells of is for a person to check
_WORDS = frozenset({"earlier", "before", "after", "further", "word", "noun"})


@cache
def _weights() -> dict[str, float]:
    rows = table("presence.csv", "mapapp.biography")
    return {row["sign"]: float(row["weight"]) for row in rows}


def weigh(signs: Iterable[str]) -> float:
    """What signs add to the logarithm of the odds that the subject was there."""
    weights = _weights()
    return sum(weights.get(sign, 0.0) for sign in signs)


def likelihood(signs: Iterable[str], common: float) -> float:
    """How likely, 0 to 1, the subject was at a place with these signs.

    ``common`` is what the signs weigh that every place of the sentence has.
    """
    return 1 / (1 + exp(-weigh((ALWAYS, *signs)) - common))


def by_signs(frame: Frame, signs: Iterable[str], share: float) -> Judgement:
    """The judgement of a place that no rule accepts and its signs make likely by ``share``."""
    kind = kind_of(base_of(frame), Kind.VISIT)
    kind = Kind.VISIT if kind in {Kind.BIRTHPLACE, Kind.DEATH} else kind  # others', mostly
    role = Role.ARRIVAL if frame.preposition in TO else Role.PRESENCE
    return Judgement(min(share, _MOST_SURE), role, kind, _reason(signs), guessed=True)


def _reason(signs: Iterable[str]) -> str:
    """The words that speak most for presence: what of the signs a reader finds in the text."""
    weights, words = _weights(), dict[str, float]()
    for sign in signs:
        kind, _, word = sign.partition(" ")
        told = kind in _WORDS and " " not in word and len(word) >= _TELLING
        if told and weights.get(sign, 0.0) > 0.0:
            words[word] = words.get(word, 0.0) + weights[sign]
    best = sorted(words, key=lambda word: -words[word])[:_MOST_TOLD]
    if not best:
        return "likely by how the sentence is built"
    return f"likely by the words around it: {', '.join(f'“{word}”' for word in best)}"
