/**
 * What has been reached, drawn as the days pass upon two sheets that only grow: legs, with regions
 * beneath them, and upon these the places, so that every way to a date gives the same picture.
 * Going back starts from the nearest snapshot.
 *
 * One sheet on which legs are drawn beneath what is there would do, but browsers draw lines beneath
 * many times more slowly than above.
 */
import { type ProjectedLeg, isSeen, legBox, placePoint } from "../map/projected.ts";
import type { Surface, View } from "../map/stage.ts";
import type { Event } from "../time/course.ts";
import { countUpTo } from "../time/search.ts";
import { type Box, boxAround, union } from "./boxes.ts";
import { Keyframes } from "./keyframes.ts";
import { type LegStyle, strokeAs, styleOf, traceArrow, traceLeg } from "./legs.ts";
import { MOST_RADIUS, drawRival, drawVisited, radiusOf } from "./markers.ts";
import { drawRegionOutline } from "./regions.ts";
import type { Scene } from "./scene.ts";

/** With more legs than this, older ones are plain thin lines: patterns would be a grey mist. */
const CROWD = 1500;
const WIDTH = 1.3;
/** Lines up to a pixel wide are drawn many times faster than wider ones. */
const WIDTH_IN_CROWD = 0.9;
/** So many lines at once are stroked fastest. */
const LINES_AT_ONCE = 100;
/** The zoom at which sizes differ most. */
const FULL_ZOOM = 9;
const SNAPSHOT_BYTES = 96e6;

type Context = CanvasRenderingContext2D;

/** What is drawn on: the legs lie beneath the places. */
interface Sheets {
  legs: Surface;
  places: Surface;
}

export class ReachedLayer {
  private readonly sheets: Sheets;
  private readonly scene: Scene;
  private readonly items: Event[];
  private readonly keyframes: Keyframes<Sheets>;
  private changed: Box | null = null;

  constructor(sheets: Sheets, scene: Scene) {
    this.sheets = sheets;
    this.scene = scene;
    this.items = thinned(scene.course.events);
    this.keyframes = new Keyframes<Sheets>(
      {
        clear: () => {
          clear(sheets);
          this.changed = this.everything();
        },
        draw: (from, to) => this.draw(sheets, from, to),
        save: () => copyOf(sheets),
        restore: (snapshot) => {
          sheets.legs.replace(snapshot.legs);
          sheets.places.replace(snapshot.places);
          this.changed = this.everything();
        },
        extended: (snapshot, from, to) => {
          const copy = copyOf(snapshot ?? sheets);
          if (!snapshot) clear(copy);
          this.draw(copy, from, to);
          return copy;
        },
      },
      this.items.length,
    );
  }

  /** The canvases to put together, from below. */
  get canvases(): HTMLCanvasElement[] {
    return [this.sheets.legs.canvas, this.sheets.places.canvas];
  }

  /** Draw what lies in the past of a day; gives the box in which anything has changed. */
  show(day: number): Box | null {
    this.changed = null;
    this.keyframes.show(this.countUpTo(day));
    return this.changed;
  }

  /** Draw it all anew: the view or the palette has changed. */
  reset(day: number, view: View): void {
    const bytes = 2 * 4 * view.width * view.height * view.ratio ** 2;
    const snapshots = Math.max(2, Math.min(10, Math.floor(SNAPSHOT_BYTES / bytes)));
    this.keyframes.reset(this.countUpTo(day), snapshots);
  }

  /** Make one of the snapshots for going back, while nothing else is to do; false: all are made. */
  prepare(): boolean {
    return this.keyframes.prepare();
  }

  private countUpTo(day: number): number {
    return countUpTo(this.items, day, (item) => item.day);
  }

  private draw(sheets: Sheets, from: number, to: number): void {
    const items = this.items.slice(from, to);
    for (const copy of this.scene.copies) {
      this.drawLegs(
        sheets.legs.context,
        items.flatMap((item) => (item.kind === "leg" ? [item.leg] : [])),
        copy,
      );
      this.drawPlaces(sheets, items, copy);
    }
  }

