"""Spans of days as a text gives them, and the dates that a reader of the text has in mind."""

from dataclasses import dataclass
from datetime import date, timedelta

from mapapp.dates import julian_to_gregorian
from mapapp.written_dates import MONTHS_OF_PART

LAST_YEAR = 2029
A_MONTH, A_YEAR = 31, 366
"""Days at most."""
_WHOLE_YEARS = 200  # days: from so many a span is told in years
_AN_AGE = 2 * A_YEAR  # days
_A_TURN = 62  # days: "at the end of 1920 …, in January …" is of two years


@dataclass(frozen=True, slots=True)
class Period:
    """A date or range: its EDTF beginning and end (equal for one date), and its outermost days."""

    begin: str
    finish: str
    first: date
    last: date

    @property
    def edtf(self) -> str:
        """One EDTF expression: the date itself, or an interval."""
        return self.begin if self.begin == self.finish else f"{self.begin}/{self.finish}"

    @property
    def days(self) -> int:
        """How many days long it is; a single day is 1."""
        return (self.last - self.first).days + 1

    def in_years(self) -> "Period":
        """The same where it is told in years, else the year that it ends in."""
        return self if self.days > _WHOLE_YEARS else a_year(self.last.year)

    def to(self, other: "Period") -> "Period":
        """From the beginning of this period to the end of another."""
        return Period(self.begin, other.finish, self.first, max(self.first, other.last))

    def about(self) -> "Period":
        """The same, known roughly (EDTF ``~``)."""
        return Period(_rough(self.begin), _rough(self.finish), self.first, self.last)


def _rough(edtf: str) -> str:
    return edtf if edtf.endswith("~") or "X" in edtf or "/" in edtf else f"{edtf}~"


def a_year(year: int) -> Period:
    """A whole year."""
    return Period(f"{year:04}", f"{year:04}", date(year, 1, 1), date(year, 12, 31))


def a_month(year: int, month: int) -> Period:
    """A whole month."""
    edtf = f"{year:04}-{month:02}"
    return Period(edtf, edtf, date(year, month, 1), month_end(year, month))


def a_day(year: int, month: int, day: int, *, julian: bool = False) -> Period | None:
    """One day, Gregorian; None where the month has no such day."""
    try:
        exact = julian_to_gregorian(year, month, day) if julian else date(year, month, day)
    except ValueError:
        return None
    return Period(exact.isoformat(), exact.isoformat(), exact, exact)


def months(year: int, first: int, last: int) -> Period:
    """From one month of a year to another; a last month above 12 lies in the next year."""
    end = a_month(year + (last - 1) // 12, (last - 1) % 12 + 1)
    return a_month(year, first).to(end)


def a_season(year: int, name: str) -> Period:
    """A season of the northern year; winter is the one that begins in December."""
    first = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}[name]
    span = months(year, first, first + 2)
    if name == "winter":
        return span
    edtf = f"{year:04}-{20 + first // 3}"
    return Period(edtf, edtf, span.first, span.last)


def a_decade(year: int) -> Period:
    """The ten years that begin with a year."""
    edtf = f"{year // 10:03}X"
    return Period(edtf, edtf, date(year, 1, 1), date(year + 9, 12, 31))


def part_of(period: Period, part: str) -> Period:
    """The part of a year, a month or a decade that ``part_named`` tells, roughly."""
    if 300 < period.days < 400:
        first_month, last_month = MONTHS_OF_PART[part]
        return months(period.first.year, first_month, last_month).about()
    first, last = _part_days(period, part)
    if period.days > 400:
        return Period(f"{first.year:04}~", f"{last.year:04}~", first, last)
    return Period(_rough(period.begin), _rough(period.finish), first, last)


