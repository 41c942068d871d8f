"""Linked Places Format 1.3, as the World Historical Gazetteer takes it.

A feature is a place, as the format wants it: stays at one point are one feature, but in regions
only those of one name, for what lies somewhere in a region is no name of the region. Each stay is
an attestation of the place's name, with its own time, certainty and citation; a leg is a relation
to the place that it leads to. The foreign member ``stays`` holds every stay in full, with its
number in the itinerary's order, so that the itinerary can be read back.
"""

import re
from collections.abc import Hashable, Iterator, Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5

from mapapp import __version__
from mapapp.dates import EdtfDate, both_calendars
from mapapp.export.features import Json, leg_properties, leg_title, stay_properties
from mapapp.export.geojson import encode_collection, point
from mapapp.export.window import Excerpt, Way
from mapapp.journey import point_key, stays_by
from mapapp.model import Place, Stay
from mapapp.vocabulary import Precision

CONTEXT = (
    "https://raw.githubusercontent.com/LinkedPasts/linked-places/master/"
    "linkedplaces-context-v1.1.jsonld"
)
# GeoNames feature classes, and types of Getty's Art & Architecture Thesaurus where one fits.
_CLASSES = {Precision.BUILDING: "S", Precision.TOWN: "P", Precision.REGION: "L"}
_SEA = "H"
_TYPES = {
    Precision.TOWN: ("aat:300008347", "inhabited places"),
    Precision.REGION: ("aat:300182722", "regions (geographic)"),
}
_RELATED = "gvp:tgn3000_related_to"
# What the format takes as the value of "in": the other dates are said as earliest and latest.
_SIMPLE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?", re.ASCII)
_EVER = ("0001", "9999")


def write_linked_places(shown: Excerpt) -> bytes:
    """One feature for each place, in the order of the life."""
    members = {"@context": CONTEXT, "title": shown.journey.itinerary.name, "mapapp": __version__}
    return encode_collection(members, _features(shown))


def _features(shown: Excerpt) -> Iterator[Json]:
    order = {stay.id: number for number, stay in enumerate(shown.journey.itinerary.stays)}
    relations = _relations(shown)
    for key, stays in stays_by(_place_key, shown.stays).items():
        place = stays[0].place
        geometry = point(stays[0])
        properties: Json = {
            "title": _one_line(place.modern_name or place.name),
            "fclasses": sorted({_CLASSES.get(s.place.precision, _SEA) for s in stays}),
        }
        countries = sorted({s.place.modern_country for s in stays} - {""})
        feature = {
            "@id": _address(place),
            "type": "Feature",
            "properties": properties | ({"ccodes": countries} if countries else {}),
            "when": {"timespans": [_timespan(stay, shown) for stay in stays], **_certainty(stays)},
            "names": [*(_attested(stay, shown) for stay in stays), *_modern_names(stays)],
            "types": _types(stays),
            "geometry": geometry,
            "relations": relations.get(key),
            "descriptions": [{"value": _one_line(stay.event)} for stay in stays if stay.event],
            "stays": [
                _known(
                    {
                        "order": order[stay.id],
                        "longitude": stay.place.longitude,
                        "latitude": stay.place.latitude,
                        **stay_properties(stay),
                    }
                )
                for stay in stays
            ],
        }
        yield {
            name: value
            for name, value in feature.items()
            if value or name in ("geometry", "properties")
        }


def _place_key(place: Place) -> Hashable:
    """What two stays at one place share: the point, in a region with the name."""
    point = point_key(place)
    return (point, place.name) if place.precision is Precision.REGION else point


def _known(properties: Json) -> Json:
    return {name: value for name, value in properties.items() if value is not None}


def _one_line(text: str) -> str:
    """A text without line breaks: the gazetteer's upload refuses them."""
    return " ".join(text.split())


def _address(place: Place) -> str:
    """A name for a place that is the same in every export: by coordinates or name, or both."""
    return uuid5(NAMESPACE_URL, f"mapapp:{_place_key(place)}").urn


def _attested(stay: Stay, shown: Excerpt) -> Json:
    unnamed = f"itinerary “{shown.journey.itinerary.name}”, stay {stay.id}"
    return {
        "toponym": _one_line(stay.place.name),
        "citations": [{"label": _one_line(stay.evidence.source or unnamed)}],
        "when": {
            "timespans": [_timespan(stay, shown)],
            "certainty": stay.certainty.value,
            "label": _one_line(both_calendars(stay.start, stay.end, stay.date_text, stay.calendar)),
        },
    }


def _modern_names(stays: Sequence[Stay]) -> list[Json]:
    attested = {stay.place.name for stay in stays}
    modern = dict.fromkeys(stay.place.modern_name for stay in stays)
    return [{"toponym": _one_line(name)} for name in modern if name and name not in attested]


def _types(stays: Sequence[Stay]) -> list[Json]:
    kinds = dict.fromkeys(stay.place.precision for stay in stays)
    found = [_TYPES[precision] for precision in kinds if precision in _TYPES]
    return [{"identifier": identifier, "label": label} for identifier, label in found]


def _certainty(stays: Sequence[Stay]) -> Json:
    """The certainty of a place's whole time, where it is one and the same."""
    found = {stay.certainty.value for stay in stays}
    return {"certainty": found.pop()} if len(found) == 1 else {}


def _timespan(stay: Stay, shown: Excerpt) -> Json:
    """A stay's time. The format wants a start, and reads a missing end as the start's own span."""
    start, end = stay.start, stay.end
    if start and end:
        return {"start": _moment(start), "end": _moment(end)}
    if start:
        return {"start": _moment(start), "end": {"earliest": start.earliest.isoformat()}}
    if end:
        return {"start": {"latest": end.latest.isoformat()}, "end": _moment(end)}
    first, last = _life(shown)
    return {"start": {"earliest": first}, "end": {"latest": last}}


def _life(shown: Excerpt) -> tuple[str, str]:
    """What is known of a time of which nothing is known: that it lies within the life."""
    dated = [date for stay in shown.journey.itinerary for date in (stay.start, stay.end) if date]
    if not dated:
        return _EVER
    first, last = min(d.earliest for d in dated), max(d.latest for d in dated)
    return first.isoformat(), last.isoformat()


def _moment(value: EdtfDate) -> Json:
    if _SIMPLE.fullmatch(value.edtf):
        return {"in": value.edtf}
    return {"earliest": value.earliest.isoformat(), "latest": value.latest.isoformat()}


def _relations(shown: Excerpt) -> Mapping[object, list[Json]]:
    found: dict[object, list[Json]] = {}
    for way in shown.ways:
        origin = way.leg.origin_stay.place
        found.setdefault(_place_key(origin), []).append(_relation(shown, way))
    return found


def _relation(shown: Excerpt, way: Way) -> Json:
    properties = leg_properties(shown, way)
    source = properties["source"]
    citations = {"citations": [{"label": _one_line(source)}]} if source else {}
    return {
        "relationType": _RELATED,
        "relationTo": _address(way.leg.destination_stay.place),
        "label": _one_line(f"{leg_title(way)}, {properties['km']:g} km"),
        "when": {
            "timespans": [
                {
                    "start": {"earliest": properties["earliest"]},
                    "end": {"latest": properties["latest"]},
                }
            ],
            "certainty": properties["certainty"],
        },
        "certainty": properties["certainty"],
        **citations,
        "leg": _known(properties),
    }
