"""Sentences of a paragraph: where each begins and ends."""

import re
from collections.abc import Iterator

LONGEST_SENTENCE = 1_500
"""Longer stretches without a full stop are cut at a space; keeps the cost linear in the length."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ABBREVIATIONS = _words(
    "mr mrs ms dr prof st sts ste gen col lt capt maj sgt cmdr adm gov sen rep rev hon messrs mme"
    " mlle fr bros jr sr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu"
    " thur thurs fri sat sun no nos vol vols pp pg p ed eds fig ca c cf al etc viz vs approx"
    " b d née r fl m nr bd co cos ave mt ft rd e.g i.e a.k.a u.s u.k u.s.s.r ph.d b.a m.a b.c a.d"
    " d.c educ matric ord bapt grad appt bur coll"
    " o.s n.s s.s h.m.s u.s.s r.m.s dipl ing phil op inc ltd corp univ inst dept est ao a.m p.m z.b"
)
# After these an upper-case word may well begin a new sentence.
_MAY_END = _words("co jr sr etc coll u.s u.k u.s.s.r ph.d b.a m.a b.c a.d d.c inc ltd corp a.m p.m")
# The space may have been lost: "in Leeds.In July".
_STOP = re.compile(
    r"[.!?…]+[\"”’'»)\]]*(?=\s+[\"“‘'«(\[]*[^\W_]|\s*$)"
    r"|(?<=[a-zà-ÿ]{3})\.(?=(?:He|She|His|Her|They|The|In|On|At|After|From|By|It|During)\b)"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_a-zß-öø-ÿ]")
_NAME = 40  # characters
_LAST_WORD = re.compile(r"[^\s(\[“\"‘—–/]+$")
_STARTERS = re.compile(
    r"\s+[\"“‘«(\[]*(?:(?:He|She|His|Her|They|Their|The|In|On|At|After|Before|When|While|From|By|"
    r"It|This|That|There|During|Following|As|With|Then|Later|Although|A|An|Upon|Since|Until|For)\b)"
)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Spans (start, end) of the sentences of one paragraph, without the spaces around them."""
    start = 0
    for stop in _STOP.finditer(text):
        if not _ends_sentence(text, stop):
            continue
        yield from _cut(text, start, stop.end())
        start = stop.end()
    yield from _cut(text, start, len(text))


def _ends_sentence(text: str, stop: re.Match[str]) -> bool:
    following = text[stop.end() : stop.end() + 8].lstrip(" \"“‘'«([")[:1]
    if not following:
        return True
    if following.islower():
        return False
    if stop[0][0] != ".":
        return True
    last = _LAST_WORD.search(text, max(0, stop.start() - 30), stop.start())
    word = last[0] if last else ""
    if _INITIALS.fullmatch(word):
        # An initial ("Leo N. Tolstoy") unless a usual first word of a sentence follows.
        starts = bool(_STARTERS.match(text, stop.end()))
        return starts and (word != "I" or _is_of_ruler(text, stop.start()))
    lowered = word.lower()
    if lowered in _ABBREVIATIONS:
        return lowered in _MAY_END and bool(_STARTERS.match(text, stop.end()))
    return not (following.isdigit() and lowered in {"op", "no"})


def _is_of_ruler(text: str, end: int) -> bool:
    """ "Of the Emperor Karl I. He": the number of a ruler, and no first name."""
    before = text[max(0, end - _NAME) : end].rsplit(maxsplit=2)
    return len(before) > 1 and before[-2][0].isupper() and before[-2].isalpha()


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        space = text.rfind(" ", start, start + LONGEST_SENTENCE)
        cut = space if space > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut + 1 if space > start else cut
    if start < end:
        yield start, end
