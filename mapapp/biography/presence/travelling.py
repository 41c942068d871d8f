"""How the subject came to a place: by the verb, or by the vehicle that is named beside it."""

from collections.abc import Sequence
from itertools import pairwise

from mapapp.biography.clauses.grammar import Frame
from mapapp.biography.lexicon import words
from mapapp.biography.presence.judgement import base_of
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.vocabulary import ArrivedBy

_VERBS = {
    ArrivedBy.SHIP: words("sail disembark embark dock voyage navigate row paddle"),
    ArrivedBy.FOOT: words("walk hike march wander trek"),
    ArrivedBy.AIR: words("fly"),
    ArrivedBy.ROAD: words("drive ride cycle"),
}
_VEHICLES = {
    ArrivedBy.SHIP: words(
        "ship boat steamer steamship steamboat liner ferry barge canoe vessel schooner brig sloop"
        " frigate galley freighter raft sea"
    ),
    ArrivedBy.RAIL: words("train rail railway express"),
    ArrivedBy.ROAD: words(
        "coach stagecoach carriage diligence car motorcar bus wagon truck lorry bicycle horse"
        " horseback mule camel caravan"
    ),
    ArrivedBy.AIR: words("plane aeroplane airplane airliner air"),
    ArrivedBy.SLEDGE: words("sledge sleigh sled"),
    ArrivedBy.FOOT: words("foot"),
}
_BY_VERB = {base: means for means, bases in _VERBS.items() for base in bases}
_BY_VEHICLE = {noun: means for means, nouns in _VEHICLES.items() for noun in nouns}
_LEADING = words("by on aboard in")
_BEFORE, _AFTER = 6, 4  # tokens


def means_of_travel(frame: Frame, tokens: Sequence[Token]) -> ArrivedBy | None:
    """The means by which the subject came to, or left, the place of a frame; None: not said."""
    by_verb = _BY_VERB.get(base_of(frame)) or _BY_VEHICLE.get(frame.noun)
    return by_verb or _by_vehicle(frame.index, tokens)


def _by_vehicle(index: int, tokens: Sequence[Token]) -> ArrivedBy | None:
    """ "Went by train to X", "came to X on foot", where no other place stands between."""
    before = tokens[max(0, index - _BEFORE) : index]
    last = max((at for at, t in enumerate(before) if _parts(t)), default=-1)
    after = tokens[index + 1 : index + 1 + _AFTER]
    first = next((at for at, t in enumerate(after) if _parts(t)), len(after))
    for stretch in (before[last + 1 :], after[:first]):
        for led, token in pairwise(stretch):
            if led.lower in _LEADING and token.lower in _BY_VEHICLE:
                return _BY_VEHICLE[token.lower]
    return None


def _parts(token: Token) -> bool:
    return token.kind is TokenKind.NAME or token.text in ",;.()"
