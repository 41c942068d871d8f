from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import fromstring

import pytest

from mapapp.dashboard.panel import panel, remark, told_of
from mapapp.journey import Journey
from mapapp.model import Evidence, Itinerary
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
    assert "1 January 1846 ● here London" in shown
    assert shown.count("United Kingdom") == 1


def test_a_place_that_has_changed_hands_is_told_by_both_names(life: Journey) -> None:
    assert "today Germany · then Prussia" in text(panel(life, date(1830, 1, 1), None))


def test_a_state_that_is_still_the_country_is_named_once() -> None:
    row = "p,Prinkipo,Adalar,TR,Turkey,40.87,29.09,town,,1929,1933,,,,,,,,\n"
    life = journey(HEADER + row)
    shown = text(panel(life, date(1930, 1, 1), None))
    assert "Prinkipo today Adalar, Turkey" in shown
    assert shown.count("Turkey") == 1


def test_the_panel_counts_distance_and_days_up_to_the_day(life: Journey) -> None:
    shown = text(panel(life, date(1845, 5, 11), None))
    assert "● here London United Kingdom 11 days here" in shown
    assert "2 of 6 stays so far" in shown
    assert "km so far" in shown


def test_a_stay_chosen_on_the_map_is_shown_though_he_is_elsewhere(life: Journey) -> None:
    shown = text(panel(life, date(1846, 1, 1), life.itinerary.stays[0], chosen=True))
    assert "Chosen on the map ● at London Bonn" in shown
    assert "days there" in shown


def test_doubts_and_remarks_are_shown(life: Journey) -> None:
    shown = text(panel(life, date(1852, 7, 1), None))
    assert "◌ maybe here · less certain the Alps" in shown
    assert "Days not exactly known Kind of stay visit" in shown
    assert "Presence ⚠ less certain Place known only to a region" in shown
    stay = told_of(life.whereabouts(date(1852, 7, 1)), None, chosen=False)
    assert "Only a letter says so." in text(remark(stay))


CROSSING = HEADER + (
    "a,Cork,Corcaigh,IE,,51.9,-8.47,town,,1850-01-01,1850-03-01,,,,,Wrote.,,,\n"
    "b,Boston,,US,,42.36,-71.06,town,,1850-03-20,1851,,ship,,,,,,\n"
)


def test_on_a_journey_the_headline_is_the_journey_and_the_last_stay_is_told_as_such() -> None:
    life = journey(CROSSING)
    shown = text(panel(life, date(1850, 3, 10), life.itinerary.stays[0]))
    assert "➤ travelling Cork → Boston by ship 9 days on the way" in shown
    assert "The last stay Cork today Corcaigh, Ireland Wrote." in shown


def test_on_a_journey_the_stay_to_come_is_not_told_before_he_is_there() -> None:
    life = journey(CROSSING)
    shown = text(panel(life, date(1850, 3, 10), life.itinerary.stays[1]))
    assert "The last stay Cork" in shown


def test_a_stay_chosen_on_a_journey_is_the_headline() -> None:
    life = journey(CROSSING)
    shown = text(panel(life, date(1850, 3, 10), life.itinerary.stays[0], chosen=True))
    assert "Chosen on the map ➤ travelling by ship, Cork to Boston Cork" in shown


def test_todays_names_come_first_where_the_map_goes_by_them() -> None:
    life = journey(CROSSING)
    assert "here Corcaigh then Cork · today Ireland" in text(
        panel(life, date(1850, 2, 1), None, modern=True)
    )
    assert "Corcaigh → Boston" in text(panel(life, date(1850, 3, 10), None, modern=True))


def test_a_long_remark_is_closed_and_a_short_one_is_not(life: Journey) -> None:
    stay = life.itinerary.stays[0]
    assert remark(stay) == remark(None) == ""
    assert "<details>" not in remark(replace(stay, remark="Only a letter says so."))
    assert "<details>" in remark(replace(stay, remark="Only a letter says so. " * 9))


@pytest.mark.parametrize("hostile", HOSTILE)
def test_whatever_stands_in_a_cell_is_text_in_the_panel(hostile: str) -> None:
    cell = '"' + hostile.replace('"', '""') + '"'
    row = f"a,{cell},{cell},,{cell},48.4,10,town,,1900,1901,,,,{cell},{cell},{cell},,{cell}\n"
    life = journey(HEADER + row)
    shown = markup(panel(life, date(1900, 6, 1), None) + remark(life.itinerary.stays[0]))
    assert set(shown.tags) <= TAGS
    assert {name for name, _ in shown.attributes} <= {
        "class",
        "aria-live",
        "aria-hidden",
        "tabindex",
    }


