"""Birth and death of the subject, from the brackets of the opening or its first sentence."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from mapapp.biography.lexicon import KIN
from mapapp.biography.temporal.chronology import Now, Period, a_year
from mapapp.biography.temporal.expression import Timex
from mapapp.biography.temporal.numbers import N, count_of
from mapapp.biography.temporal.patterns import YEAR
from mapapp.biography.temporal.timex import read

_LATEST = 400  # characters
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class LifeBracket:
    """The brackets of a life: offsets of the opening one, of where death begins, of the end.

    Those of brackets that end a paragraph are counted from its end, and negative.
    """

    start: int
    cut: int
    end: int
    birth: Period | None
    death: Period | None

    def within(self, length: int) -> "LifeBracket":
        """The same with its offsets in a sentence of that length."""
        moved = length if self.start < 0 else 0
        return replace(self, start=self.start + moved, cut=self.cut + moved, end=self.end + moved)


def lifespan(
    opening: str, names: Set[str] = frozenset(), *, told: bool = False
) -> tuple[Period | None, Period | None, LifeBracket | None]:
    """Birth and death from the first brackets, or the birth from "was born on".

    ``names`` are the subject's; where it is ``told`` whose life it is, brackets behind nobody of
    that name are another's.
    """
    for bracket in _brackets(opening):
        if _is_of_another(opening, bracket.start, names, told=told):
            return None, None, None
        return bracket.birth, bracket.death, bracket
    early = re.match(r"[^(]{1,80}\((?:c\. ?)?([3-9]\d\d) ?[–-] ?([3-9]\d\d)\)", opening)
    if early:
        return a_year(int(early[1])), a_year(int(early[2])), None
    closing = _closing_bracket(opening.rstrip())
    if closing is not None:
        return closing.birth, closing.death, closing
    born = _BORN.search(opening[:500])
    if born and not (_of_kin(opening[: born.start()]) or _of_named(opening[: born.start()], names)):
        clause = _BIRTH_CLAUSE.match(born[0])
        told_birth = _first(read(clause[0] if clause else "", Now()))
        if told_birth is not None:
            return told_birth, None, None
    return _by_age(opening), None, None


_AGE_THEN = re.compile(
    rf"\b(?P<year>{YEAR}),? when (?:he|she) was (?:only |just |about )?(?P<age>{N})"
    r"(?: years old|(?=[.,;]))"
)


def _by_age(opening: str) -> Period | None:
    """ "In 1967, when she was five": the year of the birth, or the one before it."""
    told = _AGE_THEN.search(opening[:_LATEST])
    age = count_of(told["age"]) if told else None
    if told is None or not age or _of_kin(opening[: told.start()]):
        return None
    year = a_year(int(told["year"]) - age).about()
    return replace(year, first=year.first.replace(year=year.first.year - 1))


def _brackets(opening: str) -> Iterator[LifeBracket]:
    """The brackets before the first verb that tell of a birth or a death."""
    start = opening.find("(")
    while 0 <= start < _LATEST and not _VERB_BEFORE.search(opening, 0, start):
        end = _closing(opening, start)
        inside = opening[start + 1 : end]
        mark = None if _IN_OFFICE.match(inside) else _death_mark(inside)
        cut, rest = mark.span() if mark else (len(inside), len(inside))
        birth, death = _first(read(inside[:cut], Now())), _first(read(inside[rest:], Now()))
        known = (
            mark is not None or _SURE_START.match(inside) or _is_birth_alone(opening, end, inside)
        )
        if known and (birth or death) and not _IN_OFFICE.match(inside):
            yield LifeBracket(start, start + 1 + cut, end, birth, death)
        start = opening.find("(", end)


def _closing_bracket(opening: str) -> LifeBracket | None:
    """The brackets that end a short life: "… was consul at X (Ulm 1762 – Bonn 1842)."."""
    told = _LAST_BRACKET.search(opening)
    mark = _death_mark(told[1]) if told else None
    if told is None or mark is None:
        return None
    birth, death = (
        _day_of_place(half) for half in (told[1][: mark.start()], told[1][mark.end() :])
    )
    if birth is None or death is None or death.last.year - birth.last.year < _SHORTEST:
        return None
    before = (timex.period for timex in read(opening[: told.start()], Now()))
    if not all(birth.first <= p.last and p.first <= death.last for p in before if p is not None):
        return None  # what is told was not done in that life
    start = told.start() - len(opening)
    cut, end = start + 1 + mark.start(), told.end(1) - len(opening)
    return LifeBracket(start, cut, end, birth, death)


_LAST_BRACKET = re.compile(r"\(([A-Z][^()]{10,120})\)\.?$")
_SHORTEST = 16  # years


def _day_of_place(half: str) -> Period | None:
    """The date of "Ulm, 3 May 1762", where nothing but a place and a date is told."""
    times = [timex for timex in read(half, Now()) if timex.period is not None]
    rest = half[: times[0].start] + half[times[0].end :] if len(times) == 1 else ""
    return times[0].period if _PLACE.fullmatch(rest.strip(" ,")) else None


def _closing(text: str, start: int) -> int:
    """Where the bracket closes that opens at ``start``, with those inside it."""
    depth = 0
    for match in _ROUND.finditer(text, start, start + _LONGEST):
        depth += 1 if match[0] == "(" else -1
        if depth == 0:
            return match.start()
    return min(len(text), start + _LONGEST // 2)


_ROUND = re.compile(r"[()]")
_SURE_START = re.compile(r"[^.]{0,80}?(?:\b(?:[Bb]orn|[Bb]apti[sz]ed|b\.)|(?:^|[;,] )\*)")
_IN_OFFICE = re.compile(r"\s*(?:fl\.|r\.|flourished|active|reign|ruled|in office|term|served)")
_DEATH = re.compile(
    r"\b(?:[Dd]ied|killed|executed|murdered|assassinated|drowned|buried|beheaded)\b|†|✝"
    r"|(?<![\w.])d\.(?=\s?[A-Z\d(]| in | at | on | c)"
)
_DASH = re.compile(
    r"\s(?:[–—‒−-]|--)\s|[–—]|(?<=\d)[-‒−](?=\s?(?:[A-Z]|\d{4}|\d\d? [A-Z]))"
    r"|(?<=[^\W\d_])[-‒−](?=\d\d? [A-Z])"  # "(3 May 1903, Ulm-5 May 1987, Bonn)"
)


def _death_mark(inside: str) -> re.Match[str] | None:
    """Where the part about the death begins: at its word or sign, else at the dash."""
    mark = _DEATH.search(inside)
    if mark is not None:
        return mark
    for dash in _DASH.finditer(inside):
        dated = _DIGITS.search(inside, 0, dash.start()) or _DIGITS.search(inside, dash.end())
        if dated:
            return dash
    return _between_days(inside) or _between_places(inside)


def _between_days(inside: str) -> re.Match[str] | None:
    """ "(3 April 1898  4 June 1997)": two days whose dash was lost."""
    days = [timex for timex in read(inside, Now()) if timex.period and timex.period.days == 1]
    if len(days) != _TWO:
        return None
    gap = _GAP.match(inside, days[0].end)
    return gap if gap and gap.end() == days[1].start else None


_TWO = 2
_GAP = re.compile(r"\s+")


def _between_places(inside: str) -> re.Match[str] | None:
    """ "(1937, Ulm; 1990, Bonn)": the semicolon between two dates that have each a place."""
    halves = inside.split(";")
    placed = all(_day_of_place(half) for half in halves)
    return _SEMICOLON.search(inside) if placed and len(halves) == _TWO else None


_PLACE = re.compile(r"[A-Z][\w'’-]*(?:,? [A-Z(][\w'’)-]*)*")
_SEMICOLON = re.compile(";")
_DIGITS = re.compile(r"\d{3}")
_IS_NEXT = re.compile(r"\),? (?:is|was|are|were) ")
_PLACED_DATE = re.compile(r"[A-Z][^\d(;:]{2,60}?,? $")


def _is_birth_alone(opening: str, end: int, inside: str) -> bool:
    """ "(July 27, 1938)", or "(Paris, 1938) is a painter": a lone date is that of the birth."""
    times = [t for t in read(inside, Now()) if t.period is not None]
    if len(times) != 1 or times[0].period is None:
        return False
    if inside.startswith(times[0].text):
        return times[0].period.days == 1
    before = inside[: times[0].start]
    placed = inside.endswith(times[0].text) and _PLACED_DATE.match(before)
    return bool(placed and _IS_NEXT.match(opening, end))


# Up to the end of the sentence or of the brackets that it stands in.
_BORN = re.compile(r"\b[Bb]orn\b(?:\([^()]{0,60}\)|[^.;()]){0,120}")
# "born in X, Y, in 1900", but not "born in X, he moved in 1900".
_BIRTH_CLAUSE = re.compile(
    r"[Bb]orn(?:(?! (?:and|he|she|where|who|but|to|the son|the daughter|was|is|had|\w+ed)\b)[^,]"
    r"|,(?= ?[A-Z\d]| (?:on|in|about|c|near|at|probably|perhaps)\b))*"
)


def _of_kin(before: str) -> bool:
    """Whether the words before "born" in its sentence tell of a relative."""
    sentence = re.split(r"(?<=[a-z)])\. ", before)[-1]
    return not {word.strip(",()").lower() for word in sentence.split()}.isdisjoint(KIN)


def _of_named(before: str, names: Set[str]) -> bool:
    """Whether another is named as the one who "was born"."""
    name = _NAME_WAS.search(before[-80:])
    return (
        bool(names) and name is not None and _words_of(name[1]).isdisjoint(map(str.casefold, names))
    )


_NAME_WAS = re.compile(r"\b(?:where|that|and|while|as) ((?:[A-Z][\w'’-]*\s)+)(?:was|had been) $")
_LAST_NAME = re.compile(r"[A-Z][\w'’.-]*(?: (?:de|la|le|von|van|der|den|of|the|[A-Z][\w'’.-]*))*$")
_CALLING_ALONE = re.compile(r"[A-Z][\w'’-]*(?:,? [a-z][\w'’-]*)+$")
_OWNED = re.compile(r"^(?:His|Her|Their|Another|One of)\b|['’]s ")
_KIN_OF = re.compile(
    rf"\b(?:{'|'.join(sorted(KIN))}) (?:of|to) ((?:[A-Z][\w'’.-]*[\w’])(?: [A-Z][\w'’-]*)*)"
)
_MAIN_VERB = re.compile(r"\b(?:was|is|were|are)\b")


def _is_of_another(opening: str, start: int, names: Set[str], *, told: bool) -> bool:
    """Whether the brackets stand behind somebody else's name."""
    before = opening[:start].rstrip(' ,;"“”')
    if _OWNED.search(before):
        return True
    own = {name.casefold() for name in names}
    if not own:
        return False
    last = _LAST_NAME.search(before[-80:])
    behind = _words_of(last[0]) if last else set()
    kin = not KIN.isdisjoint(word.strip(",.()") for word in before.split())
    if kin and behind.isdisjoint(own):
        return True
    for of_kin in _KIN_OF.finditer(opening, start, start + _LONGEST):
        parent = _words_of(of_kin[1])
        whole = own <= _words_of(before)  # the subject's, whose father had one of the names
        if parent <= own and not whole and not behind - {"jr.", "sr.", "jr", "sr"} <= parent:
            return True  # "Karl Stein (1574–1608), son of the subject"
    verb = _MAIN_VERB.search(opening, start)
    clause = opening[: verb.start() if verb else _LATEST]
    if _CALLING_ALONE.match(before):
        return False  # "English admiral (Ulm 1846 – Bonn 1919)", under a heading
    return told and start > 0 and _words_of(clause).isdisjoint(own)


def _words_of(text: str) -> set[str]:
    return {word.casefold() for word in re.findall(r"[^\W\d_][\w.-]*", text)}


_VERB_BEFORE = re.compile(
    r"\b(?:he|she|was|is|had|were|moved|lived|worked|studied|went|came|married|joined|served|began"
    r"|returned|became|emigrated|died|settled|attended|taught|played|won)\b",
    re.IGNORECASE,
)


def _first(times: list[Timex]) -> Period | None:
    return next((t.period for t in times if t.period is not None), None)
