/** The room on the map that its buttons take: at the right, or on a narrow map in a row above. */
import type { Point } from "./edge.ts";

const NARROW = 560;
/** On a lower map the buttons stand in two columns. */
const LOW = 450;

export interface Room {
  top: number;
  right: number;
}

/** In pixels, for a map of a size. */
export function roomOfButtons({ x, y }: Point): Room {
  if (x < NARROW) return { top: 60, right: 0 };
  return { top: 0, right: y < LOW ? 106 : 58 };
}
