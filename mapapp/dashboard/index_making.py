"""The gazetteer's index is made once for all readers, and goes on being made when they leave."""

from collections.abc import Callable
from contextlib import suppress
from threading import Lock, Thread

from mapapp.geocoding import index

_SECONDS_BETWEEN_LOOKS = 0.2


def _make(progress: index.Progress) -> None:
    with suppress(OSError):  # who opens the gazetteer next is told, and makes one elsewhere
        index.ensure(index.default_path(), progress)


class IndexMaker:
    """Makes the index in a thread of its own: a page that is left does not stop it.

    ``make`` is told a callback for its steps and the share of them that is done, 0 to 1.
    """

    def __init__(self, make: Callable[[index.Progress], None] = _make) -> None:
        self._make = make
        self._lock = Lock()
        self._thread: Thread | None = None
        self._step = ("", 0.0)

    def wait(self, tell: index.Progress) -> None:
        """Wait until the index is made, and begin it where nobody has; ``tell`` hears how far."""
        thread = self._working()
        while thread.is_alive():
            thread.join(_SECONDS_BETWEEN_LOOKS)
            step, share = self._step
            if step:
                tell(step, share)

    def _working(self) -> Thread:
        with self._lock:
            if self._thread is None or not self._thread.is_alive():
                self._step = ("", 0.0)
                self._thread = Thread(target=self._make, args=(self._heard,), daemon=True)
                self._thread.start()
            return self._thread

    def _heard(self, step: str, share: float) -> None:
        self._step = (step, share)


INDEX = IndexMaker()
"""The one of this server."""
