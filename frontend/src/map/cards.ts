/** Opens the card of a place at the place, and gives the focus back when it is closed. */
import type * as Leaflet from "leaflet";
import type { Course } from "../time/course.ts";
import { type CardSubject, cardOf } from "./card.ts";
import { latLngNear } from "./camera.ts";
import { isNarrow, roomOfButtons } from "./room.ts";
import { sheetOver } from "./sheet.ts";

/** A card takes at most this share of the map's height, or there were no map to be seen. */
const SHARE_OF_MAP = 0.6;
/** … and no more pixels than this. */
const TALLEST = 400;
/** Pixels between a card and the map's edge. */
const EDGE = 12;
/** Pixels between the map's edge and the marker of a card that stands beside the map. */
const MARKER = 28;

export interface CardEvents {
  /** The place whose card is open; null when it has been closed. */
  selected(place: number | null): void;
  /** A stay was chosen on the card. */
  chosen(stay: number): void;
  /** Another place at the same point was chosen; `beside` are the rest of them. */
  turned(place: number, beside: readonly number[]): void;
  nameOf(place: number): string;
}

/** A card where it stands. */
interface Shown {
  readonly frame: HTMLElement;
  remove(): void;
}

export class Cards {
  private readonly below: HTMLElement;
  private readonly map: Leaflet.Map;
  private readonly course: Course;
  private readonly events: CardEvents;
  private shown: Shown | null = null;
  private before: Element | null = null;

  /** `below` is what stands below the map: where it is narrow, cards lie there. */
  constructor(below: HTMLElement, map: Leaflet.Map, course: Course, events: CardEvents) {
    this.below = below;
    this.map = map;
    this.course = course;
    this.events = events;
    map.on("preclick", this.close, this);
  }

  /** Open the card of a place, at one of its stays. */
  open(subject: CardSubject): void {
    const { place, beside } = subject;
    const position = this.course.payload.places[place]?.position;
    if (!position) return;
    const before = this.shown ? this.before : document.activeElement;
    this.close();
    this.before = before;
    const { events } = this;
    const card = cardOf(this.course, subject, {
      stay: (chosen) => events.chosen(chosen),
      place: (chosen) => events.turned(chosen, [place, ...beside.filter((one) => one !== chosen)]),
      nameOf: (other) => events.nameOf(other),
    });
    const at = latLngNear(this.map, position);
    this.shown = isNarrow(this.map.getSize()) ? this.asSheet(card, at) : this.asPopup(card, at);
    describe(this.shown.frame, card);
    events.selected(place);
    card.querySelector("h2")?.focus({ preventScroll: true });
    showCurrent(card);
  }

  /** Close the card; false where none is open. */
  close(): boolean {
    const { shown } = this;
    if (!shown) return false;
    this.shown = null;
    const within = shown.frame.contains(document.activeElement);
    shown.remove();
    if (within && this.before instanceof HTMLElement) this.before.focus({ preventScroll: true });
    this.events.selected(null);
    return true;
  }

  destroy(): void {
    this.close();
    this.map.off("preclick", this.close, this);
  }

  /** A card beside the map, with its place in sight there. */
  private asSheet(card: HTMLElement, at: Leaflet.LatLng): Shown {
    const frame = sheetOver(this.below, card, () => this.close());
    const { top } = roomOfButtons(this.map.getSize());
    this.map.panInside(at, {
      paddingTopLeft: [MARKER, MARKER + top],
      paddingBottomRight: [MARKER, MARKER],
      animate: false,
    });
    return { frame, remove: () => frame.remove() };
  }

  /** A card on the map, above its place. */
  private asPopup(card: HTMLElement, at: Leaflet.LatLng): Shown {
    const popup = L.popup({
      className: "mapapp-popup",
      maxWidth: 320,
      minWidth: 240,
      maxHeight: Math.max(140, Math.min(TALLEST, this.map.getSize().y * SHARE_OF_MAP)),
      autoPan: false,
      closeOnEscapeKey: false,
    });
    popup.setLatLng(at).setContent(card).openOn(this.map);
    const frame = popup.getElement() as HTMLElement;
    popup.on("remove", () => this.close());
    const button = frame.querySelector(".leaflet-popup-close-button");
    button?.setAttribute("aria-label", "Close the card");
    // What scrolls must be reached by keyboard.
    card.parentElement?.setAttribute("tabindex", "0");
    this.bringIntoSight(frame);
    return {
      frame,
      remove: () => {
        popup.remove();
        // Leaflet lets it fade: until then a card that follows would be the second of its name.
        frame.remove();
      },
    };
  }

  /** Move the map, at once, as far as it takes to have the whole card in sight. */
  private bringIntoSight(frame: HTMLElement): void {
    const box = frame.getBoundingClientRect();
    const field = this.map.getContainer().getBoundingClientRect();
    const { right } = roomOfButtons(this.map.getSize());
    const x = beyond([box.left, box.right], [field.left + EDGE, field.right - EDGE - right]);
    const title = document.querySelector(".mapapp-title")?.getBoundingClientRect();
    const begin = beginBelow(field.top + EDGE, box.left - x, title);
    const y = beyond([box.top, box.bottom], [begin, field.bottom - EDGE]);
    if (x !== 0 || y !== 0) this.map.panBy([x, y], { animate: false });
  }
}

function describe(frame: HTMLElement, card: HTMLElement): void {
  const heading = card.querySelector("h2");
  if (!heading) return;
  heading.id = "mapapp-card-title";
  frame.setAttribute("role", "dialog");
  frame.setAttribute("aria-labelledby", heading.id);
}

/** Scroll a card to the stay of the day, where others stand above it. */
function showCurrent(card: HTMLElement): void {
  const content = card.parentElement;
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
