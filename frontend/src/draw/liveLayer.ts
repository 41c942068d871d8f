/**
 * What changes with every day: the latest legs and the one being travelled, and where he is. The
 * names of the places are put between the two, so that no line strikes them out.
 */
import { type ProjectedLeg, isSeen, legBox, placePoint, pointAlong } from "../map/projected.ts";
import type { Surface, View } from "../map/stage.ts";
import { strokeAs, styleOf, traceArrow, traceLeg } from "./legs.ts";
import {
  drawAt,
  drawHome,
  drawMaybe,
  drawSelected,
  drawTraveller,
  drawUnknown,
  drawVisited,
  radiusOf,
  reachOf,
} from "./markers.ts";
import { drawRegionDisc } from "./regions.ts";
import { type Box, boxAround, union } from "./boxes.ts";
import type { Scene } from "./scene.ts";

/** How many of the latest legs stand out from the older ones. */
const LATEST = 14;

/** Where the traveller is drawn: in the canvas's pixels. */
export interface Spot {
  x: number;
  y: number;
  radius: number;
}

export class LiveLayer {
  /** What the last drawing covered; null where there is none. */
  drawn: Box | null = null;
  private readonly surface: Surface;
  private readonly scene: Scene;
  /** The copy of the world that is being drawn on. */
  private view: View;

  constructor(surface: Surface, scene: Scene) {
    this.surface = surface;
    this.scene = scene;
    this.view = scene.view;
  }

  /** Draw a day's legs upon what lies beneath. */
  drawLegs(day: number): void {
    this.drawn = null;
    const leg = this.legOn(day);
    for (const copy of this.scene.copies) {
      this.view = copy;
      this.drawLatestLegs(day);
      if (leg !== null) this.drawTravelled(leg, day);
    }
  }

  /** Draw where he is upon legs and names; `selected` and `hovered` are places. */
  drawSpot(day: number, selected: number | null, hovered: number | null): Spot | null {
    const spots = this.scene.copies.map((copy) => {
      this.view = copy;
      return this.drawOnCopy(day, selected, hovered);
    });
    const { width } = this.scene.view;
    return spots.find((spot) => spot && spot.x >= 0 && spot.x <= width) ?? spots[0] ?? null;
  }

  private drawOnCopy(day: number, selected: number | null, hovered: number | null): Spot | null {
    const leg = this.legOn(day);
    const chosen = new Set([selected, hovered].filter((place) => place !== null));
    for (const place of chosen) this.drawRegion(place, this.scene.palette.colour.region);
    const spot = leg === null ? this.drawPresence(day) : this.drawTravelling(leg, day);
    for (const place of chosen) {
      const at = this.spotOf(place, day);
      drawSelected(this.surface.context, this.scene.palette, at.x, at.y, at.radius);
      this.touch(at.x, at.y, at.radius + 8);
    }
    return spot;
  }

  private drawLatestLegs(day: number): void {
    const { view } = this;
    const { course, projected, palette } = this.scene;
    const { context } = this.surface;
    const latest = course.latestLegs(day, LATEST);
    const ends = new Set<number>();
    latest.forEach((index, order) => {
      const leg = course.leg(index);
      const path = projected.legs[index];
      if (!leg || !path || !isSeen(path.box, view)) return;
      for (const stay of [leg.from, leg.to]) {
        const place = course.placeOf(stay);
        if (place !== null) ends.add(place);
      }
      const recency = (order + 1 + LATEST - latest.length) / LATEST;
      context.globalAlpha = 0.25 + 0.75 * recency;
      const colour = leg.known ? palette.colour.ink : palette.colour.unknown;
      context.beginPath();
      traceLeg(context, path, view);
      strokeAs(context, styleOf(leg), colour, 1.3 + 1.2 * recency, palette.colour.surface);
      context.beginPath();
      traceArrow(context, path, view, 7);
      context.fillStyle = colour;
      context.fill();
      this.touchLeg(path);
    });
    context.globalAlpha = 1;
    for (const place of ends) {
      const { x, y, radius } = this.spotOf(place, day);
      const atSea = course.payload.places[place]?.precision === "at-sea";
      if (course.firstDayAt(place) <= day) drawVisited(context, palette, x, y, radius, atSea);
      this.touch(x, y, radius + 2);
    }
  }

  private legOn(day: number): number | null {
    const { status, leg } = this.scene.course.segment(day);
    return status === "travelling" ? leg : null;
  }

  /** The part of a leg that lies behind him. */
  private drawTravelled(index: number, day: number): void {
    const { course, projected, palette } = this.scene;
    const { context } = this.surface;
    const leg = course.leg(index);
    const path = projected.legs[index];
    if (!leg || !path) return;
    context.beginPath();
    traceLeg(context, path, this.view, course.fraction(index, day));
    strokeAs(context, styleOf(leg), palette.colour.accent, 2.6, palette.colour.surface);
    this.touchLeg(path);
  }

  private drawTravelling(index: number, day: number): Spot | null {
    const { view } = this;
    const { course, projected, palette } = this.scene;
    const { context } = this.surface;
    const path = projected.legs[index];
    const point = path ? pointAlong(path, course.fraction(index, day)) : null;
    if (!point) return null;
    const x = point.x * view.world - view.left;
    const y = point.y * view.world - view.top;
    drawTraveller(context, palette, x, y, point.angle);
    this.touch(x, y, 16);
    return { x, y, radius: 12 };
  }

  private drawPresence(day: number): Spot | null {
    const { course, palette } = this.scene;
    const { context } = this.surface;
    const { status, stay } = course.segment(day);
    const place = course.placeOf(stay);
    if (place === null) return null;
    const { x, y, radius } = this.spotOf(place, day);
    const home = course.placeOf(course.stay(stay)?.within ?? null);
    if (status === "unknown") {
      drawUnknown(context, palette, x, y);
      this.touch(x, y, 18);
      return { x, y, radius: 15 };
    }
    const contained = home !== null;
    if (contained && home !== place) {
      const at = this.spotOf(home, day);
      drawVisited(context, palette, at.x, at.y, at.radius);
      drawHome(context, palette, at.x, at.y, at.radius);
      this.touch(at.x, at.y, at.radius + 6);
    }
    this.drawRegion(place, palette.colour["accent-soft"]);
    if (status === "at") drawAt(context, palette, x, y, radius, contained);
    else drawMaybe(context, palette, x, y, radius, contained);
    this.touch(x, y, radius + 14);
    return { x, y, radius: radius + reachOf(status === "maybe", contained) };
  }

  private drawRegion(place: number, colour: string): void {
    const { projected } = this.scene;
    const radius = (projected.radii[place] ?? 0) * this.view.world;
    if (radius === 0) return;
    const [x, y] = placePoint(projected, place, this.view);
    drawRegionDisc(this.surface.context, colour, x, y, radius);
    this.touch(x, y, radius + 2);
  }

  private spotOf(place: number, day: number): Spot {
    const [x, y] = placePoint(this.scene.projected, place, this.view);
    return {
      x,
      y,
      radius: radiusOf(this.scene.course.daysSpent(place, day), this.scene.view.zoom),
    };
  }

  private touchLeg(path: ProjectedLeg): void {
    this.drawn = union(this.drawn, legBox(path, this.view, 6));
  }

  private touch(x: number, y: number, reach: number): void {
    this.drawn = union(this.drawn, boxAround(x, y, reach));
  }
}
