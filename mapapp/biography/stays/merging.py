"""Mentions to stays: mentions of one stay become one with its whole span, in the life's order."""

from collections.abc import Iterable

from mapapp.biography.dating.milestones import MILESTONES
from mapapp.biography.mentions import Mention
from mapapp.biography.presence.judgement import Role
from mapapp.biography.stays.belonging import belongs, is_beyond, overlap
from mapapp.biography.stays.found_stay import FoundStay, join, stay_of
from mapapp.biography.stays.settling import (
    date_by_neighbours,
    mend_ends,
    ordered,
    settled,
    united,
    widen_carried,
)
from mapapp.biography.subject import Subject
from mapapp.biography.temporal.chronology import Period
from mapapp.vocabulary import Kind

_ON_THE_WAY = frozenset({Role.HEADING, Role.TRANSIT})
_SETTLED = frozenset({Kind.WORK, Kind.SCHOOL, Kind.PRISON})
_PASSING = frozenset({Kind.VISIT, Kind.CONFERENCE, Kind.TRANSIT, Kind.FRONT})
_RECENT = 12
_MONTHS = 100  # days
_ELSEWHERE = 900  # days
_SURE = 0.9  # of a birth: "was born in X", not "the country of his birth"


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
    stays = merger.stays
    if whole_life:
        stays = settled(united(stays))
        date_by_neighbours(stays)
        widen_carried(stays)
    mend_ends(stays)
    return ordered(stays)


