/**
 * The canvases on the map: they cover the view and a margin, stay where they are while the map is
 * dragged, grow and shrink with a zoom's animation, and are drawn anew when the map rests.
 *
 * Each canvas that is shown costs the browser a copy of all its pixels with every frame, changed
 * or not: so as few as possible are.
 */
import type * as Leaflet from "leaflet";
import type { Box } from "../draw/boxes.ts";
import { roomOfButtons } from "./room.ts";

/** What is drawn where: the world's size and the canvas's corner, in CSS pixels. */
export interface View {
  /** Width of the whole world. */
  world: number;
  /** The canvas's upper left corner in pixels of the world. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** The part of it that is seen while the map rests, beside the buttons. */
  seen: Box;
  /** The canvas's own pixels for each CSS pixel. */
  ratio: number;
  zoom: number;
}

/** The margin around the view that is drawn too, as a share of its size. */
const MARGIN = 0.1;
/** Finer pixels than these are not told apart, but cost four times as much as two. */
const MOST_RATIO = 2;

/** A canvas as large as the view; most are never shown themselves, but drawn upon the one that is. */
export class Surface {
  readonly canvas = document.createElement("canvas");
  readonly context: CanvasRenderingContext2D;

  constructor() {
    this.context = contextOf(this.canvas);
  }

  /** Cover the view, empty. */
  fit(view: View): void {
    fitCanvas(this.canvas, view.width, view.height, view.ratio);
    this.context.setTransform(view.ratio, 0, 0, view.ratio, 0, 0);
    this.clear();
  }

  clear(): void {
    this.plainly(() => {
      this.context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    });
  }

  /** Another surface with the same pixels. */
  copy(): Surface {
    const copy = new Surface();
    copy.canvas.width = this.canvas.width;
    copy.canvas.height = this.canvas.height;
    copy.replace(this);
    copy.context.setTransform(this.context.getTransform());
    return copy;
  }

  /** Take over the pixels of another surface. */
  replace(other: Surface): void {
    this.plainly(() => {
      this.context.globalCompositeOperation = "copy";
      this.context.drawImage(other.canvas, 0, 0);
    });
  }

  /** Draw in the canvas's own pixels. */
  private plainly(draw: () => void): void {
    this.context.save();
    this.context.setTransform(1, 0, 0, 1, 0, 0);
    draw();
    this.context.restore();
  }
}

/** The view of each copy of the world that lies, side by side with others, in a view. */
export function copiesOf(view: View): View[] {
  const first = Math.floor(view.left / view.world);
  const last = Math.floor((view.left + view.width) / view.world);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    ...view,
    left: view.left - (first + index) * view.world,
  }));
}

/** The drawing context, which every browser that can show the map has. */
export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser cannot draw on a canvas");
  return context;
}

/** Give a canvas its size in CSS pixels and the pixels it needs for that. */
export function fitCanvas(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  ratio: number,
): void {
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

export function pixelRatio(): number {
  return Math.min(MOST_RATIO, globalThis.devicePixelRatio || 1);
}

export class Stage {
  view: View;
  private readonly map: Leaflet.Map;
  private readonly surfaces: Surface[] = [];
  private readonly shown: HTMLCanvasElement[] = [];
  private readonly draw: (view: View) => void;

  constructor(map: Leaflet.Map, draw: (view: View) => void) {
    this.map = map;
    this.draw = draw;
    this.view = this.currentView();
  }

  /** Draw for the first time, now that the map has its size and view, and keep up with it. */
  start(): void {
    const { map } = this;
    map.on("moveend", this.redraw, this);
    map.on("move", this.redrawWhereBare, this);
    map.on("zoomanim", this.animate, this);
    map.on("zoom", this.rescale, this);
    this.redraw();
  }

  /** A canvas to draw on that is not shown itself. */
  surface(): Surface {
    const surface = new Surface();
    this.surfaces.push(surface);
    return surface;
  }

  /** A canvas that is shown, above those with a lower level (Leaflet: tiles 200, cards 700). */
  shownSurface(name: string, level: number): Surface {
    const surface = this.surface();
    const { canvas } = surface;
    canvas.className = `mapapp-canvas mapapp-canvas-${name} leaflet-zoom-animated`;
    canvas.setAttribute("aria-hidden", "true");
    const pane = this.map.createPane(`mapapp-${name}`);
    pane.style.zIndex = String(level);
    pane.style.pointerEvents = "none";
    pane.append(canvas);
    this.shown.push(canvas);
    return surface;
  }

  /** Cover the present view and have everything drawn. */
  redraw(): void {
    this.view = this.currentView();
    const { left, top } = this.view;
    const origin = this.map.getPixelOrigin();
    const corner = L.point(left - origin.x, top - origin.y);
    for (const surface of this.surfaces) surface.fit(this.view);
    for (const canvas of this.shown) L.DomUtil.setTransform(canvas, corner, 1);
    this.draw(this.view);
  }

  destroy(): void {
    this.map.off("moveend", this.redraw, this);
    this.map.off("move", this.redrawWhereBare, this);
    this.map.off("zoomanim", this.animate, this);
    this.map.off("zoom", this.rescale, this);
    for (const canvas of this.shown) canvas.parentElement?.remove();
  }

  private currentView(): View {
    const size = this.map.getSize();
    const [marginX, marginY] = [Math.round(size.x * MARGIN), Math.round(size.y * MARGIN)];
    const corner = this.map
      .containerPointToLayerPoint([-marginX, -marginY])
      .round()
      .add(this.map.getPixelOrigin());
    const zoom = this.map.getZoom();
    const { top, right } = roomOfButtons(size);
    return {
      world: 256 * 2 ** zoom,
      left: corner.x,
      top: corner.y,
      width: size.x + 2 * marginX,
      height: size.y + 2 * marginY,
      seen: [marginX, marginY + top, marginX + size.x - right, marginY + size.y],
      ratio: pixelRatio(),
      zoom,
    };
  }

  private redrawWhereBare(): void {
    const { left, top, width, height, zoom } = this.view;
    if (this.map.getZoom() !== zoom) return;
    const shown = this.map.getPixelBounds();
    const { min, max } = shown;
    if (!min || !max) return;
    const covered = min.x >= left && min.y >= top && max.x <= left + width && max.y <= top + height;
    if (!covered) this.redraw();
  }

  private animate(event: Leaflet.LeafletEvent): void {
    const { center, zoom } = event as Leaflet.ZoomAnimEvent;
    const pane = this.map.getPane("mapPane");
    const shift = pane ? L.DomUtil.getPosition(pane) : L.point(0, 0);
    const half = this.map.getSize().divideBy(2);
    this.transform(zoom, this.map.project(center, zoom).subtract(half).add(shift).round());
  }

  private rescale(): void {
    this.transform(this.map.getZoom(), this.map.getPixelOrigin());
  }

  private transform(zoom: number, origin: Leaflet.Point): void {
    const scale = this.map.getZoomScale(zoom, this.view.zoom);
    const corner = L.point(this.view.left, this.view.top).multiplyBy(scale).subtract(origin);
    for (const canvas of this.shown) L.DomUtil.setTransform(canvas, corner, scale);
  }
}
