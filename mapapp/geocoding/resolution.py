"""Which of the places of a name is meant, decided for the whole itinerary at once."""

from collections.abc import Mapping, Sequence

from mapapp.geocoding.answers import answer
from mapapp.geocoding.company import Company
from mapapp.geocoding.evidence import candidates
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.index import Progress
from mapapp.geocoding.lattice import Step, probabilities
from mapapp.geocoding.query import Query, Resolution
from mapapp.geocoding.steps import StepModel
from mapapp.geocoding.weights import WEIGHTS, Scored, Weights

LEAST_CONFIDENCE = 0.25
"""Below this a place is left open."""
LIKELY = 0.6
"""Below this a place that is found is doubtful."""

# Two doubtful places are no evidence of each other.
_SURE_ENOUGH = 0.7
_MOST_CANDIDATES = 12
_WINDOW = 400
_MARGIN = 20


def resolve(
    stays: Sequence[Query],
    gazetteer: Gazetteer,
    *,
    weights: Weights = WEIGHTS,
    least_confidence: float = LEAST_CONFIDENCE,
    runners_up: int = 3,
    further: Mapping[str, Sequence[Candidate]] | None = None,
    progress: Progress | None = None,
) -> list[Resolution]:
    """Say which place each stay's name means, one resolution for each query, in their order.

    A query whose coordinates are known is only a hold for its neighbours: its resolution has no
    candidate and confidence 1. ``further`` are candidates from elsewhere, by the query's name;
    ``progress`` is told the step and the share of it that is done. Time and memory grow with the
    number of stays alone. Raises GazetteerError where the index is damaged.
    """
    tell = progress or (lambda _step, _share: None)
    found: list[Resolution] = []
    for first in range(0, len(stays), _WINDOW):
        start = max(0, first - _MARGIN)
        window = stays[start : first + _WINDOW + _MARGIN]
        tell("deciding which places are meant", first / len(stays))
        pools = [
            _pool(query, gazetteer, weights, (further or {}).get(query.name, ()))
            for query in window
        ]
        scored, shares = _decided(window, pools, weights)
        sure = _likeliest(scored, shares, _SURE_ENOUGH)
        resolved = [
            answer(
                query,
                scored[at],
                shares[at],
                _around(sure, at),
                [place for i, place in enumerate(sure) if place is not None and i != at],
                least_confidence=least_confidence,
                most_others=runners_up,
            )
            for at, query in enumerate(window)
        ]
        found += resolved[first - start : first - start + _WINDOW]
    return found


def _pool(
    query: Query, gazetteer: Gazetteer, weights: Weights, further: Sequence[Candidate]
) -> list[Scored]:
    if query.lonlat:
        return [_known(query, query.lonlat)]
    return candidates(query, gazetteer, weights, further)


def _decided(
    stays: Sequence[Query], pools: Sequence[Sequence[Scored]], weights: Weights
) -> tuple[list[Sequence[Scored]], list[list[float]]]:
    """The candidates kept of each pool, and their probabilities."""
    steps: dict[tuple[int, int], StepModel] = {}

    def step(origin: int, place: Candidate, destination: int, candidate: Candidate) -> float:
        pair = (origin, destination)
        if pair not in steps:
            steps[pair] = StepModel(stays[origin], stays[destination], weights)
        return steps[pair].score(place, candidate)

    scored: list[Sequence[Scored]] = [pool[:_MOST_CANDIDATES] for pool in pools]
    shares = probabilities(scored, step, weights)
    company = Company(stays, scored, shares, weights)
    pools = [company.supported(at, pool) for at, pool in enumerate(pools)]
    scored = _near_the_way(pools, _likeliest(scored, shares), step)
    return scored, probabilities(scored, step, weights)


def _around(likeliest: Sequence[Candidate | None], at: int) -> list[Candidate]:
    """The likeliest places right before and right after a stay, those that are sure enough."""
    beside = (likeliest[i] for i in (at - 1, at + 1) if 0 <= i < len(likeliest))
    return [place for place in beside if place is not None]


def _near_the_way(
    pools: Sequence[Sequence[Scored]], likeliest: Sequence[Candidate | None], step: Step
) -> list[Sequence[Scored]]:
    """Of many places of one name, those that lie best between the likeliest places around."""
    found: list[Sequence[Scored]] = []
    before: int | None = None
    after = _following(likeliest)
    for at, pool in enumerate(pools):
        ranked = pool
        if len(pool) > _MOST_CANDIDATES:
            scores = [one.score for one in pool]
            for i, one in enumerate(pool):
                if before is not None and (place := likeliest[before]):
                    scores[i] += step(before, place, at, one.candidate)
                if (ahead := after[at]) is not None and (place := likeliest[ahead]):
                    scores[i] += step(at, one.candidate, ahead, place)
            order = sorted(range(len(pool)), key=lambda i: -scores[i])
            ranked = [pool[i] for i in order[:_MOST_CANDIDATES]]
        found.append(ranked)
        before = at if likeliest[at] else before
    return found


def _following(likeliest: Sequence[Candidate | None]) -> list[int | None]:
    """For each stay the next one that has a likeliest place."""
    found: list[int | None] = []
    ahead: int | None = None
    for at in range(len(likeliest) - 1, -1, -1):
        found.append(ahead)
        ahead = at if likeliest[at] else ahead
    return found[::-1]


def _likeliest(
    scored: Sequence[Sequence[Scored]], shares: Sequence[Sequence[float]], least: float = 0.0
) -> list[Candidate | None]:
    """The likeliest place of each stay; None where there is none of at least that share."""
    return [
        kept[max(range(len(kept)), key=share.__getitem__)].candidate
        if kept and max(share) >= least
        else None
        for kept, share in zip(scored, shares, strict=True)
    ]


def _known(query: Query, lonlat: tuple[float, float]) -> Scored:
    place = Candidate(
        id=f"known:{lonlat}",
        name=query.modern_name or query.name,
        country=query.countries[0] if query.countries else "",
        admin1="",
        longitude=lonlat[0],
        latitude=lonlat[1],
        population=0,
        feature="known",
        radius_km=None,
        matched=query.name,
        match="name",
        prominence=0.0,
    )
    return Scored(place, 50.0)
