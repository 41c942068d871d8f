"""Whether a judged place is sure enough, as a name and in its frame."""

from mapapp.biography.given_names import is_given
from mapapp.biography.lexicon import (
    DEGREES,
    GEOGRAPHIC_AFTER,
    HOSTING,
    STRONGHOLDS,
    TAKING_ON,
    TOWN_NOUNS,
    words,
)
from mapapp.biography.presence.doing import FOR_CLUBS
from mapapp.biography.presence.judgement import Judgement, Role, base_of
from mapapp.biography.subject import Subject
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.toponym import Toponym

LEAST_CONFIDENCE = 0.55
"""Mentions less sure than this are left out."""


_SUBJECTS_OF = words(
    "course courses class classes degree degrees seminar seminars lectures training specialist"
    " expert interest diploma doctorate bachelor's master's career role roles part parts"
)


CLERGY = words(
    "priest-in-charge rector vicar curate pastor abbot prior abbess prioress incumbent parson"
    " minister"
)
_CLOISTERS = words("convent monastery priory abbey nunnery friary house college school church")
_PLAYING = words("star appear debut act feature dance portray")


# "Served on Industrial Relations": what a committee is about.
_SITTING = words("serve sit")


_ASSAULTS = words("attack assault raid march advance")

PROMINENT = 6.5
_SURE = 0.7


def acceptable(place: PlaceFound, subject: Subject) -> bool:  # noqa: PLR0911  # a return for each case
    """Whether a judged place is sure enough, as a name and in its frame."""
    judgement, toponym = place.judgement, place.toponym
    if judgement is None or judgement.confidence < LEAST_CONFIDENCE:
        return False
    if place.anaphor:
        return place.frame.verb is not None or place.frame.token.lower == "there"
    if not _fits_preposition(place, judgement):
        return False
    if not toponym.known:
        return is_surely_named(place, judgement)
    frame = place.frame
    if _comes_as_governor(place):
        return False
    subject_of = frame.preposition == "in" and frame.noun in DEGREES  # "a degree in Education"
    seen = base_of(frame) == "see" and frame.plain_object and not frame.inner
    seen = seen and toponym.feature in {"", "town"}
    hosts = frame.fronted and not frame.preposition and base_of(frame) in HOSTING | TAKING_ON
    hosts = hosts and not (frame.passive or frame.clause.bracket)
    seen = seen or (hosts and not toponym.institution)
    if (subject_of or seen) and not (toponym.wide or toponym.prominence >= PROMINENT):
        return False  # "saw X": a person as often as a town
    if toponym.name in subject.others:
        return toponym.prominence > 7 and place.frame.preposition in {"in", "to"}
    return toponym.feature != "continent" or judgement.strong or judgement.confidence >= _SURE


def _comes_as_governor(place: PlaceFound) -> bool:
    """ "Landed at X as governor of Y": the town is told, his land is what he came for."""
    as_head = place.frame.outer == "as" and place.frame.preposition == "of"
    return as_head and place.toponym.wide and base_of(place.frame) in _COMING


_COMING = words("arrive land disembark come reach sail enter receive")


def is_surely_named(place: PlaceFound, judgement: Judgement) -> bool:  # noqa: PLR0911  # a return for each case
    """A name that the gazetteer lacks needs a frame, or a form, in which only places stand."""
    toponym, frame = place.toponym, place.frame
    if toponym.event:
        return True
    acted = base_of(frame) in _PLAYING or (base_of(frame) == "direct" and frame.noun == "her")
    if frame.preposition == "in" and acted and not toponym.institution:
        return False  # "starred in Heidi"
    # "A course in Comparative Law"; "was fluent in Norse", "was in the Jubilee Procession".
    within = base_of(frame) == "be" and not (frame.inner or frame.noun)
    if frame.preposition == "in" and (frame.noun in _SUBJECTS_OF or within):
        return False
    if frame.article and frame.inner in _CLOISTERS and toponym.name.endswith("s"):
        return False  # "the convent of the Ursulines at X"
    if frame.head:  # "the Idea City conference"
        return False
    if toponym.institution or toponym.shaped or frame.inner in TOWN_NOUNS | STRONGHOLDS:
        return True
    if toponym.feature == "region":  # "in the X region"
        return True
    if frame.preposition == "of" and frame.noun in CLERGY:
        return True  # "rector of X"
    if frame.article:
        return False
    # Nobody is "at" a person.
    return judgement.strong or frame.preposition in {"at", "near"} or bool(place.context)


def _is_of_club(toponym: Toponym) -> bool:
    """ "For Sheffield United", "for Liverpool": a club, or the town that one is called by."""
    large = toponym.prominence >= PROMINENT and not toponym.wide
    return toponym.known and (bool(toponym.institution) or large)


def _fits_preposition(place: PlaceFound, judgement: Judgement) -> bool:  # noqa: PLR0911  # a return for each case
    """ "On" islands, "at" houses; a battle or congress is attended, not moved to."""
    toponym, frame = place.toponym, place.frame
    little = not toponym.wide and toponym.prominence < PROMINENT
    if frame.preposition == "to" and not base_of(frame) and little and is_given(toponym.name):
        return False  # "remarried, in 1939, to Catherine"
    joined = base_of(frame) == "join" and frame.plain_object
    if joined and not (toponym.known and (toponym.institution or toponym.event or frame.article)):
        return False  # a company or a team
    if frame.preposition == "for" and base_of(frame) in FOR_CLUBS and not _is_of_club(toponym):
        return False  # "played for England", "signed for a record company"
    if toponym.event and judgement.role is not Role.PRESENCE and not frame.plain_object:
        return False
    if toponym.venue and not (frame.article and (frame.preposition == "at" or frame.plain_object)):
        return False
    if frame.preposition == "outside" and toponym.wide:
        return False  # "her first concert outside Japan"
    if frame.preposition != "on" or toponym.wide or frame.inner or frame.noun in _ASSAULTS:
        return True
    last = toponym.name.split()[-1]
    if not toponym.known and judgement.strong:
        return base_of(frame) not in _SITTING
    if judgement.strong and not toponym.wide:
        return True
    return toponym.feature == "island" or toponym.shaped or last in GEOGRAPHIC_AFTER
