"""Ages as they are written: they date what is told once the birth is known."""

import re

from mapapp.biography.temporal.chronology import Now, Period, a_year, later, part_of
from mapapp.biography.temporal.decades import TENS, TENS_WORD
from mapapp.biography.temporal.numbers import NUMBER, TH, N, any_of, count_of, rank_of
from mapapp.written_dates import part_named

_ONLY = r"(?:only |just |about |barely |hardly |scarcely |not yet |still |nearly |almost )?"
_YEARS = r"(?:[- ]years?(?:[- ](?:old|of age))?)?(?! months| weeks| days)"
# "Left home at twenty": no hour of the day.
_NO_HOUR = any_of(word for word, count in NUMBER.items() if 12 < count < 90)
_NO_HOUR = rf"(?:{_NO_HOUR}|(?:1[3-9]|[2-8]\d)(?![,.;]| (?:to|in|and|with)\b))"
# "Moved at ten with the family", "was sent at twelve to the school of X": what no hour has.
_CHILD = any_of(word for word, count in NUMBER.items() if 3 <= count <= 12 and word.isalpha())
_AS_A_CHILD = (
    r"(?: was\b| had\b| (?:with|by) (?:his|her|the family|an? (?:aunt|uncle|brother|sister))\b"
    r"| (?:entered|began|became|lost|left|joined|went|came|moved|returned|followed"
    r"|[a-z]{3,}ed)\b"
    r"| to (?:an? |the )?(?:school|college|convent|[A-Z])|,|;|\.$| and\b)"
)
AGE = (
    rf"(?P<infant>[Ww]hen (?:he|she) was (?:only |just |barely )?(?:{N}|a few|some|several) "
    r"(?:days|weeks|months) old\b)"
    rf"|(?P<ages>(?:[Bb]etween|[Ff]rom) (?:the )?ages? (?:of )?(?P<g1>{N}) (?:and|to) "
    rf"(?P<g2>{N})\b)"
    r"|(?P<age>(?:[Aa]t|[Bb]y|[Ww]hen|[Uu]ntil|[Tt]ill|[Ff]rom|[Ss]ince|[Bb]efore|[Aa]fter) "
    rf"(?:about |around )?(?:the )?(?:early |young |tender |ripe )*age of {_ONLY}(?P<a1>{N})\b"
    rf"{_YEARS}"
    rf"|(?:[Aa]t|[Bb]y|[Uu]ntil|[Ff]rom) (?:the )?age {_ONLY}(?P<a2>{N})\b"
    rf"|\b[Aa]ged {_ONLY}(?P<a3>{N})\b{_YEARS}"
    r"|(?:[Ww]hen|[Uu]ntil|[Tt]ill|[Bb]efore|[Bb]y the time) "
    r"(?:he|she|the (?:boy|girl|child)|(?P<who>[A-Z][\w-]+))"
    rf" (?:was|turned|reached) {_ONLY}(?P<a4>{N})\b{_YEARS}"
    r"(?!-| (?:years|months|days|weeks) (?:into|in|away))"
    rf"|[Aa]t {_ONLY}(?P<a5>{N})(?:,? (?=(?:he|she)\b)|(?: years (?:old|of age)))"
    rf"|(?P<a6>{N})[- ]year[- ]old"
    r"|(?:[Ii]n|[Ff]rom|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]efore|[Aa]fter) (?:his|her) "
    r"(?P<a7>\d\d(?:st|nd|rd|th)|(?!(?:first|second|third|fourth|fifth|sixth"
    rf"|seventh|eighth|ninth)\b){TH}) year\b(?! (?:as|at|of(?! (?:his|her) (?:age|life)))\b)"
    rf"(?: of (?:his|her) (?:age|life))?"
    rf"|[Ii]n the (?P<a8>{TH}) year of (?:his|her) (?:age|life)"
    rf"|(?<=\bwas )(?P<a9>{N})(?: years (?:old|of age))?(?=,? when\b)"
    rf"|[Ww]hen {_ONLY}(?P<a10>{N}) years? (?:old|of age)"
    rf"|[Ww]hen (?:only|just|barely) (?P<a11>{N})\b"
    rf"|(?:[Aa]s|[Ww]hen|[Ww]hile) (?:still )?a (?:\w+ )?"
    rf"(?:boy|girl|lad|child|youth|man|woman) of {_ONLY}(?P<a12>{N})\b"
    rf"|(?:[Oo]n|[Uu]pon|[Aa]fter|[Bb]efore) turning (?P<a13>{N})\b"
    rf"|\b(?:[Aa]t|By|(?<=, )by) {_ONLY}(?P<a14>{_NO_HOUR})"
    r"(?=[,.;]| (?:and|he|she|to|with|in|[a-z]+ed|was|had|went|left|came|became|began|took|by)\b)"
    rf"|\b[Aa]t {_ONLY}(?P<a15>{_CHILD})(?={_AS_A_CHILD}))"
    rf"|(?P<newborn>(?:[Ss]hortly|[Ss]oon|(?P<bn>{N}|[A-Z][a-z]*) (?P<bu>day|week|month|year)s?)"
    r" after (?:(?:his|her) birth|(?:he|she) was born)\b)"
    rf"|(?P<birthday>(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Bb]efore|[Aa]fter) )?(?:his|her) "
    rf"(?P<g3>{TH}) birthday)"
    r"|(?P<lifelong>[Uu]ntil (?P<lp>his|her) (?:own )?death\b(?!,? (?:in|on|at) )"
    r"|(?:(?P<lf>[Ff]or )|(?<=\bspent ))the (?:rest|remainder) of (?P<lq>his|her) (?:life|days)\b)"
    rf"|(?P<evening>(?:[Ii]n |[Dd]uring |[Oo]ver |[Ff]or |(?<=\bspent ))the (?:last|final|closing) "
    rf"(?:(?P<evn>{N}) )?years of (?P<eo>his|her) life\b"
    r"|(?:[Aa]t|[Nn]ear|[Tt]owards?) the end of (?P<ep>his|her) (?:life|days)\b"
    r"|(?:[Ii]n |[Dd]uring |(?<=\bspent ))(?P<eq>his|her) (?:last|final|closing) years\b"
    r"(?! (?:at|as|of|with|there|on)\b| in (?:office|prison|the)\b))"
    rf"|(?P<tens>(?:[Ii]n )?(?:his|her) (?:(?P<gp>early|mid|late)[ -])?(?:(?P<gt>{TENS_WORD})\b"
    rf"|(?P<gd>[2-9]0)s\b|(?P<teens>teens)\b))"
)
_ORDINALS = {"a7", "a8"}
_GROUPS = [f"a{i}" for i in range(1, 16)]


