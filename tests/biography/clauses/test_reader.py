from copy import deepcopy

import pytest

from mapapp.biography.clauses.grammar import Agent, Frame, Reading
from mapapp.biography.clauses.reader import ClauseReader
from mapapp.biography.presence.judging import judge
from mapapp.biography.reading.tokens import tokens
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.temporal.chronology import Now
from mapapp.biography.temporal.timex import read

ADA = Subject("Ada Vogel", frozenset({"Ada", "Vogel"}), "she")


def reading(sentence: str, focus: Focus | None = None, *, told: bool = False) -> Reading:
    ada = deepcopy(ADA)
    ada.told = told
    sequence = tokens(sentence, read(sentence, Now()), ada.names)
    return ClauseReader(sequence, ada, focus or Focus()).read()


def frame_of(name: str, sentence: str) -> Frame:
    return next(frame for frame in reading(sentence).frames if frame.token.text == name)


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("She moved to Ulm.", Agent.SUBJECT),
        ("Vogel moved to Ulm.", Agent.SUBJECT),
        ("In 1840 she married and moved to Ulm.", Agent.SUBJECT),
        ("After studying law, she moved to Ulm.", Agent.SUBJECT),
        ("Her family moved to Ulm.", Agent.GROUP),
        ("The couple moved to Ulm.", Agent.GROUP),
        ("They moved to Ulm.", Agent.GROUP),
        ("Her brother moved to Ulm.", Agent.OTHER),
        ("Karl Weber moved to Ulm.", Agent.OTHER),
        ("He moved to Ulm.", Agent.OTHER),
        ("She met Karl Weber, who had moved to Ulm.", Agent.OTHER),
        ("She read a book printed in Ulm.", Agent.OTHER),
        ("The army moved to Ulm.", Agent.OTHER),
        ("The girl moved to Ulm.", Agent.SUBJECT),
        ("Both moved to Ulm.", Agent.GROUP),
        ("Weber and she met. The two of them moved to Ulm.", Agent.GROUP),
    ],
)
def test_the_clause_of_a_place_has_the_one_who_acts(sentence: str, agent: Agent) -> None:
    assert frame_of("Ulm", sentence).clause.who() is agent


@pytest.mark.parametrize(
    ("sentence", "agent"),
    [
        ("Scottish poet; b. at Ulm, 5 January 1789; lame from infancy.", Agent.SUBJECT),
        ("Chemist, whose real name was Okenfuss; born at Ulm in 1779.", Agent.SUBJECT),
        ("Second abbess of Bonn, b. 878 at Ulm.", Agent.SUBJECT),
        ("The founder of the order was born at Ulm in 1795.", Agent.SUBJECT),
        ("Sarah Maier, born in Ulm in 1839, married Karl Weber.", Agent.SUBJECT),
        ("She was the daughter of a clerk, born at Ulm in 1834.", Agent.SUBJECT),
        ("In 1839 Sarah Maria Vogel was born in Ulm, the child of Vogel.", Agent.SUBJECT),
        ("In 1839 her sister Sarah Vogel was born in Ulm.", Agent.OTHER),
        ("In 1839 her brother was born in Ulm.", Agent.OTHER),
        ("The elder brother of Anna Maier was born in Ulm in 1889.", Agent.OTHER),
        ("The founder's first child was born in Ulm in 1889.", Agent.OTHER),
        ("She was the daughter of Karl Weber, born at Ulm in 1803.", Agent.OTHER),
        ("She was the mother of a composer, born in Ulm in 1901.", Agent.OTHER),
        ("She was the wife of a clerk, born in Ulm in 1865.", Agent.OTHER),
        ("Carl Weber, born in Ulm in 1820, was her father.", Agent.OTHER),
        ("Queen Victoria was born in Ulm in 1819.", Agent.OTHER),
        ("The painter Carl Weber was born in Ulm in 1871.", Agent.OTHER),
        ("She was introduced to a general, wounded by the enemy at Ulm in 1880.", Agent.OTHER),
        ("She worked with friends and Carl Weber, a doctor, moved to Ulm in 1890.", Agent.OTHER),
        ("She studied with Weber, who had taught at Bonn, and at Ulm in 1890.", Agent.OTHER),
        ("In 1890, a Zeppelin, flying over Bonn, came to Ulm.", Agent.OTHER),
        ("The order was born in Ulm in 1850.", Agent.OTHER),
    ],
)
def test_a_birth_is_the_subject_s_that_is_told_by_a_calling_or_the_name_of_birth(
    sentence: str, agent: Agent
) -> None:
    assert frame_of("Ulm", sentence).clause.who() is agent


@pytest.mark.parametrize(
    "sentence",
    [
        "The inventor of the telephone was born in Ulm in 1847.",
        "Alexander Bell was born in Ulm in 1847.",
        "In 1847 Karl Vogel was born in Ulm.",
        "The only child of the marriage was born in Ulm in 1901.",
    ],
)
def test_a_birth_is_another_s_once_the_text_has_spoken_of_the_subject(sentence: str) -> None:
    frames = reading(sentence, told=True).frames
    assert {frame.clause.who() for frame in frames if frame.token.text == "Ulm"} == {Agent.OTHER}


