"""What is told too vaguely to make a stay of: no date, and a whole country or an unknown name."""

from mapapp.biography.clauses.grammar import Agent
from mapapp.biography.dating.dated import Dating
from mapapp.biography.dating.milestones import MILESTONES
from mapapp.biography.presence.judgement import Judgement, Role, base_of
from mapapp.biography.toponyms.found import Discourse, PlaceFound
from mapapp.biography.verbs import VerbClass

_LIVED = 0.9  # "served in X", "worked in Y"


def is_too_vague(place: PlaceFound, dating: Dating, discourse: Discourse) -> bool:
    """No date, and either a whole country or the opening's summary."""
    if dating.period is not None and (dating.end is not None or not dating.carried):
        return False
    assert place.judgement is not None  # noqa: S101  # for the type checker: looked at before
    if place.judgement.kind in MILESTONES:
        return False
    if dating.period is None and not _is_lived_in(place):
        return True
    if discourse.lead and discourse.paragraph == 0:
        return True
    lived = place.judgement.confidence >= _LIVED and not place.judgement.guessed
    lived = lived and place.frame.apposed is None
    return (
        place.toponym.wide
        and place.judgement.role not in {Role.ARRIVAL, Role.TRANSIT}
        and not (lived and place.toponym.known)
        and not (dating.period is not None and _goes_on(place, place.judgement, discourse))
    )


def _is_lived_in(place: PlaceFound) -> bool:
    """Whether a name that no gazetteer has stands where only a place does, be it without a date."""
    going = place.frame.verb_class in {VerbClass.MOTION, VerbClass.ARRIVAL, VerbClass.DWELL}
    going = going and base_of(place.frame) != "be" and place.frame.preposition not in {"in", "by"}
    going = going or place.frame.preposition == "at"  # nobody is at a person
    named = place.toponym.known or place.toponym.shaped or place.toponym.institution
    return going or bool(named or place.context)


def _goes_on(place: PlaceFound, judgement: Judgement, discourse: Discourse) -> bool:
    """ "In Norway he worked on a farm", "while he was there", "he left Norway": of the date before.

    So are sentences that tell of nothing but the subject's own being there or leaving.
    """
    if discourse.since_date > 0 or judgement.guessed:
        return False
    own = place.frame.clause.agent is Agent.SUBJECT and place.toponym.feature != "continent"
    return place.frame.fronted or (own and (judgement.strong or judgement.role is Role.DEPARTURE))
