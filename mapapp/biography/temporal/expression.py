"""A temporal expression: its span, the period it means, how what is told lies to that."""

from dataclasses import dataclass
from enum import StrEnum

from mapapp.biography.temporal.chronology import Period


class Relation(StrEnum):
    """How an event or a stay lies to the period that is named."""

    AT = "at"
    FROM = "from"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    FOR = "for"
    SPENT = "spent"
    """So long before: "returned in 1809, after seven years in Bengal"."""


# What tells how long something lasted, not when it was.
LENGTHS = frozenset({Relation.FOR, Relation.SPENT})


@dataclass(frozen=True, slots=True)
class Timex:
    """A temporal expression: its span in the sentence and the period it means.

    ``period`` is None where the context does not resolve it. ``attributive``: the date belongs
    to a noun ("the rising of 1905"), not to the clause. ``years``: length of a duration.
    """

    start: int
    end: int
    text: str
    period: Period | None
    relation: Relation = Relation.AT
    attributive: bool = False
    owned: bool = False
    bracketed: bool = False
    julian: bool = False
    years: float = 0.0
