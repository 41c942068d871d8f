"""Of two places that are one the settlement is kept: a house gives way to its town."""

from dataclasses import replace

from mapapp.biography.lexicon import SCHOOLS, words
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.nesting import is_far_off

_GROUNDS = words("Park Gardens Square Cemetery Stadium Arena Theatre Hall Hotel")


def nest(outer: PlaceFound, inner: PlaceFound) -> None:
    """Keep the settlement: an institution gives way to the town that it stands in."""
    if inner.gloss:
        outer.toponym = replace(outer.toponym, known=True, gloss=inner.toponym.name)
        return
    if outer.toponym.wide and outer.toponym.divisions & inner.toponym.states:
        outer.toponym = replace(outer.toponym, feature="town")  # "Holland, Michigan"
    land = outer.toponym.country if outer.toponym.gloss else ""
    if inner.toponym.country != land and land in inner.toponym.regions:
        outer.context.append(inner.toponym.name)  # "at Point Cook in Victoria", not the one abroad
        return
    beyond = outer.frame.preposition == "outside" and inner.frame.preposition in {"in", "at"}
    if beyond and not inner.toponym.wide:  # "outside X, in Y"
        outer.context.append(outer.toponym.name)
        outer.toponym, outer.frame.token = inner.toponym, inner.frame.token
        return
    if (
        outer.toponym.wide
        and inner.toponym.known
        and not inner.toponym.wide
        and (inner.frame.apposed is None or bool(outer.toponym.institution))
        # "At Hindmarsh Valley, near X": the valley is the place.
        and not (outer.toponym.shaped and inner.frame.preposition == "near")
    ):
        outer.context.append(outer.toponym.name)
        outer.toponym, outer.frame.token = inner.toponym, inner.frame.token
        return
    house = outer.toponym.institution.replace("’", "'")
    # "The University of X" is at X, "the University of X's observatory" perhaps elsewhere.
    building = bool(house) and (" of " not in house or "'s " in house)
    building = building or outer.toponym.name.split()[-1] in _GROUNDS
    building = building or (bool(outer.toponym.institution) and not outer.toponym.known)
    schooled = not set(outer.toponym.name.split()).isdisjoint(SCHOOLS)
    campus = inner.frame.preposition == "at" and bool(outer.toponym.institution)
    # "The University of X at Y", "Victoria College in Z", whatever the gazetteer calls so.
    building = (building or campus or schooled) and not outer.settled
    quarter = _is_quarter(outer, inner)
    if schooled and not outer.toponym.known and inner.toponym.known and inner.toponym.wide:
        outer.toponym = replace(inner.toponym, institution=outer.toponym.name)
        outer.frame.token = inner.frame.token
        return
    near = inner.frame.preposition == "near" and not building
    town = not inner.toponym.wide and (inner.toponym.known or building)
    if town and not near and (building or (quarter and inner.frame.apposed is None)):
        outer.context.append(outer.toponym.name)
        institution = outer.toponym.institution or outer.toponym.name
        outer.toponym = replace(inner.toponym, institution=institution)
        outer.frame.token, outer.settled = inner.frame.token, True
        return
    outer.context.append(inner.toponym.name)


def _is_quarter(outer: PlaceFound, inner: PlaceFound) -> bool:
    """Whether the first place is a part of the town that follows ("at Chelsea in London")."""
    if inner.frame.preposition not in {"in", "of"} or inner.toponym.feature != "town":
        return False
    if is_far_off(inner.frame):
        return False
    if outer.frame.inner or outer.toponym.shaped:
        return False
    if inner.toponym.regions & outer.toponym.countries:
        return False  # "Bendigo in Victoria"
    if not outer.toponym.known:
        return True
    return (
        outer.toponym.feature == "town"
        and inner.toponym.prominence > outer.toponym.prominence + 0.5
    )
