"""How far a slow step is, on a bar of the page's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import streamlit as st

from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.geocoding.index import Progress


@contextmanager
def open_gazetteer(show: Callable[[float, str], object]) -> Iterator[Gazetteer]:
    """The offline gazetteer; its first making, some seconds once, is shown.

    Raises GazetteerError where it can be neither opened nor built.
    """
    with Gazetteer.open(progress=told(show, "The places of the world: ")) as gazetteer:
        yield gazetteer


@contextmanager
def working(label: str, *, expanded: bool = True) -> Iterator[Callable[[float, str], object]]:
    """A box that says what is being done, with a bar in it; closed when all went well."""
    with st.status(label, expanded=expanded) as status:
        yield st.progress(0.0).progress
        status.update(label="Done", state="complete", expanded=False)


def told(show: Callable[[float, str], object], prefix: str = "") -> Progress:
    """A callback that shows a stage and its share; a step that nobody would see is left out."""
    last: tuple[str, int] | None = None

    def tell(stage: str, share: float) -> None:
        nonlocal last
        percent = min(100, max(0, int(100 * share)))
        if (stage, percent) != last:
            last = (stage, percent)
            words = f"{prefix}{stage}"
            show(percent / 100, f"{words[:1].upper()}{words[1:]} ({percent} %)")

    return tell
