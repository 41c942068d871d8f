/**
 * What has been reached, drawn event by event upon a picture that only grows; going back starts
 * from the nearest snapshot. Legs are drawn beneath what is there, so that every way to a date
 * gives the same picture.
 */
import type { Palette } from "./palette.ts";
import { isSeen, placePoint } from "../map/projected.ts";
import { type Surface, contextOf } from "../map/stage.ts";
import type { Event } from "../time/course.ts";
import { Keyframes } from "./keyframes.ts";
import { type LegStyle, strokeAs, styleOf, traceArrow, traceLeg } from "./legs.ts";
import { drawAtSea, drawRival, drawVisited, radiusOf } from "./markers.ts";
import type { Scene } from "./scene.ts";

/** With more legs than this, older legs are plain thin lines: their patterns would be a grey mist. */
const CROWD = 1500;
const WIDTH = 1.3;

export class ReachedLayer {
  private readonly surface: Surface;
  private readonly scene: Scene;
  private readonly keyframes: Keyframes<HTMLCanvasElement>;

  constructor(surface: Surface, scene: Scene) {
    this.surface = surface;
    this.scene = scene;
    const { course } = scene;
    this.keyframes = new Keyframes<HTMLCanvasElement>(
      {
        clear: () => {
          this.clear();
        },
        draw: (from, to) => {
          this.drawEvents(course.events.slice(from, to));
        },
        save: () => this.save(),
        restore: (snapshot) => {
          this.restore(snapshot);
        },
      },
      course.events.length,
    );
  }

  /** Show what lies in the past of a day. */
  show(day: number): void {
    this.keyframes.show(this.scene.course.eventsUpTo(day));
  }

  /** Forget what was drawn: the view or the palette has changed. */
  reset(): void {
    this.keyframes.reset();
  }

  private drawEvents(events: readonly Event[]): void {
    const { context } = this.surface;
    const { palette, course } = this.scene;
    context.globalCompositeOperation = "destination-over";
    this.drawLegs(events.filter((event) => event.kind === "leg").map((event) => event.leg));
    context.globalCompositeOperation = "source-over";
    for (const event of events) {
      if (event.kind === "leg") continue;
      const [x, y] = placePoint(this.scene.projected, event.place, this.scene.view);
      const place = course.payload.places[event.place];
      if (event.kind === "place" && event.first) this.drawRegion(event.place, x, y);
      if (!this.isInView(x, y)) continue;
      if (event.kind === "rival") drawRival(context, palette, x, y);
      else if (place?.precision === "at-sea") {
        drawAtSea(context, palette, x, y, radiusOf(event.days));
      } else drawVisited(context, palette, x, y, radiusOf(event.days));
    }
  }

  private drawLegs(legs: readonly number[]): void {
    const { context } = this.surface;
    const { course, projected, palette, view } = this.scene;
    const plain = course.payload.legs.length > CROWD;
    const byStyle = new Map<LegStyle, number[]>();
    for (const index of legs) {
      const leg = course.leg(index);
      const path = projected.legs[index];
      if (!leg || !path || !isSeen(path.box, view)) continue;
      const style = plain && leg.known ? "road" : styleOf(leg);
      const members = byStyle.get(style);
      if (members) members.push(index);
      else byStyle.set(style, [index]);
    }
    for (const [style, members] of byStyle) {
      const colour = style === "silent" ? palette.colour.unknown : palette.colour.route;
      if (!plain) this.drawArrows(members, colour);
      context.beginPath();
      for (const index of members) {
        const path = projected.legs[index];
        if (path) traceLeg(context, path, view);
      }
      strokeAs(context, style, colour, plain ? 0.9 : WIDTH, palette.colour.surface);
    }
  }

  private drawArrows(legs: readonly number[], colour: string): void {
    const { context } = this.surface;
    context.beginPath();
    for (const index of legs) {
      const path = this.scene.projected.legs[index];
      if (path) traceArrow(context, path, this.scene.view, 6);
    }
    context.fillStyle = colour;
    context.fill();
  }

  private drawRegion(place: number, x: number, y: number): void {
    const { context } = this.surface;
    const radius = (this.scene.projected.radii[place] ?? 0) * this.scene.view.world;
    drawRegionDisc(context, this.scene.palette, x, y, radius);
  }

  private isInView(x: number, y: number): boolean {
    const { width, height } = this.scene.view;
    return x > -20 && y > -20 && x < width + 20 && y < height + 20;
  }

  private clear(): void {
    const { width, height } = this.scene.view;
    this.surface.context.clearRect(0, 0, width, height);
  }

  private save(): HTMLCanvasElement {
    const { canvas } = this.surface;
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    contextOf(copy).drawImage(canvas, 0, 0);
    return copy;
  }

  private restore(snapshot: HTMLCanvasElement): void {
    const { context } = this.surface;
    const { width, height } = this.scene.view;
    context.globalCompositeOperation = "copy";
    context.drawImage(snapshot, 0, 0, width, height);
    context.globalCompositeOperation = "source-over";
  }
}

/** The soft disc of a region, beneath everything that was drawn before. */
export function drawRegionDisc(
  context: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  y: number,
  radius: number,
): void {
  if (radius < 2) return;
  context.globalCompositeOperation = "destination-over";
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette.colour.region;
  context.fill();
  context.globalCompositeOperation = "source-over";
}
