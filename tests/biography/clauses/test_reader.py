import pytest

from mapapp.biography.clauses.grammar import Agent, Frame, Reading
from mapapp.biography.clauses.reader import ClauseReader
from mapapp.biography.presence.judging import judge
from mapapp.biography.reading.tokens import tokens
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.temporal.chronology import Now
from mapapp.biography.temporal.timex import read

ADA = Subject("Ada Vogel", frozenset({"Ada", "Vogel"}), "she")


def reading(sentence: str, focus: Focus | None = None) -> Reading:
    sequence = tokens(sentence, read(sentence, Now()))
    return ClauseReader(sequence, ADA, focus or Focus()).read()


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
