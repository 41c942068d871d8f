"""Anything else that the subject did in the body at a place, neither moving nor living there."""

from mapapp.biography import lexicon
from mapapp.biography.clauses.grammar import Agent, Frame
from mapapp.biography.presence.framing import SEIZING
from mapapp.biography.presence.judgement import (
    BY_WAY,
    IN,
    TO,
    Judgement,
    Role,
    base_of,
    holds_civil_office,
    holds_office,
    is_sent,
)
from mapapp.biography.presence.kinds import kind_of
from mapapp.biography.verbs import VerbClass
from mapapp.vocabulary import Kind


def doing(frame: Frame) -> Judgement | None:
    """Anything else that the subject did in the body at the place."""
    verb = frame.verb
    if verb is None or verb.verb_class in {VerbClass.INTENTION, VerbClass.BURIAL}:
        return None
    if verb.verb_class is VerbClass.HEADING and frame.preposition not in _FROM_THERE:
        return None
    happened = verb.base in _HAPPENING and not frame.clause.own  # "occurred the outbreak at X"
    if happened or verb.base == "be" or (verb.base == "call" and frame.clause.object_is_subject):
        return None
    if frame.clause.infinitive and verb.base in _CAUSES and (frame.noun or frame.after_name):
        return None  # "swore to end the rule of the king in X"
    rooms = verb.base == "have" and (frame.noun in _ROOMS | _SHOWS or frame.clause.degree)
    if verb.verb_class is VerbClass.MIND and verb.base not in _BODILY and not rooms:
        return None
    return _seen(frame) or _at_club(frame) or _done_in(frame) or _done_to_get_there(frame)


def _at_club(frame: Frame) -> Judgement | None:
    """ "Signed for Sheffield United": of a club's name, not of any other, a place is made."""
    base = base_of(frame)
    if frame.preposition != "for" or base not in FOR_CLUBS:
        return None
    if frame.noun not in {"", "signed", "played"}:
        return None
    return Judgement(0.62, Role.PRESENCE, Kind.WORK, f"“{base} for” a club of the place")


def _seen(frame: Frame) -> Judgement | None:
    base = base_of(frame)
    if base in _SIGHTS and frame.plain_object and frame.inner:
        reason = f"“{base} … {frame.inner} of” the place"
        return Judgement(0.65, Role.PRESENCE, Kind.VISIT, reason, strong=True)
    if base == "see" and frame.plain_object:
        return Judgement(0.6, Role.PRESENCE, Kind.VISIT, "“see” with the place as its object")
    runs = base in _RUNNING and frame.inner in lexicon.EVENT_NOUNS
    name = frame.token.text.split()
    built = base in _FOUNDING and not {name[0], name[-1]}.isdisjoint(_POSTS)
    fought = base == "fight" and name[0] in {"Battle", "Siege"}
    house = base == "serve" and not lexicon.INSTITUTIONS.isdisjoint(name)
    if frame.plain_object and (runs or built or fought or house or base in _AT_OBJECT):
        reason = f"“{base}” with the place as its object"
        return Judgement(0.65, Role.PRESENCE, kind_of(base), reason)
    return None


