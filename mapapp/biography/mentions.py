"""Mentions of the subject's presence in a paragraph, sentence by sentence, each with its date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from mapapp.biography.acting import Judgement, Role
from mapapp.biography.clauses import ClauseReader
from mapapp.biography.dating import Dater, Dating
from mapapp.biography.grammar import Frame
from mapapp.biography.lexicon import (
    words,
)
from mapapp.biography.places import Discourse, PlaceFound, places
from mapapp.biography.presence import means_of_travel
from mapapp.biography.sentences import sentences
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.text import Block
from mapapp.biography.timex import read
from mapapp.biography.tokens import tokens
from mapapp.biography.toponyms import Toponym, ToponymReader
from mapapp.vocabulary import ArrivedBy, Kind


@dataclass(frozen=True, slots=True)
class Mention:
    """The subject's presence at a place as one sentence tells it; offsets are the input's."""

    toponym: Toponym
    judgement: Judgement
    dating: Dating
    context: tuple[str, ...]
    start: int
    end: int
    name_start: int
    name_end: int
    heading: str = ""
    note: str = ""
    arrived_by: ArrivedBy | None = None
    anaphor: bool = False


def mentions(block: Block, discourse: Discourse, toponyms: ToponymReader) -> Iterator[Mention]:
    """The mentions of one paragraph, in its order."""
    discourse.focus = Focus()
    discourse.since_date = 99
    notes = iter(block.notes)
    note = next(notes, None)
    for start, end in sentences(block.text):
        sentence = block.text[start:end]
        number = ""
        while note is not None and note[0] <= end + 1:
            number = note[1] if note[0] > start else number
            note = next(notes, None)
        span = block.source_span(start, end)
        titles = [(a - start, b - start) for a, b in block.titles if start <= a < end]
        for mention in _sentence(sentence, titles, discourse, toponyms):
            name = block.source_span(start + mention.name_start, start + mention.name_end)
            yield replace(
                mention,
                start=span[0],
                end=span[1],
                name_start=name[0],
                name_end=name[1],
                heading=discourse.heading,
                note=number,
            )
    discourse.paragraph += 1


def _in_title(frame: Frame, titles: Sequence[tuple[int, int]]) -> bool:
    return any(start <= frame.token.start < end for start, end in titles)


def _sentence(
    sentence: str,
    titles: Sequence[tuple[int, int]],
    discourse: Discourse,
    toponyms: ToponymReader,
) -> Iterator[Mention]:
    before = discourse.now.period
    times = read(sentence, discourse.now)
    sequence = tokens(sentence, times)
    reading = ClauseReader(sequence, discourse.subject, discourse.focus).read()
    discourse.focus = reading.focus
    reading.frames[:] = [frame for frame in reading.frames if not _in_title(frame, titles)]
    found = list(places(reading, discourse, toponyms))
    dater = Dater(reading, before, discourse.since_date + 1)
    indexes = [place.frame.index for place in found if place.judgement is not None]
    for place in found:
        if place.judgement is None:
            continue
        dating = dater.date(place.frame, indexes)
        dating = _with_lifespan(place, dating, discourse.subject)
        if dating.carried and place.frame.verb and place.frame.verb.base in _CHILDHOOD:
            dating = Dating()
        if not _too_vague(place, dating, discourse):
            yield _mention(place, dating)
    told = any(t.period is not None and not t.bracketed for t in times)
    discourse.since_date = 0 if told else discourse.since_date + 1


_CHILDHOOD = words("grow raise")


def _too_vague(place: PlaceFound, dating: Dating, discourse: Discourse) -> bool:
    """No date, and either a whole country or the opening's summary."""
    if dating.period is not None and not dating.carried:
        return False
    assert place.judgement is not None  # noqa: S101  # for the type checker: looked at before
    if place.judgement.kind in {Kind.BIRTHPLACE, Kind.DEATH}:
        return False
    if discourse.lead and discourse.paragraph == 0:
        return True
    return place.toponym.wide and place.judgement.role is not Role.ARRIVAL


def _mention(place: PlaceFound, dating: Dating) -> Mention:
    token = place.frame.token
    judgement = place.judgement
    assert judgement is not None  # noqa: S101  # for the type checker: the caller has looked
    return Mention(
        place.toponym,
        judgement,
        dating,
        tuple(dict.fromkeys(place.context)),
        0,
        0,
        token.start,
        token.end,
        arrived_by=means_of_travel(place.frame) if judgement.role is Role.ARRIVAL else None,
        anaphor=place.anaphor,
    )


def _with_lifespan(place: PlaceFound, dating: Dating, subject: Subject) -> Dating:
    """Birth and death have their days from the opening, where the sentence is less exact."""
    kind = place.judgement.kind if place.judgement else None
    day = {Kind.BIRTHPLACE: subject.birth, Kind.DEATH: subject.death}.get(kind) if kind else None
    if day is None:
        return dating
    told = dating.start
    if told is not None and not dating.carried and (kind is Kind.DEATH or day.days > 31):
        slack = timedelta(400 if told.begin.endswith("~") else 0)  # counted from an age, or about
        overlap = told.first - slack <= day.last and day.first <= told.last + slack
        if not overlap or told.days < day.days:
            return dating
    return Dating(day, day, dating.text or day.edtf, "date of the life's opening")
