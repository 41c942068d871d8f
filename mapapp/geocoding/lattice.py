"""A hidden Markov model of the journey: how probable each candidate is, given all the others.

The states of a stay are the candidates of its name, or that the place is in no gazetteer; then
the person's last known place is carried on, so that the journey keeps its thread. Probabilities
come from the forward-backward algorithm (Rabiner 1989, "A Tutorial on Hidden Markov Models",
Proceedings of the IEEE 77), in logarithms.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.weights import Scored, Weights

# So many last known places are carried past a stay that may be in no gazetteer.
_CARRIED = 4

Step = Callable[[int, Candidate, int, Candidate], float]
"""The logarithm of how likely a step is: stay and candidate before, stay and candidate after."""


@dataclass(frozen=True, slots=True)
class _State:
    """Where the person is after a stay: at a candidate of it, or (None) somewhere unlisted."""

    scored: Scored | None
    score: float
    place: Candidate | None
    """The last place known, ``since`` which stay."""
    since: int
    entries: tuple[tuple[int, float], ...]
    """The states of the stay before that lead here, and the logarithm of that step."""


def probabilities(
    candidates: Sequence[Sequence[Scored]], step: Step, weights: Weights
) -> list[list[float]]:
    """The probability of each candidate of each stay; what is missing to 1 is "none of them".

    Temper divides all scores: the larger, the less sure are the answers.
    """
    layers: list[list[_State]] = []
    forward: list[list[float]] = []
    before: list[_State] = [_State(None, 0.0, None, -1, ())]
    before_scores = [0.0]
    for stay, scored in enumerate(candidates):
        layer = [_arrived(stay, one, before, step, weights) for one in scored]
        unlisted = weights.unlisted + weights.unlisted_homonym * math.log1p(len(scored))
        layer += _carried(before, before_scores, unlisted)
        scores = [
            state.score + _log_sum(before_scores[i] + move for i, move in state.entries)
            for state in layer
        ]
        layers.append(layer)
        forward.append(scores)
        before, before_scores = layer, scores
    return _smoothed(layers, forward)


def _arrived(
    stay: int, scored: Scored, before: Sequence[_State], step: Step, weights: Weights
) -> _State:
    candidate = scored.candidate
    entries = tuple(
        (i, weights.first_step if s.place is None else step(s.since, s.place, stay, candidate))
        for i, s in enumerate(before)
    )
    return _State(scored, scored.score, candidate, stay, entries)


def _carried(
    before: Sequence[_State], scores: Sequence[float], unlisted: float
) -> Iterable[_State]:
    """The last known places carried on, those that are most probable."""
    sources: dict[tuple[int, str], list[int]] = {}
    for i, state in enumerate(before):
        place = state.place.id if state.place else ""
        sources.setdefault((state.since, place), []).append(i)
    ranked = sorted(sources.values(), key=lambda group: -max(scores[i] for i in group))
    for group in ranked[:_CARRIED]:
        state = before[group[0]]
        yield _State(None, unlisted, state.place, state.since, tuple((i, 0.0) for i in group))


def _smoothed(
    layers: Sequence[Sequence[_State]], forward: Sequence[Sequence[float]]
) -> list[list[float]]:
    """The backward pass, and both passes together."""
    backward = [0.0] * len(layers[-1]) if layers else []
    found: list[list[float]] = []
    for at in range(len(layers) - 1, -1, -1):
        layer = layers[at]
        joint = [a + b for a, b in zip(forward[at], backward, strict=True)]
        whole = _log_sum(joint)
        shares = (math.exp(score - whole) for score in joint)
        found.append([p for p, s in zip(shares, layer, strict=True) if s.scored is not None])
        ahead: list[list[float]] = [[] for _ in layers[at - 1]]
        for state, score in zip(layer, backward, strict=True):
            for i, move in state.entries if at else ():
                ahead[i].append(move + state.score + score)
        backward = [_log_sum(moves) for moves in ahead]
    return found[::-1]


def _log_sum(scores: Iterable[float]) -> float:
    """The logarithm of a sum of exponentials, without overflow."""
    values = tuple(scores)
    highest = max(values, default=-math.inf)
    if highest == -math.inf:
        return highest
    return highest + math.log(sum(math.exp(value - highest) for value in values))
