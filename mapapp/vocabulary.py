"""The closed lists of the itinerary's table, the words that a reader sees for them, the months.

Every list is a ``StrEnum`` whose values are what stands in the table. The order of ``Certainty``
is from sure to unsure (the terms of the Linked Places format). ``words`` is for lists of words that
other rooms keep.
"""

from enum import StrEnum

# Not from the calendar module, whose names follow the machine's locale.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Precision(StrEnum):
    """How exactly a coordinate pair says where the person was."""

    BUILDING = "building"
    TOWN = "town"
    REGION = "region"
    AT_SEA = "at-sea"


class Calendar(StrEnum):
    """The calendar that ``date_text`` is written in; ``start`` and ``end`` are Gregorian."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"


class Certainty(StrEnum):
    """How sure it is that the person was there (Linked Places: certainty)."""

    CERTAIN = "certain"
    LESS_CERTAIN = "less-certain"
    UNCERTAIN = "uncertain"


class ArrivedBy(StrEnum):
    """The means of travel by which the person came to a stay."""

    RAIL = "rail"
    SHIP = "ship"
    ROAD = "road"
    SLEDGE = "sledge"
    FOOT = "foot"
    AIR = "air"
    UNKNOWN = "unknown"


class Kind(StrEnum):
    """What a stay was to the person."""

    BIRTHPLACE = "birthplace"
    RESIDENCE = "residence"
    SCHOOL = "school"
    PRISON = "prison"
    INTERNMENT = "internment"
    INTERNAL_EXILE = "internal-exile"
    EXILE = "exile"
    VISIT = "visit"
    CONFERENCE = "conference"
    NEGOTIATION = "negotiation"
    WORK = "work"
    EXPEDITION = "expedition"
    TRANSIT = "transit"
    ESCAPE = "escape"
    FRONT = "front"
    HOSPITAL = "hospital"
    RESORT = "resort"
    DEATH = "death"


class Status(StrEnum):
    """What is known of the person's whereabouts on a day."""

    AT = "at"
    MAYBE = "maybe"
    TRAVELLING = "travelling"
    UNKNOWN = "unknown"


# By list and term: the same word may stand in two lists.
_LABELS: dict[type[StrEnum], dict[str, str]] = {
    Precision: {
        "building": "to the building",
        "town": "to the town",
        "region": "somewhere in the region",
        "at-sea": "at sea",
    },
    ArrivedBy: {
        "rail": "by rail",
        "ship": "by ship",
        "road": "by road",
        "sledge": "by sledge",
        "foot": "on foot",
        "air": "by air",
        "unknown": "by unknown means",
    },
    Status: {"maybe": "maybe at", "unknown": "whereabouts not given"},
}


def label(term: StrEnum) -> str:
    """The words a reader sees for a term of a closed list."""
    return _LABELS.get(type(term), {}).get(term.value) or term.value.replace("-", " ")


def place_doubt(likelihood: float | None) -> str:
    """That a place was looked up and another may be meant, in words; nothing where it is sure."""
    if likelihood is None:
        return ""
    return f"looked up, and only {likelihood:.0%} sure: another place may be meant"


def words(text: str) -> frozenset[str]:
    """The words of a text, as a closed list of them."""
    return frozenset(text.split())
