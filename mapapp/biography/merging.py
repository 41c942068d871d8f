"""Mentions to stays: mentions of one stay become one with its whole span, in the life's order."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from mapapp.biography.acting import Role
from mapapp.biography.chronology import Period, a_year
from mapapp.biography.mentions import Mention
from mapapp.biography.subject import Subject
from mapapp.geocoding.spelling import key
from mapapp.vocabulary import ArrivedBy, Kind

_ONCE = frozenset({Kind.BIRTHPLACE, Kind.DEATH})
_RECENT = 12


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
    rival: "FoundStay | None" = None
    context: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The place as the text writes it, where it does so best."""
        return self.mentions[0].toponym.name

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


def merge(
    mentions: Iterable[Mention], subject: Subject, *, whole_life: bool = True
) -> list[FoundStay]:
    """The stays that the mentions tell of, ordered by their dates, else as the text has them.

    In a whole life a country gives way to the town in it that is told next to it; in a lone
    passage both are kept.
    """
    merger = _Merger(subject)
    for mention in mentions:
        merger.add(mention)
    merger.close()
    if not whole_life:
        return _ordered(merger.stays)
    stays = _settled(merger.stays)
    _date_by_neighbours(stays)
    return _ordered(stays)


def _was_there(stay: FoundStay) -> bool:
    """Whether more is told than that the subject set out for the place."""
    return any(mention.judgement.role is not Role.HEADING for mention in stay.mentions)


class _Merger:
    def __init__(self, subject: Subject) -> None:
        self.stays: list[FoundStay] = []
        self._subject = subject
        self._by_place: dict[str, list[FoundStay]] = {}
        self._once: dict[Kind, FoundStay] = {}
        self._home: FoundStay | None = None

    def add(self, mention: Mention) -> None:
        """Join the mention to the stay it belongs to, or begin a new one."""
        place = key(mention.toponym.name)
        same = self._by_place.setdefault(place, [])
        kind = mention.judgement.kind
        if kind in _ONCE:
            self._add_once(mention, same)
            return
        if mention.judgement.role is Role.DEPARTURE and self._left_country(mention):
            return
        stay = self._joinable(mention, same)
        if stay is not None:
            _join(stay, mention)
            return
        stay = _begin(mention)
        if mention.judgement.role is not Role.DEPARTURE:
            self._leave_home(stay, mention)
        self._append(stay, same)

    def close(self) -> None:
        """A residence at the place of death lasts until the death."""
        home = self._home
        death = self._once.get(Kind.DEATH)
        if home is None or home.end is not None or home.start is None or death is None:
            return
        if key(home.name) == key(death.name) and death.start is not None:
            home.end = death.start if home.start.first <= death.start.first else None

    def _append(self, stay: FoundStay, same: list[FoundStay]) -> None:
        self.stays.append(stay)
        same.append(stay)
        del same[:-_RECENT]

    def _add_once(self, mention: Mention, same: list[FoundStay]) -> None:
        kind = mention.judgement.kind
        known = self._once.get(kind)
        if known is None:
            self._once[kind] = stay = _begin(mention)
            stay.end = stay.start
            self._append(stay, same)
        elif key(known.name) == key(mention.toponym.name):
            known.mentions.append(mention)
            if known.start is None or (known.carried and not mention.dating.carried):
                known.start = known.end = mention.dating.start

    def _joinable(self, mention: Mention, same: list[FoundStay]) -> FoundStay | None:
        latest = self.stays[-1] if self.stays else None
        for stay in reversed(same):
            if stay.kind in _ONCE:
                continue
            if _belongs(mention, stay, is_latest=stay is latest, is_home=stay is self._home):
                return stay
        return None

    def _left_country(self, mention: Mention) -> bool:
        """ "He left Peru": the stay in the town there ends, where one was told of."""
        toponym, left = mention.toponym, mention.dating.end or mention.dating.start
        latest = self.stays[-1] if self.stays else None
        if latest is None or not toponym.wide or latest.mentions[0].toponym.wide:
            return False
        town = latest.mentions[0].toponym
        if not toponym.country or town.country != toponym.country or latest.kind in _ONCE:
            return False
        dated = left is not None and latest.end is None and not mention.dating.carried
        if dated and left is not None and (latest.first is None or latest.first <= left.last):
            latest.end = left
        latest.mentions.append(mention)
        return True

    def _leave_home(self, stay: FoundStay, mention: Mention) -> None:
        """A dated move elsewhere ends the residence before it."""
        home, dating = self._home, mention.dating
        moved = mention.judgement.role is Role.ARRIVAL and mention.judgement.kind is not Kind.VISIT
        if not moved:
            self._home = home or stay
            return
        dated = dating.start is not None and not dating.carried
        if home is not None and home.end is None and dated and dating.start is not None:
            began = home.start is None or home.start.first <= dating.start.first
            home.end = dating.start if began else None
        self._home = stay


