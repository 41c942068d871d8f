"""Whether a place may stand in a frame at all, or is a mere attribute of what stands there."""

from mapapp.biography import lexicon, verbs
from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.presence.judgement import BY_WAY, IN, TO, base_of
from mapapp.biography.verbs import VerbClass

TOURS = lexicon.words(
    "tours trips visits journeys missions tour trip visit journey expedition mission"
)


_PLACE_PREPOSITIONS = IN | TO | BY_WAY | {"from", "for", "of", "between"}


VISITS = lexicon.words(
    "visit visits trip trips stay stays sojourn tour voyage voyages journey pilgrimage pilgrimages"
    " journeys tours sojourns travels expeditions excursions"
)


AIRBORNE = lexicon.words("shoot fly engage bomb crash patrol down parachute")


_TIMES = (
    lexicon.STAY_NOUNS
    | VISITS
    | lexicon.DEGREES
    | lexicon.words("study examinations exams stop stopover call halt landing")
)


_PLACE_NOUNS = (
    lexicon.SETTLEMENT_NOUNS
    | lexicon.EVENT_NOUNS
    | TOURS
    | lexicon.words(
        "stage stages see bishopric archbishopric diocese climate vicarage rectory living curacy"
        " pastorate benefice plateau edge square rapids estuary source walls gates environs suburbs"
        " slopes mouth foot summit market marketplace fringe hinterland woods hill"
    )
)


_UPHEAVALS = lexicon.words(
    "uprising revolution rebellion riots strike strikes war wars unrest coup"
)


_ENDINGS = _UPHEAVALS | lexicon.words("death failure fall divorce outbreak defeat peace armistice")


_GIVING = lexicon.words(
    "write send report telegraph cable appeal submit present sell give donate bequeath lend buy"
    " acquire borrow receive obtain order purchase"
)
_MAKING = lexicon.words("write compose design build make paint create plan")


_ARMIES = lexicon.words("army troops forces fleet")


_FIGHTING = lexicon.words(
    "defeat engage attack rout beat repulse surprise meet fight encounter destroy overtake join"
)


_DOCUMENTS = lexicon.words("report book novel letter poem translation history article essay map")


_SIGNING = lexicon.words("sign finish complete begin start dictate")


_SHIPS = lexicon.words("ship ships")


VESSELS = lexicon.words("ship boat steamer vessel train plane")


_TRAVELLING = lexicon.words("sail travel go come return fly voyage cross emigrate leave")


BOARDING = lexicon.words("board take join catch enter embark")


_SITTING = lexicon.words("member chairman chairwoman chair head leader")
_GOVERNMENTS = lexicon.words("government governments administration")
_PAPERS = lexicon.words("newspaper newspapers magazine journal paper")


_ON_PAPERS = lexicon.words("work find get obtain edit join take serve start found manage")


_RELATIVES = lexicon.words("relatives friends brothers sisters")


_TOGETHER = lexicon.words("join visit meet marry follow accompany see help assist nurse rejoin")


_SHOWING = lexicon.words("hold have give open stage organize organise mount")


_TAKING_PART = lexicon.words(
    "take accompany participate fight join lead witness serve volunteer command involve suppress"
    " crush quell"
)


_EVENTS_OF = lexicon.words(
    "campaign conquest reconquest relief capture fall surrender coronation opening funeral"
    " inauguration defence defense"
    " bombardment storming taking evacuation occupation liberation assault attack sack siege"
    " invasion retreat raid suppression raising"
)
_FIGHTS = lexicon.words(
    "battle battles sieges skirmish skirmishes engagement engagements campaigns"
)


_AT_EVENTS = lexicon.words(
    "photograph paint draw sketch cover report be see command wound kill fight capture"
    " distinguish help attend"
)


_POSTS = lexicon.words("position post office job role title rank place appointment")
_HOLDING_OFFICE = lexicon.words("be serve become elect appoint return join sit")


def is_seat(frame: Frame) -> bool:
    """ "Was a Leeds magistrate", "was elected to the Ohio Senate": an office of the place."""
    member = frame.noun in _SITTING and frame.preposition == "of"
    governs = frame.inner in lexicon.COUNCILS | _GOVERNMENTS
    if member and governs and base_of(frame) in _HOLDING_OFFICE:
        return True  # "a member of the council of X", "chairman of the government of Y"
    if frame.head not in lexicon.HEADS_AT_PLACES or base_of(frame) not in _HOLDING_OFFICE:
        return False
    if frame.head in lexicon.COUNCILS:
        return frame.preposition in {"to", "on"} or frame.noun == "member"
    return frame.plain_object or frame.preposition == "as"


# "Wrote to Milton from X", "covered the Boer War from Y".
_FROM_THERE = lexicon.words("write cover report")


