from datetime import date
from xml.etree.ElementTree import fromstring

import pytest

from mapapp.dashboard.panel import panel, status_in_words
from mapapp.journey import Journey
from tests.hostile import HOSTILE
from tests.lives import HEADER, journey
from tests.markup import markup


@pytest.fixture(scope="module")
def life() -> Journey:
    return journey()


def text(html: str) -> str:
    return " ".join(" ".join(fromstring(html).itertext()).split())


def test_the_panel_names_the_day_and_where_he_is(life: Journey) -> None:
    shown = text(panel(life, date(1846, 1, 1), None))
    assert "1 January 1846" in shown
    assert "at London" in shown
    assert shown.count("United Kingdom") == 1


def test_a_place_that_has_changed_hands_is_told_by_both_names(life: Journey) -> None:
    assert "today Germany · then Prussia" in text(panel(life, date(1830, 1, 1), None))


def test_the_panel_counts_distance_and_days_up_to_the_day(life: Journey) -> None:
    shown = text(panel(life, date(1845, 5, 11), None))
    assert "11 days in London so far" in shown
    assert "2 of 6 stays reached" in shown
    assert "km travelled so far" in shown


def test_a_stay_chosen_on_the_map_is_shown_though_he_is_elsewhere(life: Journey) -> None:
    shown = text(panel(life, date(1846, 1, 1), life.itinerary.stays[0], chosen=True))
    assert "Bonn" in shown
    assert "Chosen on the map" in shown
    assert "at London" in shown


def test_doubts_and_remarks_are_shown(life: Journey) -> None:
    shown = text(panel(life, date(1852, 7, 1), None))
    assert "maybe at the Alps: less certain" in shown
    assert "less certain, somewhere in the region" in shown
    assert "Only a letter says so." in shown


def test_a_silence_of_the_source_is_said_to_be_one(life: Journey) -> None:
    assert status_in_words(life.whereabouts(date(1856, 1, 1))).startswith("whereabouts not given")


def test_a_journey_names_its_ends_and_means(life: Journey) -> None:
    crossing = HEADER + (
        "a,Cork,,IE,,51.9,-8.47,town,,1850-01-01,1850-03-01,,,,,,,,\n"
        "b,Boston,,US,,42.36,-71.06,town,,1850-03-20,1851,,ship,,,,,,\n"
    )
    shown = text(panel(journey(crossing), date(1850, 3, 10), None))
    assert "travelling by ship, Cork to Boston" in shown


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_stands_in_a_cell_is_text_in_the_panel(hostile: str) -> None:
    cell = '"' + hostile.replace('"', '""') + '"'
    row = f"a,{cell},{cell},,{cell},48.4,10,town,,1900,1901,,,,{cell},{cell},{cell},,{cell}\n"
    html = panel(journey(HEADER + row), date(1900, 6, 1), None)
    shown = markup(html)
    assert set(shown.tags) <= {
        *("section", "p", "span", "h2", "dl", "dt", "dd", "div", "strong", "details", "summary"),
    }
    assert {name for name, _ in shown.attributes} <= {"class", "aria-live", "aria-hidden"}


def test_a_rival_account_is_told_beside_the_one_of_the_route(life: Journey) -> None:
    shown = text(panel(life, date(1852, 7, 1), None))
    assert "Another account Rome, June 1852 to August 1852." in shown


def test_what_is_unsure_is_said_whether_the_place_or_the_days(life: Journey) -> None:
    assert status_in_words(life.whereabouts(date(1852, 7, 1))).endswith(": less certain")
    assert status_in_words(life.whereabouts(date(1845, 4, 20))).endswith(
        ": the days are not known exactly"
    )


def test_on_a_ship_he_is_aboard() -> None:
    voyage = HEADER + "a,Beagle,,,,-30,-40,at-sea,,1832-01-01,1832-02-01,certain,,,,,,,\n"
    assert status_in_words(journey(voyage).whereabouts(date(1832, 1, 9))) == "aboard Beagle"


def test_an_unknown_means_of_travel_is_not_worth_a_line(life: Journey) -> None:
    assert "unknown means" not in text(panel(life, date(1852, 7, 1), None))
