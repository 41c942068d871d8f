"""From probabilities to an answer for people: which place, how surely, why, and what else."""

from collections.abc import Sequence

from mapapp.countries import country_name
from mapapp.geocoding.evidence import is_elsewhere, km_apart
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.query import Query, Resolution
from mapapp.geocoding.weights import Scored

# No answer is surer than this, since the gazetteer has faults of its own: by how the name was
# found; where only a part of it was; where the place is a region, or wide, or was in what the name
# adds only once; where it is far from all that lies around it, unless it is the better known; where
# it only goes by the name among others, and is a village (villages that no gazetteer lists may go
# by it, too) or a place of that very name is nearer to the way.
_SURE = {"spelling": 0.85, "sound": 0.75}
_SURE_AT_ALL = 0.99
_SURE_OF_A_PART = 0.75
# A share between these is told as the lower one: of the few such answers too many were wrong.
_NEARLY_SURE, _SURE_INDEED = 0.9, 0.95
# Where what was cut may belong to the name, and a place without it is near.
_SURE_OF_A_LOOSE_PART = 0.65
_NEAR_KM = 100.0
# So little that it is left open.
_UNSURE = 0.2
_SURE_WITH_DOUBTS = 0.85
_WIDE_KM = 40.0
_FAR_KM_UNLESS_KNOWN = ((200.0, 5.0), (300.0, 5.5), (2_500.0, 6.5))
_KNOWN_BY_OTHER_NAMES = 5.0
_FAR_KM = 1_000.0  # from nowhere known
# Where another place has the very name, too: that may be meant as well, where both are far away.
_FAR_KM_OF_MANY, _KNOWN_OF_MANY = 1_000.0, 6.5
# What is farther from every other stay of the life is hardly meant by a name of many little places,
# or by one that is only spelt or sounds like it.
_ONLY_ALIKE = frozenset({"spelling", "sound"})
_ASTRAY_KM, _LITTLE_KNOWN = 2_500.0, 5.5
# In wider ground than this, its middle is no answer to where a place in it lies.
_WIDEST_GROUND_KM = 100.0
_SAME_KM = 15.0
_LEAST_SHARE = 0.01


def answer(
    query: Query,
    scored: Sequence[Scored],
    shares: Sequence[float],
    around: Sequence[Candidate],
    life: Sequence[Candidate],
    *,
    least_confidence: float,
    most_others: int,
) -> Resolution:
    """The resolution of a query from its candidates and their probabilities.

    ``around`` are the places of the stays before and after, ``life`` those of all other stays,
    where they are sure enough.
    """
    if query.lonlat:
        return Resolution(query, None, 1.0, "the coordinates were entered", (), "entered")
    if not query.name:
        return Resolution(query, None, 0.0, "no place is named")
    if not scored:
        return Resolution(query, None, 0.0, "no place of that name is in the gazetteer")
    grouped = sorted(_grouped(scored, shares), key=lambda pair: -pair[1])
    (best, share), *others = grouped
    rivals = [one.candidate for one, _ in others]
    doubt = _doubt(query, best, rivals, life)
    told = share if share >= _SURE_INDEED else min(share, _NEARLY_SURE)
    confidence = round(min(told, _UNSURE if doubt else _most_sure(best, rivals, around)), 3)
    runners_up = [(one.candidate, round(share, 3)) for one, share in others]
    sought = "there" if query.countries else "in the gazetteer"
    choice = _choice(best, [one for one, _ in others], around, sought)
    reason = "; ".join([*best.words, choice, *([doubt] if doubt else [])])
    if confidence >= least_confidence:
        others_kept, source = tuple(runners_up[:most_others]), _source(best.candidate)
        return Resolution(query, best.candidate, confidence, reason, others_kept, source)
    runners_up.insert(0, (best.candidate, confidence))
    likely = [f"{_called(p)} {share:.0%}" for p, share in runners_up[:2] if share >= _LEAST_SHARE]
    why = doubt or (f"perhaps {', '.join(likely)}" if likely else "nothing fits")
    return Resolution(query, None, confidence, f"left open: {why}", tuple(runners_up[:most_others]))


def _doubt(
    query: Query, best: Scored, rivals: Sequence[Candidate], life: Sequence[Candidate]
) -> str:
    """Why even the best of what was found is no answer; empty where it may be one."""
    if is_elsewhere(query, best.candidate):
        entered = " or ".join(map(country_name, query.countries))
        return f"{_called(best.candidate)} is not in the country entered, {entered}"
    if _lies_in_wide_ground(best):
        return f"only {best.candidate.name}, where it lies, is in the gazetteer"
    if best.reading.loose and not _is_near(best, life):
        return f"{_called(best.candidate)} is not near another stay"
    if _astray(best, rivals, life):
        return f"{_called(best.candidate)} is far from all other stays"
    return ""


def _source(place: Candidate) -> str:
    return place.id.partition(":")[0] if place.match == "online" else "gazetteer"


