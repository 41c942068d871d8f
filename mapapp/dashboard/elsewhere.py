"""Another place of a row's name than the one it is shown at, chosen by a person."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from mapapp.dashboard.draft_rows import DraftRow
from mapapp.dashboard.messages import show_error
from mapapp.dashboard.place_meant import place_in_words
from mapapp.dashboard.progress import open_gazetteer, working
from mapapp.dashboard.workspace import Workspace
from mapapp.errors import GazetteerError
from mapapp.geocoding.evidence import candidates
from mapapp.geocoding.gazetteer import Candidate, Gazetteer
from mapapp.geocoding.itinerary import FILLED, at_candidate, filled
from mapapp.geocoding.points import great_circle_km
from mapapp.geocoding.query import BY_A_PERSON, Query, Resolution
from mapapp.model import Place, Stay
from mapapp.table.writing import number

_MOST = 20
_SAME_KM = 15.0


def show_elsewhere(work: Workspace, row: DraftRow) -> None:
    """Draw the button that opens the places of the row's name, and take the one that is chosen."""
    key = f"biography_elsewhere_{work.version}_{row.number}"
    popover = st.popover(
        "Another place of this name",
        icon=":material/edit_location_alt:",
        disabled=not row["place"],
        on_change="rerun",
        key=key,
    )
    if not popover.open:
        return
    with popover:
        found = _found(row)
        if not found:
            st.caption("No place of this name is known; enter its coordinates in the table.")
            return
        words = told_apart(found)
        st.radio(
            f"Places called {row['place']}",
            range(len(found)),
            index=next((at for at, place in enumerate(found) if _is_at(row, place)), None),
            format_func=lambda at: words[at],
            captions=[described(place, row["place"]) for place in found],
            key=f"{key}_chosen",
            on_change=_take,
            args=(work, row, found, f"{key}_chosen"),
        )


def _found(row: DraftRow) -> tuple[Candidate, ...]:
    box = st.empty()
    try:
        with box.container(), working("Looking the name up", expanded=False) as show:  # noqa: SIM117
            with open_gazetteer(show) as gazetteer:
                return places_called(row["place"], gazetteer)
    except GazetteerError as error:
        show_error(error, "The name could not be looked up.")
        return ()
    finally:
        box.empty()


def _take(work: Workspace, row: DraftRow, found: tuple[Candidate, ...], key: str) -> None:
    chosen = st.session_state[key]
    if chosen is not None:
        work.exchange(row, put_at(row, found[chosen]))


def places_called(name: str, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The places that go by a name, the best known first; a town and its quarter are one."""
    kept: list[Candidate] = []
    for scored in candidates(Query(name), gazetteer):
        place = scored.candidate
        near = (great_circle_km(place.lonlat, one.lonlat) <= _SAME_KM for one in kept)
        if len(kept) < _MOST and not any(near):
            kept.append(place)
    return tuple(kept)


def put_at(row: DraftRow, place: Candidate) -> DraftRow:
    """The row at a place that a person chose, whatever it was at before."""
    nowhere = {**row.cells, **dict.fromkeys(FILLED, "")}
    cells = filled(nowhere, Stay("", at_candidate(Place(row["place"]), place)))
    answer = Resolution(Query(row["place"]), place, 1.0, "your choice", (), BY_A_PERSON)
    return replace(row, cells=cells, answer=answer)


def told_apart(places: Sequence[Candidate]) -> list[str]:
    """The places in words, with their coordinates where two would be told alike."""
    words = [place_in_words(place) for place in places]
    many = {one for one, times in Counter(words).items() if times > 1}
    return [
        f"{one} ({coordinates_in_words(place)})" if one in many else one
        for one, place in zip(words, places, strict=True)
    ]


def coordinates_in_words(place: Candidate) -> str:
    """Latitude and longitude in degrees, to about a kilometre: ``51.46° N, 0.31° W``."""
    north = f"{abs(place.latitude):.2f}° {'N' if place.latitude >= 0 else 'S'}"
    return f"{north}, {abs(place.longitude):.2f}° {'E' if place.longitude >= 0 else 'W'}"


def described(place: Candidate, name: str) -> str:
    """What a candidate is: how many people live there, and by which of its names it was found."""
    people = f"{place.population:,} people" if place.population else place.feature
    return people if place.matched in (name, place.name) else f"{people}; as “{place.matched}”"


def _is_at(row: DraftRow, place: Candidate) -> bool:
    """Whether a row is shown at a place."""
    return (row["latitude"], row["longitude"]) == (number(place.latitude), number(place.longitude))
