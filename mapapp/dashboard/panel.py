"""The panel beside the map: the stay that the reader looks at, as an HTML element.

It is built as a tree and serialised, so whatever stands in a table comes out as text.
"""

from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from mapapp.countries import country_name
from mapapp.dates import both_calendars, day_in_words, span_in_words
from mapapp.journey import Journey, Whereabouts
from mapapp.model import Place, Stay
from mapapp.vocabulary import ArrivedBy, Certainty, Precision, Status, label

_SIGNS = {Status.AT: "●", Status.MAYBE: "◌", Status.TRAVELLING: "➤", Status.UNKNOWN: "?"}


def panel(journey: Journey, day: date, told: Stay | None, *, chosen: bool = False) -> str:
    """The panel's HTML for a day: of the stay that the map tells of, else of the one of that day.

    ``chosen`` says that the reader picked that stay.
    """
    whereabouts = journey.whereabouts(day)
    stay = told or whereabouts.stay
    elsewhere = chosen and stay is not whereabouts.stay
    section = Element("section", {"class": "journey-panel", "aria-live": "off"})
    _text(section, "p", day_in_words(day), "journey-panel-day")
    status = _text(section, "p", "", f"journey-panel-status journey-{whereabouts.status}")
    _text(status, "span", _SIGNS[whereabouts.status], aria_hidden="true")
    _text(status, "span", status_in_words(whereabouts))
    if stay is None:
        _text(section, "p", "The source does not say where he or she was.", "journey-panel-event")
    else:
        _stay(section, journey, stay, elsewhere=elsewhere)
    _figures(section, journey, day, stay)
    return tostring(section, encoding="unicode", method="html")


def heading(name: str) -> str:
    """The page's heading: whose life this is."""
    element = Element("h1", {"class": "journey-heading"})
    element.text = name
    return tostring(element, encoding="unicode", method="html")


def status_in_words(whereabouts: Whereabouts) -> str:
    """What is known of a day's whereabouts, in a few words."""
    stay, leg = whereabouts.stay, whereabouts.leg
    if leg is not None:
        ends = f"{leg.origin_stay.place.name} to {leg.destination_stay.place.name}"
        return f"travelling {label(leg.means)}, {ends}"
    if stay is None or whereabouts.status is Status.UNKNOWN:
        return label(Status.UNKNOWN) + (f"; last known at {stay.place.name}" if stay else "")
    if stay.place.precision is Precision.AT_SEA:
        where = f"{'maybe ' if whereabouts.status is Status.MAYBE else ''}aboard {stay.place.name}"
    else:
        where = f"{label(whereabouts.status)} {stay.place.name}"
    if whereabouts.status is Status.AT:
        return where
    if stay.certainty is Certainty.CERTAIN:
        return f"{where}: the days are not known exactly"
    return f"{where}: {label(stay.certainty)}"


def modern_in_words(place: Place) -> str:
    """Where a place lies today: its name, where that has changed, and its country."""
    name = place.modern_name if place.modern_name != place.name else ""
    return ", ".join(part for part in (name, country_name(place.modern_country)) if part)


def _where(place: Place) -> str:
    """Today's name and country and the state of that time; once where they are the same."""
    today, then = modern_in_words(place), place.historical_state
    if today == then:
        return today
    named = (f"today {today}" if today else "", f"then {then}" if then else "")
    return " · ".join(part for part in named if part)


def _stay(section: Element, journey: Journey, stay: Stay, *, elsewhere: bool) -> None:
    place = stay.place
    if elsewhere:
        _text(section, "p", "Chosen on the map", "journey-panel-chosen")
    _text(section, "h2", place.name, "journey-panel-place")
    _text(section, "p", _where(place), "journey-panel-now")
    if stay.event:
        _text(section, "p", stay.event, "journey-panel-event")
    facts = SubElement(section, "dl")
    _fact(facts, "When", both_calendars(stay.start, stay.end, stay.date_text, stay.calendar))
    _fact(facts, "As", label(stay.kind))
    if stay.arrived_by and stay.arrived_by is not ArrivedBy.UNKNOWN:
        _fact(facts, "Came", label(stay.arrived_by))
    sure = label(stay.certainty)
    if stay.certainty is not Certainty.CERTAIN:
        sure = f"⚠ {sure}"
    _fact(facts, "How sure", f"{sure}, {label(place.precision)}")
    if stay.rival_of:
        rival = next((s for s in journey.itinerary if s.id == stay.rival_of), None)
        _fact(facts, "Contradicts", rival.place.name if rival else stay.rival_of)
    for rival in (other for other in journey.itinerary if other.rival_of == stay.id):
        told = span_in_words(rival.start, rival.end)
        _fact(facts, "Another account", f"{rival.place.name}, {told}. {rival.event}".strip())
    if stay.evidence.source:
        _fact(facts, "Source", stay.evidence.source)
    if stay.remark:
        remark = SubElement(section, "details", {"class": "journey-panel-remark"})
        if stay.certainty is not Certainty.CERTAIN:
            remark.set("open", "open")
        _text(remark, "summary", "Remark")
        _text(remark, "p", stay.remark)


def _figures(section: Element, journey: Journey, day: date, stay: Stay | None) -> None:
    row = SubElement(section, "div", {"class": "journey-panel-figures"})
    _figure(row, f"{journey.distance_km(day):,.0f} km", "travelled so far")
    if stay is not None:
        days = journey.days_at(stay.place, day)
        _figure(row, f"{days:,} {'day' if days == 1 else 'days'}", f"in {stay.place.name} so far")
    reached = len(journey.reached(day))
    _figure(row, f"{reached} of {len(journey.presences)}", "stays reached")


def _figure(row: Element, value: str, caption: str) -> None:
    cell = SubElement(row, "div")
    _text(cell, "strong", value)
    _text(cell, "span", caption)


def _fact(facts: Element, term: str, description: str) -> None:
    _text(facts, "dt", term)
    _text(facts, "dd", description)


def _text(
    parent: Element, tag: str, text: str, css_class: str = "", aria_hidden: str = ""
) -> Element:
    attributes = {"class": css_class, "aria-hidden": aria_hidden}
    element = SubElement(parent, tag, {key: value for key, value in attributes.items() if value})
    element.text = text
    return element