TAGS = {"section", "p", "span", "h2", "dl", "dt", "dd", "div", "strong", "details", "summary",
        "blockquote"}  # fmt: skip


def test_where_nobody_says_what_happened_the_sentence_is_quoted() -> None:
    (cork, boston) = journey(CROSSING).itinerary.stays
    stays = (cork, replace(boston, evidence=Evidence(sentence="In 1850 he came to Boston.")))
    assert "“In 1850 he came to Boston.”" in text(
        panel(Journey(Itinerary(stays)), date(1850, 6, 1), None)
    )


@pytest.mark.parametrize("sentence", HOSTILE)
def test_a_quoted_sentence_is_text(sentence: str) -> None:
    (cork, boston) = journey(CROSSING).itinerary.stays
    evidence = Evidence(sentence=sentence)
    stays = (replace(cork, evidence=evidence), replace(boston, evidence=evidence))
    life = Journey(Itinerary(stays))
    assert "<blockquote" not in panel(life, date(1850, 2, 1), None)
    shown = panel(life, date(1850, 6, 1), None)
    assert shown.count("<blockquote") == 1
    assert set(markup(shown).tags) <= TAGS


def test_a_rival_account_is_told_beside_the_one_of_the_route(life: Journey) -> None:
    shown = text(panel(life, date(1852, 7, 1), None))
    assert "Another account Rome, June 1852 to August 1852." in shown


def test_days_that_are_only_possible_are_told_as_about_so_many(life: Journey) -> None:
    assert "about 31 days here" in text(panel(life, date(1852, 7, 1), None))
    assert "about" not in text(panel(life, date(1845, 5, 11), None))


def test_a_lone_day_that_is_only_possible_is_perhaps_one() -> None:
    life = journey(HEADER + "a,Cork,,IE,,51.9,-8.47,town,,1850-01-01,1850-03-01,uncertain,,,,,,,\n")
    assert "perhaps 1 day here" in text(panel(life, date(1850, 1, 1), None))


def test_a_stay_with_both_its_days_known_has_no_line_on_its_days(life: Journey) -> None:
    assert "not exactly known" not in text(panel(life, date(1848, 3, 10), None))


HOUSE = HEADER + (
    "a,New York City,,US,,40.71,-74.01,town,,1917-01-13,1917-03-27,certain,ship,residence,,,,,\n"
    "b,Vyse Avenue,,US,,40.83,-73.89,building,,1917-01-13/1917-01-31,1917-03-27,certain,,"
    "residence,,,,,\n"
)


def test_a_residence_whose_days_all_go_to_a_house_in_it_counts_the_days_that_it_spans() -> None:
    life = journey(HOUSE)
    city = life.itinerary.stays[0]
    assert "1 day here" in text(panel(life, date(1917, 1, 13), city))
    assert "29 days there" in text(panel(life, date(1917, 2, 10), city, chosen=True))


def test_an_unknown_means_of_travel_is_not_worth_a_line(life: Journey) -> None:
    assert "unknown means" not in text(panel(life, date(1852, 7, 1), None))


def test_a_place_that_was_looked_up_and_is_doubtful_is_told_as_that(life: Journey) -> None:
    stays = life.itinerary.stays
    doubtful = replace(stays[0], place=replace(stays[0].place, likelihood=0.49))
    other = Journey(replace(life.itinerary, stays=(doubtful, *stays[1:])))
    words = "looked up, and only 49% sure: another place may be meant"
    assert f"Place known to the town; {words}" in text(panel(other, date(1830, 1, 1), None))
    assert words not in text(panel(life, date(1830, 1, 1), None))


def test_a_stay_in_a_whole_country_names_it_once() -> None:
    row = "s,Switzerland,Switzerland,CH,Switzerland,46.8,8.2,region,150,1884,1890,,,,,,,,\n"
    shown = text(panel(journey(HEADER + row), date(1885, 1, 1), None))
    assert shown.count("Switzerland") == 1


def test_a_long_remark_is_opened_before_its_text_not_behind_it(life: Journey) -> None:
    stay = replace(life.itinerary.stays[0], remark="Only a letter says so. " * 9)
    assert text(remark(stay)).startswith("Remark more")
