"""Normal forms of toponyms: the key that names are found by, and the skeleton of its spelling.

A key survives differences of case, diacritics, hyphens, spaces and apostrophes; a skeleton also
those between one period's transliteration and another's (Nikolayev, Nikolaiev, Nikolaev).
"""

import re
import unicodedata
from functools import lru_cache

# A longer name is no name of a place, and is found nowhere.
LONGEST = 100

LETTERS = str.maketrans(
    dict(zip("łøđðıħŋəŀƿŧ", "loddihnelwt", strict=True))
    | {"þ": "th", "ß": "ss", "æ": "ae", "œ": "oe"}
)
_APOSTROPHES = re.compile("['’‘ʼʻʾʿ`´′ʹ]")
# Marks above and below letters, Hebrew points and Arabic vowel signs; other scripts' vowel
# signs are letters in all but name and stay.
_MARKS = re.compile("[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]")
# Letters, digits and the vowel signs of scripts that write them apart.
_WORDS = re.compile(r"[\w\u0900-\u109f\u1780-\u17ff]+")
_SAINT = frozenset({"saint", "sainte", "sankt", "ste", "sint", "sveti"})
_ABBREVIATED = {
    "mount": "mt",
    "fort": "ft",
    "sta": "santa",
    "sto": "santo",
    "and": "",
    "upon": "on",
}


@lru_cache(maxsize=16_384)
def key(name: str) -> str:
    """The normal form that a toponym is stored and found under; empty where nothing is left.

    Case, diacritics, hyphens, spaces, apostrophes, a leading article, on or upon, and the several
    ways of writing Saint, Mount and Fort make no difference.
    """
    if len(name) > LONGEST:
        return ""
    words = _WORDS.findall(_folded(name).replace("_", " "))
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        words = ["st" if w in _SAINT else _ABBREVIATED.get(w, w) for w in words]
    joined = "".join(words)
    nothing = joined.isdigit() or (len(joined) == 1 and joined.isascii())
    return "" if nothing else joined


def _folded(name: str) -> str:
    if "'" in name or not name.isascii():
        name = _APOSTROPHES.sub("", name)
    folded = name.casefold()
    if folded.isascii():
        return folded
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", folded.translate(LETTERS)))
    return unicodedata.normalize("NFC", bare)


# In this order: what several languages and times wrote for one and the same sound.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"(?:sk|tsk)(?:ii|iy|ij|yi|y|i|oye|oe|oie|oje|aya|aja|aia|a|oi|oy)$", "sk"),
        (r"(?:off|of|ow)$", "ov"),
        (r"(?:eff|ef|ew)$", "ev"),
        (r"pore$", "pur"),
        (r"burgh$|bourg$|burgo$", "burg"),
        (r"tzsch|tsch|tch|cz|ch", "C"),
        (r"shch|sch|sh|sz", "s"),
        (r"dzh|dsh|dj", "j"),
        (r"zh|dz|tz|ts|j(?=[nm]|$)", "z"),
        (r"ck|q|kh", "k"),
        (r"ph", "f"),
        (r"([tdbrlg])h", r"\1"),
        (r"c(?=[ei])", "s"),
        (r"c", "k"),
        (r"w", "v"),
        (r"x", "ks"),
        (r"oo|ou|ue", "u"),
        (r"ee|ea", "i"),
        (r"[yj]", "i"),
        (r"i+(?=[eao])", ""),
        (r"ae", "a"),
        (r"oe", "o"),
        (r"(.)\1+", r"\1"),
        (r"(?<=[vn])o$|(?<=..)e$", ""),
    )
)


@lru_cache(maxsize=16_384)
def skeleton(normal: str) -> str:
    """What is left of a key when the habits of transliteration are taken off.

    Empty for a name in another script, or one too short to be told apart by its skeleton.
    """
    if len(normal) < 4 or not normal.isascii():
        return ""
    for pattern, sound in _SOUNDS:
        normal = pattern.sub(sound, normal)
    return normal if len(normal) > 3 else ""


_VOICELESS = str.maketrans("bdgvzCw", "ptkfssf", "h")
_VOWELS = re.compile("(?<=.)[aeiou]+")
_TWICE = re.compile(r"(.)\1+")


def sound(bare: str) -> str:
    """What names have in common that one hears as another: the consonants of a skeleton.

    Empty where fewer than three are left, which says nothing.
    """
    consonants = _TWICE.sub(r"\1", _VOWELS.sub("", bare).translate(_VOICELESS))
    return consonants if len(consonants) > 2 else ""
