"""The page of the journey: map and time control, the panel, figures, table and export."""

from datetime import date

import altair
import streamlit as st

from mapapp.dashboard import own_table, panel, takeaway
from mapapp.dashboard.bridge import Position, show_map
from mapapp.dashboard.figures import (
    NOT_GIVEN,
    bars,
    days_by_country,
    days_by_name,
    days_by_state,
    distance_by_means,
    moves_by_year,
    years,
)
from mapapp.dashboard.itinerary_table import hold_place, show_table
from mapapp.dashboard.messages import show_error
from mapapp.dashboard.sources import ShownLife, served_life
from mapapp.dashboard.style import show_style
from mapapp.dates import day_in_words, parse
from mapapp.errors import DateError, MapappError

_HINT = (
    '<p class="journey-hint">Drag the handle, or press play.<span class="journey-hint-below">'
    " Below: itinerary, figures, downloads, your own table.</span></p>"
)


def show() -> None:
    """Draw the page."""
    show_style("journey")
    life = _life()
    if life is None:
        own_table.show()
    else:
        _journey(life)


def _life() -> ShownLife | None:
    own: ShownLife | None = st.session_state.get(own_table.KEY)
    if own is not None:
        return own
    try:
        life = served_life()
    except MapappError as error:
        show_error(error, "The itinerary cannot be shown.")
        return None
    if life.journey.days is None:
        st.warning("No stay of this itinerary has a date, so there is no journey to show.")
        return None
    return life


@st.fragment
def _journey(life: ShownLife) -> None:
    heading = panel.heading(life.journey.itinerary.name)
    top = st.container(key="journey_top", horizontal=True, vertical_alignment="center")
    top.html(f'<div class="journey-top">{heading}{_HINT}</div>')
    own = own_table.KEY in st.session_state
    if own:
        own_table.show_way_back()
    go = st.session_state.get("go")
    row = st.container(key="journey_row")
    beside_map, beside_panel = row.columns([7, 3], gap="medium")
    with beside_map:
        position = show_map(life, _opening(life), go, unsaved=own, awaited=True)
    with top:
        # The button has the browser fetch its file at once, as large as the map's page.
        if position.drawn:
            takeaway.show_button(life)
        else:
            takeaway.hold_place()
    with beside_panel:
        _panel(life, position)
    table, figures, formats, other = st.tabs(
        ["The itinerary", "Figures of the life", "Take it away", "Bring a table"],
        key="below",
        on_change="rerun",
    )
    # Only the open tab is made: a step of the slider costs no more than what is seen of it.
    with table:
        if table.open and position.drawn:
            show_table(life, position.stay)
        elif table.open:
            hold_place()
    with figures:
        if figures.open:
            _figures(life, position.day)
    with formats:
        if formats.open:
            takeaway.show_formats(life, position.day)
    with other:
        if other.open:
            own_table.show()


def _opening(life: ShownLife) -> date:
    """The day that the address asks for, held within the life; else the first day."""
    first, last = life.journey.days or (1, 1)
    asked = st.query_params.get("date", "")
    if not asked:
        return date.fromordinal(first)
    try:
        day = parse(asked).earliest.toordinal()
    except DateError:
        st.warning("The address names no day that could be read; write ?date=1929-02-12.")
        day = first
    if not first <= day <= last:
        life_days = " to ".join(day_in_words(date.fromordinal(end)) for end in (first, last))
        st.warning(f"The address asks for a day outside this life, which is told from {life_days}.")
    return date.fromordinal(min(max(day, first), last))


def _panel(life: ShownLife, position: Position) -> None:
    told = None if position.stay is None else life.journey.itinerary.stays[position.stay]
    chosen, modern = position.chosen, position.modern
    st.html(panel.panel(life.journey, position.day, told, chosen=chosen, modern=modern))
    stay = panel.told_of(life.journey.whereabouts(position.day), told, chosen=chosen)
    if remark := panel.remark(stay):
        st.html(remark)


def _figures(life: ShownLife, day: date) -> None:
    journey = life.journey
    last = date.fromordinal(journey.days[1]) if journey.days else day
    moves = moves_by_year(journey, day)
    total = sum(moves.values())
    journeys = {0: "no journey yet", 1: "1 journey"}.get(total, f"{total} journeys")
    back = ", the ways back from a visit counted" if total > 1 else ""
    told = [f"From the beginning to {day_in_words(day)}: {journeys}{back}."]
    if day < last:
        told.append("Grey: what is still to come.")
    by_name, by_state, by_country = (
        (count(journey, last), count(journey, day))
        for count in (days_by_name, days_by_state, days_by_country)
    )
    if any(days.possible for days in by_name[1].values()):
        told.append(
            "Pale: days that are only possible; each day counts once, where the map shows it."
        )
    if any(NOT_GIVEN in whole for whole, _ in (by_state, by_country)):
        told.append(f"“{NOT_GIVEN.capitalize()}”: the table names no state or country there.")
    st.caption(" ".join(told))
    ink = "#e8e6e1" if st.context.theme.type == "dark" else "#22262b"
    km = distance_by_means(journey, last), distance_by_means(journey, day)
    charts: list[tuple[str, altair.LayerChart | None]] = [
        ("Distance by means of travel", bars(*km, "km", ink)),
        ("Days at each place", bars(*by_name, "days", ink)),
        ("Days in each state of the time", bars(*by_state, "days", ink)),
        ("Days in each country of today", bars(*by_country, "days", ink)),
        ("Journeys begun in each year", years(moves_by_year(journey, last), moves, ink)),
    ]
    with st.container(key="figures"):
        for title, chart in charts:
            with st.container():
                st.markdown(f"**{title}**")
                if chart is None:
                    st.caption("There is none.")
                else:
                    st.altair_chart(chart)
