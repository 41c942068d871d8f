"""Which of the names in a text are places, which hold a place's name, and which are neither."""

import csv
import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import Protocol

from mapapp.biography.lexicon import (
    EVENTS,
    GEOGRAPHIC_AFTER,
    GEOGRAPHIC_BEFORE,
    INSTITUTIONS,
    PEOPLES,
    words,
)
from mapapp.biography.tokens import is_titled_person
from mapapp.geocoding.gazetteer import Candidate


class Names(Protocol):
    """What the extraction asks of a gazetteer (``mapapp.geocoding.gazetteer.Gazetteer``)."""

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """Every place that a name may mean, the most prominent first."""
        ...


@dataclass(frozen=True, slots=True)
class Toponym:
    """A name read as a place: the part that names it, and how it stands in the whole name.

    ``known``: the gazetteer has it. ``feature`` is the gazetteer's (``town``, ``country``…),
    empty where unknown. ``institution`` is the whole name where the place stands inside it
    ("University of Göttingen") or where the institution itself is the place.
    """

    name: str
    known: bool
    feature: str = ""
    country: str = ""
    prominence: float = 0.0
    institution: str = ""
    event: bool = False
    shaped: bool = False
    """The name itself says that it is a place (Cape X, X Islands)."""
    venue: bool = False
    """A house called after its town ("London Palladium"): a place with "at" only."""
    gloss: str = ""
    """Today's name, where the text gives it in brackets."""

    @property
    def wide(self) -> bool:
        """A country, region or sea rather than a settlement."""
        return self.feature in {"country", "state", "region", "continent", "sea"}


_NOT_PLACES = PEOPLES | words(
    "Magazine Company Society Committee Party Review Times Herald Press Ministry Office Bank"
    " Railway Club Association League Orchestra Quartet Symphony Treaty Act Prize Order"
    " Regiment Division Corps Fleet Commune Tribune Gazette Post News Journal Chronicle"
    " Enquirer Tageblatt Zeitung Affair Declaration Constitution Bible Medal Award Peace Pact"
    " Armistice Concerto Sonata Overture Suite Ballet Letters Papers Pravda Brigade Battalion"
    " Squadron Bureau Agency International Nations Organisation Organization Federation Mass"
    " Requiem Movement Group Circle Cross Institution Trio Ensemble Band Records Films"
    " Pictures Motor Motors Works Rangers United F.C. FC AC Athletic Sox Yankees Giants"
    " Dodgers Congressional Parliament Commons Lords Commission Republicans Democrats Whigs"
    " Tories Labour Fellowship Scholarship Chair Foundation Trust Baroque Renaissance"
    " Enlightenment Romanticism Century Theory Principia Dictionary Encyclopaedia"
    " Encyclopedia Novel Sketches Tales Poems Songs Stories Story Book Guide History Ode"
    " Memoirs"
)
_STREETS = words("Street Avenue Road Lane Boulevard Square Place Drive Terrace Crescent Row Bridge")
_NO_PIECES = (
    GEOGRAPHIC_BEFORE
    | INSTITUTIONS
    | EVENTS
    | words(
        "Earth World Royal Model High Old Art Arts Sciences Science Music Technology Medicine Law"
        " Design Engineering Agriculture Fine Commerce Economics Philosophy Theology Languages"
        " Letters Mines"
    )
)
_WIDE_ENDS = words(
    "Islands Mountains Valley Peninsula Coast Region Desert Highlands Territory Territories"
    " County Province Oblast Governorate District Archipelago Prefecture Sea Ocean Delta"
    " Plateau"
)
_SMALL = 4.0
_LARGE = 6.5
_VAGUE = GEOGRAPHIC_BEFORE | words("Continent Empire Orient Front Mainland Midlands")
_HOUSES_ALONE = (INSTITUTIONS | EVENTS) - words("Sorbonne Bastille")
_STATIONS = words("RAF RNAS NAS")
_DOCTRINE = re.compile(r"(?:isms?|olog(?:y|ies)|(?<!C)(?<!c)ity|ship|ness)$")
_NUMBERED = words("No Nr Op Opus Vol Number Nos Part Act Book Chapter")
_NUMERAL = re.compile(r" [IVX]+$")
_LEADING = re.compile(r"^(?:[Tt]he |[Cc]entral |[Gg]reater |[Dd]owntown |[Mm]odern |[Nn]earby )")
_OF = re.compile(r"\b(?:of|at|in|von|de|zu|di|für)\s+(?:the )?")
_PERSON_HEADS = words(
    "Duke Earl Count King Queen Prince Princess Bishop Archbishop Lord Lady Baron Marquis"
)


