import io
import sys

import pytest

from mapapp.commands.progress import progress_bar


class Terminal(io.StringIO):
    """A standard error that a person looks at."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "shown"), [(Terminal(), True), (io.StringIO(), False)])
def test_the_step_and_its_share_are_drawn_on_a_terminal_only(
    monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, shown: bool
) -> None:
    monkeypatch.setattr(sys, "stderr", stream)
    with progress_bar(delay_s=0) as tell:
        for share in (0.0, 0.25, 0.5, 7.0):
            tell("Building the gazetteer", share)
    assert ("Building the gazetteer" in stream.getvalue()) == shown
    assert "700" not in stream.getvalue()


def test_quick_work_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with progress_bar(delay_s=60) as tell:
        tell("Building the gazetteer", 0.5)
    assert "Building" not in terminal.getvalue()
