"""Two dates that are the ends of one range, and what stands before a date: "from", "until"."""

import re

from mapapp.biography.temporal.chronology import A_MONTH
from mapapp.biography.temporal.expression import Relation, Timex

_JOIN = re.compile(
    r"(?:\s?(?:[–—‒−-]|--)\s?"
    r"|,? (?:to|until|till|through|thru|up to|up until|(?:and )?then until) )"
    r"(?:(?:on|in|about|around|circa|c\.|at least|sometime in|(?:his|her)(?: own)? \w+,? (?:in|on)"
    r"|s?he died,? (?:in|on)|the year|the) ?)*"
)


_AND = re.compile(r" and (?:again )?(?:in )?(?:the )?")


_LEFT = re.compile(
    r"(?:\b(?:(?P<from>[Ss]ince|[Ff]rom"
    r"|(?P<start>(?:[Ss]tarting|[Bb]eginning|[Cc]ommencing) (?:in|from)))"
    r"|(?P<only>[Nn]ot until)"
    r"|(?P<until>(?:[Uu]ntil|[Tt]ill) (?:the|his|her|its|their)"
    r" (?:(?:\w+ ){1,3}|(?:[a-z]+ ){4,5})(?:in|of|on)"
    r"|(?:[Uu]ntil|[Tt]ill) [a-z]+(?:ed|en)(?: in| on)?"
    r"|[Uu]p until|[Uu]ntil|[Tt]ill|[Uu]p to)"
    r"|(?P<before>[Bb]efore|[Bb]y|[Pp]rior to|[Nn]ot? later than)"
    r"|(?P<after>(?<!year )(?<!day )[Aa]fter)"
    r"|(?P<between>[Bb]etween))\s+)?"
    r"(?P<about>(?:[Aa]bout|[Aa]round|[Cc]irca|[Tt]owards?|[Rr]oughly|[Aa]pproximately"
    r"|[Pp]robably in|[Pp]erhaps in"
    r"|\b[Cc]a?\.|at least)\s*)?(?:the )?(?:years? )?$"
)


def relation_before(sentence: str, start: int) -> tuple[Relation, bool, int]:
    """How a date is related, whether roughly, and where it begins: with "starting in", too."""
    left = _LEFT.search(sentence, max(0, start - 30), start)
    if left is None:
        return Relation.AT, False, start
    led = left.start("start") if left["start"] else start
    for relation in (Relation.FROM, Relation.UNTIL, Relation.BEFORE, Relation.AFTER):
        if left[relation.value]:
            return relation, bool(left["about"]), led
    return Relation.AT, bool(left["about"]), start


def joined(sentence: str, left: Timex, right: Timex) -> Timex | None:
    """Two dates that are the ends of one range, or None."""
    between = sentence[left.end : right.start]
    if left.period is None or right.period is None or left.relation is Relation.UNTIL:
        return None
    before = _LEFT.search(sentence, max(0, left.start - 30), left.start)
    and_counts = before is not None and before["between"] and _AND.fullmatch(between)
    listed = _LISTED.search(sentence, max(0, left.start - 10), left.start)
    apart = listed is not None and int(listed[1]) + 1 != left.period.first.year
    follow = not apart and _follow_on(left, right, between)
    if not (_JOIN.fullmatch(between) or and_counts or follow):
        return None
    first = left.period
    if first.first > right.period.last:
        return None
    return Timex(
        left.start,
        right.end,
        sentence[left.start : right.end],
        first.to(right.period),
        julian=left.julian or right.julian,
    )


_LISTED = re.compile(r"(\d{4}), (?:in )?$")  # "in 1901, 1903 and 1904"
_AND_OR = re.compile(r" (?:and|or)(?: (?:the|in))* ")


_NEXT = 25


def _follow_on(left: Timex, right: Timex, between: str) -> bool:
    """ "In 1889 and 1890", "in late May 1889 and early June 1889": what follows on is one span."""
    first, last = left.period, right.period
    if first is None or last is None or not _AND_OR.fullmatch(between):
        return False
    years = left.text[-4:].isdigit() and right.text.isdigit()
    decades = left.text.endswith("s") and right.text.endswith("s")
    if (years or decades) and (last.first - first.last).days == 1:
        return True
    dated = left.text[-4:].isdigit() and right.text[-4:].isdigit()
    months = max(first.days, last.days) <= A_MONTH and min(first.days, last.days) > 1
    return dated and months and 0 < (last.first - first.last).days <= _NEXT
