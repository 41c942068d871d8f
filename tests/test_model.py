from dataclasses import FrozenInstanceError
from typing import Any

import pytest

from mapapp.model import Itinerary, Place, Stay


def test_a_place_gives_its_coordinates_longitude_first() -> None:
    assert Place("Almaty", longitude=76.91, latitude=43.25).lonlat == (76.91, 43.25)


@pytest.mark.parametrize("known", [{}, {"longitude": 76.91}, {"latitude": 43.25}])
def test_a_place_without_both_coordinates_has_none(known: dict[str, Any]) -> None:
    assert Place("Almaty", **known).lonlat is None


def test_a_place_at_zero_degrees_has_coordinates() -> None:
    assert Place("the Gulf of Guinea", longitude=0.0, latitude=0.0).lonlat == (0.0, 0.0)


def test_the_route_passes_by_the_rival_accounts() -> None:
    paris, rome = Stay("paris", Place("Paris")), Stay("rome", Place("Rome"), rival_of="paris")
    itinerary = Itinerary((paris, rome))
    assert itinerary.route == (paris,)
    assert list(itinerary) == [paris, rome]
    assert len(itinerary) == 2


def test_a_stay_cannot_be_changed() -> None:
    stay = Stay("paris", Place("Paris"))
    with pytest.raises(FrozenInstanceError):
        stay.id = "rome"  # type: ignore[misc]
