import pytest

from mapapp.biography.clauses.grammar import Frame, Reading
from mapapp.biography.clauses.reader import ClauseReader
from mapapp.biography.dating.dated import Dating
from mapapp.biography.dating.signs import CARRIED, CHOSEN, DateSigns
from mapapp.biography.reading.tokens import tokens
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.temporal.chronology import Now, a_year
from mapapp.biography.temporal.timex import read

ADA = Subject("Ada Lee", frozenset({"Ada", "Lee"}), "she")


def reading_of(sentence: str) -> Reading:
    sequence = tokens(sentence, read(sentence, Now()), ADA.names)
    return ClauseReader(sequence, ADA, Focus()).read()


def frame_of(name: str, reading: Reading) -> Frame:
    return next(frame for frame in reading.frames if frame.token.text == name)


def signs_of(sentence: str, name: str, date: int = 0, told: Dating | None = None) -> set[str]:
    reading = reading_of(sentence)
    frame, places = frame_of(name, reading), [each.index for each in reading.frames]
    clause, at = reading.dates()[date]
    signs = DateSigns(reading.tokens, reading.dates())
    return set(signs.of_date(frame, places, clause, at, told or Dating()))


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("In 1861 she lived in Ulm.", "same clause ahead"),
        ("She lived in Ulm in 1861.", "same clause behind"),
        ("She left Bonn in 1861 and lived in Ulm.", "date nearest another place"),
        ("She lived in Ulm until 1861.", "relation until"),
        ("She lived in Ulm (1861–1863).", "bracketed"),
        ("In 1861 she lived in Ulm.", "front"),
        ("In 1861 she lived in Ulm.", "only date"),
        ("In May 1861 she lived in Ulm.", "date of a month"),
        ("In 1861 she wrote a book and lived in Ulm.", "verbs between 2 ahead"),
        ("In 1861 she lived in Ulm.", "between lived ahead"),
        ("She lived in Ulm in 1861.", "all between behind in"),
        ("She lived in Ulm in 1861.", "preposition in behind, same clause"),
    ],
)
def test_how_a_date_and_a_place_stand_is_told_by_signs(sentence: str, sign: str) -> None:
    assert sign in signs_of(sentence, "Ulm")


def test_of_several_dates_each_is_told_by_its_order() -> None:
    sentence = "In 1861 she lived in Ulm, and in 1863 she married."
    first, last = signs_of(sentence, "Ulm"), signs_of(sentence, "Ulm", date=1)
    assert {"first date", "last date ahead", "nearest date"} <= first
    assert {"last date", "first date behind", "dates between 0"} <= last
    assert "only date" not in first | last


def test_what_the_rules_tell_is_a_sign() -> None:
    sentence = "In 1861 she lived in Ulm."
    year = a_year(1861)
    assert CHOSEN in signs_of(sentence, "Ulm", told=Dating(year, None, "1861"))
    assert "rule chose another" in signs_of(sentence, "Ulm", told=Dating(year, None, "1859"))
    assert "rule chose none" in signs_of(sentence, "Ulm")
    carried = Dating(year, None, "", carried=True)
    assert "rule carried a year over" in signs_of(sentence, "Ulm", told=carried)


def test_a_year_carried_over_has_signs_of_its_own() -> None:
    reading = reading_of("She then moved to Ulm.")
    frame = frame_of("Ulm", reading)
    signs = DateSigns(reading.tokens, reading.dates())
    told = Dating(a_year(1861), None, "", carried=True)
    found = set(signs.of_carried(frame, [frame.index], a_year(1861), 1, told))
    assert {"carried", CARRIED, "carried over 1", "carried, word then"} <= found
    assert {"carried, first date none", "carried, preposition to"} <= found
    undated = set(signs.of_carried(frame, [frame.index], a_year(1861), 1, Dating()))
    assert "carried, by none" in undated
