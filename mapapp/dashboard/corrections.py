"""What a person entered into a row in place of what was found in the text: place and dates."""

from dataclasses import dataclass

from mapapp.dashboard.draft_rows import DraftRow

_SINGLE = {"place": "Place", "start": "From", "end": "To"}
_POINT = ("latitude", "longitude")


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing that stands in a row now (``entered``) in place of what was ``found``."""

    what: str
    entered: str
    found: str

    def __str__(self) -> str:
        if not self.found:
            return f"“{self.entered}” entered by you; none was found"
        if not self.entered:
            return f"emptied by you, in place of “{self.found}”"
        return f"“{self.entered}” entered by you, in place of “{self.found}”"


def corrections(row: DraftRow, found: DraftRow) -> tuple[Correction, ...]:
    """The corrections of a row's place and dates; coordinates go with a place that was changed."""
    made = [Correction(what, row[c], found[c]) for c, what in _SINGLE.items() if row[c] != found[c]]
    if row["place"] == found["place"] and any(row[c] != found[c] for c in _POINT):
        made.append(Correction("Coordinates", _point(row), _point(found)))
    return tuple(made)


def _point(row: DraftRow) -> str:
    return ", ".join(row[c] for c in _POINT if row[c])
