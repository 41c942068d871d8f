"""Patterns of temporal expressions: a date as such, and one that counts from another.

In each, the outermost named group says which form was found (``match.lastgroup``).
"""

import re


def _words(text: str) -> list[str]:
    return text.split()


_MONTHS = "january february march april may june july august september october november december"
MONTH_NUMBER = {name: i for i, name in enumerate(_words(_MONTHS), 1)}
MONTH_NUMBER |= {name[:3]: i for name, i in MONTH_NUMBER.items()} | {"sept": 9}
NUMBERS = _words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen twenty"
)
NUMBER = {word: i for i, word in enumerate(NUMBERS, 1)} | {"a": 1, "an": 1, "several": 3}
NUMBER |= {"half a": 0, "a few": 2, "some": 2, "a couple of": 2, "many": 5, "thirty": 30}
NUMBER |= {f"twenty-{word}": 20 + i for i, word in enumerate(NUMBERS[:9], 1)}
NUMBER |= {f"thirty-{word}": 30 + i for i, word in enumerate(NUMBERS[:9], 1)}
NUMBER |= {f"forty-{word}": 40 + i for i, word in enumerate(NUMBERS[:9], 1)}
NUMBER |= {f"fifty-{word}": 50 + i for i, word in enumerate(NUMBERS[:9], 1)}
NUMBER |= {"forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
# A short one alone may be another word: "in Mar del Plata".
_WHOLE_MONTH = MONTH.split("|(?:", maxsplit=1)[0] + ")"
DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?)(?![\d:])"
YEAR = r"(?:1\d{3}|20[0-2]\d)(?![\d%°]|,\d{3}|\.\d)"
_DASH = r"\s?[–—‒−/-]\s?"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
_PART = (
    r"(?:[Ee]arly|[Ll]ate|[Mm]id(?:dle)?|[Tt]he (?:very )?(?:beginning|start|opening|middle|end"
    r"|close"
    r"|last (?:days|weeks|months)|first (?:days|weeks|months)|first half|second half) of"
    r"|(?:the )?(?:beginning|start|middle|end|close) of)"
)
_N = r"(?:\d{1,2}|" + "|".join(sorted(NUMBER, key=len, reverse=True)) + r")"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"

# A month alone is a date after one of these only: "may" and "march" are words, too.
_LEADS = "In in By by Since since From from Until until That that During during After after"
_LEADS += " following before next till"
_AFTER_A_WORD = "(?:" + "|".join(rf"(?<=\b{word} )" for word in _words(_LEADS)) + ")"