def age(hit: re.Match[str], now: Now) -> Period | None:
    """The year of life that is named, where it is the subject's."""
    if not _is_own(hit, now):
        return None
    group = next(name for name in _GROUPS if hit[name])
    years = rank_of(hit[group]) - 1 if group in _ORDINALS else count_of(hit[group])
    return now.at_age(years) if years else None


def _is_own(hit: re.Match[str], now: Now) -> bool:
    if hit["who"] and hit["who"] not in now.names:
        return False
    before = hit.string[max(0, hit.start() - 60) : hit.start()]
    if hit["a6"]:  # "a 52-year-old master": somebody else's age
        rest = hit.string[hit.end() : hit.end() + 60].lstrip(" -").split(maxsplit=1)
        named = bool(rest) and rest[0].strip(",.;") in now.names
        return named or before.lower().endswith(("as a ", "as an "))
    if (hit["a5"] or hit["a15"]) and _OF_A_DAY.search(
        hit.string, max(0, hit.start() - 60), hit.end() + 60
    ):
        return False  # "the train left at ten, …"
    if hit["a9"]:
        words = before.split()[-2:-1]
        return bool(words) and (words[0].lower() in {"he", "she"} or words[0] in now.names)
    return True


_OF_A_DAY = re.compile(
    r"\b(?:clock|hours?|morning|evening|night|noon|daily|train|breakfast|dinner|supper|bed)\b"
)


def ages(hit: re.Match[str], now: Now) -> Period | None:
    """ "Between the ages of five and nine"."""
    first, last = (now.at_age(count_of(hit[name]) or 0) for name in ("g1", "g2"))
    return first.to(last) if first and last and first.first <= last.first else None


def birthday(hit: re.Match[str], now: Now) -> Period | None:
    """A birthday: the day, where that of the birth is known."""
    return now.birthday(rank_of(hit["g3"]))


def newborn(hit: re.Match[str], now: Now) -> Period | None:
    """ "Shortly after he was born": the year of the birth, roughly; "two years after his birth"."""
    if now.birth is None:
        return None
    if not hit["bn"]:
        return a_year(now.birth.first.year).about()
    count = count_of(hit["bn"])
    return later(now.birth, count, hit["bu"]) if count else None


def infant(hit: re.Match[str], now: Now) -> Period | None:
    """ "When he was three months old": the year of the birth, roughly."""
    del hit
    return a_year(now.birth.first.year).about() if now.birth else None


_DWELLS = re.compile(r"\b(?:liv|remain|stay|resid|work|taught|teach|settl|there\b)")


def lifelong(hit: re.Match[str], now: Now) -> Period | None:
    """ "Until his death", "spent the rest of her life": up to the day of the subject's death."""
    before = hit.string[max(0, hit.start() - 60) : hit.start()]
    own = now.possessive in {"", hit["lp"] or hit["lq"]}
    dwells = not hit["lf"] or _DWELLS.search(before)
    return now.death if own and dwells else None


_LAST_YEARS, _LAST_DAYS = 5, 1  # years, roughly


def evening(hit: re.Match[str], now: Now) -> Period | None:
    """ "The last ten years of her life", "towards the end of his life": up to the death."""
    if now.death is None or now.possessive not in {"", hit["eo"] or hit["ep"] or hit["eq"]}:
        return None
    last = now.death.first.year
    count = count_of(hit["evn"]) if hit["evn"] else _LAST_DAYS if hit["ep"] else _LAST_YEARS
    return a_year(last - count).about().to(a_year(last)) if count else None


def tens(hit: re.Match[str], now: Now) -> Period | None:
    """ "In his late twenties": the years of a decade of life."""
    if hit["teens"]:
        first, last = 13, 19
    else:
        first = int(hit["gd"]) if hit["gd"] else TENS[hit["gt"].lower()]
        last = first + 9
    begin, end = now.at_age(first), now.at_age(last)
    if begin is None or end is None:
        return None
    span = begin.to(end)
    return part_of(span, part_named(hit["gp"])) if hit["gp"] else span


AGE_FORMS = {
    "age": age,
    "ages": ages,
    "birthday": birthday,
    "tens": tens,
    "newborn": newborn,
    "infant": infant,
    "lifelong": lifelong,
    "evening": evening,
}
