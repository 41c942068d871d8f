"""A frame as a place: which name is one at all."""

from collections.abc import Sequence
from dataclasses import replace

from mapapp.biography.clauses.carriers import is_ship
from mapapp.biography.clauses.grammar import ADVERBS, PREPOSITIONS, Agent, Frame, Reading
from mapapp.biography.lexicon import (
    COORDINATORS,
    EVENT_NOUNS,
    PERSON_TITLES,
    SETTLEMENT_NOUNS,
    STREETS,
    SUBORDINATORS,
    TOWN_NOUNS,
    words,
)
from mapapp.biography.presence.framing import is_seat
from mapapp.biography.presence.judgement import IN, Judgement, Role, base_of
from mapapp.biography.presence.judging import judge
from mapapp.biography.presence.kinds import in_house
from mapapp.biography.reading.tokens import OWNING, SURELY_OWNING, Token, TokenKind
from mapapp.biography.toponyms.acceptance import CLERGY, PROMINENT
from mapapp.biography.toponyms.anaphors import meant
from mapapp.biography.toponyms.found import Discourse, PlaceFound
from mapapp.biography.toponyms.letters import LETTERS, is_body, is_no_name, is_titular
from mapapp.biography.toponyms.persons import is_owner, is_person, is_somebody
from mapapp.biography.toponyms.reader import ToponymReader
from mapapp.biography.toponyms.toponym import Toponym
from mapapp.biography.toponyms.works import (
    in_quotes,
    is_of_another_thing,
    is_title_or_vessel,
    is_work,
)
from mapapp.biography.verbs import AUXILIARY, FINITE
from mapapp.geocoding.tables import abbreviations, bare
from mapapp.vocabulary import Kind

_AREAS = words(
    "section district province county region governorate prefecture oblast valley department"
)


def place_of(  # noqa: PLR0911  # a return for each case
    frame: Frame, reading: Reading, discourse: Discourse, toponyms: ToponymReader
) -> PlaceFound | None:
    """The place that a frame names or means, and how it is judged; None where it is none."""
    if frame.token.kind is not TokenKind.NAME:
        return meant(frame, reading, discourse, toponyms)
    name = frame.token.text
    vessel = is_ship(name) or name in discourse.subject.carriers
    if is_no_name(frame) or vessel or is_somebody(frame, reading):
        return None
    if (land := _shortened(frame, reading, toponyms)) is not None:
        place = PlaceFound(frame, land, None, [])
        place.deny()
        return place
    following = reading.tokens[frame.index + 1 : frame.index + 2]
    written = in_quotes(frame.index, reading.tokens)
    written = written or (
        is_work(frame, reading.tokens)
        and not (_is_country(name, toponyms) or _is_on_tour(reading, toponyms))
    )
    # "In the department of Africa studies".
    written = written or any(token.lower == "studies" for token in following)
    toponym = None if written else _at_school(frame, reading, toponyms) or toponyms.read(name)
    if toponym is None and _is_in_life_bracket(frame, reading, discourse):
        return PlaceFound(frame, Toponym(name, known=False), None, [])
    if toponym is None and not written and _is_before_region(frame, reading, toponyms):
        toponym = toponyms.known(name) or _unlisted(name)
    if toponym is None or is_of_another_thing(frame, reading):
        return None
    town = _called_after_saint(frame, reading, toponyms)
    toponym = town or _in_its_frame(toponym, frame, reading, toponyms)
    if (
        toponym is None
        or is_body(name, toponym)
        or is_title_or_vessel(frame, toponym, reading.tokens)
    ):
        return None
    judgement = in_house(judge(frame), toponym.institution) or _crossing(frame, toponym)
    if is_owner(frame, toponym) or is_person(frame, toponym, judgement, discourse):
        return None
    place = PlaceFound(frame, toponym, judgement, [])
    if is_titular(frame, reading):
        place.deny()
    return place


def _is_on_tour(reading: Reading, toponyms: ToponymReader) -> bool:
    """ "Sang in Ulm (1903) and Bonn (1904)": of several towns with their years none is a work."""
    years = [at for at, token in enumerate(reading.tokens) if token.kind is TokenKind.TIME]
    before = [reading.tokens[at - 2 : at] for at in years if at > 1]
    names = [one.text for one, mark in before if mark.text == "(" and one.kind is TokenKind.NAME]
    towns = [town for name in names if (town := toponyms.known(name)) and not town.wide]
    return sum(town.prominence >= _OF_A_TOWN for town in towns) > 1


def _is_country(name: str, toponyms: ToponymReader) -> bool:
    """ "Played at festivals in Jamaica (1983)": no film or book."""
    land = toponyms.known(name)
    return land is not None and land.feature == "country"


