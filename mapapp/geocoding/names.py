"""The names a place goes by: as GeoNames writes them, shortened, and in two languages."""

import re
from collections.abc import Iterable

from mapapp.geocoding.spelling import key

Names = dict[str, tuple[str, str]]
"""Key of a name -> the name as it is written, and how it names the place."""

_BETWEEN_LANGUAGES = re.compile(r" ?/ ?| - ")
_CONNECTED = re.compile(
    r"(?<=..)[ -](?:(?:de|del|do|da|dos|des|du|la|le|upon|under|on|in|by|next|am|an|bei|ob|im"
    r"|sur|sous|en|nad|na|pod|aan|op|den|der|sul|nel|di|dei|degli|della|delle)[ -]"
    r"|(?:d|dell|nell|sull)[’']).*| \(.*"
)
_PREFIXED = re.compile(
    r"^(?:Bad|Ciudad|Villa|Kota|Le|La|Les|L’|L'|El|Los|Las|Al|An|As|Ash) ?(?=\w{4})"
)
# Two towns that became one; but Neu-Isenburg and Groß-Gerau were never two.
_TWINS = re.compile(
    r"(?!Alt|Bad|Burg|Deutsch|Groß|Hohen|Klein|Markt|Mittel|Neu|Nieder|Ober|Sankt|Unter)"
    r"([^\W\d_]{4,})-([^\W\d_]{4,})"
)
_OF_TWINS = frozenset({"AT", "CH", "CZ", "DE", "PL"})


def names_of(name: str, alternates: Iterable[str], country: str = "") -> Names:
    """All names of a place: its own, those given, and what each is shortened to.

    ``country`` is its ISO 3166-1 alpha-2 code, for what only some languages shorten.
    """
    names: Names = {}
    for alternate in alternates:
        names.setdefault(key(alternate), (alternate, "alternate"))
    for short in _short(name, country):
        names.setdefault(key(short), (name, "alternate"))
    for one in _BETWEEN_LANGUAGES.split(name):
        if key(one) in names:  # Donostia / San Sebastián goes by both
            names[key(one)] = (one, "name")
    names[key(name)] = (name, "name")
    names.pop("", None)
    return names


def is_name(name: str) -> bool:
    """Whether an alternate name is one: no airport's code, no transcription back into ASCII.

    GeoNames holds mechanical transcriptions of names in other scripts (``mosko``, ``ke bu``),
    all in lower case, which are words of other languages and found nowhere in texts.
    """
    if name.isascii():
        return not name[:1].islower() and not (name.isupper() and len(name) <= 4)
    return len(name) > 1 and not re.search(r"[\[\]/]", name)


def _short(name: str, country: str) -> set[str]:
    """Châlons for Châlons-sur-Marne, Kissingen for Bad Kissingen, Rochelle for La Rochelle.

    And both Bernkastel and Kues for Bernkastel-Kues, in languages that do so.
    """
    short = _CONNECTED.sub("", name)
    found = {short, _PREFIXED.sub("", short), _PREFIXED.sub("", name)} - {name}
    if country in _OF_TWINS and (twins := _TWINS.fullmatch(name)):
        found |= set(twins.groups())
    return {one for one in found if len(one) > 3 and one[0].isupper()}
