"""All stays of a life together: countries give way to towns, dates are shared, order is made."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

from mapapp.biography.dating.milestones import MILESTONES
from mapapp.biography.presence.judgement import Role
from mapapp.biography.stays.found_stay import NEAR_CHARACTERS, FoundStay
from mapapp.biography.temporal.chronology import A_YEAR, Period, a_year
from mapapp.vocabulary import Kind


def settled(stays: list[FoundStay]) -> list[FoundStay]:
    """Leave out a country or region where the town in it is told next to it, of the same time."""
    kept: list[FoundStay] = []
    stays = [stay for stay in stays if stay.was_there]
    stays = [s for s in stays if s.mentions[0].toponym.feature != "continent"] or stays
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


def united(stays: list[FoundStay]) -> list[FoundStay]:
    """Two stays at one place that go on at once are one: in a summary, and where it is told."""
    kept: dict[int, FoundStay] = {}
    by_place: dict[str, list[FoundStay]] = defaultdict(list)
    for stay in stays:
        same = by_place[stay.identity]
        sure = next((one for one in reversed(same) if _is_of(stay, one)), None)
        if sure is not None:
            sure.mentions += [replace(mention, sentence="") for mention in stay.mentions]
            continue
        other = next((one for one in reversed(same) if _are_one(one, stay)), None)
        if other is None:
            kept[id(stay)] = stay
            same.append(stay)
            continue
        longer, shorter = (stay, other) if _days(stay) > _days(other) else (other, stay)
        _take_in(longer, shorter)
        if longer is stay:
            del kept[id(other)]
            kept[id(stay)] = stay
            same[same.index(other)] = stay
    return list(kept.values())


def _are_one(one: FoundStay, other: FoundStay) -> bool:
    """Whether one lies in the time of the other, or both go on together for a year and more."""
    if not (one.first and one.last and other.first and other.last):
        return False
    told = one.start and other.start and not (one.carried or other.carried)
    mentions = (*one.mentions, *other.mentions)
    spans = any(m.dating.start and m.dating.end for m in mentions)  # in one sentence
    if not (told and _may_be_one(one, other) and spans) or (
        other.mentions[0].returned and one.first < other.first
    ):
        return False  # left, and come back to
    together = (min(one.last, other.last) - max(one.first, other.first)).days
    ended = one.end if _days(one) > _days(other) else other.end
    within = together == min(_days(one), _days(other)) < max(_days(one), _days(other))
    return (within and ended is not None) or together > A_YEAR


def _is_of(vague: FoundStay, sure: FoundStay) -> bool:
    """Whether a year that was carried over is that of a stay at the place that is told exactly."""
    first = vague.mentions[0]
    if not vague.carried or sure.carried or first.returned or first.judgement.role is Role.ARRIVAL:
        return False
    if not (_may_be_one(vague, sure) and vague.first and vague.last and sure.first and sure.last):
        return False
    return vague.first <= sure.last and sure.first <= vague.last


def _may_be_one(one: FoundStay, other: FoundStay) -> bool:
    """Whether neither is a birth or death, or another account of one."""
    return {one.kind, other.kind}.isdisjoint(MILESTONES) and not (one.rival or other.rival)


def _days(stay: FoundStay) -> int:
    return (stay.last - stay.first).days if stay.first and stay.last else 0


def _take_in(stay: FoundStay, other: FoundStay) -> None:
    """Let a stay hold the mentions and the dates of another."""
    stay.mentions += [replace(mention, sentence="") for mention in other.mentions]
    stay.context += [name for name in other.context if name not in stay.context]
    stay.confidence = max(stay.confidence, other.confidence)
    if other.start and stay.start and other.start.first < stay.start.first:
        stay.start = other.start
    if other.last and stay.last and other.last > stay.last:
        stay.end = other.end


def date_by_neighbours(stays: list[FoundStay]) -> None:
    """A stay without a date, told between two of nearly one time, is of that time, roughly."""
    for index, stay in enumerate(stays):
        if stay.start is not None or stay.end is not None or stay.kind in MILESTONES:
            continue
        before = next((s for s in reversed(stays[max(0, index - 3) : index]) if s.last), None)
        after = next((s for s in stays[index + 1 : index + 4] if s.start and not s.carried), None)
        if before is None or after is None or before.last is None or after.start is None:
            continue
        first, last = before.last.year, after.start.first.year
        if before.kind is not Kind.BIRTHPLACE and 0 <= last - first <= _NEAR_YEARS:
            stay.start = a_year(first).to(a_year(last)).about()
            stay.carried = True


def widen_carried(stays: list[FoundStay]) -> None:
    """A year that was carried over may be any up to the next one that is told."""
    for index, stay in enumerate(stays):
        year = stay.start
        if not stay.carried or year is None or stay.end is not None or year.begin != year.finish:
            continue
        following = (s.start for s in stays[index + 1 : index + 4] if s.start and not s.carried)
        after = next(following, None)
        if after is None or not year.begin[:4].isdigit():
            continue
        first, last = year.first.year, after.first.year
        if 0 < last - first <= _NEAR_YEARS:
            edtf = f"[{first}..{last}]"
            stay.start = Period(edtf, edtf, year.first, a_year(last).last)


_NEAR_YEARS = 2


def _lies_in(town: FoundStay, area: FoundStay) -> bool:
    """Whether the area is told only as where the town is."""
    if town.kind in MILESTONES or area.kind in MILESTONES or not _may_lie_in(town, area):
        return False
    period = area.start or area.end
    if area.start and area.end and town.kind is not Kind.VISIT:
        period = area.start.to(area.end)
    if town.start is None or town.carried:
        wide = area.mentions[0].toponym.feature == "country"
        return period is None or area.carried or wide or _leads_to(area, town)
    if period is None or area.carried:
        return True
    return town.start.first <= period.last and period.first <= town.start.last


def _may_lie_in(town: FoundStay, area: FoundStay) -> bool:
    """Whether the town may be one of the area's, and is told near it."""
    then, first = town.mentions[0], area.mentions[0]
    inner, outer = then.toponym, first.toponym
    if not outer.wide or inner.wide or abs(then.start - first.start) >= NEAR_CHARACTERS:
        return False
    if not inner.known:  # of no known country: of another one than is told after it
        return first.name_start < then.name_start
    if outer.place_id.startswith("division:") and inner.country == outer.country:
        return not inner.divisions.isdisjoint(outer.states)
    return not (outer.known and outer.country) or inner.country == outer.country