def _shortened(frame: Frame, reading: Reading, toponyms: ToponymReader) -> Toponym | None:
    """ "In Dorset, VT", "at Lynn, Mass.": the land behind a town's name, which is all it tells."""
    name, following = frame.token.text, reading.tokens[frame.index + 1 : frame.index + 2]
    short = name.isupper() or (bool(following) and following[0].text == ".")
    land = abbreviations().get(bare(name)) if short and frame.apposed is not None else None
    return toponyms.known(land) if land else None


def _called_after_saint(frame: Frame, reading: Reading, toponyms: ToponymReader) -> Toponym | None:
    """ "In St John's, Newfoundland": the town, not the house as in "at St John's, Cambridge"."""
    following = reading.tokens[frame.index + 1 : frame.index + 2]
    owning = bool(following) and following[0].text in SURELY_OWNING
    if not owning or frame.preposition not in {"in", "to", "from", "of"}:
        return None
    if frame.noun in CLERGY and _is_before_town(frame, reading, toponyms):
        return None
    town = toponyms.known(f"{frame.token.text}'s")
    return town if town is not None and town.feature == "town" else None


def _at_school(frame: Frame, reading: Reading, toponyms: ToponymReader) -> Toponym | None:
    """ "At Vassar": the college, and no hamlet of that name."""
    name, following = frame.token.text, reading.tokens[frame.index + 1 : frame.index + 2]
    short = frame.preposition == "at" and " " not in name and not (frame.article or frame.inner)
    owning = bool(following) and following[0].text in OWNING
    return toponyms.school(name) if short and not owning else None


def _unlisted(name: str) -> Toponym | None:
    """ "In Montgomery Square, Pennsylvania": a hamlet rather than a street."""
    return Toponym(name, known=False) if name.rsplit(maxsplit=1)[-1] in STREETS else None


def _is_in_life_bracket(frame: Frame, reading: Reading, discourse: Discourse) -> bool:
    """ "(born 3 May 1850, X; died 7 May 1912, Mark Cross)": a place behind a date and a comma."""
    bracket, at = discourse.subject.bracket, frame.index
    if bracket is None or discourse.sentence != 1 or at < 2:
        return False
    inside = bracket.start < frame.token.start < bracket.end
    dated = reading.tokens[at - 2].kind is TokenKind.TIME and reading.tokens[at - 1].text == ","
    return inside and dated


def _is_before_region(frame: Frame, reading: Reading, toponyms: ToponymReader) -> bool:
    """ "In Hope, Arkansas", "at Hope in Arkansas": an ordinary word is a town before its region."""
    following = reading.tokens[frame.index + 1 : frame.index + 3]
    if len(following) < 2 or following[1].kind is not TokenKind.NAME:
        return False
    within = following[0].lower == "in" and frame.preposition == "at" and not frame.article
    if following[0].text != "," and not within:
        return False
    region = toponyms.read(following[1].text)
    return region is not None and region.wide and frame.preposition in {"in", "at", "to", "from"}


def _is_before_town(frame: Frame, reading: Reading, toponyms: ToponymReader) -> bool:
    """ "St Mary Magdalene, Richmond", "St James's, Bolton": a house, and the town that it is in."""
    behind = [t for t in reading.tokens[frame.index + 1 : frame.index + 4] if t.text not in OWNING]
    named = len(behind) > 1 and behind[0].text == "," and behind[1].kind is TokenKind.NAME
    town = toponyms.known(behind[1].text) if named else None
    return town is not None and not town.wide


def _in_its_frame(
    toponym: Toponym, frame: Frame, reading: Reading, toponyms: ToponymReader
) -> Toponym | None:
    """What a toponym is by the words around it: a house, a region, or no place at all."""
    name = frame.token.text
    following = reading.tokens[frame.index + 1 : frame.index + 2]
    # "Curate of St Mary Magdalene, Richmond".
    held = frame.noun in CLERGY and (not toponym.known or _is_before_town(frame, reading, toponyms))
    held = held or (name.startswith("All ") and not toponym.institution)
    dedicated = (frame.inner in _DEDICATED or held) and name.split()[0].rstrip(".") in _SAINTLY
    if dedicated or _is_of_fellows(frame, toponym):
        house = f"{name}'s" if following and _owns(frame.token, following[0]) else name
        toponym = Toponym(house, known=False, institution=house)  # "the parish of St Mary in X"
    elif name in PERSON_TITLES:
        return None  # "the Queen's estate"
    elif following and _owns(frame.token, following[0]) and not frame.owner:  # "at St Mary's, York"
        toponym = Toponym(f"{name}'s", known=False, institution=f"{name}'s")
    elif frame.article and _is_house(following, toponym):
        house = f"{name} {following[0].lower}"  # "the Charité hospital in Berlin"
        toponym = Toponym(house, known=False, institution=house)
    elif frame.inner in TOWN_NOUNS - _AREAS and toponym.feature == "state":
        toponym = replace(toponym, feature="town")  # "the town of Glarus"
    elif frame.inner in _AREAS or (following and following[0].lower in _AREAS):
        toponym = replace(toponym, feature="region")
    elif following and (
        following[0].lower in _CONTESTS
        or (_is_of_group(frame, reading) and not (frame.plain_object or _is_at_war(frame)))
    ):
        return None  # "a place in the Ross Sea party", "entered the Paris prize competition"
    elif (frame.article or not toponym.known) and (following and following[0].lower in _LANDFORMS):
        name = f"{name} {following[0].lower}"  # "the Congo river"
        toponym = replace(toponym, name=name, feature="region", shaped=True)
    elif (
        following
        and _is_head(following[0])
        and (
            not toponym.known
            or (frame.plain_object and toponym.wide)
            or (name.isupper() and len(name) <= LETTERS and not toponym.wide)
            or _is_one(frame, reading)
        )
        and not _is_of_house(frame, reading)
        and not (is_seat(frame) and toponym.feature != "country")
    ):
        return None
    sure = toponym.known and (toponym.wide or toponym.prominence >= PROMINENT)
    return toponym if sure or toponym.institution or not frame.owner else None


