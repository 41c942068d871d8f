"""Whose life a text tells: the name, the pronoun, the days of birth and death."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from mapapp.biography.given_names import pronoun_of
from mapapp.biography.lexicon import (
    EVENTS,
    GEOGRAPHIC_AFTER,
    GEOGRAPHIC_BEFORE,
    INSTITUTIONS,
    PEOPLES,
    PERSON_TITLES,
    words,
)
from mapapp.biography.temporal.chronology import Period
from mapapp.biography.temporal.lifespan import LifeBracket
from mapapp.geocoding.spelling import key

_MALE_KIN = words(
    "father brother son husband uncle grandfather nephew stepfather half-brother great-uncle"
    " fiancé brother-in-law father-in-law son-in-law"
)


_FEMALE_KIN = words(
    "mother sister daughter wife aunt grandmother niece widow stepmother half-sister"
    " great-aunt fiancée sister-in-law mother-in-law mistress"
)


_FEMALE_ENDINGS = ("a", "ie", "ine", "ette", "elle", "anne", "ice", "eth", "et", "is", "oise")


_MOST_OTHERS = 5_000


NOT_PERSONS = (
    INSTITUTIONS
    | EVENTS
    | GEOGRAPHIC_BEFORE
    | GEOGRAPHIC_AFTER
    | PEOPLES
    | words(
        "Magazine Company Society Committee Party Army Navy Journal Review Times Herald Press"
        " Church Council Ministry Office Bank Railway Club Association League Orchestra Quartet"
        " Symphony Street War Revolution Treaty Act Prize Order Regiment Division Corps Fleet"
        " Institute Act United Rovers Wanderers Athletic Albion Hotspur Wednesday"
    )
)


_NAME_PARTICLES = words(
    "de la le von van der den du des di del della da do dos el al bin ibn zu y of the"
)


_LEADING = words("Van Von De Del Della Di Da Du Des Dos")


@dataclass(frozen=True, slots=True)
class Focus:
    """Whom the sentence before was about, so far as the next pronoun may mean him or her."""

    on_subject: bool = True
    pronoun: str = ""

    @classmethod
    def of_kin(cls, noun: str) -> "Focus":
        """The focus on a relative, whose pronoun the noun tells."""
        pronoun = "he" if noun in _MALE_KIN else "she" if noun in _FEMALE_KIN else "they"
        return cls(on_subject=False, pronoun=pronoun)

    @classmethod
    def of_name(cls, name: str) -> "Focus":
        """The focus on a person whose first name may tell the pronoun."""
        first = name.split(maxsplit=1)[0]
        ending = "she" if first.endswith(_FEMALE_ENDINGS) else "he"
        return cls(on_subject=False, pronoun=pronoun_of(first) or ending)

    def may_be(self, word: str) -> bool:
        """Whether a pronoun may mean the person in focus."""
        masculine = word in {"he", "his", "him"}
        return not self.pronoun or ((self.pronoun == "he") == masculine and self.pronoun != "they")


_OF_WOMEN = words("Mrs Miss Ms Lady Madame Frau Dame Countess Duchess Princess")


_OF_MEN = words("Mr Sir Lord Herr Monsieur Count Duke Prince")


# Words of titles that are no title alone: "Rear Admiral", "Squadron Leader", "Rt Rev".
_IN_RANKS = words(
    "Rear Vice Vice-Admiral Second First Field Air Wing Squadron Leader Flight Group Lance Staff"
    " Warrant Petty Officer Prime Rt Right Most Very Sub-Lieutenant Surgeon Gunner Trooper"
    " Boatswain Canon Dean Mother Padre Doña Ustad Hajj Al-Hajj Alhaji Maître Coach"
)


_FROM = words("da dal de del della di of von van zu aus")
_TITLES = PERSON_TITLES | _IN_RANKS
_ORDINALS = words("I II III IV V VI VII VIII IX X Jr Sr")


_SURE = 2  # parts of the name
_INITIAL = re.compile(r"\b([^\W\d_a-z])(?:\.|\b(?= ))")
# "Karl Weber S.J.", "Ada Lin O.B.E".
_LETTERS = re.compile(r"(?:[A-Z]\.){1,4}[A-Z]\.?")


@dataclass(slots=True)
class Subject:
    """The person whose life it is; ``names`` are the parts of the name that stand alone."""

    name: str = ""
    names: frozenset[str] = frozenset()
    pronoun: str = ""
    birth: Period | None = None
    death: Period | None = None
    bracket: LifeBracket | None = None
    """Where the opening tells birth and death in brackets."""
    others: set[str] = field(default_factory=set)
    """Surnames of other persons that the text has introduced so far."""
    first_names: set[str] = field(default_factory=set)
    """Their first names, by which a text calls them from then on."""
    styles: frozenset[str] = frozenset()
    """What a peer is called by, which is a place's name elsewhere: "Northampton sailed"."""
    lands: frozenset[str] = frozenset()
    """What stands after "of" in the name: its bearer is called "Ada of Baden" by it, too."""
    titles: frozenset[str] = frozenset()
    """The titles of the name, by which a text means its bearer: "the prince", "the Duke"."""
    told: bool = False
    """Whether the text has spoken of the subject so far, be it by a pronoun."""
    carriers: set[str] = field(default_factory=set)
    """Ships and units that the subject has gone with so far."""
    under_way: int = 0
    """For how many sentences more the text tells of a voyage or expedition of the subject's."""

    def goes_by(self, word: str) -> bool:
        """Whether a pronoun of the third person is the subject's."""
        if not self.pronoun:
            return True
        return (self.pronoun == "he") == (word in {"he", "his", "him", "himself"})

    def is_styled(self, name: str) -> bool:
        """Whether a name that acts is the subject's by a title ("Wellington", "Lord Melbourne")."""
        title, _, rest = name.partition(" ")
        styled = title in PERSON_TITLES and rest in self.styles
        return styled or name in self.styles or name.lower() in self.titles

    def has_met(self, name: str) -> bool:
        """Whether a name is a surname or first name of somebody whom the text has introduced."""
        return name in self.others or name in self.first_names

    def is_called_after(self, place: str) -> bool:
        """Whether the name says where its bearer is from: "da Spello", "of Baden"."""
        before, _, last = self.name.rpartition(" ")
        return last == place and before.rpartition(" ")[2].lower() in _FROM

    def is_other_person(self, name: str) -> bool:
        """Whether a name is somebody's whom the text has called by the full name, or does now."""
        parts = name.split()
        if self.has_met(name):
            return True
        if not 2 <= len(parts) <= 4 or not set(parts).isdisjoint(NOT_PERSONS):
            return bool(parts) and parts[0].rstrip(".") in PERSON_TITLES and len(parts) > 1
        if not all(p[0].isupper() or p in _NAME_PARTICLES - {"of", "the"} for p in parts):
            return False
        if len(self.others) < _MOST_OTHERS:
            if parts[-1] not in self.names:
                self.others.add(parts[-1])
            if parts[0] not in self.names:
                self.first_names.add(parts[0])
        return True

    def is_named(self, name: str) -> bool:
        """Whether a name in the text is the subject's: the whole, a part, or the parts in order."""
        return _is_named(name, self.name, self.names, self.lands, self.pronoun)


