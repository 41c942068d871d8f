"""A sentence as tokens: words, runs of capitalised words that are names, dates, punctuation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from mapapp.biography.given_names import is_given
from mapapp.biography.institutions import words_of_institution
from mapapp.biography.lexicon import (
    DEGREE_LETTERS,
    DEGREES,
    INSTITUTIONS,
    MONTHS_AND_DAYS,
    OFFICES,
    PERSON_TITLES,
    words,
)
from mapapp.biography.temporal.expression import Timex
from mapapp.biography.verbs import ACTING, FINITE, GERUND, PARTICIPLE, PRESENT


class TokenKind(StrEnum):
    """What a token is, as far as its shape tells."""

    WORD = "word"
    NAME = "name"
    TIME = "time"
    NUMBER = "number"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a sentence; ``lower`` is its text in lower case, ``timex`` that of a date."""

    kind: TokenKind
    text: str
    start: int
    end: int
    lower: str
    timex: Timex | None = None
    possessive: bool = False
    first: bool = False


# How dictionaries shorten what befell somebody; one letter is a name's as often.
_IN_FULL = {
    "b.": "born",
    "d.": "died",
    "educ.": "educated",
    "matric.": "matriculated",
    "ord.": "ordained",
    "bapt.": "baptised",
    "grad.": "graduated",
    "appt.": "appointed",
    "bur.": "buried",
}
_SHORTENED = "|".join(f"[{w[0].upper()}{w[0]}]{w[1:-1]}" for w in _IN_FULL if len(w) > len("b."))
# "LL.D from X" has no full stop behind its last letter.
_DEGREE = "|".join(re.escape(d) for d in sorted(DEGREE_LETTERS, key=len)[::-1] if "." in d)
_TOKEN = re.compile(
    rf"\b(?i:{_DEGREE})\b"
    r"|Washington,? D\.? ?C\b\.?"
    r"|(?:(?<=[,;(] )|(?<=\()|(?<=\band )|(?<=\bhe )|(?<=\bshe ))[bd]\.(?= )"
    rf"|\b(?:{_SHORTENED})\.(?= )"
    r"|\b(?:Coll|Univ|Hosp|Acad|Inst)\.(?=[ ,;)])"
    r"|Ste?\.-[^\W\d_]+"
    r"|(?:[Bb]achelor|[Mm]aster)['’]s\b(?! [A-Z])"
    r"|[^\W\d_]+(?:(?:(?:[-'’‘]|–(?![a-z]))(?=[^\W\d_])|\.(?=[^\W\d_]\.)|\.(?=[^\W\d_]{2}))"
    r"(?!['’‘]?s\b)[^\W\d_]+)*"
    r"|['’]s?\b(?<=s)|['’](?=\s)|\d[\d,.]*\w*|[^\w\s]"
)
# "al-Biruni", "ash-Shafii": the article of Arabic names.
_ARTICLED = re.compile(r"(?:a[dlnrstz]|ash|el)-[^\W\d_a-z]")
_PARTICLES = words(
    "de la le les von van der den du des am an auf upon sur sous en bei di del della do da"
    " dos das los las el al y zu im ter ten es ez ed af vom zum lès 's of"
)
_MODIFIERS = "ʻʼʾʿ"  # letters without case: "ʻEwa", "ʿAmman"
# "Pont d'Avène": an article or preposition that has lost its vowel.
_ELIDED = re.compile(r"(?:d|l|dell|dall|all|nell|sull)['’][^\W\d_a-z]")
_AFTER_PARTICIPLES = words("in at on off near by from to into for with as under during after")
_OF_BIRTH = words("born child children son daughter married")
_BACK = 12  # tokens
_NUMBERING = words("No Nr Op Vol")
DASHES = frozenset({":", "–", "—", "-"})
"""Marks between a date and what it heads: "1847: moves to X"."""
_FIELDS = words(
    "Arts Crafts Sciences Science Letters Physicians Surgeons Technology Design Trade Trades"
    " Commerce Industry Mines Engineering Agriculture Mechanics Medicine Surgery Tropical Law"
    " Economics Literature Philosophy Theology Divinity Music Drama Dance Art Architecture"
    " History Construction Food Culture Power Planning Finance Statistics Health Welfare Labour"
    " Tourism Sport Sports Communications Archaeology Languages Language Studies Forestry"
    " Humanities Oriental African Slavonic Hygiene Education Navigation"
)
"""What schools teach: two of them with an "and" between are one name."""
_BYNAMES = words("Baptist Evangelist Virgin Divine Great Less Martyr Apostle Confessor King")
_ALL = words("Saints Souls Hallows")
_JOINED = 3  # tokens
_OFFICE_LINKS = words("of to in at for")
_LONGEST = 9  # words in an institution's name
_PLACING = words("in at to from near")
SURELY_OWNING = frozenset({"'s", "’s"})
OWNING = SURELY_OWNING | {"'", "’"}  # which are quotation marks as often
BORN = "-born"
"""What an adjective ends with that tells where somebody was born."""
_DOTTED = frozenset(["u.s", "u.k", "u.n", "st", "sts", "mt", "ft", "dr", "mr", "mrs", "ste"])
_FUNCTION_WORDS = words(
    "the a an neither either none in on at by for from to of with without after before when"
    " while since until"
    " during he she it they his her its their this that these those there here then thus"
    " however although though because as if once upon under over between among through"
    " throughout both each every all most many some several few another other one two three"
    " four five six seven eight nine ten first second third later meanwhile soon eventually"
    " finally initially afterwards also and but or nor yet so not no who whom whose which"
    " what where why how i we you my our him them is was were are be been had has have did"
    " does do would could should may might following despite besides like unlike instead"
    " together shortly early late only even still now today ever never perhaps according due"
    " about around near next because toward towards within against although whereas whilst"
    " back having being till ere upon thence thither hence whither wherein whereupon thereupon"
    " hitherto amid amidst amongst"
    " it's rather such much more less just again already almost nearly apart"
    " aside along across above below beyond beside behind off out up down per via except"
)


