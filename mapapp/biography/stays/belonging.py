"""Whether a mention tells of a stay that is known already, or of another one at the same place."""

from mapapp.biography.mentions import Mention
from mapapp.biography.presence.judgement import Role
from mapapp.biography.stays.found_stay import FoundStay
from mapapp.biography.temporal.chronology import Period
from mapapp.vocabulary import Kind


def belongs(mention: Mention, stay: FoundStay, *, is_latest: bool, is_home: bool) -> bool:
    """Whether a mention of the same place is of this stay rather than of another one."""
    dating, role = mention.dating, mention.judgement.role
    period = dating.period
    if mention.returned and not _same_return(stay, mention, is_latest=is_latest):
        return False
    reached = is_latest and role is Role.ARRIVAL and not stay.was_there
    if mention.anaphor or reached:  # "set out for X in May. In June he reached X"
        return is_latest or period is None or overlap(stay, period)
    if role is Role.DEPARTURE and (stay.end is None or stay.attested or period is None):
        return period is None or stay.first is None or stay.first <= period.last
    if period is None or (dating.carried and not _is_jailed_since(stay, mention, period)):
        undated = period is None and stay.first is None and role is Role.PRESENCE
        return is_latest or undated or (is_home and stay.end is None and role is not Role.ARRIVAL)
    if stay.first is None or (stay.carried and is_latest):
        return is_latest
    open_since = (
        not stay.at_once  # a battle, a wedding
        and (stay.end is None or stay.attested)
        and stay.start is not None
        and stay.start.first <= period.first
    )
    goes_on = role is not Role.ARRIVAL and open_since and (is_latest or is_home)
    over = stay.last is not None and stay.last <= period.last
    goes_on = goes_on or (mention.remained and is_latest and over)
    return goes_on or overlap(stay, period)


def _is_jailed_since(stay: FoundStay, mention: Mention, period: Period) -> bool:
    """Whether a prison is told where the subject had lived before: "was held for two years"."""
    prison = mention.judgement.kind is Kind.PRISON and stay.kind is not Kind.PRISON
    return prison and stay.end is not None and stay.end.last < period.first


def _same_return(stay: FoundStay, mention: Mention, *, is_latest: bool) -> bool:
    """Whether the return that is told is the one that this stay began with."""
    period = mention.dating.period
    if period is None or mention.dating.carried:
        return is_latest
    if stay.start is None:
        return is_latest and (stay.end is None or period.first <= stay.end.last)
    return stay.start.first <= period.last and period.first <= stay.start.last


def overlap(stay: FoundStay, period: Period) -> bool:
    """Whether a period shares a day with what is told of a stay."""
    first, last = stay.first, stay.last
    return first is not None and last is not None and first <= period.last and period.first <= last


def is_beyond(stay: FoundStay, mention: Mention) -> bool:
    """Whether what is only likely lies outside the time of a stay that a rule tells of."""
    period = mention.dating.period
    only_likely = mention.judgement.guessed and not stay.guessed
    return only_likely and period is not None and not overlap(stay, period)
