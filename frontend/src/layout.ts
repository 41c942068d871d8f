/** Where map and time control stand on the page, and how the map is set up. */
import type * as Leaflet from "leaflet";
import { element } from "./control/dom.ts";
import type { Status } from "./payload.ts";
import { isoOf } from "./time/days.ts";

/** A lower page has the time control in one row and its panels as sheets over all of it. */
const LOW = 420;
const ZOOMS = { most: 14, snap: 0.25, wheelPixels: 100 };
/** The element that holds it all; a page that is nothing but this has its heading from it. */
export function rootOf(name: string): HTMLElement {
  const root = element(document.querySelector("main") ? "div" : "main", { class: "mapapp" });
  if (!document.querySelector("h1")) {
    // Within another page that page says whose life it is.
    const alone = window.parent === window;
    root.append(
      element("h1", { class: alone ? "mapapp-title" : "mapapp-hidden" }, name || "A journey"),
    );
  }
  return root;
}

interface Part {
  readonly element: HTMLElement;
}

/** Put the root where the map is, and into it the map with what lies upon it, and the control. */
export function layOut(
  root: HTMLElement,
  map: Leaflet.Map,
  upon: readonly Part[],
  control: Part,
): void {
  const container = map.getContainer();
  container.before(root);
  const field = element("section", { class: "mapapp-field", "aria-label": "Map" }, container);
  field.append(...upon.map((part) => part.element));
  root.append(field, control.element);
}

/** Whether a page of a height in pixels is low: a phone on its side, or a page much enlarged. */
export function isCompact(height: number): boolean {
  return height <= LOW;
}

/** The keys are the journey's; a zoom stops at quarters, for there are no tiles to be sharp. */
export function prepare(map: Leaflet.Map): void {
  map.keyboard.disable();
  map.getContainer().tabIndex = -1;
  map.options.zoomSnap = ZOOMS.snap;
  map.options.wheelPxPerZoomLevel = ZOOMS.wheelPixels;
  map.setMaxZoom(ZOOMS.most);
  map.attributionControl?.setPrefix(false);
  // The world goes on beyond its edges, and the map comes back to where it is the first time.
  map.options.worldCopyJump = true;
  map.dragging.disable();
  map.dragging.enable();
  L.control.scale({ position: "bottomleft", maxWidth: 120, imperial: false }).addTo(map);
}

export async function toggleFullScreen(root: HTMLElement): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await root.requestFullscreen();
}

/** Sizes of elements, to be compared. */
export function sizesOf(...parts: HTMLElement[]): string {
  return parts.map((part) => `${part.clientWidth} × ${part.clientHeight}`).join(", ");
}

/** Have the map's element say what is drawn on it, for tests and benchmarks. */
export function markDrawn(
  { dataset }: HTMLElement,
  day: number,
  status: Status,
  reached: number,
): void {
  dataset.date = isoOf(day);
  dataset.status = status;
  dataset.reached = String(reached);
}