def mend_ends(stays: list[FoundStay]) -> None:
    """No stay ends before it begins: an end that would is told in the remark."""
    for stay in stays:
        if stay.start is not None and stay.end is not None and stay.end.last < stay.start.first:
            stay.conflicts.append(f"also dated {stay.end.edtf}")
            stay.end = None


def _leads_to(area: FoundStay, town: FoundStay) -> bool:
    """ "In 1850 he went to Saxony. In Leipzig he …": the town is told where the area led."""
    first, then = area.mentions[0], town.mentions[0]
    known = first.toponym.known and then.toponym.known
    return first.judgement.role is Role.ARRIVAL and known and first.name_start < then.name_start


def ordered(stays: list[FoundStay]) -> list[FoundStay]:
    """By first day; a stay without a date keeps its place behind the one told before it."""
    keyed: list[tuple[date, int, FoundStay]] = []
    now = date.min
    for index, stay in enumerate(stays):
        if stay.start is not None and not stay.carried:
            now = now if stay.kind is Kind.DEATH else stay.start.first  # the opening tells it
            keyed.append((now, index, stay))
        elif stay.end is not None and stay.start is None:
            keyed.append((min(now, stay.end.last), index, stay))
        else:
            keyed.append((now, index, stay))
    keyed.sort(key=lambda item: (item[2].kind is Kind.DEATH, item[0], item[1]))
    return [stay for _, _, stay in keyed]
