/** The whole drawing of a journey: its layers, what is drawn when, and what lies where. */
import type * as Leaflet from "leaflet";
import { type Box, clippedBox, copyBox, intersection, union } from "./draw/boxes.ts";
import { BorderLayer } from "./draw/borderLayer.ts";
import { GroundLayer } from "./draw/groundLayer.ts";
import { LabelLayer } from "./draw/labelLayer.ts";
import { LiveLayer, type Spot } from "./draw/liveLayer.ts";
import { UNREACHED_RADIUS, radiusOf } from "./draw/markers.ts";
import { type Palette, paletteOf } from "./draw/palette.ts";
import { ReachedLayer } from "./draw/reachedLayer.ts";
import { drawRoute } from "./draw/routeLayer.ts";
import type { Scene } from "./draw/scene.ts";
import { latLngNear } from "./map/camera.ts";
import type { Ground } from "./map/ground.ts";
import { coveredBy } from "./map/room.ts";
import { HitIndex, TIE } from "./map/hits.ts";
import { placePoint, pointAlong, project } from "./map/projected.ts";
import { Stage, type Surface, type View, copiesOf } from "./map/stage.ts";
import type { Options, Position } from "./payload.ts";
import type { Course } from "./time/course.ts";
import { nameOf } from "./time/wording.ts";

/** Levels among Leaflet's panes: its tiles have 200, its cards 700. */
const LEVELS = { ground: 150, journey: 410 };
const BETWEEN_LABELS = 160;
/** Labels take at most this share of the time while the days run. */
const SHARE_OF_LABELS = 1 / 60;
const MOST_COPIES = 6;
const AFTER_VIEW = 300;
const BETWEEN_PIECES = 40;

export class Drawing {
  selected: number | null = null;
  hovered: number | null = null;
  /** The stay that the reader has asked for: its place has a name whatever the day shows. */
  asked: number | null = null;
  modernNames = false;
  /** Whether the embedded ground is drawn; without it the canvas lets a ground beneath be seen. */
  embeddedGround = true;
  bordersOfToday = false;
  bordersOfTheTime = true;
  private readonly map: Leaflet.Map;
  private readonly root: HTMLElement;
  private readonly requestFrame: () => void;
  private readonly scene: Scene;
  private readonly stage: Stage;
  /** The one canvas that is shown, and what is put together upon it, from below. */
  private readonly shown: Surface;
  private readonly base: Surface;
  private readonly reached: ReachedLayer;
  private readonly labels: LabelLayer;
  private readonly live: LiveLayer;
  private readonly ground: GroundLayer;
  private readonly borders: BorderLayer;
  private hits: HitIndex | null = null;
  private day: number;
  private spot: Spot | null = null;
  private labelsAt = 0;
  private labelCost = 0;
  private labelTimer = 0;
  /** Whether labels have been drawn that are not shown yet. */
  private labelsFresh = false;
  private prepareTimer = 0;
  private shownAt = 0;

  constructor(
    map: Leaflet.Map,
    root: HTMLElement,
    course: Course,
    ground: Ground,
    options: Options,
    requestFrame: () => void,
  ) {
    this.map = map;
    this.requestFrame = requestFrame;
    this.root = root;
    this.day = options.day;
    this.stage = new Stage(map, (view) => {
      this.drawView(view);
    });
    this.scene = {
      course,
      projected: project(course.payload),
      palette: paletteOf(root),
      view: this.stage.view,
      copies: copiesOf(this.stage.view),
      covered: [],
    };
    this.ground = new GroundLayer(ground);
    this.shown = this.stage.shownSurface("journey", LEVELS.journey);
    this.base = this.stage.surface();
    this.borders = new BorderLayer(this.stage.surface(), options.borders ?? [], this.scene);
    const sheets = { legs: this.stage.surface(), places: this.stage.surface() };
    this.reached = new ReachedLayer(sheets, this.scene);
    this.labels = new LabelLayer(this.stage.surface(), this.scene);
    this.live = new LiveLayer(this.shown, this.scene);
  }

