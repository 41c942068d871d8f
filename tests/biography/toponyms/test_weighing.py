import pytest

from mapapp.biography.presence.judgement import Judgement, Role
from mapapp.biography.toponyms import weighing
from mapapp.biography.toponyms.found import PlaceFound
from mapapp.biography.toponyms.toponym import Toponym
from mapapp.biography.toponyms.weighing import SURE, Weigher
from mapapp.vocabulary import Kind
from tests.biography.clauses.test_reader import ADA, reading


def judged(
    sentence: str,
    *,
    confidence: float = 0.0,
    known: bool = True,
    venue: bool = False,
    whole_life: bool = False,
) -> Judgement | None:
    read = reading(sentence)
    frame = next(frame for frame in read.frames if "Ulm" in frame.token.text)
    rule = Judgement(confidence, Role.PRESENCE, Kind.WORK, "a rule") if confidence else None
    ulm = Toponym("Ulm", known=known, feature="town", prominence=6.0, venue=venue)
    place = PlaceFound(frame, ulm, rule, [])
    weigher = Weigher([place], read, ADA, whole_life=whole_life)
    return weigher.judge(place)


def test_where_no_rule_speaks_the_signs_do() -> None:
    likely = judged("In 1851 her first concert in Ulm was a success.")
    assert likely is not None
    assert likely.guessed
    assert judged("In 1851 her brother published a book about bees in Ulm.") is None


def test_signs_need_a_date_and_a_name_that_the_gazetteer_has() -> None:
    assert judged("Her first concert in Ulm was a success.") is None
    assert judged("In 1851 her first concert in Ulm was a success.", known=False) is None


def test_what_was_not_done_is_no_presence_by_signs() -> None:
    assert judged("In 1851 her first concert in Ulm was not a success.") is None


def test_a_doubtful_rule_is_outweighed_but_never_a_sure_one() -> None:
    doubtful = "In 1851 the book was published by her brother in Ulm."
    assert judged(doubtful, confidence=0.6) is None
    assert judged(doubtful, confidence=SURE) is not None


def test_a_person_who_has_been_named_is_no_town() -> None:
    ADA.others.add("Ulm")
    try:
        assert judged("In 1851 her first concert in Ulm was a success.") is None
    finally:
        ADA.others.clear()


def test_a_town_inside_a_name_that_is_no_house_s_is_no_presence_by_signs() -> None:
    assert judged("In 1851 her first concert in Ulm was a success.", venue=True) is None


def test_of_a_whole_life_more_is_asked_than_of_a_lone_passage(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weighing, "LIKELY_IN_A_LIFE", 1.1)
    assert judged("In 1851 her first concert in Ulm was a success.")
    assert judged("In 1851 her first concert in Ulm was a success.", whole_life=True) is None


def test_of_a_place_that_is_denied_by_what_stands_beside_it_more_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read = reading("In 1851 her first concert in Ulm was a success.")
    frame = next(frame for frame in read.frames if frame.token.text == "Ulm")
    place = PlaceFound(frame, Toponym("Ulm", known=True, feature="town", prominence=6.0), None, [])
    assert Weigher([place], read, ADA).judge(place)
    place.deny()
    assert Weigher([place], read, ADA).judge(place)
    monkeypatch.setattr(weighing, "LIKELY_DENIED", 1.1)
    assert Weigher([place], read, ADA).judge(place) is None


def test_a_place_is_weighed_by_what_the_rules_say_of_those_beside_it() -> None:
    read = reading("In 1851 she sang in Bern, and her brother in Ulm.")
    town = Toponym("Ulm", known=True, feature="town", prominence=6.0)
    rule = Judgement(0.9, Role.PRESENCE, Kind.WORK, "a rule")
    bern, ulm = (PlaceFound(f, town, r, []) for f, r in zip(read.frames, (rule, None), strict=True))
    weigher = Weigher([bern, ulm], read, ADA)
    assert weigher.accepts(bern)
    assert not weigher.accepts(ulm)
    beside = {"others 1", "others accepted 1", "place ahead accepted", "another work"}
    assert beside <= set(weigher.signs(ulm))
    assert {"others accepted 0"} <= set(weigher.signs(bern))


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("In 1851 she sang in Bern, Karl (1840) and Ulm.", True),
        ("In 1851 her plays were Karl (1840), Ulm (1850) and Ada.", False),
        ("In 1851 the town of Ulm was proud.", True),
        ("In 1851 her remains were carried by Ulm.", False),
        ("In 1851 she wore the Cross of Ulm.", False),
        ("In 1851 she met the duchess of Ulm.", True),
        ("In 1851 she met a knight of Ulm.", False),
        ("In 1851 there was a quarrel between Ada and Ulm.", False),
        ("In 1851 she met Karl, dean of Ulm, in Bern.", False),
        ("In 1851 she worked for the minister of Ulm.", False),
        ("In 1851 she had three children, Karl, Ada and Ulm.", False),
        ("In 1851 she had three children in Ulm.", True),
        ("In 1851 she applied for a post in Ulm.", False),
        ("In 1851 she declined a chair at Ulm.", False),
        ("In 1851 she inherited a house in Ulm.", False),
        ("In 1851 she bought a house in Ulm.", True),
        ("In 1851 she served under Captain Ulm.", False),
    ],
)
def test_a_work_an_honour_and_what_came_after_death_are_no_presence_by_signs(
    monkeypatch: pytest.MonkeyPatch, sentence: str, kept: bool
) -> None:
    monkeypatch.setattr(weighing, "LIKELY", 0.0)
    monkeypatch.setattr(weighing, "LIKELY_UNTOLD", 0.0)
    assert (judged(sentence) is not None) is kept


def test_what_a_will_leaves_is_no_presence_by_signs() -> None:
    concert = "her first concert in Ulm was a success"
    assert judged(f"In 1851 she said that {concert}.") is not None
    assert judged(f"By her will of 1851 she said that {concert}.") is None