  private drawPlaces(sheets: Sheets, items: readonly Event[], view: View): void {
    const { course, projected, palette } = this.scene;
    const latest = new Map<number, Event>();
    for (const item of items) {
      if (item.kind === "leg") continue;
      if (item.kind === "place" && item.first) {
        this.drawRegion(sheets.legs.context, item.place, view);
      }
      // Of several sizes of one place only the last is seen.
      latest.set(item.place, item);
    }
    const { context } = sheets.places;
    for (const [place, item] of latest) {
      const [x, y] = placePoint(projected, place, view);
      if (x < -20 || y < -20 || x > view.width + 20 || y > view.height + 20) continue;
      this.changed = union(this.changed, boxAround(x, y, MOST_RADIUS + 2));
      const atSea = course.payload.places[place]?.precision === "at-sea";
      if (item.kind === "place") {
        drawVisited(context, palette, x, y, radiusOf(item.days, view.zoom), atSea, view.ratio);
      } else drawRival(context, palette, x, y);
    }
  }

  private drawLegs(context: Context, legs: readonly number[], view: View): void {
    const { course, projected, palette } = this.scene;
    const plain = course.payload.legs.length > CROWD;
    const byStyle = new Map<LegStyle, ProjectedLeg[]>();
    for (const index of legs) {
      const leg = course.leg(index);
      const path = projected.legs[index];
      if (!leg || !path || !isSeen(path.box, view)) continue;
      this.changed = union(this.changed, legBox(path, view, 5));
      const style = plain && leg.known ? "road" : styleOf(leg);
      const members = byStyle.get(style);
      if (members) members.push(path);
      else byStyle.set(style, [path]);
    }
    for (const [style, members] of byStyle) {
      const colour = style === "silent" ? palette.colour.unknown : palette.colour.route;
      for (let index = 0; index < members.length; index += LINES_AT_ONCE) {
        const some = members.slice(index, index + LINES_AT_ONCE);
        context.beginPath();
        for (const leg of some) traceLeg(context, leg, view);
        strokeAs(context, style, colour, plain ? WIDTH_IN_CROWD : WIDTH, palette.colour.surface);
        if (!plain) drawArrows(context, some, view, colour);
      }
    }
  }

  private drawRegion(context: Context, place: number, view: View): void {
    const { projected, palette } = this.scene;
    const radius = (projected.radii[place] ?? 0) * view.world;
    if (radius === 0) return;
    const [x, y] = placePoint(projected, place, view);
    context.globalCompositeOperation = "destination-over";
    drawRegionOutline(context, palette.colour["region-outline"], x, y, radius);
    context.globalCompositeOperation = "source-over";
    this.changed = union(this.changed, boxAround(x, y, radius + 1));
  }

  private everything(): Box {
    return [0, 0, this.scene.view.width, this.scene.view.height];
  }
}

function clear({ legs, places }: Sheets): void {
  legs.clear();
  places.clear();
}

function copyOf({ legs, places }: Sheets): Sheets {
  return { legs: legs.copy(), places: places.copy() };
}

function drawArrows(
  context: Context,
  legs: readonly ProjectedLeg[],
  view: View,
  colour: string,
): void {
  context.beginPath();
  for (const leg of legs) traceArrow(context, leg, view, 6);
  context.fillStyle = colour;
  context.fill();
}

/** The events that change the picture: a place is drawn again only where it is seen to grow. */
function thinned(events: readonly Event[]): Event[] {
  const sizes = new Map<number, number>();
  return events.filter((event) => {
    if (event.kind !== "place") return true;
    const size = Math.round(2 * radiusOf(event.days, FULL_ZOOM));
    const grown = sizes.get(event.place) !== size;
    sizes.set(event.place, size);
    return grown;
  });
}