  get hasBorders(): boolean {
    return this.borders.any;
  }

  get palette(): Palette {
    return this.scene.palette;
  }

  /** Draw for the first time, now that the map has its size and view. */
  start(): void {
    this.stage.start();
  }

  /** Draw everything anew: view, theme or names have changed. */
  redraw(): void {
    this.scene.palette = paletteOf(this.root);
    this.stage.redraw();
  }

  /** Draw a day. */
  show(day: number): void {
    this.day = day;
    this.shownAt = performance.now();
    const changed = union(this.live.drawn, this.reached.show(day));
    const borders = this.bordersOfTheTime && this.borders.show(day);
    this.put(borders || this.labelsFresh ? this.everything() : changed);
    this.labelsFresh = false;
    this.drawLabelsSoon();
  }

  /** The places at a point of the map's element, what is most likely meant first. */
  placesAt(x: number, y: number, tolerance: number): number[] {
    const { course, view } = this.scene;
    const [left, top] = this.origin();
    // A place has the size in which it is drawn; of those as near the one is meant where he is, else
    // a reached one, and of these the one where he spent most days, whose name stands there.
    const present = this.present();
    this.hits ??= this.indexed();
    return this.hits.find(x + left, y + top, tolerance, ({ id }) => {
      if (course.firstDayAt(id) > this.day) {
        return { radius: UNREACHED_RADIUS, after: TIE, weight: 0 };
      }
      const days = course.daysSpent(id, this.day);
      const weight = id === present ? Number.POSITIVE_INFINITY : days;
      return { radius: radiusOf(days, view.zoom), after: 0, weight };
    });
  }

  /** The name of a place as it is shown on a day. */
  nameOf(place: number, day: number): string {
    const { course } = this.scene;
    const stay = course.stay(course.stayAt(place, day));
    return stay ? nameOf(course, stay, this.modernNames) : "";
  }

  /** Where a place is on the map's element, in its CSS pixels. */
  pointOf(place: number): { x: number; y: number } | null {
    const position = this.scene.course.payload.places[place]?.position;
    if (!position) return null;
    const { x, y } = this.map.latLngToContainerPoint(latLngNear(this.map, position));
    return { x, y };
  }

  /** Where he is on a day: his place, or the point of the leg; null where no place is known. */
  positionOn(day: number): Position | null {
    const { course, projected } = this.scene;
    const { status, leg, stay } = course.segment(day);
    const path = status === "travelling" && leg !== null ? projected.legs[leg] : undefined;
    const point = path && leg !== null ? pointAlong(path, course.fraction(leg, day)) : null;
    if (point) {
      const latitude = (Math.atan(Math.sinh(Math.PI * (1 - 2 * point.y))) * 180) / Math.PI;
      return [(point.x - 0.5) * 360, latitude];
    }
    const place = course.placeOf(stay);
    return place === null ? null : (course.payload.places[place]?.position ?? null);
  }

  /** Where the map's upper left corner is on the canvas, which reaches beyond the map. */
  private origin(): [number, number] {
    const { min } = this.map.getPixelBounds();
    const { view } = this.scene;
    return [(min?.x ?? 0) - view.left, (min?.y ?? 0) - view.top];
  }

  destroy(): void {
    clearTimeout(this.labelTimer);
    clearTimeout(this.prepareTimer);
    this.stage.destroy();
  }

  private drawView(view: View): void {
    this.scene.view = view;
    this.scene.copies = copiesOf(view);
    this.scene.covered = coveredBy(this.map.getContainer(), ".leaflet-control", this.origin());
    const { palette } = this.scene;
    if (this.embeddedGround) this.ground.draw(this.base.context, view, palette);
    if (this.bordersOfToday) this.ground.drawBorders(this.base.context, view, palette);
    this.borders.reset();
    if (this.bordersOfTheTime) this.borders.show(this.day);
    drawRoute(this.base.context, this.scene);
    this.hits = null;
    this.reached.reset(this.day, view);
    this.labels.reset();
    // The first picture does not wait for its names.
    if (this.shownAt > 0) this.drawLabels();
    this.put(this.everything());
    this.prepareSoon(AFTER_VIEW);
  }

