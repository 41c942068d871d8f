"""Names that are no place's: of books, plays and films, and of what the noun before them is."""

import re
from collections.abc import Sequence

from mapapp.biography.clauses.carriers import SHIPS
from mapapp.biography.clauses.grammar import PREPOSITIONS, Frame, Reading
from mapapp.biography.lexicon import (
    COORDINATORS,
    EVENTS,
    INSTITUTIONS,
    ROLE_NOUNS,
    STREETS,
    words,
)
from mapapp.biography.reading.tokens import Token, TokenKind
from mapapp.biography.toponyms.acceptance import PROMINENT
from mapapp.biography.toponyms.name_parts import LEADING
from mapapp.biography.toponyms.toponym import Toponym
from mapapp.biography.verbs import VerbClass

_CALLED = SHIPS | words(
    "board aboard documentary movie album musical series song ballet sonata symphony newspaper"
    " paper magazine journal novel play prince princess king queen emperor empress duke duchess"
    " archduke colonel opera film review painter poet engraver composer writer critic novelist"
    " philosopher"
    " architect brother sister friend cousin uncle aunt daughter son husband wife teacher"
    " rue quai calle rua avenida piazza plaza strada ulitsa ulica boulevard avenue"
    " club firm society federation villa plantation count countess marquis marquess baron baroness"
    " viscount earl boyar tsar sultan shah pope cardinal margrave landgrave pasha"
    " viceroy governor ambassador president premier chancellor marshal admiral historian sculptor"
    " explorer physicist chemist biologist botanist mathematician astronomer geologist naturalist"
    " economist journalist pianist violinist singer actor actress dancer photographer statesman"
    " miniseries mini-series sitcom serial telenovela"
    " née nee né general doctor memoir poem story book article work drama comedy tragedy single"
)


def is_of_another_thing(frame: Frame, reading: Reading) -> bool:
    """Whether a name is a film's, a ship's, a street's, a river's or a company's, or a part."""
    called = _is_called(frame.index, reading.tokens) or _is_owned(frame, reading.tokens)
    called = called or _is_in_a_title(frame.index, reading.tokens)
    board = frame.preposition == "on" and frame.first.token.text.startswith(_BOARDS)
    called = called or board or _is_numbered(frame, reading.tokens)
    called = called or _is_sat_on(frame, reading.tokens) or _is_of_rivers(frame, reading)
    called = called or _is_at_a_corner(frame, reading.tokens)
    called = called or _is_held_elsewhere(frame, reading.tokens)
    return called or _is_of_film(frame, reading) or _is_of_company(frame, reading)


def _is_of_rivers(frame: Frame, reading: Reading) -> bool:
    """ "Via the Sangamon, Illinois and Mississippi rivers"."""
    at, tokens = frame.index + 1, reading.tokens
    while at < len(tokens) and (tokens[at].kind is TokenKind.NAME or tokens[at].lower in _LISTING):
        at += 1
    return at > frame.index + 1 and at < len(tokens) and tokens[at].lower == "rivers"


_LISTING = frozenset({",", "and"})


def _is_numbered(frame: Frame, sequence: Sequence[Token]) -> bool:
    """ "Moved to 127A Tremont": the number of a house makes a street of it."""
    before = sequence[max(0, frame.index - 2) : frame.index]
    led = len(before) > 1 and before[0].lower in {"at", "to", "in"}
    return led and before[1].kind is TokenKind.NUMBER and before[1].text[0].isdigit()


def _is_at_a_corner(frame: Frame, sequence: Sequence[Token]) -> bool:
    """ "A house at Broadway and Liberty Street": where two streets meet."""
    ahead = sequence[frame.index + 1 : frame.index + 3]
    two = len(ahead) > 1 and ahead[0].lower == "and" and ahead[1].kind is TokenKind.NAME
    meeting = frame.preposition in {"at", "of", "on"} and not frame.listed
    return two and meeting and ahead[1].text.rsplit(maxsplit=1)[-1].rstrip("s") in STREETS


def _is_held_elsewhere(frame: Frame, sequence: Sequence[Token]) -> bool:
    """ "Attended the Ulm Conference held in Bonn": an event called after where it once was."""
    behind = sequence[frame.index + 1 : frame.index + 3]
    ahead = [token.lower for token in behind]
    held = ahead[:1] in (["held"], ["hosted"]) and ahead[1:] in (["at"], ["in"])
    if frame.preposition == "during" and ahead[:1] in (["on"], ["at"], ["near"]):
        return behind[-1].kind is TokenKind.NAME  # "killed during the Battle of Ulm, on Crete"
    return held and frame.token.text.rsplit(maxsplit=1)[-1] in EVENTS


