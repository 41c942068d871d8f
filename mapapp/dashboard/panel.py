"""The panel beside the map: the stay that the reader looks at, as an HTML element.

It is built as a tree and serialised, so whatever stands in a table comes out as text.
"""

from datetime import date
from xml.etree.ElementTree import Element, SubElement, tostring

from mapapp.countries import country_name
from mapapp.dashboard.wording import (
    came,
    days_are_known,
    modern_in_words,
    named,
    place_known,
    quoted,
    status_in_words,
)
from mapapp.dates import both_calendars, day_in_words, span_in_words
from mapapp.journey import Days, Journey, Whereabouts, same_point
from mapapp.model import Place, Stay
from mapapp.vocabulary import ArrivedBy, Certainty, Precision, Status, label

_SIGNS = {Status.AT: "●", Status.MAYBE: "◌", Status.TRAVELLING: "➤", Status.UNKNOWN: "?"}
# So many characters stand in three lines of the panel.
_SHORT_REMARK = 120


def panel(
    journey: Journey, day: date, told: Stay | None, *, chosen: bool = False, modern: bool = False
) -> str:
    """The panel's HTML for a day: of the stay that the map tells of, else of the one of that day.

    ``chosen`` says that the reader picked that stay; ``modern`` that places go by today's names.
    """
    whereabouts = journey.whereabouts(day)
    leg = whereabouts.leg
    stay = told_of(whereabouts, told, chosen=chosen)
    elsewhere = chosen and stay is not None and (leg is not None or stay is not whereabouts.stay)
    under_way = leg is not None and not elsewhere
    here = under_way or _is_at(whereabouts, stay)
    # The panel scrolls by itself: with the focus in it the arrow keys do so.
    attributes = {"class": "journey-panel", "aria-live": "off", "tabindex": "0"}
    section = Element("section", attributes)
    top = SubElement(section, "div", {"class": "journey-panel-top"})
    _text(top, "p", day_in_words(day), "journey-panel-day")
    if elsewhere:
        _text(top, "p", "Chosen on the map", "journey-panel-label")
    status = _text(section, "p", "", f"journey-panel-status journey-{whereabouts.status}")
    _text(status, "span", _SIGNS[whereabouts.status], aria_hidden="true")
    words = status_in_words(whereabouts, here=here, modern=modern)
    _text(status, "span", words, "journey-panel-words")
    headline = SubElement(section, "div", {"class": "journey-panel-headline"})
    if leg is not None and under_way:
        ends = (named(s.place, modern=modern) for s in (leg.origin_stay, leg.destination_stay))
        _text(headline, "h2", " → ".join(ends), "journey-panel-place")
        _text(headline, "p", _means(leg.means), "journey-panel-now")
        days, where = Days(day.toordinal() - leg.start + 1), "on the way"
    elif stay is not None:
        _text(headline, "h2", named(stay.place, modern=modern), "journey-panel-place")
        _text(headline, "p", _where(stay.place, modern=modern), "journey-panel-now")
        there = elsewhere or whereabouts.status is Status.UNKNOWN
        days, where = _days_at(journey, stay, day), "there" if there else "here"
    else:
        days, where = None, "here"
    _figures(section, journey, day, days, where)
    if stay is None:
        _text(section, "p", "The source does not say where he or she was.", "journey-panel-event")
        return tostring(section, encoding="unicode", method="html")
    if under_way:
        _text(section, "p", "The last stay", "journey-panel-label")
        _text(section, "p", named(stay.place, modern=modern), "journey-panel-last")
        _text(section, "p", _where(stay.place, modern=modern), "journey-panel-now")
    _stay(section, journey, stay, modern=modern)
    return tostring(section, encoding="unicode", method="html")


def _is_at(whereabouts: Whereabouts, stay: Stay | None) -> bool:
    """Whether a day's whereabouts are the place of a stay."""
    if stay is None or whereabouts.stay is None or whereabouts.leg is not None:
        return False
    return same_point(stay.place, whereabouts.stay.place)


def remark(stay: Stay | None) -> str:
    """The remark on a stay as HTML, a long one closed to three lines; empty where there is none."""
    if stay is None or not stay.remark:
        return ""
    section = Element("section", {"class": "journey-remark"})
    if len(stay.remark) <= _SHORT_REMARK:
        _text(section, "p", "Remark", "journey-panel-label")
        _text(section, "p", stay.remark)
        return tostring(section, encoding="unicode", method="html")
    details = SubElement(section, "details")
    summary = SubElement(details, "summary")
    # Before the text: behind it they would be where the panel is cut off.
    _text(summary, "span", "Remark", "journey-panel-label").tail = " "
    _text(summary, "span", "more", "journey-remark-more")
    _text(summary, "span", "less", "journey-remark-less")
    _text(summary, "span", stay.remark, "journey-remark-text")
    return tostring(section, encoding="unicode", method="html")


