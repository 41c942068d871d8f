import pytest

from mapapp.biography.extraction import extract
from mapapp.biography.stays.found_stay import FoundStay
from mapapp.biography.stays.settling import mend_ends
from mapapp.biography.temporal.chronology import a_year
from mapapp.geocoding.gazetteer import Gazetteer

LEAD = "Ada Vogel\n\nAda Vogel (3 May 1820 – 7 June 1879) was an imaginary botanist.\n\n"


def test_a_year_that_is_carried_over_may_be_any_up_to_the_next_that_is_told(
    gazetteer: Gazetteer,
) -> None:
    text = LEAD + "In 1850 she moved to Vienna. She taught in Paris. In 1852 she moved to London."
    paris = next(stay for stay in extract(text, gazetteer=gazetteer) if stay.place == "Paris")
    assert paris.edtf == "[1850..1852]"
    assert extract(text, gazetteer=gazetteer).itinerary()


def test_a_country_gives_way_to_the_town_in_it(gazetteer: Gazetteer) -> None:
    text = LEAD + "In 1850 she emigrated to France. She lived in Paris."
    assert [stay.place for stay in extract(text, gazetteer=gazetteer)] == ["Paris"]


def test_another_account_of_the_birth_is_kept_beside_the_first(gazetteer: Gazetteer) -> None:
    text = (
        LEAD + "By her own account she was born in Vienna. Some sources say she was born in Paris."
    )
    draft = extract(text, gazetteer=gazetteer)
    assert [(stay.place, stay.rival) for stay in draft] == [("Vienna", False), ("Paris", True)]
    first, second = draft.itinerary()
    assert second.rival_of == first.id
    assert draft.itinerary().route == (first,)


def test_another_date_of_the_death_is_told_in_the_remark(gazetteer: Gazetteer) -> None:
    text = (
        "He was born in Vienna in 1820. He died in Paris on 7 June 1879. He died in Paris in 1878."
    )
    death = extract(text, gazetteer=gazetteer).stays[-1]
    assert death.remark == "also dated 1878"


def test_a_region_gives_way_to_the_town_where_it_led(gazetteer: Gazetteer) -> None:
    text = LEAD + "That was in 1850. In 1854 she travelled to England. In London she was a nurse."
    assert [stay.place for stay in extract(text, gazetteer=gazetteer)] == ["London"]


def test_a_death_that_the_opening_tells_puts_no_stay_behind_it(gazetteer: Gazetteer) -> None:
    opening = "Ada Vogel (Vienna, 3 May 1820 – Paris, 7 June 1879) was an imaginary botanist.\n\n"
    text = (
        opening + "At the age of sixteen she left. She was sent to Rome. In 1850 she moved to Bonn."
    )
    places = [stay.place for stay in extract(text, gazetteer=gazetteer)]
    assert places == ["Vienna", "Rome", "Bonn", "Paris"]


@pytest.mark.parametrize("word", ["Later she worked", "She subsequently worked"])
def test_what_was_later_is_not_of_the_year_before(word: str, gazetteer: Gazetteer) -> None:
    text = f"In 1850 she moved to Vienna. {word} in Paris."
    stays = extract(LEAD + text, gazetteer=gazetteer)
    assert [(stay.place, stay.edtf) for stay in stays] == [("Vienna", "1850"), ("Paris", "")]


def test_no_stay_ends_before_it_begins() -> None:
    stay = FoundStay([], a_year(1916), a_year(1914))
    mend_ends([stay])
    assert (stay.end, stay.conflicts) == (None, ["also dated 1914"])


def test_a_country_gives_way_to_the_towns_of_its_whole_span(gazetteer: Gazetteer) -> None:
    text = LEAD + "From 1850 to 1853 she lived in France. In 1852 she {} Paris."
    lived = extract(text.format("worked in"), gazetteer=gazetteer)
    assert [stay.place for stay in lived] == ["Paris"]
    visited = extract(text.format("visited"), gazetteer=gazetteer)
    assert [stay.place for stay in visited] == ["France", "Paris"]


def test_a_country_does_not_give_way_to_an_unknown_town_told_before_it(
    gazetteer: Gazetteer,
) -> None:
    text = LEAD + "In 1850 she settled in the village of Quexlow. That year she visited Egypt."
    places = [stay.place for stay in extract(text, gazetteer=gazetteer)]
    assert places == ["Quexlow", "Egypt"]


def test_what_a_summary_tells_again_is_one_stay_with_its_whole_span(gazetteer: Gazetteer) -> None:
    text = (
        LEAD + "From 1846 to 1850 she was mayor of Vienna.\n\n"
        "She returned to Vienna in 1844. On 2 March 1846 she was elected mayor of Vienna. "
        "She lived in Vienna from 1844 to 1848. In 1852 she moved to London."
    )
    assert [f"{stay.place} {stay.edtf}" for stay in extract(text, gazetteer=gazetteer)] == [
        "Vienna 1844/1852",
        "London 1852",
    ]


def test_who_comes_back_within_the_years_of_a_stay_has_two(gazetteer: Gazetteer) -> None:
    text = LEAD + (
        "From 1840 to 1850 she lived in Vienna. In 1845 she moved to London. "
        "She returned to Vienna in 1848."
    )
    places = [stay.place for stay in extract(text, gazetteer=gazetteer)]
    assert places.count("Vienna") == 2


def test_a_year_carried_over_adds_nothing_to_a_stay_that_is_told_exactly(
    gazetteer: Gazetteer,
) -> None:
    text = LEAD + (
        "In 1845 she lived in London. On 3 May 1846 she visited Vienna. In June 1846 she taught in "
        "Paris. She was so tired in Vienna that she fell ill. In 1850 she moved to London."
    )
    vienna = [stay for stay in extract(text, gazetteer=gazetteer) if stay.place == "Vienna"]
    assert [stay.edtf for stay in vienna] == ["1846-05-03"]
    assert len(vienna[0].evidence) == 2