# With a capital letter only where they open a sentence, unless a name follows at once.
_OPENING = words(
    "whether twice thrice half aboard abroad home alone too into very nobody thanks save beneath"
    " further eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    " thirty forty fifty sixty seventy eighty ninety ill aged blind poor bankrupt disguised"
    " disappointed death illness fever marriage poverty war earlier part news word"
)


def tokens(sentence: str, times: Sequence[Timex], own: frozenset[str] = frozenset()) -> list[Token]:
    """The tokens of a sentence, its temporal expressions as one token each.

    ``own`` are the subject's names: "in Macau Lin met her" holds two names.
    """
    result: list[Token] = []
    raw: list[Token] = []
    position = 0
    for timex in times:
        raw += _raw(sentence, position, timex.start)
        raw.append(
            Token(TokenKind.TIME, timex.text, timex.start, timex.end, timex.text.lower(), timex)
        )
        position = timex.end
    raw += _raw(sentence, position, len(sentence))
    index = 0
    while index < len(raw):
        begins = raw[index].text in own or _may_begin_name(raw, index)
        size = _name_length(raw, index, own) if begins else 0
        if size:
            result.append(_name(sentence, raw[index : index + size]))
            index += size
        else:
            result.append(raw[index])
            index += 1
    return result


def _raw(sentence: str, start: int, end: int) -> list[Token]:
    found = []
    for match in _TOKEN.finditer(sentence, start, end):
        text = match[0]
        if text[0].isdigit():
            kind = TokenKind.NUMBER
        elif text[0].isalpha():
            kind = TokenKind.WORD
        else:
            kind = TokenKind.MARK
        found.append(Token(kind, text, match.start(), match.end(), _lower(text)))
    return found


def _lower(text: str) -> str:
    if text[-1] == "." and text.lower() in _IN_FULL:
        return _IN_FULL[text.lower()]  # "Klein, b. in Ulm": as dictionaries have it
    return text.lower().replace("’", "'") if text[1:].endswith("’s") else text.lower()


def _capitalised(token: Token) -> bool:
    if token.kind is not TokenKind.WORD:
        return False
    return token.text.lstrip(_MODIFIERS)[:1].isupper() or _ARTICLED.match(token.text) is not None


def _may_begin_name(raw: Sequence[Token], index: int) -> bool:
    token = raw[index]
    if not _capitalised(token) or token.text in MONTHS_AND_DAYS:
        return False
    saints = token.text == "All" and raw[index + 1 : index + 2] and raw[index + 1].text in _ALL
    if (token.lower in _FUNCTION_WORDS and not saints) or token.lower in DEGREES:
        return False
    if token.text in {"Born", "Died"} and index and raw[index - 1].text in {"(", ";", ","}:
        return False
    if token.text in OFFICES and index + 1 < len(raw) and raw[index + 1].lower in _OFFICE_LINKS:
        return False
    if _at_start(raw, index):
        following = raw[index + 1] if index + 1 < len(raw) else None
        plain = following is None or not _capitalised(following)
        verbal = any(token.lower in forms for forms in (FINITE, PARTICIPLE, GERUND, PRESENT))
        led = following is not None and following.lower in _AFTER_PARTICIPLES
        led = led and token.lower.endswith("ed") and any(t.text == "," for t in raw[index:])
        verbal = verbal or led  # "Intercepted off X, he …"
        opens = token.lower in _OPENING or token.lower.endswith(("ing", "ly"))
        return not (verbal or (plain and opens))
    return True