def told_of(whereabouts: Whereabouts, told: Stay | None, *, chosen: bool) -> Stay | None:
    """The stay that the panel tells of: the map's; on a journey, unless chosen, the one before."""
    if whereabouts.leg is not None and not chosen:
        return whereabouts.leg.origin_stay
    return told or whereabouts.stay


def heading(name: str) -> str:
    """The page's heading: whose life this is."""
    element = Element("h1", {"class": "journey-heading"})
    element.text = name
    return tostring(element, encoding="unicode", method="html")


def _where(place: Place, *, modern: bool = False) -> str:
    """The name not in the headline, and the countries of both times; once where they are one."""
    country, state = country_name(place.modern_country), place.historical_state
    other = place.modern_name and place.modern_name != place.name
    then = ", ".join(part for part in (place.name if modern and other else "", state) if part)
    today = country if modern else modern_in_words(place)
    headline = named(place, modern=modern)
    today, then = ("" if part == headline else part for part in (today, then))
    if today == then:
        return today
    then = "" if then == country else then  # "today Büyükada, Turkey", and then Turkey, too
    if place.precision is Precision.AT_SEA:
        return " · ".join(part for part in (today, then) if part)
    parts = [f"today {today}" if today else "", f"then {then}" if then else ""]
    return " · ".join(part for part in (reversed(parts) if modern and other else parts) if part)


def _means(means: ArrivedBy) -> str:
    return "means of travel not given" if means is ArrivedBy.UNKNOWN else label(means)


def _stay(section: Element, journey: Journey, stay: Stay, *, modern: bool) -> None:
    if stay.event:
        _text(section, "p", stay.event, "journey-panel-event")
    elif stay.evidence.sentence:
        _text(section, "blockquote", quoted(stay.evidence.sentence), "journey-panel-event")
    facts = SubElement(section, "dl")
    _fact(facts, "When", both_calendars(stay.start, stay.end, stay.date_text, stay.calendar))
    if not days_are_known(stay):
        _fact(facts, "Days", "not exactly known")
    _fact(facts, "Kind of stay", label(stay.kind))
    if means := came(stay.arrived_by):
        _fact(facts, "Came", means)
    sure = label(stay.certainty)
    # Not of the days: the lines above tell how well those are known.
    _fact(facts, "Presence", sure if stay.certainty is Certainty.CERTAIN else f"⚠ {sure}")
    _fact(facts, "Place known", place_known(stay.place))
    if stay.rival_of:
        rival = next((s for s in journey.itinerary if s.id == stay.rival_of), None)
        contradicted = named(rival.place, modern=modern) if rival else stay.rival_of
        _fact(facts, "Contradicts", contradicted)
    for rival in (other for other in journey.itinerary if other.rival_of == stay.id):
        span = span_in_words(rival.start, rival.end)
        name = named(rival.place, modern=modern)
        _fact(facts, "Another account", f"{name}, {span}. {rival.event}".strip())
    if stay.evidence.source:
        _fact(facts, "Source", stay.evidence.source)


def _figures(section: Element, journey: Journey, day: date, days: Days | None, where: str) -> None:
    row = SubElement(section, "div", {"class": "journey-panel-figures"})
    most = days.most if days else 0
    cell = _figure(row, f"{most:,}" if days else "–", f"{'day' if most == 1 else 'days'} {where}")
    if days and days.possible:
        cell.text, number = "", cell.text
        about = "perhaps" if most == 1 else "about"
        _text(cell, "span", about, "journey-panel-about").tail = f" {number}"
    _figure(row, f"{len(journey.reached(day))} of {len(journey.presences)}", "stays so far")
    _figure(row, f"{journey.distance_km(day):,.0f}", "km so far")


def _days_at(journey: Journey, stay: Stay, day: date) -> Days:
    """The days at a stay's place; where other stays within it claim them all, those it spans."""
    days = journey.days_at(stay.place, day)
    presence = next((p for p in journey.presences if p.stay is stay), None)
    if days.most or presence is None or presence.reached is None or presence.possible is None:
        return days
    last = day.toordinal()
    most = max(0, min(last, presence.possible[1]) - presence.reached + 1)
    certain = presence.certain
    sure = max(0, min(last, certain[1]) - certain[0] + 1) if certain else 0
    return Days(sure, most - sure)


def _figure(row: Element, value: str, caption: str) -> Element:
    cell = SubElement(row, "div")
    number = _text(cell, "strong", value)
    _text(cell, "span", caption)
    return number


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
