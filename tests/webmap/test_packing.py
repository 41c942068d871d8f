from mapapp.webmap.packing import packed
from mapapp.webmap.payload import payload
from tests.lives import journey


def test_packed_each_member_of_a_stay_is_named_once_with_the_values_of_all() -> None:
    plain = payload(journey())
    stays = packed(plain)["stays"]
    assert list(stays) == list(plain["stays"][0])
    assert stays["name"] == [stay["name"] for stay in plain["stays"]]


def test_a_life_without_journeys_has_no_columns_for_them() -> None:
    assert packed(payload(journey()) | {"legs": []})["legs"] == {}
