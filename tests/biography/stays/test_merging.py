import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer
from mapapp.vocabulary import ArrivedBy, Kind


def told(text: str, gazetteer: Gazetteer) -> list[str]:
    return [f"{stay.place} {stay.edtf}".strip() for stay in extract(text, gazetteer=gazetteer)]


def test_mentions_of_one_stay_are_one_with_its_whole_span(gazetteer: Gazetteer) -> None:
    text = "He settled in Vienna in 1850. In Vienna he taught until 1856."
    assert told(text, gazetteer) == ["Vienna 1850/1856"]


def test_there_means_the_place_before(gazetteer: Gazetteer) -> None:
    text = "He moved to Vienna in 1850 and taught there until 1856."
    assert told(text, gazetteer) == ["Vienna 1850/1856"]


def test_a_return_is_a_new_stay(gazetteer: Gazetteer) -> None:
    text = "He moved to Vienna in 1850. He moved to Paris in 1852. In 1854 he returned to Vienna."
    assert told(text, gazetteer) == ["Vienna 1850/1852", "Paris 1852/1854", "Vienna 1854"]


def test_a_visit_within_a_residence_is_kept_and_does_not_end_it(gazetteer: Gazetteer) -> None:
    text = "He settled in Vienna in 1850. In 1851 he visited Paris. He left Vienna in 1856."
    assert told(text, gazetteer) == ["Vienna 1850/1856", "Paris 1851"]


def test_a_departure_ends_the_stay(gazetteer: Gazetteer) -> None:
    text = "He arrived in Paris on 3 May 1900. He left Paris on 9 May 1900."
    assert told(text, gazetteer) == ["Paris 1900-05-03/1900-05-09"]


@pytest.mark.parametrize("months", ["for three years", "for the next three years"])
def test_a_duration_ends_a_stay_roughly(months: str, gazetteer: Gazetteer) -> None:
    assert told(f"In 1900 he moved to Paris and stayed {months}.", gazetteer) == ["Paris 1900"]
    assert told(f"From 1900 he lived {months} in Paris.", gazetteer) == ["Paris 1900/1903~"]


def test_stays_stand_in_the_order_of_their_dates(gazetteer: Gazetteer) -> None:
    text = "He died in Rome in 1879. He had lived in Paris in 1850."
    assert told(text, gazetteer) == ["Paris 1850", "Rome 1879"]


@pytest.mark.parametrize(
    "again",
    ["he was in Vienna again", "he was in Vienna once more", "he was back in Vienna"],
)
def test_who_is_at_a_place_again_has_been_away(again: str, gazetteer: Gazetteer) -> None:
    text = f"He settled in Vienna in 1850. In 1852 he married in Paris. In 1854 {again}."
    assert told(text, gazetteer) == ["Vienna 1850", "Paris 1852", "Vienna 1854"]


def test_a_return_without_a_date_is_a_stay_of_its_own(gazetteer: Gazetteer) -> None:
    text = (
        "He moved to Vienna in 1850. In 1852 he taught in Paris. Much was said against him."
        " Before going to Vienna he sold his house. In 1853 he moved to Rome."
    )
    assert [stay.place for stay in extract(text, gazetteer=gazetteer)].count("Vienna") == 2


def test_a_return_that_is_told_twice_is_one_stay(gazetteer: Gazetteer) -> None:
    text = (
        "He moved to Paris in 1852. In 1854 he returned to Vienna. He taught in Rome in 1856."
        " When he had returned to Vienna in 1854, he wrote a book."
    )
    assert told(text, gazetteer) == ["Paris 1852/1854", "Vienna 1854", "Rome 1856"]


def test_a_town_of_birth_takes_the_place_of_its_country(gazetteer: Gazetteer) -> None:
    text = "He was born in Austria on 3 May 1820. He was born in Vienna, the son of a baker."
    (stay,) = extract(text, gazetteer=gazetteer)
    assert (stay.place, stay.context) == ("Vienna", ("Austria",))


def test_what_is_said_of_a_death_is_no_second_stay(gazetteer: Gazetteer) -> None:
    text = "He died in Rome on 7 June 1879. He was there in 1879 with his sister."
    assert told(text, gazetteer) == ["Rome 1879-06-07"]


def test_no_departure_is_joined_to_a_stay_that_began_after_it(gazetteer: Gazetteer) -> None:
    text = "He settled in Vienna in 1854. He had left Vienna on 3 May 1850."
    assert told(text, gazetteer) == ["Vienna 1850-05-03", "Vienna 1854"]


def test_a_house_is_not_in_the_town_that_was_left(gazetteer: Gazetteer) -> None:
    text = (
        "He sailed from London on 16 May 1914. In May 1915 he lectured at Leipzig, and in the"
        " following year he worked at Memorial College."
    )
    assert told(text, gazetteer) == [
        "London 1914-05-16",
        "Leipzig 1915-05",
        "Memorial College 1916",
    ]


