"""Mentions of the subject's presence in a paragraph, sentence by sentence, each with its date."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mapapp.biography.clauses.carriers import carriers, sets_out
from mapapp.biography.clauses.grammar import Frame, Reading
from mapapp.biography.clauses.reader import ClauseReader
from mapapp.biography.dating.dated import SAME_CLAUSE, Dating
from mapapp.biography.dating.milestones import (
    MILESTONES,
    day_of_birth,
    dies_there,
    is_grown_up,
    of_another_life,
    with_lifespan,
)
from mapapp.biography.dating.negation import begin_then
from mapapp.biography.dating.present import come_to
from mapapp.biography.dating.telling import (
    degree_alone,
    takes_degree,
    when_born,
    when_dead,
    when_over,
)
from mapapp.biography.dating.vagueness import is_too_vague
from mapapp.biography.dating.weighing import WeighingDater
from mapapp.biography.lexicon import words
from mapapp.biography.presence.judgement import Judgement, Role, base_of
from mapapp.biography.presence.passing import is_on_a_visit, passes_at_once
from mapapp.biography.presence.returning import returns
from mapapp.biography.presence.travelling import means_of_travel
from mapapp.biography.reading.sentences import sentences
from mapapp.biography.reading.text import Block
from mapapp.biography.subject import Focus, Subject
from mapapp.biography.temporal.ahead import look_ahead
from mapapp.biography.temporal.expression import Timex
from mapapp.biography.temporal.timex import read
from mapapp.biography.toponyms.found import Discourse, PlaceFound
from mapapp.biography.toponyms.parting import tokens_of
from mapapp.biography.toponyms.places import places
from mapapp.biography.toponyms.reader import ToponymReader
from mapapp.biography.toponyms.toponym import Toponym
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
    sentence: str = ""
    heading: str = ""
    note: str = ""
    arrived_by: ArrivedBy | None = None
    anaphor: bool = False
    doubt: bool = False
    """The sentence reports it as one account of several."""
    again: bool = False
    """A further date of the place, of a stay of its own."""
    returned: bool = False
    """The sentence says that he had been there before: "in X again", "back in X"."""
    remained: bool = False
    """The sentence says until when he went on to be there: "remained in X until"."""
    at_once: bool = False
    """What is told was over at once, or gone to the place for: it is no residence."""
    implied: bool = False
    """A death that is told only as the end of a stay: "lived there until her death"."""


def mentions(block: Block, discourse: Discourse, toponyms: ToponymReader) -> Iterator[Mention]:
    """The mentions of one paragraph, in its order."""
    discourse.focus = Focus()
    discourse.since_date = 99
    notes = iter(block.notes)
    note = next(notes, None)
    latest: Mention | None = None
    look_ahead(block.text, discourse.now)
    for start, end in sentences(block.text):
        sentence = block.text[start:end]
        number = ""
        while note is not None and note[0] <= end + 1:
            number = note[1] if note[0] > start else number
            note = next(notes, None)
        span = block.source_span(start, end)
        titles = [(a - start, b - start) for a, b in block.titles if start <= a < end]
        told = list(_sentence(sentence, titles, discourse, toponyms))
        told = [*_graduation(latest, discourse.degree), *told]
        latest = told[-1] if told and not discourse.graduated else None
        for mention in told:
            name = block.source_span(start + mention.name_start, start + mention.name_end)
            yield replace(
                mention,
                start=span[0],
                end=span[1],
                name_start=name[0],
                name_end=name[1],
                sentence=sentence,
                heading=discourse.heading,
                note=number,
                doubt=_DOUBT.search(sentence) is not None,
            )
    discourse.paragraph += 1


def _graduation(latest: Mention | None, degree: Timex | None) -> Iterator[Mention]:
    """ "He studied at X. He graduated in 1901.": the degree ends the studies told before it."""
    if latest is None or degree is None or degree.period is None:
        return
    begun = latest.dating.start
    early = begun is None or begun.first <= degree.period.last
    if latest.judgement.kind is Kind.SCHOOL and latest.dating.end is None and early:
        dating = Dating(None, degree.period, degree.text, "date of the degree")
        at = replace(latest, name_start=degree.start, name_end=degree.end)
        yield replace(at, dating=dating, anaphor=True, again=False)


def _in_title(frame: Frame, titles: Sequence[tuple[int, int]]) -> bool:
    return any(start <= frame.token.start < end for start, end in titles)


def _sentence(
    sentence: str,
    titles: Sequence[tuple[int, int]],
    discourse: Discourse,
    toponyms: ToponymReader,
) -> Iterator[Mention]:
    discourse.sentence += 1
    before = discourse.now.period
    times = read(sentence, discourse.now)
    sequence = tokens_of(sentence, times, discourse.subject, toponyms)
    reading = ClauseReader(sequence, discourse.subject, discourse.focus).read()
    begin_then(reading, sequence)
    discourse.focus = reading.focus
    discourse.degree = degree_alone(reading)
    discourse.graduated = any(takes_degree(clause) for clause in reading.clauses)
    come_to(reading, sequence, discourse.now, before)
    reading.frames[:] = [frame for frame in reading.frames if not _in_title(frame, titles)]
    discourse.subject.carriers.update(carriers(reading))
    _keep_under_way(reading, discourse.subject)
    found = list(places(reading, discourse, toponyms))
    judged = [(place, place.judgement) for place in found if place.judgement is not None]
    born = any(judgement.kind is Kind.BIRTHPLACE for _, judgement in judged)
    soon = _SOON_AFTER.match(sentence) is not None
    carried = None if born or (before == discourse.born and not soon) else before
    over = discourse.died, discourse.passed
    dater = WeighingDater(reading, carried, discourse.since_date + 1, over)
    indexes = [place.frame.index for place, _ in judged]
    sure = [place.frame.index for place, judgement in judged if not judgement.guessed]
    for place, judgement in judged:
        # A birth or death on a day that no rule tells would be taken for somebody else's.
        date = dater.by_rule if judgement.kind in MILESTONES else dater.date
        dating = date(place.frame, indexes if judgement.guessed else sure, place.last)
        if judgement.guessed and (dating.period is None or dating.carried):
            continue
        dating = day_of_birth(place, times, discourse.subject) or dating
        if of_another_life(place, dating, discourse.subject):
            continue
        if place.frame.clause.parents and is_grown_up(dating, discourse.subject):
            continue  # "his parents moved to X": not with him
        if judgement.role is Role.TRANSIT:
            dating = _on_the_way(dating)
        dating = with_lifespan(place, dating, discourse.subject)
        own = dating.found.endswith(SAME_CLAUSE)
        if not own and place.frame.verb and place.frame.verb.base in _CHILDHOOD:
            dating = Dating()
        if not is_too_vague(place, dating, discourse):
            yield _told(place, dating, reading, discourse)
            until = dies_there(sentence, sequence, place.frame.token, dating, discourse.subject)
            yield from _further(place, dating, until or dater.dying(place.frame), dater)
    discourse.died = when_dead(reading)
    discourse.passed = when_over(reading, discourse.now.period)
    discourse.born = when_born(reading) or discourse.born
    discourse.now.birth = discourse.now.birth or discourse.born  # ages count from it
    told = any(t.period is not None and not t.bracketed for t in times)
    if born and (
        not told or discourse.now.period == before
    ):  # what follows is of the years after, whatever was told before
        discourse.now.period = discourse.born = discourse.subject.birth
    discourse.since_date = 0 if told else discourse.since_date + 1


def _told(place: PlaceFound, dating: Dating, reading: Reading, discourse: Discourse) -> Mention:
    """The mention of a place, with how the subject came and how long it may have been."""
    frame = place.frame
    assert place.judgement is not None  # noqa: S101  # for the type checker: the caller has looked
    return replace(
        _mention(place, dating),
        returned=returns(frame, reading.tokens),
        remained=base_of(frame) in _REMAINING and dating.start is None,
        arrived_by=_means(frame, place.judgement.role, reading, discourse),
        at_once=passes_at_once(frame) or is_on_a_visit(frame, reading),
    )


def _further(
    place: PlaceFound, dating: Dating, died: Dating | None, dater: WeighingDater
) -> Iterator[Mention]:
    """What else a sentence tells of a place: the death that ends a stay, and further dates."""
    judgement = place.judgement
    if died and judgement and not (judgement.guessed or judgement.kind in MILESTONES):
        yield replace(_mention(place, died), judgement=_DYING, implied=True)
    for further in dater.again(place.frame, dating):
        yield replace(_mention(place, further), again=True)


def _on_the_way(dating: Dating) -> Dating:
    """ "Came by way of X to Y, where he landed on 5 May": he was in X some days before."""
    day = dating.start
    return replace(dating, start=day.about()) if day is not None and day.days == 1 else dating


def _means(frame: Frame, role: Role, reading: Reading, discourse: Discourse) -> ArrivedBy | None:
    """How the subject came: "sailed from X and reached Y in May" tells it of both places."""
    means = means_of_travel(frame, reading.tokens)
    if role is Role.DEPARTURE:
        discourse.aboard, discourse.left_at = means, discourse.sentence
        return None
    if role not in {Role.ARRIVAL, Role.HEADING}:
        return None
    aboard = discourse.aboard if discourse.sentence - discourse.left_at <= 1 else None
    discourse.aboard = None
    return means or aboard


def _keep_under_way(reading: Reading, subject: Subject) -> None:
    """For some sentences after an expedition is told of, its ships carry the subject."""
    subject.under_way = _UNDER_WAY if sets_out(reading) else max(0, subject.under_way - 1)


_UNDER_WAY = 4  # sentences


_DOUBT = re.compile(
    r"\b(?:according to|some sources|other sources|sources (?:give|differ)|disputed|claimed"
    r"|by (?:his|her) own account|probably|possibly|perhaps|or possibly|others? (?:say|give|hold)"
    r"|is said|was said|tradition|allegedly|reportedly|uncertain)\b",
    re.IGNORECASE,
)
_REMAINING = words("remain stay continue")
_SOON_AFTER = re.compile(
    r"(?:Very )?(?:Soon|Shortly|Immediately|Not long) (?:after(?:wards?)?|thereafter)\b"
)
_CHILDHOOD = words("grow raise")


_DYING = Judgement(0.7, Role.PRESENCE, Kind.DEATH, "a stay “until … death” of the subject")


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
        anaphor=place.anaphor,
    )
