"""How far a slow step is, on a bar of the page's."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import streamlit as st

from mapapp.dashboard.index_making import INDEX
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.index import Progress

# The stage before all others; it takes time once on a machine.
PLACES = "opening the places of the world"


@contextmanager
def open_gazetteer(
    show: Callable[[float, str], object], stages: Sequence[str] = ()
) -> Iterator[Gazetteer]:
    """The offline gazetteer; its first making, about half a minute once, is shown.

    Raises GazetteerError where it can be neither opened nor built.
    """
    show(0.0, in_words(PLACES, 0, stages))
    tell = told(show, stages, within=PLACES)
    INDEX.wait(tell)
    with Gazetteer.open(progress=tell) as gazetteer:
        yield gazetteer


@contextmanager
def working(label: str, *, expanded: bool = True) -> Iterator[Callable[[float, str], object]]:
    """A box that says what is being done, with a bar in it; closed when all went well."""
    with st.status(label, expanded=expanded) as status:
        yield st.progress(0.0).progress
        status.update(label=f"{label}: done", state="complete", expanded=False)


def told(
    show: Callable[[float, str], object], stages: Sequence[str] = (), *, within: str = ""
) -> Progress:
    """A callback that shows a stage and its share; a step that nobody would see is left out.

    ``stages`` are all there are, so that what remains is told; ``within`` is the one that the
    stages told of are steps of.
    """
    last: tuple[str, int] | None = None

    def tell(stage: str, share: float) -> None:
        nonlocal last
        percent = min(100, max(0, int(100 * share)))
        if (stage, percent) != last:
            last = (stage, percent)
            show(percent / 100, in_words(within or stage, percent, stages, stage if within else ""))

    return tell


def in_words(stage: str, percent: int, stages: Sequence[str], step: str = "") -> str:
    """A stage with its share, which of how many it is, and which remain."""
    named = f"{stage}: {step}" if step else stage
    words = f"{named[:1].upper()}{named[1:]} ({percent} %)"
    if stage not in stages:
        return words
    at = stages.index(stage) + 1
    rest = f". Still to come: {', then '.join(stages[at:])}" if stages[at:] else ""
    return f"{at} of {len(stages)}: {words}{rest}"
