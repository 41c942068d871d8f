"""One row of text to one stay: each cell read by its own reader, every fault collected."""

import math
import re
from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from mapapp.countries import country_code
from mapapp.dates import EdtfDate, parse, suggested
from mapapp.errors import CountryError, DateError, Finding
from mapapp.model import Evidence, Place, Stay
from mapapp.table.columns import LARGEST_RADIUS_KM
from mapapp.table.degrees import in_decimal_degrees
from mapapp.table.rows import Row
from mapapp.vocabulary import ArrivedBy, Calendar, Certainty, Kind, Precision, label

Term = TypeVar("Term", bound=StrEnum)
Value = TypeVar("Value")

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)", re.ASCII)


def is_id(text: str) -> bool:
    """Whether a text is an id: lower-case words and hyphens."""
    return _ID.fullmatch(text) is not None


def _words(term: str) -> str:
    return term.casefold().replace("-", " ").replace("_", " ")


class RowReader:
    """Reads the cells of one row; what is wrong goes into ``findings``."""

    def __init__(self, row: Row, findings: list[Finding]) -> None:
        self._row = row
        self._findings = findings

    def stay(self) -> Stay:
        """The stay of this row, with the row's faulty cells left empty and reported."""
        row = self._row
        start, end = self._date("start"), self._date("end")
        if start and end and start.earliest > end.latest:
            self._fault("end", f"the stay ends before it begins ({row['start']})", row["end"])
        return Stay(
            id=self._id(),
            place=self._place(),
            start=start,
            end=end,
            date_text=row["date_text"],
            calendar=self._term("calendar", Calendar) or Calendar.GREGORIAN,
            certainty=self._term("certainty", Certainty) or Certainty.CERTAIN,
            arrived_by=self._term("arrived_by", ArrivedBy),
            kind=self._term("kind", Kind) or Kind.RESIDENCE,
            phase=row["phase"],
            event=row["event"],
            evidence=self._evidence(),
            rival_of=row["rival_of"],
            remark=row["remark"],
            line=row.line,
        )

    def _fault(self, column: str, message: str, value: str = "", suggestion: str = "") -> None:
        finding = Finding(self._row.line, column, message, value, suggestion=suggestion)
        self._findings.append(finding)

    def _id(self) -> str:
        value = self._row["id"]
        if not is_id(value):
            message = "an id is lower-case words and hyphens" if value else "the id is empty"
            self._fault("id", f"{message}; write one like alma-ata-1928", value)
        return value

    def _place(self) -> Place:
        row = self._row
        if not row["place"]:
            self._fault("place", "the place is empty; write its name as the source has it")
        latitude, longitude = self._coordinates()
        country = self._read("modern_country", country_code, CountryError) or ""
        precision = self._term("precision", Precision) or Precision.TOWN
        radius = self._number("radius_km", 0, LARGEST_RADIUS_KM)
        if radius is not None and precision is not Precision.REGION:
            self._fault("radius_km", "only a place of precision “region” has a radius")
        return Place(
            name=row["place"],
            modern_name=row["modern_name"],
            modern_country=country,
            historical_state=row["historical_state"],
            longitude=longitude,
            latitude=latitude,
            precision=precision,
            radius_km=radius,
        )

    def _coordinates(self) -> tuple[float | None, float | None]:
        row = self._row
        latitude = self._number("latitude", -90, 90)
        longitude = self._number("longitude", -180, 180)
        if bool(row["latitude"]) != bool(row["longitude"]):
            empty = "longitude" if row["latitude"] else "latitude"
            self._fault(empty, "one coordinate is given without the other; give both or none")
        return (latitude, longitude) if None not in (latitude, longitude) else (None, None)

    def _number(self, column: str, least: float, most: float) -> float | None:
        text = self._row[column]
        if not text:
            return None
        number = float(text) if _NUMBER.fullmatch(text) else math.nan
        if math.isnan(number):
            decimal = in_decimal_degrees(text, column)
            message = f"not a decimal number; write {decimal or 'one like 43.25'}"
            self._fault(column, message, text, decimal)
            return None
        if not least <= number <= most:
            swapped = self._swapped(column, number)
            self._fault(column, f"out of range: {least:g} to {most:g}{swapped}", text)
            return None
        return number

    def _swapped(self, column: str, number: float) -> str:
        other = self._row["longitude"]
        fits = _NUMBER.fullmatch(other) and abs(float(other)) <= 90
        if column == "latitude" and abs(number) <= 180 and fits:
            return "; are latitude and longitude swapped?"
        return ""

    def _date(self, column: str) -> EdtfDate | None:
        return self._read(column, parse, DateError, suggested)

    def _term(self, column: str, terms: type[Term]) -> Term | None:
        text = self._row[column]
        if not text:
            return None
        try:
            return terms(text)
        except ValueError:
            # The words that a reader sees for a term are as good as the term: “less certain”.
            meant = next(
                (term for term in terms if _words(text) in (_words(term), label(term))), None
            )
            if meant is None:
                self._fault(column, f"no such term; it is one of {', '.join(terms)}", text)
            return meant

    def _read(
        self,
        column: str,
        reader: Callable[[str], Value],
        error: type[Exception],
        instead: Callable[[str], str] = lambda _: "",
    ) -> Value | None:
        text = self._row[column]
        if not text:
            return None
        try:
            return reader(text)
        except error as reason:
            self._fault(column, str(reason), suggestion=instead(text))
            return None

    def _evidence(self) -> Evidence:
        start, end = self._offset("source_start"), self._offset("source_end")
        if (start is None) != (end is None):
            column = "source_end" if end is None else "source_start"
            self._fault(column, "the evidence has one offset without the other; give both or none")
        elif start is not None and end is not None and start >= end:
            self._fault("source_end", "the evidence ends before it begins", self._row["source_end"])
        return Evidence(self._row["source"], start, end, self._row["sentence"])

    def _offset(self, column: str) -> int | None:
        text = self._row[column]
        if not text:
            return None
        if not text.isascii() or not text.isdigit() or len(text) > 12:
            self._fault(column, "not a character offset; write a whole number from 0", text)
            return None
        return int(text)
