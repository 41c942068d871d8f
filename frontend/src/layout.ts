/** Where map and time control stand on the page, and how the map is set up. */
import type * as Leaflet from "leaflet";
import { element } from "./control/dom.ts";
import type { Toolbar } from "./control/toolbar.ts";

const ZOOMS = { most: 14, snap: 0.25, wheelPixels: 100 };
/** The journey is drawn on one world only: a reader should not lose himself in its copies. */
const BOUNDS = [
  [-86, -200],
  [86, 200],
] as const;

/** The element that holds it all; a page that is nothing but this has its heading from it. */
export function rootOf(name: string): HTMLElement {
  const root = element(document.querySelector("main") ? "div" : "main", { class: "mapapp" });
  if (!document.querySelector("h1")) {
    root.append(element("h1", { class: "mapapp-hidden" }, name || "A journey"));
  }
  return root;
}

/** Put the root where the map is, and into it the map with its buttons, and the time control. */
export function layOut(
  root: HTMLElement,
  map: Leaflet.Map,
  toolbar: Toolbar,
  control: HTMLElement,
): void {
  const container = map.getContainer();
  container.before(root);
  const field = element("section", { class: "mapapp-field", "aria-label": "Map" }, container);
  field.append(toolbar.element, toolbar.panels.element);
  root.append(field, control);
}

/** Let the world not become narrower than the map. */
export function limitZoom(map: Leaflet.Map): void {
  const { x } = map.getSize();
  map.setMinZoom(Math.floor(4 * Math.log2(x / 256) - 1) / 4);
}

/** The keys are the journey's; a zoom stops at quarters, for there are no tiles to be sharp. */
export function prepare(map: Leaflet.Map): void {
  map.keyboard.disable();
  map.getContainer().tabIndex = -1;
  map.options.zoomSnap = ZOOMS.snap;
  map.options.wheelPxPerZoomLevel = ZOOMS.wheelPixels;
  map.setMaxZoom(ZOOMS.most);
  map.options.maxBoundsViscosity = 0.9;
  map.attributionControl?.setPrefix(false);
  map.setMaxBounds(L.latLngBounds(BOUNDS.map(([latitude, longitude]) => [latitude, longitude])));
  L.control.scale({ position: "bottomleft", maxWidth: 120, imperial: false }).addTo(map);
}

export async function toggleFullScreen(root: HTMLElement): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen();
  else await root.requestFullscreen();
}