def _belongs(mention: Mention, stay: FoundStay, *, is_latest: bool, is_home: bool) -> bool:
    """Whether a mention of the same place is of this stay rather than of another one."""
    dating, role = mention.dating, mention.judgement.role
    period = dating.period
    if mention.anaphor:
        return is_latest or period is None or _overlap(stay, period)
    if role is Role.DEPARTURE and (stay.end is None or period is None):
        return True
    if period is None or dating.carried:
        return is_latest or (is_home and stay.end is None) or mention.anaphor
    if stay.first is None or (stay.carried and is_latest):
        return is_latest
    open_since = stay.end is None and stay.start is not None and stay.start.first <= period.first
    goes_on = role is not Role.ARRIVAL and open_since and (is_latest or is_home)
    return goes_on or _overlap(stay, period)


def _overlap(stay: FoundStay, period: Period) -> bool:
    first, last = stay.first, stay.last
    return first is not None and last is not None and first <= period.last and period.first <= last


def _begin(mention: Mention) -> FoundStay:
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
        context=list(mention.context),
    )


def _confidence(mention: Mention) -> float:
    sure = mention.judgement.confidence
    if mention.dating.carried:
        sure *= 0.85
    elif mention.dating.period is None:
        sure *= 0.8
    return sure if mention.toponym.known else sure * 0.9


def _join(stay: FoundStay, mention: Mention) -> None:
    dating, role = mention.dating, mention.judgement.role
    stay.mentions.append(mention)
    stay.context += [name for name in mention.context if name not in stay.context]
    stay.confidence = max(stay.confidence, _confidence(mention))
    stay.arrived_by = stay.arrived_by or mention.arrived_by
    if dating.period is None or (dating.carried and stay.start is not None):
        return
    if role is Role.DEPARTURE:
        stay.end = dating.end or dating.start
        return
    if stay.start is None or stay.carried:
        stay.start, stay.carried = dating.start or stay.start, dating.carried
        stay.end = dating.end or stay.end
        return
    _widen(stay, dating.start, dating.end)


def _widen(stay: FoundStay, start: Period | None, end: Period | None) -> None:
    """Let the stay's span hold what the mention tells."""
    if start is not None and stay.start is not None:
        if start.first < stay.start.first:
            stay.start = start
        elif start.first > stay.start.last and end is None:
            end = start
        elif start.last <= stay.start.last and start.days < stay.start.days and stay.end is None:
            stay.start = start  # the same arrival, told more exactly
    if end is not None and (stay.end is None or end.last > stay.end.last):
        stay.end = end


def _settled(stays: list[FoundStay]) -> list[FoundStay]:
    """Leave out a country or region where the town in it is told next to it, of the same time."""
    kept: list[FoundStay] = []
    stays = [stay for stay in stays if _was_there(stay)]
    for index, stay in enumerate(stays):
        neighbours = [*stays[max(0, index - 1) : index], *stays[index + 1 : index + 2]]
        town = next((other for other in neighbours if _lies_in(other, stay)), None)
        if town is None:
            kept.append(stay)
            continue
        town.context.append(stay.name)
        if town.start is None or town.carried:
            town.start, town.carried = stay.start or town.start, stay.carried
        town.end = town.end or stay.end
    return kept


def _date_by_neighbours(stays: list[FoundStay]) -> None:
    """A stay without a date, told between two of nearly one time, is of that time, roughly."""
    for index, stay in enumerate(stays):
        if stay.start is not None or stay.end is not None or stay.kind in _ONCE:
            continue
        before = next((s for s in reversed(stays[max(0, index - 3) : index]) if s.last), None)
        after = next((s for s in stays[index + 1 : index + 4] if s.start and not s.carried), None)
        if before is None or after is None or before.last is None or after.start is None:
            continue
        first, last = before.last.year, after.start.first.year
        if before.kind is not Kind.BIRTHPLACE and 0 <= last - first <= _NEAR_YEARS:
            stay.start = a_year(first).to(a_year(last)).about()
            stay.carried = True


_NEAR_YEARS = 2


def _lies_in(town: FoundStay, area: FoundStay) -> bool:
    inner, outer = town.mentions[0].toponym, area.mentions[0].toponym
    if not outer.wide or inner.wide or town.kind in _ONCE or area.kind in _ONCE:
        return False
    if inner.known and outer.known and inner.country != outer.country and outer.country:
        return False
    near = abs(town.mentions[0].start - area.mentions[0].start) < _NEAR_CHARACTERS
    period = area.start or area.end
    if not near:
        return False
    if period is None or town.start is None or town.carried or area.carried:
        return True
    return town.start.first <= period.last and period.first <= town.start.last


_NEAR_CHARACTERS = 500


def _ordered(stays: list[FoundStay]) -> list[FoundStay]:
    """By first day; a stay without a date keeps its place behind the one told before it."""
    keyed: list[tuple[date, int, FoundStay]] = []
    now = date.min
    for index, stay in enumerate(stays):
        if stay.start is not None and not stay.carried:
            now = stay.start.first
            keyed.append((now, index, stay))
        elif stay.end is not None and stay.start is None:
            keyed.append((min(now, stay.end.last), index, stay))
        else:
            keyed.append((now, index, stay))
    keyed.sort(key=lambda item: (item[2].kind is Kind.DEATH, item[0], item[1]))
    return [stay for _, _, stay in keyed]
