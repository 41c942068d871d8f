"""How far a slow step is, on standard error."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def progress_bar(delay_s: float = 1.0) -> Iterator[Callable[[str, float], None]]:
    """A function that is told a step and the share of it that is done, 0 to 1.

    It draws a bar once the work takes longer than the delay, and only where a person looks on.
    """
    with tqdm(
        total=1.0,
        delay=delay_s,
        mininterval=min(0.1, delay_s),
        miniters=0,
        file=sys.stderr,
        disable=None,  # where standard error is no terminal
        leave=False,
        bar_format="{desc} {percentage:3.0f} % {bar}",
    ) as bar:

        def tell(step: str, share: float) -> None:
            bar.set_description_str(step, refresh=False)
            bar.update(min(max(share, 0.0), 1.0) - bar.n)

        yield tell
