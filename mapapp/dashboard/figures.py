"""Figures of the life up to a date, as tables, and beside the whole life's as Altair charts."""

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import altair
import pandas

from mapapp.countries import country_name
from mapapp.dashboard.states import states_in
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
# What of the life is still to come, on a light and on a dark page.
_AHEAD: dict[str, Any] = {"color": "#8a8f98", "opacity": 0.3}
# What there are days of without a name.
NOT_GIVEN = "not given"


def distance_by_means(journey: Journey, day: date) -> dict[str, float]:
    """How many km lie behind him by each means of travel, the longest first."""
    km = journey.distance_by_means(day)
    return {label(means): km[means] for means in sorted(km, key=lambda means: -km[means])}


def days_by_state(journey: Journey, day: date) -> dict[str, Days]:
    """How many days he spent in each state, under its name of the time, the most first."""
    days: defaultdict[str, Days] = defaultdict(Days)
    for place, begun, spent in journey.spells(day):
        last = begun + spent.most - 1
        for state, since in reversed(states_in(place.historical_state)):
            first = max(begun, since)
            if first > last:
                continue
            length, last = last - first + 1, first - 1
            days[state or NOT_GIVEN] += Days(length) if spent.sure else Days(possible=length)
    return _most_first(days)


def days_by_country(journey: Journey, day: date) -> dict[str, Days]:
    """How many days he spent in each of today's countries, the most first."""
    return _days_by(journey, day, lambda place: country_name(place.modern_country) or NOT_GIVEN)


def days_by_name(journey: Journey, day: date) -> dict[str, Days]:
    """How many days he spent at each place, the most first."""
    return _days_by(journey, day, lambda place: place.name)


def _days_by(journey: Journey, day: date, group: Callable[[Place], str]) -> dict[str, Days]:
    days: defaultdict[str, Days] = defaultdict(Days)
    for place, spent in journey.days_by_place(day):
        days[group(place)] += spent
    return _most_first(days)


def _most_first(days: Mapping[str, Days]) -> dict[str, Days]:
    return dict(sorted(days.items(), key=lambda item: -item[1].most))


def moves_by_year(journey: Journey, day: date) -> dict[int, int]:
    """How many journeys he had begun in each year, up to a day, without a year left out."""
    begun = [leg.start for leg in journey.legs if leg.start <= day.toordinal()]
    moves = Counter(date.fromordinal(first).year for first in begun)
    return {year: moves[year] for year in range(min(moves), max(moves) + 1)} if moves else {}


def years(
    whole: Mapping[int, int], so_far: Mapping[int, int], ink: str = "black"
) -> altair.LayerChart | None:
    """A bar for each year, as high as the moves of that year; None where there are none.

    Those so far are drawn over those of the whole life. ``ink`` is the colour of what is written
    at the axes.
    """
    if not whole:
        return None
    moves = [(year, count, so_far.get(year, 0)) for year, count in whole.items()]
    table = pandas.DataFrame(moves, columns=["year", "whole", "moves"])
    counts: dict[str, Any] = {"format": "d", "tickMinStep": 1, **_inked(ink)}
    # A lone year would have no extent.
    span = altair.Scale(domain=[min(whole) - 1, max(whole) + 1])
    year = altair.X("year:Q", title=None, scale=span, axis=altair.Axis(**counts))
    base = altair.Chart(table).encode(x=year)
    axis = altair.Axis(**counts)
    ahead = base.mark_bar(size=6, **_AHEAD).encode(y=altair.Y("whole:Q", axis=axis))
    made = base.mark_bar(size=6).encode(y=altair.Y("moves:Q", title="journeys"))
    return altair.LayerChart(layer=[ahead, made], height=220)


def bars(
    whole: Mapping[str, float | Days],
    so_far: Mapping[str, float | Days],
    unit: str,
    ink: str = "black",
) -> altair.LayerChart | None:
    """A bar chart of the whole life's largest values, the others summed up; None without any.

    Over each value of the whole life is drawn what of it is reached so far, pale where that is
    only possible. ``ink`` is the colour of what is written at the axes and at the bars' ends.
    """
    rows = [(name, _most(value), *_reached(so_far.get(name, 0))) for name, value in whole.items()]
    rest = rows[_MOST_BARS:]
    shown = rows[:_MOST_BARS]
    if rest:
        total = [sum(values) for values in zip(*(values for _, *values in rest), strict=True)]
        shown.append(("all others", total[0], total[1], total[2]))
    if not shown:
        return None
    table = pandas.DataFrame(shown, columns=["name", "whole", "value", "sure"])
    table["words"] = [
        f"{value:,.0f}" if round(value) == round(most) else f"{value:,.0f} of {most:,.0f}"
        for _, most, value, _ in shown
    ]
    words = altair.Axis(labelLimit=_NAME, **_inked(ink))
    name = altair.Y("name:N", sort=None, title=None, axis=words)
    ticks = altair.Axis(format=",.0f", tickMinStep=1, tickCount=4, **_inked(ink))
    base = altair.Chart(table).encode(y=name)
    bar: dict[str, Any] = {"size": 14, "cornerRadiusEnd": 2}
    ahead = base.mark_bar(**bar, **_AHEAD).encode(x=altair.X("whole:Q", title=unit, axis=ticks))
    reached = base.mark_bar(opacity=_PALE, **bar).encode(x=altair.X("value:Q", title=unit))
    sure = base.mark_bar(**bar).encode(x=altair.X("sure:Q", title=unit))
    numbers = base.mark_text(align="left", dx=4, color=ink).encode(
        x=altair.X("whole:Q", title=unit), text="words:N"
    )
    return altair.LayerChart(
        layer=[ahead, reached, sure, numbers], height=_ROW * len(shown) + _AXIS
    )


def _most(value: float | Days) -> float:
    return value.most if isinstance(value, Days) else value


def _reached(value: float | Days) -> tuple[float, float]:
    """A value with all that is possible of it, and as far as it is sure."""
    return (value.most, value.sure) if isinstance(value, Days) else (value, value)


def _inked(ink: str) -> dict[str, Any]:
    return {"labelColor": ink, "titleColor": ink}