def _owns(name: Token, mark: Token) -> bool:
    return mark.text in OWNING and mark.start == name.end


def _crossing(frame: Frame, toponym: Toponym) -> Judgement | None:
    """ "Crossed Persia on foot": a land, and neither a river nor a border."""
    crossed = base_of(frame) == "cross" and frame.plain_object
    if not crossed or toponym.feature != "country" or frame.clause.who() is not Agent.SUBJECT:
        return None
    return Judgement(0.75, Role.TRANSIT, Kind.TRANSIT, "“cross” with the land as its object")


def _is_house(following: Sequence[Token], toponym: Toponym) -> bool:
    """ "The Charité hospital": a house's own name, unless a town's as in "the Lewes prison"."""
    named = bool(following) and following[0].lower in _BUILDINGS
    if named and following[0].lower in {"inn", "tavern", "hotel"}:
        return True
    town = toponym.prominence >= _OF_A_TOWN and not toponym.name.isupper()  # "the VA hospital"
    return named and not (town or toponym.wide)


_OF_A_TOWN = 5.5


def _is_of_fellows(frame: Frame, toponym: Toponym) -> bool:
    """ "Became a fellow of Trinity": the college, and no village of that name."""
    small = toponym.prominence < PROMINENT and not (toponym.wide or toponym.institution)
    return frame.noun == "fellow" and frame.preposition == "of" and small


def _is_one(frame: Frame, reading: Reading) -> bool:
    """ "A Boston lawyer": the place only describes somebody."""
    return frame.index > 0 and reading.tokens[frame.index - 1].lower in {"a", "an"}


def _is_of_house(frame: Frame, reading: Reading) -> bool:
    """ "At a Cairo hospital", "in a London nursing home"."""
    ahead = reading.tokens[frame.index + 1 : frame.index + 3]
    return frame.preposition in {"in", "at"} and any(t.lower in _BUILDINGS for t in ahead)


def _is_head(token: Token) -> bool:
    """A noun after an unknown name makes it the noun's attribute ("his Magister thesis")."""
    if token.kind is not TokenKind.WORD or token.lower in SETTLEMENT_NOUNS | EVENT_NOUNS:
        return False
    word = token.lower
    if word in FINITE or word in PREPOSITIONS | ADVERBS | AUXILIARY | COORDINATORS | SUBORDINATORS:
        return False
    return not word.endswith(("ing", "ed", "ly")) and word not in _NO_HEADS


_NO_HEADS = words("who which where whose whom he she they it his her their in to a an the there as")


_GROUPS = words(
    "party team squad crew committee council league club elections election parliament government"
    " regiment militia volunteers campaign war crisis conflict question bar company movement"
    " federation association corps conspiracy brethren project scheme programme program"
)


def _is_of_group(frame: Frame, reading: Reading) -> bool:
    """ "The Paris committee", "the Ulm athletics federation"."""
    ahead = reading.tokens[frame.index + 1 : frame.index + 3]
    described = frame.article and len(ahead) > 1 and _is_head(ahead[0])
    return ahead[0].lower in _GROUPS or (described and ahead[1].lower in _GROUPS)


def _is_at_war(frame: Frame) -> bool:
    """ "Served in the Burma campaign"."""
    return frame.head == "campaign" and base_of(frame) in _FIGHTING and frame.preposition in IN


_FIGHTING = words("serve fight participate command distinguish wound kill capture decorate lead")


_CONTESTS = words("competition contest lottery prize scholarship")


_LANDFORMS = words(
    "river mountains desert valley basin delta plateau peninsula islands island archipelago atoll"
    " coast range"
)


_DEDICATED = words("parish church chapel convent hospital college monastery")


_SAINTLY = words("St Saint Ste Our Holy All")


_BUILDINGS = words(
    "hospital school college inn tavern hotel prison barracks theatre theater clinic church convent"
    " monastery academy institute factory shipyard sanatorium gymnasium laboratory observatory"
    " home shop nightclub club restaurant jail gaol synagogue cathedral studio bank"
)