class _Merger:
    def __init__(self, subject: Subject) -> None:
        self.stays: list[FoundStay] = []
        self._subject = subject
        self._by_place: dict[str, list[FoundStay]] = {}
        self._once: dict[Kind, FoundStay] = {}
        self._home: FoundStay | None = None

    def add(self, mention: Mention) -> None:
        """Join the mention to the stay it belongs to, or begin a new one."""
        same = self._by_place.setdefault(mention.toponym.identity, [])
        kind = mention.judgement.kind
        if kind in MILESTONES:
            self._add_once(mention, same)
            return
        left = mention.judgement.role is Role.DEPARTURE
        if left and self._left_country(mention):
            return
        if self._tells_death(mention):
            self.stays[-1].mentions.append(mention)
            return
        stay = None if mention.again else self._joinable(mention, same)
        if stay is not None and not is_beyond(stay, mention):
            join(stay, mention)
            return
        if left and mention.anaphor and same:
            return  # "he left the city": of a stay that is told otherwise
        stay = stay_of(mention)
        if not left:
            self._leave_home(stay, mention)
        self._append(stay, same)

    def close(self) -> None:
        """Leave out what is before the birth; let a last residence last until the death there."""
        birth = self._once.get(Kind.BIRTHPLACE)
        sure = birth is not None and birth.confidence >= _SURE and not birth.carried
        born = birth.start if birth is not None and sure else None
        if born is not None:
            self.stays[:] = [
                s for s in self.stays if s is birth or s.last is None or s.last >= born.first
            ]
        self._die()
        home = self._home
        death = self._once.get(Kind.DEATH)
        if home is None or home.end is not None or home.start is None or death is None:
            return
        if home.identity == death.identity and death.start is not None:
            home.end = death.start if home.start.first <= death.start.first else None

    def _die(self) -> None:
        """What is told of the very day of the death is the death: "was shot in X on that day"."""
        day, death = self._subject.death, self._once.get(Kind.DEATH)
        if day is None or day.days > 1:
            return
        last = [s for s in self.stays if s.start == day and s.end in {None, day}]
        for stay in last:
            if stay.kind is Kind.BIRTHPLACE or stay is death:
                continue
            if death is None:
                stay.kind = Kind.DEATH
                self._once[Kind.DEATH] = death = stay
            elif death.identity == stay.identity and not stay.rival:
                death.mentions += stay.mentions
                self.stays.remove(stay)

    def _append(self, stay: FoundStay, same: list[FoundStay]) -> None:
        self.stays.append(stay)
        same.append(stay)
        del same[:-_RECENT]

    def _add_once(self, mention: Mention, same: list[FoundStay]) -> None:
        kind = mention.judgement.kind
        known = self._once.get(kind)
        if known is not None and known.mentions[0].implied and not mention.implied:
            self.stays.remove(known)
            known = None
        if known is None:
            self._once[kind] = stay = stay_of(mention)
            stay.start = stay.end = _within(stay.start, stay.end)
            stay.conflicts += self._against_opening(kind, stay)
            self._append(stay, same)
        elif mention.implied and known.identity != mention.toponym.identity:
            return
        elif _is_exacter(mention, known):
            known.context.append(known.name)
            known.mentions.insert(0, mention)
            same.append(known)
        elif known.identity != mention.toponym.identity:
            self._add_rival(mention, known, same)
        else:
            known.mentions.append(mention)
            told = mention.dating.start
            if told and known.start and not (mention.dating.carried or known.carried):
                apart = told.first > known.start.last or known.start.first > told.last
                known.conflicts += [f"also dated {told.edtf}"] if apart else []
            if known.start is None or (known.carried and not mention.dating.carried):
                known.start = known.end = mention.dating.start

    def _against_opening(self, kind: Kind, stay: FoundStay) -> list[str]:
        """A birth or death that is told with another date than the life's opening has."""
        day = self._subject.birth if kind is Kind.BIRTHPLACE else self._subject.death
        told = stay.start
        if day is None or told is None or (told.first <= day.last and day.first <= told.last):
            return []
        return [f"also dated {day.edtf}, in the opening"]

    def _add_rival(self, mention: Mention, known: FoundStay, same: list[FoundStay]) -> None:
        """Another birthplace, or place of death, is kept where the text tells it as doubtful."""
        if mention.doubt or known.mentions[0].doubt:
            stay = stay_of(mention)
            stay.start = stay.end = stay.start or known.start
            stay.rival = known
            self._append(stay, same)

    def _tells_death(self, mention: Mention) -> bool:
        """ "He died in X in 1986, where …": what is said there of that year is the death."""
        latest, period = self.stays[-1] if self.stays else None, mention.dating.period
        if latest is None or latest.kind is not Kind.DEATH or not mention.anaphor:
            return False
        same = latest.identity == mention.toponym.identity
        return same and period is not None and period.days > _MONTHS and overlap(latest, period)

    def _joinable(self, mention: Mention, same: list[FoundStay]) -> FoundStay | None:
        # "There", and a house without a town, are in the latest town.
        town = mention.anaphor and not mention.toponym.wide
        told = (s for s in reversed(self.stays) if not (town and s.mentions[0].toponym.wide))
        # "Travelled to X from Y. In X …": he is not where he only came from.
        mine = {id(stay) for stay in same}
        latest = next((s for s in told if id(s) in mine or not _is_only_left(s)), None)
        for stay in reversed(same):
            if stay.kind in MILESTONES:
                continue
            home = stay is self._home and not self._left_long_ago(stay, mention)
            if belongs(mention, stay, is_latest=stay is latest, is_home=home):
                return stay
        return None

    def _left_long_ago(self, home: FoundStay, mention: Mention) -> bool:
        """Whether the subject is told to have been elsewhere for years since."""
        period = mention.dating.period
        if period is None or home.start is None or mention.dating.carried:
            return False
        since = (
            s.start.first
            for s in self.stays
            if s.start and not s.carried and home.start.last < s.start.first <= period.first
        )
        first = min(since, default=None)
        return first is not None and (period.first - first).days > _ELSEWHERE

    def _left_country(self, mention: Mention) -> bool:
        """ "He left Peru": the stay in the town there ends, where one was told of."""
        toponym, left = mention.toponym, mention.dating.end or mention.dating.start
        latest = self.stays[-1] if self.stays else None
        if latest is None or not toponym.wide or latest.mentions[0].toponym.wide:
            return False
        town = latest.mentions[0].toponym
        if not toponym.country or town.country != toponym.country or latest.kind in MILESTONES:
            return False
        dated = left is not None and latest.end is None and not mention.dating.carried
        if dated and left is not None and (latest.first is None or latest.first <= left.last):
            latest.end = left
        latest.mentions.append(mention)
        return True

    def _leave_home(self, stay: FoundStay, mention: Mention) -> None:
        """A dated move elsewhere, that a rule tells of, ends the residence before it."""
        if mention.judgement.guessed:
            return
        home, kind = self._home, mention.judgement.kind
        begins = None if mention.dating.carried else mention.dating.start
        role = mention.judgement.role
        stays = kind not in {Kind.VISIT, Kind.CONFERENCE} and not mention.at_once
        if stays and (mention.returned or role is Role.ARRIVAL):
            lived = home if home is not None and home.kind is not Kind.VISIT else None
            lived = None if lived is not None and lived.at_once else lived
            if lived is not None and begins is not None and lived.identity != stay.identity:
                _end(lived, begins)
            self._home = stay
        elif home is None:
            self._home = stay if role not in _ON_THE_WAY else None
        elif begins is not None and kind not in _PASSING:
            # Who is told to live elsewhere has left a home of which nobody knows since when.
            self._home = stay if kind in _SETTLED or home.start is None else home


def _is_only_left(stay: FoundStay) -> bool:
    return all(mention.judgement.role is Role.DEPARTURE for mention in stay.mentions)


def _end(home: FoundStay, move: Period) -> None:
    """End a residence with the move elsewhere, unless the text has told its end."""
    began = home.start is not None and home.start.first <= move.first
    if began and (home.end is None or (home.attested and home.end.last <= move.last)):
        home.end = home.moved = move


def _is_exacter(mention: Mention, known: FoundStay) -> bool:
    """Whether a town is told where only its country was before."""
    outer, inner = known.mentions[0].toponym, mention.toponym
    same = inner.known and outer.country == inner.country
    return outer.wide and not inner.wide and (same or known.name in mention.context)


def _within(start: Period | None, end: Period | None) -> Period | None:
    """A day that lies somewhere between two: "born between 1320 and 1325"."""
    if start is None or end is None or start == end:
        return start or end
    edtf = f"[{start.begin.rstrip('~?')}..{end.finish.rstrip('~?')}]"
    return Period(edtf, edtf, start.first, end.last)
