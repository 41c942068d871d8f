"""Patterns of temporal expressions: a date as such, and one that counts from another.

In each, the outermost named group says which form was found (``match.lastgroup``).
"""

import re

from mapapp.biography.temporal.ages import AGE
from mapapp.biography.temporal.decades import DECADE
from mapapp.biography.temporal.feasts import feast_pattern
from mapapp.biography.temporal.numbers import ORDINAL_WORD, TH, N
from mapapp.biography.temporal.wars import WAR, WAR_POINT


def _words(text: str) -> list[str]:
    return text.split()


_MONTHS = "january february march april may june july august september october november december"
MONTH_NUMBER = {name: i for i, name in enumerate(_words(_MONTHS), 1)}
MONTH_NUMBER |= {name[:3]: i for name, i in MONTH_NUMBER.items()} | {"sept": 9}

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
# A short one alone may be another word: "in Mar del Plata".
_WHOLE_MONTH = MONTH.split("|(?:", maxsplit=1)[0] + ")"
DAY = r"(?:[0-3]?\d(?:st|n?d|r?d|th)?)(?![\d:])"
YEAR = r"(?:1\d{3}|20[0-2]\d)(?![\d%°]|,\d{3}|\.\d)"
_EARLY_YEAR = r"[3-9]\d\d\b(?![\d,])"
_DASH = r"\s?[–—‒−/-]\s?"
_SEASON = r"(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)"
# "The Winter Palace" is no season.
_LOWER_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|(?:Spring|Summer|Autumn|Fall|Winter)(?! [A-Z]))"
)
_TERM = r"(?:[Ss]emester|[Tt]erm|[Qq]uarter|[Ss]ession|[Tt]rimester)"
_PART = (
    r"(?:[Ee]arly|[Ll]ate|[Mm]id(?:dle)?|[Tt]he (?:very )?(?:beginning|start|opening|middle|end"
    r"|close|(?:last|first|opening|closing|final|early|later) (?:days|weeks|months|part)"
    r"|(?:first|second|last|latter|earlier) (?:half|part|quarter)) of"
    r"|(?:the )?(?:beginning|start|middle|end|close|(?:first|second) half) of)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
_YEAR_AFTER = (
    r"the year (?:after|before)\b(?=[.,;:)]|$| (?:he|she|they|was|were|had|and|as|in|at|to|with)\b)"
)
_THAT_YEAR = rf"(?:(?:that|the same|the following|the next|the previous|this) year|{_YEAR_AFTER})"

# A month alone is a date after one of these only: "may" and "march" are words, too.
_LEADS = "In in By by Since since From from Until until That that During during After after"
_LEADS += " following before next till about around circa"
_AFTER_A_WORD = "(?:" + "|".join(rf"(?<=\b{word} )" for word in _words(_LEADS)) + ")"

# What an expression may begin with, for speed: most words begin none.
_MAY_BE_DATE = (
    r"[\d’'‘]|[A-FHJL-PSV]|[Tt]he (?!\w+ of [^\dA-Zt’'‘])|Go|T(?:hu|ri|ue|we)|W[aehi]"
    r"|ear|lat|mid|spr|sum|aut|fal|win|beg|sta|end|clo|fir|sec|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies"
    r"|(?:during|throughout|after|following) "
)
_MAY_BE_RELATIVE = (
    r"[A-Z\d]|a(?: |[tn] |s a|bout|round|ged|fter|lmost)|b(?:y |efore|etween)|w(?:hen |ithin|orked)"
    r"|u(?:ntil|pon)|t(?:he |hat |his |ill |aught|owards|[ewh][a-z]+)|f(?:or |rom |i|or|our)|in "
    r"|s(?:i|even|ome|pent|erved|tayed|hortly|oon)|o(?:n |ne|nly|ver)|e(?:a|i|leven)"
    r"|m(?:id|ore|any)|n(?:ine|ear|ext)|l(?:ate|ess|ived)|h(?:is |er |alf)|during|just|remained"
    r"|passed"
)
# "And two years after took his degree".
_WENT_ON = "took|went|came|became|was|were|had|began|left|made|got|won|moved|entered|returned"
_WENT_ON += "|settled|married|joined|died|received|obtained|removed|found|founded|opened|sailed"
_OR_SO = "(?: or (?:so|two|three)\\b)?"
# One expression of a date. Order matters: the longest form first.
ABSOLUTE = re.compile(
    rf"(?={_MAY_BE_DATE})(?:(?<![\w$£€#.,/–-])|(?<=\b[bcd]\.)|(?<=\bca\.))(?:"
    rf"{feast_pattern(YEAR)}|{WAR}"
    rf"|(?P<iso>(?P<iy>{YEAR})-(?P<im>\d\d)-(?P<id>\d\d))"
    rf"|(?P<dots>(?P<td>[0-3]?\d)\.\s?(?P<tm>[01]?\d)\.\s?(?P<ty>{YEAR}))"
    rf"|(?P<dmy>{_WEEKDAY}(?:(?:the )?(?P<dw>{ORDINAL_WORD})(?: day)? of"
    rf"|(?:(?P<d0>{DAY})(?:(?P<slash>/)|{_DASH}| to | and | or ))?(?:the )?(?P<d1>{DAY})"
    rf"(?:\s?[(\[](?:(?P<dold>O\.? ?S\.?|Old Style)|N\.? ?S\.?|New Style)?:?\s?(?P<dt>{DAY})[)\]])?"
    rf"(?: day)?(?: of)?)"
    rf" (?P<m1>{MONTH})(?:,? (?:of |in )?(?:the year )?(?P<y1>{YEAR}|{_EARLY_YEAR})"
    rf"(?:/(?P<e1>\d{{1,2}}|\d{{4}})\b(?!/))?| of (?P<o1>{_THAT_YEAR}))?)"
    rf"|(?P<mdy>{_WEEKDAY}(?P<m2>{MONTH}) (?:the )?(?P<d2>{DAY})"
    rf"(?:(?:(?P<slash2>/)|{_DASH}| to | and (?=[0-3]?\d(?:st|nd|rd|th)?,? \d{{4}}))(?P<d3>{DAY}))?"
    rf"(?:,? (?:of )?(?P<y2>{YEAR}|{_EARLY_YEAR})(?:/(?P<e2>\d{{1,2}}|\d{{4}})\b(?!/))?"
    rf"|,? of (?P<o2>{_THAT_YEAR}))?)"
    rf"|(?P<my>(?:(?:(?P<pm0>{_PART})[ -])?(?P<m0>{MONTH})(?:(?:, {MONTH}){{0,6}},? (?:and|or|to) "
    rf"|{_DASH}))?(?:(?P<pm>{_PART})[ -](?:in )?)?"
    rf"(?P<m3>{MONTH})(?: of|,)?(?: the year)? "
    rf"(?P<y3>{YEAR}|{_EARLY_YEAR}(?=[.,;:)]|$| (?:and|at|in|he|she|to)\b)))"
    rf"|(?P<term>(?:{_SEASON}|Michaelmas|Hilary|Trinity|Lent|Easter|Epiphany)[ -]{_TERM}\b"
    rf"(?:(?: of|,)?(?: the year)? (?P<yt>{YEAR})(?:{_DASH}(?P<yt2>\d\d(?:\d\d)?)\b)?)?)"
    rf"|(?P<sy>(?:(?P<ps>{_PART})[ -](?:in )?|(?P<mid>[Mm]id-?))?(?:the )?"
    rf"(?:(?P<s0>{_SEASON})(?: and | or | to |{_DASH})(?:the )?)?"
    rf"(?P<s1>{_SEASON})(?: of|,)?(?: the year)? "
    rf"(?P<y4>{YEAR}|(?<=of )[3-9]\d\d\b)"
    rf"(?:{_DASH}(?P<y5>\d\d(?:\d\d)?)\b)?(?P<term2> {_TERM}\b)?)"
    rf"|(?P<short>(?:(?:the )?(?P<qs>{_SEASON}) (?:of )?|(?<=\b[Ii]n )|(?<=\bof ))"
    rf"[’'‘](?P<yq>\d\d)\b(?!s))"
    rf"|{DECADE}"
    rf"|(?P<y>(?:(?P<py>{_PART})[ -](?:in |the year )?)?(?P<y6>{YEAR})"
    rf"(?:{_DASH}(?P<y7>\d{{4}}|\d\d?)\b(?![\d-]|\.\d| {MONTH})"
    rf"|(?: to | until | and | or |/)(?P<y10>\d\d)\b"
    rf"(?=[.;:)]|$|, [a-z]| (?:he|she|and|in|at|as|when|where|with|under)\b))?)"
    rf"|(?P<m>(?P<pmo>{_PART})[ -](?P<m4>{MONTH})\b(?! \d))"
    rf"|(?P<early>(?:A\.?D\.? ?(?P<ad>[1-9]\d{{2,3}})\b"
    rf"|(?P<ce>[1-9]\d\d) (?:A\.?D\b|C\.?E\b)\.?"
    rf"|(?:{_AFTER_A_WORD}|(?<=\bc\. )|(?<= [3-9]\d\d to ))"
    rf"(?P<y8>[3-9]\d\d)\b(?![\d%]|,\d|\.\d| [a-z]+s\b))"
    rf"(?! ?B\.?C))"
    rf"|(?P<mo>(?:{_AFTER_A_WORD}|(?<=to )(?!\w+ [A-Z])|(?<=\()(?=\w+\)))(?P<m5>{_WHOLE_MONTH})\b)"
    rf")"
)
RELATIVE = re.compile(
    rf"(?={_MAY_BE_RELATIVE})\b(?:{AGE}"
    rf"|(?P<season>(?:[Ii]n |[Bb]y |[Dd]uring |[Uu]ntil |[Oo]ver )?(?:(?P<sp>early|late|mid)[ -])?"
    rf"(?:[Tt]he |[Tt]hat |[Tt]his |(?<=early )|(?<=late ))"
    rf"(?P<sn>following |next |same |previous |preceding |early |late )?(?P<sw>{_LOWER_SEASON})\b"
    rf"(?P<st> of {_THAT_YEAR}| after that| following(?=,| (?:he|she|they)\b))?"
    rf"(?! (?:of )?(?:the year )?[\w’'‘]*\d)(?! of \w)(?![ -]{_TERM})"
    rf"(?!(?: and| or| to|{_DASH}) ?(?:the )?{_SEASON}))"
    rf"|(?P<months>(?:[Ii]n |[Bb]y |[Ii]n the )(?P<mp>early |late |mid-)?(?P<mm>{MONTH})(?: of)? "
    rf"(?P<mw>{_THAT_YEAR}))"
    rf"|(?P<month>(?:[Ii]n |[Bb]y |[Uu]ntil )?"
    rf"(?P<nw>[Tt]he following|[Tt]he next|[Tt]hat(?: same)?) "
    rf"(?P<nm>{_WHOLE_MONTH})\b(?! \d))"
    rf"|(?P<part>(?P<same>(?:[Ll]ater|[Ee]arlier) (?:in )?(?:that|the|the same) year\b)"
    rf"|(?:(?P<pp>[Ee]arly|[Ll]ate)(?:r)? (?:in )?|(?:[Aa]t |[Bb]y |[Tt]owards )?the "
    rf"(?P<pq>end|beginning|close|start|middle) of )?"
    rf"(?P<pw>the following|the next|(?<=and )next|that same|the same|the latter|that|this"
    rf"|the previous|the preceding) "
    rf"(?:year|season)\b"
    rf"|(?:[Aa]t |[Bb]y |[Tt]owards )?the (?P<pr>end|beginning|close|start|middle) of the "
    rf"year\b(?! \d)|(?:[Aa]t |[Bb]y )(?:the )?(?P<pe>year[’']s end)\b"
    rf"|[Tt]he year (?:after|(?P<pb>before)(?: that)?)\b(?! \w+ \d)(?(pb)(?=[,.;]| (?:he|she)\b|$))"
    rf"|(?:[Ll]ate in the year|[Ee]arly in the year|that year))"
    rf"|(?P<turn>(?:[Aa]t|[Aa]round|[Aa]bout|[Bb]y) the turn of the (?:(?P<tc>{TH}) )?century\b)"
    r"|(?P<tenth>(?:[Aa]t|[Bb]y|[Tt]owards|[Uu]ntil) the "
    r"(?P<te>end|close|beginning|start|middle) of the decade\b)"
    rf"|(?P<capyear>(?:In )?(?:The|That) (?P<cw>following|next|same|previous)? ?"
    rf"(?P<cu>year|season|month|day|week)\b(?: after)?)"
    rf"|(?P<small>(?:[Oo]n |[Ii]n |[Ll]ater |[Ee]arlier )?(?:[Tt]he|[Tt]hat) "
    rf"(?P<qw>following|next|same|very)? ?"
    rf"(?P<du>day|month|week|fortnight|morning|evening)\b"
    rf"(?:(?P<qa> after)(?=[,.;]|$)|(?= (?:he|she|they|later)|,|\.| to| in| at| after)))"
    rf"|(?P<numbered>(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Ss]ince) the "
    rf"(?P<od>[0-3]?\d)(?:st|nd|rd|th)(?: of (?:that|the same) month)?"
    rf"(?! (?:to|until|and) (?:the )?{DAY} (?:of )?{MONTH})"
    rf"(?=[,.;:)]| (?:he|she|they|it|and|in|at|to|was|were|had|with|for|by|from|[a-z]+ed)\b|$))"
    rf"|(?P<offset>(?P<xn>{N}|A few|[A-Z][a-z]*) (?P<xu>day|week|month|year|decade)s? "
    r"(?P<xw>after|before) (?=(?:his|her|the|their|its|[A-Z][\w-]+['’]s)[^,;.()A-Z]{1,50}? "
    rf"(?:in|on) (?:\w+ ){{0,2}}\d|{WAR_POINT}))"
    rf"|(?P<later>(?:[Ss]ome |[Aa]bout |[Ll]ess than |[Mm]ore than |[Nn]early |[Aa]lmost "
    rf"|[Oo]nly |[Jj]ust )?(?P<ln>{N}|A few|A couple of|A dozen|Half a dozen|Half a|[A-Z][a-z]*)"
    rf"(?: and a half)? (?P<lu>day|week|fortnight|month|year|decade)s?{_OR_SO}(?P<lh> and a half)? "
    rf"(?P<lw>later|afterwards?|after(?= (?:his|her|that|the|{_WENT_ON})\b|[,.;]|$)|earlier"
    r"|before(?=[,.;]|$)))"
    rf"|(?P<after>(?:[Aa]fter|[Ww]ithin) "
    rf"(?:another |some |about |only |nearly |almost |less than |more than )?"
    rf"(?P<an>{N}) (?P<au>day|week|fortnight|month|year)s?\b{_OR_SO}(?! (?:of|with) (?:marriage)))"
    rf"|(?P<dur>(?:[Ff]or"
    rf"|(?:[Oo]ver|[Dd]uring|[Ii]n)(?= the (?:next|following|ensuing|subsequent)))"
    rf" (?:the (?:next|following|ensuing|subsequent|last|rest of) |about |some |nearly |almost "
    rf"|over |more than |less than |only |another |at least |a further )?"
    rf"(?P<fn>{N}) ?(?:and a half )?"
    rf"(?P<fu>day|week|month|year|decade|winter|summer)s?\b{_OR_SO}"
    rf"|[Ff]or (?:about |nearly |almost )?(?P<half>half a year)\b"
    rf"|[Ff]or (?P<while>a (?:short |long |brief |little )?(?:while|time))\b"
    rf"|(?:stayed|remained|spent|lived|passed|served|taught|worked) "
    rf"(?:there )?(?:(?:there|only|about|nearly|almost|some|over|another|the (?:next|following)) )?"
    rf"(?P<gn>{N}) (?P<gu>day|week|month|year)s\b)"
    rf")"
)
