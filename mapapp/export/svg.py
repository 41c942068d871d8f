"""A picture of the map at a day, as SVG: made without a browser, sharp at any size.

The route up to that day, the places reached with their names, and where he is. The land comes
with the installed package; without it the picture has the graticule alone.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from mapapp.dates import day_in_words, in_words
from mapapp.export.chart import WIDTH, Pixel, Sheet, graticule_path, line_path, sheet_around
from mapapp.export.features import leg_title, line_coordinates
from mapapp.export.land import land_path
from mapapp.export.lettering import LETTER, Lettering, Spot, lettered
from mapapp.export.longitudes import arcs_of, middle_longitude, unrolled_lines, unrolled_position
from mapapp.export.margin import HEAD, foot, headline
from mapapp.export.markup import around, element
from mapapp.export.signs import (
    ACCENT,
    COAST,
    GRATICULE,
    GRATICULE_OPACITY,
    HALO,
    INK,
    LAND,
    SEA,
    SURFACE,
    VISITED,
    disc,
    radius_of,
    ring,
    stroke,
    style_of,
)
from mapapp.export.window import Excerpt
from mapapp.journey import Whereabouts, point_key, stays_by_point
from mapapp.vocabulary import Precision, Status, label
from mapapp.webmap.assets import font_family

# How far the ring around where he is lies from the place's own disc.
_RING = 4.5
_PRESENT = (Status.AT, Status.MAYBE)

Lines = list[list[Pixel]]


@dataclass(frozen=True, slots=True)
class _Marker:
    pixel: Pixel
    name: str
    tip: str
    radius: float
    present: bool
    weight: tuple[bool, bool, int]

    @property
    def spot(self) -> Spot:
        return Spot(self.pixel, self.radius + (_RING + 1 if self.present else 1), self.name)


def write_svg(shown: Excerpt) -> bytes:
    """The map at the window's last day, or at the life's last day."""
    day = _day(shown)
    where = shown.journey.whereabouts(day) if day else None
    sheet, lines = _laid_out(shown)
    markers = _markers(shown, where, day, sheet)
    name, *told = _title(shown, where, day)
    below, high = foot(map(style_of, (way.leg for way in shown.ways)), sheet, HEAD + sheet.height)
    height = HEAD + sheet.height + round(high)
    inner = (
        element("title", " · ".join((name, *told))),
        around("rect", "", width=WIDTH, height=height, fill=SURFACE),
        *headline(name, " · ".join(told)),
        _map(shown, where, sheet, lines, markers),
        *below,
    )
    picture = around(
        "svg",
        "\n".join(inner) + "\n",
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {height}",
        width=WIDTH,
        height=height,
        role="img",
        font_family=font_family(),
        fill=INK,
    )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{picture}\n'.encode()


def _map(
    shown: Excerpt,
    where: Whereabouts | None,
    sheet: Sheet,
    lines: Sequence[Lines],
    markers: Sequence[_Marker],
) -> str:
    """The map itself, as a picture in the picture that shows nothing beyond its edges."""
    graticule = {"fill": "none", "stroke": GRATICULE, "stroke_opacity": GRATICULE_OPACITY}
    inner = (
        around("rect", "", width=WIDTH, height=sheet.height, fill=SEA),
        around("path", "", d=land_path(sheet), fill=LAND, stroke=COAST, fill_rule="evenodd"),
        around("path", "", d=graticule_path(sheet), **graticule),
        *(
            drawn
            for way, parts in zip(shown.ways, lines, strict=True)
            for drawn in stroke(style_of(way.leg), line_path(parts), leg_title(way))
        ),
        *_places(markers, where),
        *_on_the_way(shown, where, lines),
        *_names(markers, lines, sheet),
    )
    size = {"width": WIDTH, "height": sheet.height}
    return around("svg", "\n".join(inner) + "\n", y=HEAD, overflow="hidden", **size)


def _day(shown: Excerpt) -> date | None:
    """The day of the picture: the last one that is both in the window and in the life."""
    if shown.journey.days is None:
        return None
    last = date.fromordinal(shown.journey.days[1])
    return min(last, shown.window.until) if shown.window.until else last


def _title(shown: Excerpt, where: Whereabouts | None, day: date | None) -> list[str]:
    """Whose life, on what day or between which, and where he is then."""
    words = [shown.journey.itinerary.name or "A life on the map"]
    if day is None or where is None or shown.journey.days is None:
        return words
    present = where.stay if where.status in _PRESENT else None
    at = f"{label(where.status)} {present.place.name}" if present else label(where.status)
    first = date.fromordinal(shown.journey.days[0])
    start = max(first, shown.window.start) if shown.window.start else day
    if start < day:
        return [*words, f"{day_in_words(start)} to {day_in_words(day)}", f"at the end: {at}"]
    return [*words, day_in_words(day), at]


def _laid_out(shown: Excerpt) -> tuple[Sheet, list[Lines]]:
    """The sheet around all that is shown, cut open where nothing is, and each leg's lines on it."""
    ways = [line_coordinates(way) for way in shown.ways]
    points = [stay.place.lonlat for stay in shown.stays if stay.place.lonlat and not stay.rival_of]
    middle = middle_longitude(
        arcs_of([*(part for way in ways for part in way), *([p] for p in points)])
    )
    unrolled = [unrolled_lines(way, middle) for way in ways]
    bends = [bend for way in unrolled for part in way for bend in part]
    sheet = sheet_around([*(unrolled_position(point, middle) for point in points), *bends])
    return sheet, [[[*map(sheet.pixel, part)] for part in way] for way in unrolled]