def _part_days(period: Period, part: str) -> tuple[date, date]:
    first, last = period.first, period.last
    size = timedelta(max(1, period.days // 2 - 1 if "half" in part else period.days // 3))
    if part in {"early", "beginning", "first days", "first half"}:
        return first, first + size
    if part in {"late", "end", "last days", "second half"}:
        return last - size, last
    return first + size, last - size


def month_end(year: int, month: int) -> date:
    """The last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - timedelta(1)


def later(period: Period, count: int, unit: str) -> Period | None:
    """The period so many days, weeks, months, years or decades after (before: negative).

    As exact as the coarser of the period and the unit.
    """
    base = period.last if count >= 0 else period.first
    try:
        if unit in {"day", "week"} and period.days == 1:
            moved = base + timedelta(count * (7 if unit == "week" else 1))
            exact = a_day(moved.year, moved.month, moved.day)
            return exact.about() if exact and unit == "week" else exact
        if unit in {"day", "week"} and period.days <= A_MONTH:
            middle = period.first + (period.last - period.first) / 2
            moved = middle + timedelta(count * (7 if unit == "week" else 1))
            return a_month(moved.year, moved.month).about()
        if unit == "month" and period.days <= A_MONTH:
            month = base.year * 12 + base.month - 1 + count
            return a_month(month // 12, month % 12 + 1).about()
        if unit in {"day", "week", "month"}:
            return a_year(base.year + (count // 12 if unit == "month" else 0)).about()
        # An age reaches over two years, of which it is told as the first.
        age = period.begin == period.finish and period.days <= _AN_AGE
        told = period.first if age else base
        return a_year(told.year + count * (10 if unit == "decade" else 1))
    except ValueError:
        return None


@dataclass(slots=True)
class Now:
    """The narrative's present: the last date told, the birth, and the years of the section."""

    period: Period | None = None
    birth: Period | None = None
    death: Period | None = None
    section: Period | None = None
    julian: bool = False
    names: frozenset[str] = frozenset()
    """The names of the person whose ages count."""
    possessive: str = ""
    """ "his" or "her", where it is known which is that person's."""
    early: bool = False
    """The text tells of years of three digits alone."""
    coming: Period | None = None
    """The first day or month that the paragraph tells with its year."""

    @property
    def year(self) -> int | None:
        """The year that a date without one is taken to be in."""
        if self.period is not None:
            return self.period.last.year
        return self.section.first.year if self.section else None

    @property
    def told_year(self) -> int | None:
        """The year that "the following year" counts from: a winter is of the one it begins in."""
        if self.period is not None and self.period.days <= 100:
            return self.period.first.year
        return self.year

    def tell(self, period: Period) -> None:
        """The narrative has come to this period."""
        self.period = period

    def enter(self, section: Period | None) -> None:
        """A new section begins; its heading may carry years."""
        self.section = section
        if section is not None:
            inside = self.period and section.first.year <= self.period.last.year
            self.period = self.period if inside and section.days > A_YEAR else None

    def year_of_month(self, month: int) -> int | None:
        """The year of a month named without one: this one, or the next when it has turned."""
        year = self.year
        if year is None and self.coming is not None:  # "In June he left … on 19 July 1916"
            return self.coming.first.year - (month > self.coming.first.month)
        if year is None or self.period is None or self.period.days > _A_TURN:
            return year
        turned = self.period.last.month - month >= 6 and self.period.last.year == year
        return year + 1 if turned else year

    def decade(self, tens: int) -> int | None:
        """The first year of "the sixties": those of the life that lie nearest to what is told."""
        told = self.year
        near = told if told is not None else self._adult_year()
        if near is None:
            return None
        century = max(100, near // 100 * 100)
        years = [century + tens + more for more in (-100, 0, 100)]
        lived = [year for year in years if self._is_in_life(year)]
        # The narrative goes on rather than back by generations, but not far ahead at once.
        return min(
            lived or years, key=lambda year: near - year if year < near else 2 * (year - near)
        )

    def _adult_year(self) -> int | None:
        if self.birth is not None:
            return self.birth.first.year + 20
        return self.death.first.year - 20 if self.death is not None else None

    def _is_in_life(self, decade: int) -> bool:
        born = self.birth is None or decade + 9 >= self.birth.first.year
        last = LAST_YEAR if self.death is None else self.death.last.year
        return born and decade <= last

    def birthday(self, age: int) -> Period | None:
        """The day of a birthday, or the year of it where the birth's day is not known."""
        birth = self.birth
        if birth is None or birth.days > 1 or not 0 < age <= 120:
            return self.at_age(age)
        year = birth.first.year + age
        return a_day(year, birth.first.month, birth.first.day) or a_day(year, 3, 1)

    def at_age(self, age: int) -> Period | None:
        """The year of life at an age in whole years; None without a birth or beyond 120."""
        if self.birth is None or not 0 < age <= 120:
            return None
        first, last = self.birth.first, self.birth.last
        try:
            begin = date(first.year + age, first.month, min(first.day, 28))
            end = date(last.year + age + 1, last.month, min(last.day, 28))
        except ValueError:
            return None
        if self.birth.days > 31:
            end = date(last.year + age + 1, 12, 31)
        return Period(f"{begin.year:04}~", f"{begin.year:04}~", begin, end)
