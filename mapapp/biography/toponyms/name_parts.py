"""Where in the name of an institution a place may stand."""

import re

from mapapp.biography.given_names import is_given
from mapapp.biography.lexicon import EVENTS, words
from mapapp.biography.toponyms.words import NOT_PLACES, NUMBERED, PERSON_HEADS

# What begins the name of a place, and never ends the name before one.
_BEGINNINGS = words("Lake Mount Mt Mt. Cape Fort Port San Santa Saint St St. Sainte New Isle")
_OF = re.compile(r"\b(?:of|at|in|von|de|zu|di|für)\s+(?:the )?")
RANKED = re.compile(
    r"(?:Free |Imperial |Royal |Hanseatic |Capital )*"
    r"(?:City|Town|Village|Port|Borough|(?:Grand )?Duchy|County|Kingdom|Principality|Province"
    r"|Electorate|Margraviate|Landgraviate|Republic|Free State"
    r"|(?:Roman |Greek )?(?:Catholic )?(?:Arch)?[Dd]iocese)"
    r" of (?:the )?"
)
RACE = re.compile(
    r"(?:Tour|Giro|Vuelta|Volta|Ronde|Rally|Rallye|Circuit|Grand Prix) "
    r"(?:(?:of|de|du|di|a|van)(?: the| la| les| l['’]| il)? |d['’]|dell['’])"
)
COUNCIL = re.compile(
    r" (?:(?:State|City|Town|County|Borough) )?(?:Legislative |General )?(?:Assembly|Council"
    r"|Legislature|Senate|House of (?:Representatives|Assembly|Delegates)|Parliament"
    r"|(?:City|Town|County|Borough) (?:Councill?or|Councilman|Councilwoman|Commissioner|Alderman)"
    r"|(?:Supreme|Superior|Circuit|Municipal|Appellate|Probate) Court|Court of Appeals?)$"
)
OF_STATES = re.compile(
    r" (?:Assembly|Legislature|Senate|House of \w+|Parliament|Supreme Court|Superior Court"
    r"|Court of Appeals?)$"
)
# "English-held Calais".
HOLDER = re.compile(r"^[^\W\d_]+-(?:held|occupied|controlled|ruled|administered) ")
# "Saint-Pierre-des-Corps"; but "Saint-Saëns" is a surname.
PARISH = re.compile(r"(?:Saint|Sainte|St|Ste)-[^\W\d_]+(?:-[^\W\d_]+)+")
SCHOOL_OF = re.compile(
    r"(.+? (?:University|College))(?:'s)? (?:\w+ ){0,2}(?:School|College|Faculty|Institute)\b"
)
# "Johns Hopkins Medical School", "the Yale School of Drama", "University of Ulm Hospital".
BRANCH = re.compile(
    r"(.+?) (?:(?:Medical|Law|Business|Divinity|Graduate|Dental|Music|Art|Nursing) School"
    r"|(?:Graduate )?School of [A-Z]\w+(?: \w+)*|Divinity College)$"
    r"|(University of .+?) (?:Hospitals?|Clinics?|Medical (?:Cent(?:er|re)|College)|Press|Library)$"
)
DOCTRINE = re.compile(r"(?:isms?|[iec]ans|olog(?:y|ies)|(?<!C)(?<!c)ity|ship|ness)$")
# Institutions of other languages, which the town stands behind.
HOUSE = re.compile(
    r"(?:schule|[Uu]niversität|akademie|institut|[Ii]nstituto|oper|theater|museum|konservatorium"
    r"|[Pp]olitecnico|[Aa]ccademia|[Uu]niversità|[Uu]niversité|[Éé]cole|[Oo]péra|[Tt]eatro) "
)
NUMERAL = re.compile(r" [IVX]+$")
PERSON_IN_SHORT = re.compile(r"(?:[A-DF-MO-RT-VX-Z]\.|Mme|Mlle) (?:de|du|des|d['’]|von|van)\b")
SAINTS = frozenset({"Saint", "St", "Sainte", "Sts"})
OWNED = re.compile(r"['’]s\b")
LEADING = re.compile(
    r"^(?:[Ss]ee of |[Tt]he |[Cc]entral |[Gg]reater |[Dd]owntown |[Mm]odern |[Nn]earby )"
)
BASE = re.compile(
    r" (?:(?:(?:Naval|Marine Corps|Joint Reserve) )?Air Station"
    r"|(?:Air Force|Naval|Air|Army|Military) Base|(?:Military|Army|Training|Internment) Camp"
    r"|Naval (?:Station|Yard|Academy)|International Airport|Airport|Airfield|Aerodrome"
    r"|Air Field)$"
)
_CLUB_OF = (
    r"(?:[A-Z]?FC|[ARS]C|AS|SV|CF|VfB|VfL|TSV|FK|H?NK|SK|BK|CSKA|Real|Atl[eé]tico|Sporting|D[iy]namo"
    r"|Lokomotiv[ae]?|Spartak|Torpedo|Hakoah|Bayern|Borussia|Eintracht|Hertha|Inter|Olympique"
    r"|Racing(?: Club(?: de)?)?|Stade|Slavia|Sparta|Partizan|Rapid|Wacker|Arminia|Fortuna|Red Star"
    r"|ETH|TU|FU|HU|LMU|KU|UC|SUNY|UMass)"
)
# "Sheffield United", "FC Basel", "Real Madrid"; "TU Berlin".
CLUB = re.compile(
    r"(?P<before>\w[\w-]*(?: \w[\w-]*){0,2}) (?:United|Rovers|Wanderers|Athletic|Albion|Hotspur"
    r"|A?FC|F\.C|SC|CF|FK|Wednesday|Argyle|Orient|Academical|Thistle|Sports|Alexandra|Stanley)"
    rf"|{_CLUB_OF} (?P<behind>\w[\w-]*(?: \w[\w-]*)?)"
)
_SORTS = words(
    "High Grammar Middle Primary Elementary Female Male Girls' Boys' Public Preparatory Medical"
    " Law Normal Technical Agricultural Military Naval Junior Senior Secondary Women's Theological"
    " Bible Teachers' Teachers Training Commercial Polytechnic Community Collegiate Classical"
    " Cathedral Sixth Comprehensive Day Boarding Music Art Drama Dental Veterinary"
)
BATTLE = re.compile(
    r"(?:(?:First|Second|Third) )?(?:Battles?|Sieges?) of (?:the )?([^\W\d]\w+(?: [^\W\d]\w+)?)"
)


