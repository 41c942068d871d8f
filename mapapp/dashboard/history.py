"""The steps that a draft's rows went through, and which row a step was about."""

from dataclasses import dataclass, field

from mapapp.dashboard.draft_rows import Rows


@dataclass
class History:
    """What the rows were, step by step; ``rows`` is what they are now."""

    steps: list[Rows]
    at: int = field(default=0)

    @property
    def rows(self) -> Rows:
        """The rows as they are now."""
        return self.steps[self.at]

    def put(self, rows: Rows) -> bool:
        """Take a step to these rows; False where they are what they were."""
        if rows == self.rows:
            return False
        self.steps[self.at + 1 :] = [rows]
        self.at += 1
        return True

    def can_go(self, by: int) -> bool:
        """Whether there is a step back (-1) or forth (1)."""
        return 0 <= self.at + by < len(self.steps)

    def go(self, by: int) -> None:
        """Go a step back (-1) or forth (1), where there is one."""
        if self.can_go(by):
            self.at += by


def touched(before: Rows, after: Rows, looked_at: int | None = None) -> int | None:
    """The number of the row that a step was about: corrected, added, moved or next to one gone.

    Of several that were corrected it is the one that was looked at before, else the first. None
    where no row is left or nothing changed.
    """
    known = {row.number: row for row in before}
    changed = [row.number for row in after if known.get(row.number) != row]
    if changed:
        return looked_at if looked_at in changed else changed[0]
    left = {row.number for row in after}
    gone = next((place for place, row in enumerate(before) if row.number not in left), None)
    if gone is None:
        return _moved([row.number for row in before], [row.number for row in after])
    return after[min(gone, len(after) - 1)].number if after else None


def _moved(before: list[int], after: list[int]) -> int | None:
    """Which number stands elsewhere among the same numbers: the one without which none does."""
    pair = next(((a, b) for a, b in zip(before, after, strict=True) if a != b), None)
    if pair is None:
        return None
    down, up = pair
    without = [[n for n in numbers if n != down] for numbers in (before, after)]
    return down if without[0] == without[1] else up
