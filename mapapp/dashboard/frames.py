"""The itinerary as a data frame for readers."""

import pandas

from mapapp.dashboard.wording import came, modern_in_words, told, years_in_words
from mapapp.dates import both_calendars
from mapapp.journey import Journey
from mapapp.vocabulary import label


def frame(journey: Journey) -> pandas.DataFrame:
    """The stays as a reader's table, a row for each in the itinerary's order."""
    return pandas.DataFrame(
        {
            "years": years_in_words(stay),
            "place": stay.place.name,
            "when": both_calendars(stay.start, stay.end, stay.date_text, stay.calendar),
            "today": modern_in_words(stay.place),
            "state": stay.place.historical_state,
            "kind of stay": label(stay.kind),
            "came": came(stay.arrived_by),
            "how sure": label(stay.certainty),
            "what happened": told(stay),
            "source": stay.evidence.source,
        }
        for stay in journey.itinerary
    )
