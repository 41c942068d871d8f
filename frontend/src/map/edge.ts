/** What lies beyond the edge of the map, and which way. */
import type { Point } from "../draw/boxes.ts";
import { clamp } from "../time/search.ts";
import { roomOfButtons } from "./room.ts";

/** A point at the edge of what is seen, and the direction in radians, clockwise from the right. */
export interface Way extends Point {
  angle: number;
}

/** How far within the edge a pointer stands; at the bottom above scale and credit. */
const INSET = 30;
const INSET_BELOW = 52;
/** A marker that reaches beyond the edge by no more than this is still seen. */
const TOLERANCE = 4;

/** The longitude that is the same meridian on the copy of the world nearest to another one. */
export function nearestCopy(longitude: number, near: number): number {
  return longitude + 360 * Math.round((near - longitude) / 360);
}

/** The way to a point from the middle of a map of a size; null where the point is on the map. */
export function wayTo(point: Point, size: Point): Way | null {
  const inside =
    point.x >= -TOLERANCE &&
    point.y >= -TOLERANCE &&
    point.x <= size.x + TOLERANCE &&
    point.y <= size.y + TOLERANCE;
  if (inside || size.x === 0 || size.y === 0) return null;
  const { top, right } = roomOfButtons(size);
  const [left, bottom] = [INSET, size.y - INSET_BELOW];
  return {
    x: clamp(point.x, left, Math.max(left, size.x - INSET - right)),
    y: clamp(point.y, Math.min(bottom, INSET + top), bottom),
    angle: Math.atan2(point.y - size.y / 2, point.x - size.x / 2),
  };
}
