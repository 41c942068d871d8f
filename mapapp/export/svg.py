"""A picture of the map at a day, as SVG: made without a browser, sharp at any size.

The route up to that day, the places reached with their names, and where he is. The land comes
with the installed package; without it the picture has the graticule alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mapapp.dates import day_in_words, in_words
from mapapp.export.chart import WIDTH, Pixel, Sheet, graticule_path, land_path, line_path
from mapapp.export.chart import sheet_around as sheet_of
from mapapp.export.features import leg_title, line_coordinates
from mapapp.export.markup import around, element
from mapapp.export.window import Excerpt
from mapapp.journey import stays_by_point
from mapapp.model import Stay
from mapapp.vocabulary import Status, label
from mapapp.webmap.assets import font_family

_LETTER = 13  # the height of a letter in pixels; letters are about 0.55 of that wide
_HEADLINE = 22
_MOST_LABELS = 40
_INK, _WATER, _LAND = "#22303c", "#e8eef2", "#fbfaf7"
_ROUTE, _SILENT, _HERE = "#b3400d", "#8a7b70", "#d7263d"


@dataclass(frozen=True, slots=True)
class _Marker:
    pixel: Pixel
    name: str
    tip: str
    stays: int


def write_svg(shown: Excerpt) -> bytes:
    """The map at the window's last day, or at the life's last day."""
    lines = {index: line_coordinates(way.lines) for index, way in enumerate(shown.ways)}
    stays = [stay for stay in shown.stays if stay.place.lonlat and not stay.rival_of]
    bends = [bend for parts in lines.values() for part in parts for bend in part]
    sheet = sheet_of([*(stay.place.lonlat or (0, 0) for stay in stays), *bends])
    markers = [_marker(group, sheet) for group in stays_by_point(stays).values()]
    day = _day(shown)
    title = _title(shown, day)
    inner = (
        element("title", title),
        around("rect", "", width=WIDTH, height=sheet.height, fill=_WATER),
        around("path", "", d=land_path(sheet), fill=_LAND, stroke="#c3cdd4", fill_rule="evenodd"),
        around(
            "path", "", d=graticule_path(sheet), stroke="#d2dbe1", fill="none", stroke_width=0.6
        ),
        *(
            around(
                "path",
                element("title", leg_title(way)),
                d=line_path(lines[index], sheet),
                fill="none",
                stroke=_ROUTE if way.leg.known else _SILENT,
                stroke_width=1.8,
                stroke_opacity=0.8,
                stroke_dasharray="none" if way.leg.known else "2 4",
            )
            for index, way in enumerate(shown.ways)
        ),
        *(_circle(marker) for marker in markers),
        *_here(shown, day, sheet),
        *_labels(markers, sheet),
        element("text", title, x=16, y=_HEADLINE + 12, font_size=_HEADLINE, **_halo(5)),
    )
    picture = around(
        "svg",
        "\n".join(inner) + "\n",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {sheet.height}",
        width=WIDTH,
        height=sheet.height,
        role="img",
        font_family=font_family(),
        fill=_INK,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'.encode()


def _day(shown: Excerpt) -> date | None:
    """The day of the picture: the last one that is both in the window and in the life."""
    if shown.journey.days is None:
        return None
    last = date.fromordinal(shown.journey.days[1])
    return min(last, shown.window.until) if shown.window.until else last


def _title(shown: Excerpt, day: date | None) -> str:
    words = [shown.journey.itinerary.name or "A life on the map"]
    if day:
        where = shown.journey.whereabouts(day)
        at = where.status in (Status.AT, Status.MAYBE) and where.stay
        words.append(day_in_words(day))
        words.append(f"{label(where.status)} {at.place.name}" if at else label(where.status))
    return " · ".join(words)


def _marker(stays: Sequence[Stay], sheet: Sheet) -> _Marker:
    spans = "; ".join(in_words(date) for stay in stays if (date := stay.start or stay.end))
    name = stays[-1].place.name
    pixel = sheet.pixel(stays[-1].place.lonlat or (0, 0))
    return _Marker(pixel, name, f"{name}: {spans}" if spans else name, len(stays))


def _circle(marker: _Marker) -> str:
    x, y = marker.pixel
    radius = round(3 + marker.stays**0.5, 1)
    style = {"fill": "#fff", "stroke": _ROUTE, "stroke_width": 2}
    return around("circle", element("title", marker.tip), cx=x, cy=y, r=radius, **style)


def _here(shown: Excerpt, day: date | None, sheet: Sheet) -> Iterator[str]:
    """A ring where he is, or is as far as he may have come; nothing where that is unknown."""
    if day is None:
        return
    where = shown.journey.whereabouts(day)
    position: Sequence[float] | None = None
    if where.status in (Status.AT, Status.MAYBE) and where.stay:
        position = where.stay.place.lonlat
    elif where.status is Status.TRAVELLING:
        way = next((way for way in shown.ways if way.leg is where.leg), None)
        position = line_coordinates(way.lines)[-1][-1] if way else None
    if position:
        x, y = sheet.pixel(position)
        dashes = "none" if where.status is Status.AT else "4 3"
        style = {"fill": "none", "stroke": _HERE, "stroke_width": 3, "stroke_dasharray": dashes}
        yield around("circle", "", cx=x, cy=y, r=11, **style)


def _labels(markers: Sequence[_Marker], sheet: Sheet) -> Iterator[str]:
    """Names beside the markers, those with the most stays first, as far as there is room."""
    taken = [(0.0, 0.0, float(WIDTH), _HEADLINE + 22.0)]
    written = 0
    for marker in sorted(markers, key=lambda m: -m.stays):
        wide = len(marker.name) * _LETTER * 0.55
        x, y = marker.pixel[0] + 9, marker.pixel[1] + _LETTER / 3
        if x + wide > WIDTH:
            x = marker.pixel[0] - 9 - wide
        box = (x, y - _LETTER, x + wide, y + 3)
        outside = box[0] < 0 or box[3] > sheet.height
        if outside or written >= _MOST_LABELS or any(_overlap(box, other) for other in taken):
            continue
        taken.append(box)
        written += 1
        yield element(
            "text", marker.name, x=round(x, 1), y=round(y, 1), font_size=_LETTER, **_halo()
        )


def _overlap(one: Sequence[float], other: Sequence[float]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _halo(width: int = 3) -> dict[str, object]:
    return {"stroke": "#fff", "stroke_width": width, "paint_order": "stroke"}
