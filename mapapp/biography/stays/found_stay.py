"""A stay as the mentions of it tell it."""

from dataclasses import dataclass, field, replace
from datetime import date

from mapapp.biography.mentions import Mention
from mapapp.biography.presence.judgement import Role
from mapapp.biography.temporal.chronology import Period
from mapapp.vocabulary import ArrivedBy, Kind

NEAR_CHARACTERS = 500


@dataclass(slots=True)
class FoundStay:
    """A stay as the mentions tell it; the first mention is its main evidence."""

    mentions: list[Mention]
    start: Period | None = None
    end: Period | None = None
    kind: Kind = Kind.RESIDENCE
    arrived_by: ArrivedBy | None = None
    confidence: float = 0.0
    carried: bool = False
    likely: bool = False
    """No rule tells the dates."""
    attested: bool = False
    """The end is the last day that is told of, not one that is told as the end."""
    rival: "FoundStay | None" = None
    """The stay that this one, another account of the same, contradicts."""
    moved: Period | None = None
    """When the subject is told to be elsewhere: the stay had ended by then, nobody says when."""
    conflicts: list[str] = field(default_factory=list)
    """Other dates that the text gives for the same."""
    context: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The place as the text writes it, where it does so best."""
        return self.mentions[0].toponym.name

    @property
    def identity(self) -> str:
        """What all names of the place share."""
        return self.mentions[0].toponym.identity

    @property
    def guessed(self) -> bool:
        """No rule tells of it: what stands around the place makes it likely."""
        return self.mentions[0].judgement.guessed

    @property
    def at_once(self) -> bool:
        """Whether all that is told was over at once: a battle, a wedding, a visit."""
        return all(mention.at_once for mention in self.mentions)

    @property
    def was_there(self) -> bool:
        """Whether more is told than that the subject set out for the place."""
        return any(mention.judgement.role is not Role.HEADING for mention in self.mentions)

    @property
    def first(self) -> date | None:
        """The first day that the stay may have had."""
        period = self.start or self.end
        return period.first if period else None

    @property
    def last(self) -> date | None:
        """The last day that is told of."""
        ends = [p.last for p in (self.start, self.end) if p is not None]
        return max(ends) if ends else None


def stay_of(mention: Mention) -> FoundStay:
    """The stay that a mention alone tells of."""
    dating, judgement = mention.dating, mention.judgement
    start, end = dating.start, dating.end
    if judgement.role is Role.DEPARTURE and end is None:
        start, end = None, start
    kind = Kind.TRANSIT if judgement.role is Role.TRANSIT else judgement.kind
    return FoundStay(
        [mention],
        start,
        end,
        kind,
        mention.arrived_by,
        _confidence(mention),
        dating.carried,
        dating.likely,
        context=list(mention.context),
    )


def _confidence(mention: Mention) -> float:
    sure = mention.judgement.confidence
    if mention.dating.carried:
        sure *= 0.85
    elif mention.dating.period is None:
        sure *= 0.8
    return sure if mention.toponym.known else sure * 0.9


def join(stay: FoundStay, mention: Mention) -> None:
    """Let a stay hold what a further mention tells of it.

    What is only likely, a presence or a date, adds its evidence to what a rule tells, and no more.
    """
    dating, role = mention.dating, mention.judgement.role
    stay.context += [name for name in mention.context if name not in stay.context]
    told = stay.guessed and not mention.judgement.guessed
    if told or (role is Role.ARRIVAL and not stay.was_there):
        _begin_anew(stay, mention)
        return
    stay.mentions.append(replace(mention, sentence=""))  # the main one's is shown
    if _adds_evidence_alone(stay, mention):
        return
    stay.confidence = max(stay.confidence, _confidence(mention))
    stay.arrived_by = stay.arrived_by or mention.arrived_by
    if dating.period is None or (dating.carried and stay.start is not None):
        if mention.anaphor and stay.end is None:
            stay.end = dating.end  # "He stayed there for six years"
        return
    if role is Role.DEPARTURE and not mention.toponym.institution:  # a house is not the town
        stay.end, stay.attested = dating.end or dating.start, False
        return
    far = mention.start - stay.mentions[0].start > NEAR_CHARACTERS
    if dating.carried and far:
        return
    if stay.start is None or stay.carried or (stay.likely and not dating.likely):
        stay.start, stay.carried = dating.start or stay.start, dating.carried
        stay.likely = dating.likely
        stay.end = dating.end or stay.end
        return
    _widen(stay, dating.start, dating.end)


def _adds_evidence_alone(stay: FoundStay, mention: Mention) -> bool:
    """Whether a mention, or its date, is only likely where a rule tells of the stay."""
    dated = mention.dating.likely and stay.start is not None and not stay.likely
    return dated or (mention.judgement.guessed and not stay.guessed)


def _begin_anew(stay: FoundStay, mention: Mention) -> None:
    """Let a rule's mention tell what was only likely, or only meant, before."""
    told = stay_of(mention)
    stay.mentions.insert(0, mention)
    stay.start, stay.end, stay.kind = told.start, told.end, told.kind
    stay.arrived_by = told.arrived_by or stay.arrived_by
    stay.confidence = told.confidence
    stay.carried, stay.likely = told.carried, told.likely


def _widen(stay: FoundStay, start: Period | None, end: Period | None) -> None:
    """Let the stay's span hold what the mention tells."""
    if start is not None and stay.start is not None:
        if start.first < stay.start.first:
            stay.start = start
        elif start.first > stay.start.last and end is None:
            end = start
            stay.attested = stay.end is None or stay.attested
        elif start.last <= stay.start.last and start.days < stay.start.days and stay.end is None:
            stay.start = start  # the same arrival, told more exactly
    if end is not None and (stay.end is None or end.last > stay.end.last):
        stay.end = end
