"""KML 2.2 for Google Earth: stays and legs with their time spans, styled, and a tour of the life.

A balloon's description is HTML to Google Earth, so a text of the user's is escaped twice: as HTML
and as XML. Characters that XML forbids become U+FFFD.
"""

import html
from collections.abc import Iterable, Iterator, Mapping, Sequence

from mapapp.dates import both_calendars
from mapapp.export.features import (
    Lines,
    leg_properties,
    leg_title,
    line_coordinates,
    stay_properties,
)
from mapapp.export.markup import around, element
from mapapp.export.window import Excerpt, Way
from mapapp.model import Stay
from mapapp.vocabulary import Certainty, Precision, label

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2">'
)
# Colours are alpha, blue, green, red. The surer, the more solid.
_POINTS = {
    Certainty.CERTAIN: "ffb2590d",
    Certainty.LESS_CERTAIN: "b3b2590d",
    Certainty.UNCERTAIN: "66b2590d",
}
_RIVAL, _KNOWN, _SILENT = "ff2222aa", "e6004cd9", "66004cd9"
# GDAL has fields of its own called id, begin and end, and reads nothing into a second one.
_NAMES = {"id": "identifier", "start": "start_edtf", "end": "end_edtf"}
# How far Google Earth's eye stays from a place, in m.
_RANGES = {Precision.BUILDING: 3_000, Precision.TOWN: 60_000, Precision.REGION: 300_000}
_FARTHEST = 1_500_000
_SECONDS_OF_FLIGHT, _SECONDS_OF_REST = 4, 2


def write_kml(shown: Excerpt) -> bytes:
    """Two folders, of stays and of legs, and a tour that flies from stay to stay."""
    name = shown.journey.itinerary.name
    lines = (
        _HEAD,
        "<Document>",
        element("name", name),
        "<open>1</open>",
        *_styles(),
        *_folder("Stays", (_stay(stay) for stay in shown.stays)),
        *_folder("Legs", (_leg(shown, way) for way in shown.ways)),
        *_tour(shown),
        "</Document>",
        "</kml>",
        "",
    )
    return "\n".join(lines).encode()


def _styles() -> Iterator[str]:
    # No icon: a viewer has one of its own, any other would come from the network.
    points = {f"stay-{certainty.value}": colour for certainty, colour in _POINTS.items()}
    for name, colour in {**points, "stay-rival": _RIVAL}.items():
        yield (
            f'<Style id="{name}"><IconStyle><color>{colour}</color><scale>0.9</scale>'
            "</IconStyle></Style>"
        )
    for name, colour, width in (("leg-known", _KNOWN, 3), ("leg-silent", _SILENT, 1.5)):
        yield (
            f'<Style id="{name}"><LineStyle><color>{colour}</color><width>{width}</width>'
            "</LineStyle></Style>"
        )


def _folder(name: str, placemarks: Iterable[str]) -> Iterator[str]:
    yield "<Folder>"
    yield element("name", name)
    yield from placemarks
    yield "</Folder>"


def _stay(stay: Stay) -> str:
    position = stay.place.lonlat
    point = f"<Point><coordinates>{_tuple(position)}</coordinates></Point>" if position else ""
    style = "stay-rival" if stay.rival_of else f"stay-{stay.certainty.value}"
    return _placemark(
        stay.place.name,
        (
            both_calendars(stay.start, stay.end, stay.date_text, stay.calendar),
            stay.event,
            stay.remark,
        ),
        style,
        stay_properties(stay),
        point,
    )


def _leg(shown: Excerpt, way: Way) -> str:
    properties = leg_properties(shown, way)
    return _placemark(
        leg_title(way),
        (f"{label(way.leg.means)}, {properties['km']:,.0f} km", properties["remark"]),
        "leg-known" if way.leg.known else "leg-silent",
        properties,
        _lines(line_coordinates(way)),
    )


def _placemark(
    name: str,
    texts: Sequence[str | None],
    style: str,
    properties: Mapping[str, object],
    geometry: str,
) -> str:
    paragraphs = (*texts, properties["source"])
    description = "".join(f"<p>{html.escape(str(text))}</p>" for text in paragraphs if text)
    data = "".join(
        around("Data", element("value", _data(value)), name=_NAMES.get(key, key))
        for key, value in properties.items()
        if value is not None
    )
    return (
        f"<Placemark>{element('name', name)}{element('Snippet', texts[0], maxLines=1)}"
        f"{element('description', description)}{_span(properties)}"
        f"<styleUrl>#{style}</styleUrl><ExtendedData>{data}</ExtendedData>{geometry}</Placemark>"
    )


def _data(value: object) -> object:
    return str(value).lower() if isinstance(value, bool) else value


def _span(properties: Mapping[str, object], prefix: str = "") -> str:
    days = {"begin": properties["earliest"], "end": properties["latest"]}
    limits = "".join(element(limit, day) for limit, day in days.items() if day)
    return f"<{prefix}TimeSpan>{limits}</{prefix}TimeSpan>" if limits else ""


def _lines(lines: Lines) -> str:
    drawn = "".join(
        "<LineString><tessellate>1</tessellate>"
        f"<coordinates>{' '.join(map(_tuple, line))}</coordinates></LineString>"
        for line in lines
    )
    return f"<MultiGeometry>{drawn}</MultiGeometry>" if len(lines) > 1 else drawn


def _tuple(position: Iterable[float]) -> str:
    return ",".join(f"{number:.10f}".rstrip("0").rstrip(".") for number in position)


def _tour(shown: Excerpt) -> Iterator[str]:
    stops = [stay for stay in shown.stays if stay.place.lonlat and not stay.rival_of]
    if not stops:
        return
    yield f"<gx:Tour>{element('name', 'Tour of the life')}<gx:Playlist>"
    yield from map(_stop, stops)
    yield "</gx:Playlist></gx:Tour>"


def _stop(stay: Stay) -> str:
    longitude, latitude = (_tuple((number,)) for number in stay.place.lonlat or ())
    height = _RANGES.get(stay.place.precision, _FARTHEST)
    return (
        f"<gx:FlyTo><gx:duration>{_SECONDS_OF_FLIGHT}</gx:duration>"
        "<gx:flyToMode>bounce</gx:flyToMode><LookAt>"
        f"{_span(stay_properties(stay), 'gx:')}"
        f"<longitude>{longitude}</longitude><latitude>{latitude}</latitude>"
        f"<heading>0</heading><tilt>30</tilt><range>{height}</range></LookAt></gx:FlyTo>"
        f"<gx:Wait><gx:duration>{_SECONDS_OF_REST}</gx:duration></gx:Wait>"
    )