  /** When the reader pauses, make ready for going back: piece by piece, for each takes a frame. */
  private prepareSoon(wait: number): void {
    clearTimeout(this.prepareTimer);
    this.prepareTimer = window.setTimeout(() => {
      const { width, height } = this.scene.view;
      if (width === 0 || height === 0) return;
      const resting = performance.now() - this.shownAt > AFTER_VIEW;
      if (!resting) this.prepareSoon(AFTER_VIEW);
      else if (this.reached.prepare()) this.prepareSoon(BETWEEN_PIECES);
    }, wait);
  }

  /** Put a box of the shown canvas together: what lies beneath, legs, names, and where he is. */
  private put(box: Box | null): void {
    this.compose(box);
    this.live.drawLegs(this.day);
    this.composeLabels(union(box, this.live.drawn));
    this.spot = this.live.drawSpot(this.day, this.selected, this.hovered);
  }

  private compose(box: Box | null): void {
    const { width, height, ratio } = this.scene.view;
    const dirty = clippedBox(box, width, height);
    if (!dirty) return;
    const { context } = this.shown;
    if (!this.embeddedGround) {
      context.clearRect(dirty[0], dirty[1], dirty[2] - dirty[0], dirty[3] - dirty[1]);
    }
    copyBox(context, this.base.canvas, dirty, ratio);
    if (this.borders.any && this.bordersOfTheTime) {
      copyBox(context, this.borders.surface.canvas, dirty, ratio);
    }
    for (const canvas of this.reached.canvases) copyBox(context, canvas, dirty, ratio);
  }

  private composeLabels(box: Box | null): void {
    const { width, height, ratio } = this.scene.view;
    const dirty = clippedBox(box, width, height);
    if (!dirty) return;
    const labels = this.labels.boxes.flatMap((box) => {
      const part = intersection(box, dirty);
      return part ? [part] : [];
    });
    // Each copy has a cost of its own: many small ones are dearer than a large one.
    for (const part of labels.length > MOST_COPIES ? [dirty] : labels) {
      copyBox(this.shown.context, this.labels.surface.canvas, part, ratio);
    }
  }

  /** The place where he is, or was at last; null on a leg. */
  private present(): number | null {
    const { course } = this.scene;
    const { status, stay } = course.segment(this.day);
    return status === "travelling" ? null : course.placeOf(stay);
  }

  private everything(): Box {
    return [0, 0, this.scene.view.width, this.scene.view.height];
  }

  private indexed(): HitIndex {
    const { course, projected, view, copies } = this.scene;
    const hits = new HitIndex();
    course.payload.places.forEach((_, id) => {
      const radius = radiusOf(course.daysSpent(id, course.payload.days[1]), view.zoom);
      for (const copy of copies) {
        const [x, y] = placePoint(projected, id, copy);
        if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
        hits.add({ id, x, y, radius });
      }
    });
    return hits;
  }

  /** Labels cost more than all else: while the days run they follow a little later. */
  private drawLabelsSoon(): void {
    if (this.labelTimer !== 0) return;
    const between = Math.max(BETWEEN_LABELS, this.labelCost / SHARE_OF_LABELS);
    const wait = Math.max(0, this.labelsAt + between - performance.now());
    this.labelTimer = window.setTimeout(() => {
      this.labelTimer = 0;
      if (!this.drawLabels()) return;
      this.labelsFresh = true;
      this.requestFrame();
    }, wait);
  }

  /** Draw the labels where they are put together with the rest; false where they are the same. */
  private drawLabels(): boolean {
    const began = performance.now();
    const changed = this.labels.draw(
      this.day,
      this.modernNames,
      this.present(),
      this.spot,
      this.asked,
    );
    this.labelsAt = performance.now();
    this.labelCost = this.labelsAt - began;
    return changed;
  }
}
