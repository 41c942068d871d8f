"""The formats as readers choose them."""

from mapapp.dashboard.takeaway import TITLES
from mapapp.export import FORMATS


def test_every_format_has_a_name_for_readers() -> None:
    assert list(TITLES) == list(FORMATS)