def test_a_house_named_again_or_in_short_is_in_its_town(gazetteer: Gazetteer) -> None:
    text = (
        "In 1850 he entered Vassar College in Poughkeepsie. In 1852 he taught in Paris."
        " In 1854 he lectured at Vassar. In 1856 he worked in Rome."
        " In 1858 he taught at Vassar College."
    )
    places = [stay.place for stay in extract(text, gazetteer=gazetteer)]
    assert places == ["Poughkeepsie", "Paris", "Poughkeepsie", "Rome", "Poughkeepsie"]


def test_a_house_is_of_the_stay_in_the_latest_town(gazetteer: Gazetteer) -> None:
    text = "He was in Leipzig in 1850. In 1851 he toured Italy. He stayed at Memorial College."
    assert told(text, gazetteer) == ["Leipzig 1850", "Italy 1851"]


def test_a_home_without_a_date_is_left_for_a_dated_one(gazetteer: Gazetteer) -> None:
    text = "He was sent to Vienna. In 1850 he lived in Paris. In 1852 he moved to Rome."
    assert told(text, gazetteer) == ["Vienna", "Paris 1850/1852", "Rome 1852"]


def test_who_is_back_at_a_place_lives_there_until_the_next_move(gazetteer: Gazetteer) -> None:
    text = (
        "He settled in Vienna in 1850. In 1852 he moved to Paris. In 1854 he was in Vienna again."
        " In 1856 he moved to Rome."
    )
    stays = ["Vienna 1850/1852", "Paris 1852/1854", "Vienna 1854/1856", "Rome 1856"]
    assert told(text, gazetteer) == stays


def test_a_departure_ends_a_stay_of_which_only_later_days_were_told(gazetteer: Gazetteer) -> None:
    text = "He settled in Vienna in 1850. In Vienna he taught in 1852. He left Vienna in 1856."
    assert told(text, gazetteer) == ["Vienna 1850/1856"]


def test_who_leaves_a_house_has_not_left_its_town(gazetteer: Gazetteer) -> None:
    text = (
        "He moved to Vienna in 1850. In 1852 he left the Memorial College in Vienna."
        " He left Vienna in 1856."
    )
    assert told(text, gazetteer) == ["Vienna 1850/1856"]


def test_who_comes_to_a_place_from_another_is_at_the_first(gazetteer: Gazetteer) -> None:
    text = "She sailed to New York from Lisbon. In New York she married in June 1883."
    found = [(stay.place, stay.edtf) for stay in extract(text, gazetteer=gazetteer)]
    assert found == [("New York", "1883-06"), ("Lisbon", "")]


def test_who_sets_out_for_a_place_and_reaches_it_was_there_once(gazetteer: Gazetteer) -> None:
    text = "She sailed from London for Hamburg in May 1838. She reached Hamburg in June."
    stays = extract(text, subject="Ada Vogel", gazetteer=gazetteer)
    assert [(s.place, s.edtf, s.arrived_by) for s in stays][1:] == [
        ("Hamburg", "1838-06", ArrivedBy.SHIP)
    ]


def test_the_means_are_those_of_the_way_that_they_are_told_of(gazetteer: Gazetteer) -> None:
    text = "She left Vienna by train for Dresden in March 1838. In May she went on to Hamburg."
    stays = extract(text, subject="Ada Vogel", gazetteer=gazetteer)
    assert [(s.place, s.arrived_by) for s in stays][1:] == [
        ("Dresden", ArrivedBy.RAIL),
        ("Hamburg", None),
    ]


def test_what_befell_somebody_on_the_day_of_the_death_is_the_death(gazetteer: Gazetteer) -> None:
    opening = "Ada Vogel (3 May 1820 – 7 June 1879) was an imaginary botanist.\n\n"
    shot = opening + "In 1850 she moved to London. On 7 June 1879 she was in Vienna."
    assert [(stay.place, stay.kind) for stay in extract(shot, gazetteer=gazetteer)] == [
        ("London", Kind.RESIDENCE),
        ("Vienna", Kind.DEATH),
    ]
    twice = shot + " She died in Vienna on 7 June 1879."
    assert len(extract(twice, gazetteer=gazetteer).stays) == 2


def test_a_village_of_birth_takes_the_place_of_its_region(gazetteer: Gazetteer) -> None:
    text = (
        "Ada Vogel (3 May 1820 – 7 June 1879) was a botanist born in Brittany.\n\n"
        "She was born in Bowness-on-Sea, Brittany, in 1820."
    )
    [birth] = extract(text, gazetteer=gazetteer)
    assert (birth.place, birth.edtf) == ("Bowness-on-Sea", "1820-05-03")


def test_a_place_that_is_named_again_without_a_date_is_no_further_stay(
    gazetteer: Gazetteer,
) -> None:
    text = "Ada Vogel was born in Dresden. She worked in Vienna and in Paris. She lived in Vienna."
    assert [s.place for s in extract(text, gazetteer=gazetteer)] == ["Dresden", "Vienna", "Paris"]