_DEDICATED = words(
    "Seminary Church Convent Monastery Abbey Priory Chapel Hospital School Basilica Parish"
)
_SAINTLY = SAINTS | {f"{saint}." for saint in SAINTS}


def pieces(name: str, heads: list[int]) -> list[str]:
    """The parts of an institution's name that may be a place's; ``heads``: its nouns' indexes."""
    found = [name[m.end() :].strip(" ,") for m in _OF.finditer(name)]
    # "The Seminary of St. John": whom it is called after.
    if not _DEDICATED.isdisjoint(name.split()):
        found = [piece for piece in found if piece.split(" ")[0] not in _SAINTLY]
    found += [p.split("'")[0].split("’")[0] for p in found]
    before = name.replace("’", "'").split("'s ")[0]
    if before != name:
        found.append(before)
    raw = name.split()
    head = heads[0]
    if raw[-1] in {"Hall", "House", "Castle", "Manor", "Farm", "Palace", "Villa", "Plantation"}:
        return found
    if head > 1 and raw[head - 1] in _SORTS:
        found.append(" ".join(raw[: head - 1]))  # "Van Nuys High School"
        return found
    for width in (3, 2, 1):
        start = head - width
        # "Mount Auburn Hospital": a part of a mountain's name is no town's.
        if start == 0 or (start > 0 and raw[start - 1] not in _BEGINNINGS):
            found.append(" ".join(raw[start:head]))
    found += [" ".join(raw[:width]) for width in (2, 1) if width < len(raw)]
    if head + 1 < len(raw):
        found.append(" ".join(raw[head + 1 :]))
    if raw[0] == "University" and len(raw) > 2:  # "University of Massachusetts Boston"
        found.append(raw[-1])
    return [p.strip(" ,.") for p in found if p and p.strip(" ,.")]


def is_whole(piece: str, parts: list[str], head: int) -> bool:
    """Whether a piece is all that stands before the head, or stands behind it.

    A part of what stands before is a person's first or last name as often ("Lima Barreto School").
    """
    before = parts[:head]
    return piece == " ".join(before) or not set(piece.split()) <= set(before) or len(before) > 3


def is_of_state(name: str) -> bool:
    """Whether a country's or state's name tells where an institution is (a state university)."""
    return bool(re.search(r"\b(?:State|National|University of|College of)\b", name))


def is_of_person(piece: str, name: str) -> bool:
    """Whether a piece of a name is a first name or a saint's ("St. Mary's Hospital")."""
    saint = piece.split(maxsplit=1)[0].rstrip(".") in SAINTS and OWNED.search(name) is not None
    return saint or is_given(piece)


def is_owner(piece: str, name: str) -> bool:
    """ "Booth's Theatre": whose house it is."""
    return name.replace("’", "'").startswith(f"{piece}'s ")


def is_of_hero(piece: str, parts: list[str]) -> bool:
    """ "Lincoln High School": a school called after a statesman, in a town of any name."""
    return piece in _HEROES and parts[-1] == "School" and len(parts) > _SCHOOL_AND_NAME


_HEROES = words(
    "Lincoln Washington Jefferson Madison Jackson Franklin Monroe Roosevelt Garfield Cleveland"
    " Grant Lee Hamilton Marshall Douglas Wilson McKinley Columbus Lafayette Houston Austin"
)
_SCHOOL_AND_NAME = 2  # words


def is_no_place(name: str, parts: list[str]) -> bool:
    """Whether a name that no gazetteer has is no place's, by its words alone."""
    if not set(parts).isdisjoint(NOT_PLACES) or parts[0] in PERSON_HEADS:
        return True
    if len(parts) > 1 and (len(parts[0].rstrip(".")) == 1 or is_given(parts[0])):
        return True  # "J. Murray", "Guglielmo Ferri"
    # "The Australian Championships".
    named = parts[-1] in EVENTS | NUMBERED or DOCTRINE.search(name) is not None
    return named or len(name) < _SHORTEST or len(parts) > _MOST_PARTS or name.isupper()


_SHORTEST, _MOST_PARTS = 3, 5
