"""Thirty readers at once, each moving the slider and exporting: no error, no growth."""

from benchmarks.load import MOVES, READERS, Figures, run
from tests.soak.conftest import Figure

# What a server's memory may grow by in half an hour's worth of thirty readers.
MOST_GROWTH_MB = 50


def described(row: Figures) -> str:
    """A dashboard's figures in words."""
    fast = row.readers * len(row.fast) / sum(row.fast) if row.fast else 0
    return (
        f"{row.readers} readers, {len(row.paced)} releases at their own pace: median"
        f" {row.median:.3f} s, longest {max(row.paced):.2f} s; {len(row.fast)} more at full speed:"
        f" {fast:.0f} a second; {len(row.exports)} exports, {len(row.errors)} errors; server"
        f" {row.empty_mb:.0f} MB before, {row.session_mb:.1f} MB a session, then"
        f" {row.later_mb[0]:.0f} to {row.later_mb[-1]:.0f} MB"
    )


def test_thirty_readers_on_one_server(figure: Figure) -> None:
    ours, naive = run(READERS, MOVES)
    figure("Load: mapapp", described(ours))
    figure("Load: the naive dashboard (the map built anew)", described(naive))
    assert ours.errors == []
    assert len(ours.paced) + len(ours.fast) >= READERS * MOVES
    assert ours.later_mb[-1] - ours.later_mb[0] < MOST_GROWTH_MB
