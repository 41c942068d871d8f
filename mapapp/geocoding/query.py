"""What is asked of a place, and what is answered: a query and its resolution."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from mapapp.countries import country_name, is_country
from mapapp.dates import EdtfDate
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.tables import abbreviations, bare
from mapapp.vocabulary import ArrivedBy


@dataclass(frozen=True, slots=True)
class Query:
    """A stay's place as a source names it, with all that may tell which place is meant.

    ``context`` are names of countries, regions and towns that stand near it in the text, the
    nearest first; ``countries`` ISO 3166-1 alpha-2 codes of today's country, where a person
    entered it; ``lonlat`` the coordinates in degrees, longitude first, where they are known:
    then the query only gives its neighbours a hold.
    """

    name: str
    context: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    historical_state: str = ""
    start: EdtfDate | None = None
    arrived_by: ArrivedBy | None = None
    lonlat: tuple[float, float] | None = None
    modern_name: str = ""

    @property
    def day(self) -> date | None:
        """The day around which the stay began; None where no date is known."""
        if self.start is None:
            return None
        first, last = self.start.earliest.toordinal(), self.start.latest.toordinal()
        return date.fromordinal((first + last) // 2)


BY_A_PERSON = "person"
"""Who chose, where it was neither the gazetteer nor a service."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """Which place a query's name means: ``chosen`` (None: left open), how surely, and why.

    ``confidence`` is the probability, from 0 to 1, that the answer is right, ``reason`` is for
    people, ``runners_up`` are the next candidates with their probabilities.
    """

    query: Query
    chosen: Candidate | None
    confidence: float
    reason: str
    runners_up: tuple[tuple[Candidate, float], ...] = ()
    found_by: str = "gazetteer"


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a place's name: the toponym in it, what qualifies that, what was cut.

    ``cut`` is empty where the toponym is the whole name, and else the words around it; ``loose``
    says that these may be part of the name; ``qualifies`` that the toponym only tells where the
    place of the name is.
    """

    toponym: str
    qualifiers: tuple[str, ...] = ()
    cut: str = ""
    loose: bool = False
    qualifies: bool = False


_PARENTHESES = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_BEFORE = re.compile(
    r"^(?:(?:the\s+)?(?:(?:small |old |free |capital )?(?:city|town|village|port|hamlet|suburb"
    r"|district|province|region|estate|manor|colony|island|isle|environs|outskirts|vicinity|coast"
    r"|mouth|castle|fortress|monastery|court|banks?|shores?|hills?|mountains?|valley|abbey|convent"
    r"|priory|university|college|mission|parish|county|duchy|diocese|bishopric|see|palace|bay|gulf"
    r"|plantation|barony|siege|battle) of"
    r"|château d[eu]|castello di|schloss|camp|mission|hacienda|fazenda|estancia"
    r"|port|fort|old|near(?: to)?|nearby|outside|around|off|close to|rural|upper|lower|greater"
    r"|central"
    r"|(?:north|south|east|west)(?:ern)?(?:[ -](?:east|west)(?:ern)?)?(?: of)?)\s+)+(?=.)",
    re.IGNORECASE,
)
_INSTITUTION = re.compile(
    r"(?:\s+(?:(?:(?:inter?nment|concentration|labou?r|prison|prisoner-of-war|pow|transit|refugee"
    r"|military|community|indian|industrial|boarding|theological|agricultural|medical|normal"
    r"|penal|death|extermination|work|base|air|trading|ducal|benedictine|cistercian|jesuit"
    r"|franciscan|dominican|buddhist|orthodox|general|central|state|city|main|royal|imperial|railway|train|naval"
    r"|psychiatric|summer|winter|girls'|boys'|grammar|high)\s+)*"
    r"(?:camp|prison|gaol|jail|fort(?:ress)?|citadel|hospital|clinic|sanatorium|asylum|hotel|inn"
    r"|universit(?:y|ies)|seminary|priory|friary|nunnery|rectory|vicarage|parsonage|workhouse"
    r"|parish|villa|ghetto|colony|settlement|reservation|reserve|agency|ranch"
    r"|mines?|diggings|goldfields?|oasis|battlefield|airfield|aerodrome|base|docks?"
    r"|dockyard|college|school|academy|institute|station|monastery|abbey|convent"
    r"|cathedral|church|mission|castle|palace|airport|barracks|garrison|consulate"
    r"|embassy|legation|estate|manor|plantation|factory|works|shipyard|front|area|region"
    r"|district|province|county|governorate|oblast|prefecture|town|city|village|suburbs?"
    r"|conference|congress|observatory|exhibition)))+$",
    re.IGNORECASE,
)
# What lies beside a place and is called after it; but such words are parts of other names, too.
_LANDMARK = re.compile(
    r"(?:\s+(?:bay|beach|bridge|brook|bruk|common|corners?|cove|creek|crossing|cross|depot|falls"
    r"|farm|ferry|forge|furnace|gardens|glacier|green|hall|harbou?r|head|heath|heights|house"
    r"|ironworks|island|isle|junction|lake|landing|ledge|lodge|lighthouse|lock|locks|marsh|mills?"
    r"|moor|p[aā]|park|pass|peninsula|point|post|quarr(?:y|ies)|rapids|ridge|river|road|roads"
    r"|sands|siding|slough|sound|spa|springs?|sugar works|valley|wharf|woods?))+$",
    re.IGNORECASE,
)
# Frankfurt-on-the-Oder, Nikolaevsk on the Amur; but not: the house on the Neva, Camp on the Yukon.
_ON_A_RIVER = re.compile(
    r"(?!(?:Camp|House|Villa|Estate|Farm|Hotel|Village|Island|Fort)\b)"
    r"([^\W\d_a-zß-ÿ][^\s,-]+)(?:-on-(?:the-)?| on the )[^\W\d_a-zß-ÿ][^\s,-]+$"
)
_INSIDE = re.compile(r"\b(?:in|at|near|outside|of|on)\s+(?:the\s+)?(?=\S)", re.IGNORECASE)