# One expression of a date. Order matters: the longest form first.
ABSOLUTE = re.compile(
    rf"(?<![\w$£€#.,/–-])(?:"
    rf"(?P<feast>(?P<fd>New Year[’']s (?:Day|Eve)|Christmas(?: Day| Eve)?"
    rf"(?! [a-zA-Z]*(?:[A-Z]|holiday|vacation|season|break))|the (?:first|last) day of"
    rf"(?= {YEAR}))(?:,? (?:of )?(?P<y9>{YEAR}))?)"
    rf"|(?P<iso>(?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d))"
    rf"|(?P<dmy>{_WEEKDAY}(?:(?P<d0>{DAY})(?:{_DASH}| to | and ))?(?:the )?"
    rf"(?P<d1>{DAY})(?: day)?(?: of)? (?P<m1>{MONTH})"
    rf"(?:,? (?:of )?(?P<y1>{YEAR}|[3-9]\d\d\b(?![\d,])))?)"
    rf"|(?P<mdy>{_WEEKDAY}(?P<m2>{MONTH}) (?:the )?(?P<d2>{DAY})"
    rf"(?:(?:{_DASH}| to )(?P<d3>{DAY}))?"
    rf"(?:,? (?:of )?(?P<y2>{YEAR}|[3-9]\d\d\b(?!,\d)))?)"
    rf"|(?P<my>(?:(?P<m0>{MONTH})(?:{_DASH}| and | or | to ))?(?:(?P<pm>{_PART})[ -](?:in )?)?"
    rf"(?P<m3>{MONTH})(?: of|,)?(?: the year)? (?P<y3>{YEAR}))"
    rf"|(?P<sy>(?:(?P<ps>{_PART})[ -])?(?:the )?(?P<s1>{_SEASON})(?: of|,)? "
    rf"(?P<y4>{YEAR}|(?<=of )[3-9]\d\d\b)"
    rf"(?:{_DASH}(?P<y5>\d\d(?:\d\d)?)\b)?)"
    rf"|(?P<decade>(?:(?:the )?(?P<pd>[Ee]arly|(?:first|second) half of the|[Mm]id(?:dle)?"
    rf"|[Ll]ate(?:r)?|end of the|beginning of the)[ -](?:to[ -](?:mid|late)[ -])?)?(?:the )?"
    rf"(?P<dec>1\d\d0|20[0-2]0)[’']?s\b)"
    rf"|(?P<y>(?:(?P<py>{_PART})[ -](?:in |the year )?)?(?P<y6>{YEAR})"
    rf"(?:{_DASH}(?P<y7>\d{{4}}|\d\d)\b(?![\d-]| {MONTH}))?)"
    rf"|(?P<m>(?P<pmo>{_PART})[ -](?P<m4>{MONTH})\b(?! \d))"
    rf"|(?P<early>{_AFTER_A_WORD}(?P<y8>[3-9]\d\d)\b(?![\d%]|,\d|\.\d| [a-z]+s\b))"
    rf"|(?P<mo>(?:{_AFTER_A_WORD}|(?<=to )(?!\w+ [A-Z])|(?<=\()(?=\w+\)))(?P<m5>{_WHOLE_MONTH})\b)"
    rf")"
)
RELATIVE = re.compile(
    rf"\b(?:"
    rf"(?P<age>(?:[Aa]t|[Bb]y|[Ww]hen|[Uu]ntil|[Ff]rom) (?:the )?(?:early |young |tender )?age of"
    rf" (?:about |only |just )?(?P<a1>{_N})\b|[Aa]t (?:the )?age (?P<a2>{_N})\b"
    rf"|\b[Aa]ged (?:only |just |about )?(?P<a3>{_N})\b(?: years)?"
    rf"|[Ww]hen (?:he|she|the (?:boy|girl|child)|(?P<who>[A-Z][\w-]+)) was"
    rf" (?:only |just |about |barely )?(?P<a4>{_N})\b(?: years old)?"
    rf"(?!-| (?:years|months|days|weeks) (?:into|in|away))"
    rf"|[Aa]t (?:only |just )?(?P<a5>{_N})(?=, (?:he|she)\b| (?:he|she)\b)"
    rf"|(?P<a6>{_N})[- ]year-old|[Ii]n (?:his|her) (?P<a7>\d\d)(?:st|nd|rd|th) year)"
    rf"|(?P<season>(?:[Ii]n |[Bb]y |[Dd]uring |[Uu]ntil |[Oo]ver )?(?:(?P<sp>early|late|mid)[ -])?"
    rf"(?:[Tt]he |[Tt]hat |[Tt]his |(?<=early )|(?<=late ))"
    rf"(?P<sn>following |next |same |previous |preceding |early |late )?(?P<sw>{_SEASON})\b"
    rf"(?P<st> of (?:that|the same|the following|the next) year| after that)?"
    rf"(?! (?:of )?\w*\d)(?! of \w))"
    rf"|(?P<months>(?:[Ii]n |[Bb]y |[Ii]n the )(?P<mp>early |late |mid-)?(?P<mm>{MONTH})(?: of)? "
    rf"(?P<mw>that|the same|the following|the next|the previous|this) year)"
    rf"|(?P<part>(?:(?P<pp>[Ee]arly|[Ll]ate)(?:r)? (?:in )?|(?:[Aa]t |[Bb]y |[Tt]owards )?the "
    rf"(?P<pq>end|beginning|close|start|middle) of )?"
    rf"(?P<pw>the following|the next|that same|the same|that|this|the previous|the preceding) "
    rf"year\b|(?:[Aa]t |[Bb]y |[Tt]owards )?the (?P<pr>end|beginning|close|start|middle) of the "
    rf"year\b(?! \d)|[Tt]he year after\b(?! \w+ \d)|(?P<same>[Ll]ater (?:in )?(?:that|the) year"
    rf"|[Ll]ate in the year|[Ee]arly in the year|that year))"
    rf"|(?P<capyear>(?:In )?(?:The|That) (?P<cw>following|next|same|previous)? ?"
    rf"(?P<cu>year|season|month|day|week)\b(?: after)?)"
    rf"|(?P<small>(?:[Oo]n |[Ii]n )?(?:[Tt]he|[Tt]hat) (?P<dw>following|next|same|very)? ?"
    rf"(?P<du>day|month|week|morning|evening)\b(?= (?:he|she|they|later)|,|\.| to| in| at| after))"
    rf"|(?P<numbered>(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Ss]ince) the "
    rf"(?P<od>[0-3]?\d)(?:st|nd|rd|th)(?: of (?:that|the same) month)?"
    rf"(?=[,.;:)]| (?:he|she|they|it|and|in|at|to|was|were|had|with|for|by|from|[a-z]+ed)\b|$))"
    rf"|(?P<later>(?:[Ss]ome |[Aa]bout |[Ll]ess than |[Mm]ore than |[Nn]early |[Aa]lmost "
    rf"|[Oo]nly |[Jj]ust )?(?P<ln>{_N}|[A-Z][a-z]*)(?: and a half)? "
    rf"(?P<lu>day|week|month|year|decade)s? "
    rf"(?P<lw>later|after(?:wards?)?(?= (?:his|her|that|the)|[,.;]|$)|earlier|before(?=[,.;]|$)))"
    rf"|(?P<after>[Aa]fter (?:another |some |about |only |nearly |almost |less than |more than )?"
    rf"(?P<an>{_N}) (?P<au>day|week|month|year)s?\b(?! (?:of|with) (?:marriage)))"
    rf"|(?P<dur>[Ff]or (?:the (?:next|following|last|rest of) |about |some |nearly |almost |over |"
    rf"more than |less than |only |another |at least |a further )?(?P<fn>{_N}) ?(?:and a half )?"
    rf"(?P<fu>day|week|month|year|decade|winter|summer)s?\b|[Ff]or (?:about |nearly |almost )?"
    rf"(?P<half>half a year)\b|(?:stayed|remained|spent|lived|passed|served|taught|worked) "
    rf"(?:there )?(?:(?:there|only|about|nearly|almost|some|over) )?"
    rf"(?P<gn>{_N}) (?P<gu>day|week|month|year)s\b)"
    rf")"
)
