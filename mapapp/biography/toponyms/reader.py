"""Which of the names in a text are places, which hold a place's name, and which are neither."""

from dataclasses import replace
from functools import lru_cache

from mapapp.biography.given_names import is_given
from mapapp.biography.institutions import listed
from mapapp.biography.lexicon import (
    DEGREE_LETTERS,
    EVENTS,
    GEOGRAPHIC_AFTER,
    GEOGRAPHIC_BEFORE,
    INSTITUTIONS,
    PEOPLES,
    PERSON_TITLES,
    STREETS,
)
from mapapp.biography.reading.tokens import BORN, is_titled_person
from mapapp.biography.toponyms.known_places import LARGE, KnownPlaces
from mapapp.biography.toponyms.name_parts import (
    BASE,
    BATTLE,
    BRANCH,
    CLUB,
    COUNCIL,
    HOLDER,
    HOUSE,
    LEADING,
    NUMERAL,
    OF_STATES,
    OWNED,
    PARISH,
    PERSON_IN_SHORT,
    RACE,
    RANKED,
    SAINTS,
    SCHOOL_OF,
    is_no_place,
    is_of_hero,
    is_of_person,
    is_of_state,
    is_owner,
    is_whole,
    pieces,
)
from mapapp.biography.toponyms.toponym import Names, Toponym
from mapapp.biography.toponyms.words import (
    AFFAIRS,
    BOOKS,
    FORCES,
    HOUSES_ALONE,
    NO_PIECES,
    NOT_PLACES,
    NUMBERED,
    ORDINARY,
    STATIONS,
    STREET_ENDS,
    VAGUE,
    WIDE_ENDS,
)

_SMALL = 4.0
_LESSER = 5.0
_NEVER = VAGUE | PEOPLES | NUMBERED | {"Prix de Rome", "Sr", "Jr", "N.B"}
_SPORTS = {"Rugby"}
_PLAYERS = {"Orchestra", "Ensemble", "Choir", "Chorus"}
_OF_UNIVERSITY = 2
"""The group of ``BRANCH`` that holds "University of …"."""
_COMMON = ORDINARY | NOT_PLACES | PERSON_TITLES


