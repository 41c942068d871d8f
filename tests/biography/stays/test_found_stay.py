from mapapp.biography.dating.dated import Dating
from mapapp.biography.mentions import Mention
from mapapp.biography.presence.judgement import Judgement, Role
from mapapp.biography.stays.found_stay import FoundStay, join, stay_of
from mapapp.biography.temporal.chronology import Period, a_day, a_year
from mapapp.biography.toponyms.toponym import Toponym
from mapapp.vocabulary import Kind


def day(year: int, month: int, number: int) -> Period:
    found = a_day(year, month, number)
    assert found is not None
    return found


def told(start: Period | None, *, likely: bool = False, guessed: bool = False) -> Mention:
    judgement = Judgement(0.8, Role.PRESENCE, Kind.RESIDENCE, "“live in”", guessed=guessed)
    dating = Dating(start, None, "", "", likely=likely)
    return Mention(Toponym("Ulm", known=True), judgement, dating, (), 0, 9, 3, 6)


def joined(first: Mention, *others: Mention) -> FoundStay:
    stay = stay_of(first)
    for mention in others:
        join(stay, mention)
    return stay


def test_a_date_that_is_told_is_not_widened_by_a_likely_one() -> None:
    arrival = day(1861, 3, 4)
    stay = joined(told(arrival), told(a_year(1861), likely=True), told(a_year(1863), likely=True))
    assert (stay.start, stay.end, len(stay.mentions)) == (arrival, None, 3)


def test_a_likely_date_gives_way_to_one_that_is_told() -> None:
    arrival = day(1861, 3, 4)
    stay = joined(told(a_year(1859), likely=True), told(arrival))
    assert (stay.start, stay.end, stay.likely) == (arrival, None, False)


def test_likely_dates_make_a_span_among_themselves() -> None:
    stay = joined(told(a_year(1859), likely=True), told(a_year(1863), likely=True))
    assert (stay.start, stay.end, stay.likely) == (a_year(1859), a_year(1863), True)


def test_a_likely_presence_adds_its_evidence_alone() -> None:
    stay = joined(told(a_year(1859)), told(a_year(1863), guessed=True))
    assert (stay.start, stay.end, len(stay.mentions)) == (a_year(1859), None, 2)