def _at_start(raw: Sequence[Token], index: int) -> bool:
    dated = all(token.kind in {TokenKind.MARK, TokenKind.TIME} for token in raw[:index])
    return dated and (index <= 2 or raw[index - 1].text in DASHES)


def _name_length(raw: Sequence[Token], index: int, own: frozenset[str]) -> int:
    """How many tokens the name has that begins at an index."""
    following = [token.text for token in raw[index : index + _LONGEST]]
    size = max(1, words_of_institution(following))
    placed = index > 0 and raw[index - 1].lower in _PLACING and raw[index].text not in own
    if placed and raw[index - 1].lower == "to":
        before = {token.lower for token in raw[max(0, index - _BACK) : index]}
        # "Born to Maria Lin", where Lin is the subject's name, too.
        placed = before.isdisjoint(_OF_BIRTH) and not is_given(raw[index].text)
    while index + size < len(raw):
        if raw[index + size].text in own and (placed or _acts_behind_house(raw, index + size)):
            break
        step = _continuation(raw, index + size)
        if not step:
            break
        size += step
    return size


def _acts_behind_house(raw: Sequence[Token], index: int) -> bool:
    """ "For the opening of the University Lin travelled": the house, and who acts."""
    acts = index + 1 < len(raw) and raw[index + 1].lower in ACTING
    return acts and raw[index - 1].text in INSTITUTIONS


def _continuation(raw: Sequence[Token], index: int) -> int:
    """How many tokens from the index go on with a name: 0 where it has ended."""
    token, before = raw[index], raw[index - 1]
    gap = token.start - before.end
    following = raw[index + 1] if index + 1 < len(raw) else None
    if gap == 0 and following is not None and _capitalised(following):
        short = len(before.text) == 1 or before.lower in _DOTTED
        initial = token.text == "." and short
        return 2 if initial or token.lower in OWNING else 0
    if token.text == "&" and gap == 1 and following is not None and _capitalised(following):
        return 2
    apart = token.text in _NUMBERING or before.lower.endswith(BORN)  # "the Ulm-born Weber"
    if gap != 1 or token.kind is not TokenKind.WORD or apart:
        return 0
    if token.text in OFFICES and following is not None and following.lower in _OFFICE_LINKS:
        return 0
    if _capitalised(token):
        acts = following is not None and following.lower in ACTING
        first = token.text == "I" and acts and before.text != "War"
        pronoun = token.lower in {"he", "she"} or first
        month = token.text in MONTHS_AND_DAYS and not (token.text == "May" and acts)
        return 0 if month or pronoun else 1  # "Ernst May called" holds a name
    return _byname(raw, index) or _particles(raw, index) or _second_field(raw, index)


def _byname(raw: Sequence[Token], index: int) -> int:
    """ "St John the Baptist"."""
    the, *behind = raw[index : index + 2]
    if the.text != "the" or not behind or behind[0].text not in _BYNAMES:
        return 0
    before = raw[max(0, index - 4) : index]
    return 2 if any(part.text in {"St", "Ste", "Saint"} for part in before) else 0


def _second_field(raw: Sequence[Token], index: int) -> int:
    """ "The School of Arts and Crafts": what a school teaches besides."""
    told = [token.text for token in raw[index - 1 : index + 3]]
    if len(told) < _JOINED or told[1] != "and":
        return 0
    # "The Peter and Paul Fortress".
    saints = is_given(told[0]) and is_given(told[2]) and told[-1] in INSTITUTIONS
    return 2 if saints or {told[0], told[2]} <= _FIELDS else 0


def _particles(raw: Sequence[Token], index: int) -> int:
    """The length of "of the Rhine", "de Janeiro" from the index; 0 where it is no name."""
    if _ELIDED.match(raw[index].text):
        return 1
    for ahead, token in enumerate(raw[index : index + 3]):
        if ahead and _capitalised(token):
            return 0 if token.text in MONTHS_AND_DAYS else ahead + 1
        if token.lower not in (_PARTICLES | {"the"} if ahead else _PARTICLES):
            return 0
    return 0


def _name(sentence: str, parts: Sequence[Token]) -> Token:
    start, end = parts[0].start, parts[-1].end
    text = sentence[start:end]
    return Token(TokenKind.NAME, text, start, end, text.lower(), first=start == 0)


def is_titled_person(name: str) -> bool:
    """Whether a name begins with a title that only persons bear (King, Professor, Mrs)."""
    words = name.split()
    return len(words) > 1 and words[0].rstrip(".") in PERSON_TITLES
