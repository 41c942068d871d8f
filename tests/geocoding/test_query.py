import pytest

from mapapp.dates import parse
from mapapp.geocoding.query import Query, names_in, readings


@pytest.mark.parametrize(
    ("name", "toponym", "qualifiers"),
    [
        ("Amherst, Nova Scotia", "Amherst", ("Nova Scotia",)),
        ("Frankfurt (Oder)", "Frankfurt", ("Oder",)),
        ("near Chefoo", "Chefoo", ()),
        ("rural Finland", "Finland", ()),
        ("Oslo Community Hospital", "Oslo", ()),
        ("Amherst Internment Camp", "Amherst", ()),
        ("the British consulate in Smyrna", "Smyrna", ()),
        ("the fortress of Kronstadt", "Kronstadt", ()),
        ("Andover Theological Seminary", "Andover", ()),
        ("the abbey of Melk", "Melk", ()),
        ("Pine Ridge Reservation", "Pine Ridge", ()),
        ("Villa Rosa, near Sendai", "Villa Rosa", ("Sendai",)),
        ("Springfield, Mass.", "Springfield", ("Massachusetts",)),
        ("Concord (N. H.)", "Concord", ("New Hampshire",)),
        ("Portland, ME", "Portland", ("Maine", "Montenegro")),
        ("Washington, D.C.", "Washington", ("District of Columbia",)),
        ("Nikolaevsk on the Amur", "Nikolaevsk", ()),
        ("Camp on the Yukon", "Yukon", ()),
        ("Newport, Hants", "Newport", ("Hampshire",)),
        ("Beaufort, South Carolina", "Beaufort", ("South Carolina",)),
        ("Pella, northern Greece", "Pella", ("Greece",)),
        ("Oatley Common", "Oatley", ()),
        ("Akaroa Harbour", "Akaroa", ()),
        ("Kaiapoi pā, Canterbury", "Kaiapoi", ("Canterbury",)),
    ],
)
def test_a_toponym_is_read_out_of_a_longer_name(
    name: str, toponym: str, qualifiers: tuple[str, ...]
) -> None:
    found = {reading.toponym: reading.qualifiers for reading in readings(name)}
    assert found[toponym] == qualifiers


@pytest.mark.parametrize("name", ["Newcastle upon Tyne", "Stratford-upon-Avon", "Rio de Janeiro"])
def test_a_plain_name_has_one_reading(name: str) -> None:
    assert [reading.toponym for reading in readings(name)] == [name]


@pytest.mark.parametrize("name", ["", "  ", ",", "()", " , ( ) "])
def test_nothing_has_no_reading(name: str) -> None:
    assert readings(name) == ()


def test_a_long_name_of_brackets_and_words_is_read_in_no_time() -> None:
    assert readings("(" * 10_000)
    assert readings("near " * 10_000 + "prison " * 10_000)


def test_names_in_a_text_are_context_but_not_the_word_a_sentence_begins_with() -> None:
    text = "On the way to Obdorsk he fled. Soldiers of New South Wales held him near St Kilda."
    assert names_in(text) == ("Obdorsk", "New South Wales", "St Kilda")


def test_a_query_s_day_is_the_middle_of_its_start() -> None:
    assert str(Query("Paris", start=parse("1900-02")).day) == "1900-02-14"
    assert Query("Paris").day is None


def test_a_word_that_may_belong_to_the_name_is_cut_loosely() -> None:
    loose = {reading.toponym: reading.loose for reading in readings("Akaroa Harbour")}
    assert loose == {"Akaroa Harbour": False, "Akaroa": True}
    assert not any(reading.loose for reading in readings("Akaroa prison"))
