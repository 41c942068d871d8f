"""Which place a row's name is taken for: what it is called, how sure that is, and what else."""

from collections.abc import Iterator

from mapapp.biography.stays.extracted import ExtractedStay
from mapapp.dashboard.draft_rows import DraftRow
from mapapp.dashboard.wording import called
from mapapp.geocoding.gazetteer import Candidate
from mapapp.geocoding.query import BY_A_PERSON, Resolution
from mapapp.table.writing import number

# Less likely places are not worth a reader's time.
_LEAST_SHARE = 0.01
# How a gazetteer's name was found that is not the one asked for.
_ALIKE = frozenset({"spelling", "sound"})


def place_facts(row: DraftRow, found: ExtractedStay | None) -> Iterator[tuple[str, str]]:
    """What is known of the place that a row is shown at: terms, each with its description.

    ``found`` is the stay that the row came from, None where a person has replaced its place.
    """
    answer = row.answer
    if answer is not None and _stands(row, answer):
        yield "The place", _told(answer) if answer.chosen else answer.reason
        if answer.chosen:
            yield "Chosen as", answer.reason
        yield "Or else" if answer.chosen else "Perhaps", others_in_words(answer)
    elif found is not None and found.lonlat is None:
        yield "The place", found.geocode_reason
    elif found is not None:
        yield "The place", _sure(called(found.modern_name, found.country), found.geocode_confidence)
        yield "Chosen as", found.geocode_reason


def others_in_words(answer: Resolution) -> str:
    """The places that a name may mean besides, each with how likely that is."""
    likely = (pair for pair in answer.runners_up if pair[1] >= _LEAST_SHARE)
    return "; ".join(f"{place_in_words(other)} ({share:.0%})" for other, share in likely)


def place_in_words(place: Candidate) -> str:
    """A place of the gazetteer with its country, and what parts it from its namesakes there."""
    return called(place.name, place.country, place.division)


def _told(answer: Resolution) -> str:
    place = answer.chosen
    if place is None:
        return ""
    by_person = answer.found_by == BY_A_PERSON
    words = _sure(place_in_words(place), 0.0 if by_person else answer.confidence)
    alike = place.match in _ALIKE
    return f"{words}; “{answer.query.name}” is spelt like it" if alike else words


def _sure(words: str, confidence: float) -> str:
    return f"{words} ({confidence:.0%} sure)" if words and confidence else words


def _stands(row: DraftRow, answer: Resolution) -> bool:
    """Whether a row is where the gazetteer answered, and no person has put it elsewhere since."""
    point = (answer.chosen.latitude, answer.chosen.longitude) if answer.chosen else (None, None)
    return (row["latitude"], row["longitude"]) == tuple(map(number, point))
