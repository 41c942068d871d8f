"""mapapp's own GeoJSON and Linked Places, read back as an itinerary.

The stays are laid out as rows of the itinerary's table and read as one, so that the same rules
hold for every format; a fault is then reported with the JSON member that it is in.
"""

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice

from mapapp.errors import Finding, InputError
from mapapp.importing.json_text import has_halves, without_halves
from mapapp.model import Itinerary
from mapapp.table.columns import MOST_ROWS, READ
from mapapp.table.reading import examine_table, title_of
from mapapp.table.writing import number, write_rows

# Stays and the legs between them, and back from visits.
_MOST_FEATURES = 3 * MOST_ROWS
_TOO_MANY = f"there are more than {MOST_ROWS} stays or {_MOST_FEATURES} features; split the file"
_WHAT_TO_DO = "read what “mapapp export --format geojson” or “--format linked-places” has written"


@dataclass(frozen=True, slots=True)
class _Found:
    """One stay of a JSON text: its members, its number in the order, and where it stands."""

    path: str
    members: Mapping[str, object]
    order: object
    places: Mapping[str, str]

    def where(self, column: str) -> str:
        """The JSON member that a column of the table comes from."""
        return self.places.get(column, f"{self.path}.{column}" if column else self.path)


def read_collection(value: object, name: str) -> Itinerary:
    """The itinerary of a feature collection: of its stays, the legs are passed over.

    Raises InputError with every fault of every stay.
    """
    features = value.get("features") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(features, list):
        reason = f"there is no feature collection in it; {_WHAT_TO_DO}"
        raise InputError(name, [Finding(0, "features", reason)])
    if len(features) > _MOST_FEATURES:
        raise InputError(name, [Finding(0, "features", _TOO_MANY)])
    findings: list[Finding] = []
    every = _linked_stays(features) if _is_linked(features) else _stays(features, findings)
    stays = list(islice(every, MOST_ROWS + 1))
    if len(stays) > MOST_ROWS:
        raise InputError(name, [Finding(0, "features", _TOO_MANY)])
    stays.sort(key=lambda stay: stay.order if isinstance(stay.order, int) else len(features))
    if not stays and not findings:
        findings.append(Finding(0, "features", f"there is no stay among them; {_WHAT_TO_DO}"))
    if len(stays) > 1 and len(findings) == len(stays):  # other software's, or for another one
        reason = f"no stay among them lies at a point; {_WHAT_TO_DO}"
        raise InputError(name, [Finding(0, "features", reason)])
    cells = [_cells(stay, findings) for stay in stays]
    if stays:
        itinerary, faults = _read_rows(stays, cells, name)
        findings += faults
    if findings:
        raise InputError(name, findings)
    title = value.get("name", value.get("title"))
    called = without_halves(title) if isinstance(title, str) else title_of(name)
    return Itinerary(tuple(replace(stay, line=0) for stay in itinerary), called)


def _is_linked(features: list[object]) -> bool:
    return any(isinstance(feature, dict) and "stays" in feature for feature in features)


def _stays(features: list[object], findings: list[Finding]) -> Iterator[_Found]:
    """The stays of a GeoJSON text, in the order of its features."""
    for index, feature in enumerate(features):
        path = f"features[{index}]"
        properties = feature.get("properties") if isinstance(feature, dict) else None
        if not isinstance(feature, dict) or not isinstance(properties, dict):
            findings.append(Finding(0, path, "this is no feature with properties"))
        elif properties.get("feature") == "stay":
            point = f"{path}.geometry"
            position = _position(feature.get("geometry"), point, findings)
            places = {"longitude": f"{point}.coordinates", "latitude": f"{point}.coordinates"}
            yield _Found(f"{path}.properties", properties | position, index, places)


def _linked_stays(features: list[object]) -> Iterator[_Found]:
    """The stays of a Linked Places text, which stand beside each place."""
    for index, feature in enumerate(features):
        stays = feature.get("stays") if isinstance(feature, dict) else None
        for number_of_stay, stay in enumerate(stays if isinstance(stays, list) else []):
            path = f"features[{index}].stays[{number_of_stay}]"
            members = stay if isinstance(stay, dict) else {}
            yield _Found(path, members, members.get("order"), {})


def _position(geometry: object, path: str, findings: list[Finding]) -> dict[str, object]:
    if geometry is None:
        return {}
    point = isinstance(geometry, dict) and geometry.get("type") == "Point"
    position = geometry.get("coordinates") if isinstance(geometry, dict) else None
    if not point or not isinstance(position, list) or len(position) < 2:
        message = "a stay's geometry is a Point with longitude and latitude, or null"
        findings.append(Finding(0, path, message))
        return {}
    return {"longitude": position[0], "latitude": position[1]}


def _cells(stay: _Found, findings: list[Finding]) -> dict[str, str]:
    """A stay as cells of the table; a member that is no text and no number is reported."""
    cells = {}
    for column in READ:
        value = stay.members.get(column)
        if isinstance(value, str) and not has_halves(value):
            cells[column] = value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            cells[column] = number(value)
        elif value is not None:
            wrong = "this is half a character" if isinstance(value, str) else "this is no text"
            findings.append(Finding(0, stay.where(column), f"{wrong}; write a text or a number"))
    if not any(cell.strip() for cell in cells.values()):  # a table's empty row is no stay
        findings.append(Finding(0, stay.path, "the stay is empty"))
    return cells


def _read_rows(
    stays: list[_Found], cells: list[dict[str, str]], name: str
) -> tuple[Itinerary, list[Finding]]:
    """The stays read as the table's rows, and the faults with members of the JSON for lines."""
    examined = examine_table(write_rows(READ, cells), name)
    lines: dict[int, _Found] = {}
    line = 2
    for stay, row in zip(stays, cells, strict=True):
        lines[line] = stay
        line += _lines_of(row)

    def located(finding: Finding) -> Finding:
        message = re.sub(
            r"line (\d+)",
            lambda found: lines[int(found[1])].path if int(found[1]) in lines else found[0],
            finding.message,
        )
        stay = lines.get(finding.line)
        column = stay.where(finding.column) if stay else finding.column
        return replace(finding, line=0, column=column, message=message)

    return examined.itinerary, [located(finding) for finding in examined.findings]


def _lines_of(row: dict[str, str]) -> int:
    text = write_rows(READ, [row]).decode()
    return sum(1 for _ in io.StringIO(text, newline="")) - 1
