"""Writes the figures of ``data/places.csv`` into the data's page: ``make figures``."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path

from mapapp.dates import day_in_words
from mapapp.journey import Journey, point_key
from mapapp.table import read_table
from mapapp.vocabulary import Calendar, Certainty, Precision, Status, label

DATA = Path(__file__).parents[1] / "data"
START, END = "<!-- figures:start -->", "<!-- figures:end -->"


def figures(journey: Journey) -> str:
    """The figures of a journey as a Markdown table; days are counted by ``Journey.segments``."""
    stays = journey.itinerary.stays
    route = journey.itinerary.route
    days: Counter[Status] = Counter()
    for segment in journey.segments:
        days[segment.status] += segment.last - segment.first + 1
    first, last = journey.segments[0].first, journey.segments[-1].last
    whole = last - first + 1
    rows = [
        ("stays of the route", len(route)),
        ("rival accounts beside it", len(stays) - len(route)),
        ("different points on the map", len({point_key(stay.place) for stay in route})),
        ("countries of today", len({s.place.modern_country for s in route} - {""})),
        ("by certainty", _counts(Certainty, (stay.certainty for stay in stays))),
        ("by precision", _counts(Precision, (stay.place.precision for stay in stays))),
        ("dated in the Julian calendar", sum(s.calendar is Calendar.JULIAN for s in stays)),
        ("first and last day", f"{_day(first)} – {_day(last)}"),
        ("days of the life", f"{whole:,}"),
        *((words, _share(days[status], whole)) for words, status in _DAYS),
        ("distance along the route", f"{round(sum(leg.km for leg in journey.legs), -2):,.0f} km"),
    ]
    lines = [f"| {name} | {value} |" for name, value in rows]
    return "\n".join(["| figure | value |", "| --- | --- |", *lines])


def refreshed(page: str, journey: Journey) -> str:
    """The page with the figures between its markers computed anew."""
    before, _, rest = page.partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{figures(journey)}\n{END}{after}"


_DAYS = (
    ("days surely at a known place", Status.AT),
    ("days perhaps at a known place", Status.MAYBE),
    ("days on a journey", Status.TRAVELLING),
    ("days of which the biography says nothing", Status.UNKNOWN),
)


def _counts(terms: type[StrEnum], values: Iterable[StrEnum]) -> str:
    counts = Counter(values)
    return ", ".join(f"{counts[term]} {label(term)}" for term in terms if counts[term])


def _share(days: int, whole: int) -> str:
    return f"{days:,} ({100 * days / whole:.1f} %)"


def _day(number: int) -> str:
    return day_in_words(date.fromordinal(number))


def life() -> Journey:
    """The journey of ``data/places.csv``."""
    return Journey(read_table((DATA / "places.csv").read_bytes(), "places.csv"))


if __name__ == "__main__":
    PAGE = DATA / "README.md"
    PAGE.write_text(refreshed(PAGE.read_text("utf-8"), life()), "utf-8")