def _without_house(head: str) -> Iterator[tuple[str, bool]]:
    """A name without the house that it ends with, then without landmarks, too (True)."""
    bare = _INSTITUTION.sub("", head)
    yield bare, False
    further = _INSTITUTION.sub("", _LANDMARK.sub("", bare))
    if further != bare:
        yield further, True


def readings(name: str) -> tuple[Reading, ...]:
    """The ways to read a place's name, the likeliest first.

    “Amherst, Nova Scotia” and “Frankfurt (Oder)” qualify a toponym; “near Chefoo”, “Oslo
    Community Hospital” and “the consulate in Smyrna” hold one.
    """
    name = " ".join(name.split())
    qualifiers = tuple(inside.strip() for inside in _PARENTHESES.findall(name) if inside.strip())
    head, *rest = (part.strip() for part in _PARENTHESES.sub(" ", name).split(","))
    qualifiers += tuple(part for part in rest if part)
    qualifiers = tuple(full for qualifier in qualifiers for full in _in_full(_qualifier(qualifier)))
    found = [Reading(name)] if qualifiers else []
    found.append(Reading(head, qualifiers))
    found += [
        Reading(toponym, qualifiers, head.replace(toponym, "…"), loose)
        for toponym, loose in ((_BEFORE.sub("", head), False), *_without_house(head))
        if toponym != head
    ]
    if river := _ON_A_RIVER.match(head):
        found.append(Reading(river[1], qualifiers, head.replace(river[1], "…")))
    inner = _INSIDE.split(head)
    if len(inner) > 1 and not river and not inner[-1].islower():  # at sea
        found.append(Reading(inner[-1], qualifiers, head.replace(inner[-1], "…")))
    found += [
        Reading(part, qualifiers[i + 1 :], head, qualifies=True)
        for i, part in enumerate(qualifiers)
    ]
    unique: dict[str, Reading] = {}
    for reading in found:
        unique.setdefault(reading.toponym, reading)
    unique.pop("", None)
    return tuple(unique.values())


def _qualifier(text: str) -> str:
    """“Sendai” for “near Sendai”; but the South of “South Carolina” is a part of its name."""
    before = text[: len(text) - len(_BEFORE.sub("", text))]
    words = before.split()
    while words and words[0].islower():
        del words[0]
    return " ".join([*words, text[len(before) :]])


def _in_full(qualifier: str) -> tuple[str, ...]:
    """“Massachusetts” for “Mass.”; two capitals may be the code of a state or of a country."""
    code = bare(qualifier)
    name = abbreviations().get(code)
    if name is None:
        return (qualifier,)
    return (name, country_name(code)) if qualifier == code and is_country(code) else (name,)


# One to four capitalised words, with small ones between them.
_NAMES = re.compile(
    r"[^\W\d_a-zß-ÿ][\w'’-]+"
    r"(?:\s(?:(?:de|del|la|upon|on|am|of|the)\s)?[^\W\d_a-zß-ÿ][\w'’-]+){0,3}"
)
_SENTENCE_ENDS = (".", "!", "?", ":", "…")
_MOST_NAMES = 8


def names_in(text: str) -> tuple[str, ...]:
    """Names that a text mentions, as context for a query: the first eight, each once.

    The word that a sentence begins with is passed over: its capital says nothing.
    """
    found: dict[str, None] = {}
    for match in _NAMES.finditer(text):
        name, before = match[0], text[: match.start()].rstrip(' “"(')
        if not before or before.endswith(_SENTENCE_ENDS):
            rest = _NAMES.search(name.partition(" ")[2])
            name = rest[0] if rest else ""
        if name:
            found[name] = None
    return tuple(found)[:_MOST_NAMES]