def _is_sat_on(frame: Frame, sequence: Sequence[Token]) -> bool:
    """ "Chairman of the Committee on Claims": what a committee is about."""
    before = sequence[max(0, frame.index - 2) : frame.index]
    on = len(before) > 1 and before[1].lower == "on" and before[0].kind is TokenKind.NAME
    return on and before[0].text.rsplit(maxsplit=1)[-1] in _SITTINGS


_BOARDS = ("Board of ", "Boards of ", "Committee of ", "Council of ", "Guild of ")
"""With what the name of a body begins that sits for a house: "the Board of Directors of X"."""
_SITTINGS = words("Committee Subcommittee Commission Board Council")


def _is_in_a_title(index: int, sequence: Sequence[Token]) -> bool:
    """ "Her plays are A Winter in Ulm (1799) and The Heiress of Bonn (1803)": titles, and years."""
    rest, before = sequence[index + 1 : index + 4], sequence[max(0, index - 3) : index]
    dated = [token.text for token in rest[::2]] == ["(", ")"] and rest[1].kind is TokenKind.TIME
    if not dated or len(before) < 3 or before[-1].lower not in _WORDS_IN_TITLES | {"of", "at"}:
        return False
    named = before[-2].kind is TokenKind.NAME and before[-2].text.split()[-1] not in _HOUSES
    return named and before[-3].text in {"A", "An", "The"} and index > _OPENING


def _is_of_film(frame: Frame, reading: Reading) -> bool:
    """ "In the 1946 X and Y film": whose film it is."""
    first = (frame.listed or frame).index
    before = reading.tokens[first - 1 : first] if first else ()
    ahead = reading.tokens[frame.index + 1 : frame.index + 5]
    dated = bool(before) and before[0].kind is TokenKind.TIME
    return dated and any(token.lower in {"film", "movie", "novel", "play"} for token in ahead)


_STAGED = words(
    "direct star appear play win perform act film feature produce write make portray nominate cast"
    " create compose sing debut award know edit publish illustrate record"
)


_WORDS_IN_TITLES = words("the with a an my his her your and to from in on for who is")


def is_work(frame: Frame, sequence: Sequence[Token]) -> bool:
    """ "Starred in Heidi (1937)": a name with its year in brackets is a film's, a book's."""
    base = frame.verb.base if frame.verb else ""
    rest = sequence[frame.index + 1 : frame.index + 5]
    at = next((i for i, token in enumerate(rest) if token.text == "("), None)
    if at is None or at + 2 >= len(rest) or base not in _STAGED or frame.preposition == "at":
        return False
    told, close = rest[at + 1], rest[at + 2]
    year = told.kind is TokenKind.TIME and told.text.isdigit() and close.text == ")"
    between = rest[:at]
    return year and all(t.kind is TokenKind.NAME or t.lower in _WORDS_IN_TITLES for t in between)


def is_title_or_vessel(frame: Frame, toponym: Toponym, sequence: Sequence[Token]) -> bool:
    """Whether a toponym is a work's or a ship's name, as it stands in its frame."""
    return _is_title(frame, toponym, sequence) or _is_vessel(frame, toponym, sequence)


def _is_title(frame: Frame, toponym: Toponym, sequence: Sequence[Token]) -> bool:
    """ "Was a singer in Quiet Rooms (Ada Vogel, 1997)": an unknown name, and its year."""
    rest = sequence[frame.index + 1 : frame.index + _BRACKET]
    bracket = frame.preposition == "in" and bool(rest) and rest[0].text == "("
    if not bracket or toponym.known or toponym.institution:
        return False
    goes = frame.verb_class in _GOING
    close = next((i for i, token in enumerate(rest) if token.text == ")"), 0)
    return not goes and close > 1 and rest[close - 1].text.isdigit()


_BRACKET = 12  # tokens
_GOING = {VerbClass.MOTION, VerbClass.ARRIVAL, VerbClass.BIRTH, VerbClass.DEATH}


def _is_called(index: int, sequence: Sequence[Token]) -> bool:
    """ "the ship Discovery", "the painter Ulm": the noun before says that it is no place."""
    before = index - 1 - (index > 1 and sequence[index - 1].lower == "the")
    return before >= 0 and sequence[before].lower in _CALLED


_HOUSES = INSTITUTIONS | EVENTS
_OPENING = 3  # tokens: where a sentence begins with "The"
_SAILING = words("sail embark ship voyage cruise row")