@pytest.mark.parametrize(
    "sentence",
    [
        "She was exiled to Bonn in 1261, wounded by Karl Weber at Ulm in 1264.",
        "She was set free in 1943 and, a Berliner, crossed into Ulm.",
        "She lost her mother when still a girl and was taken to Ulm.",
        "She left Bonn, as her diary states, in 1522, went to Ulm.",
        "She was born in Bonn, which lies at the foot of a hill, and went to Ulm in 1396.",
        "As agent of the Company she arrived at Bonn, having been to Ulm.",
        "She read theology and law, was ordained in 1931, and taught in Ulm.",
        "She was bound to a painter and glazier at Bonn, married, and lived in Ulm.",
        "With Anna and her brother she visited Ulm.",
        "There Karl Weber became her friend, with whom she travelled in Ulm.",
        "She lost father and mother early, was apprenticed at Ulm in 1860.",
        "She was named rabbi of Bonn, and in 1702 called to Ulm.",
        "She taught at Bonn, where her views gave offence, and at Ulm in 1779.",
        "She left her house, with a rifle and Anna Lin, crossed at Ulm on the 30th.",
        "She climbed a hill in 1623 and, after the mourning for him, turned to Ulm.",
        "She was in Bonn in 1914, a surveyor on the commission, came to Ulm in 1915.",
    ],
)
def test_what_stands_between_does_not_take_the_act_from_the_subject(sentence: str) -> None:
    assert frame_of("Ulm", sentence).clause.who() is Agent.SUBJECT


@pytest.mark.parametrize("sentence", ["The poet born", "The founder born", "A poet born", "Born"])
def test_a_sentence_may_break_off_anywhere(sentence: str) -> None:
    assert reading(sentence).frames == []


def test_a_house_that_is_named_before_the_subject_is_no_part_of_the_name() -> None:
    sentence = "For the opening of the Hebrew University Vogel travelled to Ulm in 1925."
    house, town = reading(sentence).frames
    assert [house.token.text, town.token.text] == ["Hebrew University", "Ulm"]
    assert town.clause.who() is Agent.SUBJECT


@pytest.mark.parametrize(
    ("sentence", "verb", "passive"),
    [
        ("She was arrested and taken to Ulm.", "take", True),
        ("She had been sent to Ulm.", "send", True),
        ("She was living in Ulm.", "live", False),
        ("Educated in Ulm, she left.", "educate", True),
        ("In Ulm she painted.", "paint", False),
    ],
)
def test_the_verb_and_its_voice_are_read(sentence: str, verb: str, passive: bool) -> None:
    frame = frame_of("Ulm", sentence)
    assert frame.verb is not None
    assert (frame.verb.base, frame.passive) == (verb, passive)


@pytest.mark.parametrize(
    "sentence",
    [
        "She lived in Ulm.",
        "She fled to Ulm.",
        "She reached Ulm.",
        "She left Ulm.",
        "She was deported to Ulm.",
        "They sent her to Ulm.",
        "Her father took the girl to Ulm.",
        "After her return to Ulm she wrote.",
        "She was professor at Ulm.",
        "In 1840 she was in Ulm.",
        "She attended a congress in Ulm.",
        "She decided to move to Ulm.",
        "She travelled by way of Ulm.",
        "A second visit to Ulm followed.",
    ],
)
def test_presence_is_told_from_these_frames(sentence: str) -> None:
    assert judge(frame_of("Ulm", sentence)) is not None


@pytest.mark.parametrize(
    "sentence",
    [
        "She never lived in Ulm.",
        "She planned to move to Ulm.",
        "She was invited to lecture in Ulm but declined.",
        "She was offered a chair at Ulm.",
        "She refused to go to Ulm.",
        "She wrote letters to Ulm.",
        "She published a book in Ulm.",
        "She was interested in the history of Ulm.",
        "She was buried in Ulm.",
        "She described the streets of Ulm.",
        "She had friends in Ulm.",
        "Her book was printed in Ulm.",
        "Her brother lived in Ulm.",
        "She met a student, a friend of Karl Weber, a painter from Ulm.",
        "She was the daughter of a baker from Ulm.",
        "She fell ill on her way to Ulm.",
    ],
)
def test_a_mere_mention_is_no_presence(sentence: str) -> None:
    assert judge(frame_of("Ulm", sentence)) is None


def test_a_sentence_about_another_person_moves_the_focus() -> None:
    assert not reading("Karl Weber moved to Ulm.").focus.on_subject
    assert reading("She met Karl Weber.").focus.on_subject


def test_places_that_followed_are_places_and_do_nothing() -> None:
    told = reading("She sang in Bonn; Rome and Ulm followed.").frames
    assert [frame.token.text for frame in told] == ["Bonn", "Rome", "Ulm"]
