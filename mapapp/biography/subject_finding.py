"""Who a biography is about: the name in its title or opening, the pronoun, the life's dates."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from mapapp.biography.given_names import pronoun_of
from mapapp.biography.lexicon import (
    MONTHS_AND_DAYS,
    PERSON_TITLES,
    words,
)
from mapapp.biography.reading.text import Block
from mapapp.biography.subject import NOT_PERSONS, Subject
from mapapp.biography.temporal.lifespan import lifespan
from mapapp.biography.verbs import FINITE

_ONE_NAME = r"(?:(?:(?:a[dlnrstz]|ash|el)-)?[^\W\d_a-z][\w'’.-]*|[A-Z]\.)"


_NAME = re.compile(
    rf"{_ONE_NAME}(?:[ ]"
    r"(?:(?:de|la|le|von|van|der|den|du|des|di|del|della|da|do|dos|el|al|bin|ibn|zu|y|af|of|the) )*"
    rf"{_ONE_NAME}){{0,6}}"
)


_OPENING_VERB = re.compile(
    r"\b(?:was|is|were|are|born|grew|came|studied|moved|lived|spent|began|became|made)\b"
)


_ALSO = re.compile(
    r"(?:better |also |commonly |usually |popularly )?(?:known|called)"
    r"(?: simply)?(?: by (?:his|her) pen name| professionally| in \w+)? as "
    r"|(?:née|nee|born|later|from \d{4}|pen name|pseudonym|alias|called) "
    r"|(?<=\()also (?:(?:spel\w+|written|rendered|transliterated) )?(?:as )?"
)
_OR = re.compile(r",? or ")


_PRONOUN = re.compile(r"\b(?:(he|his|him)|(she|her|hers))\b", re.IGNORECASE)


_FIRST_PERSON = re.compile(r"\b(?:I|my)\b")


def find(
    blocks: Sequence[Block],
    name: str | None = None,
    place_rank: Callable[[str], int] = lambda _: 0,
) -> Subject:
    """The subject from what is told, the title, or the opening sentence.

    ``blocks`` are the first of the text. A text without title or full name (a lone sentence) has
    the first person who acts in it as its subject, or a nameless one, meant by its pronouns;
    ``place_rank`` tells there how surely a name is a place's (0 to 2).
    """
    paragraphs = [block.text for block in blocks if block.kind == "paragraph"]
    opening = paragraphs[0] if paragraphs else ""
    heading = next((b.text for b in blocks[:2] if b.kind != "paragraph"), "")
    found, full = _undivided(name or ""), _opening_name(opening)
    if not found and heading and blocks[0].text == heading and _is_name(heading):
        found = _without_brackets(heading)
    if not found:
        found = full
    if not found or (found == full and len(found.split()) == 1 and place_rank(found)):
        found = _acting_name(opening, place_rank)
        full = found
    names = set(_parts(found))
    born = full and _BORN_NEXT.match(opening, len(full)) and _opening_name(opening) == full
    told = set(_parts(full))
    bracket = "(" in opening[len(full) : _main_verb(opening)]
    same = bool(names & told) and (names <= told or told <= names or bracket)
    same = same or _is_known_as(opening, names)
    if full and (not names or born or same):
        names |= set(_parts(full))
        names |= {n for n in _other_names(opening) if n in _parts(found) or not place_rank(n)}
    names |= {_plain(name) for name in names}
    subject = Subject(found, frozenset(names), _pronoun(paragraphs, found))
    called = f"{found}, {heading}, {opening[: _main_verb(opening)]}"
    subject.styles = frozenset(match[1] for match in _STYLE.finditer(called)) - subject.names
    named = f"{name}, {heading}, {full}"
    titles = {match[0].lower() for match in _TITLE.finditer(named)}
    ruler = _RULER.match(opening, _main_verb(opening)) if full else None
    subject.titles = frozenset(titles | ({ruler[1].lower()} if ruler else set()))
    subject.lands = frozenset(land for told in (found, full) for land in _lands(told))
    lone = name is not None and len(blocks) == 1
    subject.birth, subject.death, subject.bracket = lifespan(opening, subject.names, told=lone)
    return subject


# "Arthur Wellesley, 1st Duke of Wellington": a peer goes by the place of the title.
_STYLE = re.compile(
    r"(?:\b\d+(?:st|nd|rd|th) (?:Earl|Duke|Baron|Viscount|Marquess|Marquis|Baronet|Baroness"
    r"|Countess|Duchess|Viscountess|Marchioness)|, (?:Earl|Viscount|Marquess|Marquis))"
    r" (?:of )?(?:the )?([^\W\d_a-z][\w'’-]+)"
)


_TITLES = (
    r"(?:Prince|Princess|King|Queen|Duke|Duchess|Emperor|Empress|Count|Countess|Earl|Marquess"
    r"|Marquis|Baron|Baroness|Viscount|Tsar|Tsarina|Sultan|Pope|Bishop|Archbishop|Cardinal|Abbot"
    r"|Abbess|Archduke|Archduchess|Margrave|Landgrave|Elector|Maharaja|Shah|Emir|Khan)\b"
)
_TITLE = re.compile(rf"\b{_TITLES}")
# "Ada Vogel (1820–1879) was the last queen of X".
_RULER = re.compile(
    rf"(?:was|is) (?:(?!of |to |for |by |in )[\w'’-]+ ){{0,4}}(?i:({_TITLES}))(?!['’])"
)


def _undivided(name: str) -> str:
    """A name without the brackets that tell it from namesakes: "Louis Jordan (footballer)"."""
    return re.sub(r"\s*\([^)]*\)\s*$", "", name)


def _plain(name: str) -> str:
    """A name without its diacritics, as texts often print it."""
    return "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))


def _is_name(text: str) -> bool:
    bare = _without_brackets(text)
    match = _NAME.match(bare)
    return match is not None and match.end() >= len(bare) - 1 and 1 <= len(bare.split()) <= 7


def _without_brackets(text: str) -> str:
    return re.sub(r"\s*\([^)]*\)", "", text).split(" – ")[0].split(" - ")[0].split(",")[0].strip()


def _opening_name(opening: str) -> str:
    """The name that a first sentence begins with, where a verb or a bracket follows it."""
    match = _NAME.match(opening)
    if match is None:
        return ""
    name = match[0].strip()
    first = name.split()[0]
    if first.lower() in _NOT_NAMES or first in MONTHS_AND_DAYS:
        return ""
    after = opening[match.end() : match.end() + 160]
    begins = after.startswith((" (", ",", "'", "’")) or _OPENING_VERB.search(after[:60])
    if len(name.split()) == 1 and not (begins or _VERB_NEXT.match(after)):
        return ""
    return name if not name.isupper() else name.title()


def _acting_name(opening: str, place_rank: Callable[[str], int]) -> str:
    """The first name in a passage that a verb follows: who acts there."""
    for match in _NAME.finditer(opening[:1_000]):
        name = match[0].strip()
        first = name.split()[0]
        if first.lower() in _NOT_NAMES or first in MONTHS_AND_DAYS:
            continue
        human = _HUMAN_NEXT.match(opening, match.end()) is not None
        if place_rank(name) > int(human or _PRONOUN.search(opening) is None):
            continue  # "Darwin stayed", "Hesse was born" may be a person; "Iraq" is none
        if not set(name.split()).isdisjoint(NOT_PERSONS):
            continue
        before = opening[: match.start()].rstrip().removesuffix(" the")
        heads = (
            not before
            or before[-1] in ",.;(0123456789"
            or before.endswith((" and", "when", "where", "while", " but", "When", "While"))
            or before.split(maxsplit=1)[0] in _INTRODUCING
        )
        following = opening[match.end() :].split(maxsplit=1)
        acts = _ACTS_NEXT.match(opening, match.end()) or (following and following[0] in FINITE)
        his = _HIS_NEXT.match(opening, match.end())  # "X was his agent": somebody else's life
        if heads and his is None and acts:
            return name
    return ""


_INTRODUCING = {"In", "After", "On", "At", "By", "During", "From"}


_HUMAN_NEXT = re.compile(
    r" (?:was born|moved|left|married|studied|graduated|emigrated|died|returned|travell?ed|worked"
    r"|lived|joined|attended|enrolled|settled|arrived|went|came|grew|taught|served)\b"
)


_HIS_NEXT = re.compile(r" (?:was|became|were) (?:his|her|their)\b")


_ACTS_NEXT = re.compile(
    r"(?:,[^,.;]{1,60},)? (?:\w+ly |then |also |first |later |never )?"
    r"(?:was|had|is|\w+ed|went|came|fled|left|grew|won|became|took|made|gave|met|held|spent|began|wrote"
    r"|taught|led|fought|found|got|saw|spoke|sang|ran|rose|fell|sent|built|bought|drove|flew|rode)\b"
)


# "Born Ulm, Württemberg", "born Ulm 3 May 1850, died Bonn 7 July 1921".
_PLACE_NEXT = re.compile(
    r", (?!(?:" + "|".join(sorted(MONTHS_AND_DAYS)) + r")\b)[A-Z]"
    r"|,? [\d][^,;()]{3,20}[,;] ?(?:died|d\.|†) ?[A-Z]"
)


# "…, the son of a smith, was born", "…, who wrote as Ada Lin, was born".
_BORN_NEXT = re.compile(r"(?:, (?!(?:and|or) )[^.;()]{1,160},)? was born\b")


_VERB_NEXT = re.compile(r" (?:\w+ly )?\w+(?:ed|went|came|fled|left|grew|won|became|took)\b")


_NOT_NAMES = words(
    "neither either in on at the a an after before when while from during his her their he she it"
    " they this"
    " that as with by for until since upon following born although though there some many"
    " most one two early late later then again soon having being educated to these those both"
    " not no having another other despite because all by if once under over between among"
    " her's around i we my"
)


def _parts(name: str) -> list[str]:
    clean = name.title() if name.isupper() else name
    clean = clean.partition(" of ")[0]  # "Catherine of Aragon" is not called Aragon
    found = [part.strip(",'\"“”’()") for part in clean.split()]
    found = [tail for part in found for tail in _with_tail(part)]
    kept = [
        part
        for at, part in enumerate(found)
        if len(part.rstrip(".")) > 1 and (part[0].isupper() or "-" in part)
        if part not in PERSON_TITLES or 0 < at == len(found) - 1  # a surname: "Charles King"
    ]
    if len(kept) > 1:  # an ordinal or byname of rulers is no name by itself
        kept = [p for p in kept if p not in {"I", "II", "III", "IV", "V", "Jr.", "Sr."}]
    return kept


def _lands(name: str) -> list[str]:
    """What a name says after "of": "Ada, Countess of Baden and Hesse" is "Ada of Baden", too."""
    return [word for word in name.partition(" of ")[2].split() if word[0].isupper()]


def _with_tail(part: str) -> list[str]:
    """A part of a name; of "al-Biruni" what texts say for short, too."""
    article, dash, tail = part.partition("-")
    short = dash and article.islower() and tail[:1].isupper()
    return [tail, part] if short else [part]


def _other_names(opening: str) -> set[str]:
    """Names after "better known as", "née", "born" in the first sentence."""
    names: set[str] = set()
    head = opening[: _main_verb(opening)]
    for also in _ALSO.finditer(head):
        match = _NAME.match(opening, also.end())
        if also[0] == "born " and match and _PLACE_NEXT.match(opening, match.end()):
            continue
        while match:
            # The whole, too: of "Leon Klein" the first name alone may be a town's.
            names |= {*_parts(match[0]), match[0].title() if match[0].isupper() else match[0]}
            more = _OR.match(opening, match.end())
            match = _NAME.match(opening, more.end()) if more else None
    return {name for name in names if name not in MONTHS_AND_DAYS}


def _is_known_as(opening: str, names: set[str]) -> bool:
    """ "William Cody (1846–1917), better known as Buffalo Bill": whose life has another name."""
    first = opening[:_FIRST_SENTENCE]
    also = (_NAME.match(first, told.end()) for told in _ALSO.finditer(first))
    return any(match and names and names <= set(_parts(match[0])) for match in also)


_FIRST_SENTENCE = 400  # characters


def _main_verb(opening: str) -> int:
    """Where the opening sentence gets its verb: names of the subject stand before it."""
    depth = 0
    for match in _VERB_OR_BRACKET.finditer(opening[:800]):
        if match[0] in "()":
            depth += 1 if match[0] == "(" else -1
        elif depth <= 0:
            return match.start()
    return 300


_VERB_OR_BRACKET = re.compile(r"[()]|\b(?:was|is|were|are)\b")


def _is_named_late(opening: str, name: str) -> bool:
    """ "She returned to X and Vogel stayed": the pronoun before the name is somebody else's."""
    pronoun = _PRONOUN.search(opening)
    return pronoun is not None and opening.find(name.rsplit(maxsplit=1)[-1]) > pronoun.start()


_FEW = 4
"""So many pronouns of a lone passage may all be somebody else's."""


def _pronoun(paragraphs: Sequence[str], name: str) -> str:
    he = she = first = 0
    for paragraph in paragraphs[:40]:
        for match in _PRONOUN.finditer(paragraph):
            he, she = he + bool(match[1]), she + bool(match[2])
        first += len(_FIRST_PERSON.findall(paragraph))
    if first > 3 * (he + she) and first:
        return "i"
    mixed = he + she < _FEW or (len(paragraphs) == 1 and min(he, she) * 3 >= max(he, she))
    by_name = pronoun_of(name.split(maxsplit=1)[0]) if name.strip() and mixed else ""
    late = by_name and paragraphs and _is_named_late(paragraphs[0], name)
    if by_name and ((he and she) or late):
        return by_name
    if he == she:
        told = next((m for p in paragraphs for m in _PRONOUN.finditer(p)), None)
        return "" if told is None else "he" if told[1] else "she"
    return "he" if he > she else "she"