def _most_sure(best: Scored, rivals: Sequence[Candidate], around: Sequence[Candidate]) -> float:
    place = best.candidate
    if best.reading.cut:
        return _SURE_OF_A_LOOSE_PART if best.reading.loose else _SURE_OF_A_PART
    wide = place.feature == "region" or (place.radius_km or 0.0) > _WIDE_KM
    if wide or best.once or _out_of_the_way(best, rivals, around) or _has_a_peer(best, rivals):
        return _SURE_WITH_DOUBTS
    small = place.prominence < _KNOWN_BY_OTHER_NAMES
    if place.match == "alternate" and (small or _on_the_way(place, rivals, around)):
        return _SURE_WITH_DOUBTS
    return _SURE.get(place.match, _SURE_AT_ALL)


def _on_the_way(place: Candidate, rivals: Sequence[Candidate], around: Sequence[Candidate]) -> bool:
    """Whether another place goes by the very name, and is nearer to what lies around."""
    return any(
        rival.match == "name" and km_apart(rival, stay) < km_apart(place, stay)
        for rival in rivals
        for stay in around
    )


def _lies_in_wide_ground(best: Scored) -> bool:
    """Whether all that was found is the state or country in which an unknown place lies."""
    return best.reading.qualifies and (best.candidate.radius_km or 0.0) > _WIDEST_GROUND_KM


def _is_near(best: Scored, life: Sequence[Candidate]) -> bool:
    """Whether a place is near another stay, or is told to be where it is."""
    nowhere_else = not life
    near = (km_apart(best.candidate, stay) <= _NEAR_KM for stay in life)
    return best.told or nowhere_else or any(near)


def _astray(best: Scored, rivals: Sequence[Candidate], life: Sequence[Candidate]) -> bool:
    """Whether a little-known place lies far from all the rest of the life.

    Where it is one of many of its name, or only spelt like it, a place is meant that no gazetteer
    lists, and that is nearer.
    """
    place = best.candidate
    doubtful = place.match in _ONLY_ALIKE or _has_namesakes(rivals)
    if best.told or place.prominence >= _LITTLE_KNOWN or not doubtful:
        return False
    others = [stay for stay in life if stay.id != place.id]  # it is no evidence of itself
    return bool(others) and all(km_apart(place, stay) > _ASTRAY_KM for stay in others)


def _out_of_the_way(best: Scored, rivals: Sequence[Candidate], around: Sequence[Candidate]) -> bool:
    """Whether nothing but its name speaks for a place that is not known so far away."""
    nearest = min((km_apart(best.candidate, place) for place in around), default=_FAR_KM)
    limits = [*_FAR_KM_UNLESS_KNOWN]
    if not best.told and _has_namesakes(rivals):
        limits.append((_FAR_KM_OF_MANY, _KNOWN_OF_MANY))
    return any(nearest > km and best.candidate.prominence < known for km, known in limits)


def _has_a_peer(best: Scored, rivals: Sequence[Candidate]) -> bool:
    """Whether another place of the very name is as well known, and nothing says which is meant."""
    least = best.candidate.prominence - _AS_WELL_KNOWN
    peers = (rival for rival in rivals if rival.match == "name" and rival.radius_km is None)
    return not best.told and any(rival.prominence >= least for rival in peers)


_AS_WELL_KNOWN = 0.3  # in powers of ten of people or languages


def _has_namesakes(rivals: Sequence[Candidate]) -> bool:
    return any(rival.match == "name" for rival in rivals)


def _grouped(scored: Sequence[Scored], shares: Sequence[float]) -> list[tuple[Scored, float]]:
    """Candidates that are one place on a map (a town and its old quarter) answer together."""
    groups: list[tuple[Scored, float]] = []
    for _, i in sorted((-share, i) for i, share in enumerate(shares)):
        for at, (kept, together) in enumerate(groups):
            if _same(kept.candidate, scored[i].candidate):
                groups[at] = (kept, together + shares[i])
                break
        else:
            groups.append((scored[i], shares[i]))
    return groups


def _same(one: Candidate, other: Candidate) -> bool:
    if one.radius_km and other.radius_km:  # Vanuatu and the New Hebrides
        return great_circle_km(one.lonlat, other.lonlat) <= min(one.radius_km, other.radius_km) / 2
    points = one.radius_km is None and other.radius_km is None
    return points and great_circle_km(one.lonlat, other.lonlat) <= _SAME_KM


def _choice(
    best: Scored, others: Sequence[Scored], around: Sequence[Candidate], sought: str
) -> str:
    """Why this one of the places of the name."""
    if not others:
        return f"the only place of that name {sought}"
    here = best.candidate.lonlat
    near = [f"{great_circle_km(here, place.lonlat):,.0f} km from {place.name}" for place in around]
    largest = all(one.candidate.prominence <= best.candidate.prominence for one in others)
    rank = "the best known" if largest else "the likeliest on the way"
    return f"{rank} of {len(others) + 1} places of that name" + (
        f", {' and '.join(near)}" if near else ""
    )


def _called(place: Candidate) -> str:
    within = ", ".join(filter(None, (place.division, country_name(place.country))))
    return f"{place.name} ({within})" if within else place.name
