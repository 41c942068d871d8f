/** The pointer on the map: names under it, and the place that is pressed. */
import type * as Leaflet from "leaflet";
import { element } from "../control/dom.ts";
import { setText } from "../control/readout.ts";

const TOLERANCE_MOUSE = 3;
const TOLERANCE_TOUCH = 14;

export interface Places {
  /** The places at a point of the map's element, what is most likely meant first. */
  at(x: number, y: number, tolerance: number): number[];
  name(place: number): string;
  open(place: number, beside: readonly number[]): void;
  hover(place: number | null): void;
}

export class Pointer {
  private readonly map: Leaflet.Map;
  private readonly places: Places;
  private readonly tooltip = element("div", { class: "mapapp-tooltip", "aria-hidden": "true" });
  /** The places under the pointer. */
  private hovered = "";

  constructor(map: Leaflet.Map, places: Places) {
    this.map = map;
    this.places = places;
    map.getContainer().append(this.tooltip);
    map.on("click", this.click, this);
    map.on("mousemove", this.move, this);
    map.on("mouseout movestart", this.leave, this);
  }

  destroy(): void {
    this.map.off("click", this.click, this);
    this.map.off("mousemove", this.move, this);
    this.map.off("mouseout movestart", this.leave, this);
    this.tooltip.remove();
  }

  private click(event: Leaflet.LeafletMouseEvent): void {
    const kind = (event.originalEvent as PointerEvent).pointerType;
    const tolerance = kind === "touch" || kind === "pen" ? TOLERANCE_TOUCH : TOLERANCE_MOUSE;
    const { x, y } = event.containerPoint;
    const [place, ...beside] = this.places.at(x, y, tolerance);
    if (place !== undefined) this.places.open(place, beside);
  }

  private move(event: Leaflet.LeafletMouseEvent): void {
    const { x, y } = event.containerPoint;
    const places = this.places.at(x, y, TOLERANCE_MOUSE);
    const place = places[0] ?? null;
    if (place !== null) L.DomUtil.setPosition(this.tooltip, L.point(x, y).round());
    const hovered = places.join();
    if (hovered === this.hovered) return;
    this.hovered = hovered;
    this.map.getContainer().classList.toggle("mapapp-over-place", place !== null);
    this.tooltip.classList.toggle("mapapp-shown", place !== null);
    const names = new Set(places.map((one) => this.places.name(one)));
    setText(this.tooltip, [...names].join(" · "));
    this.places.hover(place);
  }

  private leave(): void {
    if (this.hovered === "") return;
    this.hovered = "";
    this.map.getContainer().classList.remove("mapapp-over-place");
    this.tooltip.classList.remove("mapapp-shown");
    this.places.hover(null);
  }
}
