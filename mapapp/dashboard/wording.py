"""What is known of a stay and of a day, in the few words that panel and table have for it."""

from mapapp.countries import country_name
from mapapp.dates import EdtfDate
from mapapp.journey import Whereabouts
from mapapp.model import Place, Stay
from mapapp.vocabulary import ArrivedBy, Certainty, Precision, Status, label, place_doubt


def named(place: Place, *, modern: bool) -> str:
    """What a place is called: as at that time, or today where that is known."""
    return (place.modern_name or place.name) if modern else place.name


def modern_in_words(place: Place) -> str:
    """Where a place lies today: its name, where that has changed, and its country."""
    name = place.modern_name if place.modern_name != place.name else ""
    return called(name, place.modern_country)


def called(name: str, country: str, division: str = "") -> str:
    """A name with its division and the country of this code; once where it is theirs, too."""
    return ", ".join(filter(None, dict.fromkeys((name, division, country_name(country)))))


def came(means: ArrivedBy | None) -> str:
    """By what the person came to a stay; nothing where that is not known."""
    return "" if means in (None, ArrivedBy.UNKNOWN) else label(means)


def place_known(place: Place) -> str:
    """How exactly a stay's place is known, and whether another may be meant."""
    if place.lonlat is None:
        return "not known where it lies, so it is not on the map"
    region = place.precision is Precision.REGION
    exactly = "only to a region" if region else label(place.precision)
    doubt = place_doubt(place.likelihood)
    return f"{exactly}; {doubt}" if doubt else exactly


def told(stay: Stay) -> str:
    """What happened at a stay; where nobody has said it, the sentence that bears it out, quoted."""
    return stay.event or quoted(stay.evidence.sentence)


def quoted(sentence: str) -> str:
    """A sentence in quotation marks; nothing for none."""
    return f"“{sentence}”" if sentence else ""


def days_are_known(stay: Stay) -> bool:
    """Whether the first and the last day of a stay are both known."""
    return all(
        day is not None and day.earliest == day.latest and not (day.approximate or day.uncertain)
        for day in (stay.start, stay.end)
    )


def years_in_words(stay: Stay) -> str:
    """A stay's years as short as can be: 1888–1896, 1898?, 1902–; nothing without a date."""
    first, last = _year(stay.start), _year(stay.end, last=True)
    if stay.start and stay.end and (first == last or stay.start.edtf == stay.end.edtf):
        return first
    return f"{first}–{last}" if first or last else ""


def _year(day: EdtfDate | None, *, last: bool = False) -> str:
    """The first year of a date, or the last; in doubt with a question mark."""
    if day is None:
        return ""
    doubt = day.uncertain or day.earliest.year != day.latest.year
    return f"{(day.latest if last else day.earliest).year}{'?' if doubt else ''}"


def status_in_words(whereabouts: Whereabouts, *, here: bool, modern: bool = False) -> str:
    """What is known of a day's whereabouts.

    ``here`` says that the place, or the journey, is named beside these words; ``modern`` that
    places go by today's names.
    """
    stay, leg = whereabouts.stay, whereabouts.leg
    if leg is not None:
        ends = (named(s.place, modern=modern) for s in (leg.origin_stay, leg.destination_stay))
        return "travelling" if here else f"travelling {label(leg.means)}, {' to '.join(ends)}"
    at = "here" if here else f"at {named(stay.place, modern=modern)}" if stay else ""
    if stay is None or whereabouts.status is Status.UNKNOWN:
        return label(Status.UNKNOWN) + (f" · last known {at}" if stay else "")
    if stay.place.precision is Precision.AT_SEA:
        at = "aboard" if here else f"aboard {named(stay.place, modern=modern)}"
    if whereabouts.status is Status.AT:
        return at
    certain = stay.certainty is Certainty.CERTAIN
    return f"maybe {at} · {'days not exactly known' if certain else label(stay.certainty)}"