@lru_cache(maxsize=10_000)
def _is_named(
    name: str, whole_name: str, names: frozenset[str], lands: frozenset[str], pronoun: str
) -> bool:
    if name.isupper() and len(name) > 3:  # as old encyclopedias print the heading
        name = name.title()
    # "Bùi Đính", where the subject is told as "Bui Dinh".
    plain = not name.isascii() and {key(p) for p in name.split()} <= set(map(key, names))
    if plain or name == whole_name or name in names:
        return True
    if "." in name and f"{name}." in {whole_name, *names}:
        return True  # "H.D."
    bare, _, land = name.partition(" of ")
    if land.split(" ")[0] in lands:
        return _is_named(bare, whole_name, names, lands, pronoun)
    title = name.split()[0].rstrip(".")
    if "&" in name or title in {"he": _OF_WOMEN, "she": _OF_MEN}.get(pronoun, frozenset()):
        return False  # a firm's, or the husband's or wife's
    parts = [part for part in name.split() if part.rstrip(".") not in _TITLES]
    if parts and parts[0] in _LEADING:
        parts[0] = parts[0].lower()  # "Van der Meer", "De la Cruz" before their verb
    own = [p for p in parts if p not in _NAME_PARTICLES and p.rstrip(".") not in _ORDINALS]
    own = [p for at, p in enumerate(own) if not (at and _LETTERS.fullmatch(p))]
    whole = [p for p in own if len(p.rstrip(".")) > 1]
    # "Herbert W. Greenfield": between two of the names an initial may be any.
    asked = own if len(whole) < _SURE else whole
    if len(whole) > _SURE and whole[-1] in names:  # the name in full: "Isobel Louise G."
        asked = [part for part in whole if part in names]
        return len(asked) >= _SURE
    in_full = _is_in_full(whole, whole_name, names)
    return bool(whole) and (in_full or all(_is_part(p, names) for p in asked))


def _is_in_full(parts: Sequence[str], whole_name: str, names: frozenset[str]) -> bool:
    """ "Karl Otto Weber", who is told as "K. O. Weber"."""
    initials = _INITIAL.findall(whole_name)
    same = [part[0] for part in parts[:-1]] == initials
    return len(initials) >= _SURE and same and parts[-1] in names


def _is_part(part: str, names: frozenset[str]) -> bool:
    if part in names or ("-" in part and part[0].lower() + part[1:] in names):
        return True  # "Al-Biruni", where a sentence begins
    return len(part.rstrip(".")) == 1 and any(name.startswith(part[0]) for name in names)
