/** The journey's places and legs on the unit square, once for all views. */
import type { Payload } from "../payload.ts";
import type { Box } from "../draw/boxes.ts";
import type { View } from "./stage.ts";
import { coveredKm } from "./ellipsoid.ts";
import { unitLength, unitLine } from "./mercator.ts";

export interface ProjectedLeg {
  lines: Float64Array[];
  /** How far along the leg each position of each line lies. */
  coveredKm: Float64Array[];
  /** West, north, east and south. */
  box: Box;
}

export interface Projected {
  /** x, y of each place. */
  places: Float64Array;
  /** Radius of each region; 0 for any other place. */
  radii: Float64Array;
  legs: ProjectedLeg[];
}

export function project(payload: Payload): Projected {
  const places = unitLine(payload.places.map((place) => place.position));
  const radii = Float64Array.from(payload.places, ({ radiusKm, position }) =>
    radiusKm === null ? 0 : unitLength(radiusKm, position[1]),
  );
  const legs = payload.legs.map(({ lines }): ProjectedLeg => {
    const projected = lines.map(unitLine);
    return { lines: projected, coveredKm: coveredKm(lines), box: boxOf(projected) };
  });
  return { places, radii, legs };
}

/** The box that lines lie in. */
export function boxOf(lines: readonly Float64Array[]): Box {
  const box: Box = [1, 1, 0, 0];
  for (const points of lines) {
    for (let index = 0; index + 1 < points.length; index += 2) {
      const [x, y] = [points[index] ?? 0, points[index + 1] ?? 0];
      if (x < box[0]) box[0] = x;
      if (y < box[1]) box[1] = y;
      if (x > box[2]) box[2] = x;
      if (y > box[3]) box[3] = y;
    }
  }
  return box;
}

/** Whether any of a box may be seen in a view. */
export function isSeen(box: Box, view: View): boolean {
  return (
    box[2] * view.world >= view.left &&
    box[0] * view.world <= view.left + view.width &&
    box[3] * view.world >= view.top &&
    box[1] * view.world <= view.top + view.height
  );
}

/** The box of a leg in a view's pixels, made wider on all sides. */
export function legBox({ box }: ProjectedLeg, view: View, wider: number): Box {
  return [
    box[0] * view.world - view.left - wider,
    box[1] * view.world - view.top - wider,
    box[2] * view.world - view.left + wider,
    box[3] * view.world - view.top + wider,
  ];
}

/** A place in a view's pixels. */
export function placePoint(projected: Projected, place: number, view: View): [number, number] {
  return [
    (projected.places[2 * place] ?? 0) * view.world - view.left,
    (projected.places[2 * place + 1] ?? 0) * view.world - view.top,
  ];
}

/**
 * The point a part of the way along a leg, by length on the ellipsoid, and the direction of travel
 * there in radians. Exports cut a leg there, too: `beginning` in mapapp/journey/geometry.py.
 */
export function pointAlong(
  leg: ProjectedLeg,
  fraction: number,
): { x: number; y: number; angle: number } | null {
  const km = fraction * (leg.coveredKm.at(-1)?.at(-1) ?? 0);
  for (const [number, line] of leg.lines.entries()) {
    const covered = leg.coveredKm[number];
    const index = covered?.findIndex((there, position) => position > 0 && there >= km) ?? -1;
    if (!covered || index < 0) continue;
    const [before, there] = [covered[index - 1] ?? 0, covered[index] ?? 0];
    const share = there > before ? (km - before) / (there - before) : 0;
    const [x0, y0] = [line[2 * index - 2] ?? 0, line[2 * index - 1] ?? 0];
    const [x1, y1] = [line[2 * index] ?? 0, line[2 * index + 1] ?? 0];
    return {
      x: x0 + (x1 - x0) * share,
      y: y0 + (y1 - y0) * share,
      angle: Math.atan2(y1 - y0, x1 - x0),
    };
  }
  return null;
}
