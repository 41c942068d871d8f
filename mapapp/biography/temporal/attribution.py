"""Whose a year is: the clause's, a noun's ("the rising of 1905"), or no year at all (page 1905)."""

import re

_UNIT = re.compile(
    r"\s?(?:(?:wo)?men\b(?!['’])|people|soldiers|miles?|km|kilomet\w+|met(?:re|er)s?\b|yards?\b|yds?\b|feet|pounds|francs|dollars|roubles"
    r"|rubles|marks|guilders|troops|copies|pages|volumes|workers|prisoners|members|words|acres"
    r"|hectares|tons|tonnes|horses|students|inhabitants|demonstrators|votes|others|more|m\b|kg\b|%"
    r"|(?:[A-Z][\w.]+ ){1,3}(?:Street|Avenue|Road|Ave|St|Boulevard|Drive|Lane)\b"
    r"|East [A-Z]|West [A-Z]|North [A-Z]|South [A-Z])"
)


_NUMBERED = re.compile(
    r"(?:\b[Nn]o\.?|[Nn]umbers?|[Pp]ages?|\bpp?\.|[Vv]ol\.?|[Cc]hapter|\b[Oo]p\.|[$£€])\s?$"
)


_OF_NOUN = re.compile(
    r"\b(?!(?:census|end|beginning|start|middle|close|summer|spring|autumn|winter|fall|part|half"
    r"|months?|days?|weeks|course|season|seasons|semester|term|session|quarter|years?|night|evening"
    r"|morning|afternoon) )[A-Za-z]\w+ of (?:the year )?$"
)


_FRONTED = re.compile(r"(?:After|Following|Upon|During|Since)\b[^,;]*$")
_ARTICLE = re.compile(r"\b[Aa]n? $")  # "an 1851 fellowship"
_OWNER = re.compile(r"(?:['’]s?|\b(?:his|her|their|its)) $")
_NOUN_NEXT = re.compile(r" (?!(?:and|or|to|in|at|until|he|she|when|with|by|for|of|on)\b)[A-Za-z]")


def counts_things(sentence: str, start: int, end: int) -> bool:
    """ "1900 men", "page 1900": the number is no year."""
    left = sentence[max(0, start - 10) : start]
    return bool(_UNIT.match(sentence, end) or _NUMBERED.search(left))


def is_owned(sentence: str, start: int, end: int) -> bool:
    """ "Weber's 1892 expedition", "his 1959 novel": the year belongs to the noun alone."""
    owner = _OWNER.search(sentence, max(0, start - 8), start)
    return owner is not None and _NOUN_NEXT.match(sentence, end) is not None


def is_of_noun(sentence: str, start: int) -> bool:
    """ "The rising of 1905", but not "After the rising of 1905": that dates the clause, too."""
    noun = _OF_NOUN.search(sentence, max(0, start - 40), start)
    return noun is not None and _FRONTED.match(sentence, 0, start) is None


def has_article(sentence: str, start: int) -> bool:
    """ "An 1851 fellowship"."""
    return _ARTICLE.search(sentence, max(0, start - 4), start) is not None