@cache
def _houses() -> dict[str, tuple[str, str]]:
    """Institutions without their town in the name: the name to town and country."""
    text = (files("mapapp.biography") / "data" / "institutions.csv").read_text(encoding="utf-8")
    return {row["name"]: (row["town"], row["country"]) for row in csv.DictReader(text.splitlines())}


class ToponymReader:
    """Reads names as toponyms by a gazetteer; answers are kept, so ask as often as you like."""

    def __init__(self, gazetteer: Names) -> None:
        self._gazetteer = gazetteer
        self.candidates = lru_cache(maxsize=20_000)(self._candidates)
        self.read = lru_cache(maxsize=20_000)(self._read)

    def _candidates(self, name: str) -> tuple[Candidate, ...]:
        return tuple(c for c in self._gazetteer.lookup(name) if c.match != "spelling")

    def _read(self, name: str) -> Toponym | None:  # noqa: PLR0911  # a return for each case
        """The place a name means or holds; None where it is none. Unknown names may be places."""
        bare = _LEADING.sub("", name).strip(" .")
        if not bare or _NUMERAL.search(bare) or bare in _VAGUE | PEOPLES | _NUMBERED:
            return None
        if is_titled_person(bare) and not self.candidates(bare):
            return None
        parts = bare.replace("-", " ").split()
        if len(parts) == 1 and bare in _HOUSES_ALONE:
            return None
        if parts[0] in _STATIONS and len(parts) > 1:  # "RAF Manston"
            return self.read(bare.split(" ", 1)[1])
        named = self._house(bare) or self._known(bare)
        if named is not None and not (len(parts) > 1 and parts[-1] in _NOT_PLACES):
            return named
        if parts[-1] in _STREETS and len(parts) > 1:
            return None
        return self._inside(bare, parts) or self._unknown(bare, parts)

    def _house(self, name: str) -> Toponym | None:
        """A well-known institution that does not tell its town by its name."""
        house = _houses().get(name.replace("’", "'"))
        if house is None:
            return None
        town, country = house
        return Toponym(
            name,
            known=True,
            feature="town",
            country=country,
            prominence=self._prominence(town) or _LARGE,
            institution=name,
            gloss=town,
        )

    def _unknown(self, name: str, parts: list[str]) -> Toponym | None:
        """A name that no gazetteer has, if it may be a place's at all."""
        if not set(parts).isdisjoint(_NOT_PLACES) or parts[0] in _PERSON_HEADS:
            return None
        if _DOCTRINE.search(name) or parts[-1] in _NUMBERED:
            return None
        if len(name) < 3 or len(parts) > 5 or name.isupper():
            return None
        if " of " in name and parts[0] not in GEOGRAPHIC_BEFORE | INSTITUTIONS:
            return None
        town = self._known(parts[0]) if len(parts) > 1 else None
        if town is not None and town.feature == "town" and town.prominence >= _LARGE:
            return replace(town, institution=name, venue=True)
        return Toponym(name, known=False)

    def _prominence(self, name: str) -> float:
        known = self._known(name)
        return known.prominence if known else 0.0

    def rank(self, name: str) -> int:
        """How surely a name is a place's rather than a person's: 2 wide, 1 a large town, 0."""
        known = self._known(name)
        if known is None:
            return 0
        return 2 if known.wide else int(known.prominence >= _LARGE)

    def _known(self, name: str) -> Toponym | None:
        found = self.candidates(name)
        if not found:
            return None
        best = found[0]
        return Toponym(
            name,
            known=True,
            feature=best.feature,
            country=best.country,
            prominence=best.prominence,
        )

    def _inside(self, name: str, parts: list[str]) -> Toponym | None:
        """The place in the name of an institution or event, or the institution itself."""
        heads = [
            i
            for i, part in enumerate(parts)
            if part.rstrip("s") in INSTITUTIONS or part in INSTITUTIONS
        ]
        events = [i for i, part in enumerate(parts) if part in EVENTS]
        if not heads and not events:
            return self._geographic(name, parts)
        event = bool(events) and not heads
        pieces = self._pieces(name, heads or events)
        if " of " not in name:
            pieces.sort(key=lambda piece: -self._prominence(piece))
        for piece in pieces:
            known = self._known(piece)
            if (
                known is not None
                and known.prominence >= _SMALL
                and piece not in _NOT_PLACES | _NO_PIECES | _NUMBERED
                and known.feature != "continent"
            ):
                if known.feature in {"country", "state"} and not _piece_is_state(name):
                    continue
                if known.feature in {"country", "state"}:  # a state's university has its own name
                    return replace(known, name=name, institution=name, gloss=piece)
                return replace(known, institution=name, event=event)
        if event or (not set(parts).isdisjoint({"House", "Court", "Opera"}) and " of " in name):
            return None
        return Toponym(name, known=False, institution=name) if len(parts) > 1 else None

    def _pieces(self, name: str, heads: list[int]) -> list[str]:
        pieces = [name[m.end() :].strip(" ,") for m in _OF.finditer(name)]
        pieces += [p.split("'")[0].split("’")[0] for p in pieces]
        before = name.replace("’", "'").split("'s ")[0]
        if before != name:
            pieces.append(before)
        raw = name.split()
        head = heads[0]
        if raw[-1] in {"Hall", "House", "Castle", "Manor", "Farm", "Palace", "Villa", "Plantation"}:
            return pieces
        for width in (3, 2, 1):
            if head - width >= 0:
                pieces.append(" ".join(raw[head - width : head]))
        pieces += [" ".join(raw[:width]) for width in (2, 1) if width < len(raw)]
        if head + 1 < len(raw):
            pieces.append(" ".join(raw[head + 1 :]))
        return [p.strip(" ,.") for p in pieces if p and p.strip(" ,.")]

    def _geographic(self, name: str, parts: list[str]) -> Toponym | None:
        if parts[0] in GEOGRAPHIC_BEFORE and len(parts) > 1 and parts[-1] not in _NOT_PLACES:
            if parts[0] in {"Saint", "St", "St.", "Sainte"} and "'" in name:
                return None
            if " of " in name:
                inner = self._known(name.split(" of ", 1)[1].removeprefix("the "))
                if inner is not None:
                    return replace(inner, name=name, feature="region")
            rest = self._known(" ".join(name.split()[1:]))
            widest = rest is not None and rest.wide
            feature = "region" if widest else ""
            return Toponym(name, known=widest, feature=feature, shaped=True)
        if parts[-1] in GEOGRAPHIC_AFTER and len(parts) > 1:
            first = self._known(" ".join(name.split()[:-1]))
            if first is not None:
                feature = "region" if first.wide or parts[-1] in _WIDE_ENDS else first.feature
                return replace(first, name=name, feature=feature, shaped=True)
            feature = "region" if parts[-1] in _WIDE_ENDS else ""
            return Toponym(name, known=False, feature=feature, shaped=True)
        return None


def _piece_is_state(name: str) -> bool:
    """Whether a country's or state's name tells where an institution is (a state university)."""
    return bool(re.search(r"\b(?:State|National|University of|College of)\b", name))
