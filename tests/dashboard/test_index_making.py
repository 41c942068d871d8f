from threading import Event

import pytest

from mapapp.dashboard.index_making import IndexMaker
from mapapp.geocoding.index import Progress


class Work:
    """A making that goes on when it is let, and counts how often it was begun and ended."""

    def __init__(self) -> None:
        self.begun = self.ended = 0
        self.may_end = Event()

    def __call__(self, progress: Progress) -> None:
        self.begun += 1
        progress("sorting", 0.5)
        assert self.may_end.wait(30)
        self.ended += 1


class Left(Exception):  # noqa: N818 - what a page does that is left while it works
    """The reader has gone."""


def leave(_step: str, _share: float) -> None:
    raise Left


def test_a_making_goes_on_when_the_reader_leaves_and_the_next_one_waits_for_it() -> None:
    work = Work()
    maker = IndexMaker(work)
    with pytest.raises(Left):
        maker.wait(leave)
    heard: list[tuple[str, float]] = []

    def hear(step: str, share: float) -> None:
        heard.append((step, share))
        work.may_end.set()

    maker.wait(hear)
    assert (work.begun, work.ended) == (1, 1)
    assert heard[0] == ("sorting", 0.5)


def test_what_is_made_is_asked_for_anew_since_it_may_be_gone() -> None:
    work = Work()
    work.may_end.set()
    maker = IndexMaker(work)
    maker.wait(lambda _step, _share: None)
    maker.wait(lambda _step, _share: None)
    assert work.ended == 2
