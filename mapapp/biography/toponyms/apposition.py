"""Two names with a comma between: a place and its land ("Ulm, Württemberg"), or a list."""

from collections.abc import Sequence

from mapapp.biography.clauses.grammar import ADVERBS, PREPOSITIONS
from mapapp.biography.lexicon import words
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.words import WIDE_ENDS
from mapapp.biography.verbs import FINITE


def apposed(outer: PlaceFound, inner: PlaceFound, sequence: Sequence[Token]) -> bool:
    """ "Ulm, Württemberg" explains; "Paris, Vienna and Rome" lists."""
    first, second = outer.toponym, inner.toponym
    behind = sequence[inner.frame.index + 1 : inner.frame.index + 5]
    dated = next((i for i, t in enumerate(behind) if t.kind is TokenKind.TIME), len(behind))
    rest = [t.lower for t in behind[:dated]]  # "at Ulm, Württemberg, in 1590 and moved"
    in_land = second.wide and not first.wide
    acts = second.wide and _acts(sequence[inner.frame.index + 1 :])
    lists = (
        bool(rest)
        and not acts
        and (rest[0] == "and" or (rest[:1] == [","] and "and" in rest[1:4] and not second.wide))
    )
    lists = lists or (not acts and _goes_on(sequence, inner.frame.index + 1))
    lists = lists or (outer.frame.bracketed and inner.frame.bracketed and second.known)
    if in_land:
        elsewhere = first.known and second.known and not first.countries & second.countries
        abroad = second.feature == "country" and not first.may_lie_in(second)
        elsewhere = elsewhere or (first.known and abroad)
        elsewhere = elsewhere and second.name not in _PAST
        return not elsewhere and not (lists and rest[:1] == ["and"])
    if first.wide and first.countries & second.regions and first.name.split()[-1] in WIDE_ENDS:
        return not lists  # "Orange County, New York": the state, not the town
    if first.wide and second.wide:
        if first.country and second.country and first.country != second.country:
            return False  # "England, Spain, and the Auvergne"
        return _RANKS.get(second.feature, 0) > _RANKS.get(first.feature, 0) and not lists
    if not first.known and not lists:
        return True
    return not lists and not first.wide


def _acts(behind: Sequence[Token]) -> bool:
    """ "(Ulm, Württemberg) and became", "and then, in 1890, became": no further place of a list."""
    if not behind or behind[0].lower != "and":
        return False
    rest = behind[1 : _ASIDE + 2]
    aside = bool(rest) and rest[0].text == "," and any(t.text == "," for t in rest[1:])
    if aside:
        rest = rest[next(i for i, t in enumerate(rest[1:], 2) if t.text == ",") :]
    when = (i for i, t in enumerate(rest) if not (_is_time(t) or t.lower in _THEN))
    at = next(when, len(rest))
    return at < len(rest) and rest[at].lower in FINITE


def _is_time(token: Token) -> bool:
    return token.kind is TokenKind.TIME or token.lower in {"in", "on", "from"}


_THEN = words("then later there soon also subsequently eventually finally")
_ASIDE = 8  # tokens between commas


# Its towns are in other countries today.
_PAST = frozenset(
    {
        "Czechoslovakia",
        "Yugoslavia",
        "Soviet Union",
        "Austria-Hungary",
        "Prussia",
        "East Prussia",
        "West Prussia",
        "Silesia",
        "Pomerania",
        "Galicia",
        "Ottoman Empire",
        "Russian Empire",
        "British India",
        "Indochina",
        "Rhodesia",
        "Bukovina",
        "Bessarabia",
        "Livonia",
        "Courland",
    }
)
_RANKS = {"state": 1, "country": 2}
"""Regions that hold others: "Madera County, California", "Kent, England"."""


def _behind_brackets(sequence: Sequence[Token], index: int) -> int:
    """Where it goes on behind what brackets add to a name: "Breslau (now Wrocław), Lviv and"."""
    if index < len(sequence) and sequence[index].text == "(":
        closed = (at for at in range(index, len(sequence)) if sequence[at].text == ")")
        return next(closed, index - 1) + 1
    return index


def _goes_on(sequence: Sequence[Token], index: int) -> bool:
    """Whether names with commas between them go on to an "and" with a last one."""
    index = _behind_brackets(sequence, index)
    while index + 1 < len(sequence) and sequence[index].text == ",":
        index += 1 + (sequence[index + 1].lower == "the")
        if sequence[index : index + 1] and sequence[index].lower == "and":
            break  # "X, Y, and Z"
        if index == len(sequence) or sequence[index].kind is not TokenKind.NAME:
            return False
        index = _behind_brackets(sequence, index + 1)
    after = sequence[index + 1 : index + 2]
    last = index < len(sequence) and sequence[index].lower == "and"
    if not last or not after:
        return False
    aside = after[0].text == "," or after[0].lower in PREPOSITIONS | ADVERBS
    return aside or after[0].kind is TokenKind.NAME
