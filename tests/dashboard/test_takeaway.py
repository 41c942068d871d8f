"""The formats as readers choose them."""

from mapapp.export import FORMATS


def test_every_format_has_a_name_for_readers() -> None:
    titles = [each.title for each in FORMATS.values()]
    assert all(titles)
    assert len({*titles}) == len(FORMATS)
