import pytest

from mapapp.export.chart import WIDTH, graticule_path, sheet_around


def test_the_sheet_shows_every_position_with_room_around_it() -> None:
    sheet = sheet_around([(10, 50), (30, 60)])
    for x, y in (sheet.pixel((10, 50)), sheet.pixel((30, 60))):
        assert 0 < x < WIDTH
        assert 0 < y < sheet.height
    assert sheet.pixel((10, 60))[1] < sheet.pixel((10, 50))[1]


@pytest.mark.parametrize("place", [(37.6, 55.8), (0, 0), (-70, -53)])
def test_one_place_is_shown_with_what_lies_around_it(place: tuple[float, float]) -> None:
    sheet = sheet_around([place])
    assert WIDTH / sheet.pixels_a_km == pytest.approx(12 * 111.133, rel=0.01)
    assert sheet.north - sheet.south == pytest.approx(9)
    assert graticule_path(sheet).count("V") >= 2
    assert graticule_path(sheet).count("H") >= 1


def test_a_journey_around_the_globe_is_shown_a_little_more_than_once() -> None:
    sheet = sheet_around([(-180, 10), (180, 40)])
    assert 360 < sheet.east - sheet.west < 380


def test_the_sheet_ends_at_a_pole_but_for_who_was_there() -> None:
    assert sheet_around([]).north == 90
    assert sheet_around([(-180, 5), (180, 50)]).north == pytest.approx(90)
    at_the_pole = sheet_around([(-164, -78.5), (0, -90)])
    assert at_the_pole.pixel((0, -90))[1] < at_the_pole.height - 20


def test_a_km_is_as_long_along_a_meridian_as_along_the_true_parallel() -> None:
    sheet = sheet_around([(10, 50), (30, 60)])
    assert sheet.true_parallel == pytest.approx(55, abs=0.1)
    assert sheet_around([(140, -40), (175, -20)]).true_parallel == pytest.approx(-30, abs=0.1)
    degree = sheet.pixel((10, 50))[1] - sheet.pixel((10, 51))[1]
    assert sheet.pixels_a_km == pytest.approx(degree / 111.133, rel=0.01)
