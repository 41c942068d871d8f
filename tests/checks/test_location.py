from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from mapapp.checks.location import apart_findings, location_findings
from mapapp.errors import Finding
from tests.tables import itinerary, row


@dataclass(frozen=True)
class Known:
    lonlat: tuple[float, float]
    country: str
    radius_km: float | None = None
    countries: tuple[str, ...] = ()
    match: str = "name"


PARIS, TEXAS = Known((2.35, 48.85), "FR"), Known((-95.56, 33.66), "US")
ATLAS = {
    "Paris": [PARIS, TEXAS],
    # Written the other way round, the second is nearest to the first.
    "Parma": [Known((-59.2, -34.0), "AR"), Known((-77.03, -12.04), "PE")],
    "Odesa": [Known((30.73, 46.48), "UA")],
    "Finland": [Known((26.0, 64.0), "FI", 550.0)],
    "Alps": [Known((10.0, 46.5), "", 300.0, ("AT", "CH", "FR", "IT"))],
    "Parys": [Known((27.46, -26.9), "ZA", match="spelling")],
}


def lookup(name: str) -> Sequence[Known]:
    return ATLAS.get(name, [])


def findings(place: str, latitude: str, longitude: str, **cells: str) -> list[Finding]:
    cells |= {"latitude": latitude, "longitude": longitude}
    return list(location_findings(itinerary(row(place, "1902", **cells)).stays, lookup))


def test_coordinates_far_from_the_name_are_a_warning_with_the_nearest_place() -> None:
    (finding,) = findings("Paris", "51.51", "-0.13")
    assert (finding.line, finding.column) == (2, "latitude")
    assert (finding.severity, finding.code) == ("warning", "far-from-name")
    assert "345 km from the nearest “Paris”" in finding.message
    assert "48.8500, 2.3500" in finding.message
    assert finding.value == "51.51, -0.13"


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("48.85", "2.35"), ("49.2", "2.3"), ("33.66", "-95.56")]
)
def test_any_place_of_the_name_will_do(latitude: str, longitude: str) -> None:
    assert findings("Paris", latitude, longitude) == []


def test_with_a_country_only_its_places_will_do() -> None:
    assert len(findings("Paris", "33.66", "-95.56", modern_country="FR")) == 1
    assert findings("Paris", "33.66", "-95.56", modern_country="US") == []
    assert findings("Paris", "0", "0", modern_country="DE") == []


def test_the_modern_name_will_do_as_well() -> None:
    assert findings("the port", "46.5", "30.7", id="port", modern_name="Odesa") == []
    assert len(findings("the port", "48.85", "2.35", id="port", modern_name="Odesa")) == 1


def test_coordinates_that_fit_when_exchanged_are_a_fault() -> None:
    (finding,) = findings("Paris", "2.35", "48.85", remark="Not in the gazetteer.")
    assert (finding.severity, finding.code) == ("fault", "swapped")
    assert "exchange them" in finding.message


def test_swapped_coordinates_are_compared_with_the_place_that_they_are_of() -> None:
    (finding,) = findings("Paris", "2.36", "48.86")
    assert "the gazetteer knows “Paris” at 48.8500, 2.3500" in finding.message
    (finding,) = findings("Parma", "-77.03", "-12.04")
    assert "the gazetteer knows “Parma” at -12.0400, -77.0300" in finding.message


def test_a_region_reaches_as_far_as_its_radius() -> None:
    cells = {"precision": "region", "radius_km": "300"}
    assert findings("Paris", "51.51", "-0.13", **cells) == []


def test_a_country_or_a_range_of_mountains_reaches_as_far_as_it_does() -> None:
    assert findings("Finland", "60.2", "25.0") == []
    assert findings("Alps", "47.2", "13.0", modern_country="AT") == []
    assert len(findings("Alps", "47.2", "20.0", modern_country="AT")) == 1


@pytest.mark.parametrize("name", ["Nowhere", "Parys"])
def test_a_name_that_the_gazetteer_does_not_know_says_nothing(name: str) -> None:
    assert findings(name, "0", "0") == []


def test_a_ship_is_not_looked_up() -> None:
    assert findings("Paris", "40", "-40", precision="at-sea") == []


def test_a_place_without_coordinates_is_not_looked_up() -> None:
    assert findings("Paris", "", "") == []


def test_a_remark_on_the_gazetteer_acknowledges_another_place_of_the_name() -> None:
    assert findings("Paris", "0", "0", remark="Not the Paris of the gazetteer; from a map.") == []


def apart(*rows: dict[str, str]) -> list[Finding]:
    return list(apart_findings(itinerary(*rows).stays))


def at(place: str, latitude: str, longitude: str, year: int = 1903, **cells: str) -> dict[str, str]:
    return row(place, f"{year}", latitude=latitude, longitude=longitude, **cells)


def test_a_name_that_stands_far_from_itself_is_a_warning_with_the_line_of_the_other() -> None:
    (finding,) = apart(at("Widemoor", "50.25", "10.5", 1902), at("Ulm", "0", "0"),
                       at("Widemoor", "51.25", "10.5"))  # fmt: skip
    assert (finding.line, finding.column) == (4, "latitude")
    assert (finding.severity, finding.code) == ("warning", "same-name-apart")
    assert "111 km from the “Widemoor” of line 2" in finding.message
    assert finding.value == "51.25, 10.5"


@pytest.mark.parametrize(
    "second",
    [
        at("Widemoor", "50.3", "10.6"),
        at("Widemoor", "51.25", "10.5", modern_country="AT"),
        at("Widemoor", "51.25", "10.5", modern_name="Wide Moor"),
        at("Widemoor", "51.25", "10.5", precision="region", radius_km="90"),
        at("Widemoor", "51.25", "10.5", precision="at-sea"),
        at("Widemoor", "", ""),
    ],
)
def test_what_is_near_or_told_apart_or_wide_or_a_ship_is_accepted(second: dict[str, str]) -> None:
    assert apart(at("Widemoor", "50.25", "10.5", 1902), second) == []