def _is_vessel(frame: Frame, toponym: Toponym, sequence: Sequence[Token]) -> bool:
    """ "Sailed in the Vostok", "captain of the Vostok": no town has an article."""
    base = frame.verb.base if frame.verb else ""
    aboard = base in _SAILING and frame.preposition in {"in", "on", "by"}
    held = frame.preposition == "of" and frame.noun in ROLE_NOUNS
    aboard = aboard or (held and not _describes(frame, sequence))
    aboard = aboard or (base == "command" and frame.plain_object and toponym.feature == "town")
    town = not (toponym.wide or toponym.shaped or toponym.institution or frame.inner)
    little = toponym.feature == "town" and toponym.prominence < PROMINENT  # no Bronx, no Hague
    aboard = aboard or (base in {"be", "serve"} and frame.preposition == "in" and little)
    called = frame.token.text
    of_a_city = LEADING.match(called) or called.startswith("City of ")
    town = town and toponym.name == called and not of_a_city
    return aboard and town and frame.article


_LINES = words("railway railways railroad railroads canals")
_COMPANIES = words("Railway Railroad Company Line Canal Navigation Telegraph Bank Insurance")


_LONG = 6  # tokens


def _is_of_company(frame: Frame, reading: Reading) -> bool:
    """ "President of the Ulm, Linz and Graz Railway": towns in the name of one company."""
    tokens, first, last = reading.tokens, frame.index, frame.index
    while last < frame.index + _LONG and _joins(tokens, last + 1):
        last += 1
    while first > frame.index - _LONG and _joins(tokens, first - 1):
        first -= 1
    several = last > first and tokens[last].kind is TokenKind.NAME
    led = first > 0 and tokens[first - 1].lower == "the"
    behind = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    company = tokens[last].text.rsplit(maxsplit=1)[-1] in _COMPANIES or behind in _LINES
    return several and led and company


def _joins(tokens: Sequence[Token], index: int) -> bool:
    if not 0 <= index < len(tokens):
        return False
    return tokens[index].kind is TokenKind.NAME or tokens[index].lower in {",", "and", "&"}


def _is_owned(frame: Frame, sequence: Sequence[Token]) -> bool:
    """ "Was the first soprano in his Messiah": nobody has a town."""
    owned = frame.index > 0 and sequence[frame.index - 1].lower in {"his", "her", "their"}
    return owned and not _describes(frame, sequence)


def _describes(frame: Frame, sequence: Sequence[Token]) -> bool:
    """ "In his Paris studio", "director of the Berlin museums": a name before its noun."""
    behind = sequence[frame.index + 1 : frame.index + 2]
    word = bool(behind) and behind[0].kind is TokenKind.WORD
    return word and behind[0].lower not in PREPOSITIONS | COORDINATORS


_QUOTES = {'"', "“", "”"}
_BORROWED = 3  # words and more
_OF_A_SPEAKER = words("i we you me us my our your mine ours myself ourselves am")


def in_quotes(index: int, sequence: Sequence[Token]) -> bool:
    """Whether a token stands in a title or in another's speech, between quotation marks."""
    marks = [at for at, token in enumerate(sequence[:index]) if token.text in _QUOTES]
    if len(marks) % 2 == 0 or _goes_on_telling(sequence[marks[-1] + 1 :]):
        return False
    return not _is_house_alone(index, sequence)


def _is_house_alone(index: int, sequence: Sequence[Token]) -> bool:
    """ "He studied at the “University of Ulm”": the marks hold its name and no more."""
    around = sequence[index - 1 : index + 2 : 2]
    alone = len(around) > 1 and all(token.text in _QUOTES for token in around)
    house = not INSTITUTIONS.isdisjoint(re.split(r"[ -]", sequence[index].text))
    before = [token.lower for token in sequence[max(0, index - 4) : index - 1]]
    listed = len(before) > 2 and before[0] in _QUOTES and before[1] in {",", "and"}
    return alone and house and (listed or not {"at", "from"}.isdisjoint(before))


def _goes_on_telling(quoted: Sequence[Token]) -> bool:
    """ "He was “in the middle of a season at Ulm”": borrowed words, which tell of the subject."""
    closing = next((at for at, token in enumerate(quoted) if token.text in _QUOTES), len(quoted))
    spoken = {token.lower for token in quoted[:closing]}
    plain = quoted[0].kind is TokenKind.WORD and quoted[0].text[:1].islower()
    return plain and closing > _BORROWED and _OF_A_SPEAKER.isdisjoint(spoken)
