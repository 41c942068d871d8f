import pytest

from mapapp.biography.extraction import extract
from mapapp.geocoding.gazetteer import Gazetteer

pytestmark = pytest.mark.usefixtures("rules_alone")


def stays_of(text: str, gazetteer: Gazetteer) -> list[str]:
    return [f"{stay.place} {stay.edtf}".strip() for stay in extract(text, gazetteer=gazetteer)]


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("He returned to Vienna and opened a bakery in 1857.", ["Vienna 1857"]),
        ("She settled in Leeds and was elected to the council in 1938.", ["Leeds 1938"]),
        ("He landed at Lagos and met a doctor on 7 May 1825.", ["Lagos 1825"]),
        ("He arrived in Graz and took up his post on 7 May 1825.", ["Graz 1825-05-07"]),
        ("He arrived in Graz and left for Rome in 1825.", ["Graz 1825", "Rome 1825"]),
        ("He landed at Lagos and started for the coast on 3 May 1825.", ["Lagos 1825-05-03"]),
        ("He moved to Graz and his brother opened a bakery in 1825.", ["Graz"]),
    ],
)
def test_what_is_done_on_coming_dates_the_coming(
    sentence: str, stays: list[str], gazetteer: Gazetteer
) -> None:
    assert stays_of(sentence, gazetteer) == stays


def test_a_birth_has_the_date_of_when_its_place_was_whose(gazetteer: Gazetteer) -> None:
    text = "She was born in Riga when it still belonged to the empire in 1875."
    assert stays_of(text, gazetteer) == ["Riga 1875"]


def test_what_ends_a_list_of_one_kind_is_of_all(gazetteer: Gazetteer) -> None:
    text = "He was educated at the universities of Jena, Kiel and Leiden (1856–1862)."
    assert stays_of(text, gazetteer) == ["Jena 1856/1862", "Kiel 1856/1862", "Leiden 1856/1862"]
    text = "He studied at the universities of Jena (1856–58) and Kiel (1859–62)."
    assert stays_of(text, gazetteer) == ["Jena 1856/1858", "Kiel 1859/1862"]
    text = "He taught in Jena and Leiden (1856)."
    assert stays_of(text, gazetteer) == ["Jena", "Leiden 1856"]


def test_years_that_end_a_list_of_two_are_of_both(gazetteer: Gazetteer) -> None:
    text = "She travelled to Italy and Spain (1600–02) and to France and England (1602–05)."
    italy, spain, france, england = stays_of(text, gazetteer)
    assert (italy, spain) == ("Italy 1600/1602", "Spain 1600/1602")
    assert (france, england) == ("France 1602/1605", "England 1602/1605")


def test_what_was_after_something_else_has_not_the_date_before(gazetteer: Gazetteer) -> None:
    text = "In 1854 he entered the order, and after his studies went to Lagos."
    assert stays_of(text, gazetteer) == ["Lagos"]


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("After graduating from a school in Jena, he joined the army in 1837.", ["Jena 1837"]),
        ("In 1856, she joined the post office after moving to Kiel.", ["Kiel 1856~"]),
        ("After working in Jena, she joined the post office in 1856.", ["Jena"]),
    ],
)
def test_what_was_just_before_is_dated_by_what_came_after_it(
    sentence: str, stays: list[str], gazetteer: Gazetteer
) -> None:
    assert stays_of(sentence, gazetteer) == stays


def test_a_date_that_is_not_known_is_not_that_of_another_clause(gazetteer: Gazetteer) -> None:
    text = "At age seven he moved to Jena, where his father died in 1901."
    assert stays_of(text, gazetteer) == ["Jena"]


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("He visited Rome (1873, 1881 and 1890) and Athens.", 3),
        ("He visited Rome in 1873, 1881 and 1890.", 3),
        ("In 1873 and again in 1881 he visited Rome.", 2),
        ("He visited Rome (in 1873, in May 1881, and in 1890).", 3),
        ("He visited Rome (1873–1881) and in 1890 Athens.", 1),
    ],
)
def test_each_date_of_a_list_is_a_stay(sentence: str, stays: int, gazetteer: Gazetteer) -> None:
    found = stays_of(sentence, gazetteer)
    assert sum(stay.startswith("Rome") for stay in found) == stays


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("She did not return to Leipzig until 1848.", ["Leipzig 1848"]),
        ("It was not until 1848 that she returned to Leipzig.", ["Leipzig 1848"]),
        ("She did not return to Leipzig.", []),
        ("She did not live in Leipzig until 1848.", []),
    ],
)
def test_what_was_not_done_until_a_day_was_done_then(
    sentence: str, stays: list[str], gazetteer: Gazetteer
) -> None:
    assert stays_of(sentence, gazetteer) == stays


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("From 1920 to 1931 she was a clerk in Kiel. She moved to Jena.", "Jena 1931"),
        ("From 1920 to 1931 she was a clerk in Kiel. She lived in Jena.", "Jena 1920/1931"),
        ("From 1920 to 1931 she was a clerk in Kiel. She was tall. She lived in Jena.", "Jena"),
        ("She played for a club until 1931 and in 1929 won a cup. She moved to Jena.", "Jena 1931"),
    ],
)
def test_a_span_goes_on_in_the_sentence_behind_it_and_a_move_ends_it(
    text: str, stays: str, gazetteer: Gazetteer
) -> None:
    assert stays in stays_of(text, gazetteer)


def test_what_ends_with_a_date_begins_what_it_was_for(gazetteer: Gazetteer) -> None:
    text = "He taught in Kiel until 1935, when he resigned to become a mayor in Jena."
    assert stays_of(text, gazetteer) == ["Kiel 1935", "Jena 1935"]


def test_a_place_is_left_where_the_time_elsewhere_begins(gazetteer: Gazetteer) -> None:
    text = "Upon leaving Jena, he taught in Kiel between 1891 and 1894."
    assert stays_of(text, gazetteer) == ["Jena 1891", "Kiel 1891/1894"]


def test_what_goes_before_the_main_clause_has_not_its_date(gazetteer: Gazetteer) -> None:
    text = "Born in Malmö and trained in Lübeck, he was sent to Lagos in 1846."
    assert stays_of(text, gazetteer) == ["Malmö", "Lübeck", "Lagos 1846"]
