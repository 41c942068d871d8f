"""Figures of the life up to a date, as tables and as Altair charts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import altair
import pandas

from mapapp.countries import country_name
from mapapp.journey import Days, Journey
from mapapp.model import Place
from mapapp.vocabulary import label

# Heights in pixels: of a bar with its space, and of the axis below the bars.
_ROW = 26
_AXIS = 76
_MOST_BARS = 8
# The pixels that a bar's name may take.
_NAME = 235
# How much of a bar's colour is left where its days are only possible.
_PALE = 0.4


def distance_by_means(journey: Journey, day: date) -> dict[str, float]:
    """How many km lie behind him by each means of travel, the longest first."""
    km = journey.distance_by_means(day)
    return {label(means): km[means] for means in sorted(km, key=lambda means: -km[means])}


def days_by_state(journey: Journey, day: date) -> dict[str, Days]:
    """How many days he spent in each state, under its name of the time, the most first."""
    return _days_by(journey, day, lambda place: place.historical_state or "not given")


def days_by_country(journey: Journey, day: date) -> dict[str, Days]:
    """How many days he spent in each of today's countries, the most first."""
    return _days_by(journey, day, lambda place: country_name(place.modern_country) or "not given")


def days_by_stay(journey: Journey, day: date) -> dict[str, Days]:
    """How many days he spent at each place, the most first."""
    return _days_by(journey, day, lambda place: place.name)


def _days_by(journey: Journey, day: date, group: Callable[[Place], str]) -> dict[str, Days]:
    days: defaultdict[str, Days] = defaultdict(Days)
    for place, spent in journey.days_by_place(day):
        days[group(place)] += spent
    return dict(sorted(days.items(), key=lambda item: -item[1].most))


def moves_by_year(journey: Journey, day: date) -> dict[int, int]:
    """How many journeys he had begun in each year, up to a day, without a year left out."""
    begun = [leg.start for leg in journey.legs if leg.start <= day.toordinal()]
    moves = Counter(date.fromordinal(first).year for first in begun)
    return {year: moves[year] for year in range(min(moves), max(moves) + 1)} if moves else {}


def years(moves: dict[int, int], ink: str = "black") -> altair.Chart | None:
    """A bar for each year, as high as the moves of that year; None where there are none.

    ``ink`` is the colour of what is written at the axes.
    """
    if not moves:
        return None
    table = pandas.DataFrame(moves.items(), columns=["year", "moves"])
    whole: dict[str, Any] = {"format": "d", "tickMinStep": 1, **_inked(ink)}
    # A lone year would have no extent.
    span = altair.Scale(domain=[min(moves) - 1, max(moves) + 1])
    year = altair.X("year:Q", title=None, scale=span, axis=altair.Axis(**whole))
    count = altair.Y("moves:Q", title="journeys", axis=altair.Axis(**whole))
    chart: altair.Chart = altair.Chart(table, height=220).mark_bar(size=6).encode(x=year, y=count)
    return chart


def bars(
    values: Mapping[str, float | Days], unit: str, ink: str = "black"
) -> altair.LayerChart | None:
    """A bar chart of the largest values, the others summed up in a last bar; None without any.

    What is only possible of a value is pale. ``ink`` is the colour of what is written at the axes
    and at the bars' ends.
    """
    rows = [
        (name, value.most, value.sure) if isinstance(value, Days) else (name, value, value)
        for name, value in values.items()
    ]
    rest = rows[_MOST_BARS:]
    shown = rows[:_MOST_BARS]
    if rest:
        shown.append(("all others", sum(row[1] for row in rest), sum(row[2] for row in rest)))
    if not shown:
        return None
    table = pandas.DataFrame(shown, columns=["name", "value", "sure"])
    words = altair.Axis(labelLimit=_NAME, **_inked(ink))
    name = altair.Y("name:N", sort=None, title=None, axis=words)
    ticks = altair.Axis(format=",.0f", tickMinStep=1, tickCount=4, **_inked(ink))
    value = altair.X("value:Q", title=unit, axis=ticks)
    base = altair.Chart(table).encode(y=name, x=value)
    bar: dict[str, Any] = {"size": 14, "cornerRadiusEnd": 2}
    whole = base.mark_bar(opacity=_PALE, **bar)
    sure = base.mark_bar(**bar).encode(x=altair.X("sure:Q", title=unit))
    numbers = base.mark_text(align="left", dx=4, color=ink).encode(
        text=altair.Text("value:Q", format=",.0f")
    )
    return altair.LayerChart(layer=[whole, sure, numbers], height=_ROW * len(shown) + _AXIS)


def _inked(ink: str) -> dict[str, Any]:
    return {"labelColor": ink, "titleColor": ink}
