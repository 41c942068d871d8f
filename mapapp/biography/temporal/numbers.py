"""Numbers and ordinals as digits and words say them."""

from collections.abc import Iterable
from itertools import groupby


def _words(text: str) -> list[str]:
    return text.split()


_UNITS = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
)
_TENS = _words("twenty thirty forty fifty sixty seventy eighty ninety")
_ORDINAL_UNITS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_ORDINAL_TENS = [f"{ten[:-1]}ieth" for ten in _TENS]

NUMBER = {word: i for i, word in enumerate(_UNITS, 1)}
NUMBER |= {ten: 20 + 10 * i for i, ten in enumerate(_TENS)}
NUMBER |= {
    f"{ten}-{word}": NUMBER[ten] + i for ten in _TENS for i, word in enumerate(_UNITS[:9], 1)
}
NUMBER |= {"a": 1, "an": 1, "several": 3, "half a": 0, "a few": 2, "some": 2, "a couple of": 2}
NUMBER |= {"many": 5, "a dozen": 12, "half a dozen": 6}
ORDINAL = {word: i for i, word in enumerate(_ORDINAL_UNITS, 1)}
ORDINAL |= {word: 20 + 10 * i for i, word in enumerate(_ORDINAL_TENS)}
ORDINAL |= {
    f"{ten}-{word}": NUMBER[ten] + i
    for ten in _TENS
    for i, word in enumerate(_ORDINAL_UNITS[:9], 1)
}


def any_of(patterns: Iterable[str]) -> str:
    """A pattern of any of several, the longest first, that fails at once at another letter."""
    found = sorted(patterns, key=lambda pattern: (pattern[0], -len(pattern)))
    initials = groupby(found, key=lambda pattern: pattern[0])
    return "|".join(f"{at}(?:{'|'.join(p[1:] for p in group)})" for at, group in initials)


_ONE_OR = rf"(?:(?:\d{{1,2}}|{any_of(_UNITS[:12])}) or )?"
N = rf"(?:{_ONE_OR}(?:\d{{1,3}}|{any_of(NUMBER)}))"
"""A number, or two of which either may be: "two or three"."""
ORDINAL_WORD = f"(?:{any_of(ORDINAL)})"
TH = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{ORDINAL_WORD})"


def count_of(words: str) -> int | None:
    """The number that digits or words say, of two the second; None for others."""
    words = words.rpartition(" or ")[2]
    return int(words) if words.isdigit() else NUMBER.get(words.lower())


def rank_of(words: str) -> int:
    """The number of an ordinal in digits or words; 0 for others."""
    digits = words[:-2]
    return int(digits) if digits.isdigit() else ORDINAL.get(words.lower(), 0)