def _done_in(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    base, preposition, noun = base_of(frame), frame.preposition, frame.noun
    reason = f"“{base or 'a verb'} … {preposition}” with the subject as agent"
    if preposition in IN - {"by", "under", "about", "around"} or preposition == "over":
        ill = noun in _ILL  # "fell ill at X", whatever the gazetteer has
        confidence = 0.75 if base else 0.68
        return Judgement(confidence, Role.PRESENCE, kind_of(base), reason, strong=ill)
    led = _in_office(frame) or _setting_out(frame)
    if led is not None:
        return led
    if preposition == "via":
        return Judgement(0.75, Role.TRANSIT, Kind.TRANSIT, reason)
    if preposition == "from" and frame.fronted and base in _FROM_A_DISTANCE:
        return Judgement(0.65, Role.PRESENCE, Kind.RESIDENCE, reason)  # "From X he wrote"
    told = frame.after_name or noun in _COVERED  # "covered the war from X"
    told = told or (noun.startswith(base) and base != "cover")
    if preposition == "from" and base in _ON_AIR and told:
        return Judgement(0.65, Role.PRESENCE, Kind.WORK, reason)  # "reporting from X"
    if preposition == "between" and base in _TWO_HOMES:
        return Judgement(0.7, Role.PRESENCE, Kind.RESIDENCE, reason)
    if (
        preposition == "from"
        and not frame.clause.honorary
        and (noun in lexicon.DEGREES or (frame.clause.degree and base in _GETTING))
    ):
        return Judgement(0.65, Role.PRESENCE, Kind.SCHOOL, reason)
    return None


def _in_office(frame: Frame) -> Judgement | None:
    """ "Served as consul of X", "accepted a post as envoy to Y"."""
    base, preposition = base_of(frame), frame.preposition
    civil = holds_civil_office(frame) and frame.clause.who() is Agent.SUBJECT
    another = base in _OF_ANOTHER and frame.outer != "as"  # "succeeded him as vicar of X"
    if (civil or holds_office(frame)) and not frame.fronted and not another:
        return Judgement(0.6, Role.PRESENCE, Kind.WORK, f"“{frame.noun} {preposition}” the place")
    if preposition != "to" or not is_sent(frame):
        return None
    if base in _ACCEPTING:
        return Judgement(0.85, Role.ARRIVAL, Kind.WORK, f"“{base}” an office at the place")
    return Judgement(0.6, Role.PRESENCE, Kind.WORK, "sent to the place by its office")


def _setting_out(frame: Frame) -> Judgement | None:
    base, preposition = base_of(frame), frame.preposition
    away = base in {"set", "put"} and frame.noun in _AWAY
    reason = f"“{base} … {preposition}”"
    if preposition == "for" and away:
        return Judgement(0.6, Role.HEADING, Kind.RESIDENCE, f"{reason}: where he was bound")
    if preposition == "from" and base == "operate":
        return Judgement(0.65, Role.PRESENCE, Kind.FRONT, f"{reason} with the subject as agent")
    if preposition == "from" and (away or base == "start"):
        return Judgement(0.65, Role.DEPARTURE, Kind.RESIDENCE, f"{reason}: a departure")
    return None


def _done_to_get_there(frame: Frame) -> Judgement | None:  # noqa: PLR0911  # a return for each case
    base, preposition, noun = base_of(frame), frame.preposition, frame.noun
    if preposition in BY_WAY and noun in _WAYS and base not in _DISPATCHING:
        return Judgement(0.7, Role.TRANSIT, Kind.TRANSIT, f"“{noun} {preposition}” the place")
    if preposition in TO and noun == "siege" and base == "lay":
        return Judgement(0.7, Role.ARRIVAL, Kind.FRONT, "“laid siege to” the place", strong=True)
    if preposition == "of" and noun in {"control", "possession"} and base in SEIZING:
        return Judgement(0.62, Role.ARRIVAL, Kind.RESIDENCE, f"“{noun} of” the place")
    own_way = noun == "way" and frame.possessed and base
    if preposition in TO and (noun in _RIDES or own_way):
        reason = f"“{noun} {preposition}” the place"
        return Judgement(0.8, Role.ARRIVAL, Kind.RESIDENCE, reason, strong=True)
    if preposition in TO and noun == "invitation" and base == "accept":
        return Judgement(0.65, Role.ARRIVAL, Kind.VISIT, "an invitation that was accepted")
    if preposition in TO and noun in _EXPEDITIONS and base in _TAKING_PART:
        return Judgement(0.7, Role.ARRIVAL, Kind.VISIT, f"“{noun} {preposition}” the place")
    if preposition in TO and base in _CARRYING_ALONG:
        reason = f"“{base} … {preposition}” with the subject as agent"
        return Judgement(0.7, Role.ARRIVAL, Kind.RESIDENCE, reason)
    if preposition == "into" or (preposition == "to" and not base and not noun):
        reason = f"“{base or 'a verb'} {preposition}” with the subject as agent"
        return Judgement(0.65, Role.ARRIVAL, Kind.RESIDENCE, reason)
    return None


_HAPPENING = lexicon.words("occur happen")


FOR_CLUBS = lexicon.words("sign play")
"""What is done for a club, and so at its place."""
_ILL = lexicon.words("ill sick")


_OF_ANOTHER = lexicon.words("marry depose betray succeed accompany kill oppose support")
"""Verbs whose object, by its office, is somebody else: "married the King of X"."""


_GETTING = lexicon.words("have receive earn obtain gain complete take get hold")


_ACCEPTING = lexicon.words("accept assume take")
_DISPATCHING = lexicon.words("send dispatch finance fund")


_WAYS = lexicon.words("journey trip tour expedition voyage ride walk travels tours trips")


_FROM_THERE = BY_WAY | {"in", "at", "from"}


_CAUSES = lexicon.words(
    "end stop halt prevent settle resolve discuss support oppose protest protect promote improve"
    " help abolish restore secure reform combat counter reduce reconcile relieve explain describe"
)
"""What may be done, or meant to be, for something at a place from far away."""


_CARRYING_ALONG = lexicon.words("take bring carry lead drive follow accompany escort")


_AWAY = lexicon.words("out off sail forth")


_SIGHTS = lexicon.words("see photograph paint sketch draw inspect explore excavate survey map")


_EXPEDITIONS = lexicon.words(
    "visit visits expedition expeditions mission voyage campaign tour trip"
)


_TAKING_PART = lexicon.words(
    "pay take participate join lead accompany command make undertake organize"
)


_FROM_A_DISTANCE = lexicon.words("write report send telegraph broadcast direct edit conduct lead")


_ON_AIR = lexicon.words("report broadcast cover")
_COVERED = lexicon.words("war wars conflict revolution uprising events elections trial trials")


_TWO_HOMES = lexicon.words("divide split alternate commute live spend travel")


_RIDES = lexicon.words("train ship boat steamer trip journey flight")


_BODILY = lexicon.words("read hear learn discuss declare announce propose")


_AT_OBJECT = lexicon.words(
    "search survey chart command join attend enter win rule govern administer tour defend"
    " destroy burn sack raid storm seize occupy liberate"
)


# "Directed the hospital of X".
_RUNNING = lexicon.words("direct head run manage found establish open lead")


_FOUNDING = lexicon.words("found establish build construct erect")


_POSTS = lexicon.words("Fort Camp Port Mission")


_SHOWS = lexicon.words(
    "spell spells stint stints attack stroke accident meeting interview operation breakdown"
    " exhibition exhibitions recital"
    " recitals concert concerts audience show shows premiere premieres performances"
    " debut role roles part success hit lesson"
)


_ROOMS = lexicon.words(
    "studio house home practice flat villa office shop atelier room rooms workshop"
)