def _markers(
    shown: Excerpt, where: Whereabouts | None, day: date | None, sheet: Sheet
) -> list[_Marker]:
    """The places in the order in which they are named: the one where he is, towns, houses.

    Of a house and its town, which are one spot from afar, the town is better known.
    """
    stays = [stay for stay in shown.stays if stay.place.lonlat and not stay.rival_of]
    days = _days_spent(shown, day)
    present = where.stay if where and where.status in _PRESENT else None
    middle = (sheet.west + sheet.east) / 2
    markers = []
    for key, group in stays_by_point(stays).items():
        here = present is not None and point_key(present.place) == key
        name = present.place.name if present and here else group[-1].place.name
        spans = "; ".join(in_words(told) for stay in group if (told := stay.start or stay.end))
        pixel = sheet.pixel(unrolled_position(group[-1].place.lonlat or (0, 0), middle))
        tip = f"{name}: {spans}" if spans else name
        house = group[-1].place.precision is Precision.BUILDING
        weight = (here, not house, days[key])
        markers.append(_Marker(pixel, name, tip, radius_of(days[key], sheet), here, weight))
    return sorted(markers, key=lambda marker: marker.weight, reverse=True)


def _days_spent(shown: Excerpt, day: date | None) -> Counter[tuple[float, float] | str]:
    """How many days of those shown he spent, surely or perhaps, at each point."""
    days: Counter[tuple[float, float] | str] = Counter()
    start = shown.window.start or date.min
    last_shown = day.toordinal() if day else 0
    for segment in shown.journey.segments:
        if segment.status in _PRESENT and segment.presence is not None:
            place = shown.journey.presences[segment.presence].stay.place
            first = max(segment.first, start.toordinal())
            last = min(segment.last, last_shown)
            days[point_key(place)] += max(0, last - first + 1)
    return days


def _places(markers: Sequence[_Marker], where: Whereabouts | None) -> Iterator[str]:
    """The larger ones first, so that each is seen, and within a ring, last, where he is."""
    for marker in sorted(markers, key=lambda m: (m.present, -m.radius)):
        if marker.present and where:
            yield ring(*marker.pixel, marker.radius + _RING, SURFACE, where.status)
        colour = ACCENT if marker.present else VISITED
        yield disc(*marker.pixel, marker.radius, marker.tip, colour)


def _on_the_way(shown: Excerpt, where: Whereabouts | None, lines: Sequence[Lines]) -> Iterator[str]:
    """A ring as far on his way as he may have come."""
    for way, parts in zip(shown.ways, lines, strict=True):
        if where and where.status is Status.TRAVELLING and way.leg is where.leg:
            yield ring(*parts[-1][-1], 2 * _RING, "none", where.status)


def _names(markers: Sequence[_Marker], lines: Sequence[Lines], sheet: Sheet) -> Iterator[str]:
    present = sum(marker.present for marker in markers)
    beneath = [part for parts in lines for part in parts]
    spots = [marker.spot for marker in markers]
    for number, name in enumerate(lettered(spots, beneath, (WIDTH, sheet.height), surely=present)):
        yield _name(name, present=number < present)


def _name(name: Lettering, *, present: bool) -> str:
    halo = {"stroke": HALO, "stroke_width": 3.5, "stroke_linejoin": "round"}
    return element(
        "text",
        name.text,
        x=name.x,
        y=name.y,
        font_size=LETTER,
        font_weight=600 if present else 500,
        fill=ACCENT if present else INK,
        text_anchor=name.anchor,
        paint_order="stroke",
        **halo,
    )