def is_placed(frame: Frame) -> bool:  # noqa: PLR0911  # a return for each case
    """Whether a place may stand in this frame at all."""
    happening = frame.inner in _EVENTS_OF or frame.inner in TOURS
    happening = happening or frame.verb_class is VerbClass.DEATH
    meanwhile = frame.preposition == "during" and (frame.head or happening)
    if meanwhile or (is_seat(frame) and not frame.aside):
        return True
    going = {VerbClass.MOTION, VerbClass.LEAVE}
    going |= {VerbClass.TRANSFER} if frame.clause.object_is_subject else set()
    moved = frame.clause.way or verbs.CLASSES.get(base_of(frame), frozenset()) & going
    away = moved or frame.clause.degree or base_of(frame) in _FROM_THERE
    if frame.preposition == "from" and frame.after_name and not away:
        return False  # "met X from Y": where X comes from
    if _is_of_others(frame):
        return False
    if frame.aside or frame.noun == "not" or not _is_of_places(frame):
        return False
    told_of_others = not frame.possessed and frame.noun not in _TIMES
    beside = frame.outer == "after" or (frame.outer == "before" and frame.fronted)
    if beside and told_of_others and not (moved and _goes_after(frame)):
        return False  # "after the uprising in X, he …"
    if (frame.head and frame.bracketed) or (frame.noun == "island" and frame.inner == "coast"):
        return False  # "at X, on an island off the coast of Y"
    given = base_of(frame) in _GIVING and frame.noun not in lexicon.KIN
    given = given and not (frame.clause.degree or frame.passive)
    given = given and not (frame.outer == "from" and base_of(frame) in {"report", "telegraph"})
    if frame.outer in {"to", "from"} and frame.preposition in IN and given:
        return False  # "wrote to his patron in X", "bought it from a dealer in Y"
    if frame.outer == "for" and base_of(frame) in _MAKING and frame.preposition in IN:
        return False  # "written for the opening of the theatre in X"
    if frame.inner in _EVENTS_OF | _FIGHTS and base_of(frame) in _TAKING_PART | _AT_EVENTS:
        return True
    return _holds_a_place(frame)


def _goes_after(frame: Frame) -> bool:
    """ "Returned after the war to X": where to is told behind when."""
    return frame.preposition in TO and frame.noun in _ENDINGS and not frame.fronted


def is_on_staff(frame: Frame) -> bool:
    """ "Was on the staff of X"."""
    return frame.inner in lexicon.STAFFS and frame.preposition == "on"


def _holds_a_place(frame: Frame) -> bool:
    """Whether the noun with "of" before the name, if there is one, may stand before a place."""
    if frame.inner in lexicon.ROLE_NOUNS:
        return is_on_staff(frame) or frame.noun in _POSTS  # "the position of mayor of X"
    elsewhere = frame.inner == "diocese" and frame.owned_by_other
    return not frame.inner or (frame.inner in _PLACE_NOUNS and not elsewhere)


def _is_of_others(frame: Frame) -> bool:
    """ "Accompanied by men from X", "in memory of the dead in X", "was against the men in X"."""
    come_from = frame.outer in {"by", "with"} and frame.preposition == "from"
    against = frame.outer == "against" and bool(frame.noun) and base_of(frame) == "be"
    within = (frame.outer in {"about", "concerning"} or against) and frame.preposition in IN
    return (come_from and bool(frame.noun)) or within


def _is_of_places(frame: Frame) -> bool:
    """Whether a place may stand behind the frame's preposition."""
    if frame.preposition == "over":  # "presided over the X congress", "was shot down over X"
        return bool(frame.head) or base_of(frame) in AIRBORNE
    return not frame.preposition or frame.preposition in _PLACE_PREPOSITIONS


def is_mere_mention(frame: Frame) -> bool:  # noqa: PLR0911  # a return for each case
    """The noun before the preposition makes the place a mere attribute of it."""
    noun, preposition = frame.noun, frame.preposition
    if preposition in TO:
        accepted = noun == "invitation" and base_of(frame) == "accept"
        return noun in lexicon.NOT_DESTINATION_NOUNS and not accepted
    if preposition == "of":
        seized = noun in _TAKEN and base_of(frame) in SEIZING
        return not (seized or is_seat(frame) or noun in lexicon.ROLE_NOUNS)
    verb = base_of(frame)
    if any(noun in nouns and verb in verbs_with for nouns, verbs_with in _THERE_AFTER_ALL):
        return False
    if noun == "family" and verb == "come" and frame.outer == "from":
        return True  # "came from a family in X"
    if noun in lexicon.KIN | _RELATIVES and (verb in _TOGETHER or _is_moving(verb)):
        return False
    if preposition == "from" and frame.clause.degree:
        return False  # "a degree in industrial relations from X"
    on_the_way = frame.clause.way and preposition in BY_WAY  # "made his way through X"
    if on_the_way or (noun in {"member", "fellow"} and preposition == "at"):
        return False
    return noun in lexicon.NOT_THERE_NOUNS or (verb == "escape" and noun in _DISASTERS)


_TAKEN = lexicon.words("control possession")
SEIZING = lexicon.words("take gain regain seize assume")
"""Verbs by which control or possession of a place is taken, there."""
_DISASTERS = lexicon.words("crash disaster massacre pogrom purge slaughter sinking accident fire")


def _is_moving(base: str) -> bool:
    """Whether a verb moves or settles: kin beside it are company."""
    classes = verbs.CLASSES.get(base, frozenset())
    return not classes.isdisjoint({VerbClass.MOTION, VerbClass.ARRIVAL, VerbClass.DWELL})


_THERE_AFTER_ALL = (
    (_UPHEAVALS, _TAKING_PART),
    (_ARMIES, {"be"} | _FIGHTING),
    (_DOCUMENTS, _SIGNING),
    (_SHIPS, BOARDING),
    (VESSELS, _TRAVELLING),
    (_PAPERS, _ON_PAPERS),
    ({"war"}, {"spend", "pass"}),  # "spent the rest of the war in X"
    ({"man", "woman", "person"}, {"bear"}),  # "born a free man in X"
    ({"faith", "belief"}, {"baptize", "baptise", "receive", "confirm"}),
    ({"exhibition", "exhibitions"}, _SHOWING),
    (
        {"museums", "churches", "collections", "markets", "mines", "goldfields"},
        {"visit", "tour", "inspect", "see"},
    ),
)
"""Nouns that say nothing of where somebody was, and the verbs that make them do so."""
