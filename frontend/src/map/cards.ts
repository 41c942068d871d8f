/** Opens the card of a place at the place, and gives the focus back when it is closed. */
import type * as Leaflet from "leaflet";
import type { Course } from "../time/course.ts";
import { type CardSubject, cardOf } from "./card.ts";
import { latLngNear } from "./camera.ts";
import { roomOfButtons } from "./room.ts";

/** A card takes at most this share of the map's height, or there were no map to be seen. */
const SHARE_OF_MAP = 0.6;
/** … and no more pixels than this. */
const TALLEST = 400;
/** Pixels between a card and the map's edge. */
const EDGE = 12;

export interface CardEvents {
  /** The place whose card is open; null when it has been closed. */
  selected(place: number | null): void;
  /** A stay was chosen on the card. */
  chosen(stay: number): void;
  /** Another place at the same point was chosen; `beside` are the rest of them. */
  turned(place: number, beside: readonly number[]): void;
  nameOf(place: number): string;
}

export class Cards {
  private readonly map: Leaflet.Map;
  private readonly course: Course;
  private readonly events: CardEvents;
  private popup: Leaflet.Popup | null = null;
  private before: Element | null = null;

  constructor(map: Leaflet.Map, course: Course, events: CardEvents) {
    this.map = map;
    this.course = course;
    this.events = events;
    map.on("popupclose", this.closed, this);
  }

  /** Open the card of a place, at one of its stays. */
  open(subject: CardSubject): void {
    const { place, beside } = subject;
    const position = this.course.payload.places[place]?.position;
    if (!position) return;
    const before = this.popup ? this.before : document.activeElement;
    this.close();
    this.before = before;
    const size = this.map.getSize();
    const popup = L.popup({
      className: "mapapp-popup",
      maxWidth: Math.min(320, size.x - 64),
      minWidth: Math.min(240, size.x - 64),
      maxHeight: Math.max(140, Math.min(TALLEST, size.y * SHARE_OF_MAP)),
      autoPan: false,
      closeOnEscapeKey: false,
    });
    this.popup = popup;
    const { events } = this;
    const card = cardOf(this.course, subject, {
      stay: (chosen) => events.chosen(chosen),
      place: (chosen) => events.turned(chosen, [place, ...beside.filter((one) => one !== chosen)]),
      nameOf: (other) => events.nameOf(other),
    });
    popup.setLatLng(latLngNear(this.map, position)).setContent(card).openOn(this.map);
    this.describe(popup, card);
    this.bringIntoSight(popup);
    events.selected(place);
    card.querySelector("h2")?.focus({ preventScroll: true });
    showCurrent(card);
  }

  /** Close the card; false where none is open. */
  close(): boolean {
    if (!this.popup) return false;
    this.map.closePopup(this.popup);
    return true;
  }

  destroy(): void {
    this.close();
    this.map.off("popupclose", this.closed, this);
  }

  private describe(popup: Leaflet.Popup, card: HTMLElement): void {
    const frame = popup.getElement();
    const heading = card.querySelector("h2");
    if (!frame || !heading) return;
    heading.id = "mapapp-card-title";
    frame.setAttribute("role", "dialog");
    frame.setAttribute("aria-labelledby", heading.id);
    const button = frame.querySelector(".leaflet-popup-close-button");
    button?.setAttribute("aria-label", "Close the card");
    // What scrolls must be reached by keyboard.
    frame.querySelector(".leaflet-popup-content")?.setAttribute("tabindex", "0");
  }

  /** Move the map, at once, as far as it takes to have the whole card in sight. */
  private bringIntoSight(popup: Leaflet.Popup): void {
    const box = popup.getElement()?.getBoundingClientRect();
    if (!box) return;
    const field = this.map.getContainer().getBoundingClientRect();
    const { top, right } = roomOfButtons(this.map.getSize());
    const x = beyond([box.left, box.right], [field.left + EDGE, field.right - EDGE - right]);
    const title = document.querySelector(".mapapp-title")?.getBoundingClientRect();
    const begin = beginBelow(field.top + EDGE + top, box.left - x, title);
    const y = beyond([box.top, box.bottom], [begin, field.bottom - EDGE]);
    if (x !== 0 || y !== 0) this.map.panBy([x, y], { animate: false });
  }

  private closed(event: Leaflet.PopupEvent): void {
    if (event.popup !== this.popup) return;
    const within = event.popup.getElement()?.contains(document.activeElement) ?? false;
    this.popup = null;
    // Leaflet lets it fade: until then a card that follows would be the second of its name.
    event.popup.getElement()?.remove();
    if (within && this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
    this.events.selected(null);
  }
}

/** Scroll a card to the stay of the day, where others stand above it. */
function showCurrent(card: HTMLElement): void {
  const content = card.closest(".leaflet-popup-content");
  const current = card.querySelector("[aria-current]");
  if (!content || !current?.previousElementSibling) return;
  const head = card.querySelector("header")?.getBoundingClientRect().height ?? 0;
  const above = current.getBoundingClientRect().top - content.getBoundingClientRect().top;
  content.scrollTop += above - head;
}

/** Where the room for a card begins from above: below the title, where the card reaches as far. */
export function beginBelow(
  begin: number,
  left: number,
  title?: Pick<DOMRect, "right" | "bottom">,
): number {
  return title && left < title.right + EDGE ? Math.max(begin, title.bottom + EDGE) : begin;
}

/** How far a stretch lies beyond the room for it, its beginning in sight before its end. */
export function beyond(stretch: [number, number], room: [number, number]): number {
  const over = Math.max(0, stretch[1] - room[1]);
  return stretch[0] - over < room[0] ? stretch[0] - room[0] : over;
}