class ToponymReader(KnownPlaces):
    """Reads names as toponyms by a gazetteer; answers are kept, so ask as often as you like."""

    def __init__(self, gazetteer: Names) -> None:
        super().__init__(gazetteer)
        self.read = lru_cache(maxsize=20_000)(self._read)

    def _read(self, name: str) -> Toponym | None:  # noqa: PLR0911  # a return for each case
        """The place a name means or holds; None where it is none. Unknown names may be places."""
        bare = LEADING.sub("", HOLDER.sub("", name)).strip(" .")
        named = self._house(bare) or self._club(bare) or self._house_before_town(bare)
        if named is not None:
            return named
        parts = bare.replace("-", " ").split()
        if "-based " in bare or bare.endswith(BORN):  # "the Dallas-based Bryan High School"
            return self.read(bare.split("-based ", 1)[0].removesuffix(BORN))
        if bare.startswith(("United States ", "U.S. ")):  # "United States District Court"
            return None
        if (council := COUNCIL.search(bare)) is not None:
            return self._seat(bare, bare[: council.start()])
        if not bare or self._is_none(bare, parts):
            return None
        if parts[0] in STATIONS and len(parts) > 1:  # "RAF Manston"
            return self.read(bare.split(" ", 1)[1])
        named = self.known(bare)
        ranked = RANKED.match(bare) or RACE.match(bare)
        if named is None and ranked is not None:
            return self.read(bare[ranked.end() :])
        odd = len(parts) > 1 and parts[-1] in NOT_PLACES - {"Bank", "Post", "Royal"}
        if named is not None and (named.wide or not odd):
            return named
        street = (parts[-1] in STREETS | AFFAIRS and len(parts) > 1) or name.endswith(STREET_ENDS)
        if street and not BATTLE.fullmatch(name):
            return None
        held = self._before_country(parts) or self._inside(bare) or self._before_of(bare)
        return held or self._unknown(bare, parts)

    def _seat(self, council: str, seat: str) -> Toponym | None:
        """ "The Leeds City Council"; where the Ohio Senate sat is not said."""
        if seat in ORDINARY | _NEVER | NO_PIECES:
            return None
        place = self.known(seat)
        of_state = place is not None and (place.wide or bool(place.states))
        return None if of_state and OF_STATES.search(council) else place

    def _before_of(self, name: str) -> Toponym | None:
        """ "A congress in Copenhagen of Women Workers": a large town, and what is not its own."""
        head, of, _ = name.partition(" of ")
        named = of and not is_given(head.split()[0]) and head not in _COMMON
        town = self.known(head) if named else None
        return town if town and not town.wide and town.prominence >= LARGE else None

    def _before_country(self, parts: list[str]) -> Toponym | None:
        """ "Kingston Jamaica": a town and its country or state without a comma between."""
        town, land = self.known(" ".join(parts[:-1])), self.known(parts[-1])
        if town is None or land is None or town.wide or land.feature not in {"country", "state"}:
            return None
        if land.country not in town.countries:
            return None
        return replace(town, country=land.country, region=parts[-1])

    def _house_before_town(self, name: str) -> Toponym | None:
        """ "The Kunstgewerbeschule München", "Universität Stuttgart", "All Saints Mossel Bay"."""
        house, _, town = name.rpartition(" ")
        dedicated = name.removeprefix("All Saints ")
        if dedicated != name:
            last = self.known(dedicated)
        else:
            last = self.known(town) if HOUSE.search(f"{house} ") else None
        return replace(last, institution=name) if last and last.feature == "town" else None

    def _club(self, name: str) -> Toponym | None:
        """A club, in the town of its name: "Sheffield United", "Real Madrid"."""
        club = CLUB.fullmatch(name)
        town = self.known(club["before"] or club["behind"]) if club else None
        if town is None or town.wide or town.name in _COMMON or self.known(name) is not None:
            return None
        return replace(town, institution=name)

    def _base(self, name: str) -> Toponym | None:
        """An airfield or base, in the town that it is called after: "Pensacola Air Base"."""
        base = BASE.search(name)
        if base is None:
            return None
        rest = name[: base.start()]
        own = self.known(name)
        if own is not None:
            return own
        town = self.known(rest)
        if town is None or town.wide:
            return Toponym(name, known=False, institution=name)
        return replace(town, name=rest, institution=name)

    def _is_none(self, name: str, parts: list[str]) -> bool:
        """Whether a name is none of a place, whatever the gazetteer has under it."""
        if "&" in name or NUMERAL.search(name) or name in _NEVER or PERSON_IN_SHORT.match(name):
            return True
        if "." in name and name.lower() in DEGREE_LETTERS:
            return True  # "graduated B.A."
        book = parts[0] in BOOKS and " of " in name  # "in The Philosophy of Grammar (1924)"
        if book or (parts[-1] in PEOPLES and "'s " in name.replace("’", "'")):
            return True  # "the Queen's Scottish seat"
        if name in _COMMON and self.prominence(name) < LARGE:
            return True
        house = parts[0].rstrip(".") in SAINTS and not INSTITUTIONS.isdisjoint(parts)
        named = len(parts) > 1 and is_given(parts[1]) and parts[0] not in SAINTS  # "Chief Joseph"
        if is_titled_person(name) and not (house or (self.candidates(name) and not named)):
            return True
        return len(parts) == 1 and name in HOUSES_ALONE

    def _house(self, name: str) -> Toponym | None:
        """A well-known institution that does not tell its town by its name, or a base."""
        house = listed(name)
        if house is None:
            whole = SCHOOL_OF.match(name) or BRANCH.match(name)
            if whole and whole.lastindex == _OF_UNIVERSITY:
                return self.read(whole[_OF_UNIVERSITY])
            return self._house(whole[1]) if whole else self._base(name)
        return Toponym(
            name,
            known=True,
            feature="town",
            country=house["country"],
            prominence=self.prominence(house["town"]) or LARGE,
            institution=name,
            gloss=house["town"],
            region=house["region"],
            place_id=next((place.id for place in self.candidates(house["town"])), ""),
        )

    def school(self, name: str) -> Toponym | None:
        """The college or university that a name is short for: "taught at Vassar".

        None where the name is a house's own, or a town's that is known, or lies abroad.
        """
        known = self.known(name)
        if self._house(name) or (known and (known.wide or known.prominence >= _LESSER)):
            return None
        schools = (self._house(f"{name} {kind}") for kind in ("College", "University"))
        found = next((school for school in schools if school is not None), None)
        return found if found and (known is None or found.country == known.country) else None

    def _unknown(self, name: str, parts: list[str]) -> Toponym | None:
        """A name that no gazetteer has, if it may be a place's at all."""
        if is_no_place(name, parts):
            return None
        if " of " in name and parts[0] not in GEOGRAPHIC_BEFORE | INSTITUTIONS:
            head, tail = name.rsplit(" of ", 1)
            town = self.known(tail.removeprefix("the "))
            if town is None or town.wide or len(head.split()) < 2:
                return None
            return replace(town, institution=name)  # "Palazzo Pubblico of Siena"
        first = OWNED.sub("", parts[0])
        town = self.known(first) if len(parts) > 1 else None
        if town is not None and town.feature == "town" and town.prominence >= LARGE:
            owned = first != parts[0]  # "London's West End"
            return replace(town, institution=name, venue=not owned)
        return Toponym(name, known=False)

    def _inside(self, name: str) -> Toponym | None:  # noqa: PLR0911  # a return for each case
        """The place in the name of an institution or event, or the institution itself."""
        parts = name.split()  # "Barrow-in-Furness Grammar School" has three
        heads = [
            i
            for i, part in enumerate(parts)
            if not {part, part.rstrip("s"), part.removesuffix("ies") + "y"}.isdisjoint(INSTITUTIONS)
        ]
        events = [i for i, part in enumerate(parts) if {part, part.rstrip("s")} & EVENTS]
        if not heads and not events:
            return self._geographic(name, parts)
        if self._is_denomination(name):
            return None
        event = bool(events) and (not heads or events[-1] == len(parts) - 1)
        head = (heads or events)[0]
        held = pieces(name, heads or events)
        if " of " not in name:
            held.sort(key=lambda piece: -self.prominence(piece))
        for piece in held:
            known = self.known(piece)
            if (
                known is not None
                and known.prominence >= (_SMALL if event or is_whole(piece, parts, head) else LARGE)
                and piece.removeprefix("the ") not in NOT_PLACES | NO_PIECES | NUMBERED | ORDINARY
                and piece.replace("’", "'").removesuffix("'s") not in ORDINARY
                and known.feature not in {"continent", "sea"}
                and (
                    known.prominence >= LARGE
                    or not (is_of_person(piece, name) or is_owner(piece, name))
                )
                and not (is_of_hero(piece, parts) or (event and piece in _SPORTS))
            ):
                hosts = event and name.startswith(piece)  # "the Monaco Grand Prix"
                if known.feature in {"country", "state"} and not (hosts or is_of_state(name)):
                    continue
                if known.feature in {"country", "state"} and not event:
                    return replace(known, name=name, institution=name, gloss=piece)
                return replace(known, institution=name, event=event)
        field = BATTLE.fullmatch(name)
        if field is not None:
            return Toponym(field[1], known=False, event=True, shaped=True)
        if (
            parts[0] in {"Department", "Faculty"}
            or event
            or (not set(parts).isdisjoint({"House", "Court", "Opera"}) and " of " in name)
        ):
            return None
        player = parts[-1] in _PLAYERS  # "the Czech Philharmonic Orchestra"
        return Toponym(name, known=False, institution=name) if len(parts) > 1 > player else None

    def _is_denomination(self, name: str) -> bool:
        """ "The Church of England", "the Roman Catholic Church"."""
        if name.endswith(" Church") and name.split()[-2] in PEOPLES | {"Orthodox", "Reformed"}:
            return True
        if not name.startswith("Church of "):
            return False
        whose = self.known(name.removeprefix("Church of "))
        return whose is not None and whose.wide

    def _geographic(self, name: str, parts: list[str]) -> Toponym | None:  # noqa: PLR0911  # a return for each case
        if PARISH.fullmatch(name):
            return Toponym(name, known=False, shaped=True)
        if parts[0] in GEOGRAPHIC_BEFORE and len(parts) > 1 and parts[-1] not in NOT_PLACES:
            if parts[0].rstrip(".") in SAINTS and "'" in name:
                return None
            if " of " in name:
                inner = self.known(name.split(" of ", 1)[1].removeprefix("the "))
                if inner is not None:
                    return replace(inner, name=name, feature="region")
            rest = self.known(" ".join(name.split()[1:]))
            if rest is not None and rest.wide:  # "East Sussex"
                return replace(rest, name=name, feature="region", shaped=True)
            return Toponym(name, known=False, shaped=True)
        if parts[-1] in GEOGRAPHIC_AFTER and len(parts) > 1 and parts[-2] not in FORCES:
            first = self.known(" ".join(name.split()[:-1]))
            if first is not None:
                feature = "region" if first.wide or parts[-1] in WIDE_ENDS else first.feature
                return replace(first, name=name, feature=feature, shaped=True)
            feature = "region" if parts[-1] in WIDE_ENDS else ""
            return Toponym(name, known=False, feature=feature, shaped=True)
        return None
